"""Capitals that common nouns do not have in English, and that names of firms, lands and months do."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules.rule import Rule

_NOUNS: Final = (
    "Career|Wife|Husband|Mother|Father|Brother|Sister|Son|Daughter|Family|Friend|Friends|Experience|Experiences|Skills|Skill|Knowledge|Passion|"
    "Opportunity|Opportunities|Interest|Advice|Time|Help|Question|Questions|Answer|Future|Work|Job|Life|House|Country|Colleague|Colleagues|"
    "Customers|Customer|Clients|Client|Students|Student|Patients|Patient|Team|Teacher|Teachers|Boss|Manager|Company|Village|Kitchen|Garden|"
    "Hospital|Shop|Farm|Restaurant|Bakery|Ward|Classroom|Pupils|Guests|Neighbour|Neighbours|Parents|Children|Nurse|Nurses|Doctor|Driver|Drivers|"
    "Engineer|Engineers|Apprentice|Studies|Degree|Project|Projects|Report|Article|Letter|Email|Message|Meeting|Interview|Salary|Contract|"
    "Weekend|Summer|Winter|Autumn|Spring|Morning|Evening|Week|Month|Year|Years|Days|Hours|Language|Languages|Hobby|Hobbies|Dream|Goal|Goals|"
    "Training|Course|Profession|Duties|Responsibilities|Tasks|Strengths|Education|Business|Industry|Market|Sales|Position|Role|Department|"
    "Office|Factory|Workshop|School|University|College|Library|Museum|Church|Hotel|Airport|City|Town|Street|Money|Food|Bread|Music|People"
)
_MY: Final = r"(?:(?:(?:^|[.!?] )(?:My|Our|Your|His|Her)|\b(?:my|our|your|his|her|their|whole|many|two|three|some|every|this|these|several|previous|former)) (?:(?:whole|own|first|last|new|good|great|old|small|large|best|next|long|little|young|current|entire|dear) )?)"
_SMALL: Final = r"(?=\s*[.,;!?](?:\s|$)|$| (?:(?!and [A-Z])[a-z][a-z'’-]*|I)\b(?! [A-Z]))"
_FIRMS: Final = (
    "google|microsoft|linkedin|deloitte|amazon|facebook|instagram|youtube|whatsapp|samsung|toyota|siemens|bosch|philips|unilever|nestlé|nestle|"
    "ikea|ibm|intel|oracle|netflix|spotify|airbnb|uber|paypal|mastercard|accenture|pwc|kpmg|mckinsey|citibank|hsbc|barclays|santander|lufthansa|"
    "ryanair|emirates|volkswagen|renault|volvo|nokia|ericsson|huawei|lenovo|starbucks|mcdonald's|mcdonalds|adidas|nike|coca-cola|pfizer|novartis|"
    "unicef|unesco|nato|nasa|salesforce|shopify|adobe|photoshop|powerpoint|wordpress|hubspot|jira|github|airbus|boeing|maersk|dhl|fedex|vodafone|oxfam|wikipedia|safaricom|infosys|tata"
)
_PLACES: Final = (
    "europe|africa|asia|germany|france|italy|spain|portugal|poland|ireland|england|scotland|wales|sweden|norway|denmark|finland|greece|russia|"
    "ukraine|romania|hungary|austria|switzerland|belgium|croatia|egypt|morocco|nigeria|ghana|kenya|uganda|tanzania|ethiopia|india|pakistan|"
    "nepal|japan|korea|taiwan|vietnam|thailand|malaysia|singapore|indonesia|australia|canada|mexico|brazil|argentina|peru|colombia|"
    "london|paris|berlin|madrid|lisbon|dublin|lagos|nairobi|accra|tokyo|seoul|istanbul|rome|vienna|prague|warsaw|budapest|cairo|delhi|mumbai"
)
_PEOPLES: Final = (
    "american|british|irish|scottish|welsh|canadian|australian|indian|african|european|asian|mexican|brazilian|ukrainian|romanian|hungarian|"
    "austrian|swiss|belgian|croatian|egyptian|moroccan|nigerian|ghanaian|kenyan|ugandan|ethiopian|pakistani|nepali|vietnamese|thai|indonesian|"
    "greek|norwegian|danish|finnish|czech|slovak|serbian|bulgarian|israeli|iranian|catholic|christian|muslim|jewish|buddhist"
)
_NO: Final = "In English a common noun has no capital."


def _small(word: str) -> str:
    return word.lower()


def _named(word: str) -> str:
    return _KEPT.get(word) or (word.upper() if word in _LETTERS else word[0].upper() + word[1:])


_LETTERS: Final = frozenset(["ibm", "hsbc", "kpmg", "unicef", "unesco", "nato", "nasa", "dhl", "ikea"])
_KEPT: Final = {
    "linkedin": "LinkedIn", "youtube": "YouTube", "whatsapp": "WhatsApp", "paypal": "PayPal", "pwc": "PwC", "mckinsey": "McKinsey",
    "powerpoint": "PowerPoint", "wordpress": "WordPress", "hubspot": "HubSpot", "github": "GitHub", "fedex": "FedEx",
}  # fmt: skip

RULES: Final = (
    Rule("noun-with-capital", "usage", rf"(?<![A-Z] )(?<!, [A-Z])(?:{_MY})(?P<x>{_NOUNS}){_SMALL}", message=_NO, form=_small, cased=True),
    Rule("article-noun-with-capital", "usage", rf"(?<=[a-z] )the (?P<x>Kitchen|Garden|Patients|Customers|Students|Guests|Children|Parents|Teacher|Teachers|Nurses|Drivers|Evening|Morning|Weekend|Interview|Meeting|Job|Factory|Village|Classroom|Opportunity|Future){_SMALL}", message=_NO, form=_small, cased=True, sure=False),
    Rule("job-with-capital", "usage", rf"\b(?:am|was|became|as) (?:a|an) (?:(?:good|great|young|qualified|trained|experienced|retired) )?(?P<x>Nurse|Teacher|Student|Farmer|Baker|Cook|Driver|Engineer|Doctor|Lawyer|Carpenter|Electrician|Plumber|Waiter|Musician|Farmer|Father|Mother|Volunteer|Trainee|Apprentice|Mechanic|Pharmacist|Librarian|Gardener|Accountant){_SMALL}", message=_NO, form=_small, cased=True, sure=False),
    Rule("firm-name", "capital", rf"(?<![\w@./#-])(?P<x>{_FIRMS})(?![\w@./-]|\.\w)(?=\s*[.,;!?]|\s|$|['’]s)", message="A name takes a capital.", form=_named, cased=True, unless=r"^(?:intel|oracle|emirates|uber|nike|tata)$", needs=tuple(_FIRMS.split("|"))),
    Rule("place-name", "capital", rf"\b(?:in|to|from|at|near|across|of|and|visit|visited|left|around|outside|for) (?P<x>{_PLACES})\b(?![\w@./-])", message="A name takes a capital.", form=_named, cased=True),
    Rule("people-name", "capital", rf"(?<![\w@./-])(?P<x>{_PEOPLES}) (?=[a-z])(?!muslin)", message="What comes from a name takes a capital.", form=_named, cased=True, unless=r"^(?:swiss|welsh|thai|catholic) $"),
    Rule("month-name", "capital", r"\b(?:in|since|until|from|by|last|next|of|this|before|after|every|early|late|mid|on \d\d?|\d\d?) (?P<x>january|february|april|june|july|august|september|october|november|december)\b", message="A month takes a capital.", form=_named, cased=True),
    Rule("christmas", "capital", r"\b(?P<x>christmas|easter|ramadan|diwali|hanukkah)\b(?! egg)", message="A feast takes a capital.", form=_named, cased=True),
)  # fmt: skip
