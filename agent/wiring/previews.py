"""The pages of what a phone shows: one a plan in the home, for its owner's eyes alone; the oldest go."""

import asyncio
import hashlib
import os
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from agent.words.phone_page import phone_page
from tools.core.errors import AdsError
from tools.core.given_files import MEGABYTE, FileHere, md5_of
from tools.core.phone_view import PhonePiece, PhoneView
from tools.core.secretless import without_secrets
from tools.disk.plain import NotPlain, content_of, kind_refused, opened

_MOST_KEPT = 30
_EMBEDDED_BYTES, _EMBEDDED_IN_ALL = MEGABYTE // 2, 4 * MEGABYTE
_CHUNK = MEGABYTE
_PICTURES = {"jpeg": "image/jpeg", "png": "image/png"}
_FILMS = frozenset({"mp4", "mov"})  # which browsers play

WritePage = Callable[[Path, bytes], None]


@dataclass
class Previews:
    """Writes pages into a folder, and names them; where that fails, there is none."""

    folder: Path
    write: WritePage  # replaces a file that only its owner can read
    hide: Callable[[str], str]  # takes known secrets out of a text
    _kept: dict[str, PhoneView] = field(default_factory=dict, init=False)

    async def keep(self, fingerprint: str, view: PhoneView) -> str:
        """Keep the page of a plan and give its address; nothing where it cannot be kept."""
        try:
            place = self.folder.absolute() / f"{fingerprint}.html"
            if self._kept.get(fingerprint) != view or not place.exists():
                await asyncio.to_thread(self._keep, place, view)
        except (OSError, AdsError, ValueError):
            return ""
        self._kept = {fingerprint: view}
        return place.as_uri()

    def _keep(self, place: Path, view: PhoneView) -> None:
        shown = without_secrets(view, self.hide)
        self.write(place, phone_page(shown, _sources(view)).encode(errors="replace"))
        changed = ((one, one.lstat()) for one in place.parent.glob("*.html"))
        pages = sorted((found.st_mtime, one) for one, found in changed if not kind_refused(found))
        for _, old in pages[:-_MOST_KEPT]:
            old.unlink(missing_ok=True)


def _sources(view: PhoneView) -> tuple[str, ...]:
    """Say where each piece can be seen: in the page itself, in its file, or nowhere."""
    made: list[str] = []
    for piece in view.pieces:
        room = _EMBEDDED_IN_ALL - sum(len(one) for one in made if one.startswith("data:"))
        made.append(_source(piece, room))
    return tuple(made)


def _source(piece: PhonePiece, room: int) -> str:
    kind, here = _PICTURES.get(piece.format), piece.here
    if here is None or (kind is None and piece.format not in _FILMS):
        return ""
    small = _content(here) if kind is not None and here.size <= min(_EMBEDDED_BYTES, room // 2) else None
    if small is not None:
        return f"data:{kind};base64,{b64encode(small).decode()}"
    return Path(here.path).as_uri() if _is_the_same(here) else ""


def _content(here: FileHere) -> bytes | None:
    """Read a small file, if it is the one that was handed over."""
    try:
        with opened(Path(here.path)) as file:
            content = b"" if kind_refused(os.fstat(file)) else content_of(file, here.size)
    except (FileNotFoundError, NotPlain):
        return None
    return content if md5_of(content) == here.md5 else None


def _is_the_same(here: FileHere) -> bool:
    """Say whether a file still is the one that was handed over."""
    mark = hashlib.md5(usedforsecurity=False)
    try:
        with opened(Path(here.path)) as file:
            found = os.fstat(file)
            if kind_refused(found) or found.st_size != here.size:
                return False
            while chunk := os.read(file, _CHUNK):
                mark.update(chunk)
    except (OSError, NotPlain):
        return False
    return mark.hexdigest() == here.md5
