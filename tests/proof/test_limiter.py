"""Four processes share one pace: never more than TikTok allows as the sandbox counts, little wasted, nobody starved."""

import asyncio
import importlib
import importlib.util
import multiprocessing
import sqlite3
import sys
import time
from bisect import bisect_left
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from agent.wiring.clock import SystemClock
from tests.doubles.served_sandbox import Served, served_sandbox
from tools.core.credentials import Credential
from tools.core.errors import PlatformError
from tools.core.family import Family
from tools.core.rate_limits import LIMITS_OF_LEVEL, AppLevel
from tools.tiktok.client import Pace, TikTokClient, make_http
from tools.tiktok.limiter import SharedLimiter

PROCESSES = 4
BASIC = LIMITS_OF_LEVEL[AppLevel.BASIC]  # what the served sandbox holds everybody to
PER_SECOND, PER_MINUTE = BASIC.per_second, BASIC.per_minute
PATH = (
    "/open_api/v1.3/campaign/get/"  # a small answer: a list of places would keep the server busy for longer than a slot
)
OURS = "SharedLimiter"
RIVALS = {"aiolimiter": (), "pyrate_limiter": ("filelock",)}  # with what they need beside themselves
_FRESH = multiprocessing.get_context("spawn")  # as separate programs: nothing is inherited


class _Holding:
    def __init__(self, token: str) -> None:
        self._token = token

    async def current(self) -> Credential:
        return Credential(token=SecretStr(self._token), family=Family.ADS)


class _Rival:
    def __init__(self, acquire: Callable[[], Awaitable[object]]) -> None:
        self._acquire = acquire

    async def turn(self) -> None:
        await self._acquire()


def _pace(limiter: str, folder: Path) -> Pace:
    """Make the limiter as its own guide would have it for several processes."""
    if limiter == OURS:
        return SharedLimiter(folder / "pace", SystemClock(), PER_SECOND, PER_MINUTE)
    if limiter == "aiolimiter":
        own = importlib.import_module(limiter).AsyncLimiter(
            1, PROCESSES / PER_SECOND
        )  # knows only its own process: each gets its share
        return _Rival(own.acquire)
    kit = importlib.import_module(limiter)
    rates = [kit.Rate(PER_SECOND, kit.Duration.SECOND), kit.Rate(PER_MINUTE, kit.Duration.MINUTE)]
    bucket = kit.SQLiteBucket.init_from_file(rates, db_path=str(folder / "pace.db"), use_file_lock=True)
    return _Rival(partial(asyncio.to_thread, kit.Limiter(bucket).try_acquire, "calls"))


def _hammer(limiter: str, folder: Path, address: str, token: str, ready: Any, seconds: float, sent: Any) -> None:
    async def ask() -> int:
        done = 0
        async with make_http(address, 30, None) as http:
            client = TikTokClient(http, _Holding(token), SystemClock(), _pace(limiter, folder))
            await asyncio.to_thread(ready.wait)  # starting takes a busy machine longer than the measurement
            starts = time.time()
            while time.time() < starts + seconds:
                with suppress(PlatformError):  # three times too early in a row: refused for good
                    await client.get(PATH, {"advertiser_id": "7000000000000000001"})
                    done += 1
        return done

    sent.put(asyncio.run(ask()))


def _most_within(times: list[float], seconds: float) -> int:
    return max(bisect_left(times, first + seconds) - place for place, first in enumerate(times))


def _measure(limiter: str, seconds: float, folder: Path) -> dict[str, float]:
    folder.mkdir()
    with served_sandbox(folder) as served:
        token = served.http.post("/_sandbox/token", json={"kind": "valid"}).json()["token"]
        counts, starts = _run(limiter, seconds, folder, served, token)
    asked = _asked(folder / "served.db")
    times = [at for at, _ in asked]
    answered = [at for at, is_admitted in asked if is_admitted and at < starts + seconds]
    return {
        "most in 1 s": _most_within(times, 1),
        "most in 60 s": _most_within(times, 60),
        "refused": len([at for at, is_admitted in asked if not is_admitted]),
        "used": len(answered) / (seconds * min(PER_SECOND, PER_MINUTE / 60)),
        "slowest/fastest": min(counts) / max(counts),
    }


def _asked(db: Path) -> list[tuple[float, bool]]:
    """List when the requests arrived, and whether the sandbox answered them or said 40100."""
    with closing(sqlite3.connect(db)) as rows:
        return rows.execute("SELECT at, is_admitted FROM requests WHERE path = ? ORDER BY at", (PATH,)).fetchall()


def _run(limiter: str, seconds: float, folder: Path, served: Served, token: str) -> tuple[list[int], float]:
    sent, ready = _FRESH.Queue(), _FRESH.Barrier(PROCESSES + 1)
    told = (limiter, folder, served.address, token, ready, seconds, sent)
    workers = [_FRESH.Process(target=_hammer, args=told) for _ in range(PROCESSES)]
    for worker in workers:
        worker.start()
    try:
        ready.wait(60)
        starts = time.time()
        return [sent.get(timeout=seconds + 60) for _ in workers], starts
    finally:
        for worker in workers:
            worker.join(5)
            worker.kill()


def _line(name: str, measured: dict[str, float]) -> str:
    return f"{name:16}" + "".join(f"{number:>18.3g}" for number in measured.values())


def _assert_keeps_the_limits(measured: dict[str, float]) -> None:
    assert measured["most in 1 s"] <= PER_SECOND
    assert measured["most in 60 s"] <= PER_MINUTE
    assert measured["refused"] == 0


def test_four_processes_together_keep_the_pace(tmp_path: Path) -> None:
    measured = _measure(OURS, 5, tmp_path / "short")

    _assert_keeps_the_limits(measured)
    assert measured["used"] >= 0.5  # a busy machine costs slots; the proof holds it to 0.95


@pytest.mark.proof
@pytest.mark.timeout(400)
def test_a_minute_of_hammering_beside_two_rivals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = [rival for rival, more in RIVALS.items() if all(map(importlib.util.find_spec, (rival, *more)))]
    found = {name: _measure(name, 60, tmp_path / name) for name in (OURS, *there)}
    with capsys.disabled():
        head = f"{'':16}" + "".join(f"{title:>18}" for title in found[OURS])
        skipped = [f"{rival:16} SKIPPED: not installed here" for rival in RIVALS if rival not in there]
        sys.stdout.write("\n".join(("", head, *(_line(*one) for one in found.items()), *skipped, "")))

    _assert_keeps_the_limits(found[OURS])
    assert found[OURS]["used"] >= 0.95
    assert found[OURS]["slowest/fastest"] >= 0.8
