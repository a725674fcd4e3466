"""The checkpoint file as LangGraph uses it."""

import asyncio
import sqlite3
from copy import copy
from pathlib import Path

import pytest
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import CheckpointMetadata, empty_checkpoint
from langgraph.checkpoint.serde import _msgpack

from agent.conversation.checkpoints import Checkpoints, open_checkpoints
from tools.core.errors import SessionUnreadable, SettingsError

METADATA: CheckpointMetadata = {"source": "loop", "step": 1}


def of(session: str) -> RunnableConfig:
    return {"configurable": {"thread_id": session, "checkpoint_ns": ""}}


async def put(saver: Checkpoints, session: str, **values: str) -> RunnableConfig:
    written = empty_checkpoint() | {"channel_values": dict(values)}
    config = await saver.aput(of(session), written, METADATA, {})
    await saver.aput_writes(config, [("awaiting", "music")], "a-task")
    return config


async def test_what_was_written_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    async with open_checkpoints(tmp_path / "home" / "checkpoints.db") as saver:
        await put(saver, "one", said="hello")
    async with open_checkpoints(tmp_path / "home" / "checkpoints.db") as saver:
        found = await saver.aget_tuple(of("one"))
        assert found is not None
        assert found.checkpoint["channel_values"] == {"said": "hello"}
        assert found.pending_writes == [("a-task", "awaiting", "music")]
        assert await saver.aget_tuple(of("another")) is None


async def test_only_the_newest_of_one_conversation_is_kept(tmp_path: Path) -> None:
    async with open_checkpoints(tmp_path / "checkpoints.db") as saver:
        for session in ("one", "other"):
            for said in ("first", "second"):
                await put(saver, session, said=said)
        await saver.keep_newest("one")
        kept = {
            session: [one.checkpoint["channel_values"]["said"] async for one in saver.alist(of(session))]
            for session in ("one", "other")
        }
        writes = saver.conn.execute("select thread_id, count(*) from writes group by thread_id").fetchall()
    assert kept == {"one": ["second"], "other": ["second", "first"]}
    assert writes == [("one", 1), ("other", 2)]


async def test_a_forgotten_conversation_is_gone(tmp_path: Path) -> None:
    async with open_checkpoints(tmp_path / "checkpoints.db") as saver:
        await put(saver, "one", said="hello")
        await saver.adelete_thread("one")
        assert await saver.aget_tuple(of("one")) is None


async def test_a_file_that_another_process_holds_does_not_hold_up_the_event_loop(tmp_path: Path) -> None:
    path = tmp_path / "checkpoints.db"
    async with open_checkpoints(path) as saver:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        writing = asyncio.create_task(put(saver, "one", said="hello"))
        for _ in range(100):
            await asyncio.sleep(0)  # somebody else's turn
        assert not writing.done()
        other.execute("rollback")
        other.close()
        await writing
        assert await saver.aget_tuple(of("one")) is not None


async def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "home" / "checkpoints.db"
    async with open_checkpoints(path):
        assert path.stat().st_mode & 0o077 == 0


async def test_checkpoints_are_read_strictly_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_msgpack, "STRICT_MSGPACK_ENABLED", False)
    with pytest.raises(SettingsError, match="LANGGRAPH_STRICT_MSGPACK"):
        async with open_checkpoints(tmp_path / "checkpoints.db"):
            pass


@pytest.mark.parametrize(
    "changed",
    [
        {"channel_versions": "a text"},
        {"channel_values": ["a list"]},
        {"versions_seen": {"intake": "a text"}},
        {"channel_versions": {"one": "1", "other": 2}},
        {"id": 7},
    ],
)
async def test_a_checkpoint_of_another_shape_is_unreadable_and_nothing_worse(
    tmp_path: Path, changed: dict[str, object]
) -> None:
    async with open_checkpoints(tmp_path / "checkpoints.db") as saver:
        await put(saver, "one", said="hello")
        written = {**empty_checkpoint(), **changed}
        kind, content = saver.serde.dumps_typed(written)
        saver.conn.execute("update checkpoints set type = ?, checkpoint = ?", (kind, content))
        with pytest.raises(SessionUnreadable):
            await saver.aget_tuple(of("one"))


async def test_a_copy_that_opens_the_file_anew_does_so_for_all_of_them(tmp_path: Path) -> None:
    async with open_checkpoints(tmp_path / "checkpoints.db") as saver:
        await put(saver, "one", said="hello")
        of_the_graph = copy(saver)  # as LangGraph makes one
        await of_the_graph.close()
        assert await of_the_graph.aget_tuple(of("one")) is not None

        await saver.keep_newest("one")
        assert await saver.has_any()
