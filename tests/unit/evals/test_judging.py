from typing import Any

import pytest

from evals.approvals import unapproved
from evals.judgement import judge
from evals.seen import Seen, SeenEvent
from tests.unit.evals.cases import AD, CARD, approved, conversation, said

FAILURE: SeenEvent = {
    "type": "failure", "code": "50000", "retryable": True, "attempt": 3, "explanation": "It broke.", "fix": "Wait.",
}  # fmt: skip
OTHER = AD | {"text": "Something else"}


def why(seen: Seen, **expect: Any) -> tuple[str, ...]:
    return judge(conversation(expect=expect), seen)


@pytest.mark.parametrize(
    "expect",
    [
        {"outcome": "submitted"},
        {"ads": [{"campaign_name": "Spring Sale", "music_id": None}]},
        {"ads": [{}]},
        {"failure": None},
        {"says": ["^Submit"], "never_says": ["yes"]},
        {"model_calls": {"max": 0}},
        {},
    ],
)
def test_what_happened_as_expected_passes(expect: dict[str, Any]) -> None:
    assert why(approved(), **expect) == ()


@pytest.mark.parametrize(
    ("expect", "words"),
    [
        ({"outcome": "not_submitted"}, "An ad was created"),
        ({"ads": []}, "was not expected"),
        ({"ads": [{"text": "Two for One"}]}, "This ad is missing: text 'Two for One'"),
        ({"ads": [{"text": "Two for one"}, {"text": "Two for one"}]}, "missing"),
        ({"failure": {"code": "1"}}, "There was no failure"),
        ({"says": ["nowhere"]}, "Nothing that was shown matches"),
        ({"never_says": ["Sub.it"]}, "matches 'Sub.it': 'Submit'"),
        ({"tools": {"include": ["list_music"]}}, "list_music did not run"),
    ],
)
def test_what_did_not_is_said_in_a_sentence(expect: dict[str, Any], words: str) -> None:
    assert any(words in reason for reason in why(approved(), **expect))


def test_ads_find_their_partners_in_any_order_even_where_the_first_choice_must_give_way() -> None:
    seen = Seen(events=(CARD, said("yes"), CARD, said("yes")), ads=(AD, AD | {"ad_id": "2", "status": "LATE"}))
    assert why(seen, ads=[{"text": "Two for one"}, {"status": "LATE"}]) == ()
    assert why(seen, ads=[{"status": "LATE"}, {"text": "Two for one"}]) == ()


def test_the_last_failure_counts_and_only_what_is_written_of_it() -> None:
    seen = Seen(events=(FAILURE | {"code": "40100"}, FAILURE))
    assert why(seen, failure={"code": "50000"}) == ()
    assert why(seen, failure={"retryable": False, "attempts": 3}) == (
        "The last failure has retryable True, not False.",
    )
    assert "none was expected" in why(seen, failure=None)[0]


def test_an_ad_that_nobody_approved_fails_every_conversation() -> None:
    assert unapproved(approved()) == ()
    assert len(unapproved(approved(AD, AD))) == 1
    assert unapproved(approved(OTHER)) == (OTHER,)
    assert "nobody approved" in why(Seen(events=(CARD, said("no")), ads=(AD,)))[0]
    assert "nobody approved" in why(Seen(events=(CARD, said("yes", role="agent")), ads=(AD,)))[0]


def test_a_fingerprint_is_a_yes_to_its_own_card_alone() -> None:
    assert unapproved(Seen(events=(CARD, said("f00d")), ads=(AD,))) == ()
    assert unapproved(Seen(events=(CARD, said("beef")), ads=(AD,))) == (AD,)


def test_trouble_fails_even_where_every_expectation_holds() -> None:
    assert why(approved().model_copy(update={"trouble": "It hung."})) == ("It hung.",)


def test_tools_that_were_proposed_and_refused_did_not_run() -> None:
    events: tuple[SeenEvent, ...] = (
        {"type": "tool_call", "name": "update_draft", "args": {}, "by": "model"},
        {"type": "tool_call", "name": "submit_ad_mock", "args": {}, "by": "model"},
        {"type": "gate", "tool": "update_draft", "decision": "allow", "rule": "allowed", "why": ""},
        {"type": "gate", "tool": "submit_ad_mock", "decision": "deny", "rule": "missing", "why": ""},
        {"type": "tool_call", "name": "validate_copy", "args": {}, "by": "rule"},
    )
    assert Seen(events=events).tools == ("update_draft", "validate_copy")
