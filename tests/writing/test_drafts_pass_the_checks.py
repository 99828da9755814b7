"""Every draft the product writes is one that it would let go out: all kinds, aims, tones, lengths and shapes of names."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from tests.writing.drafting.told import EVERYTHING, NAMES, SITUATIONS

from cordially.writing.checking import check
from cordially.writing.drafting import AIMS, draft, parse_occasion
from cordially.writing.messages import parse_message

_TONES = ("plain", "warm", "formal")
_LENGTHS = ("short", "full")


@pytest.mark.parametrize("understanding", [False, True], ids=["words", "model"])
@pytest.mark.parametrize(("kind", "aim"), [(kind, aim) for kind, aims in AIMS.items() for aim in aims])
def test_a_draft_is_ready(kind: str, aim: str, understanding: bool) -> None:  # noqa: FBT001
    written = 0
    for tone, length, name, key in product(_TONES, _LENGTHS, NAMES, ("", "p7")):
        stated: dict[str, Any] = {
            "kind": kind,
            "aim": aim,
            "situation": SITUATIONS.get((kind, aim), {}),
            "to": name,
            "tone": tone,
            "length": length,
            "account": "free",
            "key": key,
        }
        made = draft(parse_occasion(stated), EVERYTHING)
        if made.text is None:
            continue
        written += 1
        message = parse_message(
            {
                "kind": kind,
                "text": made.text,
                "subject": made.subject,
                "account": "free",
                "to": name if isinstance(name, str) else name.get("name"),
                "facts": {"situation": stated["situation"]},
            }
        )
        found = check(message, understanding=understanding)
        assert found.verdict == "ready", (made.text, [(f.code, f.message, f.span) for f in found.findings])
    assert written
