"""Before and after an interview: reading up, the ask at the goodbye, the report, the thanks to a whole panel."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from tests.agenda.searches import Search, local, search

from cordially.agenda.habits import Habits

SINGAPORE = ZoneInfo("Asia/Singapore")


def arranged(*people: str, at: str = "2026-03-18 14:00", **changes: object) -> Search:
    """An interview on a Wednesday, arranged on Monday of the week before."""
    made = search(**changes)
    for person in people:
        made.person(person, "interviewer")
        made.log("2026-03-09 10:00", "interview_scheduled", person, "pr1", at=at)
    return made


def held(*people: str, at: str = "2026-03-18 14:00") -> Search:
    made = arranged(*people, at=at)
    for person in people:
        made.log(at, "interviewed", person, "pr1")
    return made


def test_reading_up_is_due_before_the_interview_and_best_the_day_before() -> None:
    step = arranged("p1").step("2026-03-12 09:00", "look_up_company")
    assert step.window is not None
    assert step.state == "now"
    assert local(step.window.best) == "2026-03-17 09:00"
    assert local(step.window.latest) == "2026-03-18 14:00"


def test_an_interview_arranged_for_tomorrow_is_read_up_on_now() -> None:
    made = search().person("p1", "interviewer")
    made.log("2026-03-17 17:00", "interview_scheduled", "p1", "pr1", at="2026-03-18 09:00")
    step = made.step("2026-03-17 19:00", "look_up_company")
    assert step.state == "now"
    assert step.window is not None
    assert step.window.earliest <= step.window.best <= (step.window.latest or step.window.best)


def test_one_look_at_a_profile_is_enough_whichever_way() -> None:
    made = arranged("p1")
    (before,) = [s for s in made.steps("2026-03-12 09:00") if s.kind.startswith("view_profile")]
    assert before.kind == "view_profile"
    made.log("2026-03-12 09:05", "viewed_profile", "p1")
    assert not [s for s in made.steps("2026-03-12 10:00") if s.kind.startswith("view_profile")]


def test_a_secret_search_looks_unseen() -> None:
    made = arranged("p1")
    made.log("2026-03-09 11:00", "search", None, "pr1", search="confidential")
    (look,) = [s for s in made.steps("2026-03-12 09:00") if s.kind.startswith("view_profile")]
    assert look.kind == "view_profile_anonymously"


@pytest.mark.parametrize(("proofed", "count"), [(True, 0), (False, 1), (None, 1)])
def test_the_profile_is_proofread_once_for_all_processes(proofed: bool | None, count: int) -> None:  # noqa: FBT001
    made = arranged("p1")
    made.process("pr2", "Birch").person("p2", "interviewer", "pr2")
    made.log("2026-03-09 10:00", "interview_scheduled", "p2", "pr2", at="2026-03-19 14:00")
    made.proofed = proofed
    assert len(made.steps("2026-03-12 09:00", "proof_profile")) == count


def test_the_ask_at_the_goodbye_belongs_to_the_interview_and_to_one_person() -> None:
    made = arranged("p1", "p2")
    made.log("2026-03-09 10:00", "role", "p2", "pr1", role="hiring_manager")
    step = made.step("2026-03-12 09:00", "ask_to_connect")
    assert step.person == "p2"
    assert step.window is not None
    assert [local(moment) for moment in step.window] == [
        "2026-03-18 14:00",
        "2026-03-18 14:50",
        "2026-03-18 15:00",
    ]


def test_who_refused_is_not_asked_at_the_goodbye() -> None:
    made = arranged("p1")
    made.log("2026-03-10 10:00", "consent_refused", "p1")
    assert not made.steps("2026-03-12 09:00", "ask_to_connect")


def test_the_report_is_asked_for_once_the_interview_is_over() -> None:
    made = arranged("p1")
    assert made.step("2026-03-18 14:30", "report_interview").state == "ahead"
    assert made.step("2026-03-18 15:30", "report_interview").state == "now"
    made.log("2026-03-18 15:40", "interviewed", "p1", "pr1")
    assert not made.steps("2026-03-18 15:45", "report_interview")


def test_an_interview_without_names_asks_who_was_there() -> None:
    made = search().person("p1", "interviewer")
    made.log("2026-03-18 14:00", "interviewed", None, "pr1")
    step = made.step("2026-03-18 16:00", "report_interview")
    assert "named" in step.because
    assert not made.steps("2026-03-18 18:00", "thank_by_email")


def test_nobody_is_thanked_before_it_is_told_that_the_interview_was() -> None:
    step = arranged("p1").step("2026-03-18 17:30", "thank_by_email")
    assert (step.state, step.waits_for) == ("waiting", "met")


def test_thanks_are_not_sent_within_minutes_and_best_the_same_day() -> None:
    step = held("p1", at="2026-03-18 12:00").step("2026-03-18 13:05", "thank_by_email")
    assert step.state == "ahead"
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-18 15:00"
    assert local(step.window.latest) == "2026-03-19 18:00"


def test_after_a_late_interview_the_next_morning_is_early_enough() -> None:
    step = held("p1", at="2026-03-18 16:30").step("2026-03-18 19:00", "thank_by_email")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-19 09:00"


def test_thanks_for_a_friday_afternoon_reach_them_on_monday() -> None:
    step = held("p1", at="2026-03-20 16:30").step("2026-03-20 20:00", "thank_by_email")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-23 09:00"


def test_thanks_wait_until_after_the_holidays() -> None:
    step = held("p1", at="2026-04-02 16:00").step("2026-04-02 20:00", "thank_by_email")  # before Good Friday
    assert step.window is not None
    assert local(step.window.earliest) == "2026-04-07 09:00"


def test_late_thanks_are_better_than_none_for_about_a_week() -> None:
    made = held("p1")
    late = made.step("2026-03-23 10:00", "thank_by_email")
    assert late.state == "now"
    assert late.because.startswith("A little late, and still welcome.")
    assert late.window is not None
    assert local(late.window.latest) == "2026-03-25 15:00"
    assert not made.steps("2026-03-26 10:00", "thank_by_email")


def test_an_interview_at_midnight_is_thanked_for_in_the_morning() -> None:
    made = held("p1", at="2026-03-19 00:00")
    step = made.step("2026-03-19 01:30", "thank_by_email")
    assert step.key.endswith(":2026-03-19")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-19 09:00"
    assert local(step.window.latest) == "2026-03-20 18:00"


def test_a_recruiter_twelve_zones_away_is_thanked_in_their_morning() -> None:
    made = Search(habits=Habits(zone=ZoneInfo("America/New_York"), country="US", account="free")).process(
        "pr1"
    )
    made.log("2026-06-01 10:00", "applied", process="pr1")
    made.person("p1", "recruiter", zone="Asia/Singapore", country="SG")
    made.log("2026-06-10 21:00", "interviewed", "p1", "pr1")  # Thursday, 09:00 in Singapore
    step = made.step("2026-06-10 22:30", "thank_by_email")
    assert step.window is not None
    assert step.assumed == {}
    assert local(step.window.earliest, SINGAPORE) == "2026-06-12 09:00"
    assert local(step.window.earliest, ZoneInfo("America/New_York")) == "2026-06-11 21:00"


def test_thanks_across_the_change_of_clocks_are_still_in_the_morning() -> None:
    made = held("p1", at="2026-03-27 17:30")  # Friday; the clocks change on Sunday night
    step = made.step("2026-03-28 10:00", "thank_by_email")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-30 09:00"
    assert step.window.earliest.hour == 7


def test_thanks_for_an_interview_on_the_eve_of_a_leap_day_are_due_on_it() -> None:
    made = Search().process("pr1").person("p1", "interviewer")
    made.log("2028-02-28 16:30", "interviewed", "p1", "pr1")
    step = made.step("2028-02-28 20:00", "thank_by_email")
    assert step.window is not None
    assert local(step.window.earliest) == "2028-02-29 09:00"


def test_everybody_on_a_panel_is_thanked_each_with_a_note_of_their_own() -> None:
    made = held("p1", "p2", "p3")
    steps = made.steps("2026-03-19 10:00", "thank_by_email")
    assert {step.person for step in steps} == {"p1", "p2", "p3"}
    assert all("let each note differ" in step.because for step in steps)
    made.log("2026-03-19 10:05", "thanked", "p2", "pr1", by="email")
    plan = made.plan("2026-03-19 10:10")
    (panel,) = plan.panels
    assert panel.members == ("p1", "p2", "p3")
    assert panel.thanked == ("p2",)
    assert panel.to_thank == ("p1", "p3")


def test_the_reason_for_thanks_of_yesterday_does_not_speak_of_late_ones() -> None:
    step = held("p1", at="2026-03-18 10:00").step("2026-03-19 14:00", "thank_by_email")
    assert "Ivy Exec" in step.because
    assert "late" not in step.because


def test_thanks_found_in_the_mail_count() -> None:
    made = held("p1")
    made.log("2026-03-18 18:00", "thanked", "p1", by="email")
    assert not made.steps("2026-03-19 10:00", "thank_by_email")


def test_a_letter_is_thanks_too() -> None:
    made = held("p1")
    made.mark("thank_by_letter:pr1:p1:2026-03-18", "done", "2026-03-18 18:00")
    plan = made.plan("2026-03-19 10:00")
    assert not [step for step in plan.steps if step.kind.startswith("thank_by")]
    assert plan.panels[0].thanked == ("p1",)


def test_a_new_interview_deserves_new_thanks() -> None:
    made = held("p1")
    made.log("2026-03-19 10:00", "thanked", "p1", "pr1", by="email")
    made.log("2026-03-25 14:00", "interviewed", "p1", "pr1")
    assert made.step("2026-03-26 10:00", "thank_by_email").key == "thank_by_email:pr1:p1:2026-03-25"


def test_while_the_door_is_closed_thanks_wait() -> None:
    made = held("p1")
    made.log("2026-03-18 15:10", "asked_no_contact", None, "pr1", until="decision")
    step = made.step("2026-03-19 10:00", "thank_by_email")
    assert (step.state, step.waits_for) == ("waiting", "contact_allowed")


def test_the_door_stays_closed_for_somebody_who_also_refused_to_connect() -> None:
    made = held("p1")
    made.log("2026-03-18 15:10", "asked_no_contact", None, "pr1", until="decision")
    made.log("2026-03-18 15:11", "consent_refused", "p1")
    assert not [s for s in made.steps("2026-03-19 10:00", person="p1") if s.state != "waiting"]


def test_a_talk_that_was_no_interview_is_thanked_for_where_thanks_are_due() -> None:
    made = search().person("p4", "peer")
    made.log("2026-03-18 10:00", "purpose", "p4", "pr1", purpose="learn")
    made.log("2026-03-18 12:00", "met", "p4", "pr1", how="video")
    assert made.step("2026-03-19 10:00", "thank_by_email").key == "thank_by_email:pr1:p4:2026-03-18"


def test_who_was_met_in_the_process_on_the_day_of_an_interview_is_thanked() -> None:
    made = search().person("p1", "interviewer")
    made.log("2026-03-17 10:00", "interviewed", None, "pr1")
    made.log("2026-03-17 10:00", "met", "p1", "pr1", how="video")
    assert made.step("2026-03-18 10:00", "thank_by_email").person == "p1"
    assert not made.steps("2026-03-18 10:00", "report_interview")


def test_who_was_met_at_the_hour_of_an_arranged_interview_held_it() -> None:
    made = arranged("p1", "p2")
    made.log("2026-03-18 14:00", "met", "p2", "pr1", how="video")
    assert [step.person for step in made.steps("2026-03-19 10:00", "thank_by_email")] == ["p2"]
    assert not made.steps("2026-03-19 10:00", "report_interview")


def test_a_meeting_on_another_day_is_not_the_interview() -> None:
    made = arranged("p1")
    made.log("2026-03-17 14:00", "met", "p1", "pr1", how="phone")
    assert made.steps("2026-03-18 16:00", "report_interview")


@pytest.mark.parametrize("end", ["rejected", "hired", "withdrawn"])
def test_the_end_of_a_process_voids_the_interview_arranged_and_its_preparation(end: str) -> None:
    made = arranged("p1", proofed=False)
    made.log("2026-03-12 10:00", end, None, "pr1")
    kinds = {step.kind for step in made.plan("2026-03-12 11:00").steps}
    assert not kinds & {
        "look_up_company",
        "view_profile",
        "proof_profile",
        "ask_to_connect",
        "report_interview",
    }
    assert not made.steps("2026-03-19 11:00", "thank_by_email")


def test_a_formal_place_is_thanked_by_the_way_that_nobody_warns_of() -> None:
    made = held("p1")
    made.log("2026-03-09 11:00", "culture", "p1", culture="formal")
    (step,) = [s for s in made.steps("2026-03-19 09:00") if s.kind.startswith("thank_by")]
    assert (step.kind, step.verdict) == ("thank_by_email", "do")
