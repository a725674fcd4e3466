"""Where a file is opened: in a folder that is made for it, not where a pipe stands, and anew once it was damaged."""

import os
import sqlite3
from pathlib import Path

import pytest

from tools.core.errors import StoreUnusable
from tools.core.kept_files import TRANSCRIPTS
from tools.disk.kept import StoreFile
from tools.journal.database import Database

SCHEMA = "create table if not exists words (word text primary key);"


def write(word: str):
    return lambda db: db.execute("insert into words values (?)", (word,))


def words(db: sqlite3.Connection) -> list[str]:
    return [row["word"] for row in db.execute("select word from words order by rowid")]


def breaks_as(error: Exception):
    def work(_: sqlite3.Connection) -> None:
        raise error

    return work


def is_busy() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error


@pytest.mark.parametrize(
    ("error", "is_damaged", "then"),
    [
        (sqlite3.DatabaseError("malformed"), True, ["two"]),
        (is_busy(), False, ["one", "two"]),
    ],
)
async def test_only_a_damaged_file_is_opened_anew(
    tmp_path: Path, error: Exception, is_damaged: bool, then: list[str]
) -> None:
    file = StoreFile(tmp_path / "home" / "words.db", TRANSCRIPTS)
    database = Database(file, SCHEMA)
    await database.run(write("one"))
    with pytest.raises(StoreUnusable) as refused:
        await database.run(breaks_as(error))
    assert refused.value.is_damaged is is_damaged
    for path in file.path.parent.iterdir():
        path.unlink()

    await database.run(write("two"))
    assert await database.run(words) == then
    await database.close()


async def test_folders_above_the_home_are_made_too(tmp_path: Path) -> None:
    database = Database(StoreFile(tmp_path / "above" / "home" / "words.db", TRANSCRIPTS), SCHEMA)
    await database.run(write("one"))
    assert await database.run(words) == ["one"]
    await database.close()


@pytest.mark.parametrize("ending", ["", "-wal"])
@pytest.mark.timeout(30)
async def test_a_pipe_in_the_place_of_a_file_is_refused_and_holds_nobody(tmp_path: Path, ending: str) -> None:
    file = StoreFile(tmp_path / "words.db", TRANSCRIPTS)
    os.mkfifo(f"{file.path}{ending}")
    with pytest.raises(StoreUnusable, match="it is no file") as refused:
        await Database(file, SCHEMA).run(words)
    assert refused.value.is_damaged
