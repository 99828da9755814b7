"""What people say of one another: recommendations, endorsements, and whom the job seeker follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.demo.export.activity import MEMBER_ID
from cordially.demo.export.sheet import bare_utc, padded, sheet, slashed_utc
from cordially.demo.members import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cordially.demo.members import Member
    from cordially.demo.workdays import Workdays

RECOMMENDATIONS = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
ENDORSEMENTS = "Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public Url,Endorsement Status"
FOLLOWS = "Date,Status,FullName"


def esteem(members: Iterable[Member], days: Workdays) -> dict[str, bytes]:
    """Return these files by their paths. Who is named in them is among the members, by profile."""
    told, by_slug = table("activity"), {member.slug: member for member in members}
    followed = ((bare_utc(days.moment(at)), status, name) for name, at, status in told["followed"])
    return {
        "Recommendations_Received.csv": sheet(
            RECOMMENDATIONS, _recommended(told["recommended"], by_slug, days, "VISIBLE")
        ),
        "Recommendations_Given.csv": sheet(
            RECOMMENDATIONS, _recommended(told["recommending"], by_slug, days, "")
        ),
        "Endorsement_Received_Info.csv": sheet(
            ENDORSEMENTS.format("Endorser"), _endorsed(told["endorsed"], by_slug, days)
        ),
        "Endorsement_Given_Info.csv": sheet(
            ENDORSEMENTS.format("Endorsee"), _endorsed(told["endorsing"], by_slug, days)
        ),
        f"Member_Follows_{MEMBER_ID}.csv": sheet(FOLLOWS, followed),
    }


def _recommended(
    told: Iterable[Sequence[str]], by_slug: Mapping[str, Member], days: Workdays, status: str
) -> Iterator[tuple[str, ...]]:
    for slug, company, title, at, text in told:
        who = by_slug[slug]
        yield (who.given, who.family, company, title, text, padded(days.moment(at)), status)


def _endorsed(
    told: Iterable[Sequence[str]], by_slug: Mapping[str, Member], days: Workdays
) -> Iterator[tuple[str, ...]]:
    for slug, skill, at in told:
        who = by_slug[slug]
        address = who.url.removeprefix("https://")  # written without a scheme here, and only here
        yield (slashed_utc(days.moment(at)), skill, who.given, who.family, address, "ACCEPTED")
