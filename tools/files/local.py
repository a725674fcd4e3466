"""The files of this machine, behind their port."""

import asyncio
import os
import stat
from pathlib import Path

from tools.core.given_files import GivenFile


class LocalFiles:
    """Reads plain files; no folder, device or pipe, which could hang or never end."""

    async def read(self, path: str, most_bytes: int) -> GivenFile | None:
        """Read a plain file; None where there is none that can be read."""
        return await asyncio.to_thread(_read, path, most_bytes)


def _read(path: str, most_bytes: int) -> GivenFile | None:
    try:
        place = Path(path).expanduser()
        opened = os.open(place, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError, RuntimeError):
        return None
    with os.fdopen(opened, "rb") as file:
        found = os.fstat(opened)
        if not stat.S_ISREG(found.st_mode):
            return None
        content = file.read(most_bytes) if found.st_size <= most_bytes else b""
        return GivenFile(name=place.name, size=found.st_size, content=content)
