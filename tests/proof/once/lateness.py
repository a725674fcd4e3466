"""How many ads are there twice, by how late they arrive or are shown; in one process, with the census and without."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Literal

import pytest
from langchain_core.messages import AIMessage

from tests.doubles.far_away import FarAway, far_away
from tests.doubles.world import World, full_brief
from tools.journal.sqlite import SqliteJournal

Lateness = Literal["arrives", "is shown"]
_ALL_IS_OVER_SECONDS = 300


@dataclass(frozen=True)
class Found:
    """What came of one conversation."""

    doubles: int
    untold: int
    could_run: int


async def conversation(folder: Path, late: Lateness, seconds: float, chance: Random, *, census: bool) -> Found:
    """Lose the answer to an ad that arrives, or is shown, so much later; somebody speaks in between, and at the end."""
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patched, far_away(folder, patched) as far, _census(is_on=census):
        replies = [AIMessage("Hello to you.")] * 4
        async with far.world(folder / "home", full_brief(), *replies, clock=far.clock()) as w:
            await w.say("brief")
            far.fault(*_faults(late, seconds))
            await w.say("yes")
            for passes in (chance.uniform(0, 2 * seconds), seconds + _ALL_IS_OVER_SECONDS):
                far.time.advance(passes)
                await w.say("hello")
            return _found(far, w)


def _faults(late: Lateness, seconds: float) -> tuple[dict[str, Any], ...]:
    if late == "arrives":
        return ({"on": "ad_create", "do": {"late": seconds}},)
    return ({"on": "ad_create", "do": {"drop": "after"}}, {"on": "ad_create", "do": {"stale": seconds}})


def _found(far: FarAway, w: World) -> Found:
    ads = far.ads()
    told = [one["text"] for one in w.of("message") if "times instead of once" in one["text"]]
    off = {one["campaign_id"] for one in far.sandbox.state()["campaigns"] if one["operation_status"] == "DISABLE"}
    doubles = ads[1:]
    return Found(
        len(doubles),
        sum(not any(one["ad_id"] in text for text in told) for one in doubles),
        sum(one["campaign_id"] not in off for one in doubles),
    )


@contextmanager
def _census(*, is_on: bool) -> Iterator[None]:
    async def nothing_to_count(*_: Any) -> tuple[()]:
        return ()

    with pytest.MonkeyPatch.context() as patched:
        if not is_on:
            patched.setattr(SqliteJournal, "to_count", nothing_to_count)
        yield
