"""Outcome before verdict: every signal has both, and nothing unknown is ever retried blindly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.judgement import Limits, judge_absence, judge_gate, judge_write, outcome_of_write
from tools.core.failure.row import CauseRow, Closer, Outcome, Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.failure.words import and_now, explain, wait_asked_for, with_leftovers
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


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        (Trouble.CODE, Outcome.UNKNOWN),
        (Trouble.HTTP, Outcome.UNKNOWN),
        (Trouble.BAD_ANSWER, Outcome.UNKNOWN),
        (Trouble.TIMEOUT, Outcome.UNKNOWN),
        (Trouble.CONNECTION_LOST, Outcome.UNKNOWN),
        (Trouble.ANOTHER_SENDER, Outcome.UNKNOWN),
        (Trouble.NOT_CONNECTED, Outcome.NOT_SENT),
        (Trouble.LOGGED_OUT, Outcome.NOT_SENT),
        (Trouble.NOT_APPROVED, Outcome.NOT_SENT),
        (Trouble.NO_ADVERTISER, Outcome.NOT_SENT),
        (Trouble.WRONG_FAMILY, Outcome.NOT_SENT),
        (Trouble.CROWDED, Outcome.NOT_SENT),
        (Trouble.FOREIGN_HOST, Outcome.NOT_SENT),
    ],
)
def test_what_left_this_machine_and_was_not_answered_is_unknown(trouble: Trouble, outcome: Outcome) -> None:
    assert outcome_of_write(Signal(trouble=trouble)) is outcome


def test_pauses_double_up_to_the_longest_one() -> None:
    limits = Limits(sends_per_write=9)
    failures = [judge_absence(_code(50000), Step.AD, attempt, limits) for attempt in range(9)]

    assert {one.verdict for one in failures} == {Verdict.RETRY}
    assert [one.wait_seconds for one in failures] == [2, 2, 4, 8, 16, 32, 60, 60, 60]
    assert str(failures[3].fix) == "Trying again in 8 s."


def test_a_write_is_sent_three_times_at_most_and_a_login_renewed_once() -> None:
    sends = [judge_absence(_code(50000), Step.AD, attempt, Limits()).verdict for attempt in (1, 2, 3, 4)]
    renewals = [judge_write(_code(40105), Step.AD, 1, Limits(), done).verdict for done in (0, 1, 2)]

    assert sends == [Verdict.RETRY, Verdict.RETRY, Verdict.STOP, Verdict.STOP]
    assert renewals == [Verdict.RENEW, Verdict.STOP, Verdict.STOP]


@pytest.mark.parametrize(("pause", "verdict"), [(60, Verdict.WAIT), (60.5, Verdict.STOP)])
def test_a_pause_of_a_minute_is_made_and_a_longer_one_is_not(pause: float, verdict: Verdict) -> None:
    signal = Signal(trouble=Trouble.CODE, number=40100, retry_after_seconds=pause)

    assert judge_write(signal, Step.AD, 1, Limits()).verdict is verdict
    assert ("a pause of" in str(judge_write(signal, Step.AD, 3, Limits()).fix)) is (verdict is Verdict.STOP)


@pytest.mark.parametrize(
    ("signal", "verdict"),
    [
        (_code(40105), Verdict.RENEW),
        (_code(40001), Verdict.RENEW),
        (Signal(trouble=Trouble.WRONG_FAMILY), Verdict.RENEW),
        (_code(40100), Verdict.STOP),
        (Signal(trouble=Trouble.TIMEOUT), Verdict.STOP),
    ],
)
def test_at_the_gate_a_login_that_a_new_one_mends_is_renewed_and_nothing_else_is_tried(
    signal: Signal, verdict: Verdict
) -> None:
    failure = judge_gate(signal)

    assert (failure.verdict, failure.outcome) == (verdict, Outcome.NOT_SENT)
    assert (failure.step, failure.attempt, failure.wait_seconds) == (None, 0, 0)
    assert str(failure.fix).startswith("Please log in") is (verdict is Verdict.RENEW)


@pytest.mark.parametrize(
    ("signal", "name"),
    [
        (Signal(trouble=Trouble.HTTP, number=401), "HTTP_401"),
        (_code(40105), "INVALID_OAUTH_TOKEN"),
        (_code(50000), "50000"),
        (Signal(trouble=Trouble.TIMEOUT, number=7), "TIMEOUT"),
        (Signal(trouble=Trouble.CONNECTION_LOST), "CONNECTION_LOST"),
    ],
)
def test_a_failure_is_called_as_we_call_it_or_else_as_the_platform_does(signal: Signal, name: str) -> None:
    assert judge_write(signal, Step.AD, 1, Limits()).code == name


@pytest.mark.parametrize("closer", [closer for cause in Cause for closer in cause.value.closer])
def test_what_one_code_or_trouble_tells_more_closely_is_said(closer: Closer) -> None:
    signal = Signal(trouble=closer.to) if isinstance(closer.to, Trouble) else _code(closer.to)

    assert str(explain(cause_of(signal), signal)) == closer.explanation
    assert str(explain(cause_of(signal))) == cause_of(signal).value.explanation


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (40102, "The login to TikTok has expired."),
        (40103, Cause.TOKEN.value.explanation),
        (40104, "TikTok got no login with the request."),
        (40105, "TikTok does not accept the login: it is wrong or was revoked."),
        (40106, Cause.TOKEN.value.explanation),
    ],
)
def test_a_refused_login_is_told_as_closely_as_its_code_tells(code: int, words: str) -> None:
    assert str(explain(Cause.TOKEN, _code(code))) == words


def test_a_number_that_is_no_code_tells_nothing_more_closely() -> None:
    signal = Signal(trouble=Trouble.TIMEOUT, number=40102)

    assert str(explain(Cause.TIMEOUT, signal)) == Cause.TIMEOUT.value.explanation


def test_a_failure_carries_what_the_platform_said_and_whether_it_may_go_well_later() -> None:
    said = Signal(trouble=Trouble.CODE, number=40100, message="Too many requests.")
    failure = judge_write(said, Step.AD, 2, Limits())

    assert (failure.platform_words, failure.step, failure.attempt) == ("Too many requests.", Step.AD, 2)
    assert failure.retryable
    assert not judge_write(_code(40002), Step.AD, 2, Limits()).retryable


def test_only_what_a_person_has_to_mend_is_final() -> None:
    assert {one for one in Verdict if one.is_final} == {Verdict.STOP, Verdict.FIX, Verdict.ASK}


def test_what_was_created_before_a_failure_is_named() -> None:
    why = explain(Cause.TIMEOUT)

    assert with_leftovers(why) == why
    assert with_leftovers(why, {}) == why
    assert str(with_leftovers(why, {"campaign_id": "17"}, {"adgroup_id": "23"})) == (
        "TikTok did not answer in time. What was created before it stays there, paused and without an ad: "
        "campaign 17, ad group 23."
    )


def test_why_and_the_way_out_are_said_in_one_breath() -> None:
    both = and_now(explain(Cause.TIMEOUT), wait_asked_for(90))

    assert str(both).startswith("TikTok did not answer in time. TikTok asks for a pause of 90 s")


@pytest.mark.parametrize(
    ("signal", "summary"),
    [(Signal(trouble=Trouble.TIMEOUT), "timeout"), (_code(40002), "code 40002"), (_code(0), "code 0")],
)
def test_a_signal_is_named_without_the_platforms_words(signal: Signal, summary: str) -> None:
    assert signal.summary == summary
