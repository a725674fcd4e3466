"""The files of this machine, behind their port."""

import asyncio
import os
import stat
from pathlib import Path

from tools.core.given_files import GivenFile, Unread
from tools.disk.plain import NotPlain, content_of, kind_refused, opened


class LocalFiles:
    """Reads plain files; no folder, device or pipe, which could hang or never end."""

    async def read(self, path: str, most_bytes: int) -> GivenFile | Unread:
        """Read a plain file, or give why there is none to be read."""
        return await asyncio.to_thread(_read, path, most_bytes)


def _read(path: str, most_bytes: int) -> GivenFile | Unread:
    place = Path(path)
    try:
        place = place.expanduser()
        with opened(place) as file:
            found = os.fstat(file)
            if kind_refused(found):
                return Unread.FOLDER if stat.S_ISDIR(found.st_mode) else Unread.NO_PLAIN_FILE
            content = content_of(file, most_bytes) if found.st_size <= most_bytes else b""
    except (FileNotFoundError, RuntimeError):
        return Unread.MISSING
    except NotPlain:
        return _what_stands(place)
    return GivenFile(name=place.name, size=found.st_size, content=content, place=_in_full(place))


def _in_full(place: Path) -> str:
    """Give the whole path; nothing where no text can hold it."""
    whole = str(place.absolute())
    return whole if whole.encode(errors="ignore").decode() == whole else ""


def _what_stands(place: Path) -> Unread:
    """Say why something that stands there cannot be opened; a socket cannot, whoever may read it."""
    try:
        mode = place.stat().st_mode
    except (OSError, ValueError):  # a link to itself, a name that no file can have
        return Unread.MISSING
    return Unread.LOCKED if stat.S_ISREG(mode) else Unread.NO_PLAIN_FILE
