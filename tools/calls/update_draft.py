"""Change any fields of the draft in one call."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tools.core.audience import OLDEST, YOUNGEST
from tools.core.cta import read_cta
from tools.core.draft import FIELDS, Audience, Budget, Draft, Place, Schedule, Source
from tools.core.money import Money, said_amount
from tools.core.music import InVideoMusic, LibraryTrack, Music, NoMusic, UploadedTrack, track_id
from tools.core.places import known_places, lies_inside, place_of, places_named, unknown_place
from tools.core.sentence import Sentence, Told
from tools.core.timing import first_moment, last_moment
from tools.core.tool import NEEDS_ACCOUNT, Answer, Desk, Effect, Tool
from tools.core.values import Value

_NO_MUSIC = frozenset({"none", "no", "no music", "without music", "silent", "null"})
_IN_VIDEO = frozenset({"in_video", "in video", "original", "original sound", "video sound"})
_AT_ONCE, _NEVER = "now", "none"
_FIELD_OF = {
    **dict.fromkeys(("starts", "ends"), "schedule"),
    **dict.fromkeys(("age_from", "age_to", "gender"), "audience"),
    "budget_mode": "budget",
}


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
    starts: str | None = Field(
        None, description="When the ad starts, as 2026-12-31 or 2026-12-31T18:00 in UTC; `now` to start at once."
    )
    ends: str | None = Field(
        None, description="Likewise when it ends; a day alone is its last whole day; `none` to run until paused."
    )
    locations: tuple[str, ...] | None = Field(
        None, description="All places where it is shown, by ids of find_location or by English names."
    )
    age_from: str | None = Field(None, description="The youngest age to reach, digits only; 18 or more.")
    age_to: str | None = Field(None, description="The oldest age to reach, digits only; left out, there is none.")
    gender: Literal["all", "female", "male"] | None = Field(None, description="Whom to reach.")
    clear: tuple[str, ...] = Field((), description="Names of fields to empty.")
    inferred: tuple[str, ...] = Field((), description="Names of given fields that the person implied, not said.")


_NO_SUCH_FIELD = Sentence("handed.no_such_field", "there is no such field")
_NO_AMOUNT = Sentence("handed.no_amount", "no amount was given")
_NOT_AN_AMOUNT = Sentence("handed.not_an_amount", "'{said}' is not an amount in {currency}")
_NOT_WHOLE = Sentence(
    "handed.amount_not_whole",
    "you said “{said}”, of which I am sure of {read} alone; say the amount in digits, such as 150 a day",
)
_NOT_A_DATE = Sentence("handed.not_a_date", "'{said}' is not a date such as 2026-12-31 or 2026-12-31T18:00")
_NOT_AN_AGE = Sentence("handed.not_an_age", "'{said}' is no age in digits")
_OTHER_AGES = Sentence(
    "handed.other_ages", "ads are shown to people of {youngest} to {oldest} years, not to ages {first} to {last}"
)
_WHICH_PLACE = Sentence("handed.which_place", "say which: {places}")
_PLACE_INSIDE = Sentence("handed.place_inside", "{inner} lies inside {outer}: name only one of them")
_NO_PLACE = Sentence("handed.no_place", "no place was named")


class _Refused(Value):
    field: str
    told: Told

    def shown(self) -> JsonValue:
        return {"field": self.field, "why": self.told.english, "told": self.told.model_dump(mode="json")}


async def _run(args: Args, desk: Desk) -> Answer:
    given, refused = await _read(args, desk)
    inferred = {_FIELD_OF.get(name, name) for name in args.inferred}
    unknown = tuple(_Refused(field=name, told=_NO_SUCH_FIELD.told()) for name in args.clear if name not in FIELDS)
    draft = desk.draft.clear(*args.clear)
    for source in (Source.SAID, Source.INFERRED):
        named = {name: value for name, value in given.items() if (name in inferred) == (source is Source.INFERRED)}
        draft = draft.fill(source, **named)
    facts = await desk.facts(draft)
    violations = desk.catalogue.check(draft, facts)
    changed = [*given, *(name for name in args.clear if name in FIELDS)]
    content: dict[str, JsonValue] = {
        "changed": list[JsonValue](changed),
        "was": _values(desk.draft, changed),
        "now": _values(draft, changed),
        "refused": [one.shown() for one in (*refused, *unknown)],
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


async def _read(args: Args, desk: Desk) -> tuple[dict[str, object], tuple[_Refused, ...]]:
    read = {**_plain_fields(args, desk), **_delivery(args, desk)}
    if args.locations is not None:
        read["locations"] = await _places(args.locations, desk)
    given = {name: value for name, value in read.items() if not isinstance(value, _Refused)}
    return given, tuple(value for value in read.values() if isinstance(value, _Refused))


def _plain_fields(args: Args, desk: Desk) -> dict[str, object]:
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
    return given


def _delivery(args: Args, desk: Desk) -> Mapping[str, object]:
    read: dict[str, object] = {}
    if args.budget is not None or args.budget_mode is not None:
        read["budget"] = _budget(args, desk)
    if args.starts is not None or args.ends is not None:
        read["schedule"] = _schedule(args, desk)
    if args.age_from is not None or args.age_to is not None or args.gender is not None:
        read["audience"] = _audience(args, desk.draft)
    return read


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
            return _Refused(field="budget", told=_NO_AMOUNT.told())
        return current.model_copy(update={"mode": mode})
    return _amount(args.budget.strip(), mode, desk)


def _amount(proposed: str, mode: Literal["daily", "total"], desk: Desk) -> Budget | _Refused:
    """Take the amount in the currency in which the person said it, whatever was proposed."""
    account = desk.advertiser.currency if desk.advertiser else None
    said = said_amount(proposed, desk.amounts_said, account)
    if said is not None and not said.is_sure:
        return _Refused(field="budget", told=_NOT_WHOLE.told(said=said.quote, read=said.number))
    number = proposed if said is None else said.number
    currency = (None if said is None else said.currency(account)) or account or "USD"
    try:
        return Budget(amount=Money.of(Decimal(number), currency), mode=mode)
    except (InvalidOperation, ValueError):
        return _Refused(field="budget", told=_NOT_AN_AMOUNT.told(said=proposed, currency=currency))


def _schedule(args: Args, desk: Desk) -> Schedule | _Refused:
    """Read the dates given; the one that is not given stays."""
    current = desk.draft.schedule.value if desk.draft.schedule else Schedule()
    try:
        starts = current.starts if args.starts is None else _start(args.starts, desk.now)
        ends = current.ends if args.ends is None else _end(args.ends)
    except ValueError:
        said = ", ".join(one for one in (args.starts, args.ends) if one is not None)
        return _Refused(field="schedule", told=_NOT_A_DATE.told(said=said))
    return Schedule(starts=starts, ends=ends)


def _start(said: str, now: datetime) -> datetime | None:
    # The midnight of today has passed: whoever says today means at once.
    is_now = said.strip().lower() == _AT_ONCE or said.strip() == now.date().isoformat()
    return None if is_now else first_moment(said)


def _end(said: str) -> datetime | None:
    return None if said.strip().lower() == _NEVER else last_moment(said)


def _audience(args: Args, draft: Draft) -> Audience | _Refused:
    current = draft.audience.value if draft.audience else Audience()
    age_from, age_to = current.age_from, current.age_to
    if args.age_from is not None or args.age_to is not None:
        said = [one for one in (args.age_from, args.age_to) if one is not None]
        if not all(re.fullmatch(r"\d{1,3}", one.strip()) for one in said):
            return _Refused(field="audience", told=_NOT_AN_AGE.told(said=", ".join(said)))
        age_from = YOUNGEST if args.age_from is None else int(args.age_from)
        age_to = None if args.age_to is None else int(args.age_to)
    if not YOUNGEST <= age_from <= (OLDEST if age_to is None else age_to) <= OLDEST:
        last = OLDEST if age_to is None else age_to
        told = _OTHER_AGES.told(youngest=YOUNGEST, oldest=OLDEST, first=age_from, last=last)
        return _Refused(field="audience", told=told)
    return Audience(age_from=age_from, age_to=age_to, gender=args.gender or current.gender)


async def _places(said: Sequence[str], desk: Desk) -> tuple[Place, ...] | _Refused:
    if desk.advertiser is None:
        return _Refused(field="locations", told=NEEDS_ACCOUNT.told())
    objective = desk.catalogue.objective_of(desk.draft)
    regions = await known_places(desk.assets, desk.advertiser.advertiser_id, objective)
    found = [places_named(one, regions) for one in said]
    unclear = next((pair for pair in zip(said, found, strict=True) if len(pair[1]) != 1), None)
    if unclear is not None:
        name, several = unclear
        which = _WHICH_PLACE.told(places="; ".join(str(place_of(one, regions)) for one in several))
        return _Refused(field="locations", told=which if several else unknown_place(name, regions))
    chosen = {one.location_id: one for (one,) in found}
    around = ((one, larger) for one in chosen.values() for larger in lies_inside(one, regions))
    inside = next(((one, larger) for one, larger in around if larger.location_id in chosen), None)
    if inside is not None:
        inner, outer = inside
        return _Refused(field="locations", told=_PLACE_INSIDE.told(inner=inner.name, outer=outer.name))
    if not chosen:
        return _Refused(field="locations", told=_NO_PLACE.told())
    return tuple(place_of(one, regions) for one in chosen.values())


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
