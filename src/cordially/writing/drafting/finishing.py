"""What stands around the sentences: the subject above, the words of leave and the name below."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

from cordially.writing.drafting.composing import says_any
from cordially.writing.drafting.filling import Told, filled
from cordially.writing.drafting.forms import Form, Part
from cordially.writing.drafting.greeting import Channel, Tone, sign_offs
from cordially.writing.drafting.occasion import Occasion
from cordially.writing.drafting.voice import Habits

LONGEST_SUBJECT: Final = 60
"""Characters of a subject that most programs show."""


def subject_line(form: Form, told: Told, occasion: Occasion, tone: Tone, habits: Habits) -> str | None:
    """Return the subject that shows most facts in the room there is, None where no subject fits."""
    part = Part(name="subject", phrasings=form.subjects, sources=("I07", "G-subject"))
    fitting = [
        filled(part, phrasing, told)
        for phrasing in part.phrasings
        if all(told.has(slot) for slot in phrasing.slots)
        and phrasing.fits(occasion.situation, tone)
        and not says_any(phrasing.text, habits.never)
    ]
    fitting.sort(key=lambda each: (len(each.text) > LONGEST_SUBJECT, -len(each.facts)))
    return fitting[0].text.rstrip(".") if fitting else None


def closing_lines(
    told: Told, occasion: Occasion, channel: Channel, tone: Tone, habits: Habits
) -> tuple[str, str]:
    """Return the words of leave and the writer's name; a message in a network has no words of leave unless they are told."""
    name = told.answers.get("own_name")
    leave = told.answers.get("sign_off")
    chosen = leave.words if leave else habits.sign_off
    if chosen is None and channel != "message":
        usual = [each for each in sign_offs(tone) if not says_any(each, habits.never)]
        draw = blake2b(occasion.key.encode(), digest_size=2).digest()
        chosen = usual[int.from_bytes(draw, "big") % len(usual)] if usual else ""
    chosen = (chosen or "").strip()
    return (f"{chosen}," if chosen and chosen[-1].isalnum() else chosen), name.words if name else ""
