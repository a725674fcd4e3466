"""What became of mutants, kept over runs: what was noticed stays so while the code and the test are the same."""

import ast
import json
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from tests.proof.mutation.rooms import Mutant, digest_of, source
from tests.proof.mutation.seen import KEPT, SeenTest
from tests.shape.project import ROOT

_REASONS = Path(__file__).parent / "survivors.toml"
_OUTCOMES = KEPT / "outcomes.json"


@dataclass(frozen=True)
class Outcome:
    """What became of one mutant."""

    source: str  # what the file held
    noticed_by: str
    tests: str  # which tests run it, as they were, and for how long at most; of one that was noticed, the test that did
    shown: int
    covering: int

    @property
    def survived(self) -> bool:
        """Say whether no test noticed it."""
        return not self.noticed_by


@dataclass(frozen=True)
class Showing:
    """What a mutant is shown to: for so many seconds at the most, some of the tests that run it."""

    shown: Sequence[SeenTest]
    covering: Sequence[SeenTest]
    most_seconds: float


def outcome(mutant: Mutant, noticed_by: str, to: Showing) -> Outcome:
    """Lay down what became of a mutant."""
    tests = _digest_of_test(noticed_by) if "::" in noticed_by else _tests_of(to)
    return Outcome(digest_of(mutant.file.path), noticed_by, tests, len(to.shown), len(to.covering))


def still_holds(kept: Outcome | None, mutant: Mutant, to: Showing) -> bool:
    """Say whether a mutant need not be tried again: neither it nor its tests have changed."""
    if kept is None or not is_of_now(kept, mutant.file.path):
        return False
    return not kept.survived or kept.tests == _tests_of(to)


def is_of_now(kept: Outcome, path: str) -> bool:
    """Say whether a file holds what it held then, and the test that noticed the change of it does, too."""
    if kept.source != digest_of(path):
        return False
    return "::" not in kept.noticed_by or kept.tests == _digest_of_test(kept.noticed_by)


def read_outcomes() -> dict[str, Outcome]:
    """Read what was kept."""
    kept = json.loads(_OUTCOMES.read_text(encoding="utf-8")) if _OUTCOMES.exists() else {}
    return {key: Outcome(**one) for key, one in kept.items()}


def write_outcomes(outcomes: dict[str, Outcome]) -> None:
    """Keep what became of mutants."""
    written = json.dumps({key: asdict(one) for key, one in outcomes.items()}, indent=0)
    anew = _OUTCOMES.with_suffix(".new")
    anew.write_text(written, encoding="utf-8")
    anew.replace(_OUTCOMES)


def reasons() -> dict[str, str]:
    """Read why which mutant may survive."""
    listed = tomllib.loads(_REASONS.read_text(encoding="utf-8")).get("survivor", [])
    return {mutant: one["why"] for one in listed for mutant in one["mutants"]}


def _digest_of_test(name: str) -> str:
    """Name a test as it is, with all of its file but the other tests: one that is added there changes nothing of it."""
    file, _, called = name.partition("::")
    parts = _parts(file) if (ROOT / file).exists() else {}
    return _hash(f"{parts.get('')} {parts.get(called.partition('[')[0])}")


@cache
def _parts(file: str) -> dict[str, str]:
    """Give each test of a file by its name, and under no name what is beside the tests."""
    parts = {"": ""}
    for one in ast.parse(source(file)).body:
        called = one.name if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) else ""
        name = called if called.startswith("test_") else ""
        parts[name] = parts.get(name, "") + ast.unparse(one)
    return parts


def _digest(files: Sequence[str], *more: str) -> str:
    return _hash(" ".join((*map(digest_of, sorted({*files})), *more)))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _tests_of(to: Showing) -> str:
    return _digest([one.file for one in to.covering], f"{to.most_seconds:g} s")
