"""Conversations about every objective with every kind of creative, and what TikTok demands of each."""

import tomllib
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from agent.bootstrap import load_catalogue
from agent.models.offline.chat_model import OfflineChatModel
from tests.doubles.clock import FakeClock
from tests.doubles.media import mp4, png
from tests.doubles.strict_tiktok import StrictTikTok, strict_tiktok
from tests.doubles.world import World, world
from tools.core.plan import Step

_WORDS = Path(__file__).parents[1] / "conversation" / "data" / "answers.toml"
_MOST_TURNS = 30
_EVERY_AD = ("campaign_name", "text", "cta", "music", "identity", "creative")
_BUDGET_TIME_PLACE = ("budget", "schedule", "locations")
# What is asked for behind the objective, in this order; one account alone can be followed, and is taken unasked.
ASKED: Mapping[str, tuple[str, ...]] = {
    "TRAFFIC": (*_EVERY_AD, "landing_page", *_BUDGET_TIME_PLACE),
    "CONVERSIONS": (*_EVERY_AD, "landing_page", *_BUDGET_TIME_PLACE, "pixel"),
    "REACH": (*_EVERY_AD, "landing_page", *_BUDGET_TIME_PLACE),
    "VIDEO_VIEWS": (*_EVERY_AD, "landing_page", *_BUDGET_TIME_PLACE),
    "LEAD_GENERATION": (*_EVERY_AD, *_BUDGET_TIME_PLACE, "lead_form"),
    "PRODUCT_SALES": (*_EVERY_AD, "landing_page", *_BUDGET_TIME_PLACE, "pixel"),
    "ENGAGEMENT": (*(one for one in _EVERY_AD if one != "identity"), *_BUDGET_TIME_PLACE),
    "APP_INSTALL": (*_EVERY_AD, *_BUDGET_TIME_PLACE, "app"),
}


@dataclass(frozen=True)
class Kind:
    """What an ad shows, and by which answers a person says so: one after the other, each refused but the last."""

    name: str
    sound: str
    shows: tuple[str, ...]

    @property
    def is_own(self) -> bool:
        """Say whether it is made of files of the person's."""
        return self.shows[-1].startswith("own")

    @property
    def is_video(self) -> bool:
        return self.sound == "own_sound"


KINDS = (
    Kind("a video of the account", "own_sound", ("video",)),
    Kind("a video by its path", "own_sound", ("own_video",)),
    Kind("pictures of the account", "a_track", ("pictures",)),
    Kind("pictures by their paths", "a_track", ("own_pictures",)),
    Kind("one picture of the account, then two", "a_track", ("picture", "pictures")),
    Kind("one picture by its path, then two", "a_track", ("own_picture", "own_pictures")),
)


@dataclass(frozen=True)
class Case:
    """One ad to be made in words."""

    objective: str
    kind: Kind
    language: str

    def __str__(self) -> str:
        return f"{self.objective}, {self.kind.name}, {self.language}"

    @property
    def asked(self) -> tuple[str, ...]:
        """Name what is to be asked for, in its order."""
        return (*ASKED[self.objective], *(("ai_label",) if self.kind.is_own else ()))

    def answers(self, field: str) -> tuple[str, ...]:
        """Give what the person says when a field is asked for, one after the other."""
        words = said(self.language)["answers"]
        keys = {"music": (self.kind.sound,), "creative": self.kind.shows}.get(field, (field,))
        given = [words[key] for key in keys]
        return tuple(one for each in given for one in ([each] if isinstance(each, str) else each))


@dataclass(frozen=True)
class Made:
    """What came of a conversation."""

    case: Case
    asked: tuple[str, ...]
    lines: int
    card: str
    failure: str
    sent: dict[Step, dict[str, Any]]


@cache
def said(language: str) -> dict[str, Any]:
    """Read what a person of a language says."""
    words: dict[str, Any] = tomllib.loads(_WORDS.read_text(encoding="utf-8"))[language]
    return words


def cases(languages: tuple[str, ...] = ("de", "es", "fr", "pt", "ja", "zh")) -> tuple[Case, ...]:
    """Give every objective with every kind in English, and with each other language once, the kinds in turn."""
    english = tuple(Case(objective, kind, "en") for objective in ASKED for kind in KINDS)
    others = tuple(
        Case(objective, KINDS[(at + turn) % len(KINDS)], language)
        for at, objective in enumerate(ASKED)
        for turn, language in enumerate(languages)
    )
    return (*english, *others)


async def make(case: Case, home: Path, served: StrictTikTok) -> Made:
    """Hold the conversation, with the embedded model, against what is served."""
    make_own_files(home)
    place: dict[str, Any] = {"TIKTOK_ADS_SANDBOX_URL": served.address, "TIKTOK_ADS_TARGET": "rehearsal"}
    model = OfflineChatModel(objectives=load_catalogue().objectives)
    async with world(home / "talk", model=model, clock=served.clock, **place) as at:
        await at.say(said(case.language)["begins"][case.objective])
        asked, lines = await _answer_all(at, case, home)
        card = str(at.awaiting()["prompt"]) if at.awaiting()["what"] == "approval" else ""
        if card:
            await at.say(case.answers("approval")[0])
        failures = [str(one["explanation"]) for one in at.of("failure")]
        failure = next(iter(failures), "" if at.of("receipt") else f"no receipt: {at.seen()[-300:]}")
        return Made(case, asked, lines + 2, card, failure, served.last())


async def _answer_all(at: World, case: Case, home: Path) -> tuple[tuple[str, ...], int]:
    """Answer each question as it comes, until the card is there or nothing is left to say."""
    left: dict[str, deque[str]] = {}
    lines = 0
    while (what := str(at.awaiting()["what"])) in case.asked and lines < _MOST_TURNS:
        answers = left.setdefault(what, deque(case.answers(what)))
        if not answers:
            break
        await at.say(answers.popleft().format(folder=home))
        lines += 1
    seen = tuple(dict.fromkeys((*left, what)))
    return tuple(one for one in seen if one not in ("approval", "reply")), lines


def make_own_files(home: Path) -> None:
    """Put files of the person's into a folder."""
    (home / "mine.mp4").write_bytes(mp4(12))
    (home / "one.png").write_bytes(png())
    (home / "two.png").write_bytes(png(1080, 1080))


async def made_in(home: Path, case: Case, *, is_eased: bool = False) -> "tuple[Made, list[str]]":
    """Make an ad in a world of its own, which may be eased once it is made; give it with all that is wrong with it."""
    from tests.doubles.demanded import complaints

    async with strict_tiktok(home, FakeClock()) as served:
        made = await make(case, home, served)
        served.sandbox.set_strict(strict=not is_eased)
        return made, await complaints(made, served)
