"""The question for each fact, worded so that a plain answer fits the sentence it is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from cordially.writing.drafting.answers import LONGEST, Fault
from cordially.writing.drafting.drafts import Question
from cordially.writing.drafting.forms import Form


class Wording(NamedTuple):
    """How a fact is asked for. ``{them}`` is the reader. ``why`` says why it is asked where no need says so."""

    question: str
    example: str
    why: str
    sources: tuple[str, ...]


WORDINGS: Final[Mapping[str, Wording]] = {
    "to": Wording("Who is it to? Give the name as they write it.", "Dana Reyes",
                  "A message greets its reader by name.", ("I07", "G-names")),
    "learned": Wording("What did you talk about with {them} that has stayed with you? Finish the sentence: “I keep thinking about …”",
                       "how you moved the night shift to two teams",
                       "One thing from your own conversation shows that you listened.", ("I07", "G-talk")),
    "fit": Wording("In a sentence or two: what qualifies you? Write it as you would say it.",
                   "I ran night shifts at two hospitals for six years.",
                   "A line on what you bring helps them to place you.", ("I07", "L16", "G-fit")),
    "reason": Wording("Why do you write to {them} in particular? Finish the sentence: “I am writing because …”",
                      "I want to move from theatre to live events, as you did",
                      "A request says why it goes to this person.", ("H04", "L13", "G-reason")),
    "common_ground": Wording("What do you and {them} share: a school, a place, a person, a pursuit? Finish the sentence: “We both …”",
                             "sang in the Hilltop choir", "Common ground is the easiest way to begin.", ("M04", "G-found")),
    "their_work": Wording("Is there something of theirs that you read, heard or use? Finish the sentence: “I am writing because of …”",
                          "your talk on burn units", "One thing that is theirs alone shows that you mean them.", ("G-specific",)),
    "role_title": Wording("Which position is it about?", "Night Shift Lead", "It names the opening.", ("I02", "L15")),
    "company": Wording("Which company is it about?", "Northwind", "It names the company.", ("L15", "M09")),
    "met_at": Wording("Where did you meet?", "the spring fair in Ghent", "The place helps them to recall you.", ("G-found",)),
    "met_on": Wording("On which day did you speak?", "2026-05-11, or Monday", "The day helps them to recall you.", ("I07",)),
    "promised": Wording("By when did they say you would hear? A date, or a word such as Friday.", "2026-05-15",
                        "The date they gave is a good reason to write.", ("G-bump",)),
    "helped_with": Wording("What did {them} do for you? Finish the sentence: “Thank you for …”",
                           "introducing me to Amara Okonkwo", "Thanks mean most when they name what was done.", ("G-help",)),
    "helper": Wording("Did somebody point you to {them} and agree to be named? Give the name.", "Tomas Berg",
                      "A name they know opens the message.", ("G-found",)),
    "wanted_person": Wording("Whom would you like to be introduced to?", "Amara Okonkwo",
                             "They can only help when they know whom you mean.", ("G-referrer",)),
    "question": Wording("What would you like to ask? One question. Finish the sentence: “I would like to ask …”",
                        "how new planners learn the night rota", "One clear question is easier to answer than a wish to talk.",
                        ("M01", "G-vague-ask")),
    "news": Wording("Is there something new since you last spoke? Finish the sentence: “Since then, …”",
                    "I finished the rigging course you mentioned", "Something new gives them a reason to read on.", ("G-bump",)),
    "event": Wording("At which event did you meet?", "the Delta rail conference", "The place helps them to recall you.", ("G-found",)),
    "other_offer": Wording("Do you have another offer, and until when? Write it as you would say it.",
                           "I have another offer and must answer by Friday.",
                           "It is fair to tell them while it can still matter, without a demand.", ("G-offer-date",)),
    "own_name": Wording("How do you sign your messages?", "Robin Vale", "Your name stands under it.", ("G-names",)),
    "sign_off": Wording("How do you take leave?", "Best wishes", "It is your voice.", ("G-names",)),
}  # fmt: skip

_BY_AIM: Final[Mapping[tuple[str, str], Wording]] = {
    (aim, "reason"): Wording(
        "What draws you to this job or company? Finish the sentence: “What draws me is …”",
        "how much of the planning is left to the teams",
        "Why you want it says more than that you want it.",
        ("I02", "M01"),
    )
    for aim in ("before_applying", "after_applying", "before_meeting", "interview", "silence", "advice")
} | {
    ("stepping_out", "reason"): Wording(
        "Would you like to give a reason? Finish the sentence: “The reason is …”",
        "a move to another city",
        "A short reason is kind, and none is needed.",
        ("G-gracious",),
    ),
    ("asking_referrer", "reason"): Wording(
        "Why would you like to meet them? Finish the sentence: “I am writing because …”",
        "I want to learn how her team trains night planners",
        "They will be asked why.",
        ("G-referrer",),
    ),
    ("asking_referrer", "company"): Wording(
        "Where does the person work whom you want to meet?",
        "Northwind",
        "It tells them whom you mean.",
        ("G-referrer",),
    ),
    ("reconnecting", "common_ground"): Wording(
        "Where do you know each other from? Finish the sentence: “We …”",
        "worked on the harbour timetable together",
        "After a while people need a word to recall you by.",
        ("G-reconnect",),
    ),
    ("help", "news"): Wording(
        "What came of their help? Write it as you would say it.",
        "I met her on Tuesday and start in May.",
        "Those who helped like to hear what came of it.",
        ("G-help",),
    ),
    ("feedback", "question"): Wording(
        "What one narrow thing would you like to know? Finish the sentence: “I would like to ask …”",
        "whether more practice in costing would have helped",
        "One narrow question is often answered; “why not me?” hardly ever.",
        ("M05", "G-feedback"),
    ),
}
_UNASKED: Final = frozenset({"sign_off", "company"})
"""Facts whose absence loses nothing worth a question."""


def wording_for(form: Form, fact: str) -> Wording:
    """Return how a fact is asked for in a form."""
    return _BY_AIM.get((form.aim, fact), WORDINGS[fact])


def question_for(
    form: Form,
    fact: str,
    them: str,
    *,
    needed: bool,
    why: str | None = None,
    sources: tuple[str, ...] | None = None,
) -> Question:
    """Return the question for a fact that is missing."""
    asked = wording_for(form, fact)
    return Question(
        fact=fact,
        question=asked.question.replace("{them}", them),
        example=asked.example,
        needed=needed,
        why=why or asked.why,
        sources=sources or asked.sources,
    )


def optional_questions(form: Form, missing: list[str], them: str) -> list[Question]:
    """Return the questions for facts that a form could use and does not need."""
    return [question_for(form, fact, them, needed=False) for fact in missing if fact not in _UNASKED]


_FAULTS: Final[Mapping[Fault, str]] = {
    "placeholder": "Your answer still has a placeholder in it.",
    "vague": "Your answer would fit anyone.",
    "third_person": "You are writing to {them}: say “you” and “your” where your answer says “she”, “he” or the name.",
    "no_day": "Give a date, or a few words such as Friday or last week.",
    "link": "Say in words what it is; an address says nothing to a reader.",
    "no_subject": "Who did that? Begin with “you” or “how you”, or with “we”.",
    "too_long": f"Your answer has more than {LONGEST} characters.",
}


def mending(form: Form, fact: str, fault: Fault, them: str, *, needed: bool) -> Question:
    """Return the question for a fact whose answer cannot be used as it is."""
    asked = question_for(form, fact, them, needed=needed)
    lead = _FAULTS[fault].replace("{them}", them)
    return Question(
        fact=fact,
        question=f"{lead} {asked.question}",
        example=asked.example,
        needed=needed,
        why=asked.why,
        sources=asked.sources,
    )


def shortening(form: Form, fact: str, them: str, *, length: int, room: int | None) -> Question:
    """Return the question for a shorter answer: ``length`` and ``room`` in characters, the room None where words count."""
    asked = question_for(form, fact, them, needed=True)
    what = (
        "Your answers are too long together; this is the longest. Can you say it shorter?"
        if room is None
        else f"Your answer has {length} characters; the note has room for {room}. Can you say it in {room}?"
    )
    return Question(
        fact=fact,
        question=f"{what} {asked.question}",
        example=asked.example,
        needed=True,
        why="A message that is cut in the middle is worse than a shorter one.",
        sources=("G-note-length",),
    )
