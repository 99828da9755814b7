from cordially.etiquette.situation import FACTS
from cordially.people import KINDS
from cordially.people.kinds import _EXPECTED


def test_the_words_of_the_kinds_are_those_of_a_situation() -> None:
    for fact in ("role", "rapport", "culture", "ties", "purpose", "search"):
        (carried,) = KINDS[fact].carries
        assert carried.words == FACTS[fact]


def test_every_stage_but_none_and_silent_is_reached_by_some_kind() -> None:
    reached = set(KINDS) | {"interviewing"}  # by "interviewed"
    assert set(FACTS["stage"]) - {"none", "silent"} <= reached


def test_every_kind_reads_as_a_phrase() -> None:
    assert all(kind.says[0].isupper() and not kind.says.endswith(".") for kind in KINDS.values())


def test_whatever_is_not_chosen_from_words_has_a_hint() -> None:
    free = {carried.name for kind in KINDS.values() for carried in kind.carries if not carried.words}
    assert free == set(_EXPECTED)
