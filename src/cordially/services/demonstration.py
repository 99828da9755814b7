"""The demo: a fictional job search taken in through the real importer, in a data directory of its own."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, NamedTuple

from cordially.demo import build
from cordially.errors import BadInputError, StoreError
from cordially.journal import Journal
from cordially.people import Happening, company_key
from cordially.services import importing, places

if TYPE_CHECKING:
    from datetime import datetime

_MARK = "THIS-IS-THE-DEMO"


class Demonstration(NamedTuple):
    """Where the demo lives, the export it was read from, and the name of the person whose advice is worth a look."""

    home: str
    export: str
    rows: int
    interviewer: str


def prepare(now: datetime) -> Demonstration:
    """Build the demo afresh beside the user's own data. Raises StoreError where that cannot be written."""
    home = os.path.join(places.make_home(), "demo")
    _clear(home)
    demo = build(now)
    export = os.path.join(home, demo.file_name)
    with open(export, "wb") as file:
        file.write(demo.zip())
    with Journal.open(f"sqlite:///{os.path.join(home, 'cordially.sqlite')}", now=now) as journal:
        done = importing.take_in(journal, importing.read([export]), now)
        people = {p.name: p.id for p in journal.people() if p.name}
        for one in demo.newcomers:
            people[one.name] = journal.add_person(one.name, company=one.company, position=one.position).id
        imported = {(company_key(p.company.name), p.title): p.id for p in journal.processes() if p.company}
        processes = {
            p.slug: imported.get((company_key(p.company), p.title))
            or journal.add_process(
                p.company, p.title, pursuit="business" if p.pursuit == "business" else "job"
            ).id
            for p in demo.pursued
        }
        journal.record_all(
            [
                Happening(
                    kind=line.kind,
                    at=line.at,
                    person=people[line.person] if line.person else None,
                    process=processes[line.process] if line.process else None,
                    data=line.data,
                )
                for line in demo.log
            ],
            now=now,
        )
    waiting = next(line.person for line in reversed(demo.log) if line.kind == "interviewed" and line.person)
    return Demonstration(home, export, done["added"], waiting)


def _clear(home: str) -> None:
    mark = os.path.join(home, _MARK)
    try:
        if os.path.isdir(home) and os.listdir(home):
            if not os.path.exists(mark):
                raise BadInputError(
                    f"'{home}' holds something that is not the demo.",
                    hint="Move it away, or set CORDIALLY_HOME.",
                )
            shutil.rmtree(home)
        os.makedirs(home, mode=0o700, exist_ok=True)
        with open(mark, "w", encoding="utf-8") as file:
            file.write(
                "Everybody and everything in this directory is invented; it is made anew by 'cordially demo'.\n"
            )
    except OSError as error:
        raise StoreError(
            f"The demo cannot be written: {error.strerror}.", hint="Set CORDIALLY_HOME."
        ) from None
