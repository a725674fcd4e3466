"""Killed anywhere inside a submission, and continued by a new process: one ad, one receipt, whole files."""

import signal
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from tests.doubles.mortal import Mortal, blind
from tests.doubles.program import BRIEF, Ended, talk, talking
from tests.doubles.served_sandbox import served_sandbox
from tests.process.world import ads

KILLED = -9
_SHORT = MappingProxyType({"TIKTOK_ADS_REQUEST_TIMEOUT_SECONDS": "2", "TIKTOK_ADS_SETTLE_SECONDS": "1"})


def _moments(home: Path) -> list[str]:
    """Walk through one submission unharmed and name its moments."""
    log = home / "moments"
    assert talk(home, BRIEF, "yes", prepare=Mortal(log)).exit_code == 0
    return log.read_text(encoding="utf-8").splitlines()


def _places(moments: list[str], *named: str) -> list[int]:
    return [place for place, moment in enumerate(moments, 1) if moment in named]


def _die(home: Path, dies_at: int) -> Ended:
    died = talk(home, BRIEF, "yes", prepare=Mortal(home / "moments", dies_at), changes=_SHORT)
    assert died.exit_code == KILLED
    return died


def _come_back(
    home: Path,
    shown: list[dict[str, Any]],
    prepare: Callable[[], None] | None = None,
    changes: Mapping[str, str] = _SHORT,
) -> list[str]:
    """Do what a person would: go on until a receipt is there, and answer what is asked. Give the ads on receipts."""
    said: tuple[str, ...] = ()
    for _ in range(4):
        if any(event["type"] == "receipt" for event in shown):
            break
        ended = talk(home, *said, prepare=prepare, changes=changes)
        assert ended.exit_code in (0, 5), ended
        shown = [*shown, *ended.events]
        is_asked = [event["what"] for event in ended.of("awaiting")][-1:] == ["approval"]
        said = ("yes",) if is_asked else (BRIEF, "yes")
    return [event["ids"]["ad_id"] for event in shown if event["type"] == "receipt"]


def _assert_files_are_whole(home: Path) -> None:
    for name in ("journal.db", "checkpoints.db"):
        with closing(sqlite3.connect(home / "ads" / name)) as db:
            assert db.execute("pragma integrity_check").fetchone() == ("ok",), name


def _assert_one_ad_comes_of(home: Path, dies_at: int, moment: str) -> None:
    receipts = _come_back(home, _die(home, dies_at).events)

    assert len(receipts) == 1, moment
    assert [ad["ad_id"] for ad in ads(home)] == receipts, moment
    _assert_files_are_whole(home)


def test_killed_around_each_send_of_a_submission_one_ad_exists(tmp_path: Path) -> None:
    moments = _moments(tmp_path / "unharmed")
    chosen = _places(moments, "after SqliteJournal.begin", "after TikTokWriter.send")

    assert len(chosen) == 6
    for place in chosen:
        _assert_one_ad_comes_of(tmp_path / str(place), place, f"{place}: {moments[place - 1]}")


def test_killed_before_the_receipt_was_shown_it_is_shown_by_the_next_process(tmp_path: Path) -> None:
    moments = _moments(tmp_path / "unharmed")
    closed = _places(moments, "after SqliteJournal.close_plan")[0]
    told = _places(moments, "after Transcripts.add")[-1]

    for place in (closed, told - 4, told):
        _assert_one_ad_comes_of(tmp_path / str(place), place, f"{place}: {moments[place - 1]}")


@pytest.mark.proof
@pytest.mark.timeout(1800)
def test_killed_at_every_moment_of_a_submission_one_ad_exists(tmp_path: Path) -> None:
    moments = _moments(tmp_path / "unharmed")

    assert len(moments) >= 50
    for place, moment in enumerate(moments, 1):
        _assert_one_ad_comes_of(tmp_path / str(place), place, f"{place}: {moment}")


def test_without_the_look_up_the_same_walk_finds_a_second_ad(tmp_path: Path) -> None:
    place = _places(_moments(tmp_path / "unharmed"), "after TikTokWriter.send")[-1]
    home = tmp_path / "blind"
    _come_back(home, _die(home, place).events, prepare=blind)

    assert len(ads(home)) == 2


_REMOTE = [("ad", {"delay": 30})]
_REMOTE_AT_LENGTH = [
    (step, do) for step in ("campaign", "adgroup", "ad") for do in ({"delay": 30}, {"late": 1.5}, {"drop": "before"})
]


def _assert_one_ad_comes_of_a_kill_from_outside(home: Path, step: str, do: dict[str, Any]) -> None:
    with served_sandbox(home) as served:
        changes = {"TIKTOK_ADS_SANDBOX_URL": served.address, **_SHORT}
        with talking(home, changes=changes) as submitting:
            submitting.say(BRIEF)
            submitting.until_awaiting("approval")
            served.fault(f"{step}_create", **do)
            submitting.say("yes")
            served.wait_for_request(f"/{step}/create/")
            assert submitting.end_by(signal.SIGKILL) == KILLED
        receipts = _come_back(home, submitting.events, changes=changes)

        assert len(receipts) == 1
        assert [ad["ad_id"] for ad in served.ads()] == receipts
    _assert_files_are_whole(home)


@pytest.mark.parametrize(("step", "do"), _REMOTE)
def test_killed_while_another_process_answers_one_ad_exists(tmp_path: Path, step: str, do: dict[str, Any]) -> None:
    _assert_one_ad_comes_of_a_kill_from_outside(tmp_path, step, do)


@pytest.mark.proof
@pytest.mark.parametrize(("step", "do"), _REMOTE_AT_LENGTH)
def test_killed_while_another_process_answers_at_length(tmp_path: Path, step: str, do: dict[str, Any]) -> None:
    _assert_one_ad_comes_of_a_kill_from_outside(tmp_path, step, do)
