from datetime import UTC, datetime
from typing import Any

import pytest

from cordially.errors import BadInputError, UnknownWordError
from cordially.people import Happening
from cordially.people.kinds import check

NOW = datetime(2026, 3, 10, tzinfo=UTC)


def happening(kind: str, **more: Any) -> Happening:
    person, process = more.pop("person", None), more.pop("process", None)
    return Happening(kind=kind, at=more.pop("moment", NOW), person=person, process=process, data=more)


@pytest.mark.parametrize(
    "sound",
    [
        happening("applied", process="pr1"),
        happening("interview_scheduled", process="pr1", at="2026-03-12T10:00+01:00"),
        happening("interview_scheduled", process="pr1"),
        happening("promised_date", process="pr1", by="2026-03-20"),
        happening("role", person="p1", process="pr1", role="recruiter"),
        happening("asked_no_contact", process="pr1", until="decision"),
        happening("asked_no_contact", person="p1", until="2026-04-01"),
        happening("asked_no_contact", person="p1"),
        happening("heard_from", person="p1", how="phone"),
        happening("search", search="confidential"),
        happening("note", text="Likes sailing"),
        happening("connected", person="p1", moment=None),
    ],
)
def test_what_makes_sense_passes(sound: Happening) -> None:
    check(sound)


@pytest.mark.parametrize(
    ("unsound", "field"),
    [
        (happening("aplied", process="pr1"), "kind"),
        (happening("applied"), "process"),
        (happening("met", process="pr1"), "person"),
        (happening("heard_from"), "person"),
        (happening("role", person="p1", role="boss"), "role"),
        (happening("promised_date", process="pr1"), "by"),
        (happening("promised_date", process="pr1", by="2026-03-20T10:00Z"), "by"),
        (happening("promised_date", process="pr1", by=20), "by"),
        (happening("interview_scheduled", process="pr1", at="2026-03-12T10:00"), "at"),
        (happening("asked_no_contact", person="p1", until="soon"), "until"),
        (happening("note", text="  "), "text"),
        (happening("applied", process="pr1", mood="good"), "mood"),
        (happening("applied", process="pr1", moment=datetime(2026, 3, 1)), "at"),  # noqa: DTZ001
    ],
)
def test_what_makes_no_sense_is_refused_with_the_field_to_blame(unsound: Happening, field: str) -> None:
    with pytest.raises(BadInputError) as refused:
        check(unsound)
    assert refused.value.field == field
    assert refused.value.hint


def test_a_misspelt_kind_is_answered_with_the_nearest_one() -> None:
    with pytest.raises(UnknownWordError, match="Did you mean 'applied'"):
        check(happening("aplied", process="pr1"))
