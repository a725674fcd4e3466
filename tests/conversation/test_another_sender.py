"""Another sender of the very same plan: what TikTok cannot tell apart is looked for before it is sent.

No home tells here that it is a copy: this is what holds where the comparison of homes sees nothing.
"""

from pathlib import Path
from typing import Any

import pytest

from tests.doubles.chosen_moments import Killed, Moments, kill
from tests.doubles.copied_home import any_home_taken_for_this, copy_home
from tests.doubles.far_away import FarAway, far_away
from tests.doubles.world import World, full_brief
from tools.core.plan import Step, Write
from tools.journal.sqlite import SqliteJournal
from tools.tiktok.writer import TikTokWriter

WINDOW = 93
LATE, STALE = {"late": 25}, {"stale": 60}


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with far_away(tmp_path, monkeypatch) as opened, any_home_taken_for_this():
        yield opened


async def _at_the_card(far: FarAway, home: Path) -> Path:
    async with far.world(home, full_brief(), clock=far.clock()) as w:
        await w.say("brief")
    return copy_home(home)


async def _say_yes(far: FarAway, home: Path) -> World:
    async with far.world(home, clock=far.clock()) as w:
        await w.say("yes")
    return w


async def test_a_second_sender_finds_the_ad_of_the_first_and_sends_none(far: FarAway, tmp_path: Path) -> None:
    copy = await _at_the_card(far, tmp_path / "home")
    first, second = await _say_yes(far, tmp_path / "home"), await _say_yes(far, copy)

    assert len(far.ads()) == 1
    assert first.of("receipt") == second.of("receipt")
    assert [one["code"] for one in second.of("failure")] == ["40050"] * 3


@pytest.mark.parametrize("do", [LATE, STALE], ids=["applied late", "shown late"])
async def test_the_first_ones_ad_is_waited_for_a_whole_window(far: FarAway, tmp_path: Path, do: dict[str, Any]) -> None:
    copy = await _at_the_card(far, tmp_path / "home")
    with pytest.MonkeyPatch.context() as patched:
        Moments(20, kill).watch(patched)  # the ad is on its way, and the process ends
        far.fault({"on": "ad_create", "do": do} if do is LATE else {"on": "lookup", "times": 99, "do": do})
        with pytest.raises((Killed, BaseExceptionGroup)):
            await _say_yes(far, tmp_path / "home")
    second = await _say_yes(far, copy)

    assert len(far.ads()) == 1
    assert len(second.of("receipt")) == 1


async def test_without_the_suspicion_the_second_sender_makes_a_second_ad(
    far: FarAway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def suspect(*_: object) -> None:
        return

    monkeypatch.setattr(SqliteJournal, "suspect", suspect)
    copy = await _at_the_card(far, tmp_path / "home")
    await _say_yes(far, tmp_path / "home")
    await _say_yes(far, copy)

    assert len(far.ads()) == 2


async def test_the_suspicion_outlives_the_process_that_had_it(far: FarAway, tmp_path: Path) -> None:
    copy = await _at_the_card(far, tmp_path / "home")
    await _say_yes(far, tmp_path / "home")
    with pytest.MonkeyPatch.context() as patched:
        Moments(20, kill).watch(patched)  # campaign and ad group were answered by 40050 and found
        with pytest.raises((Killed, BaseExceptionGroup)):
            await _say_yes(far, copy)
    async with far.world(copy, clock=far.clock()) as w:
        assert len(w.of("receipt")) == 1

    assert len(far.ads()) == 1


async def test_where_nothing_is_found_the_ad_is_sent_once_after_the_window(far: FarAway, tmp_path: Path) -> None:
    copy = await _at_the_card(far, tmp_path / "home")
    with pytest.MonkeyPatch.context() as patched:
        Moments(12, kill).watch(patched)  # campaign and ad group are there, and the process is gone for good
        with pytest.raises((Killed, BaseExceptionGroup)):
            await _say_yes(far, tmp_path / "home")
    clock = far.clock()
    async with far.world(copy, clock=clock) as w:
        await w.say("yes")

        assert len(far.ads()) == 1
        assert len(w.of("receipt")) == 1
        assert WINDOW <= sum(one for one in clock.waits if one >= 1) <= WINDOW + 4


async def test_a_refused_ad_is_looked_for_again_before_it_is_sent_again(far: FarAway, tmp_path: Path) -> None:
    copy = await _at_the_card(far, tmp_path / "home")
    with pytest.MonkeyPatch.context() as patched:
        Moments(12, kill).watch(patched)  # as above
        with pytest.raises((Killed, BaseExceptionGroup)):
            await _say_yes(far, tmp_path / "home")
    far.fault({"on": "ad_create", "do": {"code": 40100}})
    clock = far.clock()
    async with far.world(copy, clock=clock) as w:
        await w.say("yes")

        assert len(far.ads()) == 1
        assert sum(one for one in clock.waits if one >= 1) >= 2 * WINDOW


async def test_an_answer_with_an_id_that_is_known_already_means_another_sender(
    far: FarAway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with far.world(tmp_path / "home", full_brief(), clock=far.clock()) as w:
        await w.say("brief", "yes")
    known, really = far.ads()[0]["campaign_id"], TikTokWriter.send

    async def send(writer: TikTokWriter, write: Write) -> str:
        return known if write.step is Step.CAMPAIGN else await really(writer, write)

    monkeypatch.setattr(TikTokWriter, "send", send)
    clock = far.clock()
    async with far.world(tmp_path / "home", full_brief(), clock=clock, session="another") as w:
        await w.say("brief", "yes")

        assert sum(one for one in clock.waits if one >= 1) >= WINDOW
