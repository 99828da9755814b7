"""The facts of a situation as options, shared by the commands that take them."""

import argparse

from cordially.etiquette.situation import FACTS, Situation, parse


def add_facts(parser: argparse.ArgumentParser) -> None:
    """Declare an option per fact."""
    facts = parser.add_argument_group("facts (leave out what you do not know)")
    for fact, values in FACTS.items():
        facts.add_argument(f"--{fact}", choices=values, metavar=values[0].upper(), help=", ".join(values))


def stated(arguments: argparse.Namespace) -> Situation:
    """Return the situation as stated. Raises ImpossibleSituationError for facts that cannot hold together."""
    return parse({fact: getattr(arguments, fact) for fact in FACTS})
