"""Killed anywhere inside a submission, and continued by a new process: one ad, one receipt, whole files."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doubles.mortal import Mortal, blind
from tests.doubles.program import BRIEF, Ended, talk
from tests.process.world import ads

KILLED = -9


def _moments(home: Path) -> list[str]:
    """Walk through one submission unharmed and name its moments."""
    log = home / "moments"
    assert talk(home, BRIEF, "yes", prepare=Mortal(log)).exit_code == 0
    return log.read_text(encoding="utf-8").splitlines()


def _kill_and_go_on(home: Path, dies_at: int, prepare: Callable[[], None] | None = None) -> list[Ended]:
    """Die at a moment, then do what a person would: come back, answer what is asked, and stop at a receipt."""
    runs = [talk(home, BRIEF, "yes", prepare=Mortal(home / "moments", dies_at))]
    assert runs[0].exit_code == KILLED
    said: tuple[str, ...] = ()
    for _ in range(4):
        if any(one.of("receipt") for one in runs):
            break
        runs.append(talk(home, *said, prepare=prepare))
        assert runs[-1].exit_code in (0, 5), runs[-1]
        said = (
            ("yes",)
            if runs[-1].of("awaiting")[-1:] and runs[-1].of("awaiting")[-1]["what"] == "approval"
            else (BRIEF, "yes")
        )
    return runs


def _assert_one_ad(home: Path, runs: list[Ended], moment: str) -> None:
    receipts = [receipt["ids"]["ad_id"] for one in runs for receipt in one.of("receipt")]
    assert [ad["ad_id"] for ad in ads(home)] == receipts, moment
    assert len(receipts) == 1, moment
    for name in ("journal.db", "checkpoints.db"):
        with sqlite3.connect(home / "ads" / name) as db:
            assert db.execute("pragma integrity_check").fetchone() == ("ok",), f"{name} {moment}"
        db.close()


def test_killed_at_some_moments_of_a_submission_one_ad_exists(tmp_path: Path) -> None:
    moments = _moments(tmp_path / "unharmed")
    chosen = [
        place
        for place, moment in enumerate(moments, 1)
        if moment in ("after SqliteJournal.begin", "after TikTokWriter.send")
    ]
    assert len(chosen) == 6
    for place in chosen:
        home = tmp_path / str(place)
        _assert_one_ad(home, _kill_and_go_on(home, place), f"{place}: {moments[place - 1]}")


@pytest.mark.proof
@pytest.mark.timeout(1800)
def test_killed_at_every_moment_of_a_submission_one_ad_exists(tmp_path: Path) -> None:
    moments = _moments(tmp_path / "unharmed")
    assert len(moments) >= 50
    for place, moment in enumerate(moments, 1):
        home = tmp_path / str(place)
        _assert_one_ad(home, _kill_and_go_on(home, place), f"{place}: {moment}")


def test_without_the_look_up_the_same_walk_finds_a_second_ad(tmp_path: Path) -> None:
    moments = _moments(tmp_path / "unharmed")
    last_send = max(place for place, moment in enumerate(moments, 1) if moment == "after TikTokWriter.send")
    home = tmp_path / "blind"
    _kill_and_go_on(home, last_send, prepare=blind)

    assert len(ads(home)) == 2
