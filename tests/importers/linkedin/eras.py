"""Every file of items in every form of its header: a path, the columns as written, and rows of fictitious people."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass


@dataclass(frozen=True)
class Era:
    """One form of one file; ``kind`` is what the file is recognised as."""

    kind: str
    path: str
    header: str
    rows: tuple[tuple[str, ...], ...]
    tabs: bool = False

    @property
    def lines(self) -> tuple[bytes, ...]:
        """The header and the rows as the network writes them: CSV in UTF-8, in the oldest files tabs in UTF-16."""
        header = self._line(tuple(self.header.split(",")))
        return ((b"\xff\xfe" if self.tabs else b"") + header, *(self._line(row) for row in self.rows))

    @property
    def content(self) -> bytes:
        """The whole file."""
        return b"".join(self.lines)

    def _line(self, cells: tuple[str, ...]) -> bytes:
        out = io.StringIO()
        if self.tabs:
            writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
        else:
            writer = csv.writer(out, lineterminator="\n")
        writer.writerow(cells)
        return out.getvalue().encode("utf-16-le" if self.tabs else "utf-8")


SHARE = "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7100000000000000071"
JOB = "http://www.linkedin.com/jobs/view/4100"
CONTACT_2022 = (
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,"
    "FullName,Birthday,Location,BookmarkedAt,Profiles"
)
CONTACT_2018 = (
    "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,Instant Message Handles,Addresses,"
    "Sites,Full Name,Birthday,Location,Bookmarked At,Profiles"
)
CONTACT_2025 = (
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,"
    "UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location"
)
PREFERENCES_2018 = (
    "Locations,Industries,Company Employee Count,Preferred Job Types,Job Titles,Open To Recruiters,Dream Companies,"
    "Profile Shared With Job Poster,Job Title For Searching Fast Growing Companies,Introduction Statement,Phone Number,"
    "Job Seeker Activity Level,Preferred Start Time Range,Commute Preference Starting Address,"
    "Commute Preference Starting Time,Mode Of Transportation,Maximum Commute Duration"
)
PREFERENCES_2024 = f"{PREFERENCES_2018},Open Candidate Visibility,Job Seeking Urgency Level"
POSTINGS = (
    "Company Name,Title,Employment Status,Company Description,Job Description,Location Description,Job Functions,"
    "Company Industries,Seniority Level,Required Skills,Education Levels,Onsite Apply,Contact Email,Company Apply Url,"
    "Base Salary,Additional Compensation,Job State,Create Date,List Date,Close Date,Expiration Date"
)
VERIFICATIONS = (
    "First name,Middle name,Last name,Verification type,Organization name,Email address,Country,State,City,Year of birth,"
    "Issuing authority,Document type,Verification service provider,Verified date,Expiry date"
)
RECEIPTS = (
    "First Name,Last Name,Billing Country,Postal Code,Transaction Made At,Payment Method Type,Invoice Number,Description,"
    "Tax Amount,Sub Total,Total Amount,Currency Code"
)
LEARNING = (
    "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),"
    "Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),"
)
RECOMMENDATION = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
RECOMMENDATIONS = (
    (
        "Ngozi",
        "Adeyemi",
        "Alder plc",
        "Foreman",
        "Steady hands,\nsteady head.",
        "03/01/24, 09:05 AM",
        "VISIBLE",
    ),
    ("Łukasz", "Żak", "", "", "Welds like a poet.", "11/30/25, 11:59 PM", ""),
)
ENDORSEMENTS = (
    ("2024/03/20 09:12:11 UTC", "Welding", "Mei", "Tan", "www.linkedin.com/in/mei-tan", "ACCEPTED"),
    ("2024/03/20 09:12:11 UTC", "Brazing", "Mei", "Tan", "www.linkedin.com/in/mei-tan", "HIDDEN"),
)
FOLLOWED = ("2025-02-03 04:05:06", "Active")

ERAS = (
    Era("profile_summary", "Profile Summary.csv", "Profile Summary", (("I weld, and teach welding.",),)),
    Era("skills", "Skills.csv", "Name", (("Welding",), ("Sales, after hours",), ("日本語",))),
    Era(
        "certifications",
        "Certifications.csv",
        "Name,Url,Authority,Started On,Finished On,License Number",
        (
            ("ISO 9606", "https://welds.example/1", "Hillside Board", "Mar 2019", "Mar 2022", "77"),
            ("First aid", "", "Red Gate", "2011", "", ""),
        ),
    ),
    Era(
        "languages",
        "Languages.csv",
        "Name,Proficiency",
        (("Español", "Native or bilingual proficiency"), ("English", "")),
    ),
    Era(
        "projects",
        "Projects.csv",
        "Title,Description,Url,Started On,Finished On",
        (("Gate", "A gate,\nof iron.", "", "Mar 2019", "2020"), ("Arch", "", "", "", "")),
    ),
    Era(
        "projects",
        "Projects.csv",
        "Title,Description,Url,Start Date,End Date",
        (("Gate", "A gate,\nof iron.", "", "Mar 2019", "2020"), ("Arch", "", "", "", "")),
    ),
    Era("honors", "Honors.csv", "Title,Description,Issued On", (("Best weld", "Of the year", "Mar 2019"),)),
    Era(
        "honors",
        "Honors.csv",
        "Title,Description,Issuer,Issue Date",
        (("Best weld", "Of the year", "", "Mar 2019"),),
    ),
    Era("courses", "Courses.csv", "Name,Number", (("Metallurgy", "M101"), ("Drawing", ""))),
    Era(
        "publications",
        "Publications.csv",
        "Name,Published On,Description,Publisher,Url",
        (("On seams", "Apr 9, 2024", "", "Quarterly Weld", ""), ("Early seams", "1998", "", "", "")),
    ),
    Era(
        "organizations",
        "Organizations.csv",
        "Name,Description,Position,Started On,Finished On",
        (("Welders' Guild", "", "Treasurer", "Jan 2020", ""),),
    ),
    Era(
        "volunteering",
        "Volunteering.csv",
        "Company Name,Role,Cause,Started On,Finished On,Description",
        (("Repair Café", "Fixer", "environment", "Jan 2020", "", "Bikes"),),
    ),
    Era(
        "volunteering",
        "Volunteer Experiences.csv",
        "Company Name,Role,Cause,Started On,Finished On,Description",
        (("Repair Café", "Fixer", "environment", "Jan 2020", "", "Bikes"),),
    ),
    Era("causes", "Causes You Care About.csv", "Supported Cause", (("Environment",), ("Arts and Culture",))),
    Era("member_hashtags", "Member Hashtags.csv", "Member Posts About Hashtags", (("welding",),)),
    Era("patents", "Patents.csv", "Title,Patent Office", (("A hinge", "Nowhere"),)),
    Era("test_scores", "Test Scores.csv", "Name,Score", (("Bend test", "98"),)),
    Era("trainings", "Trainings.csv", "Name", (("Safety",),)),
    Era("groups", "Groups.csv", "Group Name,Joined", (("Welders of the North", "2019"),)),
    Era("language_scores", "Duolingo.csv", "Language,Score,Proficiency Level", (("Italian", "61", "A2"),)),
    Era(
        "email_addresses",
        "Email Addresses.csv",
        "Email Address,Confirmed,Primary,Updated On",
        (("robin@vale.example", "Yes", "Yes", "6/9/24, 11:30 PM"), ("r.vale@old.example", "No", "No", "")),
    ),
    Era("phone_numbers", "PhoneNumbers.csv", "Extension,Number,Type", (("", " +44 20 7946 0000", "Mobile"),)),
    Era(
        "whatsapp_numbers",
        "Whatsapp Phone Numbers.csv",
        "Number,Extension,Is_WhatsApp_Number",
        ((" +44 20 7946 0000", "", "true"),),
    ),
    Era(
        "verifications",
        "Verifications/Verifications.csv",
        VERIFICATIONS,
        (
            (
                "Robin",
                "N/A",
                "Vale",
                "Workplace",
                "Fernwood Ltd",
                "robin@fernwood.example",
                *["N/A"] * 7,
                "2025-01-31",
                "N/A",
            ),
            (
                "Robin",
                "N/A",
                "Vale",
                "Identity",
                "N/A",
                "N/A",
                "GB",
                *["N/A"] * 3,
                "HMPO",
                "PASSPORT",
                "Wallet",
                "2025-02-01",
                "2030-02-01",
            ),
        ),
    ),
    Era(
        "receipts",
        "Receipts_v2.csv",
        RECEIPTS,
        (
            (
                "Robin",
                "Vale",
                "gb",
                "LS1",
                "03/20/24 09:12 AM UTC",
                "CARD",
                "9",
                "Premium Career",
                "1",
                "9",
                "10",
                "GBP",
            ),
        ),
    ),
    Era(
        "receipts",
        "Receipts.csv",
        RECEIPTS,
        (
            (
                "Robin",
                "Vale",
                "gb",
                "LS1",
                "3/20/24, 2:12 AM",
                "CARD",
                "9",
                "Premium Career",
                "1",
                "9",
                "10",
                "GBP",
            ),
        ),
    ),
    Era(
        "registration",
        "Registration.csv",
        "Registered At,Registration Ip,Subscription Types",
        (("6/9/14, 11:30 PM", "203.0.113.7", "Basic"),),
    ),
    Era(
        "registration",
        "Registration.csv",
        "Registration Date,Registration IP Address,Invited by (First Name),Invited by (Last Name),Subscription Types",
        (("6/9/14, 11:30 PM", "203.0.113.7", "", "", "Basic"),),
    ),
    Era("recommendations_received", "Recommendations_Received.csv", RECOMMENDATION, RECOMMENDATIONS),
    Era("recommendations_given", "Recommendations_Given.csv", RECOMMENDATION, RECOMMENDATIONS),
    Era(
        "endorsements_received",
        "Endorsement_Received_Info.csv",
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
        ENDORSEMENTS,
    ),
    Era(
        "endorsements_received",
        "Endorsement_Received_Info.csv",
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status",
        tuple((*row[:4], row[5]) for row in ENDORSEMENTS),
    ),
    Era(
        "endorsements_received",
        "Endorsement Received Info.csv",
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status,Display Status",
        tuple((*row[:4], row[5].capitalize(), "Show") for row in ENDORSEMENTS),
        tabs=True,
    ),
    Era(
        "endorsements_given",
        "Endorsement_Given_Info.csv",
        "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status",
        ENDORSEMENTS,
    ),
    Era("member_follows", "Member_Follows_4821034.csv", "Date,Status,FullName", ((*FOLLOWED, "Aiko Mori"),)),
    Era(
        "notes",
        "Notes.csv",
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
        (
            (
                "Zoë",
                "Çelik",
                "https://www.linkedin.com/in/zo%C3%AB-c",
                "Met at\nthe fair",
                "2026-02-01 10:00:00 UTC",
                "",
            ),
        ),
    ),
    Era(
        "reviews",
        "Reviews.csv",
        "Reviewee,Review Type,Review Section,Creation Date,Rating,Review Text,Review Tags",
        (("Seams for all", "COURSE", "", "3/1/22, 9:05 AM", "5", "Clear", ""),),
    ),
    Era(
        "contacts",
        "Contacts.csv",
        CONTACT_2022,
        (
            (
                "GOOGLE_CONTACTS",
                "Aiko",
                "Mori",
                "null",
                "Smith",
                "aiko@mori.example",
                "+81 3 0000 0000",
                "3/1/22, 9:05 AM",
                *[""] * 3,
                "Aiko Mori",
                "",
                "Osaka",
                "",
                "",
            ),
        ),
    ),
    Era(
        "contacts",
        "Imported Contacts.csv",
        CONTACT_2018,
        (
            (
                "Aiko",
                "Mori",
                "",
                "Smith",
                "aiko@mori.example",
                "+81 3 0000 0000",
                "3/1/22, 9:05 AM",
                "",
                "",
                "",
                "Aiko Mori",
                "",
                "Osaka",
                "",
                "",
            ),
        ),
    ),
    Era(
        "contacts",
        "ImportedContacts.csv",
        CONTACT_2025,
        (
            (
                "Aiko",
                "",
                "Mori",
                "",
                "",
                "",
                "",
                "Smith",
                "aiko@mori.example",
                "+81 3 0000 0000",
                "3/1/22, 9:05 AM",
                "",
                "jp",
                "",
                "",
                "Osaka",
            ),
        ),
    ),
    Era(
        "company_follows",
        "Company Follows.csv",
        "Organization,Followed On",
        (("Alder plc", "Wed Mar 20 09:12:11 UTC 2024"), ("Ünal, Söhne & Co", "Sun Jun 09 23:59:59 UTC 2019")),
    ),
    Era(
        "saved_jobs",
        "Jobs/Saved Jobs.csv",
        "Saved Date,Job Url,Job Title,Company Name",
        (("6/9/24, 11:30 PM", JOB, "Lead Welder", "Alder plc"),),
    ),
    Era(
        "saved_job_alerts",
        "SavedJobAlerts.csv",
        "ALERT_PARAMETERS,QUERY_CONTEXT,SAVED_SEARCH_ID",
        (("{frequency=DAILY, channel=EMAIL}", "{keywords=lead welder, geoUrn=urn:li:geo:1}", "99"),),
    ),
    Era(
        "saved_job_alerts",
        "SavedJobAlerts.csv",
        "Saved Search Date,Jobs Search Url",
        (("6/9/24, 11:30 PM", "https://www.linkedin.com/jobs/search?keywords=lead%20welder&location=Leeds"),),
    ),
    Era(
        "saved_answers",
        "Jobs/Job Applicant Saved Answers.csv",
        "Question,Answer",
        (("Years of welding?", "7"),),
    ),
    Era(
        "saved_screening_answers",
        "Job Applicant Saved Screening Question Responses_1.csv",
        "Question,Answer",
        (("Years of welding?", "7"),),
    ),
    Era(
        "job_preferences",
        "Jobs/Job Seeker Preferences.csv",
        PREFERENCES_2024,
        (("Leeds | York", "", "", "FULL_TIME", "Welder | Fitter", "true", *[""] * 11, "ALL", "NOT_LOOKING"),),
    ),
    Era(
        "job_preferences",
        "Jobs/Job Seeker Preferences.csv",
        PREFERENCES_2018,
        (("[Leeds], [York]", "", "", "[FULL_TIME]", "[Welder], [Fitter]", "true", *[""] * 11),),
    ),
    Era(
        "job_postings",
        "Jobs/Online Job Postings.csv",
        POSTINGS,
        (
            (
                "Alder plc",
                "Fitter",
                "FULL_TIME",
                "",
                "<p>Fit.</p>",
                "Leeds",
                *[""] * 10,
                "CLOSED",
                "3/1/22, 9:05 AM",
                "",
                "",
                "",
            ),
        ),
    ),
    Era(
        "shares",
        "Shares_4821034.csv",
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
        (("2025-02-03 04:05:06", SHARE, 'One"\n"Two', "", "", "MEMBER_NETWORK"),),
    ),
    Era(
        "shares",
        "Shares.csv",
        "Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility",
        (("2025-02-03 04:05:06", SHARE, 'One"\n"Two', "", "", "MEMBER_NETWORK"),),
    ),
    Era(
        "shares",
        "Shares.csv",
        "Date,Share Title,Share Description,Share Link,Share Commentary,Shared URL,Media URL,Type,Visibility",
        (("2025-02-03 04:05:06", "", "", SHARE, "One\nTwo", "", "", "", "MEMBER_NETWORK"),),
        tabs=True,
    ),
    Era("comments", "Comments.csv", "Date,Link,Message", (("2025-02-03 04:05:06", SHARE, 'Well, "well"'),)),
    Era("reactions", "Reactions.csv", "Date,Type,Link", (("2025-02-03 04:05:06", "PRAISE", SHARE),)),
    Era("votes", "Votes.csv", "Date,Link,OptionText", (("2025-02-03 04:05:06", SHARE, "Yes, always"),)),
    Era("instant_reposts", "InstantReposts.csv", "Date,Link", (("2025-02-03 04:05:06", SHARE),)),
    Era("likes", "Likes.csv", "Date,Link", (("2015-02-03 04:05:06", SHARE),)),
    Era("saved_items", "Saved_Items.csv", "savedItem,CreatedTime", ((SHARE, "2025-02-03 04:05:06"),)),
    Era("saved_items", "Saved_Items.csv", "savedItem,createdTime", ((SHARE, "2025-02-03 04:05:06"),)),
    Era(
        "hashtag_follows",
        "Hashtag_Follows.csv",
        "HashTag,CreatedTime,LastModifiedTime,State",
        (("welding", "2025-02-03 04:05:06", "2025-02-03 04:05:06", "Follow"),),
    ),
    Era(
        "uploads",
        "Rich_Media.csv",
        "Date/Time,Media Description,Media Link",
        (
            (
                "You uploaded a feed photo on April 12, 2026 at 8:03 AM (GMT)",
                " - a gate",
                "https://media.example/1",
            ),
        ),
    ),
    Era("uploads", "Rich Media.csv", "Type,Link", (("PHOTO", "https://media.example/1"),)),
    Era("videos", "Videos.csv", "Description,Link", (("A gate", "https://media.example/1"),)),
    Era(
        "events",
        "Events.csv",
        "Event Name,Event Time,Status,External Url",
        (("Weld Fair", "Sep 12, 2024 07:00 PM - Sep 12, 2024 08:00 PM", "APPROVED", ""),),
    ),
    Era(
        "learning",
        "Learning.csv",
        LEARNING,
        (
            ("Seams", "For\nall", "Course", "2024-03-20 09:12 UTC", "N/A", "false", "", ""),
            ("Paths", "", "Learning Path", "N/A", "N/A", "true", "", ""),
        ),
    ),
    Era(
        "searches",
        "SearchQueries.csv",
        "Time,Search Query",
        (("2025/02/03 04:05:06 UTC", "welder, leeds"), ("2025/02/03 04:06:06 UTC", "alder plc")),
    ),
    Era(
        "searches",
        "Search Queries.csv",
        "Time,Search Query",
        (("2025/02/03 04:05:06 UTC", "welder, leeds"), ("2025/02/03 04:06:06 UTC", "alder plc")),
        tabs=True,
    ),
    Era(
        "calendars",
        "Calendar.csv",
        "Owner,Source,LastSyncedAt",
        (("robin@vale.example", "GOOGLE", "3/1/22, 9:05 AM"),),
    ),
)
