"""Something that happens at a chosen moment of a submission: a clock is set, or the process ends, all in-process."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from tools.journal.sqlite import SqliteJournal
from tools.tiktok.reader import TikTokReader
from tools.tiktok.writer import TikTokWriter

_WATCHED = (
    (SqliteJournal, ("approve", "begin", "settle", "looked_for")),
    (TikTokWriter, ("send",)),
    (TikTokReader, ("find",)),
)


class Killed(BaseException):
    """The process ends here."""


def kill() -> None:
    raise Killed


@dataclass
class Moments:
    """Counts the moments since the yes, before and after each step that sends, is written down or looks."""

    at: int | None
    happens: Callable[[], None]
    met: list[str] = field(default_factory=list)

    def watch(self, patched: pytest.MonkeyPatch) -> None:
        for owner, names in _WATCHED:
            for name in names:
                patched.setattr(owner, name, self._watched(f"{owner.__name__}.{name}", getattr(owner, name)))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(real)
        async def watched(*given: Any, **named: Any) -> Any:
            self._pass(f"before {name}")
            result = await real(*given, **named)
            self._pass(f"after {name}")
            return result

        return watched

    def _pass(self, moment: str) -> None:
        if not self.met and moment != "before SqliteJournal.approve":
            return
        self.met.append(moment)
        if len(self.met) == self.at:
            self.happens()
