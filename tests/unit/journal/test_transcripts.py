"""What was said and done is only ever added to; a row that somebody changed tells nothing, and is missed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tools.journal.transcripts import Transcripts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "transcripts.db"


async def test_events_come_back_in_their_order_and_of_their_conversation_alone(file: Path) -> None:
    transcripts = Transcripts(file)
    for session, said in (("a", "one"), ("b", "two"), ("a", "three")):
        await transcripts.add(session, {"type": "message", "text": said})

    assert [one["text"] for one in await transcripts.of("a")] == ["one", "three"]
    assert await transcripts.of("c") == []
    await transcripts.close()


async def test_the_conversation_in_which_something_happened_last_is_named(file: Path) -> None:
    transcripts = Transcripts(file)
    assert await transcripts.latest() is None
    for session in ("a", "b", "a"):
        await transcripts.add(session, {"type": "message"})

    assert await transcripts.latest() == "a"
    await transcripts.close()


async def test_it_is_begun_once_something_was_written_and_by_no_question(file: Path) -> None:
    transcripts = Transcripts(file)
    assert not await transcripts.was_begun()
    await transcripts.add("a", {"type": "message"})
    assert await transcripts.was_begun()
    await transcripts.close()
    assert await Transcripts(file).was_begun()


@pytest.mark.parametrize("written", ["no json", "[1]", '{"text": "no type"}', '{"type": 1}', "[" * 100_000])
async def test_a_row_that_somebody_changed_tells_nothing_and_is_missed(file: Path, written: str) -> None:
    missed: list[str] = []
    transcripts = Transcripts(file, lacks_rows=lambda: missed.append("rows"))
    for said in ("one", "two"):
        await transcripts.add("a", {"type": "message", "text": said})
    assert len(await transcripts.of("a")) == 2
    assert missed == []

    with closing(sqlite3.connect(file)) as db:
        db.execute("update events set event = ? where number = 1", (written,))
        db.commit()

    assert [one["text"] for one in await transcripts.of("a")] == ["two"]
    assert missed == ["rows"]
    await transcripts.close()
