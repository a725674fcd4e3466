"""Change any fields of the draft in one call."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tools.core.cta import read_cta
from tools.core.draft import FIELDS, Budget, Draft, Source
from tools.core.money import Money
from tools.core.music import InVideoMusic, LibraryTrack, Music, NoMusic, UploadedTrack, track_id
from tools.core.tool import Answer, Desk, Effect, Tool
from tools.core.values import Value

_NO_MUSIC = frozenset({"none", "no", "no music", "without music", "silent", "null"})
_IN_VIDEO = frozenset({"in_video", "in video", "original", "original sound", "video sound"})


class Args(BaseModel):
    """Only the fields that the person decided or changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    campaign_name: str | None = Field(None, description="The campaign's name, exactly as given.")
    objective: str | None = Field(None, description="What the campaign is for.")
    text: str | None = Field(None, description="The ad's text, byte for byte as the person gave it.")
    cta: str | None = Field(None, description="The call to action, such as SHOP_NOW.")
    music: str | None = Field(None, description="`none`, `in_video` for the video's own sound, or a track id.")
    landing_page: str | None = Field(None, description="The https address the ad leads to.")
    budget: str | None = Field(None, description="An amount in the account's currency, digits only, such as 50.")
    budget_mode: Literal["daily", "total"] | None = Field(
        None, description="What the budget is for; daily unless said."
    )
    clear: tuple[str, ...] = Field((), description="Names of fields to empty.")
    inferred: tuple[str, ...] = Field((), description="Names of given fields that the person implied, not said.")


class _Refused(Value):
    field: str
    why: str


async def _run(args: Args, desk: Desk) -> Answer:
    given, refused = _read(args, desk)
    unknown = tuple(_Refused(field=name, why="there is no such field") for name in args.clear if name not in FIELDS)
    draft = desk.draft.clear(*args.clear)
    for source in (Source.SAID, Source.INFERRED):
        named = {name: value for name, value in given.items() if (name in args.inferred) == (source is Source.INFERRED)}
        draft = draft.fill(source, **named)
    facts = await desk.facts(draft)
    violations = desk.catalogue.check(draft, facts)
    changed = [*given, *(name for name in args.clear if name in FIELDS)]
    content: dict[str, JsonValue] = {
        "changed": list[JsonValue](changed),
        "was": _values(desk.draft, changed),
        "now": _values(draft, changed),
        "refused": [one.model_dump() for one in (*refused, *unknown)],
        "violations": [one.model_dump(mode="json") for one in violations],
        "missing": list(desk.catalogue.missing(draft, desk.target)),
    }
    return Answer(content=content, draft=draft, violations=violations, also_ran=_also_ran(given, draft))


def _values(draft: Draft, fields: Sequence[str]) -> JsonValue:
    """Give fields with their values, so that a change can be taken back."""
    shown = draft.shown()
    return {name: _value_of(shown.get(name)) for name in fields}


def _value_of(decided: JsonValue) -> JsonValue:
    return decided.get("value") if isinstance(decided, dict) else None


def _also_ran(given: dict[str, object], draft: Draft) -> tuple[str, ...]:
    chosen = draft.music is not None and track_id(draft.music.value) is not None
    return ("validate_existing_music",) if "music" in given and chosen else ()


def _read(args: Args, desk: Desk) -> tuple[dict[str, object], tuple[_Refused, ...]]:
    given: dict[str, object] = {}
    for name in ("campaign_name", "text", "landing_page"):
        if (value := getattr(args, name)) is not None:
            given[name] = value
    if args.objective is not None:
        found = desk.catalogue.objective(args.objective)
        given["objective"] = found.name if found else args.objective
    if args.cta is not None:
        given["cta"] = read_cta(args.cta) or args.cta
    if args.music is not None:
        given["music"] = _music(args.music, desk.draft)
    if args.budget is None and args.budget_mode is None:
        return given, ()
    budget = _budget(args, desk)
    if isinstance(budget, _Refused):
        return given, (budget,)
    return given | {"budget": budget}, ()


def _music(said: str, draft: Draft) -> Music:
    words = said.strip().lower()
    if words in _NO_MUSIC:
        return NoMusic()
    if words in _IN_VIDEO:
        return InVideoMusic()
    current = draft.music.value if draft.music else None
    if isinstance(current, UploadedTrack) and current.track_id == said.strip():
        return current
    return LibraryTrack(track_id=said.strip())


def _budget(args: Args, desk: Desk) -> Budget | _Refused:
    current = desk.draft.budget.value if desk.draft.budget else None
    mode = args.budget_mode or (current.mode if current else "daily")
    if args.budget is None:
        if current is None:
            return _Refused(field="budget", why="no amount was given")
        return current.model_copy(update={"mode": mode})
    currency = desk.advertiser.currency if desk.advertiser else "USD"
    try:
        return Budget(amount=Money.of(Decimal(args.budget.strip()), currency), mode=mode)
    except (InvalidOperation, ValueError):
        return _Refused(field="budget", why=f"{args.budget!r} is not an amount in {currency}")


TOOL = Tool(
    name="update_draft",
    effect=Effect.EDIT,
    description=(
        "Record what the person decided about the ad: any number of fields in one call. "
        "Keep copy byte for byte. Never fill a field the person said nothing about."
    ),
    args=Args,
    run=_run,
)
