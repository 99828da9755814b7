"""Hand a kept draft to a mail program or a printer, and say where it went. Nothing is sent."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.cli.terminal import clean, paragraph, style
from cordially.cli.usage import UsageError
from cordially.services import delivery

if TYPE_CHECKING:
    from cordially.journal import Journal, KeptDraft
    from cordially.services.delivery import Envelope
    from cordially.services.letter import Paper


def deliver(
    journal: Journal,
    kept: KeptDraft,
    *,
    eml: str | None,
    mailto: bool,
    pdf: str | None,
    paper: Paper = "a4",
    force: bool = False,
    as_json: bool = False,
) -> int:
    """Write a draft as asked; returns the exit status. Raises BadInputError before anything is written where one way fails.

    The address of ``mailto`` is alone on standard output, for the command that opens it; what is to be filled in is said on
    standard error then.
    """
    if eml is not None and eml == pdf:
        raise UsageError("The mail and the letter need a file each.", hint="--eml note.eml --pdf note.pdf")
    if not force:
        for field, name in (("eml", eml), ("pdf", pdf)):
            if name is not None:
                delivery.must_be_new(name, field=field)
    envelope = delivery.envelope_of(journal, kept)
    address = delivery.mail_address(kept, envelope) if mailto else None
    ready: list[tuple[str, str, bytes]] = []
    if eml is not None:
        ready.append(("eml", eml, delivery.mail_file(kept, envelope)))
    if pdf is not None:
        day = clock.now().astimezone(clock.zone()).date()
        ready.append(("pdf", pdf, delivery.letter_file(kept, envelope, day=day, paper=paper)))
    written = {
        field: str(delivery.write_file(name, content, force=force, field=field))
        for field, name, content in ready
    }
    if as_json:
        print_json(
            {
                "draft": kept.id,
                "eml": written.get("eml"),
                "mailto": address,
                "pdf": written.get("pdf"),
                "to": envelope.to,
                "from": envelope.sender,
            }
        )
        return 0
    if address is not None:
        print(address)
    _say(kept, envelope, written, mail=mailto or eml is not None, file=sys.stderr if mailto else sys.stdout)
    return 0


def _say(kept: KeptDraft, envelope: Envelope, written: dict[str, str], *, mail: bool, file: TextIO) -> None:
    if "eml" in written:
        print(paragraph(f"Written for your mail program: {clean(written['eml'])}"), file=file)
    if "pdf" in written:
        print(paragraph(f"Written to print: {clean(written['pdf'])}"), file=file)
    if mail and envelope.to is None:
        print(paragraph("Their address is not known: fill it in."), file=file)
    print(
        style(paragraph(f"Nothing was sent. Once it is: cordially draft --sent {kept.id}"), "dim"), file=file
    )
