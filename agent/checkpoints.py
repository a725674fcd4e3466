"""Where a conversation rests between lines: a checkpoint file that is never trusted with authority."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from langgraph.checkpoint.serde import _msgpack
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from tools.core.errors import SettingsError


@asynccontextmanager
async def open_checkpoints(path: Path) -> AsyncIterator[AsyncSqliteSaver]:
    """Open the file, readable by its owner alone, with strict deserialisation or not at all."""
    if not _msgpack.STRICT_MSGPACK_ENABLED:
        msg = "Checkpoints are only read strictly: set LANGGRAPH_STRICT_MSGPACK=true before anything is imported."
        raise SettingsError(msg)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    async with AsyncSqliteSaver.from_conn_string(str(path)) as saver:
        await saver.setup()
        await saver.conn.execute("pragma synchronous = normal")
        yield saver


async def prune(saver: AsyncSqliteSaver, session: str) -> None:
    """Keep the newest checkpoint of a conversation and what belongs to it; the rest only grows."""
    async with saver.lock:
        for table in ("checkpoints", "writes"):
            await saver.conn.execute(
                f"delete from {table} where thread_id = ? and checkpoint_ns = '' and checkpoint_id < "  # noqa: S608 -- ours
                "(select max(checkpoint_id) from checkpoints where thread_id = ? and checkpoint_ns = '')",
                (session, session),
            )
        await saver.conn.commit()
