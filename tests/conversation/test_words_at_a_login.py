"""At a login that something approved waits for: a clear word goes on with it; a no and a change end it."""

from itertools import count
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage

from tests.doubles.begun import at_an_unknown_outcome, log_in_elsewhere
from tests.doubles.plans import ACCOUNT
from tests.doubles.scripted import calls
from tests.doubles.world import World, full_brief, world
from tools.core.login import Fitness
from tools.journal import holds
from tools.tiktok.login import TikTokLogin

REVOKED = {"times": 1, "do": {"code": 40105}}


async def _at_the_login(w: World, on: str) -> None:
    """Come to a login in the middle of a submission; by then the login would be accepted again."""
    w.fault({"on": on, **REVOKED})
    await w.say("brief", "yes")
    assert w.awaiting()["what"] == "authorization"


@pytest.mark.parametrize("on", ["campaign_create", "adgroup_create", "ad_create"])
async def test_a_no_ends_what_was_approved_and_says_what_stays(tmp_path: Path, on: str) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await _at_the_login(w, on)
        await w.say("no, don't send it", "hello")

        assert w.ads() == []
        assert ("stays there, paused" in w.seen()) is (on != "campaign_create")
        assert "nothing more of this ad is sent" in w.seen()
        assert (await w.end()).exit_code == 0


async def test_after_a_no_an_opened_conversation_goes_on_with_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "campaign_create")
        await w.say("no")
    async with world(tmp_path, AIMessage("hi")) as w:
        assert w.creates() == ["POST /open_api/v1.3/campaign/create/"]
        await w.say("hello")
        assert w.ads() == []


async def test_a_change_is_taken_into_the_draft_and_asked_about_anew(tmp_path: Path) -> None:
    again = calls(("update_draft", {"text": "Three for one"}), ("submit_ad_mock", {}))
    async with world(tmp_path, full_brief(), again) as w:
        await _at_the_login(w, "ad_create")
        await w.say("wait, change the text to Three for one")

        assert w.ads() == []
        assert w.awaiting()["what"] == "approval"
        assert "Three for one" in w.awaiting()["prompt"]
        await w.say("yes")
        assert [one["text"] for one in w.ads()] == ["Three for one"]


@pytest.mark.parametrize("words", ["hold on", "what is this?", "hmm", "my boss has to decide"])
async def test_other_words_wait_for_the_login(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say(words)

        assert w.ads() == []
        assert w.awaiting()["what"] == "authorization"
        await w.say('{"browser": "approve"}')
        assert w.ads() == []
        await w.say("go on")
        assert len(w.ads()) == 1


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("why?", "takes nothing from here without a login"),
        ("is this a scam?", "I never see it"),
        ("which account?", ACCOUNT.advertiser_id),
        ("the link expired", "ten minutes"),
        ("what if I say no?", "nothing more is sent"),
        ("did it go out?", "the ad itself has not gone out"),
        ("kann das ein Kollege machen?", "Wer das Werbekonto benutzen darf"),
        ("this site can't be reached", "paste the whole address that the browser ended on"),
        ("there is no button", "paste the whole address that the browser ended on"),
        ("which address?", "it stands in its address bar"),
        ("not authorised for this account", ACCOUNT.advertiser_id),
    ],
)
async def test_who_asks_is_answered_and_nothing_is_sent_or_ended(tmp_path: Path, words: str, answer: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say(words)

        assert answer in w.seen()
        assert w.ads() == []
        assert w.awaiting()["what"] == "authorization"
        await w.say('{"browser": "approve"}')
        assert w.ads() == []
        await w.say("go on")
        assert len(w.ads()) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I have logged in", "no login arriving here yet: paste the whole address"),
        ("ich habe mich angemeldet", "noch keine Anmeldung ankommen"),
        ("ログインしました", "まだログインが届いていません"),
    ],
)
async def test_who_says_that_the_login_is_made_where_none_arrived_is_told_so(
    tmp_path: Path, words: str, told: str
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say(words)

        assert told in w.seen()
        assert w.ads() == []
        await w.say('{"browser": "approve"}')
        assert len(w.ads()) == 1


async def test_where_the_login_was_made_elsewhere_a_yes_is_asked_about_and_a_clear_word_goes_on(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say("yes")
        assert w.ads() == []
        assert "before you say `go on`" in w.seen()
        await log_in_elsewhere(w.opened.platform)
        await w.say("yes")
        assert w.ads() == []
        await w.say("go on")

        assert len(w.ads()) == 1


@pytest.mark.parametrize("words", ["go on", "continue, please", "weiter", "続けて"])
async def test_with_the_login_that_was_refused_nothing_is_sent_whatever_is_said(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        w.fault({"on": "ad_create", "times": 9, "do": {"code": 40105}})
        sent = w.creates()
        await w.say(words)
        assert w.creates() == sent
        assert w.awaiting()["what"] == "authorization"
        w.fault()
        await w.say('{"browser": "approve"}')

        assert len(w.ads()) == 1  # the word was heard: the login alone lets it go on


async def test_who_goes_on_with_the_refused_login_is_told_that_the_ad_waits_for_another(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say("go on")

        assert "The login still waits" in w.seen()
        assert "paste the whole address that the browser ended on" in w.seen()
        assert "is sent before that; then it goes on" in w.seen()
        assert "before you say `go on`" not in w.seen()


async def test_where_the_login_is_not_compared_the_refused_one_is_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def another_each_time(_: TikTokLogin) -> int:
        return next(numbers)

    numbers = count(100)
    monkeypatch.setattr(TikTokLogin, "number", another_each_time)
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        sent = len(w.creates())
        await w.say("go on")

        assert len(w.creates()) == sent + 1


async def test_opened_again_with_nobody_there_the_refused_login_sends_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        sent = w.creates()
    async with world(tmp_path) as w:
        assert w.creates() == sent
        assert w.awaiting()["what"] == "authorization"
        await w.say('{"browser": "approve"}')
        assert len(w.ads()) == 1


@pytest.mark.parametrize("words", ["done", "I logged in", "fertig", "listo", "c'est fait", "pronto", "完了", "好了"])
async def test_who_has_logged_in_elsewhere_says_so_and_it_goes_on(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say(words)
        assert w.ads() == []
        assert w.awaiting()["what"] == "authorization"
        await log_in_elsewhere(w.opened.platform)
        await w.say(words)

        assert len(w.ads()) == 1


async def test_who_held_it_and_then_logged_in_elsewhere_is_asked(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say("hold on")
        await log_in_elsewhere(w.opened.platform)
        await w.say("done")
        assert w.ads() == []
        await w.say("go on")
        assert len(w.ads()) == 1


async def test_with_the_guard_off_other_words_send_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holds, "hold", lambda *_: ())
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say("hold on", '{"browser": "approve"}')

        assert len(w.ads()) == 1


async def test_before_a_plan_has_begun_a_no_at_the_login_sends_nothing_later(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi"), AIMessage("hi")) as w:
        await w.say("brief")
        sandbox = w.opened.platform.sandbox
        assert sandbox is not None
        await w.opened.platform.hold_token(sandbox.issue_token("expired"))
        await w.say("yes")
        assert w.awaiting()["what"] == "authorization"
        await w.opened.platform.hold_token(sandbox.issue_token("valid"))
        await w.say("hold on")
        assert w.creates() == []
        await w.say("no")
        await w.say("hello")
        assert w.creates() == []


async def test_a_login_with_another_account_says_whose_is_needed_and_a_no_ends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def of_somebody_else(_: TikTokLogin) -> Fitness:
        return Fitness(advertisers=(ACCOUNT.model_copy(update={"advertiser_id": "7"}),))

    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await _at_the_login(w, "ad_create")
        monkeypatch.setattr(TikTokLogin, "fitness", of_somebody_else)
        await log_in_elsewhere(w.opened.platform)
        await w.say("go on")

        assert w.ads() == []
        assert "Practice shop (7000000000000000001), which this login does not have" in w.seen()
        assert w.awaiting()["what"] == "authorization"
        monkeypatch.undo()
        await w.say("no")
        assert "nothing more of this ad is sent" in w.seen()
        await w.say("hello")
        assert w.ads() == []


@pytest.mark.parametrize("act", ["deny", "no"])
async def test_a_refusal_ends_it_in_the_browser_as_in_words(tmp_path: Path, act: str) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await _at_the_login(w, "ad_create")
        await w.say('{"browser": "deny"}' if act == "deny" else act)
        assert "nothing more of this ad is sent" in w.seen()
    async with world(tmp_path, AIMessage("hi")) as w:
        await w.say("hello")
        assert w.ads() == []


async def test_a_forged_answer_waits_for_an_honest_one(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say('{"browser": "forged_state"}')
        assert w.ads() == []
        assert w.awaiting()["what"] == "authorization"
        await w.say('{"browser": "approve"}')
        assert len(w.ads()) == 1


async def test_what_was_held_back_in_words_is_held_back_when_the_conversation_is_opened_again(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say("my boss has to decide")
    async with world(tmp_path) as w:
        assert w.ads() == []
        assert w.awaiting()["what"] == "authorization"


async def test_a_no_after_an_outcome_that_nobody_knows_sends_nothing_more(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        w.fault(
            {"on": "campaign_create", "times": 1, "do": {"drop": "after"}},
            {"on": "lookup", "times": 99, "do": {"http": 503}},
        )
        await w.say("brief", "yes")
        assert (await w.end()).exit_code == 6
        w.fault()
        await w.say("no, stop, don't send it")

        assert w.creates() == ["POST /open_api/v1.3/campaign/create/"]
        assert "nothing more of this ad is sent" in w.seen()
        await w.say("hello")
        assert w.ads() == []
        assert (await w.end()).exit_code == 0


async def test_with_a_clear_word_what_nobody_knew_is_found_and_goes_on(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        w.fault(
            {"on": "campaign_create", "times": 1, "do": {"drop": "after"}},
            {"on": "lookup", "times": 99, "do": {"http": 503}},
        )
        await w.say("brief", "yes")
        w.fault()
        await w.say("did it work?")
        assert w.ads() == []
        await w.say("go on")

        assert len(w.ads()) == 1


PASTED = "http://127.0.0.1:8765/cb/ads?auth_code=0123456789abcdef0123&state=abcdefghijklmnop"


@pytest.mark.parametrize("words", ["{}", "stop {}", "{} that's it", "no\n{}"])
async def test_where_no_login_waits_a_pasted_address_begins_none_and_is_hidden(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, AIMessage("all right"), AIMessage("all right")) as w:
        await w.say("hello", words.format(PASTED))

        assert "No login waits for what the browser brought back" in w.seen()
        assert w.awaiting()["what"] == "campaign_name"
        assert "0123456789abcdef" not in f"{w.events}{w.model}"
        assert not any("token" in one or "/portal/" in one for one in w.requests())


async def test_a_stop_beside_an_address_that_nobody_waits_for_is_a_stop(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await at_an_unknown_outcome(w)
        await w.say(f"stop {PASTED}", "go on")

        assert "nothing more of this ad is sent" in w.seen()
        assert w.ads() == []


async def test_a_yes_beside_an_address_approves_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", f"yes, submit it {PASTED}")
        assert w.creates() == []
        assert w.awaiting()["what"] == "approval"
        await w.say("yes, submit it")
        assert len(w.ads()) == 1


async def test_a_login_that_is_refused_denies_nothing_of_what_is_there(tmp_path: Path) -> None:
    second = full_brief(campaign_name="Mugs", text="Mugs here")
    async with world(tmp_path, full_brief(), AIMessage("ok"), second) as w:
        await _at_the_login(w, "ad_create")
        await w.say("no")
        await w.opened.platform.hold_token(None)
        await w.say("another", "brief")
        assert w.awaiting()["what"] == "authorization"
        await w.say('{"browser": "deny"}')

        assert "refused in the browser, so nothing is sent with it" in w.seen()
        assert "othing was submitted" not in w.seen()


async def test_an_address_that_is_cut_off_ends_neither_the_login_nor_the_ad(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await _at_the_login(w, "ad_create")
        await w.say("http://127.0.0.1:8765/cb/ads?auth_code=abcdef0123456789")
        assert "cut off" in w.seen()
        assert "stopped" not in w.seen()
        assert w.awaiting()["what"] == "authorization"
        await w.say('{"browser": "approve"}')
        await w.say("go on")

        assert len(w.ads()) == 1
