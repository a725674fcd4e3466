"""From a brief to an ad, and every way a person can turn on that road. The model is played; all else is real."""

from pathlib import Path

from langchain_core.messages import AIMessage

from tests.doubles.scripted import calls
from tests.doubles.world import full_brief, kinds, world

SPRING = {
    "campaign_name": "Spring Sale",
    "objective": "TRAFFIC",
    "text": "Two for one all week",
    "cta": "SHOP_NOW",
    "music_id": None,
}


def _seed(ad: dict[str, object]) -> dict[str, object]:
    return {name: ad[name] for name in SPRING}


async def test_a_whole_brief_and_a_yes_make_one_paused_ad_with_one_model_call(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "yes")

        assert [_seed(ad) for ad in w.ads()] == [SPRING]
        assert w.of("usage")[-1]["model_calls"] == 1
        assert (await w.end()).model_dump() == {"type": "end", "reason": "submitted", "exit_code": 0}
        assert "PRACTICE" in w.of("message")[-1]["text"]
        campaign = w.opened.platform.sandbox.state()["campaigns"][0]  # type: ignore[union-attr]
        assert campaign["operation_status"] == "DISABLE"


async def test_the_order_in_which_the_model_proposes_does_not_matter(tmp_path: Path) -> None:
    brief = full_brief()
    brief.tool_calls.reverse()
    async with world(tmp_path, brief) as w:
        await w.say("brief", "yes")

        assert [_seed(ad) for ad in w.ads()] == [SPRING]


async def test_the_card_shows_what_is_sent_and_a_second_ad_of_the_name_is_announced(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        assert "exists already" not in w.awaiting()["prompt"]
        await w.say("yes")
    async with world(tmp_path, full_brief(), session="another") as w:
        await w.say("brief")
        assert "A campaign of this name exists already; this makes another one." in w.awaiting()["prompt"]
        await w.say("yes")
        assert len(w.ads()) == 2


async def test_conversions_without_music_is_refused_before_anything_that_creates_leaves(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(objective="CONVERSIONS")) as w:
        await w.say("brief")

        assert w.awaiting()["what"] == "music"
        assert any(one["rule"] == "music_for_conversions" for one in w.of("gate") if one["decision"] == "deny")
        assert w.creates() == []
        assert (await w.end()).exit_code == 3


async def test_choosing_a_track_or_switching_to_traffic_lets_a_refused_ad_through(tmp_path: Path) -> None:
    for number, change in enumerate(({"music": "music_001"}, {"objective": "TRAFFIC"})):
        replies = (full_brief(objective="CONVERSIONS"), calls(("update_draft", change), ("submit_ad_mock", {})))
        async with world(tmp_path / str(number), *replies) as w:
            await w.say("brief", "mended", "yes")
            assert len(w.ads()) == 1


async def test_a_change_at_the_approval_voids_the_plan_and_asks_anew(tmp_path: Path) -> None:
    change = calls(("update_draft", {"cta": "LEARN_MORE"}), ("submit_ad_mock", {}))
    async with world(tmp_path, full_brief(), change) as w:
        await w.say("brief")
        first = w.awaiting()["fingerprint"]
        await w.say("make the button learn more")
        assert w.awaiting()["what"] == "approval"
        assert w.awaiting()["fingerprint"] != first
        await w.say("yes")

        assert [ad["cta"] for ad in w.ads()] == ["LEARN_MORE"]


async def test_a_question_is_answered_from_the_plan_and_asked_again(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "how much will this cost me?")

        assert w.awaiting()["what"] == "approval"
        assert "20.00 USD" in w.awaiting()["prompt"].splitlines()[0]
        assert w.ads() == []


async def test_hesitation_is_no_answer(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "hmm, let me think about it")

        assert w.awaiting()["what"] == "approval"
        assert w.ads() == []


async def test_a_yes_that_asks_about_something_else_submits_and_is_answered(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("You have one other ad.")) as w:
        await w.say("brief", "yes, and can you list my other ads?")

        assert len(w.ads()) == 1
        assert w.of("message")[-1]["text"] == "You have one other ad."


async def test_no_submits_nothing_and_keeps_the_draft(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "no")

        assert w.ads() == []
        assert (await w.end()).model_dump() == {"type": "end", "reason": "declined", "exit_code": 0}
        assert (await w.opened.session.state()).draft.has("text")


async def test_input_that_ends_at_the_approval_submits_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")

        assert (await w.end()).exit_code == 5
        assert w.ads() == []


async def test_a_new_process_shows_the_pending_plan_again_and_takes_the_answer(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        asked = w.awaiting()
    async with world(tmp_path, AIMessage("never asked")) as w:
        assert w.awaiting() == asked
        await w.say("yes")
        assert len(w.ads()) == 1


async def test_a_late_yes_with_nothing_pending_submits_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("It is submitted already.")) as w:
        await w.say("brief", "yes", "yes")

        assert len(w.ads()) == 1


async def test_the_same_ad_is_not_planned_again_unless_the_person_asks(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), calls(("submit_ad_mock", {})), AIMessage("Fine.")) as w:
        await w.say("brief", "yes", "thank you")
        assert w.of("gate")[-1]["rule"] == "already_settled"
        assert w.awaiting()["what"] == "reply"


async def test_plan_only_never_asks_and_never_submits(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), plan_only=True) as w:
        await w.say("brief")

        assert "PLAN ONLY" in w.seen()
        assert w.awaiting()["what"] == "reply"
        assert (await w.end()).model_dump() == {"type": "end", "reason": "planned", "exit_code": 0}
        assert w.creates() == []


async def test_a_plan_older_than_half_an_hour_is_drawn_up_and_asked_about_again(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        old = w.awaiting()["fingerprint"]
        w.clock.advance(31 * 60)
        await w.say("yes")

        assert w.ads() == []
        assert w.awaiting()["what"] == "approval"
        assert w.awaiting()["fingerprint"] != old
        await w.say("yes")
        assert len(w.ads()) == 1


async def test_missing_fields_are_asked_for_by_rules_without_a_second_model_call(tmp_path: Path) -> None:
    async with world(tmp_path, calls(("update_draft", {"campaign_name": "Spring Sale"}))) as w:
        await w.say("call it Spring Sale")

        assert w.awaiting()["what"] == "objective"
        assert "What is the campaign for?" in w.seen()
        assert w.of("usage")[-1]["model_calls"] == 1
        assert (await w.end()).exit_code == 5


async def test_just_talking_ends_well(tmp_path: Path) -> None:
    async with world(tmp_path, AIMessage("Hello! What is the ad for?")) as w:
        await w.say("hello")

        assert (await w.end()).model_dump() == {"type": "end", "reason": "talked", "exit_code": 0}


async def test_a_model_that_fails_is_replaced_by_the_embedded_one_and_says_so(tmp_path: Path) -> None:
    def broken() -> AIMessage:
        raise ConnectionError

    async with world(tmp_path, broken) as w:
        await w.say("hello")

        assert "the embedded one carries on" in w.seen()
        assert w.awaiting()["what"] == "campaign_name"


async def test_advice_stands_on_the_card_and_refuses_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(text="THE BEST SHOES EVER, NO. 1 IN THE WORLD")) as w:
        await w.say("brief")
        assert "Advice" in w.awaiting()["prompt"]
        await w.say("yes")
        assert len(w.ads()) == 1


async def test_a_login_address_pasted_at_the_approval_is_kept_in_the_vault_and_is_no_yes(tmp_path: Path) -> None:
    pasted = "http://127.0.0.1:8765/cb/ads?auth_code=fake0code0of0nobody0at0all&state=s"
    async with world(tmp_path, full_brief(), AIMessage("Which change?")) as w:
        await w.say("brief", pasted)

        assert w.ads() == []
        stored = b"".join(path.read_bytes() for path in tmp_path.glob("*.db*"))
        assert b"fake0code0of0nobody0at0all" not in stored


async def test_lines_that_fit_nothing_that_waits_are_said_and_change_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        for line in ('{"browser": "approve"}', '{"browser": "dance"}', '{"approve": "0123456789abcdef"}'):
            events = await w.say(line)
            assert kinds(events) == ["message", "message", "awaiting"]
        await w.say("brief")
        await w.say('{"approve": "0123456789abcdef"}', '{"approve": "yes"}')
        assert w.ads() == []
        await w.say(f'{{"approve": "{w.awaiting()["fingerprint"]}"}}')
        assert len(w.ads()) == 1
