"""The checks, one rule a module: its docstring is its public page."""
