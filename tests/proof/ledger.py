"""What a proof has shown: printed, kept as one JSON file a run, and worth nothing where its control did not fail."""

import json
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from time import gmtime, strftime

from tests.shape.project import ROOT

RUNS = ROOT / "build" / "proofs"
KEPT = ROOT / "docs" / "proofs"  # runs of commits as they are, from any day and machine
_CHANGED = "-changed"
_KEPT, _TOLD = 100, 5  # of what went wrong


@dataclass(frozen=True)
class Control:
    """The same proof with a guard switched off; it has to fail."""

    without: str
    n: int
    failures: int


@dataclass(frozen=True)
class Proof:
    """One run of a proof."""

    name: str
    claim: str
    n: int
    failures: int
    seed: int
    controls: tuple[Control, ...]
    figures: Mapping[str, int | float | str] = field(default_factory=dict)
    allowed: int = 0
    wrong: tuple[str, ...] = ()  # what went wrong, told; the first of it is kept

    def settle(self) -> None:
        """Tell and keep it; fail where something went wrong, and where no control did."""
        kept = {
            **asdict(self),
            "wrong": self.wrong[:_KEPT],
            "day": strftime("%Y-%m-%d"),
            "settled_at": strftime("%Y-%m-%dT%H:%M:%SZ", gmtime()),
            "commit": _commit(),
            "versions": _versions(),
        }
        RUNS.mkdir(parents=True, exist_ok=True)
        path = RUNS / f"{self.name}-{kept['commit']}-{self.seed}.json"
        path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        sys.stdout.write(f"\n{self.told()}\n")
        assert self.n > 0, "nothing was tried"
        assert self.failures <= self.allowed, self.told()
        assert self.controls, "a proof needs a control"
        assert all(one.failures > 0 for one in self.controls), self.told()

    def told(self) -> str:
        """Tell it in a few lines."""
        figures = "".join(f", {name} {value}" for name, value in self.figures.items())
        lines = [f"{self.name}: {self.failures} of {self.n} failed (seed {self.seed}{figures})"]
        lines += [f"  without {one.without}: {one.failures} of {one.n}" for one in self.controls]
        return "\n".join([*lines, *(f"  {one}" for one in self.wrong[:_TOLD])])


def _commit() -> str:
    """Name the commit; a tree with changes of its own is none."""
    found = _git("rev-parse", "--short=9", "HEAD")
    return f"{found}{_CHANGED if _git('status', '--porcelain') else ''}" if found else "unknown"


def _git(*words: str) -> str:
    found = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return found.stdout.strip()


def _versions() -> dict[str, str]:
    names = ("langgraph", "langgraph-checkpoint-sqlite", "langchain-core", "pydantic", "httpx")
    return {"python": platform.python_version(), **{name: version(name) for name in names}}


def gather() -> None:
    """Put the runs of commits as they are beside those that were kept before."""
    KEPT.mkdir(exist_ok=True)
    for path in RUNS.glob("*.json"):
        if _CHANGED not in path.name and "-unknown-" not in path.name:
            shutil.copy(path, KEPT)


def runs() -> list[dict[str, object]]:
    """Read what was kept."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(KEPT.glob("*.json"))]
