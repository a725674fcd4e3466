"""What was said and done in every conversation, only ever added to; the checkpoints keep just the last of it."""

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from pydantic import JsonValue

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

    def __init__(self, path: Path) -> None:
        """Remember where the file is."""
        self._database = Database(path, _SCHEMA)

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

        def work(db: sqlite3.Connection) -> list[dict[str, JsonValue]]:
            rows = db.execute("select event from events where session = ? order by number", (session,))
            return [json.loads(row["event"]) for row in rows]

        return await self._database.run(work)

    async def close(self) -> None:
        """Close the file."""
        await self._database.close()
