"""Proofing: how many marked errors are found, how many right sentences are flagged, how fast; peers in the same run.

``python -m benchmarks.proofing [CASES.tsv]`` takes other cases: lines of kind, tab, sentence; an error is marked
``{as written=>as it should be}``, a sentence without a mark is right.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.intervals import Share
from benchmarks.timing import Line, Spread, cpu, spread
from cordially.writing.proofing import proof
from cordially.writing.proofing.lingotweaker_engine import is_installed
from cordially.writing.proofing.reading import alerts_on, sentence_alerts

FOLDER: Final = Path(__file__).parent / "cases"
CASES: Final = FOLDER / "proofing-dev.tsv"
ROUNDS: Final = 15
_MARK: Final = re.compile(r"\{(.*?)=>(.*?)\}")

Spans = Sequence[tuple[int, int]]


class Case(NamedTuple):
    """One sentence; ``error`` is where the one error in it stands, None where it is right."""

    kind: str
    text: str
    error: tuple[int, int] | None


def cases(path: Path = CASES) -> list[Case]:
    """Return the cases of a file."""
    found: list[Case] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, _, sentence = line.partition("\t")
        mark = _MARK.search(sentence)
        text = _MARK.sub(lambda found: found[1], sentence)
        error = (mark.start(), mark.start() + max(1, len(mark[1]))) if mark else None
        found.append(Case(kind, text, error))
    return found


def measure() -> Iterator[Line]:
    """Measure ours with and without the larger engine, Harper as it comes, and such peers as are installed."""
    yield from _quality(cases())
    for path in sorted(FOLDER.glob("proofing-strangers-*.tsv")):
        yield from _quality(cases(path), path.stem.removeprefix("proofing-"), peers=False)
    yield from _speed()


def _quality(told: list[Case], whose: str = "dev", *, peers: bool = True) -> Iterator[Line]:
    checkers: list[tuple[str, Callable[[str], Spans], str, str]] = [
        ("base install", partial(_ours, grammar=False), ">= 50", "<= 5"),
        ("Harper as it comes", _harper, "", ""),
    ]
    if is_installed():
        checkers.insert(0, ("with 'grammar'", partial(_ours, grammar=True), ">= 75", "<= 5"))
    if peers:
        checkers += [(name, peer, "", "") for name, peer in _peers(told)]
    wrong = [case for case in told if case.error]
    right = [case for case in told if not case.error]
    for name, check, recall, flagged in checkers:
        hits = sum(
            any(_overlap(case.error, span) for span in check(case.text)) for case in wrong if case.error
        )
        false = sum(bool(check(case.text)) for case in right)
        yield Line(
            f"proofing ({whose}), {name}: of {len(wrong)} errors found",
            _per_cent(hits, len(wrong)),
            "%",
            recall,
        )
        yield Line(
            f"proofing ({whose}), {name}: of {len(right)} right sentences flagged",
            _per_cent(false, len(right)),
            "%",
            flagged,
        )


def _per_cent(hits: int, tries: int) -> Spread:
    """Return a share in per cent with its interval."""
    share = Share(hits, tries)
    return Spread(*(100 * figure for figure in (share.middle, *share.interval)))


def _overlap(error: tuple[int, int], span: tuple[int, int]) -> bool:
    return span[0] < error[1] and error[0] < max(span[1], span[0] + 1)


def _ours(text: str, *, grammar: bool) -> Spans:
    return [finding.span for finding in proof(text, grammar=grammar) if finding.span]


def _harper(text: str) -> Spans:
    return [(lint.span.start, lint.span.end) for lint in _raw_linter().lint(text, language="plaintext")]


@cache
def _raw_linter() -> Any:
    import harper  # noqa: PLC0415  # to be loaded after what is measured cold

    linter = harper.Linter()
    linter.set_lint_config({**linter.get_lint_config(), "LookingForwardTo": False})  # it prints
    return linter


def _peers(told: list[Case]) -> Iterator[tuple[str, Callable[[str], Spans]]]:
    """Yield other checkers, each run once over all the texts; what is not installed is told on standard error."""
    for name, run in (("proselint", _proselint), ("write-good", _write_good)):
        found = run([case.text for case in told])
        if found is None:
            print(f"{name} is not installed here and not compared.", file=sys.stderr)
        else:
            yield name, partial(_looked_up, found)


def _looked_up(found: dict[str, Spans], text: str) -> Spans:
    return found[text]


def _proselint(texts: list[str]) -> dict[str, Spans] | None:
    if find_spec("proselint") is None:
        return None
    program = (
        "import json, sys; from proselint.checks import __register__; from proselint.registry import CheckRegistry; "
        "from proselint.tools import LintFile; CheckRegistry().register_many(__register__); "
        "print(json.dumps([[r.check_result.span for r in LintFile('t', t).lint()] for t in json.load(sys.stdin)]))"
    )
    return _asked([sys.executable, "-c", program], texts)


def _write_good(texts: list[str]) -> dict[str, Spans] | None:
    if shutil.which("node") is None:
        return None
    program = (
        "const w=require('write-good');const t=JSON.parse(require('fs').readFileSync(0));"
        "console.log(JSON.stringify(t.map(x=>w(x).map(a=>[a.index,a.index+a.offset]))))"
    )
    return _asked(["node", "-e", program], texts)


def _asked(command: list[str], texts: list[str]) -> dict[str, Spans] | None:
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    return {
        text: [tuple(span) for span in spans]
        for text, spans in zip(texts, json.loads(done.stdout), strict=True)
    }


def _speed() -> Iterator[Line]:
    for name, grammar in (("with 'grammar'", True), ("base install", False)):
        if grammar and not is_installed():
            continue
        letters = [_letter(number) for number in range(ROUNDS + 1)]
        proof(letters.pop(), grammar=grammar)
        alerts_on.cache_clear()
        fresh = []
        for letter in letters:  # some sentences are in all of them
            sentence_alerts.cache_clear()
            fresh.append(cpu(partial(proof, letter, grammar=grammar)))
        changed = [
            cpu(partial(proof, letter.replace("the quiet part", f"the noisy part {number}"), grammar=grammar))
            for number, letter in enumerate(letters)
        ]
        again = [cpu(partial(proof, letter, grammar=grammar)) for letter in letters]
        yield Line(f"proofing, {name}: a letter of 150 words, never seen", spread(fresh, scale=1e3), "ms")
        yield Line(
            f"proofing, {name}: the same, one paragraph changed", spread(changed, scale=1e3), "ms", "<= 20"
        )
        yield Line(f"proofing, {name}: the same, nothing changed", spread(again, scale=1e3), "ms")


def _letter(number: int) -> str:
    """Return a letter of about 150 words in four paragraphs, each with a number so that none was read before."""
    return (
        f"Dear Dana Reyes,\n\nthank you for taking the time to talk with me on the {number}th about the planner role. "
        "I enjoyed hearing how your team moved night deliveries to two smaller depots, and what the drivers said when they "
        "were asked first. That they were asked at all is what I told my wife at dinner.\n\n"
        f"You mentioned {number} routes that nobody wants to own. At Brackwater Mills I took over such routes, drew them anew "
        "with the people who drive them, and cut the empty miles by a fifth within half a year. The hard part was to listen; "
        "the quiet part was the planning itself, which took an afternoon and a large map.\n\n"
        f"I have attached the short report I spoke of, {number} pages with one table. If a question comes up, please write or "
        "call whenever it suits you. I understand that you hope to decide by the end of the month, and I look forward to "
        f"hearing from you.\n\nKind regards\nWanjiru Kamau-{number}\n"
    )


if __name__ == "__main__":
    for told_line in _quality(cases(Path(sys.argv[1]))) if len(sys.argv) > 1 else measure():
        print(
            f"{told_line.what:<70} {told_line.figure!s:>24} {told_line.unit:<3} {told_line.target}",
            flush=True,
        )
