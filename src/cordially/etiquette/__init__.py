"""Who may do what when, and who says so. Pure: no I/O, no clock, no randomness.

Import from the modules: ``situation`` (facts), ``advice`` (situation in, advice out), ``rulebook.reading`` (files in).
Nothing is imported here, so that a command pays only for what it uses.
"""
