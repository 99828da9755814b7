"""Writes the odd strings that the tests spell, as the reference tokeniser spells them with the shipped vocabulary.

Run by hand after ``pieces.py``. Needs tokenizers.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

HERE = Path(__file__).parent
SPELLED = HERE.parents[1] / "tests" / "writing" / "acts" / "spelled.jsonl"
COUNT = 300
"""Strings in all: those that stand in the file already, the rest made of their words."""


def main() -> None:
    """Spell the strings of the file anew."""
    pieces = (HERE / "pieces.txt").read_text(encoding="utf-8").split("\n")[:-1]
    numbers = {piece: number for number, piece in enumerate(pieces)}
    reference = Tokenizer(models.WordPiece(numbers, unk_token="[UNK]", max_input_chars_per_word=100))
    reference.normalizer = normalizers.BertNormalizer()
    reference.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    strings = [json.loads(line)[0] for line in SPELLED.read_text(encoding="utf-8").splitlines()]
    words = [word for each in strings for word in each.split(" ")]
    dice = random.Random(4)
    while len(strings) < COUNT:
        strings.append(dice.choice([" ", "", "\u00a0", "\n"]).join(dice.choices(words, k=5)))
    lines = (json.dumps([each, " ".join(reference.encode(each).tokens)]) for each in strings)
    SPELLED.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    sys.stdout.write(f"{len(strings)} strings\n")


if __name__ == "__main__":
    main()
