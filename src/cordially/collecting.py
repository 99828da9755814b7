"""Python's search for reference cycles, and when it is not worth its time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """Hold back the search for cycles, and let it go on afterwards if it was on.

    There are none among a hundred thousand values that are only added to, and looking takes a third of the time of a
    large import. Pauses may lie within each other: the widest one saves most, as the search that follows one goes
    through all that came in the meantime.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
