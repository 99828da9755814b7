"""The encoder in torch, for training: the same arithmetic as ``cordially.writing.acts.encoder``, with gradients.

The table of pieces is quantised first and never trained, so that what is trained fits what is shipped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from cordially.writing.acts import weights

WIDTH, HEADS, INNER = 384, 12, 1536
LONGEST = 64


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.project = nn.Linear(WIDTH, WIDTH)
        self.attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = dropout

    def forward(self, hidden: Tensor, sight: Tensor) -> Tensor:
        """Return the hidden states after this layer; ``sight`` is true where there is a piece."""
        count, longest, _ = hidden.shape
        split = self.attend(hidden).view(count, longest, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        drop = self.drop if self.training else 0.0
        seen = functional.scaled_dot_product_attention(
            split[0], split[1], split[2], attn_mask=sight[:, None, None, :], dropout_p=drop
        )
        seen = self.project(seen.transpose(1, 2).reshape(count, longest, WIDTH))
        hidden = self.attended(hidden + functional.dropout(seen, drop))
        inner = self.narrow(functional.gelu(self.widen(hidden), approximate="tanh"))
        result: Tensor = self.done(hidden + functional.dropout(inner, drop))
        return result


class Network(nn.Module):
    """The encoder with its head."""

    def __init__(self, layers: int, outputs: int, table: weights.Rows, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.table = table
        self.register_buffer("pieces", torch.from_numpy(table.floats()), persistent=False)
        self.register_buffer("positions", torch.zeros(LONGEST, WIDTH))
        self.embedded = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.head = nn.Linear(WIDTH, outputs)
        self.drop = dropout

    def forward(self, numbers: Tensor, sight: Tensor) -> Tensor:
        """Return the logits; ``numbers`` are padded, ``sight`` is true where there is a piece."""
        drop = self.drop if self.training else 0.0
        hidden = self.pieces[numbers] + self.positions[: numbers.shape[1]]
        hidden = functional.dropout(self.embedded(hidden), drop)
        for layer in self.layers:
            hidden = layer(hidden, sight)
        seen = sight[..., None].to(hidden.dtype)
        pooled = (hidden * seen).sum(1) / seen.sum(1)
        result: Tensor = self.head(functional.dropout(pooled, 2 * drop))
        return result

    def exported(self, fields: Mapping[str, object]) -> weights.Weights:
        """Return what the file will hold."""
        arrays = {"positions": self.positions.numpy()}
        rows = {"pieces": self.table}
        for full_name, value in self.state_dict().items():
            name = full_name.removeprefix("layers.")
            array = value.detach().numpy().astype(np.float32)
            if array.ndim == 2 and name != "positions":
                rows[name.removesuffix(".weight")] = weights.quantised(array, bits=8)
            elif name.endswith(".weight"):
                arrays[name.removesuffix("weight") + "gain"] = array
            elif name.endswith(".bias") and name.removesuffix(".bias") + ".weight" in _norms(self):
                arrays[name.removesuffix("bias") + "shift"] = array
            else:
                arrays[name] = array
        return weights.Weights(
            fields={**fields, "heads": HEADS, "layers": len(self.layers), "longest": LONGEST},
            arrays=arrays,
            rows=rows,
            keys={},
        )


def _norms(network: Network) -> set[str]:
    return {
        name.removeprefix("layers.") + ".weight"
        for name, module in network.named_modules()
        if isinstance(module, nn.LayerNorm)
    }


def pretrained(
    base: Path, kept: Sequence[int], layers: Sequence[int], outputs: int, *, bits: int = 4
) -> Network:
    """Return a network that starts from a base's tensors: of its pieces those ``kept``, of its layers some."""
    tensors = safetensors(base / "model.safetensors")
    table = tensors["embeddings.word_embeddings.weight"][list(kept)]
    network = Network(len(layers), outputs, weights.quantised(table, bits=bits))
    state = {
        "positions": tensors["embeddings.position_embeddings.weight"][:LONGEST]
        + tensors["embeddings.token_type_embeddings.weight"][0],
        "embedded.weight": tensors["embeddings.LayerNorm.weight"],
        "embedded.bias": tensors["embeddings.LayerNorm.bias"],
        "head.weight": np.zeros((outputs, WIDTH), np.float32),
        "head.bias": np.full(outputs, -2, np.float32),
    }
    names = {
        "project": "attention.output.dense",
        "attended": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "done": "output.LayerNorm",
    }
    for number, layer in enumerate(layers):
        old = f"encoder.layer.{layer}."
        for part in ("weight", "bias"):
            state[f"layers.{number}.attend.{part}"] = np.concatenate(
                [tensors[f"{old}attention.self.{each}.{part}"] for each in ("query", "key", "value")]
            )
            for new, name in names.items():
                state[f"layers.{number}.{new}.{part}"] = tensors[f"{old}{name}.{part}"]
    network.load_state_dict({name: torch.tensor(array) for name, array in state.items()})
    return network


def safetensors(path: Path) -> dict[str, np.ndarray]:
    """Read the 32-bit float arrays of a safetensors file."""
    import json

    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    return {
        name: np.frombuffer(
            data, np.float32, offset=8 + size + entry["data_offsets"][0], count=int(np.prod(entry["shape"]))
        ).reshape(entry["shape"])
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }
