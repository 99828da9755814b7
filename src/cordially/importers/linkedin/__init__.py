"""The LinkedIn data export: its files, whichever era and dialect they are of, and whose they are.

What the files look like was measured on real exports of 2018-2026; every module says what its own file is like.
"""
