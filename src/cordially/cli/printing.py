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
    if not sys.stdin.isatty():
        raise BadInputError("Forgetting cannot be undone.", hint="Add --yes if you mean it.")
    print(what)
    return input(f"{question} [y/N] ").strip().casefold() in ("y", "yes")
