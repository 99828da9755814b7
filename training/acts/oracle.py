"""Writes what the tests compare the shipped encoder with: its logits of some sentences, computed by torch.

The network computes with the quantised matrices that the file holds, so that nothing but the arithmetic is compared.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import fitting
import torch
from corpus import OUTPUTS

from cordially.writing.acts import weights
from network import Network

ORACLE = Path(__file__).parents[2] / "tests" / "writing" / "acts" / "computed_by_torch.json"
SENTENCES = (
    "Thank you.",
    "Please?",
    "Thank you for walking me through the night roster on Tuesday, Ms Adeyemi.",
    "I need an answer by noon, or I shall take it that you never meant to reply.",
    "Could you spare fifteen minutes next week for one question about the ward?",
    "Łucja’s naïve résumé — 3 pages! — reached 東京 yesterday :)",
    "We spoke by the coffee urn " + "and then by the door " * 20,
    "",
)


def network_of(found: weights.Weights) -> Network:
    """Return a torch network that computes with the numbers of a file."""
    fitted = Network(found.fields["layers"], len(OUTPUTS), found.rows["pieces"])
    state = {}
    for name in fitted.state_dict():
        short = name.removeprefix("layers.")
        stem = short.rpartition(".")[0]
        if stem in found.rows:
            array = found.rows[stem].floats() if short.endswith("weight") else found.arrays[short]
        elif stem + ".gain" in found.arrays:
            array = found.arrays[stem + (".gain" if short.endswith("weight") else ".shift")]
        else:
            array = found.arrays[short]
        state[name] = torch.tensor(array)
    fitted.load_state_dict(state)
    return fitted.eval()


def write(path: Path) -> None:
    """Write the oracle for the model's file at ``path``."""
    found = weights.read(path)
    logits = fitting.predicted(network_of(found), SENTENCES)
    rows = [
        {"sentence": text, "logits": [round(float(each), 5) for each in row]}
        for text, row in zip(SENTENCES, logits, strict=True)
    ]
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in rows)
    ORACLE.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    sys.stdout.write(f"{ORACLE.name} written\n")
