from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from cordially.errors import BadInputError, UnknownWordError
from cordially.people import Happening
from cordially.people.kinds import check, check_has_happened

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
        happening("takes_part", person="p1", process="pr1"),
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
        (happening("role", person="p1", process="pr1"), "role"),
        (happening("takes_part", person="p1"), "process"),
        (happening("takes_part", process="pr1"), "person"),
        (happening("applied", process="pr1", moment=date(1850, 1, 1)), "at"),
        (happening("applied", process="pr1", moment=datetime(1969, 12, 31, tzinfo=UTC)), "at"),
        (happening("promised_date", process="pr1", by="1850-01-01"), "by"),
        (happening("interview_scheduled", process="pr1", at="0001-01-01T00:00+14:00"), "at"),
        (happening("retracted", event=2), "kind"),
        (happening("undo"), "kind"),
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


def test_corrections_are_not_offered_and_whoever_means_one_is_told_how() -> None:
    with pytest.raises(UnknownWordError) as refused:
        check(happening("aplied", process="pr1"))
    assert "retracted" not in refused.value.hint
    assert "restored" not in refused.value.hint
    with pytest.raises(BadInputError) as refused_too:
        check(happening("restored", event=2))
    assert "--retract" in refused_too.value.hint
    assert "--restore" in refused_too.value.hint


@pytest.mark.parametrize("moment", [NOW, None, date(2026, 3, 10), NOW - timedelta(days=9)])
def test_what_has_happened_may_be_written_down(moment: Any) -> None:
    check_has_happened(happening("met", person="p1", moment=moment), NOW)
    check_has_happened(happening("interview_scheduled", process="pr1", moment=moment, at="2026-05-01"), NOW)


@pytest.mark.parametrize("moment", [NOW + timedelta(seconds=1), date(2026, 3, 11)])
@pytest.mark.parametrize("kind", ["met", "interviewed", "interview_scheduled", "promised_date"])
def test_what_is_yet_to_come_is_refused(kind: str, moment: Any) -> None:
    with pytest.raises(BadInputError) as refused:
        check_has_happened(happening(kind, moment=moment), NOW)
    assert refused.value.field == "at"
    assert refused.value.hint


def test_a_day_that_has_begun_in_the_east_has_come() -> None:
    late = NOW.replace(hour=10)
    check_has_happened(happening("met", person="p1", moment=date(2026, 3, 11)), late)
    with pytest.raises(BadInputError):
        check_has_happened(happening("met", person="p1", moment=date(2026, 3, 12)), late)
