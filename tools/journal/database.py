"""One SQLite file, used from async code without ever blocking the event loop."""

import asyncio
import sqlite3
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

T = TypeVar("T")

_WAIT_FOR_LOCK_SECONDS = 15


class Witness(Protocol):
    """Sees a file opened, before anything is done with it, and every piece of work that is durable."""

    def opened(self, db: sqlite3.Connection, /) -> None:
        """See it opened; what is done here is one piece of work."""
        ...

    def committed(self, db: sqlite3.Connection, /) -> None:
        """See that work was done."""
        ...


class Database:
    """A file of tables, closed at the latest when nobody holds it any more.

    Every piece of work is one transaction that holds the write lock.
    """

    def __init__(self, path: Path, schema: str, witness: Witness | None = None) -> None:
        """Remember where the file is; nothing is opened before the first use."""
        self._path = path
        self._schema = schema
        self._witness = witness
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do a piece of work in one transaction, in a thread; all of it is durable, or nothing."""
        return await asyncio.to_thread(self._in_transaction, work)

    def _in_transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            connection = self._open()
            result = _at_once(connection, work)
            if self._witness is not None:
                self._witness.committed(connection)
            return result

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._path.touch(mode=0o600)
            connection = sqlite3.connect(
                self._path, timeout=_WAIT_FOR_LOCK_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.row_factory = sqlite3.Row
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = full")
            connection.executescript(self._schema)
            if self._witness is not None:
                _at_once(connection, self._witness.opened)
            self._connection = connection
            weakref.finalize(self, connection.close)
        return self._connection

    async def close(self) -> None:
        """Close the file; a later use opens it again."""

        def shut() -> None:
            with self._lock:
                if self._connection is not None:
                    self._connection.close()
                    self._connection = None

        await asyncio.to_thread(shut)


def _at_once(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("begin immediate")
    try:
        result = work(connection)
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")
    return result
