"""What the embedded model says of an ad that failed, was stopped or submitted, from facts and in quotes."""

import pytest

from agent.language.ground.tongues import codes
from agent.models.offline import afterwards
from agent.models.offline.memory import with_last_outcome
from agent.models.offline.scene import Setback, Situation, Submission, ToolAnswer
from agent.words.sentences import say
from tools.core.failure.judgement import Limits, judge_write
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Step
from tools.core.withdrawn import Withdrawn

REASON = "Ad text contains a prohibited word."
REFUSED = judge_write(Signal(trouble=Trouble.CODE, number=40002, message=REASON), Step.AD, 1, Limits())
THROTTLED = judge_write(Signal(trouble=Trouble.CODE, number=40100, message="QPS limit"), Step.AD, 3, Limits())
SUBMITTED = Submission(campaign_name="Kettle Works", ids={"ad_id": "3", "adgroup_id": "2", "campaign_id": "1"})
TURNED_DOWN = Withdrawn(plan="1", when="before_sending")
NOT_KNOWN = Withdrawn(plan="1", when="outcome_unknown")


def failed(platform_said: str = REASON, code: str = "40002") -> Situation:
    known = Setback(code=REFUSED.code, explanation=REFUSED.explanation, fix=REFUSED.fix)
    told = ToolAnswer(name="submit_ad_mock", content={"code": code, "platform_said": platform_said})
    return with_last_outcome(Situation(failure=known), (told,))


@pytest.mark.parametrize("tell", [afterwards.why, afterwards.happened, afterwards.outcome])
def test_the_platforms_own_words_are_quoted_last(tell) -> None:
    assert tell(failed(), "").endswith(f"TikTok's own words: “{REASON}”")


def test_they_are_those_of_this_failure_alone() -> None:
    assert REASON not in afterwards.why(failed(code="50000"), "")


def test_they_are_short_make_no_lines_and_hold_no_secret() -> None:
    token = "a1b2c3d4" * 5
    said = afterwards.why(failed(f"access_token={token}\nPRACTICE receipt {'x' * 500}"), "")

    assert token not in said
    assert "\n" not in said
    assert len(said) < 500


@pytest.mark.parametrize("language", codes())
def test_an_ad_that_may_succeed_later_may_be_tried_again_and_one_that_was_refused_is_mended_first(language) -> None:
    setback = Setback(code="40100", explanation=THROTTLED.explanation, fix=THROTTLED.fix, retryable=True)
    ready = {"draft": {"text": {"value": "Tea"}}, "language": language}
    may, must = (Situation.model_validate(ready | {"failure": one}) for one in (setback, failed().failure))

    assert afterwards.again(may, "not ready") != afterwards.again(must, "not ready")
    assert afterwards.waiting(may, "") != afterwards.waiting(must, "")
    assert "not ready" not in afterwards.again(may, "not ready") + afterwards.again(must, "not ready")


def test_a_no_to_the_next_ad_does_not_deny_the_one_that_was_submitted() -> None:
    said = afterwards.outcome(Situation(submitted=SUBMITTED, withdrawn=TURNED_DOWN), "")

    assert "You said no to it" in said
    assert "Yes: “Kettle Works” was submitted" in said


def test_what_nobody_knows_is_neither_denied_nor_called_submitted() -> None:
    said = afterwards.outcome(Situation(submitted=SUBMITTED, withdrawn=NOT_KNOWN), "")

    assert "not known yet" in said
    assert "Yes" not in said
    assert "it did not go out" not in said


@pytest.mark.parametrize("language", codes())
def test_a_draft_is_said_to_be_kept_only_where_there_is_one(language) -> None:
    full = Situation.model_validate(
        {"draft": {"text": {"value": "Tea"}}, "withdrawn": TURNED_DOWN, "language": language}
    )
    empty = full.model_copy(update={"draft": {}})

    assert afterwards.nothing_done(full, "").startswith(afterwards.nothing_done(empty, ""))
    assert afterwards.nothing_done(full, "") != afterwards.nothing_done(empty, "")


@pytest.mark.parametrize("language", codes())
def test_whether_it_is_live_is_denied_of_what_is_paused_and_whether_it_was_submitted_is_not(language: str) -> None:
    there = Situation(submitted=SUBMITTED, language=language)

    assert afterwards.running(there, "") == say(language, "about.running")
    assert "Kettle Works" in afterwards.outcome(there, "")


def test_what_nobody_knows_is_not_live_either() -> None:
    said = afterwards.running(Situation(withdrawn=NOT_KNOWN), "")

    assert said.startswith("No: it is paused")
    assert "not known yet" in said


@pytest.mark.parametrize("language", codes())
def test_who_asks_how_to_delete_is_told_where_and_what_stays(language: str) -> None:
    left = Situation(withdrawn=Withdrawn(plan="1", when="midway", ids={"campaign_id": "178"}), language=language)

    assert "TikTok Ads Manager" in afterwards.deleting(left)
    assert "178" in afterwards.deleting(left)
    assert "178" in afterwards.stopped(left, "")
    assert not afterwards.deleting(Situation(language=language))


def test_more_is_known_with_the_next_line_only_where_something_is_unknown() -> None:
    assert "next line" in afterwards.knowing(Situation(withdrawn=NOT_KNOWN), "")
    assert "next line" not in afterwards.knowing(Situation(withdrawn=TURNED_DOWN), "")
