"""Contact files (.vcf, vCard 2.1 to 4.0): the address books of phones, mail programs and services in, contacts out.

Programs keep to the standards loosely, so the reader goes by what they write: it joins lines however they were broken,
and one bad card never costs the ones around it.
"""

from __future__ import annotations

from cordially.importers.vcards.reading import looks_like_vcards, read_vcards

__all__ = ["looks_like_vcards", "read_vcards"]
