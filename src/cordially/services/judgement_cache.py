"""What messages are for, kept between commands: judging the first one costs more than all the rest of a page.

By digests of the messages, under a fingerprint of the code that judges; no words, names or addresses. Losing it costs time and
nothing else.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from pathlib import Path

from cordially import __version__, correspondence
from cordially.journal import messages
from cordially.services import places


def recall() -> int:
    """Put what earlier commands judged where the journal looks for it; return how much that is."""
    with suppress(OSError, ValueError):
        found = json.loads(_file().read_text(encoding="utf-8"))
        if isinstance(found, dict) and all(
            value is None or isinstance(value, str) for value in found.values()
        ):
            messages.judged.update(found)
    return len(messages.judged)


def keep(before: int) -> None:
    """Write down what was judged since ``recall`` returned ``before``, in place of what older code judged."""
    if len(messages.judged) <= before:
        return
    file = _file()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in file.parent.glob("judged-*"):
            old.unlink()
        partial = file.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as written:
            json.dump(messages.judged, written)
        partial.replace(file)


def _file() -> Path:
    room = Path(correspondence.__file__).parent
    print_of_code = zlib.crc32(__version__.encode())
    for path in sorted(room.iterdir()):
        if path.is_file():
            state = path.stat()
            print_of_code = zlib.crc32(
                f"{path.name}\0{state.st_size}\0{state.st_mtime_ns}".encode(), print_of_code
            )
    return Path(places.cache_directory(), f"judged-{print_of_code:08x}.json")
