"""Files that are easily mistaken, and files nobody understands: the importer must say so and keep them."""

from __future__ import annotations

import json

from cordially.demo.export.sheet import sheet

GUIDE = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"


def leftovers() -> dict[str, bytes]:
    """Return a mailbox that is not the mailbox, an empty sentinel, and two files of unknown meaning."""
    weather = [
        ("Commute", "Mostly dry", "0.71"),
        ("Skills", "Warm front", "0.64"),
        ("Network", "Light breeze", ""),
    ]
    features = {"cohort": "harbour", "features": ["quiet-mode", "tea-timer"], "version": 3}
    return {
        "guide_messages.csv": sheet(GUIDE, []),
        "LearningCoachMessages.csv": b"No conversations found\n",
        "Career Weather.csv": sheet("Area,Outlook,Confidence", weather),
        "Pilot_Features.json": (json.dumps(features, indent=2) + "\n").encode(),
    }
