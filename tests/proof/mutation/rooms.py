"""What is changed, room by room, and the tests that look at it."""

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from hashlib import sha256
from pathlib import Path

from tests.proof.mutation.changes import Change, changes
from tests.shape.project import ROOT

_LISTED = Path(__file__).parent / "rooms.toml"


@dataclass(frozen=True)
class File:
    """A file whose code decides, or a few functions of it."""

    path: str
    only: tuple[str, ...] = ()
    is_kept: bool = False  # what it gives is kept by others, so it is imported anew with each change

    @property
    def module(self) -> str:
        """Give the name under which it is imported."""
        return self.path.removesuffix(".py").replace("/", ".")


@dataclass(frozen=True)
class Room:
    """A part of what decides."""

    name: str
    files: tuple[File, ...]
    own: tuple[str, ...]

    def is_own(self, test_file: str) -> bool:
        """Say whether a file of tests was written for this room."""
        return any(test_file.startswith(one) or fnmatch(test_file, one) for one in self.own)


@dataclass(frozen=True)
class Mutant:
    """One change of one file."""

    room: Room
    file: File
    number: int  # among the changes of its file
    key: str
    change: Change

    @property
    def place(self) -> str:
        """Say where it is."""
        return f"{self.file.path}:{self.change.line}"


def rooms() -> tuple[Room, ...]:
    """Read which rooms there are."""
    listed = tomllib.loads(_LISTED.read_text(encoding="utf-8"))["room"]
    return tuple(Room(one["name"], tuple(map(_file, one["file"])), tuple(one["own"])) for one in listed)


def shown_to() -> tuple[str, ...]:
    """Name the files of tests that mutants are shown to."""
    patterns = tomllib.loads(_LISTED.read_text(encoding="utf-8"))["shown_to"]
    return tuple(sorted(str(path.relative_to(ROOT)) for one in patterns for path in ROOT.glob(one)))


def _file(listed: dict[str, object]) -> File:
    only = listed.get("only", ())
    assert isinstance(only, list | tuple)
    return File(str(listed["path"]), tuple(map(str, only)), is_kept=bool(listed.get("is_kept")))


@cache
def source(path: str) -> str:
    """Read a file of the project."""
    return (ROOT / path).read_text(encoding="utf-8")


def digest_of(path: str) -> str:
    """Name what a file holds at this moment."""
    return sha256((ROOT / path).read_bytes()).hexdigest()[:16]


def mutants(room: Room) -> Iterator[Mutant]:
    """Give every mutant of a room."""
    for file in room.files:
        yield from _of_file(room, file)


def _of_file(room: Room, file: File) -> Iterator[Mutant]:
    """Give every mutant of a file; those that read alike are told apart by their order."""
    seen: Counter[str] = Counter()
    for number, one in enumerate(changes(ast.parse(source(file.path)))):
        named = f"{file.path}: {one.inside}: {one.before} -> {one.after}"
        seen[named] += 1
        if not file.only or one.inside.split(".")[0] in file.only:
            yield Mutant(room, file, number, named if seen[named] == 1 else f"{named} ({seen[named]})", one)


def changed(mutant: Mutant) -> ast.Module:
    """Give the tree of a file with one change in it."""
    module = ast.parse(source(mutant.file.path))
    next(one for number, one in enumerate(changes(module)) if number == mutant.number).make()
    return ast.fix_missing_locations(module)
