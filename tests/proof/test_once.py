"""An ad is made once, whenever the program is killed; SESSIONS=200 before `make proof` makes it short.

Of ten sessions some nine are killed: the others have ended before their moment.
"""

import os
from pathlib import Path
from random import Random

import pytest

from tests.proof.ledger import Control, Proof
from tests.proof.once.account import control_of, played, proof_of
from tests.proof.once.lateness import Found, Lateness, conversation

SESSIONS = int(os.environ.get("SESSIONS", "2400"))
SEED = int(os.environ.get("SEED", "8"))
RIVALS = ("durable step", "agent's tool")
SECONDS = (0, 40, 80, 100, 150, 200, 400, 1_000)
WAYS: tuple[Lateness, ...] = ("arrives", "is shown")
pytestmark = [pytest.mark.proof, pytest.mark.timeout(20_000)]


def test_killed_at_any_moment_an_ad_is_made_once_and_rivals_make_doubles(tmp_path: Path) -> None:
    fewer = max(60, SESSIONS // 10)
    lines = played("program", SEED, SESSIONS, tmp_path)
    controls = [control_of(f"all of it: a {one}", played(one, SEED, fewer, tmp_path)) for one in RIVALS]
    controls.append(control_of("the window", played("the window", SEED, fewer, tmp_path)))
    proof_of(lines, SEED, controls).settle()


async def test_what_arrives_or_shows_after_the_window_may_be_there_twice_and_is_told(tmp_path: Path) -> None:
    times, chance = max(2, SESSIONS // 400), Random(SEED)
    found: dict[tuple[str, int, bool], list[Found]] = {}
    for way in WAYS:
        for seconds in SECONDS:
            for number in range(times):
                for census in (True, False):
                    folder = tmp_path / f"{way} {seconds} {number} {census}"
                    one = await conversation(folder, way, seconds, chance, census=census)
                    found.setdefault((way, seconds, census), []).append(one)
    curve = {
        f"{way} {seconds} s late": f"{sum(one.doubles for one in counted)} of {len(counted)} twice"
        for (way, seconds, census), counted in found.items()
        if census
    }
    on, off = (
        [one for (*_, census), kept in found.items() for one in kept if census is is_on] for is_on in (True, False)
    )
    Proof(
        name="once-beyond-the-window",
        claim="what arrives or is shown later than the journal waits may be there twice: it is told, and cannot run",
        n=len(on),
        failures=sum(bool(one.untold or one.could_run) for one in on),
        seed=SEED,
        controls=(Control("the census", len(off), sum(bool(one.untold) for one in off)),),
        figures=curve,
    ).settle()
