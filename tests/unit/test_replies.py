import pytest
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage

from agent.models._replies import classify

CALL = {"name": "list_ads", "args": {}, "id": "one"}


def ended(reason: str | None, text: str = "", *, calls: bool = False) -> AIMessage:
    metadata = {} if reason is None else {"finish_reason": reason}
    return AIMessage(text, response_metadata=metadata, tool_calls=[CALL] if calls else [])


@pytest.mark.parametrize("reason", ["STOP", None])
@pytest.mark.parametrize(("text", "calls"), [("Hello.", False), ("", True), ("Hello.", True)])
def test_a_whole_reply_is_taken(reason: str | None, text: str, calls: bool) -> None:
    assert classify(ended(reason, text, calls=calls), was_asked_again=False).do == "take"


@pytest.mark.parametrize("reason", ["STOP", None])
def test_an_empty_reply_is_asked_for_again_once(reason: str | None) -> None:
    assert classify(ended(reason, "  "), was_asked_again=False).do == "ask_again"
    assert classify(ended(reason, "  "), was_asked_again=True).do == "stand_in"


@pytest.mark.parametrize("reason", ["SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII"])
def test_what_a_filter_stopped_is_told_whatever_came_before_it(reason: str) -> None:
    for reply in (ended(reason), ended(reason, "Here is how"), ended(reason, calls=True)):
        assert classify(reply, was_asked_again=False).do == "tell"


@given(st.text(min_size=1).filter(lambda reason: reason != "STOP"), st.text(), st.booleans(), st.booleans())
def test_no_call_of_a_reply_that_did_not_end_well_is_ever_taken(
    reason: str, text: str, calls: bool, was_asked_again: bool
) -> None:
    verdict = classify(ended(reason, text, calls=calls), was_asked_again=was_asked_again)
    assert verdict.do != "take"
    assert verdict.problem or verdict.words


@given(st.sampled_from(["MALFORMED_FUNCTION_CALL", "MAX_TOKENS", "RECITATION", "OTHER"]))
def test_nobody_is_asked_a_third_time(reason: str) -> None:
    assert classify(ended(reason), was_asked_again=True).do == "stand_in"


def test_a_blocked_prompt_is_answered_by_the_embedded_model() -> None:
    blocked = AIMessage("", response_metadata={"prompt_feedback": {"block_reason": "OTHER"}})
    assert classify(blocked, was_asked_again=False).do == "stand_in"
