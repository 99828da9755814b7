"""``python -m cordially``."""

from cordially.cli.main import run

run()
