"""Companies and schools, compared: labelled pairs, and what holds for any text."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.network.domains import domain_of_company, label_of
from cordially.network.known_organisations import OrganisationKind, known_organisations, plain_key
from cordially.network.organisations import is_named, key_of, keys_of, lookalikes, same_organisation
from cordially.people import company_key

SAME_COMPANIES = """
IBM = International Business Machines Corporation
PwC = PricewaterhouseCoopers LLP
EY = Ernst & Young
Meta = Facebook
Meta Platforms, Inc. = Facebook, Inc.
Alphabet Inc. = Alphabet
HP = Hewlett-Packard
HPE = Hewlett Packard Enterprise
P&G = Procter & Gamble
J&J = Johnson & Johnson
BMW = Bayerische Motoren Werke AG
BMW Group = BMW AG
VW = Volkswagen AG
Volkswagen Group = Volkswagen
株式会社日立製作所 = Hitachi, Ltd.
トヨタ自動車株式会社 = Toyota Motor Corporation
삼성전자 = Samsung Electronics Co., Ltd.
ООО Яндекс = Yandex LLC
Сбербанк = Sberbank
BCG = Boston Consulting Group
McKinsey & Company = McKinsey
AWS = Amazon Web Services (AWS)
Amazon = Amazon.com, Inc.
TCS = Tata Consultancy Services Ltd
GE = General Electric Company
AB InBev = Anheuser-Busch InBev SA/NV
Citi = Citigroup
JPMorgan Chase & Co. = J.P. Morgan
LVMH = Moët Hennessy Louis Vuitton
Coca-Cola = The Coca-Cola Company
Walmart = Wal-Mart Stores, Inc.
SAP = SAP SE
NHS = National Health Service
Nordwind S.à r.l. = Nordwind
Nordwind GmbH & Co. KG = Nordwind
Nordwind Kabushiki Kaisha = Nordwind K.K.
株式会社北風 = 北風
北風（株） = 北風株式会社
(주)북풍 = 주식회사 북풍
北风科技有限公司 = 北风科技
ООО «Ромашка» = Ромашка
Kwiatek sp. z o.o. = Kwiatek
Kwiatek spółka z ograniczoną odpowiedzialnością = KWIATEK Sp. z o. o.
Northwind Pty Ltd = Northwind Pty. Ltd.
Viento S.A. de C.V. = Viento
Viento, S. de R.L. de C.V. = Viento
Vento Ltda. = Vento LTDA
Vento S/A = Vento
Nordvind A/S = Nordvind
Rüzgar Sanayi ve Ticaret A.Ş. = Rüzgar
Tuuli Oy = Tuuli Oyj
Vėjas UAB = Vejas
Angin Sdn. Bhd. = Angin
Northwind Private Limited = Northwind Pvt. Ltd.
Northwind Co., Ltd. = Northwind
Zephyr S.p.A. = Zephyr SPA
Zephyr s.r.o. = Zephyr, spol. s r.o.
Hart & Co. = Hart and Company
O'Neil Ltd = ONeil
Müller-Lüdenscheidt AG = Muller Ludenscheidt
The Boeing Company = Boeing
Dell = Dell Technologies
GSK = GlaxoSmithKline plc
"""

MAYBE_COMPANIES = """
Amazon = Amazon Web Services
Google = Alphabet
YouTube = Google
LinkedIn = Microsoft
GitHub = Microsoft
Instagram = Meta
Northwind = Northwind Freight
Siemens = Siemens Healthineers
Siemens = Siemens India
Deloitte = Deloitte Consulting
Deloitte Consulting = Deloitte Netherlands
Northwind Group = Northwind
NFC = Northwind Freight Company
Northwind Traders = Nortwind Traders
Quillmere Freight = Quillmere
Delta = Delta Air Lines
Delta = Delta Dental
Accenture Song = Accenture
HP = Hewlett Packard Enterprise
Google Cloud = Google
Apple = Apple India
X = Twitter, Inc.
Merck = Merck KGaA
"""

DIFFERENT_COMPANIES = """
Delta Air Lines = Delta Dental
Apple = Apple Bank
Apple = Pineapple
Amazon = Amazonia Lodge
Target = Target Zero
Oracle = Coracle
Bain & Company = Bain Capital
Ford Motor Company = Ford Foundation
Goldman Sachs = Goldman Environmental Foundation
Northwind = Southwind
Northwind Freight = Northwind Bakery
SA Recycling = Recycling
AS Roma = Roma
Co-op = Company
The Limited = The Company
SAS Institute = Institute
Inc Media = Media
Acme = Pacmetal
General Electric = General Motors
General Motors = General Mills
American Airlines = American Express
United Airlines = UnitedHealth Group
Bank of America = Bank of Ireland
State Street = State Farm
Morgan Stanley = J.P. Morgan
Self-employed = Self-employed
Freelance = Freelancer
Confidential = Confidential
Stealth Startup = Stealth Startup
N/A = N/A
PT Astra = PT Bara
Shell = Shelly
Virgin Atlantic = Virgin Money
Tata Motors = Tata Steel
First National Bank = National Bank
Hitachi = Mitachi
Uber = Ueber
Visa = Vista
Intel = Intelsat
"""

SAME_SCHOOLS = """
MIT = Massachusetts Institute of Technology
UCL = University College London
LSE = London School of Economics and Political Science
ETH Zürich = Swiss Federal Institute of Technology Zurich
ETH Zurich = Eidgenössische Technische Hochschule Zürich
EPFL = École Polytechnique Fédérale de Lausanne
KU Leuven = Katholieke Universiteit Leuven
IIT Bombay = Indian Institute of Technology, Bombay
UNAM = Universidad Nacional Autónoma de México
USP = Universidade de São Paulo
USP = University of São Paulo
東京大学 = University of Tokyo
The University of Tokyo = Tokyo University
京都大学 = Kyoto University
清华大学 = Tsinghua University
北京大学 = Peking University
서울대학교 = Seoul National University
UC Berkeley = University of California, Berkeley
UCLA = University of California, Los Angeles
University of California - San Diego = UCSD
NYU = New York University
Oxford University = University of Oxford
The University of Edinburgh = University of Edinburgh
TU München = Technical University of Munich
TUM = Technische Universität München
LMU München = Ludwig-Maximilians-Universität München
RWTH Aachen = RWTH Aachen University
Charles University = Univerzita Karlova
University of Warsaw = Uniwersytet Warszawski
МГУ = Lomonosov Moscow State University
TU Delft = Delft University of Technology
Penn = University of Pennsylvania
Caltech = California Institute of Technology
Georgia Tech = Georgia Institute of Technology
UNC Chapel Hill = University of North Carolina at Chapel Hill
HKUST = Hong Kong University of Science and Technology
NUS = National University of Singapore
UCT = University of Cape Town
KTH = Royal Institute of Technology
Sciences Po = Institut d'études politiques de Paris
Sorbonne Université = Sorbonne University
Politecnico di Milano = Polytechnic University of Milan
Hillside College = HILLSIDE COLLEGE
Università di Bologna = University of Bologna
Penn State = Pennsylvania State University
"""

MAYBE_SCHOOLS = """
Harvard Business School = Harvard University
MIT Sloan School of Management = MIT
Wharton School = University of Pennsylvania
University of Oxford = Department of Physics, University of Oxford
University of Leeds = University of Leeds Business School
Universty of Hillside = University of Hillside
University of Hillside = Hillside University
UW = University of Washington
UW = University of Warsaw
BU = Boston University
USC = University of South Carolina
University of California = UC Berkeley
Stanford Graduate School of Business = Stanford University
Hillside Institute of Design = HID
UvA = University of Amsterdam
UVA = University of Virginia
Saïd Business School = University of Oxford
"""

DIFFERENT_SCHOOLS = """
MIT = Manipal Institute of Technology
University of Washington = Washington University in St. Louis
Miami University = University of Miami
UC Berkeley = UCLA
UC San Diego = UC Santa Barbara
University of York = York University
Indiana University = Indiana State University
University of Michigan = Michigan State University
Ohio State University = Ohio University
University of Pennsylvania = Pennsylvania State University
IIT Bombay = IIT Delhi
IIT Bombay = IIM Bangalore
Boston University = Boston College
Georgetown University = George Washington University
University of Texas at Austin = University of Texas at Dallas
TU Berlin = FU Berlin
TU München = LMU München
Columbia University = University of British Columbia
Northwestern University = Northeastern University
Trinity College Dublin = Trinity College, Cambridge
Hillside College = Lakeside College
Universität Wien = Technische Universität Wien
ETH Zürich = University of Zurich
Newcastle University = University of Newcastle
Imperial College London = King's College London
Sorbonne University = Paris 1 Panthéon-Sorbonne University
University of Tokyo = Tokyo Institute of Technology
Peking University = Beijing Normal University
St. Mary's College = St. Mark's College
"""

MORE_SAME_COMPANIES = """
DeepMind = Google DeepMind
UNHCR = United Nations High Commissioner for Refugees
Walmart Inc. = Wal-Mart
Deloitte Touche Tohmatsu Limited = Deloitte
KPMG LLP = KPMG International
Schlumberger = SLB
Raytheon Technologies = RTX Corporation
Daimler AG = Mercedes-Benz Group AG
France Télécom = Orange S.A.
Statoil ASA = Equinor
华为技术有限公司 = Huawei
小米 = Xiaomi
楽天グループ株式会社 = Rakuten Group, Inc.
現代商事株式会社 = 現代商事
Газпром = ПАО «Газпром»
Kiefernholz GmbH & Co. KGaA = Kiefernholz
Bergwind e.V. = Bergwind
Groupe Lumière SAS = Groupe Lumiere
Lumière S.A.S.U. = Lumière
Mistral EURL = MISTRAL
Maestrale S.r.l. = Maestrale SRL
Cierzo, S.L. = Cierzo
Cierzo S.L.U. = Cierzo SL
Fjord AS = Fjord
Älvsand Aktiebolag = Älvsand AB
Halny Spółka Akcyjna = Halny S.A.
Bura d.o.o. = Bura
Košava d.d. = Kosava
Crivăț S.R.L. = Crivat
Poyraz Ltd. Şti. = Poyraz
Levante Limitada = Levante Ltda
Kona Breeze, LLC = Kona Breeze L.L.C.
Chinook Holdings (Pty) Ltd = Chinook Holdings
Monsoon Pvt Ltd = Monsoon
Shamal W.L.L. = Shamal
Sirocco FZE = Sirocco
บริษัท มรสุม จำกัด = มรสุม
Công ty TNHH Gió Mùa = Gió Mùa
サンライズ合同会社 = サンライズ
The Kona Breeze Company = Kona Breeze
AT&T Inc. = AT&T
L'Oréal = L’Oreal
U.S. Army = United States Army
JPMorganChase = JPMorgan Chase & Co.
Bank of America Corporation = BofA
NTT DATA, Inc. = NTTデータ
MSF = Doctors Without Borders
UNHCR, the UN Refugee Agency = UNHCR
Tata Consultancy Services = TCS
Rabobank = Coöperatieve Rabobank U.A.
"""

MORE_MAYBE_COMPANIES = """
UBS Asset Management = UBS
Microsoft Azure = Microsoft
Stellantis = Fiat Chrysler Automobiles
Audi = Volkswagen Group
Opel = Stellantis
WhatsApp = Meta
Kona Breeze = Kona Breeze Foods
Kona Breeze UK = Kona Breeze
Kona Breeze Germany = Kona Breeze India
Optum = UnitedHealth Group
KBF = Kona Breeze Foods
Genentech = Roche
NHS England = NHS
Chinook Logistics = Chinok Logistics
Microsoft = Microsoft India
Avanade = Accenture
Chinook Group = Chinook
"""

MORE_DIFFERENT_COMPANIES = """
Kona Breeze = Kona Coffee
Chinook Logistics = Chinook Dental
Sun Microsystems = Sun Life
General Dynamics = General Mills
Standard Bank = Standard Chartered
Credit Suisse = Crédit Agricole
National Grid = National Geographic
Ford = Ford Foundation
Gap Inc. = Gap Year Adventures
Visa = Visage
Mars = Marsh
Orange = Orange County
Block = Blockbuster
Boston Consulting Group = Boston Scientific
Wells Fargo = Wells Real Estate
Dell = Dellwood
Nokia = Nikon
Student = Student
Selbständig = selbständig
Between Jobs = Between Jobs
Boeing = Airbus
Deutsche Bank = Deutsche Bahn
Emirates = Emirates NBD
BP = BT
American Express = American Airlines
Universal Music = Universal Robots
Hilton = Hilton Head Island
"""

MORE_SAME_SCHOOLS = """
Chicago Booth = University of Chicago Booth School of Business
The Wharton School = Wharton
Sloan = Sloan
Universidad Complutense de Madrid = Complutense University of Madrid
Univ. of Oxford = University of Oxford
Technische Universität München (TUM) = TU München
KTH – Royal Institute of Technology = KTH
Alma Mater Studiorum – Università di Bologna = University of Bologna
Università degli Studi di Padova = University of Padua
Univerzita Karlova = Charles University in Prague
上海交通大学 = Shanghai Jiao Tong University
早稲田大学 = Waseda University
고려대학교 = Korea University
University of Wisconsin–Madison = UW-Madison
University of California-Berkeley = UC Berkeley
Pontificia Universidad Católica de Chile = Pontifical Catholic University of Chile
Wits University = University of the Witwatersrand
Saint Mary's College = St. Mary’s College
London School of Economics = LSE
Indian Institute of Technology, Madras = IIT Madras
Lakeside School (The) = The Lakeside School
Ryerson University = Toronto Metropolitan University
University of Illinois at Urbana-Champaign = UIUC
"""

MORE_MAYBE_SCHOOLS = """
HBS = Harvard
Wharton = UPenn
University of Lakeside = Lakeside University
Lakeside University = Lakeside University School of Nursing
Faculty of Law, Lakeside University = Lakeside University
Université Paris Diderot = Université Paris Cité
NTU = National Taiwan University
King's College London = University of London
Binghamton University = State University of New York
Haas School of Business = UC Berkeley
"""

MORE_DIFFERENT_SCHOOLS = """
Indiana University = Indiana University of Pennsylvania
Lakeside University = Lakeside State University
University of Oxford = Oxford Brookes University
University of Cambridge = Anglia Ruskin University
University of Manchester = Manchester Metropolitan University
University of Leeds = Leeds Beckett University
Technical University of Munich = Munich Business School
University of Virginia = Virginia Tech
University of Georgia = Georgia State University
University of Texas at Austin = Texas State University
University of Kansas = Arkansas University
LSE = LBS
Paris Diderot University = Paris Descartes University
Seoul National University = University of Seoul
University of Sydney = University of Technology Sydney
UNSW = University of Sydney
McGill University = McMaster University
St. John's University = St. Joseph's University
Concordia University = Concordia College
National University of Singapore = National University of Ireland
University of Milan = Polytechnic University of Milan
Open University = Open University of Japan
LSU = Lakeside State University
"""


def _cases(verdict: str, *blocks: str) -> list[tuple[str, str, str]]:
    pairs = (line.split(" = ") for block in blocks for line in block.strip().splitlines())
    return [(one.strip(), other.strip(), verdict) for one, other in pairs]


COMPANIES = [
    *_cases("same", SAME_COMPANIES, MORE_SAME_COMPANIES),
    *_cases("maybe", MAYBE_COMPANIES, MORE_MAYBE_COMPANIES),
    *_cases("different", DIFFERENT_COMPANIES, MORE_DIFFERENT_COMPANIES),
]
SCHOOLS = [
    *_cases("same", SAME_SCHOOLS, MORE_SAME_SCHOOLS),
    *_cases("maybe", MAYBE_SCHOOLS, MORE_MAYBE_SCHOOLS),
    *_cases("different", DIFFERENT_SCHOOLS, MORE_DIFFERENT_SCHOOLS),
]


@pytest.mark.parametrize(("one", "other", "verdict"), COMPANIES)
def test_labelled_companies_are_told_apart(one: str, other: str, verdict: str) -> None:
    assert same_organisation(one, other, kind="company").verdict == verdict


def test_the_lookalikes_of_a_company_are_all_that_may_be_it() -> None:
    names = {name: company_key(name) for one, other, _ in COMPANIES for name in (one, other)}
    for company in names:
        judged = {name: same_organisation(company, name, kind="company") for name in names}
        maybe = {name: found.reason for name, found in judged.items() if found.verdict == "maybe"}
        assert lookalikes(company, names) == maybe


@pytest.mark.parametrize(("one", "other", "verdict"), SCHOOLS)
def test_labelled_schools_are_told_apart(one: str, other: str, verdict: str) -> None:
    assert same_organisation(one, other, kind="school").verdict == verdict


def test_a_former_name_is_called_so() -> None:
    assert same_organisation("Facebook", "Meta", kind="company").reason == "Meta went by another name before"


@pytest.mark.parametrize(
    "name", ["Self-employed", "Freelance", "selbstständig", "N/A", "フリーランス", "", "---"]
)
def test_nobody_shares_an_employer_that_is_none(name: str) -> None:
    assert same_organisation(name, name, kind="company").verdict == "different"
    assert keys_of(name, "company") == frozenset()


def test_the_keys_of_a_company_find_it_under_all_its_names() -> None:
    keys = keys_of("PwC", "company")
    assert {company_key("PricewaterhouseCoopers LLP"), company_key("PWC")} <= keys
    assert keys == keys_of("Price Waterhouse Coopers", "company")


@pytest.mark.parametrize(
    ("domain", "company", "verdict"),
    [
        ("northwind.example", "Northwind GmbH", "same"),
        ("eu.northwind.co.uk", "Northwind", "same"),
        ("NORTHWIND.example", "northwind", "same"),
        ("north-wind.example", "North Wind Ltd", "same"),
        ("mueller-bau.example", "Müller Bau GmbH", "same"),
        ("muellerbau.example", "Müller Bau GmbH", "same"),
        ("mullerbau.example", "Müller Bau GmbH", "same"),
        ("xn--mllerbau-65a.example", "Müllerbau", "same"),
        ("uk.ibm.com", "International Business Machines", "same"),
        ("jpmchase.com", "J.P. Morgan", "same"),
        ("hitachi.co.jp", "株式会社日立製作所", "same"),
        ("hartandco.example", "Hart & Co Books", "maybe"),
        ("northwindhq.example", "Northwind", "maybe"),
        ("getnorthwind.example", "Northwind", "maybe"),
        ("northwind-group.example", "Northwind", "maybe"),
        ("quillmere.example", "Quillmere Freight", "maybe"),
        ("qfs.example", "Quillmere Freight Services", "maybe"),
        ("microsoft.com", "LinkedIn", "maybe"),
        ("southwind.example", "Northwind", "different"),
        ("northwindbakery.example", "Northwind Freight", "different"),
        ("apple.com", "Apple Bank", "different"),
        ("applebank.example", "Apple", "different"),
        ("gmail.com", "Google", "different"),
        ("outlook.com", "Microsoft", "different"),
        ("northwind.example", "Self-employed", "different"),
        ("northwind", "Northwind", "different"),
        ("", "Northwind", "different"),
        ("xn--\u00df.example", "Northwind", "different"),
    ],
)
def test_a_domain_is_told_to_be_that_of_a_company(domain: str, company: str, verdict: str) -> None:
    assert domain_of_company(domain, company) == verdict


def test_the_chosen_part_of_a_domain_is_found_behind_countries_and_before_departments() -> None:
    assert label_of("careers.eu.northwind.co.uk") == label_of("northwind.example") == "northwind"


_PIECES = st.sampled_from(
    [
        "The",
        "Inc.",
        "GmbH",
        "&",
        "Co.",
        "KG",
        "S.A.",
        "de",
        "C.V.",
        "IBM",
        "Amazon",
        "Web",
        "Services",
        "(AWS)",
        "University",
        "of",
        "California",
        ",",
        "Berkeley",
        "MIT",
        "株式会社",
        "日立",
        "Facebook",
        "-",
        "|",
        "/",
        "ООО",
        "Яндекс",
        "Group",
        "India",
        "Delta",
        "Air",
        "Lines",
        "St.",
        "s.r.o.",
        "A/S",
        "and",
        "'",
        ".",
        "e.V.",
        "spa",
        "Spa",
        "SPA",
    ]
)
_NAMES = st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=6).map(" ".join))
_KINDS: st.SearchStrategy[OrganisationKind] = st.sampled_from(["company", "school"])


@given(_NAMES, _NAMES, _KINDS)
def test_the_order_of_two_names_does_not_matter(one: str, other: str, kind: OrganisationKind) -> None:
    assert same_organisation(one, other, kind=kind) == same_organisation(other, one, kind=kind)


@given(_NAMES, _KINDS)
def test_what_is_named_is_the_same_as_itself(name: str, kind: OrganisationKind) -> None:
    assert (same_organisation(name, name, kind=kind).verdict == "same") == is_named(name, kind)


@given(_NAMES, _KINDS)
def test_the_key_of_a_key_is_itself(name: str, kind: OrganisationKind) -> None:
    key = key_of(name, kind)
    assert key_of(key, kind) == key
    assert not is_named(name, kind) or key in keys_of(name, kind)


@given(_NAMES, _NAMES, _KINDS)
def test_the_same_organisation_has_one_key(one: str, other: str, kind: OrganisationKind) -> None:
    if same_organisation(one, other, kind=kind).verdict == "same":
        assert key_of(one, kind) == key_of(other, kind)


@given(_NAMES, _NAMES)
def test_the_first_look_overlooks_nothing(one: str, other: str) -> None:
    judged = same_organisation(one, other, kind="company")
    expected = {other: judged.reason} if judged.verdict == "maybe" else {}
    assert lookalikes(one, {other: company_key(other)}) == expected


@given(st.text(max_size=60), _NAMES)
def test_no_domain_is_a_stumbling_block(domain: str, company: str) -> None:
    assert domain_of_company(domain, company) in ("same", "maybe", "different")


@pytest.mark.parametrize(("kind", "file"), [("company", "companies"), ("school", "schools")])
def test_the_table_is_free_of_contradictions(kind: OrganisationKind, file: str) -> None:
    table = tomllib.loads(files("cordially.network").joinpath("data", f"{file}.toml").read_text("utf-8"))
    known = known_organisations(kind)
    lines = [line.replace("||", "|").split("|") for line in table["groups"].strip().splitlines()]
    assert len(lines) >= 150
    for line in lines:
        keys = {plain_key(name.strip(), kind) for name in line}
        assert all(known.by_key[key].keys == keys for key in keys), (
            f"a name of {line[0]} is in another line too"
        )
        assert not keys & (known.nobody | set(known.ambiguous)), (
            f"{line[0]} has a name that is ambiguous or none"
        )
