"""One SQLite file, used from async code without ever blocking the event loop."""

import asyncio
import sqlite3
import threading
import weakref
from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from tools.core.errors import StoreUnusable
from tools.disk.kept import SetAside, StoreFile, opened_anew, require_files, told

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

    def __init__(
        self,
        file: StoreFile,
        schema: str,
        was_set_aside: SetAside | None = None,
        witness: Witness | None = None,
    ) -> None:
        """Remember where the file is; nothing is opened before the first use.

        One that is no authority is set aside where it cannot be read, which somebody wants to hear.
        """
        self._file = file
        self._schema = schema
        self._was_set_aside = was_set_aside
        self._witness = witness
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do a piece of work in one transaction, in a thread; all of it is durable, or nothing."""
        return await asyncio.to_thread(self._locked, partial(self._in_transaction, work))

    async def had(self, table: str) -> bool:
        """Say whether a table is there without our making it: what is empty, or somebody else's, has none."""
        return await asyncio.to_thread(self._locked, partial(self._has, table))

    def _locked(self, work: Callable[[], T]) -> T:
        with self._lock:
            if self._was_set_aside is None:
                return self._told(work)
            return opened_anew(self._file, partial(self._told, work), self._was_set_aside)

    def _told(self, work: Callable[[], T]) -> T:
        try:
            with told(self._file, is_ours_alone=True):
                return work()
        except StoreUnusable as error:
            if error.is_damaged:
                self._shut()  # whatever is there next is opened anew
            raise

    def _in_transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        connection = self._open()
        result = _at_once(connection, work)
        if self._witness is not None:
            self._witness.committed(connection)
        return result

    def _has(self, table: str) -> bool:
        connection = self._connection or self._connected()
        try:
            found = connection.execute("select 1 from sqlite_master where type = 'table' and name = ?", (table,))
            return found.fetchone() is not None
        finally:
            if self._connection is None:
                connection.close()

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            connection = self._connected()
            try:
                connection.execute("pragma journal_mode = wal")
                connection.execute("pragma synchronous = full")
                connection.executescript(self._schema)
                if self._witness is not None:
                    _at_once(connection, self._witness.opened)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
            weakref.finalize(self, connection.close)
        return self._connection

    def _connected(self) -> sqlite3.Connection:
        path = self._file.path
        require_files(self._file)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        connection = sqlite3.connect(
            path, timeout=_WAIT_FOR_LOCK_SECONDS, isolation_level=None, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        return connection

    def _shut(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    async def close(self) -> None:
        """Close the file; a later use opens it again."""

        def shut() -> None:
            with self._lock:
                self._shut()

        await asyncio.to_thread(shut)


def _at_once(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("begin immediate")
    try:
        result = work(connection)
    except BaseException:
        if connection.in_transaction:  # what breaks a database may have ended it
            connection.execute("rollback")
        raise
    connection.execute("commit")
    return result
