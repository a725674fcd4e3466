"""A home that is copied while its program submits, as processes in real time: all of them go on at once.

The program is stopped at a moment of its submission by a signal, or goes on while its home is copied; whoever goes on
later comes from the same files.
"""

import os
import shutil
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

from tests.doubles.chosen_moments import Moments
from tests.doubles.program import BRIEF, PATIENCE, Event, Prepare, Talking, talking
from tests.doubles.served_sandbox import Served
from tests.proof.once.judge import Told, Verdict, judged, things_in
from tools.core.plan import Step
from tools.journal import homes
from tools.journal.sqlite import SqliteJournal

How = Literal["stopped", "running"]
_PATIENT = {"TIKTOK_ADS_REQUEST_TIMEOUT_SECONDS": "5", "TIKTOK_ADS_SETTLE_SECONDS": "3"}  # while the original goes on
_BRIEF = {"TIKTOK_ADS_REQUEST_TIMEOUT_SECONDS": "2", "TIKTOK_ADS_SETTLE_SECONDS": "0"}  # there is none to wait for
_POLL_SECONDS = 0.005
_GO_ON = "`go on`"


@dataclass(frozen=True)
class AtMoment:
    """What a program does at a moment of its submission: it says so, and perhaps stops."""

    at: int
    reached: Path
    stops: bool
    prepare: Prepare

    def __call__(self) -> None:
        """Watch for it in this process."""
        self.prepare()
        Moments(self.at, self._happens).watch(pytest.MonkeyPatch())

    def _happens(self) -> None:
        self.reached.touch()
        if self.stops:
            os.kill(os.getpid(), signal.SIGSTOP)


def as_it_is() -> None:
    """Change nothing."""


def homes_alike() -> None:
    """Compare no homes: every folder is taken for the one that it was copied from."""
    vars(homes)["place_of"] = lambda _: "everywhere"


def uncounted() -> None:
    """Count nothing."""

    async def to_count(*_: object) -> tuple[()]:
        return ()

    SqliteJournal.to_count = to_count  # type: ignore[method-assign, assignment]


@dataclass
class Place:
    """A home, and what was seen there."""

    home: Path
    seen: list[Event] = field(default_factory=list)

    def told(self) -> Told:
        """Give what the judge reads."""
        return Told(self.home / "ads", self.seen)

    def ends(self, talk: Talking) -> None:
        """Let a program here end, and keep what it said."""
        talk.end()
        self.seen += talk.events

    def copied_to(self, name: str) -> "Place":
        """Copy all that is there."""
        shutil.copytree(self.home / "ads", self.home.with_name(name) / "ads")
        return Place(self.home.with_name(name))


@dataclass(frozen=True)
class Trial:
    """One home copied at one moment."""

    folder: Path
    served: Served
    db: Path
    at: int
    how: How = "stopped"
    prepare: Prepare = as_it_is  # of each program: a guard that is off

    def both_at_once(self) -> Verdict:
        """Copy a home; the original and the copy go on at once, and somebody answers what each of them asks."""
        changes = self._begin_anew(_PATIENT)
        with self._original_at_the_moment(changes) as (place, original):
            copy = place.copied_to("copy")
            with talking(copy.home, changes, self.prepare) as other:
                asked = other.until_awaiting(None)
                original.child.signal(signal.SIGCONT)
                other.say(_answer(asked))
                other.until_awaiting(None)
                copy.ends(other)
            original.until_awaiting(None)
            place.ends(original)
        return self._judged([place, copy])

    def two_copies(self) -> tuple[Verdict, int]:
        """Lose the original; two copies go on at once, look again, and remove the double; say how many are left."""
        changes = self._begin_anew(_BRIEF)
        with self._original_at_the_moment(changes) as (place, original):
            original.child.stop()
        copies = [place.copied_to(name) for name in ("first", "second")]
        self._all_say(copies, changes)
        self._all_say(copies, changes, "hello")
        verdict = self._judged(copies)
        for one in copies if verdict.doubles else ():
            self._all_say([one], changes, "remove the double")
        return verdict, sum(one.kind == Step.AD.value and one.status != "DELETE" for one in things_in(self.db))

    def _begin_anew(self, window: dict[str, str]) -> dict[str, str]:
        token = self.served.begin_anew()
        return {"TIKTOK_ADS_SANDBOX_URL": self.served.address, "TIKTOK_ACCESS_TOKEN": token, **window}

    def _judged(self, places: Sequence[Place]) -> Verdict:
        return judged([one.told() for one in places], things_in(self.db))

    @contextmanager
    def _original_at_the_moment(self, changes: dict[str, str]) -> Iterator[tuple[Place, Talking]]:
        place, reached = Place(self.folder / "original"), self.folder / "reached"
        prepare = AtMoment(self.at, reached, self.how == "stopped", self.prepare)
        with talking(place.home, changes, prepare) as talk:
            talk.say(BRIEF)
            talk.until_awaiting("approval")
            talk.say("yes")
            _wait_for(reached)
            yield place, talk

    def _all_say(self, places: Sequence[Place], changes: dict[str, str], line: str | None = None) -> None:
        """Have programs speak at once: each is given a line, or the answer to what it asks."""
        with ExitStack() as stack:
            talks = [stack.enter_context(talking(one.home, changes, self.prepare)) for one in places]
            asked = [talk.until_awaiting(None) for talk in talks]
            for talk, one in zip(talks, asked, strict=True):
                talk.say(line or _answer(one))
            for place, talk in zip(places, talks, strict=True):
                talk.until_awaiting(None)
                place.ends(talk)


def _answer(asked: Event) -> str:
    if _GO_ON in asked["prompt"]:
        return "go on"
    return "yes" if asked["what"] == "approval" else "hello"


def _wait_for(file: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not file.exists():
        assert time.monotonic() < until, "the program does not come to its moment"
        time.sleep(_POLL_SECONDS)
