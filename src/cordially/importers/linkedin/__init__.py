"""The LinkedIn data export: a ZIP, an unpacked folder or single files of it in, a ``Reading`` out.

What the files look like was measured on real exports of 2018-2026; every module says what its own file is like.
"""

from __future__ import annotations

from cordially.importers.linkedin.reading import read, read_all, read_bytes

__all__ = ["read", "read_all", "read_bytes"]
