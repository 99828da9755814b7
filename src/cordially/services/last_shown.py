"""Which step had which number on the page shown last: whoever types a number means what they saw."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from cordially.errors import NotFoundError
from cordially.services import places

if TYPE_CHECKING:
    from collections.abc import Sequence


def remember(keys: Sequence[str]) -> None:
    """Keep the keys of the steps just shown, in their order. Where that is impossible, numbers are those of a new page."""
    file = _file()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = file.with_suffix(".new")
        partial.write_text(json.dumps(list(keys)), encoding="utf-8")
        partial.replace(file)


def key_of(word: str, present: Sequence[str]) -> str:
    """Return the key that a number, a key, or the beginning of a key means; ``present`` are the keys of a page made now.

    Where no page was shown, a number is that of the page made now. Raises NotFoundError.
    """
    if word.isascii() and word.isdecimal():
        shown = _remembered() or list(present)
        if not 1 <= int(word) <= len(shown):
            raise NotFoundError(
                f"There is no step {word}.", hint="See the numbers: cordially today --all", field="step"
            )
        return shown[int(word) - 1]
    known = dict.fromkeys(present)  # one that is snoozed is on the page and among the marked
    fitting = [key for key in known if key == word] or [key for key in known if key.startswith(word)]
    return fitting[0] if len(fitting) == 1 else word


def is_known(word: str) -> bool:
    """Tell whether a word is a number for which no page has to be made: one was shown."""
    return word.isascii() and word.isdecimal() and bool(_remembered())


def numbers(present: Sequence[str]) -> dict[str, int]:
    """Return by which numbers the steps of a page made now are to be called: those of the page shown last, if there is one.

    A step that was not on it has none yet.
    """
    return {key: number for number, key in enumerate(_remembered() or present, start=1) if key in present}


def _remembered() -> list[str]:
    with suppress(OSError, ValueError):
        found = json.loads(_file().read_text(encoding="utf-8"))
        if isinstance(found, list) and all(isinstance(each, str) for each in found):
            return found
    return []


def _file() -> Path:
    store = crc32(os.fsencode(places.store_address()))
    return Path(places.cache_directory(), f"today-{store:08x}.json")
