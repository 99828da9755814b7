"""What each sentence of a message does: thanks, asks, presses, flatters and so on. A small model, shipped and run here.

Needs numpy and no network. Sentences are judged alone, without their neighbours.
"""

from cordially.writing.acts.judging import Judged, Thresholds, is_available, judged, knows_word
from cordially.writing.acts.labels import ACTS, CODES, FAULTS, Act

__all__ = ["ACTS", "CODES", "FAULTS", "Act", "Judged", "Thresholds", "is_available", "judged", "knows_word"]
