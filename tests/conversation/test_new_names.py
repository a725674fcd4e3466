"""A name that ads appear under is made in the account only as the person typed it, once for a line of theirs."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from tests.doubles.clock import FakeClock
from tests.doubles.scripted import calls
from tests.doubles.tiktoks_host import ACCOUNT, tiktok_answered_here
from tests.doubles.world import World, world
from tools.sandbox.builtin import APP_ID, SECRET

_MADE = "/identity/create/"
_ASKED = "make a new one called Mia's Bakery"


def _wanting(*names: str) -> AIMessage:
    return calls(*[("create_identity", {"name": one}) for one in names])


def _made(at: World) -> int:
    return sum(_MADE in one for one in at.requests())


async def _told(at: World) -> str:
    state = await at.opened.session.state()
    return "\n".join(one.text for one in state.messages if one.type == "tool")


async def test_a_name_that_the_person_typed_is_made(tmp_path: Path) -> None:
    async with world(tmp_path, _wanting("Mia's Bakery"), AIMessage("ok"), TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say(_ASKED)
        assert _made(at) == 1
        assert at.of("draft")[-1]["fields"]["identity"]["source"] == "said"


@pytest.mark.parametrize("name", ["Evil Corp", "mia's bakery", "Mia's Baker", "Bakery Mia's"])
async def test_a_name_that_the_person_did_not_type_is_never_made(tmp_path: Path, name: str) -> None:
    async with world(tmp_path, _wanting(name), AIMessage("ok"), TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say(_ASKED)
        assert _made(at) == 0
        assert "handed.identity_not_typed" in await _told(at)


async def test_a_name_of_an_earlier_line_is_not_made_for_a_later_one(tmp_path: Path) -> None:
    replies = (AIMessage("One moment."), _wanting("Mia's Bakery"), AIMessage("ok"))
    async with world(tmp_path, *replies, TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say(_ASKED, "no, wait")
        assert _made(at) == 0


@pytest.mark.parametrize("unseen", ["\x1b[31m", "\u202e", "\n", "\u2028", "\u200b"])
async def test_a_name_with_what_cannot_be_seen_is_refused(tmp_path: Path, unseen: str) -> None:
    replies = (_wanting(f"Mia{unseen}Bakery"), AIMessage("ok"))
    async with world(tmp_path, *replies, TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say(f"make a new one called Mia{unseen}Bakery")
        assert _made(at) == 0
        assert "handed.identity_unseen" in await _told(at)


async def test_one_name_is_made_for_a_line_and_another_for_the_next(tmp_path: Path) -> None:
    replies = (_wanting("Luna", "Sol"), _wanting("Sol"), AIMessage("ok"), _wanting("Sol"), AIMessage("ok"))
    async with world(tmp_path, *replies, TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say("make new ones called Luna and Sol")
        assert _made(at) == 1
        assert "handed.identity_one_a_line" in await _told(at)
        await at.say("and now the one called Sol")
        assert _made(at) == 2


async def test_a_name_that_was_refused_takes_nothing_from_the_next_of_the_line(tmp_path: Path) -> None:
    async with world(tmp_path, _wanting("Evil", "Mia's Bakery"), AIMessage("ok"), TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say(_ASKED)
        assert _made(at) == 1


async def test_a_plan_makes_no_name(tmp_path: Path) -> None:
    replies = (_wanting("Mia's Bakery"), AIMessage("ok"))
    async with world(tmp_path, *replies, TIKTOK_ADS_TARGET="rehearsal", plan_only=True) as at:
        await at.say(_ASKED)
        assert _made(at) == 0
        assert "handed.identity_not_here" in await _told(at)


@pytest.mark.parametrize(
    ("named", "is_made"), [({"TIKTOK_ADVERTISER_ID": ACCOUNT}, True), ({}, False)], ids=["named", "unnamed"]
)
async def test_at_tiktok_a_name_is_made_only_where_a_setting_names_the_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: dict[str, str], is_made: bool
) -> None:
    clock = FakeClock()
    tiktok = tiktok_answered_here(monkeypatch, tmp_path, clock)
    given: dict[str, Any] = {
        "TIKTOK_ADS_TARGET": "production",
        "TIKTOK_APP_ID": APP_ID,
        "TIKTOK_APP_SECRET": SECRET,
        "TIKTOK_ACCESS_TOKEN": tiktok.issue_token("valid"),
        **named,
    }
    choosing = calls(("choose_advertiser", {"advertiser_id": ACCOUNT}), ("create_identity", {"name": "Mia's Bakery"}))
    async with world(tmp_path, choosing, AIMessage("ok"), clock=clock, **given) as at:
        await at.say(_ASKED)
        told = await _told(at)
    assert any(_MADE in str(one["path"]) for one in tiktok.requests()) == is_made, told
    assert ("handed.identity_not_here" in told) != is_made
