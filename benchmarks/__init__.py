"""Speeds, as ratios within one run against a plain loop, a rule engine, memory copies, and the bare interpreter.

``python -m benchmarks`` runs all of them, prints a table and writes ``results/latest.json``.
"""
