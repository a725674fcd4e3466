"""A checkout as small as can be: our Makefile and set-up program, with a program and locks of a few tiny packages."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.doubles import wheels
from tests.doubles.program import ROOT

LOCKED = {"tiny-alpha": "1.0", "tiny-beta": "1.0", "tiny-gamma": "1.0"}
PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["backend"]

[project]
name = "tiny-program"
version = "1.0"
"""
BACKEND = """\
from pathlib import Path
from wheels import write_wheel

def build_editable(folder, settings=None, metadata=None):
    files = {"tiny_program.pth": f"{Path.cwd()}\\n".encode()}
    return write_wheel(Path(folder), "tiny-program", "1.0", files, scripts=["tiktok-ads = tiny_program:main"]).name
"""
PROGRAM = """\
import sys
import tiny_alpha

def main():
    sys.stdout.write(sys.stdin.read())
"""


@dataclass(frozen=True)
class Checkout:
    """Where it is, and the folder of wheels that is all it can install from."""

    root: Path
    index: Path
    home: Path

    @property
    def python(self) -> Path:
        return self.root / ".venv" / "bin" / "python"

    def environment(self, **changes: str) -> dict[str, str]:
        """Nothing of whoever runs the tests; pip's settings hold what must not count, too."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "true",
            "PIP_FIND_LINKS": str(self.index),
            "PIP_USER": "true",
            "PIP_CONSTRAINT": str(self.root / "constraints.txt"),
            **changes,
        }

    def start(self, target: str = "ready-to-chat", **changes: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            ["make", f"PYTHON={sys.executable}", target],
            cwd=self.root,
            env=self.environment(**changes),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def make(self, target: str, said: str = "", **changes: str) -> "subprocess.CompletedProcess[str]":
        process = self.start(target, **changes)
        out, err = process.communicate(said)
        return subprocess.CompletedProcess(target, process.returncode, out, err)

    def installed(self) -> dict[str, str]:
        """Which of the tiny packages are there, in which versions."""
        found = [
            path.name.removesuffix(".dist-info") for path in self.root.glob(".venv/lib/*/site-packages/tiny_*-info")
        ]
        versions = dict(one.rsplit("-", 1) for one in found)
        return {name.replace("_", "-"): version for name, version in versions.items() if name != "tiny_program"}


def make_checkout(folder: Path, uv: Path | None) -> Checkout:
    """Make one. Beside each locked wheel lies a newer fake; without uv's wheel, uv is not to be had."""
    made = Checkout(folder / "checkout", folder / "index", folder / "home" / "not yet there")
    requirements = made.root / "requirements"
    requirements.mkdir(parents=True)
    shutil.copy(ROOT / "Makefile", made.root)
    shutil.copy(ROOT / "requirements" / "set_up.py", requirements)
    backend = made.root / "backend"
    backend.mkdir()
    shutil.copy(wheels.__file__, backend)
    for path, text in {
        backend / "backend.py": BACKEND,
        made.root / "pyproject.toml": PROJECT,
        made.root / "tiny_program.py": PROGRAM,
        made.root / "constraints.txt": f"tiny-beta=={wheels.NEWER}\n",
    }.items():
        path.write_text(text, encoding="utf-8")
    alpha, beta, gamma = _tiny_wheels(made.index)
    lock = wheels.locked(uv) if uv else "uv==0.0.1 --hash=sha256:" + "0" * 64
    if uv:
        shutil.copy(uv, made.index)
    for name, text in {
        "installer": lock,
        "runtime": wheels.locked(alpha, beta),
        "dev": wheels.locked(alpha, beta, gamma),
    }.items():
        (requirements / f"{name}.lock").write_text(text, encoding="utf-8")
    return made


def _tiny_wheels(index: Path) -> tuple[Path, Path, Path]:
    """Make what is locked and what is newer. An extra is asked for, as pip before 23.3 forgot that it was locked."""
    module = b"value = 1\n"
    alpha = wheels.write_wheel(
        index, "tiny-alpha", "1.0", {"tiny_alpha.py": module}, requires=["tiny-beta[more]>=1"], extras=["more"]
    )
    beta = wheels.write_wheel(index, "tiny-beta", "1.0", {"tiny_beta.py": module}, extras=["more"])
    gamma = wheels.write_wheel(index, "tiny-gamma", "1.0", {"tiny_gamma.py": module}, requires=["tiny-alpha"])
    for name in LOCKED:
        wheels.write_fake(index, name, extras=["more"])
    return alpha, beta, gamma
