"""The program's own files: each is told by its name where it cannot be used, and set aside where it may be."""

import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeVar

from tools.core.errors import StoreUnusable
from tools.core.kept_files import KeptFile
from tools.disk.plain import kind_refused

T = TypeVar("T")
SetAside = Callable[[Path], None]

_OF_A_DATABASE = ("", "-wal", "-shm", "-journal")  # the files of one database
_DAMAGED = "The {name} of this program, {path}, cannot be read: {why}. {mend}"
_IN_THE_WAY = (
    "The {name} of this program, {path}, cannot be used: {why}. Check that its folder can be written and that the disk "
    "has room, or set TIKTOK_ADS_HOME to another folder."
)
_FOREIGN = "it holds what this version of the program did not write"
_OF_THE_MACHINE = frozenset(
    {
        sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_READONLY,
    }
)  # fmt: skip
_PATIENCE_SECONDS = 15
_PRIMARY = 0xFF  # of an extended code of SQLite's


@dataclass(frozen=True)
class StoreFile:
    """One store in its place."""

    path: Path
    store: KeptFile


def of_home(store: KeptFile, home: Path) -> StoreFile:
    """Give the place of a store in a home."""
    return StoreFile(home / store.file, store)


@contextmanager
def told(file: StoreFile, *, is_ours_alone: bool = False) -> Iterator[None]:
    """Say in a sentence, with the file's name, why it cannot be used.

    Where nobody else writes into it, a value that cannot be read is the file's fault as well.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # our own mistake
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        is_damaged = code is None or code & _PRIMARY not in _OF_THE_MACHINE
        # Without a code it is Python's, and quotes what it could not read.
        raise unusable(file, _FOREIGN if code is None else str(error), is_damaged=is_damaged) from error
    except OSError as error:
        raise unusable(file, error.strerror or str(error), is_damaged=False) from error
    except ValueError as error:
        # A damaged schema breaks even the words in which SQLite complains of it; what was to be written may be no text.
        is_the_files = is_ours_alone or isinstance(error, UnicodeDecodeError)
        if not is_the_files or isinstance(error, UnicodeEncodeError):
            raise
        raise unusable(file, _FOREIGN, is_damaged=True) from error


def unusable(file: StoreFile, why: str, *, is_damaged: bool) -> StoreUnusable:
    """Say why a store cannot be used, and what mends it."""
    words = _DAMAGED if is_damaged else _IN_THE_WAY
    said = words.format(name=file.store.name, path=file.path, why=" ".join(why.split()), mend=file.store.mend)
    return StoreUnusable(said, is_damaged=is_damaged)


def require_files(file: StoreFile) -> None:
    """Refuse a database one of whose files is no file: a pipe or a device would hold us."""
    for ending in _OF_A_DATABASE:
        try:
            refused = kind_refused(Path(f"{file.path}{ending}").stat())
        except FileNotFoundError:
            continue
        if refused:
            raise unusable(file, refused, is_damaged=True)


def opened_anew(file: StoreFile, open_it: Callable[[], T], was_set_aside: SetAside) -> T:
    """Open a store that is no authority; one that cannot be read is set aside for a new one."""
    try:
        return open_it()
    except StoreUnusable as error:
        if not error.is_damaged:
            raise
    with told(file), _alone(file.path):
        try:
            return open_it()  # another program may have set it aside meanwhile
        except StoreUnusable as error:
            if not error.is_damaged:
                raise
        kept = set_aside(file.path)
        was_set_aside(kept)
        return open_it()


def check(file: StoreFile) -> bool:
    """Read a whole database, and raise StoreUnusable where it is damaged; say whether there is one."""
    require_files(file)
    if not file.path.exists():
        return False
    with told(file), closing(sqlite3.connect(file.path, timeout=_PATIENCE_SECONDS)) as database:
        found = database.execute("pragma integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise unusable(file, str(found).splitlines()[-1], is_damaged=True)
    return True


def is_there(path: Path) -> bool:
    """Say whether anything of a database is there, whatever it is."""
    return any(os.path.lexists(f"{path}{ending}") for ending in _OF_A_DATABASE)


def set_aside(path: Path) -> Path:
    """Give a database, with all its files, a name that is free; give that name."""
    names = (path.with_name(f"{path.name}.aside-{number}") for number in count(1))
    kept = next(one for one in names if not is_there(one))
    for ending in _OF_A_DATABASE:
        if os.path.lexists(f"{path}{ending}"):
            Path(f"{path}{ending}").rename(f"{kept}{ending}")
    return kept


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    lock = os.open(path.with_name(f".{path.name}.aside"), os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
