"""A pause that is too long, and a login that was renewed already, end what they are about and nothing else."""

import pytest

from tools.core.failure.judgement import Limits, judge_absence, judge_write
from tools.core.failure.row import Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Step

TOO_LONG = 600


def code(number: int, pause: float | None = None) -> Signal:
    return Signal(trouble=Trouble.CODE, number=number, retry_after_seconds=pause)


@pytest.mark.parametrize(("number", "verdict"), [(40100, Verdict.WAIT), (40700, Verdict.RETRY), (40002, Verdict.FIX)])
def test_a_login_that_was_renewed_ends_no_other_failure(number: int, verdict: Verdict) -> None:
    assert judge_write(code(number), Step.AD, 1, Limits(), renewals=1).verdict is verdict


def test_a_login_that_a_look_up_shows_to_be_missing_may_still_be_renewed() -> None:
    assert judge_absence(code(40105), Step.AD, 1, Limits()).verdict is Verdict.RENEW


def test_what_is_looked_up_is_not_told_to_wait_however_long_the_platform_asks_for() -> None:
    failure = judge_write(code(50000, TOO_LONG), Step.AD, 1, Limits())

    assert failure.verdict is Verdict.LOOK_UP
    assert str(failure.fix) == "Nothing is sent again before it is clear whether this arrived; looking it up now."


def test_what_no_waiting_mends_does_not_invite_to_wait() -> None:
    waiting, ending = (judge_write(code(number, TOO_LONG), Step.AD, 1, Limits()) for number in (40100, 40118))

    assert waiting.verdict is ending.verdict is Verdict.STOP
    assert "a pause of 600 s" in str(waiting.fix)
    assert "a pause of" not in str(ending.fix)


@pytest.mark.parametrize(("number", "verdict"), [(40002, Verdict.FIX), (40301, Verdict.ASK), (40105, Verdict.RENEW)])
def test_what_a_person_has_to_mend_stays_theirs_after_as_many_tries_as_are_made(number: int, verdict: Verdict) -> None:
    limits = Limits()

    assert judge_write(code(number), Step.AD, limits.sends_per_write, limits).verdict is verdict


@pytest.mark.parametrize(("number", "is_login"), [(40105, True), (40002, False), (40301, False)])
def test_only_a_login_that_is_missing_before_anything_was_sent_is_asked_for_first(number: int, is_login: bool) -> None:
    failure = judge_write(code(number), Step.AD, 0, Limits())

    assert str(failure.fix).startswith("Please log in") is is_login
