"""The store: people, processes, the log of what happened, and imports that can be taken back.

Importing this takes a while (SQLAlchemy); commands that need no store do not.
"""

from cordially.journal.batches import Batch
from cordially.journal.drafts import KeptDraft
from cordially.journal.forgetting import Forgotten
from cordially.journal.journal import Journal
from cordially.journal.marks import Marked
from cordially.journal.messages import Contact, Message
from cordially.journal.own_profile import OwnEducation, OwnItem, OwnPosition, OwnProfile
from cordially.journal.provenance import Told
from cordially.journal.questions import Question
from cordially.journal.safekeeping import bring_back
from cordially.journal.scenes import Scene
from cordially.journal.situations import situation_of
from cordially.journal.taken import FileTaken, Plan

__all__ = [
    "Batch",
    "Contact",
    "FileTaken",
    "Forgotten",
    "Journal",
    "KeptDraft",
    "Marked",
    "Message",
    "OwnEducation",
    "OwnItem",
    "OwnPosition",
    "OwnProfile",
    "Plan",
    "Question",
    "Scene",
    "Told",
    "bring_back",
    "situation_of",
]
