"""Lists that show late what was just made: within the window nothing is doubled, and beyond it only an ad can be."""

from pathlib import Path

import pytest

from tests.doubles.far_away import FarAway, far_away
from tests.doubles.world import full_brief, world

SENDS = ("campaign_create", "adgroup_create", "ad_create")
SHORTER, LONGER = 80, 120  # than the window of a target that is not embedded
MOST_LOOKUPS = 8


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with far_away(tmp_path, monkeypatch) as opened:
        yield opened


async def _submit(far: FarAway, home: Path, on: str, stale: int) -> list[str]:
    """Lose one answer where lists lag; give the look-ups that it took."""
    async with far.world(home, full_brief(), clock=far.clock()) as w:
        await w.say("brief")
        far.fault({"on": on, "do": {"drop": "after"}}, {"on": "lookup", "times": 9, "do": {"stale": stale}})
        before = len(far.sandbox.requests())
        await w.say("yes")
        asked = [str(one["path"]) for one in far.sandbox.requests()[before:]]
    return [one for one in asked if one.endswith(f"{on.removesuffix('_create')}/get/")]


@pytest.mark.parametrize("stale", [0, 20, SHORTER])
@pytest.mark.parametrize("on", SENDS)
async def test_what_a_list_shows_within_the_window_is_found_and_sent_once(
    far: FarAway, tmp_path: Path, on: str, stale: int
) -> None:
    looks = await _submit(far, tmp_path / "home", on, stale)

    assert len(far.ads()) == 1
    assert len(far.creates()) == 3
    assert 1 <= len(looks) <= MOST_LOOKUPS


@pytest.mark.parametrize("on", ["campaign_create", "adgroup_create"])
async def test_beyond_the_window_the_request_id_still_keeps_what_has_one_from_a_double(
    far: FarAway, tmp_path: Path, on: str
) -> None:
    await _submit(far, tmp_path / "home", on, LONGER)

    assert [len(some) for some in far.sandbox.state().values()] == [1, 1, 1]


async def test_beyond_the_window_an_ad_which_has_no_request_id_is_doubled(far: FarAway, tmp_path: Path) -> None:
    await _submit(far, tmp_path / "home", "ad_create", LONGER)

    assert [len(some) for some in far.sandbox.state().values()] == [1, 1, 2]


@pytest.mark.parametrize(
    "faults",
    [
        [{"on": "ad_create", "do": {"late": 25}}],
        [{"on": "ad_create", "do": {"drop": "after"}}, {"on": "lookup", "times": 3, "do": {"stale": 25}}],
    ],
    ids=["late", "stale"],
)
async def test_practice_waits_its_own_short_window_and_asks_nobody_whether_something_is_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[dict[str, object]]
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        w.fault(*faults)
        sandbox = w.opened.platform.sandbox
        monkeypatch.setattr(type(sandbox), "has_late_writes", None)
        await w.say("yes")
        w.clock.advance(60)

        assert len(w.ads()) == 1
        assert 25 <= sum(w.clock.waits) <= 30


async def test_far_away_nothing_is_there_only_after_a_turn_a_request_and_what_tiktok_may_take(
    far: FarAway, tmp_path: Path
) -> None:
    clock = far.clock()
    async with far.world(tmp_path / "home", full_brief(), clock=clock) as w:
        await w.say("brief")
        far.fault({"on": "ad_create", "do": {"drop": "before"}})
        await w.say("yes")

        assert len(far.ads()) == 1
        assert sum(one for one in clock.waits if one >= 1) == pytest.approx(2 + 30 + 60 + 2, abs=0.5)


async def test_in_practice_nothing_is_there_only_after_its_window(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        w.fault({"on": "ad_create", "do": {"drop": "before"}})
        await w.say("yes")

        assert len(w.ads()) == 1
        assert sum(w.clock.waits) == pytest.approx(30 + 2)
