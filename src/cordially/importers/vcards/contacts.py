"""One card as a contact: a person, or an organisation and nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.importers.keys import digest, digest_of
from cordially.importers.vcards.names import Naming
from cordially.proposals import ContactSeen, Origin, PersonSeen

if TYPE_CHECKING:
    from cordially.importers.vcards.fields import Fields

_NOBODY = Naming(None, None, None)


def contact_of(fields: Fields, origin: Origin) -> ContactSeen | None:
    """Return what a card says; None if it names nobody. Cards that cannot be told apart have the same key."""
    formatted = fields.formatted_name()
    employers = fields.employers()
    naming = fields.naming(formatted)
    company = employers[0][0] if employers else None
    if fields.shows_company or _is_just(naming, company):
        if not company:
            company = naming.whole
            employers = [(company, employers[0][1] if employers else None), *employers[1:]]
        naming = _person_there(naming, company)
    emails, phones, profiles = fields.emails(), fields.phones(), fields.profiles()
    known_by = naming.whole or company
    reached_at = next(iter((*emails, *phones, *profiles)), None)
    if not (known_by or reached_at):
        return None
    return ContactSeen(
        key=f"contact:uid:{digest(fields.uid)}"
        if fields.uid
        else f"contact:{digest_of(known_by, reached_at)}",
        origin=origin,
        person=PersonSeen(
            profile=next(iter(profiles), None),
            name=naming.whole,
            given=naming.given,
            family=naming.family,
            email=next(iter(emails), None),
            company=company,
            position=employers[0][1] if employers else None,
        ),
        emails=tuple(emails),
        phones=tuple(phones),
        profiles=tuple(profiles),
        employers=tuple(employers),
        places=tuple(fields.places()),
        note=fields.note() or None,
        extra=(*naming.unsaid, *fields.extra()),
    )


def _is_just(naming: Naming, company: str | None) -> bool:
    """Whether the name is that of the organisation: so cards without a person are saved by many programs."""
    same = naming.whole and company and naming.whole.casefold() == company.casefold()
    return bool(same) and not (naming.given and naming.family)


def _person_there(naming: Naming, company: str | None) -> Naming:
    """Return whom the card of an organisation names beside it, by the parts of the name, if anybody."""
    parts = " ".join(part for part in (naming.given, naming.family) if part)
    if not parts or (company and parts.casefold() == company.casefold()):
        return _NOBODY
    if company and naming.whole and naming.whole.casefold() == company.casefold():
        return naming._replace(whole=parts)
    return naming
