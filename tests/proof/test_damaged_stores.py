"""Each file of the program cut, flipped, emptied and swapped with an older one, forty times each, at any moment.

0 tracebacks, 0 hangs, 0 ads that nobody approved, and nothing is lost in silence. Controls: without the guard that
names and sets aside there are tracebacks; without the sentence, what is lost is lost in silence.
"""

import shutil
import sqlite3
from collections import Counter
from contextlib import nullcontext
from itertools import product
from pathlib import Path

import pytest

from tests.doubles.damage import DAMAGES, STORES, Seen, homes_at_each_moment, opened_again
from tests.doubles.damage_trials import Outcome, Trial, tried
from tests.proof.ledger import Control, Proof

TIMES, TIMES_OF_THE_CONTROL = 40, 4
SEED = 15
pytestmark = [pytest.mark.proof, pytest.mark.timeout(7200)]


def trials(times: int, *stores: str) -> list[Trial]:
    return [Trial(*one) for one in product(stores or STORES, DAMAGES, range(times))]


async def ready(folder: Path) -> tuple[tuple[Path, ...], tuple[Seen, ...]]:
    moments = await homes_at_each_moment(folder)
    untouched = [await opened_again(Path(shutil.copytree(one, f"{one}-as-it-is"))) for one in moments]
    assert not any(one.crash or one.refusal for one in untouched)
    return moments, tuple(untouched)


def told(outcomes: list[Outcome]) -> tuple[str, ...]:
    return tuple(f"{vars(one.trial)}: {wrong}" for one in outcomes for wrong in one.wrong)


def control(without: str, kind: str, outcomes: list[Outcome]) -> Control:
    found = Counter(wrong.partition(":")[0] for one in outcomes for wrong in one.wrong)
    return Control(without, len(outcomes), found[kind])


async def test_whatever_happens_to_a_file_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moments, untouched = await ready(tmp_path)

    async def outcomes_of(given: list[Trial]) -> list[Outcome]:
        return [one async for one in tried(given, moments, untouched, tmp_path, SEED)]

    outcomes = await outcomes_of(trials(TIMES))
    with monkeypatch.context() as patch:
        for module in ("tools.journal.database", "agent.conversation.checkpoints"):
            patch.setattr(f"{module}.told", lambda *_given, **_named: nullcontext())
        unguarded = await outcomes_of(trials(TIMES_OF_THE_CONTROL, "journal.db", "checkpoints.db"))
    with monkeypatch.context() as patch:
        patch.setattr("agent.session.told_of_losses", lambda *_: "(nothing)")
        emptied = [Trial(store, "emptied", at) for store in ("journal.db", "checkpoints.db") for at in range(8)]
        unsaid = await outcomes_of(emptied)

    Proof(
        name="damaged-stores",
        claim="a damaged file costs no traceback, no hang, no ad that nobody approved, and no loss in silence",
        n=len(outcomes),
        failures=sum(bool(one.wrong) for one in outcomes),
        seed=SEED,
        controls=(
            control("the guard that names and sets aside", "traceback", unguarded),
            control("the sentence about what is lost", "lost in silence", unsaid),
        ),
        figures={
            "files": len(STORES),
            "damages": len(DAMAGES),
            "moments": len(moments),
            "changed": sum(one.has_changed for one in outcomes),
            "sqlite": sqlite3.sqlite_version,
        },
        wrong=told(outcomes),
    ).settle()
