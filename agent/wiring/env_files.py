"""Settings files: read without trust in what they are, and asked about where they would decide where things go.

Whoever can put a file into a folder you work in must not choose to whom your key is sent, or where ads are made.
"""

import hashlib
import os
import re
import shlex
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Protocol

from agent.wiring.settings import SETTINGS
from tools.core.errors import SettingsError
from tools.disk.plain import NotPlain, content_of, kind_refused, opened, text_of

LARGEST_BYTES = 64 * 1024
_MARK_OF_AN_ENVIRONMENT = "pyvenv.cfg"  # some people keep Python's packages in a folder called .env
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH
_WHO = re.compile(r"//[^/@]*@")
_NOT_READ = "The settings file {path} cannot be read: {why}. Mend it or move it away."
_NOT_THERE = "There is no settings file {path}. Name one that exists."
_NOT_ALLOWED = (
    "{path} would decide where things go: {lines}. Nobody allowed that yet, so nothing was done. Read the file; if it "
    "is yours, run `tiktok-ads env allow`, or name it with --env-file. Else take these lines out of it."
)
_QUESTION = "{path} decides where things go: {lines}. Is that file yours, and is that what you want?"
_OPEN_FILE = (
    "{path} would decide where things go: {lines}. It {why}, so it counts for nobody's, whoever allowed it before, and "
    "nothing was done. Mend that and look at what it says, or take these lines out of it."
)
_OPEN_HOME = (
    "The folder of this program, {home}, {why}, so nothing in it can be trusted. Mend that, or set TIKTOK_ADS_HOME to "
    "a folder of your own."
)

Ask = Callable[[str], bool]


class Kept(Protocol):
    """A private file that is replaced as a whole."""

    def read(self) -> bytes | None:
        """Give what it holds."""

    def write(self, data: bytes) -> None:
        """Replace it."""


@dataclass(frozen=True)
class EnvFile:
    """A settings file as it is now."""

    path: Path
    mark: str  # stands for this content in this place
    values: Mapping[str, str]
    stranger: str | None = None  # why somebody else may have written it

    def steers(self) -> dict[str, str]:
        """Give what of it decides where keys, files and ads go."""
        rows = [(one, name) for one in SETTINGS if one.steers for name in one.names]
        decided = {name: self.values[name].strip() for _, name in rows if self.values.get(name, "").strip()}
        return {name: decided[name] for one, name in rows if name in decided and decided[name] != str(one.default)}


def read_env_file(path: Path, *, must_be_there: bool = False, must_be_own: bool = False) -> EnvFile | None:
    """Read a settings file; None where there is none. What must be one's own is refused where others can write it."""
    from dotenv import dotenv_values  # noqa: PLC0415 -- --help needs no settings

    try:
        found = _content(path, must_be_own=must_be_own)
        text = None if found is None else text_of(found[0])
    except FileNotFoundError:
        found = text = None
    except NotPlain as error:
        raise SettingsError(_NOT_READ.format(path=path, why=error)) from None
    if found is None or text is None:
        if must_be_there:
            raise SettingsError(_NOT_THERE.format(path=path))
        return None
    content, stranger = found
    place = path.absolute()
    mark = hashlib.sha256(os.fsencode(place) + b"\0" + content).hexdigest()
    # Without interpolation: a file brings its own values, and no others out of the environment.
    values = dotenv_values(stream=StringIO(text), interpolate=False)
    return EnvFile(place, mark, {name: value for name, value in values.items() if value}, stranger)


def _content(path: Path, *, must_be_own: bool) -> tuple[bytes, str | None] | None:
    """Give what a file holds, and why somebody else may have written it: both of the file that was opened."""
    with opened(path) as file:
        found = os.fstat(file)
        stranger = _stranger(found, path)
        if must_be_own and stranger:
            raise NotPlain("it " + stranger)
        if stat.S_ISDIR(found.st_mode) and (path / _MARK_OF_AN_ENVIRONMENT).exists():
            return None
        if refused := kind_refused(found):
            raise NotPlain(refused)
        return content_of(file, LARGEST_BYTES), stranger


def require_leave(file: EnvFile, decides: Mapping[str, str], kept: Kept, ask: Ask | None) -> None:
    """Let a file decide where things go only where a person allowed exactly this file, now or before."""
    if not decides:
        return
    require_own_file(file, decides)
    if is_allowed(file, kept):
        return
    if ask is not None and ask(_QUESTION.format(path=file.path, lines=in_words(decides))):
        allow(file, kept)
        return
    raise SettingsError(_NOT_ALLOWED.format(path=file.path, lines=in_words(decides)))


def require_own_file(file: EnvFile, decides: Mapping[str, str]) -> None:
    """Refuse a file that somebody else can write: what a person allowed may be gone by the next moment."""
    if file.stranger:
        raise SettingsError(_OPEN_FILE.format(path=file.path, lines=in_words(decides), why=file.stranger))


def is_allowed(file: EnvFile, kept: Kept) -> bool:
    """Say whether a person allowed this file as it is now."""
    return file.mark in _marks(kept)


def allow(file: EnvFile, kept: Kept) -> None:
    """Remember that a person allowed this file as it is now."""
    marks = [*(one for one in _marks(kept) if one != file.mark), file.mark]
    kept.write("".join(f"{one}\n" for one in marks).encode())


def _marks(kept: Kept) -> list[str]:
    return (kept.read() or b"").decode("ascii", "replace").split()


def in_words(decides: Mapping[str, str]) -> str:
    """Say what a file decides, in one line, with nothing in it that a terminal would obey."""
    return ", ".join(f"{name}={without_names(value)!r}" for name, value in decides.items())


def without_names(address: str) -> str:
    """Leave out the name and password that an address may carry."""
    return _WHO.sub("//", address)


def require_own(home: Path) -> None:
    """Refuse a folder that somebody else could have filled."""
    try:
        found = home.stat()
    except (OSError, ValueError):
        return  # it is made later, for its owner alone, or whoever opens it says why it cannot be
    if why := _stranger(found, home):
        raise SettingsError(_OPEN_HOME.format(home=home, why=why))


def _stranger(found: os.stat_result, path: Path) -> str | None:
    """Say why somebody else may have written something, or None."""
    if found.st_uid != os.geteuid():
        return "belongs to another user"
    if not found.st_mode & _OTHERS_MAY_WRITE:
        return None
    mends = f"chmod go-w {shlex.quote(str(path.absolute()))}"
    return f"can be written to by others (mode {stat.S_IMODE(found.st_mode):o}; `{mends}` ends that)"
