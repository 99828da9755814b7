from tests.people.told import ACME, BIRCH, DANA, OMAR, history

from cordially.people.traits import role_of, trait_of

NOW = "2026-03-10T12:00+00:00"


def test_a_role_belongs_to_a_process_and_one_in_general_fills_the_gap() -> None:
    told = history(
        NOW,
        ("role", "2026-03-01", {"process": ACME, "role": "interviewer"}),
        ("role", "2026-03-02", {"process": None, "role": "peer"}),
    )
    assert role_of(told, DANA, ACME) == "interviewer"
    assert role_of(told, DANA, BIRCH) == "peer"
    assert role_of(told, DANA, None) == "peer"
    assert role_of(told, OMAR, ACME) is None


def test_a_part_without_a_role_leaves_the_role_unknown() -> None:
    assert role_of(history(NOW, ("role", None, {"process": ACME})), DANA, ACME) is None


def test_a_part_without_a_role_takes_no_role_away() -> None:
    known = ("role", "2026-03-01", {"process": ACME, "role": "interviewer"})
    for part in (("takes_part", "2026-03-05"), ("role", "2026-03-05", {"process": ACME})):
        assert role_of(history(NOW, known, part), DANA, ACME) == "interviewer"
    general = ("role", "2026-03-01", {"process": None, "role": "peer"})
    assert role_of(history(NOW, general, ("takes_part", "2026-03-05")), DANA, ACME) == "peer"


def test_the_last_word_about_a_trait_counts() -> None:
    told = history(
        NOW, ("rapport", "2026-03-05", {"rapport": "cold"}), ("rapport", "2026-03-01", {"rapport": "warm"})
    )
    assert trait_of(told, "rapport", person=DANA, process=ACME) == "cold"


def test_what_is_closer_goes_before_what_is_general() -> None:
    told = history(
        NOW,
        ("search", "2026-03-05", {"search": "open", "process": None}),
        ("search", "2026-03-01", {"search": "confidential", "process": ACME}),
    )
    assert trait_of(told, "search", person=DANA, process=ACME) == "confidential"
    assert trait_of(told, "search", person=DANA, process=BIRCH) == "open"


def test_ties_hold_everywhere_and_a_purpose_only_where_it_was_said() -> None:
    told = history(
        NOW,
        ("ties", "2026-03-01", {"ties": "close", "process": ACME}),
        ("purpose", "2026-03-01", {"purpose": "learn", "person": DANA, "process": ACME}),
    )
    assert trait_of(told, "ties", person=DANA, process=BIRCH) == "close"
    assert trait_of(told, "purpose", person=DANA, process=BIRCH) is None
