"""Homes as they are at each moment of an ad, and what can happen to their files; all of it by a seed."""

import asyncio
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Any

import pytest

from agent.conversation.line import read_line
from agent.wiring.origins import choose
from agent.wiring.providers import embedded_model
from tests.doubles.clock import FakeClock
from tests.doubles.program import BRIEF
from tests.doubles.world import world
from tools.core.errors import AdsError
from tools.core.kept_files import JOURNAL
from tools.disk.kept import set_aside
from tools.journal import homes
from tools.journal.sqlite import SqliteJournal
from tools.sandbox.application import make_sandbox
from tools.vault.private_file import PrivateFile

MOST_SECONDS = 30.0
STORES = (
    "journal.db",
    "journal.db-wal",
    "transcripts.db",
    "checkpoints.db",
    "sandbox.db",
    "config.env",
    "vault/*.json",
)
_SETTINGS = "TIKTOK_ADS_MAX_TURNS=99\nTIKTOK_ADS_SENDS_PER_WRITE=3\n"


def _truncated(content: bytes, _older: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content))] if content else content


def _flipped(content: bytes, _older: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 8, 64, 512))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _emptied(_content: bytes, _older: bytes, _chance: Random) -> bytes:
    return b""


def _swapped(_content: bytes, older: bytes, _chance: Random) -> bytes:
    return older


Damage = Callable[[bytes, bytes, Random], bytes]
DAMAGES: Mapping[str, Damage] = MappingProxyType(
    {"truncated": _truncated, "flipped": _flipped, "emptied": _emptied, "swapped": _swapped}
)


def _one_place(_file: Path) -> str:
    """Take every copy for the home itself: a kill leaves it where it is."""
    return "here"


async def homes_at_each_moment(folder: Path) -> tuple[Path, ...]:
    """Make one ad, and keep the home as a kill would leave it: at the card, around each write, and at the end."""
    home = folder / "home"
    kept: list[Path] = []
    home.mkdir(mode=0o700)

    def keep() -> None:
        kept.append(folder / f"moment-{len(kept)}")
        shutil.copytree(home, kept[-1], ignore=shutil.ignore_patterns("*-shm"))

    real_begin, real_settle = SqliteJournal.begin, SqliteJournal.settle

    async def begin(self: SqliteJournal, *given: Any, **named: Any) -> bool:
        keep()
        begun = await real_begin(self, *given, **named)
        keep()
        return begun

    async def settle(self: SqliteJournal, *given: Any, **named: Any) -> None:
        await real_settle(self, *given, **named)
        keep()

    (home / "config.env").write_text(_SETTINGS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(homes, "place_of", _one_place)
        patch.setattr(SqliteJournal, "begin", begin)
        patch.setattr(SqliteJournal, "settle", settle)
        async with world(home, model=embedded_model()) as w:
            await w.say(BRIEF)
            keep()
            await w.say("yes")
            keep()
    keep()
    return (*kept, *(_closed(one) for one in kept[:-1]))


def _closed(home: Path) -> Path:
    """Give a home as it is once whoever came next has closed its databases."""
    closed = Path(shutil.copytree(home, f"{home}-closed"))
    for path in closed.glob("*.db"):
        with closing(sqlite3.connect(path)) as database:
            database.execute("pragma wal_checkpoint(truncate)")
    return closed


@dataclass
class Seen:
    """What came of a home that was opened again by somebody who says yes to every card."""

    said: list[str] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    yeses: int = 0
    refusal: str = ""
    crash: str = ""


async def opened_again(home: Path) -> Seen:
    """Open a home, answer what it asks, and tell what came of it."""
    seen = Seen()
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(homes, "place_of", _one_place)
            async with asyncio.timeout(MOST_SECONDS):
                await _talk(home, seen)
    except AdsError as error:
        seen.refusal = str(error)
    except Exception as error:  # noqa: BLE001 -- it is counted
        seen.crash = repr(error)
    return seen


async def _talk(home: Path, seen: Seen) -> None:
    environment = {"HOME": str(home), "TIKTOK_ADS_HOME": str(home)}
    choose(environment, {}, lambda place: PrivateFile(place / "allowed"), None)
    async with world(home, model=embedded_model(), clock=FakeClock(), is_attended=True) as w:
        heard = w.events
        for _ in range(3):
            _hear(heard, seen)
            if not heard or heard[-1].get("what") != "approval":
                break
            seen.yeses += 1
            heard = [event.line() async for event in w.opened.session.say(read_line("yes"))]
        _hear(heard, seen)
        await w.end()


def _hear(events: list[dict[str, Any]], seen: Seen) -> None:
    for one in events:
        seen.said += [str(one[name]) for name in ("text", "prompt", "explanation") if one.get(name)]
        if one.get("fingerprint"):
            seen.cards.append(str(one["fingerprint"]))


def ads(home: Path) -> list[dict[str, Any]] | None:
    """Give the ads of a home; None where nobody can say which there are."""
    with suppress(Exception):  # rows of a damaged sandbox may hold anything
        found: list[dict[str, Any]] = make_sandbox(home / "sandbox.db", FakeClock()).state()["ads"]
        return found
    return None


def damaged(home: Path, older: Path, store: str, damage: str, chance: Random) -> bool:
    """Do something to a file of a home; say whether it is another now."""
    for path in home.glob(store):
        name = path.relative_to(home)
        before, old = path.read_bytes(), older / name
        after = DAMAGES[damage](before, old.read_bytes() if old.exists() else b"", chance)
        path.write_bytes(after)
        return after != before
    return False


def mend_the_journal(home: Path) -> None:
    """Do what the refusal says."""
    set_aside(home / JOURNAL.file)
