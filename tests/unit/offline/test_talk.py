"""Questions, requests and everything that must not move the draft."""

import json

import pytest
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from tests.unit.offline.conversation import (
    SUBMITTED,
    WHOLE,
    args,
    ask,
    ask_after_tools,
    converse,
    proposed,
    situation,
)
from tools.core.failure.judgement import Limits, judge_write
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Step

MUSIC_FIRST = {
    "rule": "music_for_conversions",
    "field": "music",
    "kind": "product",
    "message": "Conversions needs music.",
}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what calls to action are there?", "Learn more"),
        ("which objectives?", "Lead generation"),
        ("what is missing?", "the campaign name"),
        ("where are we?", "Nothing is decided yet"),
        ("did it go out?", "nothing has been submitted"),
        ("what does it cost?", "costs nothing"),
        ("is this real?", "practice"),
        ("how long can the text be?", "100 characters"),
        ("help", "one TikTok ad"),
        ("hello", "one TikTok ad"),
        ("why?", "the campaign name"),
        ("asdf qwer zxcv", "did not understand"),
        ("yes", "Nothing is ready"),
        ("submit it", "Nothing is ready"),
    ],
)
def test_talk_is_answered_from_facts_without_moving_the_draft(question, told):
    reply = ask(question)
    assert not reply.tool_calls
    assert told in reply.text


@pytest.mark.parametrize("said", ["I want an ad", "hi, I'd like to create a campaign", "make me an ad please"])
@pytest.mark.parametrize("awaiting", ["campaign_name", "reply"])
def test_whoever_wants_an_ad_is_welcomed_and_asked_for_its_name(said, awaiting):
    reply = ask(said, awaiting=awaiting)
    assert not reply.tool_calls
    assert reply.text.startswith("Gladly")
    assert "Still needed now: the campaign name" in reply.text


@pytest.mark.parametrize("said", ["what can you do?", "What can this tool do?", "can you make ads?"])
def test_a_first_question_about_what_it_can_do_is_answered(said):
    reply = ask(said, awaiting="campaign_name")
    assert not reply.tool_calls
    assert "one TikTok ad" in reply.text


@pytest.mark.parametrize(
    ("said", "tool"),
    [
        ("which music?", "list_music"),
        ("what ads do I have?", "list_ads"),
        ("which accounts do I have?", "list_advertisers"),
        ("is the text ok?", "validate_copy"),
        ("can I use music_004?", "validate_existing_music"),
        ("start over", "start_over"),
    ],
)
def test_what_tools_know_is_asked_of_tools(said, tool):
    assert proposed(ask(said, WHOLE)) == [tool]


def test_a_login_goes_on_to_the_card_where_the_ad_is_complete():
    assert proposed(ask("log in", WHOLE)) == ["build_auth_url", "submit_ad_mock"]
    assert proposed(ask("log in", {"objective": "REACH"}, missing=["text"])) == ["build_auth_url"]


def test_words_at_the_card_that_change_nothing_show_it_again_and_a_no_does_not():
    assert proposed(ask("my dog likes this one", WHOLE, awaiting="approval")) == ["submit_ad_mock"]
    assert not ask("cancel", WHOLE, awaiting="approval").tool_calls
    assert not ask("my dog likes this one", WHOLE, awaiting="approval", submitted=SUBMITTED).tool_calls


def test_a_yes_beside_a_question_submits_nothing_twice():
    said = "yes go ahead, and where do I see how it is doing?"
    assert not ask(said, WHOLE, submitted=SUBMITTED).tool_calls
    assert proposed(ask("submit it again", WHOLE, submitted=SUBMITTED)) == ["submit_ad_mock"]


def test_why_names_the_rule_that_refuses():
    assert "Conversions needs music." in ask("why?", WHOLE, violations=[MUSIC_FIRST]).text


def test_why_explains_the_last_failure_and_its_way_out():
    failure = judge_write(Signal(trouble=Trouble.CODE, number=50000), Step.AD, 3, Limits())
    reply = ask("why?", WHOLE, failure=failure.model_dump(mode="json", exclude={"platform_words"}))
    assert f"{failure.explanation} {failure.fix}" in reply.text


def test_the_outcome_names_what_was_submitted():
    reply = ask("did it go out?", WHOLE, submitted=SUBMITTED)
    assert "Spring Sale" in reply.text
    assert "ad 9" in reply.text


@pytest.mark.parametrize("said", ["submit it", "go ahead", "yes", "ok, publish it"])
def test_a_request_to_submit_a_complete_draft_asks_for_the_card(said):
    assert proposed(ask(said, WHOLE)) == ["submit_ad_mock"]


@pytest.mark.parametrize("said", ["no", "don't submit it", "cancel", "please do not submit this yet", "hello", "maybe"])
def test_anything_less_than_a_request_does_not(said):
    assert not ask(said, WHOLE).tool_calls


def test_a_refused_draft_is_not_proposed_for_submission():
    reply = ask("submit it", WHOLE, violations=[MUSIC_FIRST])
    assert not reply.tool_calls
    assert "Conversions needs music." in reply.text


def test_the_outcome_is_remembered_from_the_conversation_where_the_situation_is_silent():
    submit = AIMessage("", tool_calls=[{"name": "submit_ad_mock", "args": {}, "id": "call_1", "type": "tool_call"}])
    told = ToolMessage(json.dumps({"submitted": SUBMITTED}), tool_call_id="call_1", name="submit_ad_mock")
    earlier = [HumanMessage("submit it"), submit, told]
    assert "ad 9" in converse([*earlier, HumanMessage("did it go out?"), situation(WHOLE)]).text
    assert not converse([*earlier, HumanMessage("yes"), situation(WHOLE)]).tool_calls


def test_a_failure_is_remembered_from_the_conversation_too():
    submit = AIMessage("", tool_calls=[{"name": "submit_ad_mock", "args": {}, "id": "call_1", "type": "tool_call"}])
    answer = {"error": "TikTok is down. Try later.", "code": "60001"}
    told = ToolMessage(json.dumps(answer), tool_call_id="call_1", name="submit_ad_mock")
    reply = converse([HumanMessage("submit it"), submit, told, HumanMessage("did it go out?"), situation(WHOLE)])
    assert "did not go out" in reply.text
    assert "TikTok is down. Try later." in reply.text


def test_a_yes_beside_a_question_that_was_not_understood_asks_for_no_card():
    assert not ask("ok, and can pigs fly?", WHOLE).tool_calls


def test_a_late_yes_after_a_submission_submits_nothing():
    assert not ask("yes", WHOLE, submitted=SUBMITTED).tool_calls


def test_submitting_again_has_to_be_asked_for():
    assert proposed(ask("submit it again", WHOLE, submitted=SUBMITTED)) == ["submit_ad_mock"]


def test_a_change_and_a_question_in_one_message_are_both_served():
    reply = ask("use music_003, and which calls to action are there?", WHOLE)
    assert args(reply) == {"music": "music_003"}
    assert "Learn more" in reply.text


def test_what_the_browser_brought_back_is_exchanged_by_its_handle():
    assert args(ask("answer-0123abcd", awaiting="authorization"), "exchange_code") == {"handle": "answer-0123abcd"}


def test_an_account_is_chosen_by_its_id():
    reply = ask("7000000000000000002", WHOLE, awaiting="advertiser")
    assert args(reply, "choose_advertiser") == {"advertiser_id": "7000000000000000002"}


def test_an_account_is_chosen_by_its_name_once_the_accounts_are_known():
    said = "the Berlin one"
    assert proposed(ask(said, WHOLE, awaiting="advertiser")) == ["list_advertisers"]
    accounts = {"advertisers": [{"advertiser_id": "1", "name": "Lyon"}, {"advertiser_id": "2", "name": "Berlin"}]}
    reply = ask_after_tools(said, [("list_advertisers", accounts)], WHOLE, awaiting="advertiser")
    assert args(reply, "choose_advertiser") == {"advertiser_id": "2"}


@pytest.mark.parametrize(
    ("tool", "content", "told"),
    [
        ("list_music", {"tracks": [{"track_id": "music_004", "title": "End", "licensed": False}]}, "not licensed"),
        ("list_music", {"tracks": []}, "no track"),
        ("list_ads", {"ads": []}, "no ads"),
        ("list_ads", {"ads": [{"ad_id": "1", "campaign_name": "Old", "status": "PAUSED"}]}, "“Old” (PAUSED)"),
        ("validate_copy", {"text": "x", "violations": []}, "passes every rule"),
        ("validate_existing_music", {"track": {"title": "Beat"}, "violations": []}, "Beat may be used"),
        ("validate_existing_music", {"track": None, "violations": [{"message": "There is none."}]}, "There is none."),
        ("update_draft", {"changed": [], "refused": [{"field": "budget", "why": "no amount was given"}]}, "no amount"),
        ("choose_advertiser", {"chosen": {"name": "Berlin", "advertiser_id": "2"}}, "Berlin (2)"),
        ("submit_ad_mock", {"error": "At most 16 calls are taken from one reply."}, "At most 16"),
        ("unheard_of", {"anything": 1}, "Still needed"),
    ],
)
def test_tool_answers_are_put_into_words_and_nothing_is_proposed_again(tool, content, told):
    reply = ask_after_tools("and?", [(tool, content)])
    assert told in reply.text
    assert not reply.tool_calls


def test_an_edit_that_completed_the_draft_is_followed_by_the_card():
    edited = {"changed": ["cta"], "refused": [], "violations": [], "missing": []}
    assert proposed(ask_after_tools("shop now", [("update_draft", edited)], WHOLE)) == ["submit_ad_mock"]
