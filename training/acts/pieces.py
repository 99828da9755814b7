"""Chooses the pieces that the shipped vocabulary keeps, and writes them to ``pieces.txt``.

Kept are the special pieces, the single characters of Latin, Greek and Cyrillic script (so any word of these can still be
spelled), every piece that the labelled sentences use twice, the commonest English words and the first of the pieces inside words.
Needs wordfreq. Run by hand when the vocabulary is to change; training reads the file.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

import corpus
from fitting import BASE
from wordfreq import zipf_frequency

from cordially.writing.acts.word_pieces import WordPieces

PIECES = Path(__file__).with_name("pieces.txt")


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=12_500)
    parser.add_argument("--inside", type=int, default=3_500)
    chosen = parser.parse_args()
    vocabulary = (BASE / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    spelled = WordPieces(vocabulary)
    kept = {vocabulary.index(each) for each in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")}
    kept |= {number for number, piece in enumerate(vocabulary) if _character(piece.removeprefix("##"))}
    used = Counter(number for each in corpus.read_all() for number in spelled.numbers(each.text, at_most=200))
    kept |= {number for number, times in used.items() if times > 1}
    words = [
        n for n, piece in enumerate(vocabulary) if piece.isascii() and piece.isalnum() and len(piece) > 1
    ]
    words.sort(key=lambda number: (-zipf_frequency(vocabulary[number], "en"), number))
    kept |= set(words[: chosen.words])
    inside = [n for n, piece in enumerate(vocabulary) if piece.startswith("##") and piece[2:].isascii()]
    kept |= set(inside[: chosen.inside])
    PIECES.write_text("".join(f"{vocabulary[number]}\n" for number in sorted(kept)), encoding="utf-8")
    sys.stdout.write(f"{len(kept)} pieces\n")


def _character(text: str) -> bool:
    return len(text) == 1 and (text < "\u0530" or "\u2010" <= text < "\u2100")


if __name__ == "__main__":
    main()
