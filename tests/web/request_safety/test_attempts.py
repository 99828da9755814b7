from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cordially.web.request_safety.attempts import (
    FORGOTTEN_AFTER,
    FREE,
    FREE_FOR_ALL,
    LONGEST_WAIT,
    LONGEST_WAIT_FOR_ALL,
    MOST_CLIENTS,
    Attempts,
)

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
NONE = timedelta(0)
GUESSER, OTHER, HERE = "203.0.113.9", "198.51.100.7", "127.0.0.1"


def after(tries: int, client: str = GUESSER, *, attempts: Attempts | None = None) -> Attempts:
    attempts = attempts or Attempts()
    for _ in range(tries):
        attempts.begin(client, NOW)
    return attempts


def test_slips_cost_nothing_and_then_the_wait_doubles() -> None:
    waits = [after(tries).wait(GUESSER, NOW).total_seconds() for tries in range(FREE + 5)]
    assert waits == [0, 0, 0, 1, 2, 4, 8, 16]


def test_the_wait_has_an_end_and_passes() -> None:
    attempts = after(500)
    assert attempts.wait(GUESSER, NOW) == LONGEST_WAIT
    assert attempts.wait(GUESSER, NOW + LONGEST_WAIT - timedelta(seconds=1)) == timedelta(seconds=1)
    assert attempts.wait(GUESSER, NOW + LONGEST_WAIT) == NONE


def test_what_is_long_ago_is_forgotten() -> None:
    attempts = after(20)
    later = NOW + FORGOTTEN_AFTER
    attempts.begin(GUESSER, later)
    assert attempts.wait(GUESSER, later) == NONE


def test_one_client_does_not_wait_for_another_until_there_are_many() -> None:
    assert after(10).wait(OTHER, NOW) == NONE
    many = Attempts()
    for number in range(FREE_FOR_ALL):
        assert many.wait(OTHER, NOW) == NONE
        many.begin(f"203.0.113.{number}", NOW)
    assert many.wait(OTHER, NOW) == timedelta(seconds=1)


def test_guessers_together_cannot_keep_the_owner_out() -> None:
    attempts = after(5000)
    assert attempts.wait(OTHER, NOW) == LONGEST_WAIT_FOR_ALL
    assert attempts.wait(HERE, NOW) == NONE
    assert attempts.wait("::1", NOW) == NONE


def test_at_the_machine_itself_guessing_is_slowed_down_as_well() -> None:
    assert after(FREE + 1, HERE).wait(HERE, NOW) == timedelta(seconds=2)


def test_the_right_password_forgets_the_wrong_ones_of_this_client_only() -> None:
    attempts = after(6)
    after(6, OTHER, attempts=attempts)
    attempts.succeeded(OTHER)
    assert attempts.wait(OTHER, NOW) == NONE
    assert attempts.wait(GUESSER, NOW) > NONE


def test_addresses_of_one_network_count_as_one_client() -> None:
    attempts = Attempts()
    for number in range(FREE):
        attempts.begin(f"2001:db8:1:2::{number:x}", NOW)
    assert attempts.wait("2001:db8:1:2:ffff::1", NOW) > NONE
    assert attempts.wait("2001:db8:1:3::1", NOW) == NONE
    mapped = after(FREE, "::ffff:203.0.113.9")
    assert mapped.wait(GUESSER, NOW) > NONE


def test_a_clock_set_back_makes_nobody_wait_longer() -> None:
    attempts = after(FREE)
    assert attempts.wait(GUESSER, NOW - timedelta(days=300)) == timedelta(seconds=1)


def test_a_flood_of_clients_does_not_fill_the_memory() -> None:
    attempts = Attempts()
    for number in range(MOST_CLIENTS + 50):
        attempts.begin(f"client {number}", NOW)
    assert len(attempts._by_client) == MOST_CLIENTS
    assert attempts.wait("somebody new", NOW) == LONGEST_WAIT_FOR_ALL
