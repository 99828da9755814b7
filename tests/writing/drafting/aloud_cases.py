"""Forty occasions whose drafts were read aloud, as their readers would, and found good."""

from __future__ import annotations

from typing import Any, Final, NamedTuple


class Case(NamedTuple):
    """An occasion, the facts told for it and the habits of the writer, by the name of the file that holds the text."""

    name: str
    occasion: dict[str, Any]
    facts: dict[str, str]
    habits: dict[str, Any] = {}  # noqa: RUF012


def _case(
    name: str, kind: str, to: Any, facts: dict[str, str], aim: str | None = None, **occasion: Any
) -> Case:
    habits = occasion.pop("habits", {})
    return Case(name, {"kind": kind, "aim": aim, "to": to, "key": name, **occasion}, facts, habits)


_INTERVIEWING: Final = {"stage": "interviewing", "met": "yes", "role": "interviewer"}
_MANAGER: Final = {"stage": "interviewing", "met": "yes", "role": "hiring_manager"}

CASES: Final = (
    _case("note-before-applying", "connection_note", "Ingrid Solheim",
          {"role_title": "Harbour Planner", "company": "Fjordlinje", "reason": "how you put tides into the timetable"},
          situation={"stage": "exploring", "role": "hiring_manager"}),
    _case("note-before-applying-referred", "connection_note", "Mateus Carvalho",
          {"role_title": "Junior Surveyor", "helper": "Helena Prates", "reason": "I trained on the same scanners your crews use"},
          situation={"stage": "exploring"}),
    _case("note-after-applying", "connection_note", "Dr. Amara Okonkwo",
          {"role_title": "Ward Manager", "company": "St. Brigid's", "fit": "six years on burn units",
           "reason": "Your unit lets nurses draw their own rota"},
          situation={"stage": "applied", "role": "hiring_manager"}),
    _case("note-before-meeting", "connection_note", "Wang Xiaoming", {"role_title": "Test Engineer", "company": "Lumen Optics"},
          situation={"stage": "interview_scheduled", "met": "no"}),
    _case("note-after-meeting-granted", "connection_note", "Priya Natarajan",
          {"learned": "that your planners start with a month on the ward", "met_on": "2026-05-11"},
          situation={**_INTERVIEWING, "consent": "granted"}, dates={"now": "2026-05-12"}),
    _case("note-after-meeting-premium", "connection_note", "Nagy Péter",
          {"learned": "The hardest week is the first one of term.", "role_title": "Head of Music", "company": "Kodály School",
           "fit": "I have run two school choirs, one of them from nothing", "met_on": "Tuesday"},
          situation={**_MANAGER, "consent": "granted"}, account="premium"),
    _case("note-offered", "connection_note", "Marie DUPONT", {"role_title": "Pastry Chef", "learned": "your three-day croissant"},
          situation={"stage": "offered", "met": "yes"}),
    _case("note-hired", "connection_note", "Sofia Lindqvist", {"role_title": "Archivist", "company": "Stadsarkivet"},
          situation={"stage": "hired", "role": "peer"}),
    _case("note-hired-agency", "connection_note", "Owen Pritchard", {"role_title": "Crane Operator", "company": "Portway"},
          situation={"stage": "hired", "role": "agency_recruiter"}),
    _case("note-turned-down", "connection_note", "Yuki Tanaka", {"learned": "how you test hearing aids in trams", "role_title": "Audiologist"},
          situation={"stage": "rejected", "met": "yes", "role": "hiring_manager"}),
    _case("note-withdrawn", "connection_note", "Leila Haddad", {"role_title": "Site Foreman", "learned": "the timber frames you raise in a day"},
          situation={"stage": "withdrawn", "met": "yes"}),
    _case("note-business", "connection_note", "Kwame Mensah", {"learned": "your cocoa driers run on their own husks", "met_at": "the trade fair in Bremen"},
          situation={"role": "business_contact", "met": "yes"}),
    _case("note-after-event", "connection_note", "Ana de Armas", {"event": "the lighting designers' evening", "learned": "about lighting a stage for cameras"},
          situation={"met": "yes", "stage": "none"}),
    _case("note-reconnecting", "connection_note", 'Robert "Bob" Tully', {"common_ground": "worked on the ferry timetable in Cork",
          "news": "I am looking for a planning job again"}, situation={"purpose": "reconnect", "met": "yes"}),
    _case("note-interest-talk", "connection_note", "Grace Wanjiru", {"their_work": "your talk on grading coffee by sound",
          "reason": "I want to move from tea to coffee, as you did"}, situation={"met": "no", "stage": "none"}),
    _case("note-interest-common", "connection_note", "Tariq Aziz", {"common_ground": "studied at the glass school in Lauscha"},
          situation={"met": "no"}, tone="warm"),
    _case("thanks-plain", "thank_you_email", "Dana Reyes", {"learned": "how you moved nights to two teams",
          "fit": "I ran night shifts at two hospitals for six years.", "reason": "I want to plan for a whole region",
          "role_title": "Night Planner", "company": "Northwind", "met_on": "2026-05-11", "own_name": "Robin Vale"},
          situation=_INTERVIEWING, dates={"now": "2026-05-12"}),
    _case("thanks-warm", "thank_you_email", "Mai Nguyen", {"learned": "You said that the shop is loudest before it opens.",
          "fit": "Ran a bakery counter for four years and trained nine apprentices", "role_title": "Shop Lead", "own_name": "Ruth Adler",
          "met_on": "yesterday", "reason": "how early the day starts"},
          situation={**_INTERVIEWING, "rapport": "warm"}),
    _case("thanks-formal", "thank_you_email", "Prof. Dr. Anke van den Berg", {"learned": "the way your group shares its instruments",
          "fit": "a doctorate in polymer chemistry and two years at the synchrotron", "reason": "because the post combines teaching and beam time",
          "role_title": "Research Associate", "own_name": "Ifeoma Eze", "met_on": "2026-03-04"}, situation={**_MANAGER, "culture": "formal"}),
    _case("thanks-common-ground", "thank_you_email", "Joaquín Pérez", {"learned": "your plan to open a second lab in Porto",
          "common_ground": "row on the same river", "role_title": "Lab Technician", "company": "Duna", "own_name": "Bea Horvat",
          "fit": "My last lab doubled in size while I ran its stores"}, situation=_INTERVIEWING),
    _case("thanks-other-offer", "thank_you_email", "Chiara Rossi", {"learned": "the month every planner spends at the kilns",
          "other_offer": "I have an offer elsewhere and must answer by Friday.", "role_title": "Kiln Planner", "own_name": "Jonas Weber",
          "fit": "ten years in tile works, five of them as a shift lead"}, situation=_MANAGER),
    _case("thanks-short", "thank_you_email", "Li Wei", {"learned": "why the last audit took a year", "own_name": "Sam Okoye",
          "role_title": "Auditor"}, situation=_INTERVIEWING, length="short"),
    _case("thanks-habits", "thank_you_email", "Elif Kaya", {"learned": "the ferry you nearly lost", "fit": "I have docked ferries in worse weather than that.",
          "role_title": "Mate", "own_name": "Nils Berg"}, situation=_INTERVIEWING,
          habits={"greeting": "dear", "sign_off": "Fair winds", "phrases": {"closing": "My discharge book is there whenever you want it."}}),
    _case("thanks-business", "thank_you_email", "Hamid Rahimi", {"learned": "that your trucks return half empty", "own_name": "Clara Voss",
          "fit": "we have run shared return loads on that road since 2019", "met_at": "the depot in Mashhad"},
          situation={"role": "business_contact", "met": "yes"}),
    _case("thanks-help", "thank_you_email", "Fiona McAllister", {"helped_with": "introducing me to Amara Okonkwo", "own_name": "Robin Vale",
          "news": "We spoke on Tuesday, and I have applied."}, situation={"role": "referrer"}),
    _case("thanks-help-sentence", "thank_you_email", "Abdul Rahman al-Farsi", {"helped_with": "you read my application twice", "own_name": "Noor Said"},
          "help", tone="warm"),
    _case("thanks-advice", "thank_you_email", "Hana Novák", {"learned": "to ask for the rota before the contract", "own_name": "Ida Falk",
          "news": "I did so on Monday, and it told me a lot."}, "advice", situation={"met": "yes"}),
    _case("stepping-out", "thank_you_email", "Dana Reyes", {"role_title": "Night Planner", "company": "Northwind", "own_name": "Robin Vale",
          "reason": "a move to the coast with my family", "learned": "how your teams hand over at six"}, "stepping_out",
          situation={"stage": "withdrawn", "met": "yes"}),
    _case("letter-formal", "thank_you_letter", "Ms. Eleanor Whitcombe", {"learned": "how the reading room survived the flood",
          "fit": "I have bound and mended books for eleven years.", "common_ground": "Lund University", "role_title": "Conservator",
          "company": "the Whitcombe Library", "met_on": "2026-04-20", "own_name": "Astrid Holm"}, situation=_MANAGER),
    _case("letter-plain", "thank_you_letter", "Suharto", {"learned": "the school you built on stilts", "role_title": "Site Engineer",
          "fit": "I have built on peat and on sand.", "own_name": "Maya Lin Torres"}, situation=_INTERVIEWING, tone="plain"),
    _case("accepted-met", "after_accept", "Priya Natarajan", {"learned": "that your planners start with a month on the ward",
          "fit": "I ran night shifts at two hospitals for six years.", "own_name": "Robin Vale"}, situation={**_INTERVIEWING, "link": "connected"}),
    _case("accepted-not-met", "after_accept", "Grace Wanjiru", {"their_work": "your talk on grading coffee by sound",
          "fit": "I have bought tea for a co-operative since 2017.", "own_name": "Peter Kamau"}, situation={"met": "no", "link": "connected"}),
    _case("accepted-hired", "after_accept", "Sofia Lindqvist", {"company": "Stadsarkivet", "own_name": "Ana Krstić",
          "fit": "I come from the church archives in Split."}, situation={"stage": "hired", "link": "connected"}),
    _case("accepted-turned-down", "after_accept", "Yuki Tanaka", {"fit": "I fit hearing aids for children.", "own_name": "Ben Adeyemi"},
          situation={"stage": "rejected", "link": "connected", "met": "yes"}),
    _case("rejection-feedback", "after_rejection", "Ahmed El-Sayed", {"role_title": "Estimator", "company": "Nile Joinery",
          "question": "whether more practice in costing would have helped", "own_name": "Lucy Brandt"}, situation={"stage": "rejected", "met": "yes"}),
    _case("rejection-usual-question", "after_rejection", "Rosa Jiménez", {"role_title": "Youth Worker", "own_name": "Tom Fairley",
          "learned": "the boat the teenagers restored"}, situation={"stage": "rejected", "met": "yes"}),
    _case("rejection-thanks", "after_rejection", "Oleksandr Shevchenko", {"role_title": "Welder", "own_name": "Pia Roth"}, "thanks",
          situation={"stage": "rejected", "met": "no"}),
    _case("call-common-ground", "informational_ask", "Niamh Byrne", {"common_ground": "studied marine biology in Galway",
          "reason": "I want to move from research to fisheries policy, as you did", "question": "what you would learn first", "own_name": "Iris Blom",
          "fit": "I have counted herring for five years"}, situation={"met": "no"}),
    _case("call-formal-email", "informational_ask", "Dr. Samuel Adu", {"their_work": "your paper on village water boards", "company": "Volta Basin Authority",
          "reason": "to understand how engineers and chiefs decide together", "own_name": "Efua Darko"}, situation={"met": "no", "culture": "formal"},
          channel="email"),
    _case("follow-promised", "follow_up", "Dana Reyes", {"role_title": "Night Planner", "company": "Northwind", "promised": "2026-05-15",
          "met_on": "2026-05-04", "news": "I finished the rota course you mentioned", "own_name": "Robin Vale"}, situation=_MANAGER, dates={"now": "2026-05-18"}),
    _case("follow-silence", "follow_up", "Viktor Petrov", {"role_title": "Stage Manager", "learned": "the flying crew you are short of",
          "news": "passed my rigging exam last week", "own_name": "Jo Marsh"}, situation={"stage": "silent", "met": "yes", "role": "hiring_manager"}),
    _case("follow-after-applying", "follow_up", "Carmen Ortega", {"role_title": "Seed Buyer", "company": "Semilla", "own_name": "Finn Aalto",
          "fit": "I have bought barley and oats for a malt house since 2018.", "reason": "you buy from small growers"}, situation={"stage": "applied"}),
    _case("keep-in-touch", "follow_up", "Helena Prates", {"news": "I started at the survey office in March, and it is going well.",
          "own_name": "Rui Matos"}, situation={"stage": "none", "link": "connected"}),
    _case("introducing", "introduction", "Ludwig van Hoorn", {"fit": "I have tuned and rebuilt organs for nine years.", "role_title": "Restorer",
          "their_work": "the organ you rebuilt in Haarlem", "reason": "I want to work on older instruments",
          "question": "whether you take people without a conservation degree", "own_name": "Cecilia Amaro"}, situation={"stage": "exploring", "met": "no"}),
    _case("asking-for-introduction", "introduction", "Bola Akande", {"wanted_person": "Amara Okonkwo", "company": "St. Brigid's",
          "reason": "I want to learn how her team trains night planners", "fit": "I ran night shifts at two hospitals for six years.",
          "own_name": "Robin Vale"}, situation={"role": "referrer", "ties": "close", "met": "yes"}),
)  # fmt: skip
