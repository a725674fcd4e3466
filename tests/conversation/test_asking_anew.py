"""The platform is asked once in a turn, and anew before anything is sent."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from agent.nodes import _judgement, gate
from tests.doubles.scripted import calls
from tests.doubles.world import World, full_brief, world

LOGIN = "GET /open_api/v1.3/oauth2/advertiser/get/"
LIBRARY = "GET /open_api/v1.3/file/music/get/"


async def _lose_login(w: World) -> None:
    assert w.opened.platform.sandbox is not None
    await w.opened.platform.hold_token(w.opened.platform.sandbox.issue_token("expired"))


@pytest.mark.parametrize(("changes", "most"), [({}, 8), ({"music": "music_001"}, 11)], ids=["no track", "a track"])
async def test_from_a_whole_brief_to_the_receipt_few_requests_are_made(
    changes: dict[str, Any], most: int, tmp_path: Path
) -> None:
    async with world(tmp_path, full_brief(**changes)) as w:
        await w.say("brief", "yes")

        assert len(w.ads()) == 1
        assert len(w.requests()) <= most


async def test_a_login_that_was_fit_in_a_turn_is_asked_about_again_only_after_the_yes(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        assert w.requests().count(LOGIN) == 1
        await w.say("yes")
        assert w.requests().count(LOGIN) == 2
        assert len(w.creates()) == 3


async def test_a_track_is_looked_up_once_in_a_turn_and_anew_on_the_bytes_about_to_be_sent(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(music="music_001")) as w:
        await w.say("brief")
        assert w.requests().count(LIBRARY) == 1
        await w.say("yes")
        assert w.requests().count(LIBRARY) == 3


async def test_a_login_lost_while_the_card_was_read_is_caught_before_anything_is_sent(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        await _lose_login(w)
        await w.say("yes")

        assert w.creates() == []
        assert [(one["verdict"], one["attempt"]) for one in w.of("failure")] == [("renew", 0)]
        assert w.awaiting()["what"] == "authorization"


async def test_a_login_lost_between_two_turns_asks_for_a_login_and_shows_no_card(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), calls(("submit_ad_mock", {}))) as w:
        await w.say("brief", "no")
        await _lose_login(w)
        await w.say("submit it again")

        assert w.awaiting()["what"] == "authorization"


async def test_a_draft_that_was_not_checked_in_this_turn_is_checked_when_its_submission_is_proposed(
    tmp_path: Path,
) -> None:
    async with world(tmp_path, full_brief(music="music_001"), calls(("submit_ad_mock", {})), AIMessage("No.")) as w:
        await w.say("brief", "no")
        w.fault({"on": "any", "times": 40, "do": {"http": 503, "body": "busy"}})
        await w.say("submit it again")

        assert w.awaiting()["what"] != "approval"
        assert w.creates() == []


async def test_a_plan_that_grew_old_between_the_gate_and_the_write_is_not_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        judge = _judgement.judge_spend

        def judged_and_then_time_passes(*given: Any) -> Any:
            decisions = judge(*given)
            w.clock.advance(31 * 60)
            return decisions

        monkeypatch.setattr(gate, "judge_spend", judged_and_then_time_passes)
        await w.say("yes")
        assert w.creates() == []
