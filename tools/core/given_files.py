"""Files that a person hands over: only by a path they typed, and judged by what is in them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from math import ceil
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
NO_SUCH_FILE = Sentence(
    "handed.no_such_file",
    "There is no file {path} that can be read here. Check the path, or give the whole one.",
)
_FOLDER = Sentence("handed.folder", "{path} is a folder, not a file. Give the path of the file that is in it.")
_NO_PLAIN_FILE = Sentence(
    "handed.no_plain_file",
    "{path} is a pipe, a socket or a device, and only files are opened. Save what it holds to a file and give that.",
)
_LOCKED = Sentence(
    "handed.locked",
    "The file {path} is there, but this program may not read it. Allow it to be read, or give a copy that may be.",
)
_EMPTY = Sentence(
    "handed.empty_file", "The file {path} is empty. Copy it again from where it came from, and give that one."
)
_TOO_LARGE = Sentence(
    "handed.too_large",
    "The file {path} is too large: {size} MB, and {most} MB are allowed. Export it smaller, and give that one.",
)


@dataclass(frozen=True)
class GivenFile:
    """A file as it is found. Its content is left out where it is larger than was asked for."""

    name: str
    size: int
    content: bytes
    place: str = ""  # the whole path, where the file rests on this machine

    @property
    def own_name(self) -> str:
        """Name it by its content as well: the same file twice is one upload, and two files never share a name."""
        stem, dot, ending = self.name.rpartition(".")
        mark = md5_of(self.content)[:8]
        return f"{(stem or ending)[:80]} {mark}{dot}{ending if stem else ''}"


class Unread(Enum):
    """Why there is no file to be read at a path."""

    MISSING = NO_SUCH_FILE
    FOLDER = _FOLDER
    NO_PLAIN_FILE = _NO_PLAIN_FILE
    LOCKED = _LOCKED


class FileHere(Value):
    """Where a file rested when it was handed over, and by what it is known again."""

    path: str
    size: int  # bytes
    md5: str

    @classmethod
    def of(cls, file: GivenFile) -> "FileHere | None":
        """Keep of a file where it rests; nothing where that is not known."""
        return cls(path=file.place, size=file.size, md5=md5_of(file.content)) if file.place else None


def md5_of(content: bytes) -> str:
    """Name content as TikTok does: it guards against nobody."""
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


class Files(Protocol):
    """The files of the person's machine."""

    async def read(self, path: str, most_bytes: int) -> GivenFile | Unread:
        """Read a plain file, or give why there is none to be read."""
        ...


class UploadedFile(Value):
    """A file of the account, uploaded from here or before: what a person can know it by."""

    name: str
    size: int | None = None  # bytes, where it was uploaded from here
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
        size = () if self.size is None else (_in_units(self.size),)
        facts = ", ".join((self.name, *self.measures, *size, self.kind.upper()))
        return alike("{file} ({id})", file=facts, id=id_of_it)

    @property
    def measures(self) -> tuple[str, ...]:
        """Say how long the file is, and how wide and high, as far as its content tells."""
        length = () if self.seconds is None else (f"{self.seconds:.3f}".rstrip("0").rstrip(".") + " s",)
        area = () if self.width is None or self.height is None else (f"{self.width}x{self.height}",)
        return (*length, *area)

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
    if isinstance(found, Unread):
        return found.value.told(path=path)
    if found.size == 0:
        return _EMPTY.told(path=path)
    if found.size > most_bytes:
        return _TOO_LARGE.told(path=path, size=ceil(found.size / MEGABYTE), most=most_bytes // MEGABYTE)
    return found
