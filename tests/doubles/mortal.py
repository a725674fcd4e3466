"""A program that dies at a chosen moment of its submission, the way a power cut would have it."""

import functools
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_WATCHED = {
    "SqliteJournal": ("approve", "state", "begin", "settle", "close_plan"),
    "TikTokWriter": ("send",),
    "Checkpoints": ("aput", "aput_writes"),
    "Transcripts": ("add",),
}


@dataclass(frozen=True)
class Mortal:
    """Counts the moments since the yes, before and after each step that leaves a trace, and dies at one of them."""

    log: Path
    dies_at: int | None = None

    def __call__(self) -> None:
        passing = self._moments()
        for owner in _owners():
            for name in _WATCHED[owner.__name__]:
                setattr(owner, name, watched(f"{owner.__name__}.{name}", getattr(owner, name), passing))

    def _moments(self) -> Callable[[str], None]:
        met: list[str] = []

        def passing(moment: str) -> None:
            if not met and moment != "before SqliteJournal.approve":
                return
            met.append(moment)
            with self.log.open("a", encoding="utf-8") as log:
                log.write(f"{moment}\n")
            if len(met) == self.dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

        return passing


def blind() -> None:
    """Look for nothing after a lost answer: what is unknown is taken for not there, and sent again."""
    from tools.tiktok.reader import TikTokReader

    async def find(*_: object) -> tuple[str, ...]:
        return ()

    TikTokReader.find = find  # type: ignore[method-assign, assignment]


def _owners() -> Iterator[type]:
    from agent.conversation.checkpoints import Checkpoints
    from tools.journal.sqlite import SqliteJournal
    from tools.journal.transcripts import Transcripts
    from tools.tiktok.writer import TikTokWriter

    yield from (SqliteJournal, TikTokWriter, Checkpoints, Transcripts)


def watched(name: str, real: Callable[..., Any], passing: Callable[[str], None]) -> Callable[..., Any]:
    """Tell of a step before and after it is done."""

    @functools.wraps(real)
    async def step(*given: Any, **named: Any) -> Any:
        passing(f"before {name}")
        result = await real(*given, **named)
        passing(f"after {name}")
        return result

    return step
