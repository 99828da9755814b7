"""Jobs applied for: a company, a process, and the line in the log."""

from __future__ import annotations

from datetime import UTC

from cordially.journal import schema
from cordially.journal.intake.comparison import Compared
from cordially.journal.intake.known import Known
from cordially.journal.intake.presentable import presentable_text
from cordially.journal.intake.rows import Rows
from cordially.people import company_key, folded
from cordially.proposals import ApplicationSeen


class Applications:
    """Takes in applications. One for a process the user entered (same company, same title) belongs to that process."""

    def __init__(self, known: Known, rows: Rows) -> None:
        self._known = known
        self._rows = rows

    def take_in(self, found: Compared) -> None:
        """Take in applications; a changed one (answers, résumé) leaves its process and the log as they are."""
        taken = {record.process for record in self._known.records.get("application", {}).values()}
        for seen, payload, digest in found.new:
            company = self._company(presentable_text(seen.company))
            title = presentable_text(seen.title)
            process = self._same_process(company, title, taken)
            if process is None:
                process = self._new_process(company, title, seen.job)
            taken.add(process)
            self._applied(process, seen)
            self._rows.record("application", seen, payload, digest, process=process)
        for seen, payload, digest, record in found.changed:
            self._rows.renew(record.id, payload, digest, seen.origin)

    def _company(self, name: str | None) -> int | None:
        if not name:
            return None
        key = company_key(name)
        number = self._known.companies.get(key)
        if number is None:
            number = self._known.companies[key] = self._rows.take_id(schema.companies)
            self._rows.new["companies"].append((number, name, key, self._rows.batch))
            self._known.company_names[number] = name
        return number

    def _same_process(self, company: int | None, title: str | None, taken: set[int | None]) -> int | None:
        if company is None or not title:
            return None
        wanted = folded(title)
        for number, its_company, its_title in self._known.processes:
            if its_company == company and number not in taken and folded(its_title or "") == wanted:
                return number
        return None

    def _new_process(self, company: int | None, title: str | None, job: str | None) -> int:
        number = self._rows.take_id(schema.processes)
        self._rows.new["processes"].append((number, company, title, "job", job, self._rows.batch))
        self._known.processes.append((number, company, title))
        return number

    def _applied(self, process: int, seen: ApplicationSeen) -> None:
        at = seen.applied_at.astimezone(UTC) if seen.applied_at else None
        if (process, "applied", at) in self._known.occasions:
            return
        self._rows.event("applied", at, process=process)
