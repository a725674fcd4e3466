"""How an ad is delivered: when it runs, where it is shown and who sees it, as one message says it."""

from collections.abc import Mapping
from functools import lru_cache

from pydantic import JsonValue

from agent.language.aims.audience import Reach, read_audience, spoken_of
from agent.language.amounts.money import amounts_at
from agent.language.brief.adding import added_places
from agent.language.dates.day_roles import Role
from agent.language.dates.days import Calendar
from agent.language.dates.timing import Timing, read_timing
from agent.language.geography.place_names import in_english
from agent.language.geography.places import answered_places, listed_places, places_alone, read_places
from agent.language.ground.addresses import ADDRESS
from agent.language.ground.grammars import words
from tools.core.patterns import lazily
from tools.core.values import Value
from tools.fields import field_of

_SLASH = lazily(r"(?<=[^\W\d_])\s+//?\s+(?=\w)|(?<=\w)\s+//?\s+(?=[^\W\d_])")  # between pieces, not inside a day
_AT_THE_CARD = "approval"
_LEADS = ("joint", "small", "link", "for")  # words that lead to people
_REMEMBERED = 4096  # one message asks about the same pieces again and again


class Delivery(Value):
    """When, where and to whom; places by the names people use, for only the platform knows their ids."""

    timing: Timing = Timing()
    places: tuple[str, ...] = ()
    reach: Reach = Reach()

    def __bool__(self) -> bool:
        """Say whether anything is decided."""
        return bool(self.arguments or self.places)

    @property
    def arguments(self) -> dict[str, JsonValue]:
        """Give the dates and the audience as ``update_draft`` takes them."""
        said = {**self.timing.model_dump(exclude={"is_unsure", "is_held"}), **self.reach.model_dump()}
        return {name: str(value) for name, value in said.items() if value is not None}

    @property
    def inferred(self) -> tuple[str, ...]:
        """Name what could be read in more than one way."""
        return ("schedule",) if self.timing.is_unsure else ()

    def overruled_by(self, other: "Delivery") -> "Delivery":
        """Put what another part of the message says over this; days that are said there leave none unsure here."""
        ages = other.reach if (other.reach.age_from, other.reach.age_to) != (None, None) else self.reach
        return Delivery(
            timing=_joined(self.timing, other.timing) if self.timing != other.timing else self.timing,
            places=other.places or self.places,
            reach=Reach(age_from=ages.age_from, age_to=ages.age_to, gender=other.reach.gender or self.reach.gender),
        )

    def without(self, cleared: tuple[str, ...]) -> "Delivery":
        """Take a start or an end away that is to be forgotten, while the other one stays."""
        forgotten = {"starts": "now", "ends": "none"}
        gone = {name: word for name, word in forgotten.items() if name in cleared}
        return self.model_copy(update={"timing": self.timing.model_copy(update=gone)}) if gone else self


def read_delivery(said: str, given: Mapping[str, str], awaiting: str, calendar: Calendar | None) -> Delivery:
    """Read what a message says by itself, and what it gives behind the names of these fields."""
    said, audience = _SLASH.sub(", ", ADDRESS.sub(" ", said)), given.get("audience")
    return Delivery(
        timing=Timing() if calendar is None else _timing(said, given, awaiting, calendar),
        places=listed_places(given["locations"]) if "locations" in given else _places(said, awaiting),
        reach=read_audience(said) if audience is None else read_audience(audience, expected=True),
    )


def _places(said: str, awaiting: str) -> tuple[str, ...]:
    added = tuple(in_english(one.name) for one in added_places(said))
    alone = places_alone(said) if awaiting in (_AT_THE_CARD, "locations") and not added else ()
    if found := alone or read_places(said) or added:
        return found
    return answered_places(said) or answered_places(_without_people(said)) if awaiting == "locations" else ()


def _without_people(said: str) -> str:
    """Put a comma in place of who sees the ad: ``Leeds and women from 25``."""
    people = spoken_of(said)
    if not people.end:
        return said
    before = said[: people.start].split(" ")
    while before and (not before[-1] or any(before[-1].lower() in words("audience", one) for one in _LEADS)):
        before.pop()
    return f"{' '.join(before)}, {said[people.end :]}"


def _timing(said: str, given: Mapping[str, str], awaiting: str, calendar: Calendar) -> Timing:
    asked_for: Role | None = "ends" if awaiting == "schedule" else None
    timing = read_timing(_without_daily_amounts(said), calendar, asked_for, may_stand_alone=awaiting == _AT_THE_CARD)
    if "schedule" in given:
        timing = read_timing(given["schedule"], calendar, "ends")
    if "starts" in given:
        timing = _joined(timing, read_timing(given["starts"], calendar, "starts"))
    if "ends" in given:
        begins = calendar if timing.starts is None else calendar.beginning(timing.starts)
        timing = _joined(timing, read_timing(given["ends"], begins, "ends"))
    return timing


def _without_daily_amounts(said: str) -> str:
    """Blank out the amounts for a day: "one day" is no length there, nor the first of a month."""
    for one in amounts_at(said):
        if one.said.mode == "daily" and one.said.currencies and one.said.is_sure:
            phrase = one.phrase
            said = f"{said[: phrase.start]}{' ' * len(phrase)}{said[phrase.stop :]}"
    return said


def _joined(one: Timing, other: Timing) -> Timing:
    return Timing(
        starts=other.starts or one.starts,
        ends=other.ends or one.ends,
        is_unsure=one.is_unsure or other.is_unsure,
        is_held=one.is_held or other.is_held,
    )


@lru_cache(_REMEMBERED)
def kind_of_delivery(piece: str, calendar: Calendar | None) -> str | None:
    """Name the field that a piece of a sentence decides by itself, if it is one of these."""
    found = read_delivery(piece, {}, "reply", calendar)
    if found.places:
        return "locations"
    bare = piece.strip(" .!")
    everyone = spoken_of(bare, expected=True)  # "all genders" limits nothing, and says it of people
    is_whole = " " in bare and (everyone.start, everyone.end) == (0, len(bare))  # "Everyone" may end a name
    is_everyone = is_whole and everyone.reach == Reach(gender="all")
    return next((field_of(name) for name in found.arguments), "audience" if is_everyone else None)
