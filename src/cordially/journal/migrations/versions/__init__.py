"""The steps, in order. Each describes the tables of its time in full and imports nothing that may change."""
