"""Plain files, whoever made them: no folder, device or pipe, which could hang, and nothing that never ends."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEGABYTE = 1024 * 1024
_TOO_LARGE, _NO_UTF_8, _NO_TEXT = "it has more than {size}", "it is not text in UTF-8", "it is not text"


class NotPlain(Exception):
    """A file that is there and cannot be read; says why, as the middle of a sentence."""


@contextmanager
def opened(path: Path) -> Iterator[int]:
    """Open whatever is there without waiting for anybody, or raise FileNotFoundError where nothing is."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(path) from None
    except (OSError, ValueError) as error:
        raise NotPlain(_why(error)) from None
    try:
        yield file
    finally:
        os.close(file)


def kind_refused(found: os.stat_result) -> str | None:
    """Say what stands in the place of a plain file, or None."""
    if stat.S_ISREG(found.st_mode):
        return None
    return "it is a folder" if stat.S_ISDIR(found.st_mode) else "it is no file"


def is_plain(path: Path, most: int) -> bool:
    """Say whether a plain file of at most so many bytes is there, or may be made."""
    try:
        with opened(path) as file:
            found = os.fstat(file)
            return kind_refused(found) is None and found.st_size <= most
    except FileNotFoundError:
        return not path.is_symlink()
    except NotPlain:
        return False


def read_bytes(path: Path, most: int) -> bytes:
    """Read a plain file of at most so many bytes, or raise NotPlain; FileNotFoundError where there is none."""
    with opened(path) as file:
        if refused := kind_refused(os.fstat(file)):
            raise NotPlain(refused)
        return content_of(file, most)


def content_of(file: int, most: int) -> bytes:
    """Read an open file to its end, which has to come within so many bytes."""
    try:
        with os.fdopen(file, "rb", closefd=False) as reading:
            content = reading.read(most + 1) if os.fstat(file).st_size <= most else None
    except OSError as error:
        raise NotPlain(_why(error)) from None
    if content is None or len(content) > most:
        size = f"{most // MEGABYTE} MB" if most >= MEGABYTE else f"{most} bytes"
        raise NotPlain(_TOO_LARGE.format(size=size))
    return content


def text_of(content: bytes) -> str:
    """Take the content of a file for text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotPlain(_NO_UTF_8) from None
    if "\0" in text:
        raise NotPlain(_NO_TEXT)
    return text


def read_text(path: Path, most: int) -> str:
    """Read a plain file of text."""
    return text_of(read_bytes(path, most))


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
