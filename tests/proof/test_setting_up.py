"""From an empty clone to the first receipt: how long it takes, killed half-way, and beside newer fakes of everything.

PYTHONS="/path/to/python3.12 ..." names the Pythons; left out, those of 3.11 to 3.13 that are found. Needs the network.
"""

import os
import re
import resource
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doubles.program import ROOT
from tests.doubles.wheels import NEWER, write_fake

pytestmark = [pytest.mark.proof, pytest.mark.timeout(1800)]

NAMES = ("python3", "python3.11", "python3.12", "python3.13")
PYTHONS = os.environ.get("PYTHONS", "").split() or list(dict.fromkeys(filter(None, map(shutil.which, NAMES))))
BRIEF = 'Campaign "Spring sale", objective traffic, text "Everything 20% off until Sunday", shop now, no music\nyes\n'
GOALS = {"uv": 25, "pip": 60}
KILLS = (0.1, 0.3, 0.5, 0.7, 0.9)  # of the time that the set-up takes


@dataclass(frozen=True)
class Machine:
    """A home that does not exist yet, an empty environment, and one Python."""

    folder: Path
    python: str

    @property
    def clone(self) -> Path:
        return self.folder / "clone"

    def environment(self, **settings: str) -> dict[str, str]:
        return {"PATH": "/usr/bin:/bin", "HOME": str(self.folder / "home" / "not yet there"), **settings}

    def start(self, target: str, **settings: str) -> "subprocess.Popen[str]":
        pipe = subprocess.PIPE
        return subprocess.Popen(
            ["make", f"PYTHON={self.python}", target],
            cwd=self.clone,
            env=self.environment(**settings),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            text=True,
            start_new_session=True,
        )

    def first_receipt(self, **settings: str) -> tuple[float, str, str]:
        """Clone, chat with the whole brief waiting, and give the seconds, told with those a processor was busy."""
        began, busy = time.monotonic(), _processor_seconds()
        if not self.clone.exists():
            subprocess.run(["git", "clone", "--quiet", ROOT, self.clone], check=True)
        process = self.start("chat", **settings)
        out, err = process.communicate(BRIEF)
        assert "PRACTICE receipt" in out, err
        assert process.returncode == 0
        seconds = time.monotonic() - began
        return seconds, err, f"{seconds:.0f} s ({_processor_seconds() - busy:.0f} s of a processor)"


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.fixture
def machine(tmp_path: Path, request: pytest.FixtureRequest) -> Machine:
    made = Machine(tmp_path, request.param)
    tried = subprocess.run([made.python, "--version"], env=made.environment(), capture_output=True, check=False)
    if tried.returncode != 0:  # a manager of Pythons leaves such names on the path
        pytest.skip(f"{made.python} is the name of a Python, and none runs by it here")
    return made


each_python = pytest.mark.parametrize("machine", PYTHONS, indirect=True)


def _print(*told: object) -> None:
    """Show a line beside what pytest says."""
    print("\n ", *told, end="")  # noqa: T201


@each_python
@pytest.mark.parametrize("by", GOALS)
def test_seconds_from_an_empty_clone_to_the_first_receipt(
    machine: Machine, by: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, said, took = machine.first_receipt(**({"UV_OFFLINE": "true"} if by == "pip" else {}))
    assert ("Now pip does" in said) is (by == "pip"), said
    began = time.monotonic()
    process = machine.start("ready-to-check")
    _, err = process.communicate()
    assert process.returncode == 0, err
    with capsys.disabled():
        _print(f"{machine.python} by {by}: first receipt after {took} (goal {GOALS[by]} s),")
        print(f" ready for the checks {time.monotonic() - began:.0f} s later", end="")  # noqa: T201


@each_python
def test_killed_at_five_moments_of_the_set_up_it_still_gets_there(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, *_ = machine.first_receipt()
    told = []
    for moment in KILLS:
        shutil.rmtree(machine.clone / ".venv")
        process = machine.start("chat")
        time.sleep(whole * moment)
        _kill_the_set_up(process, together=moment > 0.5)
        mark = (machine.clone / ".venv" / ".ready").exists()
        _, said, took = machine.first_receipt()
        assert mark or "Set up in" in said
        told.append(f"{moment:.0%}: {'was ready' if mark else 'not ready'}, receipt after {took}")
    with capsys.disabled():
        _print(f"{machine.python} killed at", "; ".join(told))


def _kill_the_set_up(process: "subprocess.Popen[str]", *, together: bool) -> None:
    """Kill all of it, as lost power would, or only the program, so that what it started lives on."""
    if together:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        found = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=False
        )
        for child in found.stdout.split():
            os.kill(int(child), signal.SIGKILL)
    process.communicate()


@each_python
@pytest.mark.parametrize("by", GOALS)
def test_beside_a_folder_of_newer_fakes_exactly_what_is_locked_is_installed(
    machine: Machine, by: str, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = re.findall(r"^([^\s#=]+)==", (ROOT / "requirements" / "runtime.lock").read_text(encoding="utf-8"), re.M)
    fakes = machine.folder / "fakes"
    for name in locked:
        write_fake(fakes, name, extras=["requests"] if name == "google-auth" else [])
    links = {"PIP_FIND_LINKS": str(fakes), "UV_FIND_LINKS": str(fakes)}
    _, said, took = machine.first_receipt(**links, **({"UV_OFFLINE": "true"} if by == "pip" else {}))
    assert ("Now pip does" in said) is (by == "pip"), said
    assert list(machine.clone.glob(f".venv/lib/*/site-packages/*-{NEWER}.dist-info")) == []
    seen = _seen_without_the_lock(machine, by, links)
    assert NEWER in seen
    with capsys.disabled():
        _print(f"{machine.python} by {by} beside {len(locked)} newer fakes: receipt after {took};")
        print(f" without the lock {seen} is taken", end="")  # noqa: T201


def _seen_without_the_lock(machine: Machine, by: str, links: dict[str, str]) -> str:
    """Install one package freely, and say which version came."""
    binaries = machine.clone / ".venv" / "bin"
    ways = {"uv": [f"{binaries}/uv", "pip"], "pip": [f"{binaries}/python", "-m", "pip"]}
    around = machine.environment(**links, UV_SYSTEM_CERTS="true")
    free = machine.folder / "free"
    command = [*ways[by], "install", "--quiet", "--no-deps", "--target", str(free), "idna"]
    if by == "uv":
        command += ["--python", f"{binaries}/python"]
    subprocess.run(command, env=around, check=True)
    (found,) = free.glob("idna-*.dist-info")
    return found.name.removesuffix(".dist-info")
