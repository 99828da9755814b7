"""Contact files: every version, every broken line, one quirk a test."""

from __future__ import annotations

import io
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.exports import unaccounted

from cordially.importers.brief import Brief, FileReading
from cordially.importers.contents import Entry
from cordially.importers.vcards import looks_like_vcards, read_vcards
from cordially.proposals import ContactSeen, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

BRIEF = Brief(now=datetime(2026, 6, 27, tzinfo=UTC), own=frozenset({"robin@vale.example"}))


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def read(content: str | bytes) -> FileReading:
    raw = content.encode() if isinstance(content, str) else content
    entry = Entry(name="a.vcf", size=len(raw), as_of=None, open=lambda: io.BytesIO(raw))
    found = read_vcards(entry, "a.vcf", BRIEF)
    whole = Reading(files=[found.read], proposals=found.proposals, problems=found.problems)
    assert unaccounted(whole) == {}
    assert len({proposal.key for proposal in found.proposals}) == len(found.proposals)
    return found


def contacts(found: FileReading) -> list[ContactSeen]:
    return [proposal for proposal in found.proposals if isinstance(proposal, ContactSeen)]


def one(*lines: str, version: str = "3.0") -> ContactSeen:
    found = read(card(*lines, version=version))
    assert not found.problems
    [contact] = contacts(found)
    return contact


def names(found: FileReading) -> list[str | None]:
    return [contact.person.name for contact in contacts(found)]


# Names


def test_the_formatted_name_says_the_order_and_the_structured_one_the_parts() -> None:
    person = one("FN:Nagy Anna", "N:Nagy;Anna;;;").person
    assert (person.name, person.given, person.family) == ("Nagy Anna", "Anna", "Nagy")


def test_without_a_formatted_name_the_parts_are_composed() -> None:
    assert one("N:de la Cruz;Ana;María;Dra.;PhD").person.name == "Dra. Ana María de la Cruz PhD"


@pytest.mark.parametrize(
    ("parts", "name"),
    [("山田;太郎", "山田太郎"), ("김;민준", "김민준"), ("王;小明", "王小明"), ("Kim;Minjun", "Minjun Kim")],
)
def test_names_in_letters_of_east_asia_have_the_family_first(parts: str, name: str) -> None:
    assert one(f"N:{parts};;;").person.name == name


def test_a_whole_name_in_one_part_tells_no_parts() -> None:
    person = one("N:Zainab Okoro Bello;;;;", "FN:Zainab Okoro Bello").person
    assert (person.name, person.given, person.family) == ("Zainab Okoro Bello", None, None)


def test_lists_within_a_part_are_words_of_it() -> None:
    contact = one("N:Okafor;Ngozi;Ada,Chi;Dr.;M.D.\\, PhD", "FN:Dr. Ngozi Okafor", version="4.0")
    assert ("middle name", "Ada Chi") in contact.extra
    assert ("suffix", "M.D., PhD") in contact.extra
    assert "prefix" not in dict(contact.extra)


def test_somebody_without_a_name_goes_by_the_nickname() -> None:
    assert one("N:;;;;", "NICKNAME:Bibi", "TEL:1").person.name == "Bibi"


@pytest.mark.parametrize("stand_in", ["ada@finch.example", "+44 20 7946 0000"])
def test_an_address_in_place_of_a_name_is_none(stand_in: str) -> None:
    contact = one(f"FN:{stand_in}", "N:;;;;", "EMAIL:ada@finch.example")
    assert (contact.person.name, contact.person.email) == (None, "ada@finch.example")
    alone = one(f"FN:{stand_in}", "N:;;;;")
    assert (*alone.emails, *alone.phones) == (stand_in,)


def test_names_lose_what_would_act_on_a_page() -> None:
    assert one("FN:Eve\x1b]0;x\x07 \u202eMallory\\nLane").person.name == "Eve Mallory Lane"


# Organisations


@pytest.mark.parametrize(
    "lines",
    [
        ("FN:Fernwood Ltd", "KIND:org"),
        ("FN:Fernwood Ltd", "N:;;;;", "ORG:Fernwood Ltd;", "X-ABShowAs:COMPANY"),
        ("FN:", "N:;;;;", "ORG:Fernwood Ltd;", "TEL:1", "X-ABShowAs:COMPANY"),
        ("FN:Fernwood Ltd", "N:Fernwood Ltd;;;;", "ORG:Fernwood Ltd"),
        ("ORG:Fernwood Ltd", "TEL:1"),
    ],
)
def test_the_card_of_an_organisation_names_nobody(lines: tuple[str, ...]) -> None:
    person = one(*lines).person
    assert (person.name, person.given, person.family, person.company) == (None, None, None, "Fernwood Ltd")


def test_the_card_of_an_organisation_may_name_somebody_there() -> None:
    person = one("FN:Fernwood Ltd", "N:Haddad;Leila;;;", "ORG:Fernwood Ltd;", "X-ABShowAs:COMPANY").person
    assert (person.name, person.given, person.company) == ("Leila Haddad", "Leila", "Fernwood Ltd")


def test_the_company_is_the_first_part_of_an_organisation() -> None:
    contact = one("FN:Ada Finch", "ORG:Smith\\, Lee & Co.;Sales;North", "TITLE:Engineer")
    assert contact.employers == (("Smith, Lee & Co.", "Engineer"),)
    assert ("ORG unit", "Sales; North") in contact.extra


def test_titles_go_with_the_organisation_of_their_group() -> None:
    contact = one("FN:A B", "b.TITLE:Chair", "a.TITLE:Nurse", "a.ORG:St. Mary", "b.ORG:Choir", version="4.0")
    assert contact.employers == (("St. Mary", "Nurse"), ("Choir", "Chair"))


def test_a_role_is_the_position_where_no_title_is() -> None:
    assert one("FN:A B", "ROLE:Midwife").person.position == "Midwife"
    contact = one("FN:A B", "ROLE:Advises", "TITLE:Partner")
    assert (contact.person.position, contact.extra) == ("Partner", (("ROLE", "Advises"),))


# Addresses, numbers, sites


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("EMAIL;TYPE=HOME:a@x.example", "EMAIL;TYPE=WORK;TYPE=PREF:b@x.example"),
        ("EMAIL;TYPE=home:a@x.example", "EMAIL;TYPE=work,pref:b@x.example"),
        ("EMAIL;PREF=2:a@x.example", "EMAIL;PREF=1:b@x.example"),
        ("EMAIL;INTERNET:a@x.example", "EMAIL;PREF;INTERNET:b@x.example"),
    ],
)
def test_the_preferred_address_is_the_first(first: str, second: str) -> None:
    contact = one("FN:A B", first, second)
    assert contact.emails == ("b@x.example", "a@x.example")
    assert contact.person.email == "b@x.example"


def test_addresses_are_told_once_and_what_is_none_is_kept() -> None:
    contact = one("FN:A B", "EMAIL:Ada@X.example", "EMAIL:mailto:ada@x.example", "EMAIL;X400:c=gb;s=Finch")
    assert contact.emails == ("Ada@X.example",)
    assert contact.extra == (("EMAIL", "c=gb;s=Finch"),)


def test_numbers_may_be_addresses_and_machines_are_no_phones() -> None:
    contact = one(
        "FN:A B", "TEL;VALUE=uri;TYPE=work:tel:+1-201-555-0123;ext=55", "TEL;TYPE=WORK,FAX:2", version="4.0"
    )
    assert contact.phones == ("+1-201-555-0123 ext. 55",)
    assert contact.extra == (("TEL (fax)", "2"),)


@pytest.mark.parametrize(
    "line",
    [
        "URL:https://www.linkedin.com/in/Zo%C3%AB-finch/",
        "item1.URL;type=pref:https\\://de.linkedin.com/in/zoë-finch",
        "X-SOCIALPROFILE;type=linkedin;x-user=zoë-finch:http://www.linkedin.com/in/zoë-finch",
        "X-SOCIALPROFILE;type=LinkedIn:x-apple:zoë-finch",
        "SOCIALPROFILE;SERVICE-TYPE=LinkedIn;VALUE=text:zoë-finch",
        "IMPP;X-SERVICE-TYPE=LinkedIn:https://linkedin.com/in/zoë-finch",
        "X-LINKEDIN:zoë-finch",
    ],
)
def test_a_profile_is_found_wherever_it_stands(line: str) -> None:
    contact = one("FN:Zoë Finch", line)
    assert contact.profiles == ("zoë-finch",)
    assert contact.person.profile == "zoë-finch"
    assert contact.extra == ()


@pytest.mark.parametrize(
    "line",
    [
        "X-SOCIALPROFILE;type=linkedin;x-user=fernwood:https://www.linkedin.com/company/fernwood",
        "X-SOCIALPROFILE;type=twitter:https://twitter.example/zoe",
        "X-LINKEDIN:Zoë Finch",
    ],
)
def test_other_sites_are_kept_and_are_no_profiles(line: str) -> None:
    contact = one("FN:Zoë Finch", line)
    assert contact.profiles == ()
    assert contact.extra[0][1] == line.partition(":")[2]


def test_a_text_may_be_in_base_64() -> None:
    assert one("FN;ENCODING=B:Wm/DqyBGaW5jaA==").person.name == "Zoë Finch"


def test_places_are_on_one_line() -> None:
    assert one("FN:A B", "ADR;TYPE=work:;;Street 4\\nFloor 8;Tromsø;;9008;Norway").places == (
        "Street 4, Floor 8, Tromsø, 9008, Norway",
    )
    assert one("FN:A B", 'ADR;LABEL="1 Lane^nLagos":;;;;;;', version="4.0").places == ("1 Lane, Lagos",)
    assert one("FN:A B", "LABEL:1 Lane\\nLagos").places == ("1 Lane, Lagos",)


def test_a_label_of_a_group_names_what_is_kept() -> None:
    contact = one(
        "FN:A B", "item1.X-ABRELATEDNAMES:Sam", "item1.X-ABLabel:_$!<Spouse>!$_", "item2.EMAIL:a@x.example"
    )
    assert contact.extra == (("X-ABRELATEDNAMES (Spouse)", "Sam"),)
    assert contact.emails == ("a@x.example",)


def test_the_rest_is_kept_by_name_and_pictures_are_not() -> None:
    contact = one(
        "FN:A B",
        "BDAY:1980-02-01",
        "CATEGORIES:Choir,Work",
        "PHOTO;ENCODING=b:/9j/4AAQ",
        "X-Y;ENCODING=b:/9j/",
    )
    assert dict(contact.extra) == {
        "BDAY": "1980-02-01",
        "CATEGORIES": "Choir,Work",
        "PHOTO": "left out",
        "X-Y": "left out",
    }


def test_escapes_in_a_note_are_undone() -> None:
    assert (
        one("FN:A B", "NOTE:one\\, two\\; three\\nfour \\\\n C:\\temp").note
        == "one, two; three\nfour \\n C:\\temp"
    )


# How lines are written


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\r\n"])
def test_line_ends_of_any_kind(end: str) -> None:
    content = card("FN:Ada Finch", "NOTE:one", " two") + card("FN:Bo Lund")
    assert names(read(content.replace("\r\n", end))) == ["Ada Finch", "Bo Lund"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_of_any_kind(encoding: str) -> None:
    content = card("FN:Jörg Müller").encode(encoding)
    assert looks_like_vcards(content)
    assert names(read(content)) == ["Jörg Müller"]


def test_windows_text_is_noted() -> None:
    assert "Windows text" in read(card("FN:Jörg").encode("cp1252")).read.note
    assert read(card("FN:Jörg")).read.note == ""


@pytest.mark.parametrize(
    ("charset", "name"),
    [
        ("windows-1251", "Зоя Громова"),
        ("SHIFT_JIS", "表 太郎"),
        ("GB2312", "王小明"),
        ("ISO-8859-9", "Gülşah Öz"),
    ],
)
def test_a_charset_is_followed(charset: str, name: str) -> None:
    raw = card(f"FN;CHARSET={charset}:", version="2.1").encode()
    assert names(read(raw.replace(b":\r\nEND", b":" + name.encode(charset) + b"\r\nEND"))) == [name]


@pytest.mark.parametrize(
    "charset", ["punycode", "unicode_escape", "utf-7", "zlib", "x-unknown", "../x", "", "\x00"]
)
def test_a_charset_that_is_none_is_not_followed(charset: str) -> None:
    assert names(read(card(f"FN;CHARSET={charset}:Ada \\ud800+AAA-"))) == ["Ada \\ud800+AAA-"]


def test_quoted_printable_goes_on_after_a_soft_break() -> None:
    contact = one(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=93=D1=80=D0=BE=\r\n=D0=BC;=D0=97=D0=BE=D1=8F;;;",
        "NOTE;QUOTED-PRINTABLE:one=0D=0Atwo =\r\n three",
        "TEL;CELL:1",
        version="2.1",
    )
    assert (contact.person.name, contact.note, contact.phones) == ("Зоя Гром", "one\ntwo  three", ("1",))


def test_an_encoded_semicolon_divides_nothing() -> None:
    assert one("ORG;ENCODING=QUOTED-PRINTABLE:A=3BB;C", version="2.1").person.company == "A;B"


@pytest.mark.parametrize("blank", ["", "\r\n"])
def test_a_soft_break_before_a_property_breaks_nothing(blank: str) -> None:
    contact = one(f"FN;ENCODING=QUOTED-PRINTABLE:Ada=20Finch={blank}", "TEL;CELL:1", version="2.1")
    assert (contact.person.name, contact.phones) == ("Ada Finch", ("1",))


def test_quoted_printable_broken_without_a_sign_goes_on() -> None:
    assert one("FN;ENCODING=QUOTED-PRINTABLE:=D0=97", "=D0=BE=D1=8F", version="2.1").person.name == "Зоя"


def test_folded_lines_are_joined_even_within_a_letter() -> None:
    raw = card("FN:Zoë Finch").encode().replace(b"\xc3\xab", b"\xc3\r\n \xab")
    assert names(read(raw)) == ["Zoë Finch"]
    assert one("FN:Ada", "NOTE:" + "x" * 70, "  TEL:no").note == "x" * 70 + " TEL:no"


def test_a_note_that_was_broken_by_hand_goes_on() -> None:
    contact = one("FN:Ada", "NOTE:one", "two", "when: three", "TEL:1")
    assert (contact.note, contact.phones) == ("one\ntwo\nwhen: three", ("1",))


def test_an_indented_card_is_read() -> None:
    content = card("FN:Ada Finch", "N:Finch;Ada", "TEL:1").replace("\r\n", "\r\n    ")
    [contact] = contacts(read("    " + content))
    assert (contact.person.name, contact.phones) == ("Ada Finch", ("1",))


def test_a_picture_without_folds_ends_where_a_property_begins() -> None:
    contact = one("FN:Ada", "PHOTO;TYPE=JPEG;BASE64:", "/9j/4AAQSkZJRg", "AB==", "", "TEL:1", version="2.1")
    assert (contact.extra, contact.phones) == ((("PHOTO", "left out"),), ("1",))


def test_a_line_that_is_no_property_is_kept() -> None:
    assert one("FN:Ada", "something else", "a b:c", "\u2028").extra == (
        ("unreadable line", "something else"),
        ("unreadable line", "a b:c"),
    )


def test_a_colon_in_quotation_marks_ends_no_parameter() -> None:
    assert one("FN:Ada", 'TEL;X-NOTE="a:b;c";TYPE=work:1').phones == ("1",)
    assert one("FN:Ada", 'TEL;X-NOTE="a:1').phones == ("1",)


def test_names_of_properties_are_read_in_either_case() -> None:
    content = card("fn:Ada Finch", "email;type=work:a@x.example").replace("BEGIN:VCARD", "begin:vcard")
    [contact] = contacts(read(content.replace("END:VCARD", "end : vcard")))
    assert (contact.person.name, contact.emails) == ("Ada Finch", ("a@x.example",))


# Cards among others


def test_an_agent_is_part_of_the_card_around_it() -> None:
    agent = "BEGIN:VCARD\r\nFN:Sam Okoro\r\nTEL:2\r\nEND:VCARD"
    for opening in ("AGENT:\r\n", "AGENT:"):
        contact = one("FN:Ada Finch", opening + agent, "TEL:1", version="2.1")
        assert (contact.person.name, contact.phones) == ("Ada Finch", ("1",))
        assert any(name == "AGENT" and "Sam Okoro" in value for name, value in contact.extra)


def test_an_unclosed_card_is_a_problem_and_the_others_go_on() -> None:
    broken = card("FN:Broken One").replace("END:VCARD\r\n", "")
    found = read(card("FN:Ada") + broken + card("FN:Bo"))
    assert names(found) == ["Ada", "Bo"]
    [problem] = found.problems
    assert (problem.line, problem.reason) == (5, "The card has no end.")
    assert "Broken" in problem.raw
    assert "Broken" not in problem.reason + problem.hint


def test_a_file_that_was_cut_off_loses_its_last_card_only() -> None:
    found = read((card("FN:Ada") + card("FN:Bo"))[:-8])
    assert (names(found), [problem.line for problem in found.problems]) == (["Ada"], [5])


def test_an_agent_that_swallowed_its_neighbour_gives_it_back() -> None:
    broken = card("FN:Broken", "AGENT:").replace("END:VCARD\r\n", "")
    found = read(broken + card("FN:Bo") + card("FN:Cy"))
    assert (names(found), len(found.problems)) == (["Bo", "Cy"], 1)


def test_a_card_without_its_beginning_is_one_problem() -> None:
    found = read(card("FN:Ada") + card("FN:Lost").replace("BEGIN:VCARD\r\n", "") + card("FN:Bo"))
    assert (names(found), [problem.line for problem in found.problems]) == (["Ada", "Bo"], [5])


def test_what_follows_an_end_is_not_folded_into_it() -> None:
    assert names(read(card("FN:Ada") + " left over\r\n" + card("FN:Bo"))) == ["Ada", "Bo"]


def test_a_card_that_names_nobody_is_a_problem() -> None:
    found = read(card("NOTE:who was this?") + card("FN:Ada"))
    assert (names(found), [problem.line for problem in found.problems]) == (["Ada"], [1])


def test_empty_cards_are_counted_and_left_out() -> None:
    found = read(card() + card("N:;;;;", "FN:") + card("FN:Ada"))
    assert (names(found), found.read.rows, found.read.note) == (["Ada"], 1, "2 empty cards left out.")


def test_the_own_card_is_no_contact() -> None:
    found = read(card("FN:Robin Vale", "EMAIL:Robin@Vale.example") + card("FN:Ada"))
    assert (names(found), found.read.note) == (["Ada"], "1 card of your own left out.")


@pytest.mark.parametrize(
    ("kind", "member"),
    [("KIND:group", "MEMBER"), ("X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER")],
)
def test_a_group_is_a_category_of_its_members(kind: str, member: str) -> None:
    group = card("FN:Choir", kind, f"{member}:urn:uuid:ABC-1", f"{member}:urn:uuid:elsewhere", "UID:g")
    found = read(group + card("FN:Ada", "UID:abc-1"))
    [contact] = contacts(found)
    assert contact.extra == (("CATEGORIES", "Choir"),)
    assert found.read.note == "1 group told as a category of its members."


def test_rooms_are_not_people() -> None:
    assert read(card("FN:Room 5", "KIND:location", version="4.0")).proposals == []


# Keys


def test_the_key_is_that_of_the_lasting_name_however_it_is_written() -> None:
    old = one("FN:Ada Finch", "UID:4FBE8971")
    new = one("FN:Ada Finch-Lund", "UID:urn:uuid:4fbe8971", "TEL:5", version="4.0")
    assert old.key == new.key
    assert old.key.startswith("contact:uid:")


def test_without_a_lasting_name_the_key_is_that_of_name_and_address() -> None:
    lines = ("FN:Ada Finch", "EMAIL:a@x.example")
    assert one(*lines).key == one(*lines, "NOTE:new").key != one("FN:Ada Finch", "EMAIL:b@x.example").key


def test_two_who_are_named_alike_have_keys_of_their_own() -> None:
    first, second = contacts(read(card("FN:Kim Lee") * 2))
    assert second.key == first.key + "#2"


def test_lines_are_those_of_the_file() -> None:
    content = card("FN:Ada", "NOTE:" + "x" * 70, " y") + "\r\n" + card("FN:Bo")
    assert [contact.origin.line for contact in contacts(read(content))] == [1, 8]


# What is a contact file, and what a hostile one


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        (b"BEGIN:VCARD\r\nVERSION:2.1", True),
        (b"\n\n  begin:vcard \n", True),
        (b"BEGXN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\nBEGIN:VCARD\n", True),
        (b"BEGIN:VCALENDAR\nBEGIN:VCARD\n", False),
        (b"From: a@x.example\nSubject: b\n\nBEGIN:VCARD\n", False),
        (b"Name,Card\nAda,x\nBEGIN:VCARD\n", False),
        (b"", False),
    ],
)
def test_a_contact_file_is_known_by_its_content(head: bytes, is_one: bool) -> None:  # noqa: FBT001
    assert looks_like_vcards(head) is is_one


class Repeated(io.RawIOBase):
    """A beginning, much of the same, and an end, of which only a little is ever in memory."""

    def __init__(self, start: bytes, middle: bytes, times: int, end: bytes) -> None:
        super().__init__()
        self._parts = self._all(start, middle, times, end)
        self._held = b""

    @staticmethod
    def _all(start: bytes, middle: bytes, times: int, end: bytes) -> Iterable[bytes]:
        yield start
        for _ in range(times):
            yield middle
        yield end

    def read(self, size: int = -1) -> bytes:
        while len(self._held) < size and (part := next(iter(self._parts), None)) is not None:
            self._held += part
        given, self._held = self._held[:size], self._held[size:]
        return given


@pytest.mark.parametrize(
    ("middle", "times", "problems"),
    [
        (b"x" * 65_536, 1_600, ["NOTE"]),
        (b"\r\nTEL:1" * 8_000, 125, ["the rest"]),
        (b"\r\nAGENT:BEGIN:VCARD" * 3_000, 10, None),
        (b"\r\nPHOTO;BASE64:" + b"A" * 65_000, 300, []),
    ],
    ids=["an endless line", "a million numbers", "agents within agents", "many pictures"],
)
def test_a_monstrous_card_is_cut_and_its_neighbour_read(
    middle: bytes, times: int, problems: list[str] | None
) -> None:
    start, end = b"BEGIN:VCARD\r\nFN:Big\r\nNOTE:a", b"\r\nEND:VCARD\r\n" + card("FN:Ada").encode()
    stream = Repeated(start, middle, times, end)
    entry = Entry(name="a.vcf", size=1, as_of=None, open=lambda: stream)  # type: ignore[arg-type, return-value]
    began = time.process_time()
    found = read_vcards(entry, "a.vcf", BRIEF)
    assert "Ada" in names(found)
    assert time.process_time() - began < 20
    if problems is not None:
        assert [problem.cell for problem in found.problems] == problems
        assert names(found) == ["Big", "Ada"]


def test_damage_keeps_what_came_before() -> None:
    class Damaged(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError
            return super().read(size)

    content = (card("FN:Ada") * 9_000).encode()
    entry = Entry(name="a.vcf", size=1, as_of=None, open=lambda: Damaged(content))
    found = read_vcards(entry, "a.vcf", BRIEF)
    assert [problem.line for problem in found.problems] == [None]
    assert 0 < len(found.proposals) < 9_000


# Properties

GOOD = card("N:Громова;Зоя;;;", "FN:Зоя Громова", "EMAIL;TYPE=WORK:zoya@x.example", "UID:z1")
VICTIMS = (
    card(
        "FN:Ada Finch",
        "N:Finch;Ada;;;",
        "NOTE:one\\, two",
        "item1.URL:https://linkedin.com/in/ada",
        "item1.X-ABLabel:X",
    ),
    card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=D0=97=\r\n=D0=BE;;;",
        "PHOTO;BASE64:\r\n AAAA\r\n BBBB\r\n",
        "AGENT:\r\nBEGIN:VCARD\r\nFN:Sam\r\nEND:VCARD",
        version="2.1",
    ),
    card(
        'ADR;LABEL="a: b":;;s;c;;;', "TEL;VALUE=uri;PREF=1:tel:+1;ext=2", "KIND:org", "ORG:A;B", version="4.0"
    ),
)
EDITS = st.lists(
    st.tuples(
        st.integers(0, 400),
        st.integers(0, 30),
        st.one_of(
            st.binary(max_size=12),
            st.sampled_from([b"\r\n", b"\n ", b"=", b"AGENT:\n", b"BEGIN:VCARD\n", b'"', b"\\"]),
        ),
    ),
    min_size=1,
    max_size=6,
)


def edited(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, new in edits:
        start = at % (len(content) + 1)
        content = content[:start] + new + content[start + length :]
    return content


@settings(max_examples=300, deadline=None)
@given(victim=st.sampled_from(VICTIMS), edits=EDITS)
def test_a_damaged_card_never_costs_the_cards_around_it(
    victim: str, edits: list[tuple[int, int, bytes]]
) -> None:
    damaged = edited(victim.encode(), edits)
    before, after = card("FN:Before"), card("FN:After")
    found = read(before.encode() + damaged + b"\r\n" + GOOD.encode() + after.encode())
    assert {"Before", "Зоя Громова", "After"} <= set(names(found))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_a_fault(content: bytes) -> None:
    read(b"BEGIN:VCARD\n" + content + b"\nEND:VCARD\n")
    looks_like_vcards(content)


NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn")),
    min_size=1,
    max_size=200,
)


@settings(max_examples=200, deadline=None)
@given(name=NAMES, width=st.integers(1, 80))
def test_a_name_comes_back_however_it_is_folded(name: str, width: int) -> None:
    escaped = name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    line = f"X-CUSTOM:A{escaped}".encode()
    folded = b"\r\n ".join([line[:10], *(line[at : at + width] for at in range(10, len(line), width))])
    [contact] = contacts(read(card("FN:Ada", "@@").encode().replace(b"@@", folded)))
    assert contact.extra == (("X-CUSTOM", f"A{name}"),)
