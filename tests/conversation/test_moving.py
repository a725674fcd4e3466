"""Going on at another target: no token of TikTok's goes along, and a target that cannot be opened changes nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent.footing import Ports
from agent.wiring import platforms
from agent.wiring.settings import Settings
from tests.conversation.test_rehearsal import BRIEF, embedded
from tests.doubles.clock import FakeClock
from tests.doubles.tiktoks_host import ACCOUNT, tiktok_answered_here
from tests.doubles.world import world
from tools.core.errors import SettingsError
from tools.core.target import Target
from tools.sandbox.application import Sandbox

_TOKEN = "made0up0token0that0is0no0token0of0any0sandbox"


def _files_with(home: Path, token: str) -> list[str]:
    return [one.name for one in home.rglob("*") if one.is_file() and token.encode() in one.read_bytes()]


class _Seen(list[tuple[Target, str | None]]):
    """At which target which token was shown."""

    def listening(self, monkeypatch: pytest.MonkeyPatch) -> "_Seen":
        as_built = platforms._http

        def watched(settings: Settings, sandbox: Sandbox | None) -> httpx.AsyncClient:
            client = as_built(settings, sandbox)

            async def heard(request: httpx.Request) -> None:
                self.append((settings.target, request.headers.get("Access-Token")))

            client.event_hooks["request"].append(heard)
            return client

        monkeypatch.setattr(platforms, "_http", watched)
        return self


def _of_production(tiktok: Sandbox, **also: str) -> dict[str, Any]:
    return {
        "TIKTOK_ADS_TARGET": "production",
        "TIKTOK_ACCESS_TOKEN": tiktok.issue_token("valid"),
        "TIKTOK_ADVERTISER_ID": ACCOUNT,
        **also,
    }


async def test_a_token_of_tiktok_is_shown_to_tiktok_and_to_no_sandbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    tiktok = tiktok_answered_here(monkeypatch, tmp_path / "far", clock)
    given = _of_production(tiktok, TIKTOK_APP_ID="7", TIKTOK_APP_SECRET="made-up-secret")
    token = given["TIKTOK_ACCESS_TOKEN"]
    seen = _Seen().listening(monkeypatch)
    home = tmp_path / "home"
    async with world(home, model=embedded(), clock=clock, **given) as at:
        await at.say(f"{BRIEF}, 20 dollars a day", "/target practice")
        assert at.awaiting()["what"] == "approval"
        assert (Target.PRODUCTION, token) in seen
        assert token not in [shown for target, shown in seen if target.is_practice]
        assert any(shown for target, shown in seen if target.is_practice)
        seen.clear()
        await at.say("/target production")
        assert (Target.PRODUCTION, token) in seen
        await at.say(f"my token is {token}")
        assert token not in at.seen()
    assert _files_with(home, token) == []


async def test_a_token_that_practice_was_given_by_the_environment_rests_nowhere(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded(), TIKTOK_ACCESS_TOKEN=_TOKEN) as at:
        await at.say(BRIEF, "yes")
    assert _files_with(tmp_path, _TOKEN) == []


async def test_a_target_that_cannot_be_opened_is_said_and_the_card_still_stands(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"{BRIEF}, 20 dollars a day")
        card = at.awaiting()["fingerprint"]
        session = at.opened.session
        session.ports = replace(session.ports, move=_shut)
        await at.say("/target rehearsal")
        assert "does not answer" in at.seen()
        assert session.ports.target is Target.SANDBOX
        assert at.awaiting()["fingerprint"] == card
        await at.say("yes")
        assert len(at.of("receipt")) == 1


async def _shut(_target: Target) -> Ports:
    msg = "The practice sandbox does not answer."
    raise SettingsError(msg)


async def test_a_sandbox_that_is_not_there_is_told_before_anything_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    tiktok = tiktok_answered_here(monkeypatch, tmp_path / "far", clock)
    given = _of_production(tiktok, TIKTOK_ADS_SANDBOX_URL="http://127.0.0.1:9")
    async with world(tmp_path / "home", model=embedded(), clock=clock, **given) as at:
        await at.say(BRIEF, "/target practice")
        assert "does not answer" in at.seen()
        assert at.opened.session.ports.target is Target.PRODUCTION


async def test_an_amount_that_was_said_twice_is_asked_about_anew_at_another_target(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"{BRIEF}, 900 dollars a day", "900 dollars a day")
        assert (await at.opened.session.state()).sure_of
        await at.say("/target rehearsal")
        assert (await at.opened.session.state()).sure_of == ""


async def test_what_is_complete_has_a_card_again_wherever_it_arrives(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"{BRIEF}, 20 dollars a day")
        first = at.awaiting()["fingerprint"]
        await at.say("/target rehearsal")
        assert at.awaiting()["what"] == "identity"
        await at.say("/target practice")
        assert at.awaiting()["what"] == "approval"
        assert at.awaiting()["fingerprint"] != first
        assert "not submitted" not in at.seen()
        await at.say("yes")
        assert len(at.of("receipt")) == 1


async def test_a_card_of_practice_is_drawn_up_anew_where_the_conversation_is_opened_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    tiktok = tiktok_answered_here(monkeypatch, tmp_path / "far", clock)
    given = _of_production(tiktok)
    home = tmp_path / "home"
    async with world(home, model=embedded(), clock=clock) as at:
        await at.say(f"{BRIEF}, 20 dollars a day")
        shown = at.awaiting()["fingerprint"]
    async with world(home, model=embedded(), clock=clock, is_interactive=True, **given) as at:
        assert "nothing of it is approved there" in at.seen()
        assert at.awaiting()["what"] == "identity"
        await at.say("yes", f'{{"approve": "{shown}"}}')
        assert "no such tool" not in at.seen()
        assert [one for one in tiktok.requests() if "/create/" in str(one["path"])] == []
    async with world(home, model=embedded(), clock=clock) as at:
        await at.say("/target rehearsal", "/target practice")
        assert at.awaiting()["what"] == "approval"


async def test_a_card_that_is_opened_where_it_was_drawn_up_still_stands(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"{BRIEF}, 20 dollars a day")
        shown = at.awaiting()["fingerprint"]
    async with world(tmp_path, model=embedded()) as at:
        assert at.awaiting()["fingerprint"] == shown
        await at.say("yes")
        assert len(at.of("receipt")) == 1
