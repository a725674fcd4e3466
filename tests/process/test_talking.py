"""A brief through a pipe, as anybody's first command does it."""

import os
import sys
from pathlib import Path

from tests.doubles.program import AGENT, BRIEF, run, run_cold, talk
from tests.process.world import ads


def test_a_piped_brief_and_a_yes_make_an_ad_and_the_same_again_makes_a_second_one(tmp_path: Path) -> None:
    first = run_cold(tmp_path, *AGENT, said=f"{BRIEF}\nyes\n")
    assert (first.exit_code, first.err) == (0, "")
    assert first.out.startswith("┃ Please approve: PRACTICE")
    assert "exists already" not in first.out
    (ad,) = ads(tmp_path)
    assert first.out.splitlines()[-1].startswith("┃ PRACTICE receipt")
    assert ad["ad_id"] in first.out.splitlines()[-1]
    assert "\x1b" not in first.out

    second = run(tmp_path, "chat", BRIEF, said="yes\n")
    assert second.exit_code == 0
    assert "A campaign of this name exists already" in second.out
    assert len(ads(tmp_path)) == 2


def test_from_brief_to_receipt_the_model_is_called_once(tmp_path: Path) -> None:
    ended = talk(tmp_path, BRIEF, "yes")

    assert ended.of("usage")[-1]["model_calls"] == 1
    assert len(ended.of("receipt")) == 1
    assert ended.events[-1] == {"type": "end", "reason": "submitted", "exit_code": 0}


def test_without_any_input_the_message_is_answered_and_nothing_is_waited_for(tmp_path: Path) -> None:
    ended = run(tmp_path, "chat", BRIEF, said=Path("/dev/null"))

    assert (ended.exit_code, ended.err) == (5, "")
    assert "Submit exactly this?" in ended.out


def test_a_file_with_a_mark_at_its_start_and_no_end_of_line_at_its_end_is_read_whole(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.write_text(f"\ufeff{BRIEF}\r\n\r\nyes", encoding="utf-8")

    assert run(tmp_path, said=lines).exit_code == 0
    assert [ad["campaign_name"] for ad in ads(tmp_path)] == ["Spring Sale"]


def test_a_line_that_never_ends_is_refused_in_a_sentence(tmp_path: Path) -> None:
    long = tmp_path / "long"
    long.write_bytes(b"x" * (2**20 + 2**17))
    ended = run(tmp_path, said=long)

    assert ended.exit_code == 1
    assert ended.err.startswith("A line of the input is longer than")


def test_a_closed_input_is_an_input_that_has_ended(tmp_path: Path) -> None:
    ended = run_cold(tmp_path, "/bin/sh", "-c", f"exec {sys.executable} -m agent chat hello <&-")

    assert (ended.exit_code, ended.err) == (0, "")


def test_a_reader_that_goes_away_ends_the_program_without_a_traceback_and_without_an_ad(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = run_cold(tmp_path, *AGENT, "chat", BRIEF, said="yes\n", out=writing)
    os.close(writing)

    assert (ended.exit_code, ended.err) == (130, "")
    assert ads(tmp_path) == []
