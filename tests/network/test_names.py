"""Names of people, compared: labelled pairs, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.network.names import likeness

SAME = """
Dr. Ana María de la Cruz, PhD = Ana Maria de la Cruz
BO LEE, MBA, PMP = Bo Lee
van der Berg, Jan 🚀 = Jan van der Berg
Reyes, Dana = Dana Reyes
REYES, DANA = Dana Reyes
Nagy Anna = Anna Nagy
山田太郎 = 山田 太郎
太郎 山田 = 山田太郎
김민준 = 민준 김
Kim Min-jun = Minjun Kim
Kim, Min Jun = Min-Jun Kim
Zhang Wei = Wei Zhang
Nguyễn Thị Mai = Mai Thi Nguyen
Hans Müller = Hans Mueller
Hans Müller = Hans Muller
Elif Öztürk = Elif Ozturk
Søren Kjær = Soren Kjaer
Søren Kjær = Soeren Kjaer
Łukasz Wójcik = Lukasz Wojcik
Зоя Иванова = Zoya Ivanova
Иванова Зоя = Зоя Иванова
Евгений Щербаков = Yevgeny Shcherbakov
Γιώργος Παπαδόπουλος = Giorgos Papadopoulos
ÅSA LINDSTRÖM = Åsa Lindström
Åsa Lindström = Aasa Lindstroem
Prof. Dr.-Ing. Hans Groß = Hans Gross
Mary-Jane O'Neil = Mary Jane ONeil
O’Brien, Niamh = Niamh O'Brien
José  Núñez = Jose Nunez
Jane Doe (She/Her) = Jane Doe
Jane Doe | We're hiring! = Jane Doe
Jean-Luc Dubois = Jean Luc Dubois
Björk Guðmundsdóttir = Bjork Gudmundsdottir
Þóra Jónsdóttir = Thora Jonsdottir
Siobhán Ní Bhriain = Siobhan Ni Bhriain
İbrahim Yılmaz = Ibrahim Yilmaz
Đặng Văn Hùng = Dang Van Hung
Mr. Tunde Bakare = Tunde Bakare
Tunde Bakare Jr. = Tunde Bakare, Jr
Ludwig von der Heide = von der Heide, Ludwig
Omar al-Hassan = Omar Al Hassan
Jan de Vries = JAN DE VRIES
Marie-Claire D'Souza = Marie Claire DSouza
Jane Doe, SPHR, SHRM-CP = Jane Doe
Dana Reyes (née Okafor) = Dana Reyes
Anne McDonald = Anne Mc Donald
Pieter van den Berg = Pieter Vandenberg
"""

COMPATIBLE = """
J. Smith = Jane Smith
Jane S. = Jane Smith
Jane A. Smith = Jane Smith
Jane Marie Smith = Jane Smith
Jane Marie Smith = Jane M. Smith
J.R. Smith = John Ronald Smith
JR Smith = John Ronald Smith
Bob Smith = Robert Smith
Kate Ode = Katherine Ode
Katie Ode = Catherine Ode
Sasha Orlov = Aleksandr Orlov
Sasha Orlova = Aleksandra Orlova
Pepe Gil = José Gil
Paco Gil = Francisco Gil
Nacho Gil = Ignacio Gil
Lupe Torres = Guadalupe Torres
Beppe Conti = Giuseppe Conti
Gosia Nowak = Małgorzata Nowak
Misha Orlov = Михаил Орлов
Katya Belova = Ekaterina Belova
Fritz Bauer = Friedrich Bauer
Bill Okoro = William Okoro
Betty Ode = Liz Ode
Alex Chen = Alexandra Chen
Alex Chen = Alexander Chen
Chris Ode = Christine Ode
Jon Ode = Jonathan Ode
Robert (Bob) Smith = Bob Smith
Wei (Vivian) Zhang = Vivian Zhang
Vivian Wei Zhang = Wei Zhang
Ana Lima = Anna Lima
Sofia Lima = Sophia Lima
Steven Ode = Stephen Ode
Sara Cohen = Sarah Cohen
Ahmad Hussein = Ahmed Hussain
Mohd. Ali Khan = Muhammad Ali Khan
Yulia Orlova = Julia Orlova
Gabriel García Márquez = Gabriel García
Maria dos Santos Silva = Maria Silva
Dana Reyes (née Okafor) = Dana Okafor
Dana Reyes-Okafor = Dana Okafor
Dana Okafor Reyes = Dana Reyes
Zoya Ivanovna Petrova = Zoya Petrova
Иванова Зоя Петровна = Zoya Ivanova
Anna = Anna Nagy
Smith = Jane Smith
Thomas James = James Thomas
Anna Petrov = Anna Petrova
John Smith Jr. = John Smith
Tom Baker III = Thomas Baker
Jan van der Berg = Jan Berg
Jhon Carter = John Carter
Katherine Johnsson = Katherine Johnson
Ravi K. = Ravi Kumar
Ma. Teresa Cruz = Maria Teresa Cruz
"""

DIFFERENT = """
Maria Rossi = Mario Rossi
Jan Bakker = Jane Bakker
John Smith Jr. = John Smith Sr.
John Smith Jr. = John Smith III
João Silva Filho = João Silva Neto
Jane A. Smith = Jane B. Smith
Jane Smith = John Smith
Jane Smith = Jane Jones
J. Smith = Robert Smith
J. Smith = J. Jones
Alexander Chen = Alexandra Chen
Daniel Ode = Daniela Ode
Andrea Ode = Andreas Ode
Martin Ode = Martina Ode
Eric Ode = Erica Ode
Julian Ode = Juliana Ode
Francesco Conti = Francesca Conti
Karl Bauer = Karla Bauer
Christian Ode = Christine Ode
Anna Schmidt = Anne Schmidt
Anna Kowalska = Joanna Kowalska
Jan Kowalski = Jana Kowalska
Petr Novák = Petra Nováková
Ana López Ruiz = Ana López Vega
Petr Ivanov = Ivan Petrov
山田太郎 = 山田次郎
김민준 = 김민지
Kim Min-jun = Kim Min-ji
Min-jun Kim = Min-jun Lim
Li Wei = Li Wen
Nguyen Van An = Nguyen Van Anh
Jane Smith = Jane Smithson
Omar Hassan = Omar Hussein
Bob Smith = Bill Smith
Mike Jones = Mark Jones
Tim Ode = Tom Ode
Emily Clark = Emma Clark
Ben Carter = Beth Carter
Rahul Sharma = Rohit Sharma
Anders Hansen = Anders Jensen
Priya S. = Priya Raman
Zoya Ivanovna Petrova = Zoya Sergeevna Petrova
Jan Smith = Ian Smith
Jane Smith = John J. Smith
Bo Lee = Beau Leigh
Tunde Bakare = Tunde Balogun
Dana Reyes (née Okafor) = Dana Adeyemi
Зоя Иванова = Анна Иванова
Maria = Mario
Abdul Rahman = Abdul Karim
"""

UNKNOWN = """
山田太郎 = Taro Yamada
محمد علي = Mohamed Ali
jane@mail.example = Jane Smith
LinkedIn Member = Jane Smith
🚀🚀 = Jane Smith
"""

MORE_SAME = """
DUPONT Marie = Marie Dupont
أحمد علي = احمد علي
R. Venkatesan = R Venkatesan
Prof. Dr. med. Heike Baumgärtner = Heike Baumgaertner
Nadia El-Masri = Nadia El Masri
JEAN-BAPTISTE MOREL = Jean-Baptiste Morel
Ștefan Țurcanu = Stefan Turcanu
Park Ji-hoon = Jihoon Park
Tanaka Haruka = Haruka Tanaka
田中 遥 = 田中遥
田中遥さん = 田中遥
王小明 = 小明 王
Szabó Gergely = Gergely Szabó
Петренко Оксана = Oksana Petrenko
Алексей Юрьевич Смирнов = Смирнов Алексей Юрьевич
Ms Thandiwe Nkosi = Thandiwe Nkosi
Kwame A. Mensah = Mensah, Kwame A.
Ana Beatriz Souza, CFA = Ana Beatriz Souza
Ewa Żółkiewska = Ewa Zolkiewska
Tove Bjørnstad = Tove Bjoernstad
Renée O'Connor = Renee OConnor
María-José Ibáñez = Maria Jose Ibanez
Khalid bin Rashid = Khalid Bin Rashid
✨Priya Raghunathan✨ = Priya Raghunathan
Priya Raghunathan, she/her = Priya Raghunathan
Luca De Santis = Luca de Santis
Ananya K. Iyer = ANANYA K IYER
Joost van 't Hof = Joost van t Hof
Lukas Strauß = Lukas Strauss
Dr Femi Adesina PMP® = Femi Adesina
Oleksandr Shevchuk = Олександр Шевчук
Νίκος Αντωνίου = Nikos Antoniou
Chloé Lefèvre - Talent Partner = Chloé Lefèvre
Ruth Bar-Lev = Ruth Bar Lev
"""

MORE_COMPATIBLE = """
DUPONT Marie = Marie Claire Dupont
Hong Martin = Martin Hong
van der Berg, JP = Jan Pieter van der Berg
Muhammad Yusuf = Mohd Yusuf
Will Hargreaves = William Hargreaves
Peggy Lindqvist = Margaret Lindqvist
Ted Alvarsson = Edward Alvarsson
Jimmy Castellano = James Castellano
Lalo Quintero = Eduardo Quintero
Toño Ibarra = Antonio Ibarra
Zé Figueira = José Figueira
Nanni Tedesco = Giovanni Tedesco
Kasia Zawadzka = Katarzyna Zawadzka
Vanya Belov = Ivan Belov
Zhenya Markov = Evgeny Markov
Dima Lysenko = Dmytro Lysenko
Femi Adesina = Olufemi Adesina
Seun Ogunbanjo = Oluwaseun Ogunbanjo
M. K. Raghunathan = Mohan Kumar Raghunathan
Venkat Raghunathan = Venkatesh Raghunathan
Carlos Ibáñez Prieto = Carlos Ibáñez
Ana Beatriz Souza = Ana Souza
Nadia Haddad (formerly Khoury) = Nadia Khoury
Claire Morel-Dupuis = Claire Dupuis
Chloé Lefèvre = C. Lefèvre
Lefèvre, C. = Chloé Lefèvre
Mohamed Salah Benali = Muhammad Benali
Yousef Mansouri = Youssef Mansouri
Nastya Volkova = Anastasia Volkova
Tomáš Dvořák = Tomas Dvoracek-Dvorak
Mette Bjørn Larsen = Mette Larsen
Kim (Minji) Park = Minji Park
Steve Okonjo = Steven Okonjo
Rafał Nowicki = Rafal Nowicky
Felipe dos Anjos = Felipe Anjos
Alan Whitcombe II = Alan Whitcombe
Lucía = Lucía Ferrer
Marc Hollander = Mark Hollander
Morel Jean-Baptiste = Morel, Jean-Baptiste
Nguyễn Văn Hùng = Hùng Nguyễn Văn
"""

MORE_DIFFERENT = """
राम कुमार = रमा कुमार
Hans-Peter Maier = Hans Peter Meier
Heike Baumgärtner = Heiko Baumgärtner
Luca De Santis = Lucia De Santis
Tanaka Haruka = Tanaka Haruki
田中遥 = 田中遥香
Park Ji-hoon = Park Ji-hye
Nguyễn Văn Hùng = Nguyễn Văn Huy
Ivan Belov = Igor Belov
Pavel Dvořák = Pavla Dvořáková
Gabriele Fontana = Gabriella Fontana
Michele Fontana = Michela Fontana
Simone Keller = Simon Keller
Joan Whitcombe = John Whitcombe
Paul Whitcombe = Paula Whitcombe
Robert Whitcombe = Roberta Whitcombe
Stefan Lindqvist = Stefanie Lindqvist
Carlos Ibáñez Prieto = Carlos Ibáñez Soto
Chidi Okonkwo = Chika Okonkwo
Ngozi Okonkwo = Ngozi Okonjo
Ada Whitcombe = Ida Whitcombe
Mark Hollander = Mark Holland
Femi Adesina = Yemi Adesina
Sunil Mehta = Sunita Mehta
Omar Benali = Amar Benali
Alan Whitcombe II = Alan Whitcombe III
Kwame A. Mensah = Kwame B. Mensah
C. Lefèvre = D. Lefèvre
Lars Holm = Lara Holm
Hanna Berg = Hans Berg
Marie Dupuis = Marc Dupuis
Liu Yang = Liu Ying
Chen Wei = Chen Hui
Ali Rezaei = Alireza Moradi
Tim Cooke = Tina Cooke
Sam Whitcombe = Pam Whitcombe
Jörg Brandt = Jürgen Brandt
Ioana Popa = Ion Popa
"""

MORE_UNKNOWN = """
김민준 = Minjun Kim
рекрутер@пример.рф = Anna Belova
Утилисатор LinkedIn = Anna Belova
"""


def _cases(kind: str, *blocks: str) -> list[tuple[str, str, str]]:
    pairs = (line.split(" = ") for block in blocks for line in block.strip().splitlines())
    return [(one.strip(), other.strip(), kind) for one, other in pairs]


CASES = [
    *_cases("same", SAME, MORE_SAME),
    *_cases("compatible", COMPATIBLE, MORE_COMPATIBLE),
    *_cases("different", DIFFERENT, MORE_DIFFERENT),
    *_cases("unknown", UNKNOWN, MORE_UNKNOWN),
]


@pytest.mark.parametrize(("one", "other", "kind"), CASES)
def test_labelled_pairs_are_told_apart(one: str, other: str, kind: str) -> None:
    assert likeness(one, other).kind == kind


def test_a_full_name_is_worth_more_than_an_initial_and_that_more_than_one_word() -> None:
    full, short, initial, word = (
        likeness("Jane Marie Okafor", name).score
        for name in ("Jane Marie Okafor", "Jane Okafor", "J. Okafor", "Okafor")
    )
    assert full > short > initial > word


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Jane Okafor", "Tunde Okafor", "given"),
        ("Jane Okafor", "Jane Reyes", "family"),
        ("John Smith Jr.", "John Smith Sr.", "generation"),
        ("Jane Okafor", "Tunde Reyes", "both"),
    ],
)
def test_it_is_said_where_names_differ(one: str, other: str, apart: str) -> None:
    assert likeness(one, other).apart == apart


@pytest.mark.parametrize(
    "ornament",
    [
        "{} (She/Her)",
        "{} 🇳🇬",
        "Dr. {}",
        "{}, PhD",
        "{} | Hiring",
        "{} at Northwind",
        "'{}' via Jobs",
        "{} [EXT]",
    ],
)
def test_ornaments_are_no_part_of_a_name(ornament: str) -> None:
    assert likeness(ornament.format("Jane Okafor"), "Jane Okafor").kind == "same"


@pytest.mark.parametrize(
    "name", ["", " ", "jane@mail.example", "LinkedIn Member", "🚀", "Jane & Tunde Okafor", "123"]
)
def test_what_names_nobody_or_two_people_is_compared_with_nothing(name: str) -> None:
    assert likeness(name, "Jane Okafor").kind == "unknown"
    assert likeness(name, name).kind == "unknown"


_PIECES = st.sampled_from(
    [
        "Jane",
        "J.",
        "Bob",
        "Robert",
        "O'Neil",
        "van",
        "der",
        "Berg",
        "(née",
        "Okafor)",
        ",",
        "Jr.",
        "Sr.",
        "PhD",
        "Dr.",
        "🚀",
        "|",
        "-",
        "山田",
        "太郎",
        "김",
        "민준",
        "Зоя",
        "Иванова",
        "Ивановна",
        "Müller",
        "Mueller",
        "al-",
        "bin",
        "Abdul",
        "Rahman",
        "née",
        "&",
        "and",
        "Smith-Jones",
        "JR",
        "McDonald",
        "@",
        "...",
        "ß",
        "İ",
        "ﬁ",
        "Kim",
        "Min-jun",
        "Nagy",
        "أحمد",
    ]
)
_NAMES = st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=6).map(" ".join))


@given(_NAMES, _NAMES)
def test_the_order_of_two_names_does_not_matter(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(_NAMES)
def test_a_name_is_the_same_as_itself_if_it_is_one(name: str) -> None:
    assert likeness(name, name).kind in ("same", "unknown")


@given(_NAMES, _NAMES)
def test_a_score_is_between_none_and_one(one: str, other: str) -> None:
    like = likeness(one, other)
    assert 0 <= like.score <= 1
    assert (like.score > 0) == (like.kind in ("same", "compatible"))


def test_a_name_of_many_thousand_letters_is_no_burden() -> None:
    assert likeness("Jane " * 50_000, "J. " * 50_000 + "Okafor").kind in ("compatible", "different")
