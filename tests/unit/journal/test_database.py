"""One file of tables: a piece of work is there as a whole or not at all, and no file stays open."""

import os
import sqlite3
from pathlib import Path

import pytest

from tools.core.errors import StoreUnusable
from tools.core.kept_files import TRANSCRIPTS
from tools.disk.kept import StoreFile
from tools.journal.database import Database

SCHEMA = "create table if not exists words (word text primary key);"


class Seen:
    """A witness that notes what it sees, and breaks where it is told to."""

    def __init__(self, breaks: bool = False) -> None:
        self.told: list[str] = []
        self._breaks = breaks

    def opened(self, db: sqlite3.Connection, /) -> None:
        self.told.append(f"opened, in work: {db.in_transaction}")
        if self._breaks:
            db.execute("insert into words values ('half')")
            raise RuntimeError

    def committed(self, db: sqlite3.Connection, /) -> None:
        self.told.append(f"committed, in work: {db.in_transaction}")


@pytest.fixture
def file(tmp_path: Path) -> StoreFile:
    return StoreFile(tmp_path / "home" / "words.db", TRANSCRIPTS)


def _write(word: str):
    return lambda db: db.execute("insert into words values (?)", (word,))


def _mode(name: str):
    return lambda db: db.execute(f"pragma {name}").fetchone()[0]


def _words(db: sqlite3.Connection) -> list[str]:
    return [row["word"] for row in db.execute("select word from words order by rowid")]


def _half(db: sqlite3.Connection) -> None:
    _write("half")(db)
    raise RuntimeError


def _next_free() -> int:
    """Give the number that the next file gets which is opened here."""
    number = os.open(os.devnull, os.O_RDONLY)
    os.close(number)
    return number


async def test_work_that_breaks_leaves_nothing_behind_and_the_next_goes_on(file: StoreFile) -> None:
    database = Database(file, SCHEMA)
    await database.run(_write("one"))
    with pytest.raises(RuntimeError):
        await database.run(_half)
    await database.run(_write("two"))

    assert await database.run(_words) == ["one", "two"]
    await database.close()


async def test_work_that_ends_its_own_transaction_breaks_as_what_it_is(file: StoreFile) -> None:
    def ends(db: sqlite3.Connection) -> None:
        db.execute("rollback")
        raise RuntimeError

    database = Database(file, SCHEMA)
    with pytest.raises(RuntimeError):
        await database.run(ends)
    await database.close()


async def test_what_was_done_is_seen_once_it_is_durable_and_what_broke_is_not(file: StoreFile) -> None:
    witness = Seen()
    database = Database(file, SCHEMA, witness=witness)
    await database.run(_write("one"))
    with pytest.raises(RuntimeError):
        await database.run(_half)
    await database.run(_write("two"))

    assert witness.told == ["opened, in work: True", *["committed, in work: False"] * 2]
    await database.close()


async def test_where_opening_breaks_nothing_stays_open_and_nothing_is_half_done(file: StoreFile) -> None:
    free = _next_free()
    broken = Database(file, SCHEMA, witness=Seen(breaks=True))
    with pytest.raises(RuntimeError) as _kept:
        await broken.run(_words)
    assert _next_free() == free

    database = Database(file, SCHEMA)
    assert await database.run(_words) == []
    await database.close()


async def test_a_closed_file_opens_again_at_its_next_use(file: StoreFile) -> None:
    free, database = _next_free(), Database(file, SCHEMA)
    await database.close()
    for word in ("one", "two"):
        await database.run(_write(word))
        await database.close()
        assert _next_free() == free

    assert await database.run(_words) == ["one", "two"]
    await database.close()


async def test_asking_for_a_table_makes_none_and_leaves_nothing_open(file: StoreFile) -> None:
    free, database = _next_free(), Database(file, SCHEMA)
    assert [await database.had("words"), await database.had("words")] == [False, False]
    assert _next_free() == free

    await database.run(_write("one"))
    assert [await database.had("words"), await database.had("others")] == [True, False]
    assert await database.run(_words) == ["one"]
    await database.close()


async def test_a_file_that_broke_is_opened_anew_once_a_whole_one_stands_there(file: StoreFile) -> None:
    database = Database(file, SCHEMA)
    await database.run(_write("one"))
    await database.close()
    file.path.write_bytes(b"no database, and long enough to be read as the head of one" * 20)
    for _ in range(2):
        with pytest.raises(StoreUnusable) as refused:
            await database.run(_words)
        assert refused.value.is_damaged
    file.path.unlink()

    await database.run(_write("two"))
    assert await database.run(_words) == ["two"]
    await database.close()


async def test_one_that_is_no_authority_is_set_aside_and_who_asked_hears_of_it(file: StoreFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b"no database, and long enough to be read as the head of one" * 20)
    aside: list[Path] = []
    database = Database(file, SCHEMA, aside.append)

    assert await database.run(_words) == []
    assert [one.exists() for one in aside] == [True]
    await database.close()


async def test_rows_are_told_by_name_and_the_file_is_written_through(file: StoreFile) -> None:
    database = Database(file, SCHEMA)

    assert await database.run(_mode("journal_mode")) == "wal"
    assert await database.run(_mode("synchronous")) == 2
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert file.path.parent.stat().st_mode & 0o777 == 0o700
    await database.close()
