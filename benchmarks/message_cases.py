"""How well checks of messages judge: on batches that strangers wrote after the code was frozen.

A batch is a file ``cases/messages/NAME.jsonl``: a message in the format of ``check --stdin``, with ``good`` (would a good recruiter
let it go out as it is?) and ``faults`` (names of acts and of rules). ``cases/messages/README.md`` says of each batch when it
was written, and whether it has been learned from since. Beside the product stand the same rules without the model, and a list of keywords.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.intervals import Share
from benchmarks.timing import Line, Spread
from cordially.writing.checking import check
from cordially.writing.messages import parse_message

CASES = Path(__file__).parent / "cases" / "messages"

_KEYWORDS = re.compile(
    r"\b(?:professional network|came across your profile|expand my network|like-minded|synerg\w+|desperate|beg|any job|asap|immediately|urgent|need your answer|can't wait to start|when i join"
    r"|impressed by your profile|inspir\w+|amazing|xoxo|sexy|demo|discount|we help|free trial|refer me|referral|my cv|my resume|hire me|pick your brain|mistake|unfair|disagree|regret|ignored|disappointed|thanks for nothing"
    r"|just checking in|any update|circling back|touching base|dear hiring manager|to whom it may concern)\b|\[[^\]]+\]|\bxxx\b",
    re.IGNORECASE,
)

_RULES_OF_FAULT = {
    "big_ask": ("AS01",),
    "bends_rules": ("AS03",),
    "several_asks": ("AS02",),
    "begging": ("TO01",),
    "pressure": ("TO02",),
    "presuming": ("TO03",),
    "flattery": ("TO04",),
    "familiar": ("TO05",),
    "selling": ("TO06",),
    "arguing": ("TO07",),
    "guilt": ("TO08",),
    "sarcasm": ("TO09",),
    "bump": ("TO10",),
    "generic": ("CO01", "CO02", "CO03"),
    "no_thanks": ("CO05",),
    "all_about_writer": ("CO04",),
    "wrong_name": ("NA01",),
    "impersonal_greeting": ("NA02",),
    "placeholder": ("ST02",),
    "too_long": ("ST03", "ST04"),
    "too_thin": ("ST05",),
}


class Case(NamedTuple):
    """A message as stated, whether it is good, and what is wrong with it."""

    stated: dict[str, Any]
    good: bool
    faults: tuple[str, ...]


def batches() -> Iterator[tuple[str, list[Case]]]:
    """Yield each batch with its name."""
    for file in sorted(CASES.glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        yield file.stem, [Case(row, row["good"], tuple(row.get("faults", ()))) for row in rows]


def measure() -> Iterator[Line]:
    """Judge every batch; balanced accuracy with the share of good messages flagged, then precision and recall of each rule."""
    every: list[Case] = []
    for name, cases in batches():
        every += cases
        for says, judge in (("", _product), (", rules alone", _rules_alone), (", keywords", _keywords)):
            yield from _judged(f"messages {name}{says}", cases, judge, targets=not says)
    if every:
        yield from _by_rule(every)


def _judged(what: str, cases: list[Case], judge: Callable[[Case], bool], *, targets: bool) -> Iterator[Line]:
    flagged = [(case.good, judge(case)) for case in cases]
    alarms = Share(sum(hit for good, hit in flagged if good), sum(good for good, _ in flagged))
    caught = Share(sum(hit for good, hit in flagged if not good), sum(not good for good, _ in flagged))
    balanced = (caught.middle + 1 - alarms.middle) / 2
    low = (caught.interval[0] + 1 - alarms.interval[1]) / 2
    high = (caught.interval[1] + 1 - alarms.interval[0]) / 2
    yield Line(f"{what}: balanced accuracy", Spread(balanced, low, high), "", ">= 0.85" if targets else "")
    yield Line(
        f"{what}: good ones flagged",
        Spread(alarms.middle, *alarms.interval),
        "",
        "<= 0.08" if targets else "",
    )


def _by_rule(cases: list[Case]) -> Iterator[Line]:
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    due: Counter[str] = Counter()
    for case in cases:
        codes = {each.code for each in check(parse_message(case.stated)).findings if each.severity != "hint"}
        for fault, rules in _RULES_OF_FAULT.items():
            hit = not codes.isdisjoint(rules)
            said[fault] += hit
            due[fault] += fault in case.faults
            right[fault] += hit and fault in case.faults
    for fault in _RULES_OF_FAULT:
        if due[fault]:
            recall, precision = Share(right[fault], due[fault]), Share(right[fault], said[fault])
            yield Line(f"{fault}: recall of {due[fault]}", Spread(recall.middle, *recall.interval), "")
            yield Line(
                f"{fault}: precision of {said[fault]}", Spread(precision.middle, *precision.interval), ""
            )


def _product(case: Case) -> bool:
    return check(parse_message(case.stated)).verdict != "ready"


def _rules_alone(case: Case) -> bool:
    return check(parse_message(case.stated), understanding=False).verdict != "ready"


def _keywords(case: Case) -> bool:
    return bool(_KEYWORDS.search(case.stated["text"]))
