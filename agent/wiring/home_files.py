"""What a conversation rests in, opened together: the authority as it is, the rest anew where it cannot be read."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import JsonValue

from agent.conversation.checkpoints import Checkpoints, open_checkpoints
from agent.conversation.losses import Losses
from agent.deps import Preview
from agent.wiring.previews import Previews
from agent.wiring.settings import Settings
from tools.core.spending_caps import ChosenCaps
from tools.journal.sqlite import SqliteJournal
from tools.journal.transcripts import Transcripts
from tools.vault.private_file import PrivateFile


@dataclass(frozen=True)
class HomeFiles:
    """The files of a home that conversations write, and what was found lost of them."""

    journal: SqliteJournal
    transcripts: Transcripts
    checkpoints: Checkpoints
    losses: Losses


@asynccontextmanager
async def open_home_files(home: Path, caps: ChosenCaps) -> AsyncIterator[HomeFiles]:
    """Open the files of a home, and close them afterwards."""
    losses = Losses()
    journal = open_journal(home, caps)
    transcripts = open_transcripts(home, losses)
    try:
        async with open_checkpoints(home / "checkpoints.db", partial(losses.hear, "checkpoints")) as checkpoints:
            await _look_for_missing(journal, transcripts, checkpoints, losses)
            yield HomeFiles(journal, transcripts, checkpoints, losses)
    finally:
        await journal.close()
        await transcripts.close()


async def _look_for_missing(
    journal: SqliteJournal, transcripts: Transcripts, checkpoints: Checkpoints, losses: Losses
) -> None:
    """Hear of a file that is not there, or holds nothing, though its neighbours were used."""
    is_used = await checkpoints.has_any()
    has_journal, has_transcripts = await journal.was_begun(), await transcripts.was_begun()
    if not has_journal and (is_used or await transcripts.latest()):
        losses.hear("journal")
    if not has_transcripts and is_used:
        losses.hear("transcripts")


def open_journal(home: Path, caps: ChosenCaps) -> SqliteJournal:
    """Give the journal of a home, which keeps to the caps; the file is opened at its first use."""
    return SqliteJournal(home / "journal.db", caps)


def open_transcripts(home: Path, losses: Losses) -> Transcripts:
    """Give the transcripts of a home; the file is opened at its first use."""
    return Transcripts(home / "transcripts.db", partial(losses.hear, "transcripts"), partial(losses.hear, "rows"))


def latest_session(settings: Settings) -> str | None:
    """Name the conversation in which something happened last."""
    return asyncio.run(open_transcripts(settings.home, Losses()).latest())


def transcript_of(settings: Settings, session: str) -> list[dict[str, JsonValue]]:
    """Give the events of a saved conversation, in their order."""
    return asyncio.run(open_transcripts(settings.home, Losses()).of(session))


def previews_in(home: Path, hide: Callable[[str], str]) -> Preview:
    """Give what keeps, in a home, the pages of what a phone shows."""
    return Previews(home / "previews", lambda place, page: PrivateFile(place).write(page), hide).keep
