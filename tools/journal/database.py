"""One SQLite file, used from async code without ever blocking the event loop."""

import asyncio
import sqlite3
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_WAIT_FOR_LOCK_SECONDS = 15


class Database:
    """A file of tables, closed at the latest when nobody holds it any more.

    Every piece of work is one transaction that holds the write lock.
    """

    def __init__(self, path: Path, schema: str) -> None:
        """Remember where the file is; nothing is opened before the first use."""
        self._path = path
        self._schema = schema
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do a piece of work in one transaction, in a thread; all of it is durable, or nothing."""
        return await asyncio.to_thread(self._in_transaction, work)

    def _in_transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            connection = self._open()
            connection.execute("begin immediate")
            try:
                result = work(connection)
            except BaseException:
                connection.execute("rollback")
                raise
            connection.execute("commit")
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
