"""Jobs: one at a time, in their order; errors are kept, and the end waits for what is under way."""

from __future__ import annotations

import threading
import time

import pytest

from cordially.errors import BadInputError
from cordially.web.jobs import Job, Jobs


def test_jobs_are_done_one_at_a_time_in_their_order() -> None:
    jobs, order, running = Jobs(), [], threading.Semaphore(1)

    def work(number: int) -> Job:
        def do(job: Job) -> None:
            assert running.acquire(blocking=False)
            job.says("Counting", number, 5)
            order.append(number)
            running.release()

        return Job(do)

    made = [work(number) for number in range(5)]
    for job in made:
        jobs.add(job)
    assert all(job.wait(10) for job in made)
    assert order == [0, 1, 2, 3, 4]
    assert made[3].progress == ("Counting", 3, 5)
    jobs.close()


def test_what_goes_wrong_is_kept_and_the_next_job_is_done(caplog: pytest.LogCaptureFixture) -> None:
    def refuse(_: Job) -> None:
        raise BadInputError("It cannot be read.")

    def break_down(_: Job) -> None:
        raise RuntimeError("a fault of ours")

    jobs = Jobs()
    made = [Job(refuse), Job(break_down), Job(lambda job: job.says("Fine"))]
    for job in made:
        jobs.add(job)
    assert all(job.wait(10) for job in made)
    assert [job.state for job in made] == ["failed", "failed", "done"]
    assert str(made[0].error) == "It cannot be read."
    assert "a fault of ours" not in str(made[1].error)
    assert "a fault of ours" in caplog.text
    jobs.close()


def test_closing_lets_what_runs_come_to_an_end_and_drops_what_waits() -> None:
    jobs, begun = Jobs(), threading.Event()

    def work(job: Job) -> None:
        begun.set()
        while True:
            job.says("Going on")

    first, second = Job(work), Job(work)
    jobs.add(first)
    jobs.add(second)
    assert begun.wait(10)
    jobs.close()
    assert (first.state, second.state) == ("stopped", "stopped")


def test_what_is_being_written_is_waited_for() -> None:
    jobs, begun, done = Jobs(), threading.Event(), []

    def write(_: Job) -> None:
        begun.set()
        time.sleep(0.3)
        done.append("written")

    job = Job(write, writing=True)
    jobs.add(job)
    assert begun.wait(10)
    jobs.close()
    assert done == ["written"]
    assert job.state == "done"


def test_what_only_reads_and_does_not_look_up_does_not_keep_the_app_from_ending(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("cordially.web.jobs._CUT_OFF", 0.05)
    jobs, go_on = Jobs(), threading.Event()

    def read(_: Job) -> None:
        go_on.wait(20)

    job = Job(read)
    jobs.add(job)
    began = time.monotonic()
    jobs.close()
    assert time.monotonic() - began < 10
    go_on.set()
    assert job.wait(10)
