"""Trials of damaged homes, and what must never come of one."""

import shutil
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from agent.words.sentences import sentences
from tests.doubles.damage import Seen, ads, damaged, opened_again

_TOLD = tuple(words.partition("{")[0] for words in sentences("en")["lost"].values())
_APPROVED = {"campaign_name": "Spring Sale", "text": "Two for one all week"}


@dataclass(frozen=True)
class Trial:
    """One damage to one store of a home as it was at one moment."""

    store: str
    damage: str
    number: int

    def chance(self, seed: int) -> Random:
        return Random(f"{seed} {self.store} {self.damage} {self.number}")


@dataclass(frozen=True)
class Outcome:
    """What came of a trial."""

    trial: Trial
    has_changed: bool
    wrong: tuple[str, ...]  # empty where all went as it must


async def tried(
    trials: Iterable[Trial], moments: tuple[Path, ...], untouched: tuple[Seen, ...], folder: Path, seed: int
) -> AsyncIterator[Outcome]:
    """Damage a home, open it again, and compare what is said with what an untouched one says."""
    for trial in trials:
        chance = trial.chance(seed)
        at = chance.randrange(len(moments))
        older = chance.randrange(max(1, at))
        home = folder / "tried"
        shutil.copytree(moments[at], home)
        has_changed = damaged(home, moments[older], trial.store, trial.damage, chance)
        seen = await opened_again(home)
        approvals = seen.yeses + (moments[at].name.partition("-closed")[0] != "moment-0")
        wrong = (*_broken(seen), *_unapproved(home, trial, approvals), *_silent(seen, untouched[at]))
        yield Outcome(trial, has_changed, wrong)
        shutil.rmtree(home)


def _broken(seen: Seen) -> Iterable[str]:
    if seen.crash:
        yield f"hang: {seen.crash}" if "TimeoutError" in seen.crash else f"traceback: {seen.crash}"
    if seen.refusal and len(seen.refusal.splitlines()) > 1:
        yield f"more than a sentence: {seen.refusal}"


def _unapproved(home: Path, trial: Trial, approvals: int) -> Iterable[str]:
    found = ads(home) or []
    if len(found) > approvals:
        yield f"not approved: {len(found)} ads of {approvals} approvals"
    if trial.store != "sandbox.db" and any(one | _APPROVED != one for one in found):
        yield f"not approved: {found}"


def _silent(seen: Seen, untouched: Seen) -> Iterable[str]:
    is_missing = not set(untouched.cards[:1]) <= set(seen.cards)
    is_told = seen.refusal or any(words in one for one in seen.said for words in _TOLD)
    if is_missing and not is_told and not seen.crash:
        yield f"lost in silence: {untouched.cards} became {seen.cards}: {seen.said}"
