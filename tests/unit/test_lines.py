"""Whether an input has ended says whether somebody is there who can be asked."""

import os
from pathlib import Path

import pytest

from agent.terminal.lines import has_ended


@pytest.mark.parametrize(
    ("written", "is_open", "ended"), [("", True, False), ("no\n", False, False), ("", False, True)]
)
def test_a_pipe_has_ended_where_nothing_is_in_it_and_nobody_holds_it(written: str, is_open: bool, ended: bool) -> None:
    reading, writing = os.pipe()
    os.write(writing, written.encode())
    if not is_open:
        os.close(writing)

    assert has_ended(reading) is ended
    os.close(reading)
    if is_open:
        os.close(writing)


@pytest.mark.parametrize(("written", "ended"), [("", True), ("no\n", False)])
def test_a_file_has_ended_where_nothing_is_left_in_it(tmp_path: Path, written: str, ended: bool) -> None:
    (tmp_path / "said").write_text(written, encoding="utf-8")
    with (tmp_path / "said").open(encoding="utf-8") as said:
        assert has_ended(said.fileno()) is ended


def test_the_null_device_has_ended() -> None:
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        assert has_ended(nothing.fileno())
