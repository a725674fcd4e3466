"""Which command is meant: a word that is none is refused with a suggestion, and is never said to anybody."""

from pathlib import Path
from random import Random

import pytest

from agent.cli.commands import first_word, no_such_command
from tests.doubles.program import AGENT, ROOT, run, run_cold
from tests.doubles.secret_forms import Maker

NAMES = {"status": "auth status", "list": "ads list", "chat": "chat"}


def is_refused(home: Path, *arguments: str) -> str:
    """Give what was said; nothing was held, and nothing went to standard output."""
    ended = run(home, *arguments, said="hello\n")
    assert (ended.exit_code, ended.out) == (2, "")
    assert not (home / "ads").exists()
    return ended.err


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("statsu",), "auth status"),
        (("chta",), "chat"),
        (("login",), "auth login"),
        (("version",), "--version"),
        (("HELP",), "--help"),
        (("--model", "offline", "statsu"), "auth status"),
        (("auth", "statsu"), "auth status"),
        (("ads", "lst"), "ads list"),
        (("eval", "rnu", "evals"), "eval run"),
        (("sandbox", "sttae"), "sandbox state"),
    ],
)
def test_a_word_near_a_command_suggests_it(tmp_path: Path, arguments: tuple[str, ...], meant: str) -> None:
    assert f'Did you mean "{meant}"?' in is_refused(tmp_path, *arguments)


@pytest.mark.parametrize(
    "arguments", [("worker",), ("sessions",), ("worker", "--help"), ("make", "me", "an", "ad"), ("",)]
)
def test_a_word_near_nothing_says_where_the_commands_stand(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = is_refused(tmp_path, *arguments)
    assert told.startswith(f'No command "{arguments[0]}". `tiktok-ads --help` lists the commands.')


def test_who_left_the_quotes_away_is_told_where_they_belong(tmp_path: Path) -> None:
    assert "tiktok-ads chat 'make me an ad'" in is_refused(tmp_path, "make", "me", "an", "ad")


def test_options_before_a_command_are_told_their_place(tmp_path: Path) -> None:
    told = is_refused(tmp_path, "--target", "sandbox", "ads", "list")
    assert told.rstrip().endswith("tiktok-ads ads list --target sandbox")


@pytest.mark.parametrize(
    "arguments",
    [
        ("hello there",),
        ("chat", "hello"),
        ("--model", "offline", "hello there"),
        ("--model", "offline"),
        (),
        ("--", "hi you"),
    ],
)
def test_words_with_a_blank_between_them_are_said_and_options_alone_chat(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    ended = run(tmp_path, *arguments, said="hello\n")
    assert (ended.exit_code, ended.err) == (0, "")
    assert "Hello." in ended.out


def test_the_version_is_printed(tmp_path: Path) -> None:
    ended = run_cold(tmp_path, *AGENT, "--version")
    named = f'version = "{ended.out.removeprefix("tiktok-ads ").strip()}"'

    assert (ended.exit_code, ended.err) == (0, "")
    assert ended.out.startswith("tiktok-ads ")
    assert named in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments", [("chat", "--session", b"bad\xff"), (b"\xff\xfe x",), ("eval", "add", b"bad\xff")]
)
def test_bytes_that_are_no_text_are_refused_in_a_sentence(tmp_path: Path, arguments: tuple[str | bytes, ...]) -> None:
    ended = run_cold(tmp_path, *AGENT, *arguments, said="hello\n")  # type: ignore[arg-type]

    assert (ended.exit_code, ended.out) == (2, "")
    assert "not UTF-8 text" in ended.err
    assert "Traceback" not in ended.err


def test_what_would_steer_a_terminal_is_shown_as_text(tmp_path: Path) -> None:
    assert "\x1b" not in is_refused(tmp_path, "\x1b[2Jx")


def test_an_options_value_is_no_word() -> None:
    assert first_word(["--model", "offline", "-x", "word", "more"], {"--model"}) == (
        ["--model", "offline", "-x"],
        "word",
    )
    assert first_word(["--model=offline", "--plan"], {"--model"}) == (["--model=offline", "--plan"], None)


def test_the_words_of_a_refusal() -> None:
    assert no_such_command("tiktok-ads", ["statsu"], NAMES) == (
        'No command "statsu". Did you mean "auth status"? To say it in a chat: tiktok-ads chat statsu'
    )
    assert no_such_command("tiktok-ads ads", ["lst"], {"list": "list"}) == (
        'No command "ads lst". Did you mean "ads list"?'
    )


def test_what_was_typed_by_mistake_and_is_a_secret_is_not_shown(tmp_path: Path) -> None:
    token = Maker(Random(7)).token
    for arguments in ((token,), ("auth", token), ("chat", "--session", token)):
        assert token not in is_refused(tmp_path, *arguments)
    assert "looks like a secret" in is_refused(tmp_path, "chat", "--session", token)
