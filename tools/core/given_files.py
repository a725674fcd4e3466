"""Files that a person hands over: only by a path they typed, and judged by what is in them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import normpath
from typing import Protocol

from pydantic import JsonValue

from tools.core.media.found import Media
from tools.core.sentence import Sentence, Told, alike
from tools.core.values import Value

MEGABYTE = 1 << 20
_KILOBYTE = 1 << 10

_NOT_TYPED = Sentence("handed.not_typed", "The person did not name a file '{path}'; only files they typed are opened.")
_TURNED_DOWN = Sentence(
    "handed.turned_down",
    "What you wrote of {path} may mean that it is not to be used. If it is, say so in a line of its own: use {path}",
)
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


class UploadedFile(Value):
    """A file as it was uploaded: what a person can know it by."""

    name: str
    size: int  # bytes
    kind: str
    seconds: float | None = None
    width: int | None = None
    height: int | None = None

    @classmethod
    def of(cls, file: GivenFile, found: Media) -> "UploadedFile":
        """Keep of a file what tells it from others; a length or a size that its content does not tell is left out."""
        return cls(
            name=file.name,
            size=file.size,
            kind=found.format,
            seconds=found.seconds or None,
            width=found.width or None,
            height=found.height or None,
        )

    def shown(self, id_of_it: str) -> Told:
        """Say by what a person knows the file, and its id: ``clip.mp4, 15 s, 1080x1920, 1.2 MB, MP4 (v_123)``."""
        length = () if self.seconds is None else (f"{self.seconds:.3f}".rstrip("0").rstrip(".") + " s",)
        area = () if self.width is None or self.height is None else (f"{self.width}x{self.height}",)
        facts = ", ".join((self.name, *length, *area, _in_units(self.size), self.kind.upper()))
        return alike("{file} ({id})", file=facts, id=id_of_it)

    def exported(self, id_of_it: str) -> dict[str, JsonValue]:
        """Write the file as programs read it."""
        return {"id": id_of_it, **self.model_dump(mode="json", exclude_none=True)}


def _in_units(size: int) -> str:
    for unit, name in ((MEGABYTE, "MB"), (_KILOBYTE, "kB")):
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size} B"


class NamedFiles(Value):
    """The files that a person named by their paths: to be used, or not. Nothing else of the machine is opened."""

    used: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def then(self, used: Iterable[str], refused: Iterable[str]) -> "NamedFiles":
        """Put what was said later over this."""
        no = {normpath(path) for path in refused}
        yes = {normpath(path) for path in used} - no
        return NamedFiles(
            used=tuple(sorted({*self.used} - no | yes)), refused=tuple(sorted({*self.refused} - yes | no))
        )


async def handed(files: Files, path: str, named: NamedFiles, most_bytes: int) -> GivenFile | Told:
    """Give a file that was handed over, or the sentence that says why not."""
    if normpath(path) in named.refused:
        return _TURNED_DOWN.told(path=path)
    if normpath(path) not in named.used:
        return _NOT_TYPED.told(path=path)
    found = await files.read(path, most_bytes)
    if found is None:
        return _NO_SUCH_FILE.told(path=path)
    if found.size == 0:
        return _EMPTY.told(path=path)
    if found.size > most_bytes:
        return _TOO_LARGE.told(path=path, size=f"{found.size / MEGABYTE:.0f}", most=most_bytes // MEGABYTE)
    return found
