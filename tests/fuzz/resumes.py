"""Damaged résumés in JSON."""

from __future__ import annotations

import json
from copy import deepcopy
from random import Random
from typing import Any

from tests.fuzz.damage import damaged_bytes, damaged_text, nasty
from tests.fuzz.inputs import Input

_RESUME: dict[str, Any] = {
    "basics": {
        "name": "Robin Qzx",
        "label": "Welder",
        "email": "robin@qzx.example",
        "summary": "I weld",
        "location": {"city": "Leeds", "countryCode": "GB"},
        "profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/robin-qzx"}],
    },
    "work": [
        {
            "name": f"Fernwood Qzx {n}",
            "position": "Welder",
            "startDate": f"201{n}-03",
            "highlights": ["Bridges"],
        }
        for n in range(3)
    ],
    "education": [
        {"institution": "Hillside Qzx", "studyType": "BSc", "startDate": "2011", "endDate": "2014-06-01"}
    ],
    "skills": [{"name": "Welding Qzx", "keywords": ["TIG", "MIG"]}],
    "languages": [{"language": "Twi Qzx", "fluency": "Native"}],
    "volunteer": [{"organization": "Shelter Qzx", "position": "Cook", "startDate": "2019"}],
    "certificates": [{"name": "Arc Qzx", "issuer": "TWI", "date": "2019-03-07"}],
    "references": [{"name": "Zoë Qzx", "reference": "Good, very"}],
    "projects": [{"name": "Bridge Qzx", "description": "Of steel"}],
    "awards": [{"title": "Medal Qzx", "date": "2020"}],
    "publications": [{"name": "On seams Qzx", "releaseDate": "2024-04-01"}],
    "interests": [{"name": "Choir Qzx"}],
}
_ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, 10**30, "", [], {}, [[]], [None], {"": None}, ["a", 1, {}], "2019-13", "2019-02-31", "\uff19\uff19\uff19\uff19", {"name": {}},
)  # fmt: skip
_RAW = (
    "NaN",
    "Infinity",
    "-0",
    "1e9999",
    "[" * 5_000,
    '{"a":' * 5_000,
    '"\\ud800"',
    '"\\u0000"',
    "'x'",
    "/* x */",
    ",,",
    "9" * 5_000,
)


def damaged_resume(chance: Random) -> Input:
    """A résumé with values of other types, in which entries are missing, or whose text is damaged."""
    resume = json.loads(json.dumps(_RESUME))
    for _ in range(chance.randrange(4)):
        _replace_something(resume, chance)
    text = json.dumps(resume, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, 2)))
    if chance.random() < 0.4:
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(_RAW) + text[at + chance.randrange(5) :]
    if chance.random() < 0.4:
        text = damaged_text(text, text, chance)
    content = text.encode(chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1")), "replace")
    return Input(
        name="resume.json", content=damaged_bytes(content, chance) if chance.random() < 0.2 else content
    )


def _replace_something(value: Any, chance: Random) -> None:
    """Walk down at random, and put something odd there."""
    while isinstance(value, dict | list) and value:
        at = chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
        inner = value[at]
        if not (isinstance(inner, dict | list) and inner) or chance.random() < 0.3:
            value[at] = deepcopy(chance.choice(_ODD)) if chance.random() < 0.7 else nasty(chance)
            return
        value = inner
