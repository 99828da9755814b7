"""A fictional job search: an export to import, and what the job seeker noted. Pure, and the same for the same moment."""

from cordially.demo.job_search import Demo, build
from cordially.demo.noted import LogLine, Newcomer, Pursued

__all__ = ["Demo", "LogLine", "Newcomer", "Pursued", "build"]
