"""The store: people, processes, the log of what happened, and imports that can be taken back.

Importing this takes a while (SQLAlchemy); commands that need no store do not.
"""

from cordially.journal.batches import Batch
from cordially.journal.forgetting import Forgotten
from cordially.journal.intake import Plan
from cordially.journal.journal import Journal
from cordially.journal.messages import Contact, Message
from cordially.journal.own_profile import OwnEducation, OwnPosition, OwnProfile
from cordially.journal.safekeeping import bring_back
from cordially.journal.situations import situation_of

__all__ = [
    "Batch",
    "Contact",
    "Forgotten",
    "Journal",
    "Message",
    "OwnEducation",
    "OwnPosition",
    "OwnProfile",
    "Plan",
    "bring_back",
    "situation_of",
]
