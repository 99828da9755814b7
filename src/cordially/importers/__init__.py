"""A file in, proposals out. Importers recognise, read and propose; they never write."""

from cordially.importers.brief import Brief
from cordially.importers.reading import read, read_bytes
from cordially.proposals import Reading

__all__ = ["Brief", "Reading", "read", "read_bytes"]
