"""What a tool is: something the model may ask for, with its effect declared."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, JsonValue

from tools.core.advertiser import Advertiser
from tools.core.assets import AssetsReader, Uploads
from tools.core.catalogue import Catalogue
from tools.core.draft import Draft
from tools.core.field import FieldContext
from tools.core.given_files import Files, NamedFiles
from tools.core.money import SaidAmount
from tools.core.persons_words import PersonsWords
from tools.core.ports import AdsReader
from tools.core.rule import Facts
from tools.core.sentence import Sentence, Told
from tools.core.suggested import SuggestedCopy
from tools.core.target import Target


class Effect(StrEnum):
    """What calling a tool can change: nothing, the draft and the files it names, the login, or money."""

    READ = "read"
    EDIT = "edit"
    AUTH = "auth"
    SPEND = "spend"


@dataclass(frozen=True)
class ToolContext:
    """What a running tool is given: the draft, ways to look things up, and uploads of files that the person named.

    No writer of ads is among them.
    """

    draft: Draft
    catalogue: Catalogue
    reader: AdsReader
    facts: Callable[[Draft], Awaitable[Facts]]
    target: Target
    advertiser: Advertiser | None
    assets: AssetsReader
    uploads: Uploads
    files: Files
    now: datetime
    files_named: NamedFiles = field(default_factory=NamedFiles)  # by the person, as far as it is remembered
    amounts_said: tuple[SaidAmount, ...] = ()  # those of the newest line
    typed: str = ""  # the newest line itself
    may_write: bool = False  # whether the account may be given something new
    has_made_one: bool = False  # whether a name to appear under was made for the newest line already
    suggested: SuggestedCopy = field(default_factory=SuggestedCopy)
    spoken: PersonsWords = field(default_factory=PersonsWords)

    def of_fields(self, draft: Draft) -> FieldContext:
        """Give what is known while fields of a draft are read."""
        return FieldContext(
            draft=draft,
            objectives=self.catalogue.objectives,
            objective=self.catalogue.objective_of(draft),
            advertiser=self.advertiser,
            assets=self.assets,
            amounts_said=self.amounts_said,
            suggested=self.suggested,
            spoken=self.spoken,
            now=self.now,
        )


@dataclass(frozen=True)
class Answer:
    """What a tool answers: content for the model, and the draft where it changed; then `missing` is in the content."""

    content: JsonValue
    draft: Draft | None = None
    advertiser: Advertiser | None = None
    also_ran: tuple[str, ...] = ()  # tools that ran as part of this one


ALREADY_SETTLED = "already_settled"  # the rule by which an ad is not submitted twice unasked
MOVED = "moved"  # the rule by which a card is put away where the person goes on at another target
NEEDS_ACCOUNT = Sentence("handed.needs_account", "That can be done once an ad account is logged in.")


def unable(why: Told) -> Answer:
    """Answer that a tool could not do what was asked, and why."""
    return Answer(content={"problem": str(why), "told": why.model_dump(mode="json")})


ToolRun = Callable[[Any, ToolContext], Awaitable[Answer]]


@dataclass(frozen=True)
class Tool:
    """A tool the model may call. READ and EDIT run; AUTH and SPEND are carried out by the graph alone."""

    name: str
    effect: Effect
    description: str
    args: type[BaseModel]
    run: ToolRun | None = None
    targets: tuple[Target, ...] = tuple(Target)

    def __post_init__(self) -> None:
        """Refuse a tool that would run its own spending or login, or one that does nothing."""
        runs_itself = self.effect in (Effect.READ, Effect.EDIT)
        if runs_itself != (self.run is not None):
            msg = f"{self.name}: READ and EDIT tools have a run, AUTH and SPEND tools have none"
            raise ValueError(msg)
