"""Where a conversation rests between lines: a checkpoint file that is never trusted with authority."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import ChannelVersions, Checkpoint, CheckpointMetadata, CheckpointTuple
from langgraph.checkpoint.serde import _msgpack
from langgraph.checkpoint.sqlite import SqliteSaver

from tools.core.errors import SettingsError


class Checkpoints(SqliteSaver):
    """The checkpoint file, used from async code: each piece of work is one visit to a thread, and one only."""

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        """Read a checkpoint."""
        return await asyncio.to_thread(self.get_tuple, config)

    async def alist(
        self,
        config: RunnableConfig | None,
        *,
        filter: dict[str, Any] | None = None,  # noqa: A002 -- LangGraph's name
        before: RunnableConfig | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[CheckpointTuple]:
        """Read several checkpoints, the newest first."""
        for found in await asyncio.to_thread(lambda: [*self.list(config, filter=filter, before=before, limit=limit)]):
            yield found

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        """Write a checkpoint."""
        return await asyncio.to_thread(self.put, config, checkpoint, metadata, new_versions)

    async def aput_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        """Write what the nodes of a step gave."""
        await asyncio.to_thread(self.put_writes, config, writes, task_id, task_path)

    async def adelete_thread(self, thread_id: str) -> None:
        """Forget a conversation."""
        await asyncio.to_thread(self.delete_thread, thread_id)

    async def keep_newest(self, session: str) -> None:
        """Keep the newest checkpoint of a conversation and what belongs to it; the rest only grows."""
        await asyncio.to_thread(self._keep_newest, session)

    async def close(self) -> None:
        """Close the file, after the work that is under way."""
        await asyncio.to_thread(self._close)

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


@asynccontextmanager
async def open_checkpoints(path: Path) -> AsyncIterator[Checkpoints]:
    """Open the file, readable by its owner alone, with strict deserialisation or not at all."""
    if not _msgpack.STRICT_MSGPACK_ENABLED:
        msg = "Checkpoints are only read strictly: set LANGGRAPH_STRICT_MSGPACK=true before anything is imported."
        raise SettingsError(msg)
    saver = await asyncio.to_thread(_opened, path)
    try:
        yield saver
    finally:
        await saver.close()


def _opened(path: Path) -> Checkpoints:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    saver = Checkpoints(sqlite3.connect(path, check_same_thread=False))
    saver.setup()
    saver.conn.execute("pragma synchronous = normal")
    return saver
