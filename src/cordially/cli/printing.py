"""What commands have in common when they answer: JSON on one line, and asking before something is gone for good."""

import sys

from cordially.errors import BadInputError


def print_json(value: object) -> None:
    """Print a value as one line of JSON."""
    import json

    print(json.dumps(value, ensure_ascii=False))


def confirmed(what: str, question: str, *, yes: bool) -> bool:
    """Say whether to go on with what cannot be undone. ``what`` is said first; ``yes`` answers beforehand.

    Raises BadInputError where nobody can be asked.
    """
    if yes:
        return True
    if not somebody_there():
        raise BadInputError("Forgetting cannot be undone.", hint="Add --yes if you mean it.")
    print(what)
    return typed(f"{question} [y/N] ") in ("y", "yes")


def somebody_there() -> bool:
    """Say whether somebody sits at a keyboard who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def typed(question: str) -> str:
    """Return what is typed in answer, in lower case; ``no`` when the input ends instead (Ctrl-D)."""
    try:
        return input(question).strip().casefold()
    except EOFError:
        print()
        return "no"
