"""What became of mutants, kept beside the code: by file and by number, so that it is small; only what still holds."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.proof.mutation.outcomes import Outcome, is_of_now, read_outcomes
from tests.proof.mutation.rooms import Mutant, digest_of, mutants, rooms

PAGE = Path(__file__).parent / "outcomes.json"


def keep(outcomes: Mapping[str, Outcome], page: Path = PAGE) -> None:
    """Keep what became of the mutants of the code as it is, by the tests as they are."""
    rows = {}
    for path, ours in _by_file().items():
        tried = {at: outcomes[one.key] for at, one in enumerate(ours) if one.key in outcomes}
        if current := {at: one for at, one in tried.items() if is_of_now(one, path)}:
            rows[path] = {"mutants": _digest_of(ours), **_row(current)}
    page.write_text(json.dumps(rows, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def kept(page: Path = PAGE) -> dict[str, Outcome]:
    """Give what was kept of files that hold the same code, which is still changed in the same ways."""
    rows = json.loads(page.read_text(encoding="utf-8")) if page.exists() else {}
    found: dict[str, Outcome] = {}
    for path, ours in _by_file().items():
        if path in rows and rows[path]["mutants"] == _digest_of(ours):
            found |= {ours[at].key: one for at, one in _read(rows[path], digest_of(path))}
    return found


def known_so_far() -> dict[str, Outcome]:
    """Give what was tried here, and of the rest what was kept."""
    here = read_outcomes()
    return {**kept(), **{key: one for key, one in here.items() if is_of_now(one, key.partition(": ")[0])}}


@cache
def _by_file() -> dict[str, list[Mutant]]:
    by_file: defaultdict[str, list[Mutant]] = defaultdict(list)
    for one in (one for room in rooms() for one in mutants(room)):
        by_file[one.file.path].append(one)
    return by_file


def _digest_of(ours: Sequence[Mutant]) -> str:
    """Name a file's code together with what is changed in it: a number means the same mutant as long as both stay."""
    named = "\n".join([digest_of(ours[0].file.path), *(one.key for one in ours)])
    return sha256(named.encode()).hexdigest()[:16]


def _row(tried: Mapping[int, Outcome]) -> dict[str, Any]:
    noticed: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in tried.items():
        if not one.survived:
            noticed[one.noticed_by, one.tests].append(at)
    return {
        "noticed": [[by, tests, _spans(numbers)] for (by, tests), numbers in sorted(noticed.items())],
        "survived": {str(at): [one.tests, one.shown, one.covering] for at, one in tried.items() if one.survived},
    }


def _read(row: Mapping[str, Any], source: str) -> Iterator[tuple[int, Outcome]]:
    for by, tests, spans in row["noticed"]:
        yield from ((at, Outcome(source, by, tests, 0, 0)) for at in _numbers(spans))
    for at, (tests, shown, covering) in row["survived"].items():
        yield int(at), Outcome(source, "", tests, shown, covering)


def _spans(numbers: Iterable[int]) -> str:
    """Write numbers that go up as spans: 1-3 7."""
    spans: list[list[int]] = []
    for one in numbers:
        if spans and spans[-1][1] == one - 1:
            spans[-1][1] = one
        else:
            spans.append([one, one])
    return " ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def _numbers(spans: str) -> Iterator[int]:
    for span in spans.split():
        first, _, last = span.partition("-")
        yield from range(int(first), int(last or first) + 1)
