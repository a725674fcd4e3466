"""What the nodes are given: ports and choices, gathered by the composition root."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from langchain_core.language_models import BaseChatModel
from langchain_core.runnables import RunnableConfig

from tools.core.advertiser import Advertiser
from tools.core.assets import AssetsReader, Switch, Uploads
from tools.core.catalogue import Catalogue
from tools.core.failure.judgement import Limits
from tools.core.given_files import Files
from tools.core.login import Login
from tools.core.moments import day_in, zone_of
from tools.core.name_pattern import NamePattern
from tools.core.phone_view import PhoneView
from tools.core.ports import AdsReader, Clock, Journal
from tools.core.standins import Standins
from tools.core.target import Target
from tools.core.tool import Tool
from tools.core.values import Value


class Caps(Value):
    """Where loops end."""

    model_calls_per_turn: int = 6
    calls_per_reply: int = 16
    model_seconds: float = 60
    wording_seconds: float = 3
    window_messages: int = 40


class SaidAt(NamedTuple):
    """Where words are said that may mean something else elsewhere: in which language the talk is, and at a login."""

    language: str = ""
    at_login: bool = False


ANYWHERE = SaidAt()


class Heed(Protocol):
    """Holds what is begun of a session, and does what words clearly say."""

    async def __call__(self, session: str, words: str, said_at: SaidAt, /) -> None:
        """Heed words."""


Ears = Callable[[str, str, object], Awaitable[str | None]]
Preview = Callable[[str, PhoneView], Awaitable[str]]


async def no_preview(_fingerprint: str, _view: PhoneView) -> str:
    """Keep no page of what a phone shows."""
    return ""


@dataclass(frozen=True)
class Deps:
    """Everything but the writing port, which the submit node alone is given."""

    target: Target
    catalogue: Catalogue
    tools: Mapping[str, Tool]
    reader: AdsReader
    assets: AssetsReader
    uploads: Uploads
    switch: Switch  # for what is there twice, once the person wants it removed
    files: Files
    journal: Journal
    login: Login
    clock: Clock
    model: Callable[[], BaseChatModel]
    fallback: Callable[[], BaseChatModel]
    ears: Ears  # (session, fingerprint, what came back) -> the person's words, or None where nobody said them
    is_guarded: Callable[[RunnableConfig], bool]  # whether what came in passed a guard, so that no web page sent it
    heed: Heed
    new_key: Callable[[], str]
    limits: Limits
    caps: Caps
    standins: Standins | None
    advertiser_id: str | None = None
    name_pattern: NamePattern | None = None  # by which a campaign is called that nobody named
    plan_only: bool = False
    place: str = ""  # which sandbox it is, where one is served
    preview: Preview = no_preview  # (fingerprint, view) -> the address of a page that shows it, or nothing

    def today(self, advertiser: Advertiser | None) -> date:
        """Give the day from which people count: that of the account's own calendar."""
        return day_in(zone_of(advertiser), self.clock.now())

    def may_make_in(self, advertiser: Advertiser | None) -> bool:
        """Say whether something new may be made in an account: never by a plan, at TikTok where a setting names it."""
        if self.plan_only or advertiser is None:
            return False
        return self.target is not Target.PRODUCTION or advertiser.advertiser_id == self.advertiser_id

    def may_decide(self, config: RunnableConfig) -> bool:
        """Say whether what came in may decide about money: on TikTok's hosts only where a guard let it in."""
        return self.target.is_practice or self.is_guarded(config)
