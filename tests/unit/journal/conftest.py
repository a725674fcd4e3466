"""A journal in an empty folder."""

from pathlib import Path

import pytest

from tools.journal.sqlite import SqliteJournal


@pytest.fixture
async def journal(tmp_path: Path):
    opened = SqliteJournal(tmp_path / "journal.db")
    yield opened
    await opened.close()
