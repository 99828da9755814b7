"""The demo's files have the headers and the quirks of real exports."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest
from tests.demo.reading import connections, decoded, invitations, messages, rows

from cordially.demo import build
from cordially.demo.export.sheet import (
    PACIFIC,
    bare_utc,
    flat,
    in_words,
    long_utc,
    pacific,
    padded,
    sheet,
    slashed_utc,
    utc_date,
)

DEMO = build(datetime(2026, 3, 18, 16, 30, tzinfo=UTC))
OWNER = "https://www.linkedin.com/in/leonor-vilarinho-demo"
HEADERS = {
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number",
    "Comments_900000417.csv": "Date,Link,Message",
    "Company Follows.csv": "Organization,Followed On",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On",
    "Endorsement_Given_Info.csv": "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
    "Events.csv": "Event Name,Event Time,Status,External Url",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "Jobs/Job Applications.csv": "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers",
    "Jobs/Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name",
    "Languages.csv": "Name,Proficiency",
    "Learning.csv": "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),",
    "Member_Follows_900000417.csv": "Date,Status,FullName",
    "Organizations.csv": "Name,Description,Position,Started On,Finished On",
    "PhoneNumbers.csv": "Extension,Number,Type",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Profile Summary.csv": "Profile Summary",
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Projects.csv": "Title,Description,Url,Started On,Finished On",
    "Reactions_900000417.csv": "Date,Type,Link",
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "SearchQueries.csv": "Time,Search Query",
    "Shares_900000417.csv": "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
    "Skills.csv": "Name",
    "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description",
    "guide_messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
}


@pytest.mark.parametrize(("path", "header"), HEADERS.items())
def test_a_file_begins_with_its_exact_header(path: str, header: str) -> None:
    assert decoded(DEMO, path).split("\n", 1)[0] == header


def test_connections_begin_with_the_notes_then_the_header() -> None:
    lines = decoded(DEMO, "Connections.csv").split("\n")
    assert lines[0] == "Notes:"
    assert len(lines[1].encode()) == 366
    assert lines[1].startswith('"When exporting your connection data')
    assert lines[2] == ""
    assert lines[3] == "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    assert lines[-1] != "", "the last line has no newline"


def test_every_field_of_the_messages_is_quoted_even_in_the_header() -> None:
    header = decoded(DEMO, "messages.csv").split("\n", 1)[0]
    assert header == (
        '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE",'
        '"SUBJECT","CONTENT","FOLDER","ATTACHMENTS","IS MESSAGE DRAFT","IS CONVERSATION DRAFT"'
    )
    assert any("\n" in row["CONTENT"] for row in messages(DEMO)), "line breaks are kept"


def test_the_files_are_utf8_with_bare_line_feeds() -> None:
    for path, content in DEMO.archive.items():
        assert b"\r" not in content, path
        assert not content.startswith(b"\xef\xbb\xbf"), path


def test_the_numbers_are_those_of_a_year_of_searching() -> None:
    talks = {row["CONVERSATION ID"] for row in messages(DEMO)}
    assert 220 <= len(connections(DEMO)) <= 260
    assert 280 <= len(messages(DEMO)) <= 330
    assert 65 <= len(talks) <= 75
    assert len(rows(DEMO, "Jobs/Job Applications.csv")) == 14
    assert len(rows(DEMO, "Positions.csv")) == 4
    assert len(rows(DEMO, "Education.csv")) == 2


def test_connections_are_newest_first_and_some_are_only_a_date() -> None:
    days = [
        datetime.strptime(row["Connected On"], "%d %b %Y").replace(tzinfo=UTC) for row in connections(DEMO)
    ]
    assert days == sorted(days, reverse=True)
    hidden = [row for row in connections(DEMO) if not row["URL"]]
    assert 5 <= len(hidden) <= 15
    assert not any(value for row in hidden for name, value in row.items() if name != "Connected On")


def test_addresses_are_ascii_and_nobody_has_two() -> None:
    urls = [row["URL"] for row in connections(DEMO) if row["URL"]]
    assert all(re.fullmatch(r"https://www\.linkedin\.com/in/[\w%.'-]+", url, re.ASCII) for url in urls)
    assert len({unquote(url).casefold() for url in urls}) == len(urls)
    assert sum("%" in url for url in urls) > 0.08 * len(urls)


def test_invitations_are_those_of_the_last_half_year_sent_ones_first() -> None:
    sent = invitations(DEMO)
    directions = [row["Direction"] for row in sent]
    assert directions == sorted(directions, reverse=True)
    assert set(directions) == {"OUTGOING", "INCOMING"}
    accepted = {row["URL"]: row["Connected On"] for row in connections(DEMO)}
    for row in sent:
        other = row["inviteeProfileUrl"] if row["Direction"] == "OUTGOING" else row["inviterProfileUrl"]
        changed = _sent(row)
        if other in accepted:
            changed = datetime.strptime(f"{accepted[other]} 23:59", "%d %b %Y %H:%M").replace(tzinfo=UTC)
        assert DEMO.now - changed <= timedelta(days=180)


def test_every_connection_of_the_last_half_year_has_its_invitation() -> None:
    invited = {row[f"{who}ProfileUrl"] for row in invitations(DEMO) for who in ("inviter", "invitee")}
    recent = [
        row["URL"]
        for row in connections(DEMO)
        if datetime.strptime(row["Connected On"], "%d %b %Y").replace(tzinfo=UTC)
        > DEMO.now - timedelta(days=179)
    ]
    assert recent
    assert set(recent) <= invited


def test_exactly_one_address_is_on_the_owners_side_of_every_invitation() -> None:
    own = {
        r["inviterProfileUrl" if r["Direction"] == "OUTGOING" else "inviteeProfileUrl"]
        for r in invitations(DEMO)
    }
    assert own == {OWNER}


def test_accepted_notes_live_on_as_the_first_message_dated_when_accepted() -> None:
    connected = {row["URL"]: row["Connected On"] for row in connections(DEMO)}
    first = {row["CONVERSATION ID"]: row for row in messages(DEMO)}  # newest first: the oldest stays
    opened = {(r["SENDER PROFILE URL"], r["RECIPIENT PROFILE URLS"]): r for r in first.values()}
    noted = [r for r in invitations(DEMO) if r["Message"]]
    accepted = [r for r in noted if {r["inviterProfileUrl"], r["inviteeProfileUrl"]} & connected.keys()]
    assert len(accepted) > 15
    assert len(noted) > len(accepted)
    for row in accepted:
        note = opened[row["inviterProfileUrl"], row["inviteeProfileUrl"]]
        other = row["inviteeProfileUrl" if row["Direction"] == "OUTGOING" else "inviterProfileUrl"]
        at = datetime.strptime(note["DATE"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC)
        assert note["CONTENT"] == row["Message"]
        assert utc_date(at) == connected[other]
        assert at - _sent(row) >= timedelta(minutes=2)


def test_notes_fit_a_free_account_in_length_and_number() -> None:
    noted = [row for row in invitations(DEMO) if row["Message"] and row["Direction"] == "OUTGOING"]
    assert max(len(row["Message"]) for row in noted) <= 200
    months = [(_sent(row).year, _sent(row).month) for row in noted]
    assert max(months.count(month) for month in months) <= 5


def test_conversations_are_contiguous_and_newest_first() -> None:
    seen: list[str] = []
    last: dict[str, str] = {}
    for row in messages(DEMO):
        talk = row["CONVERSATION ID"]
        assert talk not in seen or seen[-1] == talk
        assert row["DATE"] <= last.get(talk, "9")
        last[talk] = row["DATE"]
        seen.append(talk)
    assert {len(talk) for talk in seen if talk} == {58}
    latest = list({row["CONVERSATION ID"]: row["DATE"] for row in reversed(messages(DEMO))}.values())
    assert latest == sorted(latest), "the conversation with the latest message comes first"


def test_the_mailbox_holds_adverts_a_group_a_deleted_member_and_a_draft() -> None:
    adverts = [row for row in messages(DEMO) if "spinmail" in row["CONTENT"]]
    assert len(adverts) >= 4
    assert all(row["FROM"] == "LinkedIn Member" and not row["SENDER PROFILE URL"] for row in adverts)
    assert any(row["RECIPIENT PROFILE URLS"].count(",") for row in messages(DEMO))
    [draft] = [row for row in messages(DEMO) if row["IS MESSAGE DRAFT"] == "Yes"]
    assert (draft["CONVERSATION ID"], draft["TO"], draft["FOLDER"]) == ("", "", "")
    assert draft["CONTENT"]
    assert {row["FOLDER"] for row in messages(DEMO)} == {"INBOX", "ARCHIVE", "SPAM", ""}


def test_everybody_in_a_conversation_of_two_speaks_under_one_name() -> None:
    names: dict[str, set[str]] = {}
    for row in messages(DEMO):
        names.setdefault(row["SENDER PROFILE URL"], set()).add(row["FROM"])
    assert [found for url, found in names.items() if len(found) > 1] == []


def test_a_quotation_mark_in_a_comment_has_a_backslash_before_it() -> None:
    assert r'We call ours \"the customs office\"."' in decoded(DEMO, "Comments_900000417.csv")


def test_the_line_breaks_of_a_post_stand_between_quotation_marks() -> None:
    texts = [row["ShareCommentary"] for row in rows(DEMO, "Shares_900000417.csv")]
    assert any('"\n"' in text for text in texts)
    assert not any(re.search(r'[^"]\n|\n[^"]', text) for text in texts)
    assert "" in texts, "something shared without a word"


def test_the_number_of_a_post_tells_when_it_was_written() -> None:
    for row in rows(DEMO, "Shares_900000417.csv"):
        number = int(row["ShareLink"].rpartition("%3A")[2])
        at = datetime.strptime(row["Date"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
        assert datetime.fromtimestamp((number >> 22) / 1000, UTC) == at


def test_the_commas_of_a_search_are_not_quoted() -> None:
    assert ",quillmere freight, data team, tanvi\n" in decoded(DEMO, "SearchQueries.csv")


def test_an_endorsers_address_has_no_scheme() -> None:
    found = [row["Endorser Public Url"] for row in rows(DEMO, "Endorsement_Received_Info.csv")]
    assert found
    assert all(address.startswith("www.linkedin.com/in/") for address in found)


def test_a_moment_is_written_in_each_files_own_zone() -> None:
    late = datetime(2026, 1, 9, 7, 5, 9, tzinfo=UTC)
    assert padded(late) == "01/08/26, 11:05 PM"
    assert slashed_utc(late) == "2026/01/09 07:05:09 UTC"
    assert bare_utc(late) == "2026-01-09 07:05:09"
    assert in_words(datetime(2026, 1, 9, 19, 0, tzinfo=UTC)) == "Jan 09, 2026 07:00 PM"
    assert pacific(late) == "1/8/26, 11:05 PM"
    assert pacific(datetime(2026, 7, 1, 19, 0, tzinfo=UTC)) == "7/1/26, 12:00 PM"
    assert utc_date(late) == "09 Jan 2026"
    assert long_utc(late) == "Fri Jan 09 07:05:09 UTC 2026"


def test_some_invitations_were_sent_on_the_day_before_in_pacific_time() -> None:
    assert any(_sent(row).astimezone(UTC).date() != _sent(row).date() for row in invitations(DEMO))


def test_a_sheet_quotes_only_what_needs_it_and_a_text_is_flattened() -> None:
    assert sheet("A,B", [("x, y", "z")]) == b'A,B\n"x, y",z\n'
    assert sheet("A,B", [("x", "")], quoted=True, last_newline=False) == b'"A","B"\n"x",""'
    assert list(csv.reader(io.StringIO(sheet("A", [('say "so"',)]).decode()))) == [["A"], ['say "so"']]
    assert flat("\none\n\ntwo \n") == "one  two"


def _sent(row: dict[str, str]) -> datetime:
    return datetime.strptime(row["Sent At"], "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)
