"""A settings file of the folder one works in, as the program meets it."""

import os
from pathlib import Path

import pytest

from tests.doubles.program import run

STEERS = "TIKTOK_ADS_TARGET=production\nTIKTOK_ACCESS_TOKEN=fake-token\nTIKTOK_ADVERTISER_ID=7\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".env").write_text(STEERS, encoding="utf-8")
    return tmp_path


def test_a_file_that_nobody_allowed_is_2_and_says_how_to_allow_it(folder: Path) -> None:
    for command in (("chat",), ("auth", "setup"), ("ads", "list")):
        ended = run(folder, *command, said="hello\n")
        assert (ended.exit_code, ended.out) == (2, "")
        assert "tiktok-ads env allow" in ended.err


def test_an_allowed_file_is_used_and_what_it_decides_is_said(folder: Path) -> None:
    allowed = run(folder, "env", "allow")
    assert (allowed.exit_code, allowed.err) == (0, "")
    assert "TIKTOK_ADS_TARGET='production'" in allowed.out
    talked = run(folder, "chat", said="")
    assert talked.exit_code == 0
    assert "Target: production (from" in talked.err
    assert "Target:" not in run(folder, "chat", "--output", "json", said="").err


def test_one_that_others_can_write_is_2_and_names_the_command_that_mends_it(folder: Path) -> None:
    assert run(folder, "env", "allow").exit_code == 0
    (folder / ".env").chmod(0o666)
    for command in (("chat",), ("env", "allow")):
        ended = run(folder, *command, said="hello\n")
        assert (ended.exit_code, ended.out) == (2, "")
        assert f"`chmod go-w {folder / '.env'}`" in ended.err


@pytest.mark.parametrize("where", [0, 2])
@pytest.mark.parametrize("written", [("--env-file", ".env"), ("--env-file=.env",)])
def test_a_named_file_is_used_wherever_the_name_stands(folder: Path, where: int, written: tuple[str, ...]) -> None:
    arguments = ["auth", "setup"]
    arguments[where:where] = written
    ended = run(folder, *arguments)
    assert ended.exit_code == 0
    assert "TIKTOK_ACCESS_TOKEN: set" in ended.out


def test_a_name_is_needed_and_behind_two_dashes_it_is_words(folder: Path) -> None:
    (folder / ".env").unlink()
    missing = run(folder, "chat", "--env-file")
    assert (missing.exit_code, missing.err) == (2, "--env-file needs the name of a file behind it.\n")
    assert run(folder, "chat", "--", "--env-file", said="").exit_code == 0


def test_a_pipe_in_its_place_holds_nobody(folder: Path) -> None:
    (folder / ".env").unlink()
    os.mkfifo(folder / ".env")
    ended = run(folder, "auth", "setup")
    assert ended.exit_code == 2
    assert "it is no file" in ended.err


def test_a_file_that_decides_nothing_needs_no_leave(folder: Path) -> None:
    (folder / ".env").write_text("TIKTOK_ADS_MODEL=offline\n", encoding="utf-8")
    assert "decides nothing that would have to be allowed" in run(folder, "env", "allow").out
