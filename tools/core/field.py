"""What a field of the ad is: how it is named to the model, read, shown, sent, and when it is needed."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import datetime
from typing import Any, Generic, TypeVar

from pydantic import JsonValue, TypeAdapter

from tools.core.advertiser import Advertiser
from tools.core.assets import AssetsReader
from tools.core.draft import Draft, Source
from tools.core.money import SaidAmount
from tools.core.objective import Objective
from tools.core.offer import Offer
from tools.core.persons_words import PersonsWords
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.core.standins import Standins
from tools.core.suggested import SuggestedCopy
from tools.core.target import Target

T = TypeVar("T")


@dataclass(frozen=True)
class Argument:
    """One argument by which ``update_draft`` takes a field: its type, and what the model is told of it."""

    name: str
    kind: Any
    description: str


@dataclass(frozen=True)
class FieldContext:
    """What is known while arguments are read: the draft before them, the account, and what the person said."""

    draft: Draft
    objectives: tuple[Objective, ...]
    objective: Objective | None
    advertiser: Advertiser | None
    assets: AssetsReader
    amounts_said: tuple[SaidAmount, ...]
    now: datetime
    suggested: SuggestedCopy = dataclass_field(default_factory=SuggestedCopy)
    spoken: PersonsWords = dataclass_field(default_factory=PersonsWords)


@dataclass(frozen=True)
class Making:
    """For what, for whom and when an ad is drawn up, from a draft; the key makes its names findable."""

    draft: Draft
    objective: Objective
    advertiser: Advertiser
    key: str
    now: datetime


@dataclass(frozen=True)
class Spelling(Generic[T]):
    """How a value is written for programs, in the words ``update_draft`` takes, and read back from there."""

    write: Callable[[T], JsonValue]
    read: Callable[[JsonValue], T]


Given = Mapping[str, Any]  # arguments by name, those that were given
Parts = Mapping[Step, Mapping[str, JsonValue]]  # what a field puts into each write; of the ad, into its creative
Needed = Callable[[Objective | None, Target], bool]
NeededFor = Callable[[Draft, Target], bool]


def always(_objective: Objective | None, _target: Target) -> bool:
    """Need a field for every ad."""
    return True


def never(_objective: Objective | None, _target: Target) -> bool:
    """Need a field for no ad."""
    return False


def on_tiktok(_objective: Objective | None, target: Target) -> bool:
    """Need a field wherever nothing is stood in; practice fills it in."""
    return not target.stands_in


def if_demanded(field: str) -> Needed:
    """Need a field on TikTok where the objective demands it."""

    def demanded(objective: Objective | None, target: Target) -> bool:
        return not target.stands_in and objective is not None and field in objective.requires

    return demanded


@dataclass(frozen=True, kw_only=True)
class Field(Generic[T]):
    """A field of the ad. Whoever adds one says how a person sees it and what of it is sent."""

    name: str
    order: int  # the lower, the earlier it is asked for and shown
    holds: TypeAdapter[T]
    shown: Callable[[T], Told]
    sent: Callable[[T, Making], Parts]
    needed: Needed
    needed_for: NeededFor | None = None  # where what is decided makes it needed, too
    spared: Callable[[Draft], bool] | None = None  # where what is decided makes it nobody's to give
    arguments: tuple[Argument, ...] = ()
    read: Callable[[Given, FieldContext], T | Told | Awaitable[T | Told]] | None = None  # a sentence refuses
    again: Callable[[T], dict[str, JsonValue]] | None = None  # where one argument does not say it all
    spelling: Spelling[T] | None = None
    exported: Callable[[T], dict[str, JsonValue]] | None = None  # where it stands in the ad as people export it
    placed: Callable[[T, str], T] | None = None  # where it holds moments: the same by the clock of a zone
    question: Callable[[Objective | None, Sequence[Objective]], Told] | None = None  # where it offers choices
    on_card: Callable[[T, Draft], Told] | None = None  # where the card says more than ``shown``
    listed: Callable[[T], tuple[Told, ...]] | None = None  # what the card shows below it, each in a row of its own
    worded: Callable[[T, FieldContext], Source | None] | None = None  # who chose the words, where that is known
    unsaid: Callable[[T], Told | None] | None = None  # refuses what a model brings and the person did not say
    is_copy: bool = False  # the person's own words, which people see in quotes
    default: T | None = None  # what is sent where nobody decides
    standin: Callable[[Standins, Making], T] | None = None  # what practice fills in
    standin_shown: Callable[[T], Told] | None = None  # how the card tells a stand-in by its value
    also_runs: Callable[[T], tuple[str, ...]] | None = None  # tools that run with it
    offers: Callable[["FieldContext"], Awaitable[tuple[Offer, ...]]] | None = None  # what the account has for it
    takes_the_only_one: bool = False  # where the account has one alone, that one is meant

    def __post_init__(self) -> None:
        """Refuse a field that takes arguments nobody reads."""
        if bool(self.arguments) != (self.read is not None):
            msg = f"{self.name}: arguments need a read, and a read needs arguments"
            raise ValueError(msg)

    @property
    def can_be_missing(self) -> bool:
        """Say whether some ad needs the field, so that it may be asked for."""
        return self.needed is not never or self.needed_for is not None

    def is_missing(self, draft: Draft, objective: Objective | None, target: Target) -> bool:
        """Say whether an ad needs the field and does not have it."""
        return not draft.has(self.name) and self.is_needed(draft, objective, target)

    def is_needed(self, draft: Draft, objective: Objective | None, target: Target) -> bool:
        """Say whether an ad needs the field."""
        return not self.is_spared(draft) and self._is_asked(draft, objective, target)

    def is_spared(self, draft: Draft) -> bool:
        """Say whether what is decided makes the field nobody's to give, so that nothing of it is sent."""
        return self.spared is not None and self.spared(draft)

    def _is_asked(self, draft: Draft, objective: Objective | None, target: Target) -> bool:
        return self.needed(objective, target) or (self.needed_for is not None and self.needed_for(draft, target))

    def of(self, draft: Draft) -> T | None:
        """Give what a draft holds, or None while that is open."""
        entry = draft.entry(self.name)
        return None if entry is None else self.holds.validate_python(entry.value)

    def by_the_clock_of(self, value: T, zone: str) -> T:
        """Give a value as the clock of a zone has it, in which it is shown and exported."""
        return value if self.placed is None else self.placed(value, zone)

    def plain(self, value: T) -> JsonValue:
        """Write a value in the words ``update_draft`` takes."""
        if self.spelling is not None:
            return self.spelling.write(value)
        plain: JsonValue = self.holds.dump_python(value, mode="json", exclude_none=True)
        return plain

    def of_plain(self, plain: JsonValue) -> T:
        """Read back what ``plain`` wrote."""
        return self.holds.validate_python(plain) if self.spelling is None else self.spelling.read(plain)

    def said_again(self, plain: JsonValue) -> dict[str, JsonValue]:
        """Give the arguments of ``update_draft`` that record a plain value once more."""
        if self.again is not None:
            return self.again(self.of_plain(plain))
        return {one.name: plain for one in self.arguments[:1]}

    def export(self, value: T) -> dict[str, JsonValue]:
        """Write a value where it stands in the ad as people see and export it."""
        return {self.name: self.plain(value)} if self.exported is None else self.exported(value)


Fields = tuple[Field[Any], ...]


def shown(fields: Fields, draft: Draft) -> dict[str, JsonValue]:
    """Give each decided field as ``{"value", "source"}``, in the words ``update_draft`` takes."""
    decided = ((field, field.of(draft), draft.entry(field.name)) for field in fields)
    return {
        field.name: {"value": field.plain(value), "source": entry.source.value}
        for field, value, entry in decided
        if entry is not None
    }
