"""What TikTok refuses about whom an ad group reaches, when, how often, and for how much a result."""

import re
from collections.abc import Collection

from tools.sandbox.accounts.audiences import INTERESTS, LANGUAGES
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import missing, not_among, not_texts, number

_AGES = ("AGE_13_17", "AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55_100")
_GENDERS = ("GENDER_FEMALE", "GENDER_MALE", "GENDER_UNLIMITED")
_SYSTEMS = ("ANDROID", "IOS")
_MOST_LANGUAGES, _MOST_INTERESTS = 100, 300
_ADULTS_ONLY = "AGE_13_17"
_HALF_HOURS_OF_A_WEEK = re.compile("[01]{336}")
_FREQUENCIES = {"frequency": 1000, "frequency_schedule": 30}  # the most of each
_BUDGETS = ("BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET")


def targeting_problem(fields: Json) -> str | None:
    """Say what is wrong with the ages, the gender, the hours, phones, languages or interests, or None."""
    problem = (
        not_texts(fields, "age_groups", len(_AGES))
        or not_among(fields, "gender", _GENDERS)
        or _systems_problem(fields)
        or _listed_problem(fields, "languages", _MOST_LANGUAGES, LANGUAGES)
        or _listed_problem(fields, "interest_category_ids", _MOST_INTERESTS, INTERESTS)
    )
    if problem:
        return problem
    ages = fields.get("age_groups") or []
    if any(one not in _AGES for one in ages):
        return f"age_groups must be of {', '.join(_AGES)}."
    if _ADULTS_ONLY in ages:
        return f"age_groups must not hold {_ADULTS_ONLY} in the places of this advertiser."
    hours = fields.get("dayparting")
    if hours is None or (isinstance(hours, str) and _HALF_HOURS_OF_A_WEEK.fullmatch(hours)):
        return None
    return "dayparting must be 336 characters of 0 and 1: the half-hours of a week from Monday."


def _systems_problem(fields: Json) -> str | None:
    problem = not_texts(fields, "operating_systems", 1)
    given = fields.get("operating_systems") or []
    if problem or any(one not in _SYSTEMS for one in given):
        return problem or f"operating_systems must hold one of {', '.join(_SYSTEMS)}."
    promoted = str(fields.get("promotion_type"))
    fits = not given or not promoted.startswith("APP_") or given == [promoted.removeprefix("APP_")]
    return None if fits else f"operating_systems must fit the promotion_type {promoted}."


def _listed_problem(fields: Json, name: str, most: int, known: Collection[str]) -> str | None:
    problem = not_texts(fields, name, most)
    if problem:
        return problem
    unknown = next((one for one in fields.get(name) or [] if one not in known), None)
    return None if unknown is None else f"{name} holds {unknown}, which is not known."


def frequency_problem(fields: Json, objective: str) -> str | None:
    """Say what is wrong with how often one person may see an ad in how many days, or None."""
    given = [name for name in _FREQUENCIES if fields.get(name) is not None]
    if not given:
        return None
    if objective != "REACH":
        return f"{given[0]} belongs to ad groups of REACH, not of {objective}."
    problem = missing(fields, *_FREQUENCIES)
    wrong = (
        f"{name} must be a whole number from 1 to {most}."
        for name, most in _FREQUENCIES.items()
        if number(fields[name]) not in range(1, most + 1)
    )
    return problem or next(wrong, None)


def bid_problem(fields: Json) -> str | None:
    """Say what is wrong with a bid, or None; a bid has to stay below the budget."""
    if fields.get("bid_type") != "BID_TYPE_CUSTOM":
        return None
    field = "conversion_bid_price" if fields["billing_event"] == "OCPM" else "bid_price"
    bid = number(fields.get(field))
    if bid is None or bid <= 0:
        return missing(fields, field) or f"{field} must be a number above 0."
    budget = number(fields.get("budget"))
    is_budgeted = fields.get("budget_mode") in _BUDGETS and budget is not None
    return f"{field} must be below the budget." if is_budgeted and budget is not None and bid >= budget else None
