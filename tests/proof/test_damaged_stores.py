"""Each file of the program cut, flipped, emptied and swapped with an older one, forty times each, at any moment.

0 tracebacks, 0 hangs, 0 ads that nobody approved, and nothing is lost in silence. Controls: without the guard that
names and sets aside there are tracebacks; without the sentence, what is lost is lost in silence.
"""

import json
import platform
import shutil
import sqlite3
import sys
from collections import Counter
from contextlib import nullcontext
from itertools import product
from pathlib import Path

import pytest

from tests.doubles.damage import DAMAGES, STORES, Seen, homes_at_each_moment, opened_again
from tests.doubles.damage_trials import Outcome, Trial, tried

TIMES, TIMES_OF_THE_CONTROL = 40, 4
SEED = 15
RESULTS = Path(__file__).parents[2] / "build" / "proofs"
pytestmark = [pytest.mark.proof, pytest.mark.timeout(7200)]


def trials(times: int, *stores: str) -> list[Trial]:
    return [Trial(*one) for one in product(stores or STORES, DAMAGES, range(times))]


async def ready(folder: Path) -> tuple[tuple[Path, ...], tuple[Seen, ...]]:
    moments = await homes_at_each_moment(folder)
    untouched = [await opened_again(Path(shutil.copytree(one, f"{one}-as-it-is"))) for one in moments]
    return moments, tuple(untouched)


async def outcomes_of(given: list[Trial], folder: Path) -> list[Outcome]:
    moments, untouched = await ready(folder)
    assert not any(one.crash or one.refusal for one in untouched)
    return [one async for one in tried(given, moments, untouched, folder, SEED)]


def kinds(outcomes: list[Outcome]) -> Counter[str]:
    return Counter(words.partition(":")[0] for one in outcomes for words in one.wrong)


def kept(capsys: pytest.CaptureFixture[str], name: str, outcomes: list[Outcome]) -> Counter[str]:
    """Say what came of it, and keep it as a file."""
    wrong = kinds(outcomes)
    each = [[*vars(one.trial).values(), *one.wrong] for one in outcomes if one.wrong]
    result = {
        "proof": f"damaged stores, {name}",
        "n": len(outcomes),
        "changed": sum(one.has_changed for one in outcomes),
        "failures": dict(wrong),
        "seed": SEED,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"damaged-stores-{name}.json").write_text(
        json.dumps({**result, "each": each}, indent=1), encoding="utf-8"
    )
    with capsys.disabled():
        sys.stdout.write(f"\n{json.dumps(result)}\n")
    return wrong


async def test_whatever_happens_to_a_file_of_the_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = await outcomes_of(trials(TIMES), tmp_path)
    assert not kept(capsys, "guarded", outcomes)
    assert len(outcomes) == TIMES * len(STORES) * len(DAMAGES)


async def test_the_control_without_the_guard_ends_in_tracebacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = trials(TIMES_OF_THE_CONTROL, "journal.db", "checkpoints.db")
    moments, untouched = await ready(tmp_path)
    for module in ("tools.journal.database", "agent.conversation.checkpoints"):
        monkeypatch.setattr(f"{module}.told", lambda *_given, **_named: nullcontext())
    outcomes = [one async for one in tried(given, moments, untouched, tmp_path, SEED)]
    assert kept(capsys, "control-without-guard", outcomes)["traceback"] > 0


async def test_the_control_without_the_sentence_loses_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [Trial(store, "emptied", at) for store in ("journal.db", "checkpoints.db") for at in range(8)]
    moments, untouched = await ready(tmp_path)
    monkeypatch.setattr("agent.session.told_of_losses", lambda *_: "(nothing)")
    outcomes = [one async for one in tried(given, moments, untouched, tmp_path, SEED)]
    assert kept(capsys, "control-without-sentence", outcomes)["lost in silence"] > 0
