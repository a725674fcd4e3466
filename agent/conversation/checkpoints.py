"""Where a conversation rests between lines: a checkpoint file that is never trusted with authority."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import ChannelVersions, Checkpoint, CheckpointMetadata, CheckpointTuple
from langgraph.checkpoint.serde import _msgpack
from langgraph.checkpoint.sqlite import SqliteSaver

from tools.core.errors import AdsError, SessionUnreadable, SettingsError, StoreUnusable
from tools.core.kept_files import CHECKPOINTS
from tools.disk.kept import SetAside, StoreFile, opened_anew, require_files, told

T = TypeVar("T")
Rested = TypeVar("Rested", CheckpointTuple, CheckpointTuple | None)
UNREADABLE = (
    "This conversation cannot be read: another version kept it, or somebody changed it. Begin a new one; what was "
    "submitted is kept, and `tiktok-ads ads list` shows it."
)


@dataclass
class _Link:
    """The connection to the file: one, however often LangGraph copies what holds it."""

    connection: sqlite3.Connection
    is_open: bool = True


class Checkpoints(SqliteSaver):
    """The checkpoint file, used from async code: each piece of work is one visit to a thread, and one only."""

    def __init__(self, file: StoreFile, was_set_aside: SetAside) -> None:
        """Open the file. It has no authority: one that cannot be read is set aside, which somebody wants to hear."""
        self._link = _Link(_connected(file))
        super().__init__(self._link.connection)
        self._file = file
        self._was_set_aside = was_set_aside
        self._one_by_one = RLock()

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection in use, which the copies that LangGraph makes of this share."""
        return self._link.connection

    @conn.setter
    def conn(self, connection: sqlite3.Connection) -> None:
        self._link.connection = connection

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """Read a checkpoint."""
        return await self._read(lambda: _sound(self.get_tuple(config)))

    async def alist(
        self,
        config: RunnableConfig | None,
        *,
        filter: dict[str, Any] | None = None,  # noqa: A002 -- LangGraph's name
        before: RunnableConfig | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[CheckpointTuple]:
        """Read several checkpoints, the newest first."""
        for found in await self._read(lambda: [*self.list(config, filter=filter, before=before, limit=limit)]):
            yield _sound(found)

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """Write a checkpoint."""
        return await self._do(partial(self.put, config, checkpoint, metadata, new_versions))

    async def aput_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """Write what the nodes of a step gave."""
        await self._do(partial(self.put_writes, config, writes, task_id, task_path))

    async def adelete_thread(self, thread_id: str) -> None:
        """Forget a conversation."""
        await self._do(partial(self.delete_thread, thread_id))

    async def keep_newest(self, session: str) -> None:
        """Keep the newest checkpoint of a conversation and what belongs to it; the rest only grows."""
        await self._do(partial(self._keep_newest, session))

    async def set_aside(self, session: str) -> str:
        """Keep what cannot be read of a conversation under another name; give that name."""
        return await self._do(partial(self._set_aside, session))

    async def has_any(self) -> bool:
        """Say whether any conversation rests here."""
        found = "select 1 from checkpoints limit 1"
        return await self._do(lambda: self.conn.execute(found).fetchone() is not None)

    async def close(self) -> None:
        """Close the file, after the work that is under way."""
        await asyncio.to_thread(self._close)

    async def _do(self, work: Callable[[], T]) -> T:
        return await asyncio.to_thread(self._done, work)

    def _done(self, work: Callable[[], T]) -> T:
        with self._one_by_one:
            return opened_anew(self._file, partial(self._told, work), self._was_set_aside)

    def _told(self, work: Callable[[], T]) -> T:
        try:
            with told(self._file):
                if not self._link.is_open:
                    self.conn, self.is_setup, self._link.is_open = _connected(self._file), False, True
                self.setup()
                return work()
        except StoreUnusable as error:
            if error.is_damaged:
                self._close()  # whatever is there next is opened anew
            raise

    async def _read(self, work: Callable[[], T]) -> T:
        try:
            return await self._do(work)
        except AdsError:
            raise
        except Exception as error:  # whatever a changed row makes of reading it
            raise SessionUnreadable(UNREADABLE) from error

    def _set_aside(self, session: str) -> str:
        with self.cursor() as cursor:
            taken = "select 1 from checkpoints where thread_id = ?"
            names = (f"{session}.aside-{number}" for number in count(1))
            kept = next(one for one in names if cursor.execute(taken, (one,)).fetchone() is None)
            for table in ("checkpoints", "writes"):
                cursor.execute(f"update {table} set thread_id = ? where thread_id = ?", (kept, session))  # noqa: S608 -- ours
        return kept

    def _keep_newest(self, session: str) -> None:
        with self.cursor() as cursor:
            for table in ("checkpoints", "writes"):
                cursor.execute(
                    f"delete from {table} where thread_id = ? and checkpoint_ns = '' and checkpoint_id < "  # noqa: S608 -- ours
                    "(select max(checkpoint_id) from checkpoints where thread_id = ? and checkpoint_ns = '')",
                    (session, session),
                )

    def _close(self) -> None:
        with self.lock:
            self.conn.close()
            self._link.is_open = False


@asynccontextmanager
async def open_checkpoints(path: Path, was_set_aside: SetAside = lambda _kept: None) -> AsyncIterator[Checkpoints]:
    """Open the file, readable by its owner alone, with strict deserialisation or not at all.

    One that cannot be read is set aside: it has no authority, and a conversation goes on from the journal.
    """
    if not _msgpack.STRICT_MSGPACK_ENABLED:
        msg = "Checkpoints are only read strictly: set LANGGRAPH_STRICT_MSGPACK=true before anything is imported."
        raise SettingsError(msg)
    saver = await asyncio.to_thread(_opened, StoreFile(path, CHECKPOINTS), was_set_aside)
    try:
        yield saver
    finally:
        await saver.close()


def _opened(file: StoreFile, was_set_aside: SetAside) -> Checkpoints:
    def first() -> Checkpoints:
        with told(file):
            saver = Checkpoints(file, was_set_aside)
            saver.setup()
            return saver

    return opened_anew(file, first, was_set_aside)


def _connected(file: StoreFile) -> sqlite3.Connection:
    require_files(file)
    file.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(file.path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = sqlite3.connect(file.path, check_same_thread=False)
    connection.execute("pragma synchronous = normal")
    return connection


def _sound(found: Rested) -> Rested:
    """Raise SessionUnreadable where a checkpoint has not the shape that LangGraph builds on without looking."""
    if found is None:
        return found
    kept: dict[str, Any] = {**found.checkpoint}
    tables = [kept.get("channel_values"), kept.get("channel_versions"), kept.get("versions_seen"), found.metadata]
    seen = kept.get("versions_seen")
    tables += seen.values() if isinstance(seen, dict) else ()
    versions = kept.get("channel_versions")
    numbers = versions.values() if isinstance(versions, dict) else ()
    is_sound = isinstance(kept.get("id"), str) and len({type(one) for one in numbers}) <= 1
    if not is_sound or not all(isinstance(one, dict) for one in tables):
        raise SessionUnreadable(UNREADABLE)
    return found
