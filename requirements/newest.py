"""Install the newest releases that pyproject.toml allows beside the locked ones, and run the contract tests on them.

The environment is build/newest; .venv and the locks stay as they are. What is newer than the lock is printed first. The
exit code is that of the tests.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UV = ROOT / ".venv" / "bin" / "uv"
NEWEST = ROOT / "build" / "newest"
TESTS = ("tests/contract", "tests/shape/test_packaging.py", "tests/unit/core")
WANTED = ("pyproject.toml", "requirements/runtime.in", "requirements/dev.in")
COMPILE = (
    "pip",
    "compile",
    "--universal",
    "--python-version",
    "3.11",
    "--no-header",
    "--extra",
    "keyring",
    "--upgrade",
)


def main(arguments: list[str]) -> int:
    """Resolve, show, install, test."""
    lock = NEWEST.with_suffix(".lock")
    lock.parent.mkdir(exist_ok=True)
    free = [line for line in (ROOT / WANTED[2]).read_text(encoding="utf-8").splitlines() if not line.startswith("-c")]
    tools = lock.with_suffix(".in")
    tools.write_text("\n".join(free), encoding="utf-8")
    uv(*COMPILE, "--output-file", lock, *WANTED[:2], tools)
    for line in newer(versions(ROOT / "requirements" / "dev.lock"), versions(lock)):
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
    uv("venv", "--clear", "--python", sys.executable, NEWEST)
    python = NEWEST / "bin" / "python"
    uv("pip", "install", "--python", python, "--no-deps", "--requirement", lock)
    uv("pip", "install", "--python", python, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    return subprocess.run([python, "-m", "pytest", "--quiet", *(arguments or TESTS)], cwd=ROOT, check=False).returncode


def uv(*arguments: str | Path) -> None:
    """Run uv, which speaks only when it fails."""
    around = {"UV_SYSTEM_CERTS": "true"} | os.environ
    subprocess.run([UV, *arguments, "--quiet"], cwd=ROOT, env=around, check=True, stdout=subprocess.DEVNULL)


def versions(lock: Path) -> dict[str, str]:
    """Read the versions of a lock."""
    return dict(re.findall(r"^([^\s#=]+)==([^\s;\\]+)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE))


def newer(locked: dict[str, str], found: dict[str, str]) -> list[str]:
    """Say what differs from the lock, one package a line."""
    names = sorted(name for name in {*locked, *found} if locked.get(name) != found.get(name))
    told = [f"{name}: {locked.get(name, 'not locked')} -> {found.get(name, 'not needed')}" for name in names]
    return told or ["The lock holds the newest of everything."]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
