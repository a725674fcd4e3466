"""The program with something else where its files were: a sentence, 2, at once, and a command that mends it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doubles.odd_files import ODD
from tests.doubles.program import BRIEF, run
from tests.process.world import ads


def begun(home: Path) -> Path:
    """Leave a conversation at its card; give the folder of the program."""
    assert run(home, "chat", "--session", "talk", said=f"{BRIEF}\n").exit_code == 5
    return home / "ads"


@pytest.mark.parametrize("kind", ["a pipe", "no UTF-8"])
def test_a_journal_that_is_none_is_2_until_a_person_sets_it_aside(tmp_path: Path, kind: str) -> None:
    own = begun(tmp_path)
    for path in own.glob("journal.db*"):
        path.unlink()
    ODD[kind](own / "journal.db")

    refused = run(tmp_path, "chat", "--session", "talk", said="yes\n")
    assert (refused.exit_code, refused.out) == (2, "")
    assert "tiktok-ads doctor --set-aside journal" in refused.err
    assert len(refused.err.splitlines()) == 1
    looked_at = run(tmp_path, "doctor")
    assert looked_at.exit_code == 1
    assert "transcripts: fine" in looked_at.out

    mended = run(tmp_path, "doctor", "--set-aside", "journal")
    assert (mended.exit_code, mended.err) == (0, "")
    assert os.path.lexists(own / "journal.db.aside-1")
    told = run(tmp_path, "chat", "--session", "talk", said="yes\n")
    assert "The journal is empty or gone" in told.out
    assert ads(tmp_path) == []


def test_nothing_is_set_aside_that_is_not_there(tmp_path: Path) -> None:
    told = run(tmp_path, "doctor", "--set-aside", "sandbox")
    assert (told.exit_code, told.out) == (2, "")
    assert "nothing to set aside" in told.err
    fine = run(tmp_path, "doctor")
    assert (fine.exit_code, fine.err) == (0, "")
    assert fine.out.count("none yet") == 4


def _lock(own: Path) -> Path:
    return next((own / "locks").glob("talk-*.lock"))


@pytest.mark.parametrize("place", [_lock, lambda own: own / "crash.log", lambda own: own / "history"])
def test_a_pipe_in_the_place_of_a_lesser_file_holds_nobody(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    own = begun(tmp_path)
    path = place(own)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert run(tmp_path, "chat", "--session", "talk", said="yes\n").exit_code == 0
    assert len(ads(tmp_path)) == 1


@pytest.mark.parametrize("kind", [one for one in ODD if one != "a link to itself"])
def test_a_recording_that_is_none_is_2_at_once(tmp_path: Path, kind: str) -> None:
    ODD[kind](tmp_path / "recording")
    ended = run(tmp_path, "chat", "--model", f"replay:{tmp_path / 'recording'}", said="hello\n")
    assert ended.exit_code == 2
    assert "The recording" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("kind", [one for one in ODD if one not in ("a link to itself", "a folder")])
def test_a_conversation_file_that_is_none_is_said_at_once(tmp_path: Path, kind: str) -> None:
    ODD[kind](tmp_path / "given.yaml")
    for command in ("run", "validate"):
        ended = run(tmp_path, "eval", command, str(tmp_path / "given.yaml"))
        assert ended.exit_code in (1, 2)
        assert "given.yaml" in ended.out + ended.err
        assert "Traceback" not in ended.err


@pytest.mark.parametrize("arguments", [("serve", "--port", "0"), ("state",), ("reset",), ("fault", "[]")])
def test_a_sandbox_file_that_is_none_is_2_in_every_command(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "practice.db").write_bytes(b"no database" * 100)
    ended = run(tmp_path, "sandbox", *arguments, "--db", str(tmp_path / "practice.db"))
    assert (ended.exit_code, ended.out) == (2, "")
    assert "practice.db" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_name_that_is_no_text_is_2(tmp_path: Path) -> None:
    ended = run(tmp_path, "chat", "--session", "bad\udcff", said="hello\n")
    assert (ended.exit_code, ended.out) == (2, "")
    assert "not UTF-8" in ended.err
