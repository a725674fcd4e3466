"""A wall clock that is wrong, or set while an ad is under way: one ad, and nobody waits for longer than a window."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from tests.doubles.chosen_moments import Killed, Moments, kill
from tests.doubles.clock import FakeClock
from tests.doubles.far_away import ClockOfAHome, FarAway, far_away
from tests.doubles.world import full_brief, world
from tools.core.window import Instant
from tools.journal.sqlite import SqliteJournal

DAY, YEAR = 86_400.0, 31_536_000.0
JUMPS = (-DAY, -600.0, 600.0, 3600.0, YEAR)
WINDOW = 93  # the longest queue of the pace, one request, and what TikTok may take
BEFORE_A_RETRY = 2
LATE, GONE, AFTER = {"late": 25}, {"drop": "before"}, {"drop": "after"}
SENDS = ("campaign_create", "adgroup_create", "ad_create")
UP_TO = re.compile(r"up to (\d+) s")


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with far_away(tmp_path, monkeypatch) as opened:
        yield opened


@dataclass
class Held:
    """One conversation in which something happens at a moment, and what came of it."""

    far: FarAway
    home: Path
    clock: ClockOfAHome
    seen: list[dict[str, Any]] = field(default_factory=list)
    writes_lost: int = 1

    async def hold(self, do: dict[str, Any]) -> None:
        """Submit an ad whose last answer is lost."""
        async with self.far.world(self.home, full_brief(), AIMessage("ok"), clock=self.clock) as w:
            await w.say("brief")
            self.far.fault({"on": "ad_create", "do": do})
            try:
                await w.say("yes")
            finally:
                self.seen += w.events

    async def go_on(self) -> None:
        """Do what a person does: open it again and allow what is asked for, until the receipt is there."""
        for words in ("go on", "yes", "yes"):
            async with self.far.world(self.home, AIMessage("ok"), full_brief(), clock=self.clock) as w:
                self.seen += w.events
                if any(one["type"] == "receipt" for one in self.seen):
                    return
                if w.of("awaiting") and w.awaiting()["what"] == "approval":
                    await w.say(words)
                elif not w.of("receipt"):  # nothing was sent, and the card that waited is gone
                    await w.say("hello", "brief")
                self.seen += w.events

    def assert_one_ad(self, moment: str) -> None:
        self.far.time.advance(60)  # whatever was on its way has arrived
        # A card that is drawn by a clock of yesterday begins yesterday, and TikTok refuses that.
        is_refused = any(one.get("code") == "40002" for one in self.seen)
        assert len(self.far.ads()) == (0 if is_refused else 1), moment
        waited = sum(one for one in self.clock.waits if one >= 1)  # what is shorter keeps the pace
        assert waited <= self.writes_lost * (WINDOW + BEFORE_A_RETRY), moment
        told = [int(found) for one in self.seen for found in UP_TO.findall(str(one.get("text", "")))]
        assert max(told, default=0) <= WINDOW, moment


async def _moments(far: FarAway, home: Path, do: dict[str, Any]) -> list[str]:
    with pytest.MonkeyPatch.context() as patched:
        walk = Moments(None, kill)
        walk.watch(patched)
        await Held(far, home, far.clock()).hold(do)
    return walk.met


async def _set_at(far: FarAway, home: Path, jump: float, do: dict[str, Any], at: int) -> Held:
    """Have the wall clock set at a moment of the submission, in the midst of it."""
    clock = far.clock()
    held = Held(far, home, clock)
    with pytest.MonkeyPatch.context() as patched:
        Moments(at, lambda: clock.set_ahead(jump)).watch(patched)
        await held.hold(do)
    return held


async def _killed_at(far: FarAway, home: Path, jump: float, do: dict[str, Any], at: int) -> Held:
    """Have the process end at a moment, and the machine come back with another time."""
    held = Held(far, home, far.clock())
    with pytest.MonkeyPatch.context() as patched:
        Moments(at, kill).watch(patched)
        try:
            await held.hold(do)
        except (Killed, BaseExceptionGroup):
            held.writes_lost += 1
            held.clock.set_ahead(jump)
            if at % 2:
                held.clock.boot_anew()
    return held


@pytest.mark.parametrize("ahead", [-600, 3600])
@pytest.mark.parametrize("on", SENDS)
async def test_with_a_clock_that_is_wrong_from_the_start_a_lost_answer_makes_one_ad(
    far: FarAway, tmp_path: Path, on: str, ahead: float
) -> None:
    clock = far.clock(ahead)
    async with far.world(tmp_path / "home", full_brief(), clock=clock) as w:
        await w.say("brief")
        far.fault({"on": on, "do": {"drop": "after"}})
        await w.say("yes")

        assert len(far.ads()) == 1
        assert len(w.of("receipt")) == 1
        assert len(far.creates()) == 3
        assert max(clock.waits, default=0) < 5  # found at once, or nearly


@pytest.mark.parametrize("ahead", [0, 3600])
async def test_a_campaign_that_had_the_name_before_is_not_taken_for_the_lost_one(
    far: FarAway, tmp_path: Path, ahead: float
) -> None:
    async with far.world(tmp_path / "theirs", full_brief(), clock=far.clock()) as w:
        await w.say("brief", "yes")
    (theirs,) = far.ads()
    async with far.world(tmp_path / "mine", full_brief(), clock=far.clock(ahead)) as w:
        await w.say("brief")
        far.fault({"on": "campaign_create", "do": {"drop": "before"}})
        await w.say("yes")

        mine = next(one for one in far.ads() if one["ad_id"] != theirs["ad_id"])
        assert mine["campaign_id"] != theirs["campaign_id"]
        assert len(far.ads()) == 2


async def test_without_what_was_seen_before_the_card_the_older_campaign_is_taken_for_it(
    far: FarAway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def none_seen(*_: Any) -> tuple[str, ...]:
        return ()

    monkeypatch.setattr(SqliteJournal, "namesakes", none_seen)
    async with far.world(tmp_path / "theirs", full_brief(), clock=far.clock()) as w:
        await w.say("brief", "yes")
    async with far.world(tmp_path / "mine", full_brief(), clock=far.clock()) as w:
        await w.say("brief")
        far.fault({"on": "campaign_create", "do": {"drop": "before"}})
        await w.say("yes")

        assert len({one["campaign_id"] for one in far.ads()}) == 1


def _named(far: FarAway, at: int, jump: float) -> str:
    return f"moment {at}, clock set by {jump:.0f} s, {len(far.creates())} writes"


@pytest.mark.parametrize("do", [LATE, GONE], ids=["late", "gone"])
@pytest.mark.parametrize("jump", JUMPS)
async def test_a_clock_that_is_set_in_the_midst_of_a_submission_makes_one_ad(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jump: float, do: dict[str, Any]
) -> None:
    for at in (1, 18) if do is LATE else (20, 33):
        with far_away(tmp_path / str(at), monkeypatch) as far:
            held = await _set_at(far, tmp_path / str(at) / "home", jump, do, at)
            await held.go_on()
            held.assert_one_ad(_named(far, at, jump))


@pytest.mark.parametrize("jump", JUMPS)
async def test_a_process_that_ends_and_comes_back_with_another_time_makes_one_ad(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jump: float
) -> None:
    for at in (3, 17):
        with far_away(tmp_path / str(at), monkeypatch) as far:
            held = await _killed_at(far, tmp_path / str(at) / "home", jump, LATE, at)
            await held.go_on()
            held.assert_one_ad(_named(far, at, jump))


async def test_a_whole_window_begins_only_when_no_process_is_sending_any_more(
    far: FarAway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def is_in_flight(*_: Any) -> bool:
        return far.time.instant().seconds < 500

    clock = far.clock()
    async with far.world(tmp_path / "home", full_brief(), clock=clock) as w:
        await w.say("brief")
        monkeypatch.setattr(SqliteJournal, "is_in_flight", is_in_flight)
        far.fault({"on": "ad_create", "do": {"late": 570}})
        await w.say("yes")

        assert len(far.ads()) == 1
        assert 570 <= far.time.instant().seconds <= 500 + WINDOW + BEFORE_A_RETRY


async def test_where_the_window_is_nothing_what_another_process_is_sending_is_not_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()

    async def is_in_flight(*_: Any) -> bool:
        return clock.instant().seconds < 500

    async with world(tmp_path, full_brief(), clock=clock, TIKTOK_ADS_SETTLE_SECONDS="0") as w:
        await w.say("brief")
        monkeypatch.setattr(SqliteJournal, "is_in_flight", is_in_flight)
        w.fault({"on": "ad_create", "do": {"late": 480}})
        await w.say("yes")

        assert len(w.ads()) == 1
        assert clock.instant().seconds < 500


@pytest.mark.proof
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("how", [_set_at, _killed_at], ids=["set", "killed"])
@pytest.mark.parametrize("do", [LATE, GONE, AFTER], ids=["late", "gone", "unanswered"])
@pytest.mark.parametrize("jump", JUMPS)
async def test_at_every_moment_of_a_submission_a_clock_that_is_set_makes_one_ad(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    jump: float,
    do: dict[str, Any],
    how: Callable[..., Awaitable[Held]],
) -> None:
    with far_away(tmp_path / "walk", monkeypatch) as far:
        moments = await _moments(far, tmp_path / "walk" / "home", do)
    assert len(moments) >= 20
    for at in range(1, len(moments) + 1):
        with far_away(tmp_path / str(at), monkeypatch) as far:
            held = await how(far, tmp_path / str(at) / "home", jump, do, at)
            await held.go_on()
            held.assert_one_ad(f"{moments[at - 1]}, {_named(far, at, jump)}")


async def test_counted_by_the_wall_clock_the_same_jump_makes_a_second_ad(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wall(clock: ClockOfAHome) -> Instant:
        return Instant(clock="wall", seconds=clock.now().timestamp())

    monkeypatch.setattr(ClockOfAHome, "instant", wall)
    with far_away(tmp_path, monkeypatch) as far:
        await _set_at(far, tmp_path / "home", 600, LATE, 20)
        far.time.advance(60)

        assert len(far.ads()) == 2
