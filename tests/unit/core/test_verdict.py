"""Outcome before verdict: every signal has both, and nothing unknown is ever retried blindly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.judgement import Limits, judge_absence, judge_gate, judge_write, outcome_of_write
from tools.core.failure.row import CauseRow, Outcome, Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.failure.words import explain
from tools.core.plan import Step

SIGNALS = st.builds(
    Signal,
    trouble=st.sampled_from(Trouble),
    number=st.none() | st.integers(0, 99_999),
    message=st.text(max_size=40),
    retry_after_seconds=st.none() | st.floats(0, 10_000),
)
GOING_ON = (Verdict.RETRY, Verdict.WAIT)


def _code(number: int) -> Signal:
    return Signal(trouble=Trouble.CODE, number=number)


@given(signal=SIGNALS, attempt=st.integers(1, 5))
def test_every_signal_is_judged_and_said_in_words(signal: Signal, attempt: int) -> None:
    failure = judge_write(signal, Step.AD, attempt, Limits())

    assert str(failure.explanation)
    assert str(failure.fix)
    assert failure.code


@given(signal=SIGNALS, attempt=st.integers(1, 5))
def test_a_write_of_unknown_outcome_is_looked_up_and_never_sent_again_unseen(signal: Signal, attempt: int) -> None:
    if outcome_of_write(signal) is Outcome.UNKNOWN:
        assert judge_write(signal, Step.AD, attempt, Limits()).verdict is Verdict.LOOK_UP


@given(signal=SIGNALS, attempt=st.integers(1, 5))
def test_only_retryable_causes_go_on_by_themselves(signal: Signal, attempt: int) -> None:
    for failure in (judge_write(signal, Step.AD, attempt, Limits()), judge_absence(signal, Step.AD, attempt, Limits())):
        if failure.verdict in GOING_ON:
            assert cause_of(signal).is_retryable
            assert attempt < Limits().sends_per_write


@given(code=st.integers(1, 99_999))
def test_a_code_that_nobody_listed_is_unknown_and_never_retried(code: int) -> None:
    if cause_of(_code(code)) is Cause.UNKNOWN:
        assert outcome_of_write(_code(code)) is Outcome.UNKNOWN
        assert judge_absence(_code(code), Step.AD, 1, Limits()).verdict is Verdict.STOP


@pytest.mark.parametrize(
    ("code", "name", "outcome", "verdict"),
    [
        (40100, "40100", Outcome.REJECTED, Verdict.WAIT),
        (40002, "40002", Outcome.REJECTED, Verdict.FIX),
        (40102, "INVALID_OAUTH_TOKEN", Outcome.REJECTED, Verdict.RENEW),
        (40104, "INVALID_OAUTH_TOKEN", Outcome.REJECTED, Verdict.RENEW),
        (40105, "INVALID_OAUTH_TOKEN", Outcome.REJECTED, Verdict.RENEW),
        (40001, "MISSING_ADS_PERMISSION", Outcome.REJECTED, Verdict.STOP),
        (40125, "MISSING_ADS_PERMISSION", Outcome.REJECTED, Verdict.STOP),
        (40130, "MISSING_ADS_PERMISSION", Outcome.REJECTED, Verdict.STOP),
        (40118, "GEO_RESTRICTED", Outcome.REJECTED, Verdict.STOP),
        (41000, "GEO_RESTRICTED", Outcome.REJECTED, Verdict.STOP),
        (50000, "50000", Outcome.UNKNOWN, Verdict.LOOK_UP),
        (51037, "51037", Outcome.UNKNOWN, Verdict.LOOK_UP),
        (20001, "20001", Outcome.UNKNOWN, Verdict.LOOK_UP),
        (40050, "40050", Outcome.UNKNOWN, Verdict.LOOK_UP),
        (60001, "60001", Outcome.REJECTED, Verdict.WAIT),
    ],
)
def test_the_codes_that_matter(code: int, name: str, outcome: Outcome, verdict: Verdict) -> None:
    failure = judge_write(_code(code), Step.AD, 1, Limits())

    assert (failure.code, failure.outcome, failure.verdict) == (name, outcome, verdict)


def test_the_servers_own_pause_is_kept_and_a_too_long_one_ends_the_try() -> None:
    short = judge_write(Signal(trouble=Trouble.HTTP, number=429, retry_after_seconds=7), Step.AD, 1, Limits())
    long = judge_write(Signal(trouble=Trouble.HTTP, number=429, retry_after_seconds=600), Step.AD, 1, Limits())

    assert (short.verdict, short.wait_seconds) == (Verdict.WAIT, 7)
    assert long.verdict is Verdict.STOP


def test_a_login_refused_at_the_gate_counts_no_attempt_and_can_be_renewed() -> None:
    failure = judge_gate(Signal(trouble=Trouble.LOGGED_OUT))

    assert (failure.code, failure.attempt, failure.verdict) == ("INVALID_OAUTH_TOKEN", 0, Verdict.RENEW)


@pytest.mark.parametrize("signal", [_code(40105), Signal(trouble=Trouble.LOGGED_OUT)])
def test_who_logged_in_for_nothing_is_not_told_that_the_plan_goes_on(signal: Signal) -> None:
    first, second = (judge_write(signal, Step.AD, 1, Limits(), renewals) for renewals in (0, 1))

    assert (first.verdict, second.verdict) == (Verdict.RENEW, Verdict.STOP)
    assert "goes on afterwards" in str(first.fix)
    assert str(second.fix) == "Log in again with `tiktok-ads auth login`, then try again."


@pytest.mark.parametrize("code", [code for cause in Cause for code in cause.value.codes[:1]])
def test_only_what_may_succeed_later_was_tried_as_often_as_is_sensible(code: int) -> None:
    for failure in (judge_absence(_code(code), Step.AD, 3, Limits()), judge_gate(_code(code))):
        assert cause_of(_code(code)).is_retryable or "tried as often" not in str(failure.fix)


def test_what_was_carried_out_in_part_invites_nobody_to_try_again() -> None:
    failure = judge_absence(_code(20001), Step.AD, 1, Limits())

    assert failure.verdict is Verdict.STOP
    assert "try again" not in str(failure.fix)
    assert str(failure.fix).endswith("Check the ads in the account first.")


@pytest.mark.parametrize(
    ("code", "way_out"),
    [
        (40002, "Put right the value that TikTok names, then try again."),
        (40301, "Choose another ad account, or have a role in this one granted, then try again."),
    ],
)
def test_the_gate_names_the_way_out_of_a_refusal(code: int, way_out: str) -> None:
    assert str(judge_gate(_code(code)).fix) == way_out


@pytest.mark.parametrize(("pause", "is_told"), [(600, True), (7, False)])
def test_a_pause_longer_than_this_waits_is_named(pause: float, is_told: bool) -> None:
    signal = Signal(trouble=Trouble.CODE, number=40700, retry_after_seconds=pause)
    failure = judge_write(signal, Step.AD, 1 if is_told else 3, Limits())

    assert (failure.verdict, failure.wait_seconds) == (Verdict.STOP, 0)
    assert (f"a pause of {pause:g} s" in str(failure.fix)) is is_told
    assert ("tried as often" in str(failure.fix)) is not is_told


def test_a_cause_that_stops_needs_a_way_out() -> None:
    with pytest.raises(ValueError, match="needs a way out"):
        CauseRow(name="odd", explanation="Odd.")

    assert CauseRow(name="odd", explanation="Odd.", after_a_stop="Even it out.").verdict is Verdict.STOP


def test_every_cause_has_its_words() -> None:
    assert all(explain(cause) for cause in Cause)
