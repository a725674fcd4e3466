"""What was said and done in every conversation, only ever added to; the checkpoints keep just the last of it."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from pydantic import JsonValue

from tools.core.kept_files import TRANSCRIPTS
from tools.disk.kept import SetAside, StoreFile
from tools.journal.database import Database

_SCHEMA = """
create table if not exists events (
    number integer primary key, session text not null, event text not null,
    at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
create index if not exists events_of_session on events (session, number);
"""


class Transcripts:
    """The transcripts of one machine."""

    def __init__(
        self, path: Path, was_set_aside: SetAside = lambda _kept: None, lacks_rows: Callable[[], None] = lambda: None
    ) -> None:
        """Remember where the file is, and who hears of what cannot be read: it is no more than a record."""
        self._lacks_rows = lacks_rows
        self._database = Database(StoreFile(path, TRANSCRIPTS), _SCHEMA, was_set_aside)

    async def was_begun(self) -> bool:
        """Say whether anything was ever written down here; asked before the first use."""
        return await self._database.had("events")

    async def add(self, session: str, event: Mapping[str, JsonValue]) -> None:
        """Add one event to a conversation."""
        row = (session, json.dumps(event, ensure_ascii=False))
        await self._database.run(lambda db: db.execute("insert into events (session, event) values (?, ?)", row))

    async def latest(self) -> str | None:
        """Name the conversation in which something happened last."""

        def work(db: sqlite3.Connection) -> str | None:
            row = db.execute("select session from events order by number desc limit 1").fetchone()
            return None if row is None else str(row["session"])

        return await self._database.run(work)

    async def of(self, session: str) -> list[dict[str, JsonValue]]:
        """Give the events of a conversation, in their order."""

        def work(db: sqlite3.Connection) -> list[dict[str, JsonValue] | None]:
            rows = db.execute("select event from events where session = ? order by number", (session,))
            return [_event(row["event"]) for row in rows]

        events = await self._database.run(work)
        known = [one for one in events if one is not None]
        if len(known) < len(events):
            self._lacks_rows()
        return known

    async def close(self) -> None:
        """Close the file."""
        await self._database.close()


def _event(written: str) -> dict[str, JsonValue] | None:
    """Read an event; a row that somebody changed tells nothing."""
    try:
        read = json.loads(written)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) and isinstance(read.get("type"), str) else None
