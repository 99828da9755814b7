from __future__ import annotations

from dataclasses import replace

from tests.journal.readings import connection, message, somebody

from cordially.journal.intake.payloads import fingerprint, message_fingerprint, payload_of
from cordially.proposals import Origin

ELSEWHERE = Origin(file="another.csv", line=99)


def test_where_a_row_was_read_is_no_part_of_what_it_says() -> None:
    seen, talk = connection("Dana Reyes"), message("1", somebody("Dana Reyes"))
    assert payload_of(seen) == payload_of(replace(seen, origin=ELSEWHERE))
    assert message_fingerprint(talk) == message_fingerprint(replace(talk, origin=ELSEWHERE))


def test_every_part_of_a_message_counts() -> None:
    talk = message("1", somebody("Dana Reyes"), subject="a", content="b")
    others = [
        replace(talk, subject="b", content="a"),
        replace(talk, subject=None),
        replace(talk, folder="ARCHIVE"),
        replace(talk, draft=True),
        replace(talk, advert=True),
        replace(talk, direction="outgoing"),
        replace(talk, others=()),
        replace(talk, extra=(("ATTACHMENTS", "x"),)),
    ]
    assert len({message_fingerprint(other) for other in (talk, *others)}) == len(others) + 1


def test_columns_without_a_place_of_their_own_are_kept() -> None:
    assert "Nickname" in payload_of(replace(connection("Dana Reyes"), extra=(("Nickname", "Dee"),)))


def test_half_a_character_is_no_trouble() -> None:
    assert fingerprint("\ud800") != fingerprint("")
