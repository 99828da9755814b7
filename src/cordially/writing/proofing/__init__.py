"""Spelling, grammar and typing: engines behind adapters, a guard for names and jargon, rules of our own.

``proof`` gives findings; ``read`` also says what was left unread. No I/O beyond the package's own word lists.
"""

from cordially.writing.proofing.reading import LONGEST_TEXT, Proofed, proof, read

__all__ = ["LONGEST_TEXT", "Proofed", "proof", "read"]
