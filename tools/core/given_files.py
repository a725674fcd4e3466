"""Files that a person hands over: only by a path they typed, and judged by what is in them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tools.core.sentence import Sentence, Told

MEGABYTE = 1 << 20

_NOT_TYPED = Sentence("handed.not_typed", "The person did not name a file '{path}'; only files they typed are opened.")
_NO_SUCH_FILE = Sentence(
    "handed.no_such_file",
    "There is no file {path} that can be read here. Check the path, or give the whole one.",
)
_EMPTY = Sentence("handed.empty_file", "The file {path} is empty.")
_TOO_LARGE = Sentence("handed.too_large", "The file {path} is too large: {size} MB, and {most} MB are allowed.")


@dataclass(frozen=True)
class GivenFile:
    """A file as it is found. Its content is left out where it is larger than was asked for."""

    name: str
    size: int
    content: bytes

    @property
    def own_name(self) -> str:
        """Name it by its content as well: the same file twice is one upload, and two files never share a name."""
        stem, dot, ending = self.name.rpartition(".")
        mark = hashlib.md5(self.content, usedforsecurity=False).hexdigest()[:8]
        return f"{(stem or ending)[:80]} {mark}{dot}{ending if stem else ''}"


class Files(Protocol):
    """The files of the person's machine."""

    async def read(self, path: str, most_bytes: int) -> GivenFile | None:
        """Read a plain file; None where there is none that can be read."""
        ...


def was_typed(path: str, lines: Sequence[str]) -> bool:
    """Say whether the person typed a path; nothing else of the machine is opened."""
    return bool(path.strip()) and any(path in line for line in lines)


async def handed(files: Files, path: str, lines: Sequence[str], most_bytes: int) -> GivenFile | Told:
    """Give a file that was handed over, or the sentence that says why not."""
    if not was_typed(path, lines):
        return _NOT_TYPED.told(path=path)
    found = await files.read(path, most_bytes)
    if found is None:
        return _NO_SUCH_FILE.told(path=path)
    if found.size == 0:
        return _EMPTY.told(path=path)
    if found.size > most_bytes:
        return _TOO_LARGE.told(path=path, size=f"{found.size / MEGABYTE:.0f}", most=most_bytes // MEGABYTE)
    return found
