"""What a person waits for before the first answer."""

import sys
import tomllib
from pathlib import Path

import pytest

from tests.doubles.program import AGENT, ROOT, run_cold

HEAVY = ("langgraph", "langchain_core", "langchain_google_genai", "httpx", "google", "prompt_toolkit", "starlette")
_SEE_WHAT_IS_LOADED = """
import sys
from agent.cli.main import main
sys.argv = ["tiktok-ads", *sys.argv[1:]]
try:
    main()
finally:
    print(*sorted(name for name, module in sys.modules.items() if module), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [("--help",), ("chat", "--help"), ("chat", "--target", "moon")])
def test_help_and_refused_usage_load_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = run_cold(tmp_path, sys.executable, "-c", _SEE_WHAT_IS_LOADED, *arguments)
    loaded = {name.partition(".")[0] for name in ended.err.splitlines()[-1].split()}

    assert "typer" in loaded
    assert not loaded & set(HEAVY)


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
