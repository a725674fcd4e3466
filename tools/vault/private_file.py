"""A file that only its owner can read: refused where others could have, replaced as a whole at every change."""

import errno
import fcntl
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tools.core.errors import VaultError

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_SAFELY = os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK  # a pipe in the file's place must not hold us
_LINKED = (errno.ELOOP, errno.ENOTDIR, errno.EMLINK)


@dataclass(frozen=True)
class PrivateFile:
    """A file of mode 0600 in a folder of mode 0700."""

    path: Path

    def read(self) -> bytes | None:
        """Give what it holds, or None where there is no file; raise VaultError where others could touch it."""
        with _in_words(self.path):
            try:
                with _folder(self.path.parent) as folder:
                    return self._read(folder)
            except FileNotFoundError:
                return None

    def write(self, data: bytes) -> None:
        """Replace it as a whole, safe from a crash. The caller holds the lock."""
        with self._made_folder() as folder:
            fresh = f".{self.path.name}.new"
            with suppress(FileNotFoundError):
                os.unlink(fresh, dir_fd=folder)  # left by a process that was killed in here
            opened = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFELY, 0o600, dir_fd=folder)
            with os.fdopen(opened, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(opened)
            os.rename(fresh, self.path.name, src_dir_fd=folder, dst_dir_fd=folder)
            os.fsync(folder)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep every other process out for a moment."""
        with self.lock_file("lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @contextmanager
    def lock_file(self, ending: str) -> Iterator[int]:
        """Open a lock file beside it. It is never deleted: whoever waits for it would wait for nothing."""
        with self._made_folder() as folder:
            flags = os.O_RDWR | os.O_CREAT | _SAFELY
            lock = os.open(f".{self.path.name}.{ending}", flags, 0o600, dir_fd=folder)
        try:
            yield lock
        finally:
            os.close(lock)

    def _read(self, folder: int) -> bytes:
        opened = os.open(self.path.name, os.O_RDONLY | _SAFELY, dir_fd=folder)
        with os.fdopen(opened, "rb") as file:
            _check(os.fstat(opened), self.path, "600", stat.S_ISREG)
            return file.read()

    @contextmanager
    def _made_folder(self) -> Iterator[int]:
        with _in_words(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with _folder(self.path.parent) as folder:
                yield folder


def has_turn(lock: int) -> bool:
    """Take a lock that nobody else holds; say whether that worked."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _folder(path: Path) -> Iterator[int]:
    opened = os.open(path, os.O_RDONLY | os.O_DIRECTORY | _SAFELY)
    try:
        _check(os.fstat(opened), path, "700", stat.S_ISDIR)
        yield opened
    finally:
        os.close(opened)


def _check(found: os.stat_result, path: Path, mode: str, is_of_the_kind: Callable[[int], bool]) -> None:
    if not is_of_the_kind(found.st_mode):
        msg = f"{path} is not what it should be, so it was not opened. Move it away and log in again."
        raise VaultError(msg)
    if found.st_uid != os.geteuid():
        msg = f"{path} belongs to another user, so it was not used. Move it away and log in again."
        raise VaultError(msg)
    if found.st_mode & _OTHERS:
        msg = (
            f"Others on this machine may open {path} (mode {stat.S_IMODE(found.st_mode):o}), so it was not used. "
            f"Run `chmod {mode} {path}`, and log in again if somebody could have read it."
        )
        raise VaultError(msg)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = "it is a link to another place" if error.errno in _LINKED else error.strerror or "the system refused"
        msg = f"The login file {path} cannot be used: {reason}. Nothing was changed; mend that and try again."
        raise VaultError(msg) from None
