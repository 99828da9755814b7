"""The forms themselves: complete, sourced, and free of what no message should say."""

from __future__ import annotations

import re

import pytest

from cordially.etiquette.rulebook.model import CLAIMS
from cordially.writing.drafting.asking import wording_for
from cordially.writing.drafting.facts import FACT_NAMES
from cordially.writing.drafting.forms import COMPOSED, Form, Part
from cordially.writing.drafting.kinds import FORMS, form_for
from cordially.writing.drafting.occasion import AIMS, DRAFTED
from cordially.writing.drafting.shapes import SHAPES
from cordially.writing.guidance import guidance
from cordially.writing.messages import KINDS

PARTS = [(form, part) for form in FORMS for part in form.parts]
NAMED = [f"{form.kind}-{form.aim}-{part.name}" for form, part in PARTS]
SAYINGS = sorted({phrasing.text for form in FORMS for part in form.parts for phrasing in part.phrasings})

NEVER = (
    "impressed", "hope this finds you", "came across", "professional network", "pick your brain", "touch base", "circle back",
    "just checking", "at your earliest", "as soon as possible", "desperate", "any job", "please give me", "dream",
    "perfect fit", "amazing", "inspir", "excited", "thrilled", "synerg", "when i join", "look forward to hearing", "!",
    "caught my eye", "reach out", "hiring", "opportunity",
)  # fmt: skip
"""Stock, begging, flattering, pressing or presuming words."""


def test_every_kind_but_other_and_every_aim_has_its_form() -> None:
    assert set(DRAFTED) == set(KINDS) - {"other"} == set(AIMS)
    for kind, aims in AIMS.items():
        for aim in aims:
            assert form_for(kind, aim).aim == aim
    assert len(FORMS) == sum(len(aims) for aims in AIMS.values())


@pytest.mark.parametrize(("form", "part"), PARTS, ids=NAMED)
def test_every_part_says_who_asks_for_it(form: Form, part: Part) -> None:
    sources = {*part.sources, *(source for each in part.phrasings for source in each.sources)}
    assert part.sources
    assert sources <= {*CLAIMS, *guidance()}, form


@pytest.mark.parametrize(("form", "part"), PARTS, ids=NAMED)
@pytest.mark.parametrize("tone", ["plain", "warm", "formal"])
def test_every_part_has_a_phrasing_for_every_shape_of_answer_and_tone(
    form: Form, part: Part, tone: str
) -> None:
    fitting = [each for each in part.phrasings if not each.tones or tone in each.tones]
    assert fitting, form
    if part.about:
        taken = {shape for each in fitting for shape in each.takes or SHAPES}
        assert set(SHAPES) - taken <= ({"amount"} if "thing" in taken else set())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.kind}-{form.aim}")
def test_what_a_form_needs_is_shown_or_signed(form: Form) -> None:
    shown = {fact for part in form.parts for fact in part.facts}
    for need in form.needs:
        assert set(need.any_of) <= shown | {"own_name"}
        assert set(need.sources) <= {*CLAIMS, *guidance()}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.kind}-{form.aim}")
def test_every_fact_of_a_form_can_be_asked_for(form: Form) -> None:
    for fact in form.facts:
        assert fact in FACT_NAMES
        wording = wording_for(form, fact)
        assert wording.question.endswith(("?", ".", "”"))
        assert wording.example
        assert set(wording.sources) <= {*CLAIMS, *guidance()}


@pytest.mark.parametrize("saying", SAYINGS)
def test_no_phrasing_is_stock_begs_presses_or_presumes(saying: str) -> None:
    assert not [word for word in NEVER if word in saying.casefold()]
    assert re.fullmatch(r"[^\[\]<>]*[.?}]", saying)
    assert saying.count("?") <= 1


def test_slots_are_facts() -> None:
    for form, part in PARTS:
        for phrasing in part.phrasings:
            assert {*phrasing.slots} <= {*FACT_NAMES, *COMPOSED}, (form.aim, phrasing.text)


def test_the_claims_about_messages_each_have_a_part() -> None:
    carried = {source for _, part in PARTS for source in part.sources}
    carried |= {source for form in FORMS for need in form.needs for source in need.sources}
    wanted = [
        "L13",
        "L15",
        "L16",
        "L17",
        "L18",
        "I02",
        "I07",
        "I08",
        "I09",
        "I10",
        "T06",
        "T07",
        "H04",
        "M01",
        "M02",
        "M04",
        "M05",
        "M07",
        "M09",
    ]
    assert set(wanted) <= carried


@pytest.mark.parametrize(
    "form", [form for form in FORMS if form.kind == "thank_you_email"], ids=lambda form: form.aim
)
def test_openings_and_lessons_come_in_several_wordings(form: Form) -> None:
    opening = form.parts[0]
    assert len(opening.phrasings) >= 3
