"""Whether two descriptions are of one person: labelled pairs, and what holds for any of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.network.traits_told import told

from cordially.network.candidates import MOST_FOR_ONE, candidates
from cordially.network.identity import LIKELY_FROM, Employment, Traits, is_shared_address, judge
from cordially.network.mailboxes import is_for_everybody, mailbox_of, spells

CERTAIN = """
Jane Okafor; /in/jane-okafor = Jane Okafor; /in/jane-okafor
Jane Okafor; /in/jane-okafor = Jane Reyes; /in/jane-okafor
Jane Okafor; /in/jane-okafor = ?; /in/jane-okafor
Jane Okafor; /in/jane; at Northwind = Jane Okafor; /in/jane; at Southwind
Jane Okafor; /in/jane; /in/jane-2 = Jane Okafor; /in/jane-2
John Smith; /in/john-smith-1 = John Smith; /in/john-smith-1
山田太郎; /in/taro = Taro Yamada; /in/taro
Jane Okafor; jane@mail.example = Jane Okafor; jane@mail.example
Jane Okafor; jane@mail.example = J. Okafor; jane@mail.example
Jane Okafor; jane@mail.example = Okafor, Jane; JANE@Mail.Example
Jane Okafor; jane@mail.example = ?; jane@mail.example
Bob Adeyemi; bob.a@mail.example = Robert Adeyemi; bob.a@mail.example
Jane Okafor; jane.okafor@gmail.com = Jane Okafor; janeokafor@gmail.com
Jane Okafor; janeokafor@googlemail.com = Jane Okafor; jane.okafor+jobs@gmail.com
Jane Okafor; jane+lists@mail.example = Jane Okafor; jane@mail.example
山田太郎; taro@mail.example = Taro Yamada; taro@mail.example
Dana Reyes (née Okafor); dana@mail.example = Dana Okafor; dana@mail.example
Dana; dana@mail.example = Dana Reyes; dana@mail.example
Jane Okafor; jane.okafor@northwind.example; at Northwind = Jane Okafor; jane.okafor@northwind.example
Jane Okafor; jane@mail.example; at Northwind = Jane Okafor; jane@mail.example; at Fernwood
Katherine Johnsson; kj@mail.example = Katherine Johnson; kj@mail.example
Зоя Иванова; zoya@mail.example = Zoya Ivanova; zoya@mail.example
John Smith; js77@mail.example = John Smith; js77@mail.example
Jane Okafor; /in/jane; jane@mail.example = Jane Okafor; /in/jane; info@northwind.example
Jhon Carter; jc@mail.example = John Carter; jc@mail.example
Mr. Tunde Bakare; tunde@mail.example; +234 803 555 0101 = Tunde Bakare, MBA; tunde@mail.example
"""

LIKELY = """
Jane Okafor; +1 (415) 555-0137 = Jane Okafor; +14155550137
Jane Okafor; 0170 5550137 = Jane Okafor; +49 170 5550137
Jane Okafor; +44 7700 900123 = J. Okafor; 07700 900123
Tunde Bakare; at Northwind GmbH 2019-2021 = Tunde Bakare; at Northwind 2020-2023
Tunde Bakare; at Northwind = Tunde Bakare; at Northwind Ltd
John Smith; at Northwind 2019- = John Smith; at Northwind 2020-
Wei Zhang; at Quillmere Freight = Zhang Wei; at Quillmere Freight
Bob Adeyemi; at Northwind = Robert Adeyemi; at Northwind
J. Mthembu; at Northwind = Jane Mthembu; at Northwind
Siobhán Ní Dhuinnín = Siobhan Ni Dhuinnin
Thandeka Mthembu-Castellanos = Thandeka Mthembu Castellanos
Björk Lindqvistdóttir; at Northwind = Bjork Lindqvistdottir; at Fernwood
?; jane.mthembu@northwind.example = Jane Mthembu; at Northwind GmbH
?; jmthembu@northwind.example = Jane Mthembu; at Northwind GmbH
?; j.mthembu@northwind.example = Jane Mthembu; at Northwind
?; mthembu.jane@eu.northwind.example = Jane Mthembu; at Northwind
?; hans.mueller@nordwind.example = Hans Müller; at Nordwind AG
?; jan.vandenberg@nordwind.example = Jan van den Berg; at Nordwind
Jane Mthembu; jane.mthembu@northwind.example = Jane Mthembu; at Northwind
John Smith; john.smith@northwind.example = John Smith; at Northwind Inc.
Jane Okafor; /in/jane-okafor; jane@mail.example = Jane Okafor; /in/jane-o-2; jane@mail.example
Bob Adeyemi; /in/bob; bob@mail.example = Robert Adeyemi; /in/robert-adeyemi; bob@mail.example
Dana Okafor; dana@mail.example = Dana Reyes; dana@mail.example
Tunde Bakare; at IBM = Tunde Bakare; at International Business Machines Corp.
Tunde Bakare; at Amazon = Tunde Bakare; at Amazon Web Services
Tunde Bakare; at Northwind 2010-2012 = Tunde Bakare; at Northwind 2019-2021
Maria Silva; at Northwind 2019- = Maria Silva; at Northwind
Jane A. Mthembu; at Northwind = Jane Mthembu; at Northwind
Иванова Зоя Петровна; at Nordwind = Zoya Ivanova; at Nordwind
Gabriel Mondragón Quiñones; at Viento = Gabriel Mondragon; at Viento S.A. de C.V.
Jane Okafor; +1 415 555 0137 = ?; 415-555-0137
Ana Lima; at Vento; in Recife = Anna Lima; at Vento; in Recife
Tunde Bakare; in Lagos = Tunde Bakare; in Lagos
John Smith; /in/john-smith; at Northwind = John Smith; john.smith@northwind.example
Jane Mthembu; jane.mthembu@gmail.com = ?; jane.mthembu@northwind.example; at Northwind
"""

UNLIKELY = """
John Smith = John Smith
Wei Zhang = Zhang Wei
María García = Maria Garcia
Nguyễn Văn An = Nguyen Van An
John Smith; at Northwind = John Smith; at Fernwood
John Smith; in London = John Smith; in Leeds
J. Smith = Jane Smith
Jane = Jane
Jane; at Northwind = Jane Smith; at Northwind
Bob Smith = Robert Smith
Jane Smith; smiths@mail.example = John Smith; smiths@mail.example
Jane Mthembu; mthembu@mail.example = John Mthembu; mthembu@mail.example
?; info@northwind.example = ?; info@northwind.example
?; jobs@northwind.example = Jane Okafor; jobs@northwind.example
Jane Okafor; +44 20 7946 0123 = Tunde Bakare; 020 7946 0123
? = ?
?; at Northwind = ?; at Northwind
?; at Northwind = Jane Okafor; at Northwind
山田太郎 = Taro Yamada
山田太郎; at Nordwind = Taro Yamada; at Nordwind
Jane Smith; jane.smith@northwind.example; at Northwind = Jane Smith; jane.smith2@northwind.example; at Northwind
John Smith Sr.; smith@mail.example = John Smith Jr.; smith@mail.example
John Smith; at Self-employed = John Smith; at Self-employed
John Smith; at Freelance = John Smith; at freelance
LinkedIn Member; at Northwind = LinkedIn Member; at Northwind
?; jane@northwind.example = Jane Mthembu; at Fernwood
?; jane.mthembu@northwind.example = Tunde Mthembu; at Fernwood
?; hello@northwind.example = Jane Mthembu; at Northwind
?; recruiting@northwind.example = Jane Mthembu; at Northwind
J. Smith; at Northwind = Jane Smith; at Northwind Bakery
Smith; at Northwind = John Smith; at Northwind
"""

DIFFERENT = """
Jane Mthembu; careers@northwind.example = Tunde Bakare; careers@northwind.example
Jane Okafor; family@okafor.example = John Okafor; family@okafor.example
Jane Okafor = Tunde Bakare
Jane Okafor; at Northwind = Tunde Bakare; at Northwind
Maria Rossi; at Northwind = Mario Rossi; at Northwind
Jane Okafor; /in/jane-okafor = Jane Okafor; /in/jane-okafor-2
Jane Okafor; /in/jane-1; at Northwind = Jane Okafor; /in/jane-2; at Northwind
John Smith; /in/john-smith-1 = John Smith; /in/john-smith-2
Jane Okafor; /in/jane-1; jane@mail.example = Tunde Bakare; /in/tunde; tunde@mail.example
Jane Okafor; /in/jane-1; info@northwind.example = Jane Okafor; /in/jane-2; info@northwind.example
Jane Smith; /in/jane; smiths@mail.example = John Smith; /in/john; smiths@mail.example
John Smith Jr.; at Northwind = John Smith Sr.; at Northwind
Jane A. Smith; at Northwind = Jane B. Smith; at Northwind
Alexander Mthembu; at Northwind = Alexandra Mthembu; at Northwind
Kim Min-jun; at Nordwind = Kim Min-ji; at Nordwind
Ana López Ruiz; at Viento = Ana López Vega; at Viento
Jane Okafor; in Lagos = Janet Okafor; in Lagos
Petr Ivanov; at Nordwind = Ivan Petrov; at Nordwind
山田太郎; at 北風 = 山田次郎; at 北風
Bob Adeyemi; /in/bob-a = Robert Adeyemi; /in/robert-a
J. Adeyemi; /in/j-a = Jane Adeyemi; /in/jane-a
?; /in/jane-a = ?; /in/jane-b
Jane Okafor; jane@mail.example; /in/jane = Tunde Bakare; tunde@mail.example
Omar Hassan; at Northwind; in Cairo = Omar Hussein; at Northwind; in Cairo
Dana Okafor; at Northwind = Dana Reyes; at Northwind
Anders Hansen; at Nordvind = Anders Jensen; at Nordvind
Emily Clark; at Northwind = Emma Clark; at Northwind
Zoya Petrova; at Nordwind = Anna Petrova; at Nordwind
Jane Okafor; +44 7700 900123; /in/jane-1 = Jane Okafor; +44 7700 900123; /in/jane-2
"""

MORE_CERTAIN = """
Liu Yang; 10473829@qq.com = 刘洋; 10473829@qq.com
Grace Hall; grace@hall-family.example = Grace Hall; grace@hall-family.example
Priya Raghunathan; /in/priya-r = P. R.; /in/priya-r
Chloé Lefèvre; chloe.lefevre@outlook.com = Lefèvre, Chloé; chloe.lefevre@outlook.com
Chloé Lefèvre; chloe@lefevre.example = Chloe Lefevre (she/her); chloe@lefevre.example; at Northwind
Will Hargreaves; wh@mail.example = William Hargreaves; wh@mail.example
Prof. Heike Baumgärtner; h.b@mail.example = Heike Baumgaertner; h.b@mail.example
김민준; mj@mail.example = Minjun Kim; mj@mail.example
?; femi@mail.example = Femi Adesina; femi@mail.example; /in/femi
Femi Adesina; FEMI@MAIL.EXAMPLE = Femi Adesina; femi@mail.example
Nadia Haddad (formerly Khoury); nadia@mail.example = Nadia Khoury; nadia@mail.example
M. K. Raghunathan; mkr@mail.example = Mohan Kumar Raghunathan; mkr@mail.example
Steve Okonjo; s.okonjo+li@gmail.com = Steven Okonjo; sokonjo@gmail.com
Luca De Santis; mailto:luca@mail.example = Luca De Santis; luca@mail.example
Nguyễn Văn Hùng; hung@mail.example = Hung Nguyen; hung@mail.example
Carlos Ibáñez Prieto; carlos@mail.example = Carlos Ibáñez; carlos@mail.example
Liu Yang; liu.yang@quillmere.example = Yang Liu; liu.yang@quillmere.example
Marco Bianchi; steve.jobs@mail.example = Marco Bianchi; steve.jobs@mail.example
Grace Hall; grace.hall@mail.example = Grace Hall; grace.hall@mail.example; /in/grace-hall
Ruth Post; ruth.post@mail.example = Ruth Post; ruth.post@mail.example
"""

MORE_LIKELY = """
Nadia El-Masri; at Shamal W.L.L. = Nadia El Masri; at Shamal
Gergely Szabó; at Northwind 2015-2020 = Szabó Gergely; at Northwind 2018-
Will Hargreaves; at Fernwood = William Hargreaves; at Fernwood
C. Lefèvre; at Lumière SAS = Chloé Lefèvre; at Lumière
Oksana Petrenko; at Газпром = Петренко Оксана; at Gazprom
?; chloe.lefevre@lumiere.example = Chloé Lefèvre; at Groupe Lumière; at Lumière
?; clefevre@lumiere.example = Chloé Lefèvre; at Lumière
?; f.adesina@kona-breeze.example = Femi Adesina; at Kona Breeze Ltd
Thandiwe Zungu-Hargreaves = Thandiwe Zungu Hargreaves
Ngozi Okonjo-Adaeze = Ngozi Okonjo Adaeze
Mette Bjørn Fauerby; in Aarhus = Mette Fauerby; in Aarhus
Gabriel Whitcombe; +1 (212) 555-0199 = Gabe Whitcombe; 212.555.0199
Chidi Ekwueme; +234 (0)803 555 0199 = Chidi Ekwueme; 0803 555 0199
Jane Smith; at Kona Breeze 2018-2022 = Jane Smith; at Kona Breeze 2020-2024
Liu Yang; at Quillmere Freight 2020- = Yang Liu; at Quillmere Freight 2020-2022
Ana Souza; ana.souza@vento.example = Ana Beatriz Souza; at Vento
Nadia Khoury; nk@mail.example = Nadia Haddad; nk@mail.example
Priya Raghunathan; /in/priya-1; p@mail.example = Priya Raghunathan; /in/priya-2; p@mail.example
Oluwaseun Ogunbanjo; at Deloitte = Seun Ogunbanjo; at Deloitte Consulting
Ewa Żółkiewska; /in/ewa = Ewa Zolkiewska; ewa@halny.example; at Halny
田中遥; at 北風 = 田中 遥; at 株式会社北風
Joost van 't Hof = Joost van t Hof
Hiroko Kuronuma; in Kyoto = Kuronuma, Hiroko; in Kyoto
"""

MORE_UNLIKELY = """
Grace & Peter Hall; hall@mail.example = Grace Hall; hall@mail.example
Liu Yang = Yang Liu
Ana Souza = Ana Souza
David Cohen; in Tel Aviv = David Cohen; in Haifa
Mohammed Ali; at Emirates = Mohamed Ali; at Etihad
Will Smith = William Smith
C. Lefèvre = Chloé Lefèvre
Lucía; at Cierzo = Lucía Ferrer; at Cierzo
?; sales@fernwood.example = Grace Hall; at Fernwood
?; no-reply@fernwood.example = ?; no-reply@fernwood.example
Priya Raghunathan; hr@monsoon.example = ?; hr@monsoon.example
Grace Hall; the.halls@mail.example = Peter Hall; the.halls@mail.example
Grace Hall; grace@mail.example = Peter Hall; grace@mail.example
Grace Hall; +44 20 7946 0000 = Priya Raghunathan; +44 20 7946 0000
Alan Whitcombe II; alan@mail.example = Alan Whitcombe III; alan@mail.example
Grace Hall; at Freelancer = Grace Hall; at Freelance
Grace Hall; at N/A = Grace Hall; at N/A
Liu Yang; liu.yang1@quillmere.example = Liu Yang; liu.yang3@quillmere.example
?; grace@fernwood.example = Grace Hall; at Kona Breeze
?; grace.hall@gmail.com = Grace Hall
J. S. ; at Fernwood = J. S. ; at Fernwood
김민준; at Fernwood = Minjun Kim; at Fernwood
?; hit-reply@linkedin.com = Grace Hall
Maria Garcia; at Kona Breeze = Maria Garcia; at Kona Coffee
"""

MORE_DIFFERENT = """
Heike Baumgärtner; at Kiefernholz = Heiko Baumgärtner; at Kiefernholz
Simone Keller; at Bergwind; in Bern = Simon Keller; at Bergwind; in Bern
Grace Hall; /in/grace-hall-1 = Grace Hall; /in/grace-hall-2
Priya Raghunathan; /in/priya-1; at Monsoon = Priya Raghunathan; /in/priya-2; at Monsoon
Grace Hall; jobs@fernwood.example = Peter Hall; jobs@fernwood.example
Grace Hall; bewerbung@kiefernholz.example = Heike Baumgärtner; bewerbung@kiefernholz.example
Tanaka Haruka; at Hitachi = Tanaka Haruki; at Hitachi
Liu Yang; at Quillmere Freight = Liu Ying; at Quillmere Freight
Ngozi Okonkwo; at Fernwood = Ngozi Okonjo; at Fernwood
Kwame A. Mensah; at Fernwood = Kwame B. Mensah; at Fernwood
Carlos Ibáñez Prieto; at Cierzo = Carlos Ibáñez Soto; at Cierzo
Grace Hall; /in/grace-hall; +44 7700 900321 = Peter Hall; /in/peter-hall; +44 7700 900321
Grace Hall; /in/grace-hall; grace@mail.example = Peter Hall; /in/peter-hall; grace@mail.example
?; /in/grace-hall; info@fernwood.example = ?; /in/peter-hall; info@fernwood.example
Alan Whitcombe Sr.; at Chinook = Alan Whitcombe Jr.; at Chinook
Femi Adesina; in Lagos = Yemi Adesina; in Lagos
Paul Whitcombe; at Chinook = Paula Whitcombe; at Chinook
Jörg Brandt; at Bergwind = Jürgen Brandt; at Bergwind
田中遥; at 北風 = 田中遥香; at 北風
Ioana Popa; at Crivăț = Ion Popa; at Crivăț
Recruiting Team; at Fernwood = Grace Hall; at Fernwood
"""


def _cases(verdict: str, *blocks: str) -> list[tuple[str, str, str]]:
    pairs = (line.split(" = ") for block in blocks for line in block.strip().splitlines())
    return [(one.strip(), other.strip(), verdict) for one, other in pairs]


CASES = [
    *_cases("certain", CERTAIN, MORE_CERTAIN),
    *_cases("likely", LIKELY, MORE_LIKELY),
    *_cases("unlikely", UNLIKELY, MORE_UNLIKELY),
    *_cases("different", DIFFERENT, MORE_DIFFERENT),
]


@pytest.mark.parametrize(("one", "other", "verdict"), CASES)
def test_labelled_pairs_are_judged(one: str, other: str, verdict: str) -> None:
    assert judge(told(one), told(other)).verdict == verdict


def test_the_reasons_are_fit_to_be_shown() -> None:
    judged = judge(told("Tunde Bakare; at Northwind 2019-2021"), told("Tunde Bakare; at Northwind 2020-2023"))
    assert judged.reasons == ("the same unusual name", "the same company at the same time")


def test_a_company_without_years_is_not_said_to_be_at_the_same_time() -> None:
    judged = judge(told("Tunde Bakare; at Northwind"), told("Tunde Bakare; at Northwind 2020-2023"))
    assert judged.reasons[1] == "the same company"


def test_a_name_that_several_in_the_store_bear_is_not_unusual() -> None:
    one, other = told("Siobhán Ní Dhuinnín"), told("Siobhan Ni Dhuinnin")
    assert judge(one, other, commonness=lambda _: 1).verdict == "likely"
    assert judge(one, other, commonness=lambda _: 2).verdict == "unlikely"


def test_the_store_is_asked_for_the_folded_name() -> None:
    asked = []
    judge(told("Zoë Ångström"), told("Zoe Angstrom"), commonness=lambda name: asked.append(name) or 1)  # type: ignore[func-returns-value]
    assert set(asked) == {"zoe angstrom"}


def test_somebody_without_any_trait_is_not_taken_for_another() -> None:
    assert judge(Traits(), Traits()).verdict == "unlikely"


@pytest.mark.parametrize(
    "email",
    [
        "info@northwind.example",
        "jobs-uk@northwind.example",
        "hr.team@northwind.example",
        "no-reply@northwind.example",
        "reply+4f2a@northwind.example",
        "bewerbung@nordwind.example",
        "recrutement@lumiere.example",
        "careers2@northwind.example",
        "thesmiths@mail.example",
        "familie.mueller@mail.example",
        "jane.and.tunde@mail.example",
        "janeandrobert@mail.example",
        "hit-reply@linkedin.com",
        "8f3c2a9e41bb7d0c55aa12ef@mail.example",
        "no address",
        "",
    ],
)
def test_an_address_that_several_read_identifies_nobody(email: str) -> None:
    assert is_shared_address(email)


@pytest.mark.parametrize(
    "email",
    [
        "jane.okafor@northwind.example",
        "steve.jobs@mail.example",
        "ruth.post@mail.example",
        "ana.y.lima@mail.example",
        "sandra@mail.example",
        "brandon@mail.example",
        "rolandandersson@mail.example",
        "jane+jobs@mail.example",
        "j@mail.example",
    ],
)
def test_an_address_of_ones_own_is_not_taken_for_a_shared_one(email: str) -> None:
    assert not is_shared_address(email)


@pytest.mark.parametrize(
    ("email", "mailbox"),
    [
        ("Jane.Okafor@Gmail.com", "janeokafor@gmail.com"),
        ("jane.okafor+x@googlemail.com", "janeokafor@gmail.com"),
        ("Jane.Okafor+x@Mail.example", "jane.okafor@mail.example"),
        ("<jane@mail.example>", "jane@mail.example"),
        ("mailto:jane@mail.example", "jane@mail.example"),
        ("jane@mail.example.", "jane@mail.example"),
        ("jane", None),
        ("jane@", None),
        ("jane@a@b", None),
    ],
)
def test_ways_to_write_one_mailbox_are_equal(email: str, mailbox: str | None) -> None:
    assert mailbox_of(email) == mailbox


def test_providers_for_everybody_are_known_under_all_their_endings() -> None:
    assert all(is_for_everybody(domain) for domain in ("gmail.com", "yahoo.co.jp", "hotmail.fr", "GMX.net"))
    assert not any(
        is_for_everybody(domain) for domain in ("northwind.example", "livenation.example", "mygmail.com")
    )


@pytest.mark.parametrize(
    ("email", "name", "fullness"),
    [
        ("jane.okafor@x.example", "Jane Okafor", 1.0),
        ("okaforjane77@x.example", "Jane Okafor", 1.0),
        ("jokafor@x.example", "Jane Okafor", 0.7),
        ("okafor@x.example", "Jane Okafor", 0.4),
        ("jane@x.example", "Jane Okafor", 0.4),
        ("hans.mueller@x.example", "Hans Müller", 1.0),
        ("j.vandenberg@x.example", "Jan van den Berg", 0.7),
        ("gabriel.garcia@x.example", "Gabriel García Márquez", 1.0),
        ("zoya.ivanova@x.example", "Зоя Иванова", 1.0),
        ("info@x.example", "Info Okafor", 0.0),
        ("tunde@x.example", "Jane Okafor", 0.0),
        ("jane.okafor@x.example", "山田太郎", 0.0),
    ],
)
def test_it_is_seen_how_fully_an_address_spells_a_name(email: str, name: str, fullness: float) -> None:
    assert spells(email, name) == fullness


_GIVEN = [
    "Jane",
    "J.",
    "Bob",
    "Robert",
    "Rob",
    "Zoya",
    "Зоя",
    "Müge",
    "Hans",
    "Johannes",
    "Min-jun",
    "Minjun",
    "Ana",
    "Anna",
    "Ana-María",
    "Kate",
    "Katherine",
    "Sasha",
    "Aleksandr",
    "Jhon",
    "John",
    "Abd-al-Rahman",
    "Sara",
    "Sarah",
    "JR",
]
_FAMILY = [
    "Okafor",
    "Mthembu",
    "Müller",
    "Mueller",
    "Muller",
    "Johnsson",
    "Johnson",
    "Johnsen",
    "Reyes-Okafor",
    "van-der-Berg",
    "Vandenberg",
    "Berg",
    "Иванова",
    "Ivanova",
    "Ivanov",
    "Kowalski",
    "Kowalska",
    "Novák",
    "Nováková",
    "García",
    "Márquez",
    "Bø",
    "Boe",
    "Ng",
    "Lindström",
    "Lindstroem",
]


@st.composite
def _names(draw: st.DrawFn) -> str:
    given_names = draw(st.lists(st.sampled_from(_GIVEN), min_size=1, max_size=2))
    families = draw(st.lists(st.sampled_from(_FAMILY), max_size=2))
    given_name, family = (
        " ".join(word.replace("-", " ") if draw(st.booleans()) else word for word in words)
        for words in (given_names, families)
    )
    form = draw(
        st.sampled_from(["{0} {1}", "{0} {1}", "{1}, {0}", "{1} {0}", "Dr. {0} {1}", "{0} {1} (née Okafor)"])
    )
    return form.format(given_name, family)


_EMAILS = st.sampled_from(
    [
        "jane.okafor@northwind.example",
        "jokafor@northwind.example",
        "hans.mueller@nordwind.example",
        "anna@mail.example",
        "vandenberg.jan@gmail.com",
        "info@northwind.example",
        "minjun.mthembu@northwind.example",
    ]
)
_COMPANIES = st.sampled_from(
    ["Northwind GmbH", "Northwind", "Nordwind AG", "IBM", "International Business Machines", "Self-employed"]
)
_YEARS = st.one_of(st.none(), st.integers(2000, 2024).map(lambda year: date(year, 1, 1)))
_TRAITS = st.builds(
    Traits,
    name=st.one_of(st.none(), _names(), _names(), _names()),
    emails=st.frozensets(_EMAILS, max_size=2),
    employers=st.lists(st.builds(Employment, _COMPANIES, _YEARS, _YEARS), max_size=2).map(tuple),
    places=st.lists(st.sampled_from(["Leeds", "Köln", "koln"]), max_size=1).map(tuple),
    phones=st.frozensets(st.sampled_from(["+49 170 5550137", "0170 5550137", "555"]), max_size=1),
    profiles=st.frozensets(st.sampled_from(["a", "b"]), max_size=1),
)


@given(_TRAITS, _TRAITS)
def test_the_order_of_two_people_does_not_matter(one: Traits, other: Traits) -> None:
    assert judge(one, other) == judge(other, one)


@given(_TRAITS, _TRAITS)
def test_scores_rank_as_verdicts_do(one: Traits, other: Traits) -> None:
    judged = judge(one, other)
    assert judged.reasons
    assert 0 <= judged.score <= 1
    assert (judged.score >= LIKELY_FROM) == (judged.verdict in ("certain", "likely"))


@given(_TRAITS, _TRAITS)
def test_only_a_profile_or_a_mailbox_makes_certain(one: Traits, other: Traits) -> None:
    if judge(one, other).verdict == "certain":
        assert one.profiles & other.profiles or one.emails & other.emails


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_TRAITS, min_size=1, max_size=6), st.lists(_TRAITS, min_size=1, max_size=6))
def test_no_pair_worth_asking_about_is_left_out(people: list[Traits], others: list[Traits]) -> None:
    found = set(candidates(enumerate(people), enumerate(others)))
    worth_asking = {
        (i, j)
        for i, one in enumerate(people)
        for j, other in enumerate(others)
        if judge(one, other).verdict in ("certain", "likely")
    }
    assert worth_asking <= found


def test_people_who_share_nothing_are_not_compared() -> None:
    people = [
        (number, told(f"Jane Family{chr(97 + number)}; at Northwind {chr(65 + number)}"))
        for number in range(20)
    ]
    assert candidates(people, [(99, told("Jane Okafor; at Fernwood"))]) == []


def test_a_name_that_thousands_bear_does_not_bring_each_to_each() -> None:
    people = [(number, told(f"John Smith; at Northwind {number % 50}")) for number in range(3_000)]
    newcomers = [(number, told(f"John Smith; at Northwind {number % 50}")) for number in range(30)]
    pairs = candidates(people, newcomers)
    assert (51, 1) in pairs
    assert len(pairs) <= len(newcomers) * MOST_FOR_ONE


def test_the_pairs_come_in_order_and_once() -> None:
    people = [
        (2, told("Jane Okafor; jane@mail.example; at Northwind")),
        (1, told("Jane Okafor; /in/jane; at Northwind")),
    ]
    assert candidates(people, [(7, told("Okafor, Jane; jane@mail.example; /in/jane; at Northwind"))]) == [
        (1, 7),
        (2, 7),
    ]
