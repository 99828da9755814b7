"""The rulebook: cited positions as data, read from TOML and checked."""

from cordially.etiquette.rulebook.findings import Finding, RulebookError
from cordially.etiquette.rulebook.model import CLAIMS, Position, Rulebook
from cordially.etiquette.rulebook.reading import RulebookFile, read_rulebook

__all__ = ["CLAIMS", "Finding", "Position", "Rulebook", "RulebookError", "RulebookFile", "read_rulebook"]
