"""What a person waits for before the first answer."""

import sys
import tomllib
from pathlib import Path

import pytest

from tests.doubles.program import AGENT, ROOT, Ended, run_cold

FRAMEWORK = ("langgraph", "langchain_core", "langchain_google_genai", "langsmith", "google")
LIBRARIES = (*FRAMEWORK, "httpx", "prompt_toolkit", "starlette", "uvicorn", "cryptography", "regex", "yaml", "rich")
OURS = ("agent.models.offline", "agent.graph", "agent.state", "agent.nodes", "agent.session", "evals.suite")
_UNUSUAL = ("agent.terminal.printable", "agent.wiring.settings", "agent.wiring.platforms", "shlex")
BARE = (*LIBRARIES, *OURS, *_UNUSUAL, "pydantic", "asyncio", "json", "sqlite3")
_ACCOUNTS = (*FRAMEWORK, *OURS, "prompt_toolkit", "uvicorn", "regex", "yaml", "rich", "agent.language", "agent.words")
_NOT_ASKED_FOR = (
    "tools.tiktok.assets",
    "tools.tiktok.limiter",
    "tools.tiktok.switch",
    "tools.tiktok.uploads",
    "tools.tiktok.writer",
    "tools.sandbox.browser",
    "tools.sandbox.control",
    "tools.sandbox.openapi",
)
MUST_NOT = {
    ("--help",): BARE,
    ("--version",): BARE,
    ("chat", "--help"): LIBRARIES,
    ("chat", "--target", "moon"): (*LIBRARIES, *OURS, "agent.wiring.platforms"),
    ("auth", "status"): (*_ACCOUNTS, *_NOT_ASKED_FOR),
    ("ads", "list"): (*_ACCOUNTS, *_NOT_ASKED_FOR),
}
_SEE_WHAT_IS_LOADED = """
import sys
from agent.cli.main import main
sys.argv = ["tiktok-ads", *sys.argv[1:]]
try:
    main()
finally:
    print(*sorted(name for name, module in sys.modules.items() if module), file=sys.stderr)
"""
_SEE_WHAT_STANDS_BEHIND_THE_PROMPT = """
import os
import sys
import agent.terminal.keyboard as keyboard
from agent.cli.main import main

async def prompt(*_asked):
    print(*sorted(name for name, module in sys.modules.items() if module), file=sys.stderr)
    return
    yield

keyboard.typed_lines = prompt
os.dup2(os.openpty()[1], 0)
sys.argv = ["tiktok-ads"]
main()
"""
_SEE_WHAT_IS_STILL_LOOKED_AT = """
import gc
import sys
from agent.__main__ import main
sys.argv = ["tiktok-ads", "--version"]
try:
    main()
finally:
    print(len(gc.get_objects()), file=sys.stderr)
"""
PROMPT = (*FRAMEWORK, *OURS, "pydantic", "httpx", "starlette", "uvicorn", "sqlite3", "regex", "yaml", "agent.language")


def _loaded(ended: Ended) -> set[str]:
    """Give every module that was loaded, and every package that one of them is in."""
    names = ended.err.splitlines()[-1].split()
    return {".".join(name.split(".")[:depth]) for name in names for depth in range(1, name.count(".") + 2)}


@pytest.mark.parametrize("arguments", MUST_NOT, ids=" ".join)
def test_a_command_loads_only_what_it_needs(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    loaded = _loaded(run_cold(tmp_path, sys.executable, "-c", _SEE_WHAT_IS_LOADED, *arguments))

    assert "typer" in loaded
    assert sorted(loaded.intersection(MUST_NOT[arguments])) == []


def test_the_version_costs_no_more_than_the_help(tmp_path: Path) -> None:
    version, helped = (
        _loaded(run_cold(tmp_path, sys.executable, "-c", _SEE_WHAT_IS_LOADED, asked))
        for asked in ("--version", "--help")
    )

    assert sorted(version - helped) == []


def test_nothing_that_was_imported_is_looked_through_for_garbage_at_the_end(tmp_path: Path) -> None:
    """Without the last step of the program a short command would take a quarter longer."""
    ended = run_cold(tmp_path, sys.executable, "-c", _SEE_WHAT_IS_STILL_LOOKED_AT)

    assert int(ended.err) < 1_000


def test_what_the_commands_must_not_load_a_conversation_does(tmp_path: Path) -> None:
    loaded = _loaded(run_cold(tmp_path, sys.executable, "-c", _SEE_WHAT_IS_LOADED, "chat", said="hello\n"))

    assert {*OURS, "langgraph", "langchain_core", "pydantic", "httpx", "agent.language"} - loaded == {"evals.suite"}


def test_before_the_prompt_nothing_is_loaded_but_the_prompt(tmp_path: Path) -> None:
    loaded = _loaded(run_cold(tmp_path, sys.executable, "-c", _SEE_WHAT_STANDS_BEHIND_THE_PROMPT))

    assert "prompt_toolkit" in loaded
    assert sorted(loaded.intersection(PROMPT)) == []


def test_help_names_every_command_and_says_what_happens_without_one(tmp_path: Path) -> None:
    ended = run_cold(tmp_path, *AGENT, "--help")

    assert (ended.exit_code, ended.err) == (0, "")
    assert "Without a command: chat." in " ".join(ended.out.split())
    assert all(name in ended.out for name in ("chat", "graph", "ads", "auth", "sandbox"))


def test_the_console_script_is_the_program_and_alone_it_chats(tmp_path: Path) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    module, function = scripts["tiktok-ads"].split(":")
    ended = run_cold(tmp_path, sys.executable, "-c", f"from {module} import {function}; {function}()", said="hello\n")

    assert (ended.exit_code, ended.err) == (0, "")
    assert ended.out.strip()
