"""Thanks to several people of one panel: each in other words, about something of their own."""

from __future__ import annotations

from itertools import combinations

from tests.writing.drafting.told import drafted, text_of

from cordially.writing.drafting.panels import MOST_ALIKE, likeness

SHARED = {
    "fit": "I ran night shifts at two hospitals for six years.",
    "role_title": "Night Planner",
    "company": "Northwind",
    "met_on": "Monday",
    "own_name": "Robin Vale",
}
PANEL = {
    "Dana Reyes": "how you moved nights to two teams",
    "Priya Natarajan": "your first winter on the burn unit",
    "Tomas Berg": "You said that the rota is drawn by the teams.",
    "Amara Okonkwo": "that new planners spend a month on the ward",
}


def written() -> list[str]:
    texts: list[str] = []
    for name, learned in PANEL.items():
        made = drafted(
            "thank_you_email",
            "interview",
            to=name,
            key=name,
            others=texts,
            facts={**SHARED, "learned": learned},
        )
        texts.append(text_of(made))
    return texts


def test_each_gets_other_words_and_their_own_fact() -> None:
    texts = written()
    for (one, other), learned in zip(combinations(texts, 2), list(PANEL.values()) * 2, strict=False):
        assert likeness(one, [other]) <= MOST_ALIKE, learned
    openings = {text.split("\n\n")[1].split(".")[0] for text in texts}
    assert len(openings) >= 3


def test_the_same_fact_for_a_second_reader_is_asked_about() -> None:
    first = text_of(
        drafted("thank_you_email", "interview", key="a", facts={**SHARED, "learned": PANEL["Dana Reyes"]})
    )
    made = drafted("thank_you_email", "interview", to="Priya Natarajan", key="b", others=[first],
                   facts={**SHARED, "learned": "How you moved nights to two teams."})  # fmt: skip
    assert made.text is None
    question = made.missing[0]
    assert question.question.startswith("What did you talk about with Priya")
    assert question.sources == ("G-panel",)


def test_a_short_fact_told_to_another_is_found_too() -> None:
    first = text_of(drafted("thank_you_email", "interview", facts={**SHARED, "learned": "night rotas"}))
    made = drafted("thank_you_email", "interview", others=[first], facts={**SHARED, "learned": "Night rotas"})
    assert made.text is None
