"""The files of this machine, behind their port."""

import asyncio
import os
from pathlib import Path

from tools.core.given_files import GivenFile
from tools.disk.plain import NotPlain, content_of, kind_refused, opened


class LocalFiles:
    """Reads plain files; no folder, device or pipe, which could hang or never end."""

    async def read(self, path: str, most_bytes: int) -> GivenFile | None:
        """Read a plain file; None where there is none that can be read."""
        return await asyncio.to_thread(_read, path, most_bytes)


def _read(path: str, most_bytes: int) -> GivenFile | None:
    try:
        place = Path(path).expanduser()
        with opened(place) as file:
            found = os.fstat(file)
            if kind_refused(found):
                return None
            content = content_of(file, most_bytes) if found.st_size <= most_bytes else b""
    except (FileNotFoundError, NotPlain, RuntimeError):
        return None
    return GivenFile(name=place.name, size=found.st_size, content=content)
