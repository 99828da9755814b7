"""The files of an export in all their eras, each with sound rows about fictitious people."""

from __future__ import annotations

from tests.fuzz.sheets import SheetSeed, seed_of
from tests.importers import exports as e

_ME = "https://www.linkedin.com/in/robin-qzx"
_HER = "https://www.linkedin.com/in/zo%C3%AB-qzx-{n}"
_TALK = f"2-c29tZXRoaW5n|Qzx {{n}}|Zoë Qzx {{n}}|{_HER}|Robin Qzx"
_SAID = "2026-03-0{n} 10:00:00 UTC||Hello Qzx, number {n}|INBOX"
_GUEST = "Ọlá Qzx"
_ENDORSED = "2024/03/0{n} 10:00:00 UTC|Welding {n}|Zoë|Qzx {n}"

CONNECTIONS = (
    seed_of("Connections.csv", e.CONNECTIONS, f"Zoë|Qzx {{n}}|{_HER}|qzx{{n}}@mail.example|Fernwood, Ltd|Lead|0{{n}} Jun 2026"),
    seed_of("Connections.csv", e.CONNECTIONS_2018, "Zoë|Qzx {n}, PhD||Fernwood|Lead|6/{n}/18, 3:28 PM"),
)  # fmt: skip
INVITATIONS = (
    seed_of("Invitations.csv", e.INVITATIONS, f"Robin Qzx|Zoë Qzx {{n}}|6/{{n}}/26, 11:30 PM|Hi, Qzx|OUTGOING|{_ME}|{_HER}"),
    seed_of("Invitations.csv", e.INVITATIONS, f"{_GUEST} {{n}}|Robin Qzx|6/{{n}}/26, 8:05 AM||INCOMING|{_HER}|{_ME}"),
    seed_of("Invitations.csv", e.INVITATIONS_2023, "Robin Qzx|Zoë Qzx {n}|6/{n}/23, 1:30 PM||OUTGOING|urn:li:member:1|urn:li:member:2{n}"),
    seed_of("Invitations.csv", e.INVITATIONS_2018, "Robin Qzx|Zoë Qzx {n}|6/{n}/18, 1:30 PM|Hi|OUTGOING"),
)  # fmt: skip
MESSAGES = (
    seed_of("messages.csv", e.MESSAGES_2026, f"{_TALK}|{_ME}|{_SAID}||No|No", quoted=True),
    seed_of("messages.csv", e.MESSAGES_2025, f"{_TALK}|{_ME}|{_SAID}|"),
    seed_of("messages.csv", e.MESSAGES_2024, f"{_TALK}|{_ME}|{_SAID}|No|Yes"),
    seed_of("messages.csv", e.MESSAGES_2021, f"{_TALK}|{_SAID}"),
    seed_of("Messages.csv", e.MESSAGES_2018, "Zoë Qzx {n}|Robin Qzx|3/{n}/18, 9:15 AM||Hello Qzx|INCOMING|INBOX"),
    seed_of("guide_messages.csv", e.MESSAGES_2023, f"{_TALK}|{_ME}|{_SAID}"),
)  # fmt: skip
OWN = (
    seed_of("Profile.csv", e.PROFILE, "Robin|Qzx {n}|||Mar 9|Welder|One, two||LS1|Leeds||[PORTFOLIO:https://qzx.example]|"),
    seed_of("Profile.csv", e.PROFILE_2018, "Robin|Qzx {n}|||Feb 12, 1998||Welder|||Ghana|LS1|Leeds|||"),
    seed_of("Positions.csv", e.POSITIONS, "Fernwood Qzx {n}|Welder|Did, much|Leeds|Mar 201{n}|"),
    seed_of("Education.csv", e.EDUCATION, "Hillside Qzx {n}|2011|201{n}||BSc|"),
    seed_of("Skills.csv", "Name", "Welding Qzx {n}"),
    seed_of("Languages.csv", "Name,Proficiency", "Twi Qzx {n}|Elementary proficiency"),
    seed_of("Certifications.csv", "Name,Url,Authority,Started On,Finished On,License Number", "Arc Qzx {n}|https://qzx.example|TWI|Mar 2019||{n}"),
    seed_of("Projects.csv", "Title,Description,Url,Started On,Finished On", "Bridge Qzx {n}|Of steel, wide||Mar 2019|Jun 2020"),
    seed_of("Honors.csv", "Title,Description,Issued On", "Medal Qzx {n}||Mar 2019"),
    seed_of("Courses.csv", "Name,Number", "Metals Qzx {n}|{n}0{n}"),
    seed_of("Publications.csv", "Name,Published On,Description,Publisher,Url", "On seams Qzx {n}|Apr {n}, 2024|||"),
    seed_of("Organizations.csv", "Name,Description,Position,Started On,Finished On", "Guild Qzx {n}||Member|Mar 2019|"),
    seed_of("Volunteering.csv", "Company Name,Role,Cause,Started On,Finished On,Description", "Shelter Qzx {n}|Cook|health|Mar 2019||"),
    seed_of("Causes You Care About.csv", "Supported Cause", "Animals Qzx {n}"),
    seed_of("Profile Summary.csv", "Profile Summary", "I weld, Qzx {n}"),
    seed_of("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On", "qzx{n}@mail.example|Yes|No|3/{n}/24, 9:15 AM"),
    seed_of("PhoneNumbers.csv", "Extension,Number,Type", "| +49 30 555{n}|Mobile"),
    seed_of("Receipts_v2.csv", "First Name,Last Name,Billing Country,Postal Code,Transaction Made At,Payment Method Type,Invoice Number,Description,Tax Amount,Sub Total,Total Amount,Currency Code", "Robin|Qzx|Ghana|LS1|03/0{n}/24 10:00 AM UTC|CARD|Qzx{n}|Premium|1|2|3|GHS"),
    seed_of("Duolingo.csv", "Language,Score,Proficiency Level", "Twi Qzx|{n}|Basic"),
)  # fmt: skip
PEOPLE = (
    seed_of("Recommendations_Received.csv", "First Name,Last Name,Company,Job Title,Text,Creation Date,Status", "Zoë|Qzx {n}|Fernwood|Lead|Good, very|03/0{n}/24, 09:15 AM|VISIBLE"),
    seed_of("Recommendations_Given.csv", "First Name,Last Name,Company,Job Title,Text,Creation Date,Status", "Zoë|Qzx {n}|Fernwood|Lead|Good, very|03/0{n}/24, 09:15 AM|"),
    seed_of("Endorsement_Received_Info.csv", "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status", f"{_ENDORSED}|www.linkedin.com/in/zoe-qzx-{{n}}|ACCEPTED"),
    seed_of("Endorsement_Given_Info.csv", "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status", f"{_ENDORSED}|www.linkedin.com/in/zoe-qzx-{{n}}|PENDING"),
    seed_of("Endorsement Received Info.csv", "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status,Display Status", f"{_ENDORSED}|Accepted|Show", quoted=True, encoding="utf-16", delimiter="\t"),
    seed_of("Member_Follows_123456789.csv", "Date,Status,FullName", "2024-03-0{n} 10:00:00|Active|Zoë Qzx {n}"),
    seed_of("Notes.csv", "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On", f"Zoë|Qzx {{n}}|{_HER}|Likes tea, Qzx|3/{{n}}/26, 9:15 AM|"),
    seed_of("Contacts.csv", "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles", "GOOGLE_CONTACTS|Zoë|Qzx {n}|null|Lead|qzx{n}@mail.example,b@mail.example|+44 1|3/{n}/24, 9:15 AM||||Zoë Qzx {n}||||"),
    seed_of("ImportedContacts.csv", "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location", "Zoë||Qzx {n}|||||Lead|qzx{n}@mail.example|+44 1{n}|3/{n}/25, 9:15 AM||GB|||"),
    seed_of("Reviews.csv", "Reviewee,Review Type,Review Section,Creation Date,Rating,Review Text,Review Tags", "Course Qzx {n}|COURSE|ALL|3/{n}/22, 9:15 AM|5|Fine|"),
)  # fmt: skip
JOBS = (
    seed_of("Job Applications.csv", e.APPLICATIONS, "6/{n}/26, 9:15 AM|qzx@mail.example|+44 1|Alder Qzx {n}|Lead|http://www.linkedin.com/jobs/view/4{n}|cv.pdf|Visa:No"),
    seed_of("Saved Jobs.csv", "Saved Date,Job Url,Job Title,Company Name", "6/{n}/26, 9:15 AM|http://www.linkedin.com/jobs/view/4{n}|Lead|Alder Qzx"),
    seed_of("Company Follows.csv", "Organization,Followed On", "Alder Qzx {n}|Wed Mar 20 09:12:1{n} UTC 2024"),
    seed_of("SavedJobAlerts.csv", "ALERT_PARAMETERS,QUERY_CONTEXT,SAVED_SEARCH_ID", "{geo=[Qzx], title=[a, b]}|{x=1}|{n}"),
    seed_of("SavedJobAlerts.csv", "Saved Search Date,Jobs Search Url", "3/{n}/24, 9:15 AM|https://www.linkedin.com/jobs/search?keywords=qzx{n}"),
    seed_of("Job Applicant Saved Answers.csv", "Question,Answer", "Visa needed, Qzx {n}?|No"),
    seed_of("Job Applicant Saved Screening Question Responses.csv", "Question,Answer", "Years of Qzx {n}?|{n}"),
    seed_of("Job Seeker Preferences.csv", "Locations,Industries,Company Employee Count,Preferred Job Types,Job Titles,Open To Recruiters,Dream Companies,Profile Shared With Job Poster,Job Title For Searching Fast Growing Companies,Introduction Statement,Phone Number,Job Seeker Activity Level,Preferred Start Time Range,Commute Preference Starting Address,Commute Preference Starting Time,Mode Of Transportation,Maximum Commute Duration,Open Candidate Visibility,Job Seeking Urgency Level", "Leeds Qzx; Accra|||Full-time|Lead {n}|Yes||||||||||||VISIBLE|URGENT"),
    seed_of("Online Job Postings.csv", "Company Name,Title,Employment Status,Company Description,Job Description,Location Description,Job Functions,Company Industries,Seniority Level,Required Skills,Education Levels,Onsite Apply,Contact Email,Company Apply Url,Base Salary,Additional Compensation,Job State,Create Date,List Date,Close Date,Expiration Date", "Alder Qzx|Lead {n}|||<p>Weld</p>|Leeds|||||||||||LISTED|3/{n}/24, 9:15 AM|||"),
)  # fmt: skip
HABITS = (
    seed_of("Shares_123456789.csv", "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", '2024-03-0{n} 10:00:00|https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A700{n}|I said "Qzx", so|||MEMBER_NETWORK'),
    seed_of("Shares.csv", "Date,Share Title,Share Description,Share Link,Share Commentary,Shared URL,Media URL,Type,Visibility", "2018-03-0{n} 10:00:00|||https://www.linkedin.com/feed/update/urn:li:share:{n}|Qzx||||MEMBER_NETWORK", quoted=True, encoding="utf-16", delimiter="\t"),
    seed_of("Comments.csv", "Date,Link,Message", "2024-03-0{n} 10:00:00|https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A71{n}|Well said, Qzx"),
    seed_of("Reactions.csv", "Date,Type,Link", "2024-03-0{n} 10:00:00|LIKE|https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A72{n}"),
    seed_of("Votes.csv", "Date,Link,OptionText", "2024-03-0{n} 10:00:00|https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A73{n}|Qzx, yes"),
    seed_of("InstantReposts.csv", "Date,Link", "2024-03-0{n} 10:00:00|https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74{n}"),
    seed_of("Saved_Items.csv", "savedItem,CreatedTime", "https://www.linkedin.com/feed/update/urn:li:activity:75{n}|2024-03-0{n} 10:00:00"),
    seed_of("Hashtag_Follows.csv", "HashTag,CreatedTime,LastModifiedTime,State", "qzx{n}|2024-03-0{n} 10:00:00|2024-03-0{n} 10:00:00|Follow"),
    seed_of("Rich_Media.csv", "Date/Time,Media Description,Media Link", "You uploaded a feed photo on April 1{n}, 2026 at 8:03 AM (GMT)|Qzx?|https://media.example/{n}"),
    seed_of("Events.csv", "Event Name,Event Time,Status,External Url", "Fair Qzx {n}|Sep 1{n}, 2024 07:00 PM - Sep 1{n}, 2024 08:00 PM|APPROVED|"),
    seed_of("Learning.csv", "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),", "Seams Qzx {n}|<p>About, it</p>|Course|2024-03-0{n} 10:00 UTC|N/A|false||"),
    seed_of("SearchQueries.csv", "Time,Search Query", "2024/03/0{n} 10:00:00 UTC|welder qzx {n}"),
    seed_of("Ad_Targeting.csv", "Member Age,Company Names,Company Names,Company Names,Job Titles,Job Titles", "35|Alder Qzx; B|C|D|Lead {n}|x"),
    seed_of("Verifications.csv", "First name,Middle name,Last name,Verification type,Organization name,Email address,Country,State,City,Year of birth,Issuing authority,Document type,Verification service provider,Verified date,Expiry date", "Robin||Qzx|Email|Alder {n}|N/A|GB||||||Persona|2024-03-0{n}|N/A"),
)  # fmt: skip

SHEETS: dict[str, tuple[SheetSeed, ...]] = {
    "connections": CONNECTIONS,
    "invitations": INVITATIONS,
    "messages": MESSAGES,
    "own": OWN,
    "people": PEOPLE,
    "jobs": JOBS,
    "habits": HABITS,
}
