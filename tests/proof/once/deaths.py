"""When a program dies, by a seed: at one of its moments, at a request, with an answer on its way, or after a while."""

import os
import shutil
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Literal

from tests.doubles.mortal import watched
from tests.proof.once.shared_time import Cells

Kind = Literal["moment", "request", "answer", "delay"]
KINDS: tuple[Kind, ...] = ("moment", "request", "answer", "delay")
MOST_MOMENTS, MOST_REQUESTS = 52, 5  # of a submission to which nothing happens
_MORE = 1.5  # of them, where answers are lost
_JOURNAL = (
    "hear heard approve hold lift begin settle close_plan suspect looked_for counted plan void withdraw asked_here"
)
_WATCHED = {
    ("tools.journal.sqlite", "SqliteJournal"): tuple(_JOURNAL.split()),
    ("tools.tiktok.writer", "TikTokWriter"): ("send",),
    ("tools.tiktok.reader", "TikTokReader"): ("find",),
    ("agent.conversation.checkpoints", "Checkpoints"): ("aput", "aput_writes"),
    ("tools.journal.transcripts", "Transcripts"): ("add",),
}


@dataclass(frozen=True)
class Death:
    """One kill."""

    kind: Kind
    at: float  # the number of the moment or the request, or a share of how long a submission takes

    @classmethod
    def by_lot(cls, chance: Random, *, is_late: bool) -> "Death":
        """Draw one."""
        kind, longer = chance.choice(KINDS), _MORE if is_late else 1
        if kind == "delay":
            return cls(kind, chance.uniform(0, longer))
        return cls(kind, chance.randint(1, int(longer * (MOST_MOMENTS if kind == "moment" else MOST_REQUESTS))))


@dataclass(frozen=True)
class AtMoments:
    """What happens in a program at moments of its own: it is killed, its home is copied, its machine's clock is set."""

    cells: Cells
    dies_at: float = 0
    copied_at: float = 0
    home: Path = Path()
    clock_set_at: float = 0
    ahead: float = 0
    since_the_yes: bool = False
    watched: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=lambda: _WATCHED)

    def watch(self) -> None:
        """Count the moments of this process from now on."""
        import importlib

        passing = self._passing()
        for (module, owner), names in self.watched.items():
            found = getattr(importlib.import_module(module), owner)
            for name in names:
                setattr(found, name, watched(name, getattr(found, name), passing))

    def _passing(self) -> Callable[[str], None]:
        met = 0

        def passing(moment: str) -> None:
            nonlocal met
            if not met and self.since_the_yes and moment != "before approve":
                return
            if moment == "before approve":
                self.cells.numbers[Cells.IS_YES_SAID] = 1
            met += 1
            if met == self.copied_at:
                copy = self.home.with_name("being-copied")
                shutil.copytree(self.home, copy, ignore=shutil.ignore_patterns("locks"))
                copy.rename(self.home.with_name("copy"))
            if met == self.clock_set_at:
                self.cells.numbers[Cells.AHEAD] = self.ahead
            if met == self.dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

        return passing
