"""The mark beside a journal goes up by itself, down only where it is told to, and is none where it cannot be read."""

import fcntl
import os
from pathlib import Path

import pytest

from tools.journal.high_water import HighWater


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.mark"


def test_a_mark_is_raised_and_never_lowered_but_where_a_journal_begins_anew(file: Path) -> None:
    mark = HighWater(file)
    assert mark.read() == 0
    read: list[int] = []
    for write in (mark.reached, mark.reached, mark.reached, mark.begins_at, mark.reached):
        write((7, 12, 9, 3, 4)[len(read)])
        read.append(mark.read())

    assert read == [7, 12, 12, 3, 4]
    assert HighWater(file).read() == 4
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (b"", 0),
        (b"7\n", 0),
        (b"0000000000000000007\n", 0),
        (b"00000000000000000007\n", 7),
        (b"00000000000000000007", 7),
        (b"0000000000000000000x\n", 0),
        (b"-0000000000000000007\n", 0),
        (b"00000000000000000007 and more", 7),
        (b"00000000000000000007" + b"\n" * 2000, 0),
    ],
)
def test_only_a_whole_mark_counts(file: Path, written: bytes, number: int) -> None:
    file.write_bytes(written)
    assert HighWater(file).read() == number


def test_what_is_written_over_a_mark_that_cannot_be_read_counts(file: Path) -> None:
    file.write_bytes(b"nonsense")
    HighWater(file).reached(5)
    assert HighWater(file).read() == 5


def test_a_folder_in_its_place_is_no_mark(file: Path) -> None:
    file.mkdir()
    assert HighWater(file).read() == 0


def test_no_file_stays_open(file: Path) -> None:
    mark, free = HighWater(file), _next_free()
    for number in range(3):
        mark.reached(number)
        mark.read()

    assert _next_free() == free


def _next_free() -> int:
    """Give the number that the next file gets which is opened here."""
    number = os.open(os.devnull, os.O_RDONLY)
    os.close(number)
    return number


def test_a_mark_that_somebody_else_writes_is_not_waited_for_and_not_written(file: Path) -> None:
    mark = HighWater(file)
    mark.reached(3)
    with file.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(BlockingIOError):
            mark.reached(5)
    assert mark.read() == 3
