"""Cordially: the people side of a job search."""

__version__ = "0.1.0"
