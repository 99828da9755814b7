"""A fictional job search: files to import, and what the job seeker noted. Pure, and the same for the same moment."""

from cordially.demo.job_search import Demo, build
from cordially.demo.noted import Fact, LogLine, Newcomer, Pursued

__all__ = ["Demo", "Fact", "LogLine", "Newcomer", "Pursued", "build"]
