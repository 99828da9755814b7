"""The ZIP an export arrives as."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


def packed(files: Mapping[str, bytes], at: datetime) -> bytes:
    """Return files as a ZIP written ``at`` that moment: stored, not deflated, so that no compressor makes a difference."""
    whole = io.BytesIO()
    stamp = at.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, date_time=stamp)
            entry.create_system = 0  # as in the real ones, and the same on every platform
            archive.writestr(entry, content)
    return whole.getvalue()
