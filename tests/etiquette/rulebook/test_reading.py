"""Rulebook files put together: names that resolve, layers that extend, override and switch off, and faults by name."""

from __future__ import annotations

import pytest
from tests.etiquette.rulebook.broken import BROKEN
from tests.etiquette.shipped import shipped_files

from cordially.errors import BadInputError
from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.findings import Finding, RulebookError
from cordially.etiquette.rulebook.model import CLAIMS, HOUSE, Rulebook
from cordially.etiquette.rulebook.reading import RulebookFile, read_rulebook

ADLER = """
[source]
id = "adler"
title = "On Writing First"
publication = "The Adler Letter"
kind = "article"
year = 2016

[voice.adler]
name = "Ann Adler"
role = "career coach"

[voice.client]
name = "A client of hers"
role = "recruiter"
publication = "In conversation"

[[position]]
id = "adler-write-first"
voice = "adler"
move = "introduce_yourself"
stance = "favour"
when = { stage = ["exploring", "applied"] }
unless = [{ consent = ["refused"] }, { met = ["yes"], role = ["peer"] }]
evidence = "first_hand"
because = "A name that was seen before is remembered."
claims = ["M02"]

[[position]]
id = "client-not-at-night"
voice = "client"
move = "introduce_yourself"
stance = "wait"
until = "date"
evidence = "reported"
harm = true
because = "A message at night was taken amiss."
instead = ["look_up_company"]

[[entry]]
claim = "L15"
kind = "template"
room = "writing"
about = "How a first message begins."
voice = "adler"

[[case]]
name = "Before applying"
given = { role = "recruiter", stage = "exploring", met = "no" }
expect = { introduce_yourself = "wait", connect = ["do", "wait"] }
until = "date"
cites = ["adler-write-first"]
against = ["client-not-at-night"]

[[invariant]]
name = "Never to a refusal"
move = "introduce_yourself"
when = { consent = ["refused"] }
never = ["do", "do_with_care"]
"""

MOVES_FILE = """
[label]
introduce_yourself = "Write first"

[[applies]]
move = "introduce_yourself"
when = { met = ["no"] }
otherwise = "You have met."

[[value]]
move = "introduce_yourself"
when = { stage = ["applied"] }
worth = 80
because = "It helps now."

[[value]]
move = "introduce_yourself"
worth = 50
because = "It helps a little."
"""


def read(*texts: str) -> Rulebook:
    return read_rulebook(RulebookFile(f"{number}.toml", text) for number, text in enumerate(texts, start=1))


def findings(*texts: str) -> tuple[Finding, ...]:
    with pytest.raises(RulebookError) as refused:
        read(*texts)
    return refused.value.findings


def one_finding(*texts: str) -> Finding:
    found = findings(*texts)
    assert len(found) == 1, [str(finding) for finding in found]
    return found[0]


def test_a_position_is_read_as_it_is_written() -> None:
    position = read(ADLER).positions["adler-write-first"]
    assert (position.voice, position.source) == ("adler", "adler")
    assert (position.move, position.stance, position.until) == ("introduce_yourself", "favour", None)
    assert position.when == {"stage": ("exploring", "applied")}
    assert position.unless == ({"consent": ("refused",)}, {"met": ("yes",), "role": ("peer",)})
    assert position.evidence == "first_hand"
    assert position.because == "A name that was seen before is remembered."
    assert position.claims == ("M02",)


def test_what_a_position_leaves_out_is_nothing() -> None:
    position = read(ADLER).positions["client-not-at-night"]
    assert (position.when, position.unless, position.claims) == ({}, (), ())
    assert (position.settles, position.gate) == (False, False)
    assert (position.until, position.harm, position.instead) == ("date", True, ("look_up_company",))


def test_a_voice_has_its_sources_publication_unless_it_names_its_own() -> None:
    voices = read(ADLER).voices
    assert voices["adler"].publication == "The Adler Letter"
    assert voices["client"].publication == "In conversation"
    assert (voices["client"].name, voices["client"].role, voices["client"].source) == (
        "A client of hers",
        "recruiter",
        "adler",
    )


def test_a_source_keeps_what_is_known_about_it() -> None:
    source = read(ADLER).sources["adler"]
    assert (source.title, source.year, source.address, source.founding) == (
        "On Writing First",
        2016,
        None,
        False,
    )


def test_cases_invariants_and_entries_know_their_source() -> None:
    book = read(ADLER)
    [case], [invariant], [entry] = book.cases, book.invariants, book.entries
    assert {case.source, invariant.source, entry.source} == {"adler"}
    assert case.expect == {"introduce_yourself": ("wait",), "connect": ("do", "wait")}
    assert (case.temperament, case.until) == ("cautious", "date")
    assert (case.cites, case.against) == (("adler-write-first",), ("client-not-at-night",))
    assert invariant.temperaments == ("cautious", "balanced", "bold")
    assert invariant.never == ("do", "do_with_care")
    assert (entry.claim, entry.kind, entry.room) == ("L15", "template", "writing")


def test_moves_keep_their_label_their_applicability_and_their_worth_in_order() -> None:
    rule = read(MOVES_FILE).moves["introduce_yourself"]
    assert rule.label == "Write first"
    assert rule.applies == (({"met": ("no",)}, "You have met."),)
    assert [(box, worth) for box, worth, _ in rule.values] == [({"stage": ("applied",)}, 80), ({}, 50)]


def test_every_move_is_there_even_if_no_file_speaks_of_it() -> None:
    book = read(MOVES_FILE)
    assert tuple(book.moves) == MOVES
    assert book.moves["ask_to_connect"].label == "ask to connect"


def test_positions_stand_in_reading_order() -> None:
    assert list(read(ADLER).positions) == ["adler-write-first", "client-not-at-night"]


# --- Names that do not resolve ---------------------------------------------------------------------------------------


def test_a_voice_nobody_introduced_is_named_with_the_nearest_one() -> None:
    text = ADLER.split("[[case]]")[0].replace('voice = "client"', 'voice = "clients"')
    fault = one_finding(text)
    assert (fault.where, fault.field) == ("position 'client-not-at-night'", "voice")
    assert "Did you mean 'client'?" in fault.message
    assert text.splitlines()[fault.line - 1] == 'voice = "clients"'


def test_the_same_id_twice_is_refused_where_it_stands_the_second_time() -> None:
    fault = one_finding(
        ADLER.replace('id = "client-not-at-night"', 'id = "adler-write-first"').split("[[case]]")[0]
    )
    assert (fault.where, fault.field) == ("position 'adler-write-first'", "id")
    assert fault.line == ADLER.splitlines().index('id = "client-not-at-night"') + 1


def test_the_same_source_or_voice_in_two_files_is_refused() -> None:
    other = '[source]\nid = "adler"\ntitle = "T"\npublication = "P"\nkind = "book"'
    assert (one_finding(ADLER, other).file, one_finding(ADLER, other).field) == ("2.toml", "id")
    voice = other.replace("adler", "berg") + '\n[voice.adler]\nname = "N"\nrole = "r"'
    assert (one_finding(ADLER, voice).where, one_finding(ADLER, voice).line) == ("voice.adler", 6)


def test_voices_without_a_source_are_refused() -> None:
    fault = one_finding('[voice.adler]\nname = "N"\nrole = "r"')
    assert fault.where == "source"
    assert "[source]" in fault.message


def test_an_entry_of_an_unknown_voice_is_refused() -> None:
    entry = ADLER.replace(
        'about = "How a first message begins."\nvoice = "adler"', 'about = "A"\nvoice = "adlr"'
    )
    fault = one_finding(entry)
    assert fault.field == "voice"
    assert "Did you mean 'adler'?" in fault.message


@pytest.mark.parametrize("field", ["cites", "against"])
def test_a_case_that_cites_nothing_there_is_refused(field: str) -> None:
    name = "adler-write-first" if field == "cites" else "client-not-at-night"
    fault = one_finding(ADLER.replace(f'{field} = ["{name}"]', f'{field} = ["{name}s"]'))
    assert (fault.where, fault.field) == ("case 'Before applying'", field)
    assert f"Did you mean '{name}'?" in fault.message


def test_a_voice_may_be_introduced_in_a_later_file() -> None:
    position = """
[source]
id = "berg"
title = "T"
publication = "P"
kind = "book"

[[position]]
id = "berg-too"
voice = "adler"
move = "publish"
stance = "accept"
evidence = "opinion"
because = "It does no harm."
"""
    assert read(position, ADLER).positions["berg-too"].voice == "adler"


# --- Layers ----------------------------------------------------------------------------------------------------------


def test_a_later_file_extends_the_rulebook() -> None:
    more = '[source]\nid = "berg"\ntitle = "T"\npublication = "P"\nkind = "book"\n[voice.berg]\nname = "B. Berg"\nrole = "coach"'
    book = read(ADLER, more)
    assert list(book.sources) == ["adler", "berg"]
    assert list(book.voices) == ["adler", "client", "berg"]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ('stance = "urge"', "stance", "urge"),
        ('when = { culture = ["formal"] }', "when", {"culture": ("formal",)}),
        ('unless = [{ met = ["yes"] }]', "unless", ({"met": ("yes",)},)),
        ('evidence = "opinion"', "evidence", "opinion"),
        ("harm = true", "harm", True),
        ('because = "We say so."', "because", "We say so."),
        ('instead = ["publish"]', "instead", ("publish",)),
    ],
)
def test_an_override_changes_what_it_names_and_nothing_else(line: str, field: str, value: object) -> None:
    before = read(ADLER).positions["adler-write-first"]
    after = read(ADLER, f"[override.adler-write-first]\n{line}").positions["adler-write-first"]
    assert after._asdict() == {**before._asdict(), field: value}


def test_an_override_may_stand_before_what_it_overrides() -> None:
    book = read('[override.adler-write-first]\nstance = "accept"', ADLER)
    assert book.positions["adler-write-first"].stance == "accept"


def test_of_two_overrides_the_later_one_counts() -> None:
    first, second = (f'[override.adler-write-first]\nstance = "{stance}"' for stance in ("accept", "urge"))
    assert read(ADLER, first, second).positions["adler-write-first"].stance == "urge"


def test_what_no_longer_waits_has_no_until() -> None:
    position = read(ADLER, '[override.client-not-at-night]\nstance = "avoid"').positions[
        "client-not-at-night"
    ]
    assert (position.stance, position.until) == ("avoid", None)


def test_what_begins_to_wait_says_until_when() -> None:
    book = read(ADLER, '[override.adler-write-first]\nstance = "wait"\nuntil = "consent"')
    assert book.positions["adler-write-first"].until == "consent"
    fault = one_finding(ADLER, '[override.adler-write-first]\nstance = "wait"')
    assert (fault.where, fault.field) == ("override.adler-write-first", "until")


def test_an_until_without_a_wait_is_refused_in_an_override_too() -> None:
    assert one_finding(ADLER, '[override.adler-write-first]\nuntil = "met"').field == "until"


def test_an_override_of_nothing_is_refused_with_the_nearest_name() -> None:
    fault = one_finding(ADLER, '# our own\n[override.adler-writes-first]\nstance = "accept"')
    assert (fault.file, fault.line, fault.where) == ("2.toml", 2, "override.adler-writes-first")
    assert "Did you mean 'adler-write-first'?" in fault.message


def test_a_position_switched_off_takes_along_the_cases_that_need_it_and_nothing_else() -> None:
    book = read(ADLER, '[switch_off]\npositions = ["client-not-at-night"]')
    assert list(book.positions) == ["adler-write-first"]
    assert book.cases == ()
    assert len(book.entries) == len(book.invariants) == 1


def test_a_source_switched_off_takes_along_all_it_says() -> None:
    book = read(ADLER, '[switch_off]\nsources = ["adler"]')
    assert (dict(book.positions), book.cases, book.entries) == ({}, (), ())


def test_two_files_may_switch_off_the_same() -> None:
    off = '[switch_off]\npositions = ["client-not-at-night"]'
    assert read(ADLER, off, off) == read(ADLER, off)


def test_the_laws_of_a_source_go_with_it() -> None:
    assert read(ADLER, '[switch_off]\nsources = ["adler"]').invariants == ()


def test_a_later_worth_stands_in_front_of_an_earlier_one(book: Rulebook) -> None:
    mine = '[[value]]\nmove = "publish"\nworth = 99\nbecause = "I write for a living."'
    changed = read_rulebook([*shipped_files(), RulebookFile("mine.toml", mine)])
    assert changed.moves["publish"].values == (
        ({}, 99, "I write for a living."),
        *book.moves["publish"].values,
    )


def test_what_is_nested_too_deeply_is_a_finding() -> None:
    assert "nested too deeply" in one_finding("a = " + "[" * 100_000).message


def test_switching_off_one_source_leaves_the_others_alone(book: Rulebook) -> None:
    files = [*shipped_files(), RulebookFile("mine.toml", '[switch_off]\nsources = ["lang"]')]
    left = read_rulebook(files)
    assert list(left.positions) == [name for name, p in book.positions.items() if p.source != "lang"]


def test_switching_off_what_is_not_there_is_refused_with_the_nearest_name() -> None:
    fault = one_finding(ADLER, '[switch_off]\nsources = ["adlers"]')
    assert (fault.where, fault.field, fault.line) == ("switch_off", "sources", 2)
    assert "Did you mean 'adler'?" in fault.message
    fault = one_finding(ADLER, '[switch_off]\npositions = ["client-not-by-night"]')
    assert "Did you mean 'client-not-at-night'?" in fault.message


def test_a_citation_of_nothing_is_refused_also_when_something_is_switched_off() -> None:
    text = ADLER.replace('cites = ["adler-write-first"]', 'cites = ["adler-writes-first"]')
    fault = one_finding(text, "[switch_off]\npositions = []")
    assert (fault.where, fault.field) == ("case 'Before applying'", "cites")


def test_a_gate_that_no_longer_waits_is_no_gate_any_more() -> None:
    gate = ADLER.replace("harm = true", "gate = true")
    assert read(gate).positions["client-not-at-night"].gate
    after = read(gate, '[override.client-not-at-night]\nstance = "favour"').positions["client-not-at-night"]
    assert (after.stance, after.until, after.gate) == ("favour", None, False)


# --- Faults ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[source]\nid = adler\n", 2),
        ("[source\n", 1),
        ('[source]\nid = "adler', 2),
        ('[source]\nid = "a"\nid = "b"\n', 3),
        ('[voice.a]\nname = "A"\n[voice.a]\n', 3),
        ("[[position]]\nwhen = { met = [yes] }\n", 2),
    ],
)
def test_what_is_not_toml_is_a_finding_with_its_line(text: str, line: int) -> None:
    fault = one_finding(text)
    assert (fault.line, fault.where) == (line, "file")
    assert "not valid TOML" in fault.message


def test_the_faults_of_all_files_come_together() -> None:
    found = findings(ADLER.replace("first_hand", "firsthand"), "[sorce]\n", "[source\n")
    assert [fault.file for fault in found] == ["1.toml", "2.toml", "3.toml"]


def test_the_error_says_the_first_fault_how_many_more_and_what_to_do() -> None:
    with pytest.raises(RulebookError) as refused:
        read("[sorce]\n[voices]\n")
    assert isinstance(refused.value, BadInputError)
    assert refused.value.message.startswith("1.toml:1: sorce: There is no table 'sorce'.")
    assert refused.value.message.endswith("(and 1 more)")
    assert refused.value.hint


def test_no_broken_file_is_read(book: Rulebook) -> None:
    assert book.positions
    for broken in BROKEN:
        assert findings(broken.text)


# --- The shipped rulebook --------------------------------------------------------------------------------------------


def test_the_shipped_files_are_named_after_their_sources(book: Rulebook) -> None:
    stems = {file.name.rsplit("/", 1)[-1].removesuffix(".toml") for file in shipped_files()}
    assert set(book.sources) == stems - {"moves"}


def test_the_five_founding_sources_are_marked_and_no_other(book: Rulebook) -> None:
    assert sum(source.founding for source in book.sources.values()) == 5
    claiming = {position.source for position in book.positions.values() if position.claims}
    assert claiming == {name for name, source in book.sources.items() if source.founding}


def test_claims_are_fifty_nine() -> None:
    assert len(CLAIMS) == len(set(CLAIMS)) == 59


def test_the_house_is_the_only_voice_without_a_public_source(book: Rulebook) -> None:
    assert book.voices[HOUSE].source == HOUSE
    assert [name for name, source in book.sources.items() if source.kind == "house"] == [HOUSE]


def test_every_move_has_a_label_and_a_worth_in_every_situation(book: Rulebook) -> None:
    for move, rule in book.moves.items():
        assert rule.label != move.replace("_", " "), move
        assert rule.values, move
        assert rule.values[-1][0] == {}, f"{move}: the last worth holds everywhere"


def test_every_position_gives_a_sentence_and_no_empty_condition(book: Rulebook) -> None:
    for name, position in book.positions.items():
        assert position.because.endswith((".", "?", "!")), name
        assert all(position.when.values()), name
        assert all(box and all(box.values()) for box in position.unless), name


def test_nothing_settles_a_question_everywhere(book: Rulebook) -> None:
    for name, position in book.positions.items():
        if position.settles:
            assert position.when, name


def test_positions_of_a_known_voice_still_need_a_source() -> None:
    lone = """
[[position]]
id = "lone"
voice = "house"
move = "connect"
stance = "accept"
evidence = "opinion"
because = "It says so."
"""
    with pytest.raises(RulebookError, match=r"lone\.toml:1: source"):
        read_rulebook([*shipped_files(), RulebookFile("lone.toml", lone)])
