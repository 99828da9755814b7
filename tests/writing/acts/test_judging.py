import os
import subprocess
import sys
from pathlib import Path

import pytest

from cordially.errors import BadInputError
from cordially.writing import acts
from cordially.writing.acts import encoder, judging

PAIRS = Path(__file__).with_name("minimal_pairs.tsv")


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    judging._kept.clear()


def test_every_act_has_a_probability() -> None:
    (found,) = acts.judged(["Thank you for the hour you gave me on Tuesday."])
    assert set(found) == set(acts.ACTS)
    assert all(0 <= each <= 1 for each in found.values())
    assert 0 <= found.fault <= 1


def test_what_is_said_is_leaned_to() -> None:
    for found in acts.judged(
        [line.partition("\t")[2] for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    ):
        assert all(found.leans(act) for act in acts.ACTS if found.says(act))
        assert found.leans_fault() or not found.says_fault()


def test_thanks_are_said_and_a_pressed_demand_is_not_thanks() -> None:
    thanks, demand = acts.judged(
        [
            "Thank you for showing me around the workshop on Monday.",
            "You have until Friday noon to give me your decision, otherwise I am gone.",
        ]
    )
    assert thanks.says("thanks")
    assert not thanks.leans_fault()
    assert not demand.leans("thanks")
    assert demand.leans_fault()


def test_an_unknown_act_is_a_key_error() -> None:
    (found,) = acts.judged(["Thank you."])
    with pytest.raises(KeyError):
        found["kindness"]  # type: ignore[index]


def test_no_sentences_are_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_model", lambda: pytest.fail("the model was loaded"))
    assert acts.judged([]) == []


def test_a_sentence_is_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    computed: list[int] = []
    real = encoder.Encoder.logits

    def counting(self: encoder.Encoder, sentences: list[list[int]]) -> encoder.Floats:
        computed.append(len(sentences))
        return real(self, sentences)

    monkeypatch.setattr(encoder.Encoder, "logits", counting)
    first = acts.judged(["One thing.", "Another thing.", "One thing."])
    again = acts.judged(["Another thing.", "One thing.", "A third."])
    assert computed == [2, 1]
    assert first[0] == first[2] == again[1]
    assert first[1] == again[0]


def test_only_the_latest_sentences_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "KEPT", 3)
    acts.judged(["a", "b", "c"])
    acts.judged(["a"])
    acts.judged(["d"])
    assert list(judging._kept) == ["c", "a", "d"]


def test_without_numpy_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    judging._model.cache_clear()
    monkeypatch.setattr(judging, "find_spec", lambda _name: None)
    assert not acts.is_available()
    with pytest.raises(BadInputError, match=r"cordially\[understanding\]"):
        acts.judged(["Thank you."])


def test_without_its_file_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    judging._model.cache_clear()
    monkeypatch.setattr(judging, "MODEL", tmp_path / "gone.bin")
    assert not acts.is_available()
    with pytest.raises(BadInputError, match="model"):
        acts.judged(["Thank you."])


def test_importing_loads_neither_numpy_nor_the_model_and_leaves_the_environment_alone() -> None:
    program = """
import os, sys
before = dict(os.environ)
from cordially.writing import acts
print("numpy" in sys.modules)
acts.judged(["Hello there."])
print(dict(os.environ) == before)
"""
    told = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert told.stdout.split() == ["False", "True"]


def test_most_minimal_pairs_are_told_apart() -> None:
    lines = [line.partition("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    found = acts.judged([text for _, _, text in lines])
    pairs = list(zip(lines[::2], lines[1::2], found[::2], found[1::2], strict=True))
    assert len(pairs) == 40
    for (faulty, _, _), (fine, _, _), _, _ in pairs:
        assert any(acts.CODES[code] in acts.FAULTS for code in faulty.split())
        assert not any(acts.CODES[code] in acts.FAULTS for code in fine.split())
    told_apart = sum(one.fault > other.fault for _, _, one, other in pairs)
    assert told_apart >= 35
