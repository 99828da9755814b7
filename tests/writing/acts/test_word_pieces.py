import json
from pathlib import Path

import pytest

from cordially.writing.acts.judging import MODEL
from cordially.writing.acts.weights import read
from cordially.writing.acts.word_pieces import WordPieces

SPELLED = Path(__file__).with_name("spelled.jsonl").read_text(encoding="utf-8").splitlines()
VOCABULARY = read(MODEL).fields["pieces"].split("\n")


@pytest.fixture(scope="module")
def shipped() -> WordPieces:
    return WordPieces(VOCABULARY)


def test_odd_strings_are_spelled_as_the_reference_tokeniser_spells_them(shipped: WordPieces) -> None:
    wrong = []
    for line in SPELLED:
        text, spelled = json.loads(line)
        numbers = shipped.numbers(text, at_most=10_000)
        if " ".join(VOCABULARY[each] for each in numbers[1:-1]) != spelled:
            wrong.append(text)
    assert len(SPELLED) == 300
    assert wrong == []


def test_a_text_stands_between_its_marks_and_is_cut_at_the_limit(shipped: WordPieces) -> None:
    numbers = shipped.numbers("many words " * 50, at_most=12)
    assert len(numbers) == 12
    assert (VOCABULARY[numbers[0]], VOCABULARY[numbers[-1]]) == ("[CLS]", "[SEP]")
    assert shipped.numbers("", at_most=12) == [numbers[0], numbers[-1]]


@pytest.mark.parametrize("word", ["Zażółćgęśląjaźń", "qxzwvj", "Ἀθῆναι", "Щучинск", "x9z7-k2"])
def test_any_word_of_european_scripts_can_be_spelled(shipped: WordPieces, word: str) -> None:
    assert VOCABULARY.index("[UNK]") not in shipped.numbers(word, at_most=64)


def test_a_vocabulary_without_its_marks_is_refused() -> None:
    with pytest.raises(KeyError):
        WordPieces(["a", "b"])
