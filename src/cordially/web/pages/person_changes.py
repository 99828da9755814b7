"""What is known of a person, corrected: names, where they live, their life, records that are one, forgetting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.errors import BadInputError, NotFoundError, unknown_word
from cordially.network.background import BackgroundKind
from cordially.services import forgetting_preview, questions, whereabouts
from cordially.web.app import form_route, route
from cordially.web.rendering import page
from cordially.web.visit import Visit

if TYPE_CHECKING:
    from cordially.people import Person

FIELDS: Final = (
    ("name", "Name", "name"),
    ("position", "Position", "organization-title"),
    ("company", "Company", "organization"),
    ("email", "E-mail", "email"),
    ("profile", "Profile address", "url"),
)
"""What can be written of a person: the field, its label, what a browser may fill in."""

LIVES: Final = {
    "work": "earlier work",
    "school": "a school",
    "group": "a group",
    "interest": "an interest",
    "place": "a place",
    "language": "a language",
    "volunteering": "volunteering",
    "certification": "a certificate",
    "skill": "a skill",
}


def the_person(visit: Visit) -> Person:
    """Return whom the address means. Raises NotFoundError."""
    found = visit.journal.people([visit.request.path_params["person"]])
    if not found:
        raise NotFoundError(
            "There is no such person.",
            hint="They may have been forgotten. Search for them in Network.",
            field="person",
        )
    return found[0]


def new(visit: Visit) -> Response:
    """Ask whom to add."""
    asked = visit.request.query_params
    return _fields_page(
        visit, None, {"name": asked.get("name", ""), "company": asked.get("company", "")}, None
    )


def add(visit: Visit, form: FormData) -> Response:
    """Write somebody down."""
    told = {name: str(form.get(name, "")).strip() for name, _, _ in FIELDS}
    try:
        person = visit.journal.add_person(**{name: value or None for name, value in told.items()})
    except BadInputError as error:
        return _fields_page(visit, None, told, error)
    visit.say(f"{person.called} is added.", undo=f"/find/take-back?{urlencode({'person': person.id})}")
    return visit.go(f"/people/{person.id}")


def edit(visit: Visit) -> Response:
    """Show what is known, to be corrected."""
    person = the_person(visit)
    return _fields_page(visit, person, {name: getattr(person, name) or "" for name, _, _ in FIELDS}, None)


def correct(visit: Visit, form: FormData) -> Response:
    """Write the corrections down; an undo comes with its values in the address."""
    person = the_person(visit)
    given = visit.request.query_params or form
    told = {name: str(given[name]).strip() for name, _, _ in FIELDS if name in given}
    before = {name: getattr(person, name) or "" for name in told}
    changed = {name: value for name, value in told.items() if value != before[name]}
    try:
        if changed:
            kept = {name: value if name == "name" else value or None for name, value in changed.items()}
            person = visit.journal.edit_person(person.id, **kept)
    except BadInputError as error:
        return _fields_page(visit, person, {**before, **told}, error)
    undo = urlencode({name: before[name] for name in changed})
    if changed:
        visit.say("Corrected. Later imports leave it alone.", undo=f"/people/{person.id}/edit?{undo}")
    return visit.go(f"/people/{person.id}")


def _fields_page(
    visit: Visit, person: Person | None, values: dict[str, str], trouble: BadInputError | None
) -> Response:
    return page(
        visit,
        "people/edit.html",
        status=400 if trouble else 200,
        section="network",
        person=person,
        fields=FIELDS,
        values=values,
        trouble=trouble,
    )


def settle(visit: Visit, form: FormData) -> Response:
    """Remember where somebody lives; an undo comes with its values in the address."""
    person = the_person(visit)
    given = visit.request.query_params or form
    known = visit.journal.whereabouts([person.id]).get(person.id)
    before = {
        "zone": known.zone.key if known and known.zone else "",
        "country": known.country or "" if known else "",
    }
    country, typed = str(given.get("country", "")).strip(), str(given.get("zone", "")).strip()
    zone, country_code = whereabouts.told(typed or (None if country else ""), country)
    told = {"zone": zone or "", "country": country_code or ""}
    if told == before:
        return visit.go(f"/people/{person.id}#whereabouts")
    visit.journal.set_whereabouts(person.id, **told)
    said = (
        "Noted. Times are chosen by it from now on."
        if any(told.values())
        else "Where they live is not told any more. Times go by your own day."
    )
    visit.say(said, undo=f"/people/{person.id}/lives?{urlencode(before)}")
    return visit.go(f"/people/{person.id}#whereabouts")


def know(visit: Visit, form: FormData) -> Response:
    """Write down something of their life."""
    person = the_person(visit)
    kind, what = str(form.get("kind", "")), str(form.get("what", "")).strip()
    if kind not in get_args(BackgroundKind):
        raise unknown_word(kind, get_args(BackgroundKind), what="kind of thing to know", field="kind")
    if not what:
        raise BadInputError("It needs a name.", hint="Such as the name of the school.", field="what")
    visit.journal.add_background(person.id, kind, what)
    asked = urlencode({"kind": kind, "what": what})
    visit.say(f"Noted: {what}.", undo=f"/people/{person.id}/unknow?{asked}")
    return visit.go(f"/people/{person.id}#common")


def unknow(visit: Visit, _: FormData) -> Response:
    """Remove what was written down of their life."""
    person, asked = the_person(visit), visit.request.query_params
    visit.journal.remove_background(person.id, asked.get("kind", ""), asked.get("what", ""))
    visit.say("Removed.")
    return visit.go(f"/people/{person.id}#common")


def answer(visit: Visit, form: FormData) -> Response:
    """Answer a question about people or companies that may be one."""
    asked, yes = str(form.get("question", "")), form.get("answer") == "yes"
    told = visit.journal.answer(asked, yes=yes, now=visit.now)
    visit.say(
        questions.outcome_sentence(visit.journal, told),
        undo=f"/network/answer/undo?{urlencode({'question': asked})}",
    )
    return visit.go(visit.back("/network"))


def unanswer(visit: Visit, _: FormData) -> Response:
    """Take an answer back."""
    visit.journal.take_answer_back(visit.request.query_params.get("question", ""), now=visit.now)
    visit.say("The question is open again.")
    return visit.go(visit.back("/network"))


def apart(visit: Visit, form: FormData) -> Response:
    """Show a record that was joined to this person apart again."""
    kept, other = the_person(visit), str(form.get("record", ""))
    person = visit.journal.part_people(other)
    undo = f"/people/{kept.id}/join?{urlencode({'record': other})}"
    visit.say(f"{person.called} is shown apart again.", undo=undo)
    return visit.go(f"/people/{kept.id}")


def join(visit: Visit, _: FormData) -> Response:
    """Join a record again that was shown apart."""
    kept = the_person(visit)
    person = visit.journal.join_people(kept.id, visit.request.query_params.get("record", ""), now=visit.now)
    visit.say("They are one again.")
    return visit.go(f"/people/{person.id}")


def ask_to_forget(visit: Visit) -> Response:
    """List what goes with a person, before they are forgotten."""
    return _forget_page(visit, missing=False)


def forget(visit: Visit, form: FormData) -> Response:
    """Forget a person for good, once the box is ticked."""
    person = the_person(visit)
    if form.get("sure") != "yes":
        return _forget_page(visit, missing=True)
    gone = visit.journal.forget_person(person.id)
    lines = "1 entry" if gone.events == 1 else f"{gone.events} entries"
    letters = "1 message" if gone.messages == 1 else f"{gone.messages} messages"
    went = " and ".join(
        told for told, number in ((f"{lines} of the log", gone.events), (letters, gone.messages)) if number
    )
    visit.say(f"{person.called} is forgotten{f', with {went}' if went else ''}. This is final.")
    return visit.go("/network")


def _forget_page(visit: Visit, *, missing: bool) -> Response:
    person = the_person(visit)
    removal = forgetting_preview.of(visit.journal, person)
    return page(
        visit,
        "people/forget.html",
        status=400 if missing else 200,
        section="network",
        person=person,
        removal=removal,
        missing=missing,
    )


CHANGES: Final = (
    route("/people/new", new),
    form_route("/people/new", add),
    route("/people/{person}/edit", edit),
    form_route("/people/{person}/edit", correct),
    form_route("/people/{person}/unknow", unknow),
    form_route("/people/{person}/apart", apart),
    form_route("/people/{person}/join", join),
    route("/people/{person}/forget", ask_to_forget),
    form_route("/people/{person}/forget", forget),
    form_route("/network/answer", answer),
    form_route("/network/answer/undo", unanswer),
)
