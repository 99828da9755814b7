"""Profile.csv, Positions.csv and Education.csv: what the user says of themselves."""

from __future__ import annotations

from tests.importers.exports import EDUCATION, POSITIONS, PROFILE, PROFILE_2018, read_file, seen, sheet

from cordially.proposals import OwnEducationSeen, OwnerSeen, OwnPositionSeen


def test_the_profile_of_today() -> None:
    row = (
        "Robin",
        "Vale",
        "",
        "",
        "Mar 9",
        "Welder",
        "I weld.",
        "Metal",
        "LS1",
        "Leeds",
        "",
        "[OTHER:https://example.org]",
        "",
    )
    [one] = seen(read_file("Profile.csv", sheet(PROFILE, row)), OwnerSeen)
    assert (one.given, one.family, one.headline, one.summary) == ("Robin", "Vale", "Welder", "I weld.")
    assert (one.industry, one.location, one.profile) == ("Metal", "Leeds", None)
    assert ("Birth Date", "Mar 9") in one.extra


def test_the_profile_of_2018_has_a_country() -> None:
    row = ("Robin", "Vale", "", "", "", "", "Welder", "", "Metal", "gb", "", "", "", "", "")
    [one] = seen(read_file("Profile.csv", sheet(PROFILE_2018, row)), OwnerSeen)
    assert one.location == "gb"


def test_a_position_without_an_end_is_the_present_one() -> None:
    rows = [
        ("Fernwood", "Welder", "", "Leeds", "Mar 2019", ""),
        ("Alder", "Fitter", "", "", "2011", "Feb 2019"),
    ]
    present, past = seen(read_file("Positions.csv", sheet(POSITIONS, *rows)), OwnPositionSeen)
    assert (present.started, present.finished) == ("2019-03", None)
    assert (past.started, past.finished) == ("2011", "2019-02")


def test_schools_may_lack_dates() -> None:
    [one] = seen(
        read_file("Education.csv", sheet(EDUCATION, ("Hillside College", "", "2014", "", "BSc", "Choir"))),
        OwnEducationSeen,
    )
    assert (one.school, one.started, one.finished, one.degree, one.activities) == (
        "Hillside College",
        None,
        "2014",
        "BSc",
        "Choir",
    )


def test_months_that_are_none_are_reported() -> None:
    assert [
        p.line for p in read_file("Positions.csv", sheet(POSITIONS, ("A", "B", "", "", "then", ""))).problems
    ] == [2]
    assert [
        p.line for p in read_file("Education.csv", sheet(EDUCATION, ("A", "then", "", "", "", ""))).problems
    ] == [2]


def test_two_stints_that_look_alike_are_told_apart() -> None:
    row = ("Fernwood", "Welder", "", "", "2011", "")
    keys = [one.key for one in seen(read_file("Positions.csv", sheet(POSITIONS, row, row)), OwnPositionSeen)]
    assert keys[1] == keys[0] + "#2"


def test_notes_may_have_lines_that_look_a_little_like_rows() -> None:
    notes = "Courses:\nWelding, 2012, twice\nMusic, 2013"
    rows = [
        ("Hillside College", "2011", "2014", notes, "BSc", ""),
        ("Valley School", "2004", "2011", "", "", ""),
    ]
    reading = read_file("Education.csv", sheet(EDUCATION, *rows))
    assert [one.notes for one in seen(reading, OwnEducationSeen)] == [notes, None]
