"""One terminal at a time for one conversation."""

import os
from pathlib import Path

import pytest

from tools.core.errors import SessionBusy
from tools.journal.lock import session_lock


def test_a_conversation_that_is_open_is_not_opened_twice_and_another_one_is(tmp_path: Path) -> None:
    with session_lock(tmp_path, "talk"):
        with pytest.raises(SessionBusy, match="talk is open in another terminal"), session_lock(tmp_path, "talk"):
            pytest.fail("it was opened twice")
        with session_lock(tmp_path, "other"):
            pass

    with session_lock(tmp_path, "talk"):
        pass


def test_who_was_refused_takes_the_lock_from_nobody(tmp_path: Path) -> None:
    with session_lock(tmp_path, "talk"):
        for _ in range(2):
            with pytest.raises(SessionBusy), session_lock(tmp_path, "talk"):
                pass


def test_the_lock_is_its_owners_alone_stays_and_is_named_readably(tmp_path: Path) -> None:
    folder = tmp_path / "locks" / "of sessions"
    with session_lock(folder, "my talk/../" + "x" * 60):
        pass
    with session_lock(folder, "my talk/../" + "x" * 61):
        pass

    first, second = sorted(folder.iterdir())
    assert first.name[:41] == second.name[:41] == "my_talk_.._" + "x" * 29 + "-"
    assert {one.stat().st_mode & 0o777 for one in (first, second)} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_pipe_in_its_place_holds_nobody_up(tmp_path: Path) -> None:
    with session_lock(tmp_path, "talk"):
        pass
    (lock,) = tmp_path.iterdir()
    lock.unlink()
    os.mkfifo(lock)

    with session_lock(tmp_path, "talk"):
        pass
