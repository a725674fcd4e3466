"""Who sees the ad."""

import re
from typing import Literal

from pydantic import JsonValue, TypeAdapter

from tools.core.audience import OLDEST, YOUNGEST, Audience, age_groups, is_exact
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, never
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike

_NOT_AN_AGE = Sentence("handed.not_an_age", "'{said}' is no age in digits")
_OTHER_AGES = Sentence(
    "handed.other_ages", "ads are shown to people of {youngest} to {oldest} years, not to ages {first} to {last}"
)
_GENDERS = {"all": "GENDER_UNLIMITED", "female": "GENDER_FEMALE", "male": "GENDER_MALE"}
_WHO = {
    "all": Sentence("delivery.all", "everyone"),
    "female": Sentence("delivery.female", "women"),
    "male": Sentence("delivery.male", "men"),
}
_AGES = Sentence("delivery.ages", "{who}, {first} to {last}")
_AGES_ON = Sentence("delivery.ages_on", "{who}, {first} and older")
_GROUPS = Sentence("delivery.groups", "; TikTok's age groups {groups}")


def _read(given: Given, known: FieldContext) -> Audience | Told:
    current = FIELD.of(known.draft) or Audience()
    age_from, age_to = current.age_from, current.age_to
    said = [str(given[name]) for name in ("age_from", "age_to") if name in given]
    if said:
        if not all(re.fullmatch(r"\d{1,3}", one.strip()) for one in said):
            return _NOT_AN_AGE.told(said=", ".join(said))
        age_from = int(given.get("age_from", YOUNGEST))
        age_to = int(given["age_to"]) if "age_to" in given else None
    last = OLDEST if age_to is None else age_to
    if not YOUNGEST <= age_from <= last <= OLDEST:
        return _OTHER_AGES.told(youngest=YOUNGEST, oldest=OLDEST, first=age_from, last=last)
    return Audience(age_from=age_from, age_to=age_to, gender=given.get("gender") or current.gender)


def _again(audience: Audience) -> dict[str, JsonValue]:
    return {name: str(value) for name, value in audience.model_dump(exclude_none=True).items()}


def _shown(audience: Audience) -> Told:
    who = (_WHO[audience.gender].told(),)
    if audience.age_to is None:
        ages = _AGES_ON.told(who=who, first=audience.age_from)
    else:
        ages = _AGES.told(who=who, first=audience.age_from, last=audience.age_to)
    if is_exact(audience):
        return ages
    groups = _GROUPS.told(groups=", ".join(str(group) for group in age_groups(audience)))
    return alike("{ages}{groups}", ages=(ages,), groups=(groups,))


def _sent(audience: Audience, _making: Making) -> Parts:
    groups: list[JsonValue] = [group.wire for group in age_groups(audience)]
    return {Step.ADGROUP: {"age_groups": groups, "gender": _GENDERS[audience.gender]}}


FIELD = Field[Audience](
    name="audience",
    order=120,
    holds=TypeAdapter(Audience),
    shown=_shown,
    sent=_sent,
    needed=never,
    arguments=(
        Argument("age_from", str, "The youngest age to reach, digits only; 18 or more."),
        Argument("age_to", str, "The oldest age to reach, digits only; left out, there is none."),
        Argument("gender", Literal["all", "female", "male"], "Whom to reach."),
    ),
    read=_read,
    again=_again,
)
