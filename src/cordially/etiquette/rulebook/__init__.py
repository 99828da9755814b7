"""The rulebook: cited positions as data. ``model`` has the values, ``reading`` builds them from TOML texts.

Nothing is imported here: a command that finds a compiled rulebook never needs the TOML reader.
"""
