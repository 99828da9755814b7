"""The values everyone speaks of: people, companies, processes, and the log of what happened. Pure."""

from cordially.people.company import Company, company_key
from cordially.people.events import Event, Happening
from cordially.people.history import History, in_order, standing
from cordially.people.kinds import KINDS, Kind
from cordially.people.moments import When
from cordially.people.person import Person, as_shown, folded, searched
from cordially.people.process import Process, Pursuit

__all__ = [
    "KINDS",
    "Company",
    "Event",
    "Happening",
    "History",
    "Kind",
    "Person",
    "Process",
    "Pursuit",
    "When",
    "as_shown",
    "company_key",
    "folded",
    "in_order",
    "searched",
    "standing",
]
