"""Small checks on the fields of a request. Each answers with a sentence, or with None when all is well."""

import re
from collections.abc import Collection
from datetime import UTC, datetime

from tools.core.characters import emoji, weighted_length
from tools.sandbox.wire.envelope import Json

STARTING_STATUSES = ("ENABLE", "DISABLE")
_GREATEST = 10**12
_TIME_FORMAT = "%Y-%m-%d %H:%M:%S"


def missing(fields: Json, *names: str) -> str | None:
    """Name the first field that is not given."""
    return next((f"{name} is required." for name in names if fields.get(name) in (None, "", [], {})), None)


def not_text(fields: Json, *names: str) -> str | None:
    """Name the first field that is given and is not a text."""
    wrong = (name for name in names if not isinstance(fields.get(name, ""), str | None))
    return next((f"{name} must be a text." for name in wrong), None)


def not_among(fields: Json, name: str, allowed: Collection[str]) -> str | None:
    """Refuse a value that is given and is not one of those allowed."""
    value = fields.get(name)
    if value is None or (isinstance(value, str) and value in allowed):
        return None
    return f"{name} must be one of {', '.join(sorted(allowed))}."


def not_texts(fields: Json, name: str, most: int) -> str | None:
    """Refuse a list that is given and is too long or holds something else than texts."""
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, list) and len(value) <= most and all(isinstance(one, str) for one in value):
        return None
    return f"{name} must be a list of at most {most} texts."


def copy_problem(fields: Json, name: str, most: int) -> str | None:
    """Refuse words that are too long or hold emoji."""
    words = fields.get(name)
    if not isinstance(words, str):
        return None if words is None else f"{name} must be a text."
    if weighted_length(words) > most:
        return f"{name} is too long: {weighted_length(words)} of {most}; Chinese and Japanese characters count twice."
    return f"{name} must not contain emoji." if emoji(words) else None


def request_id_problem(fields: Json) -> str | None:
    """Refuse a request_id that is not a whole number of 64 bits, written as a text."""
    value = fields.get("request_id")
    if value is None:
        return None
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,19}", value) and -(2**63) <= int(value) < 2**63:
        return None
    return "request_id must be a 64-bit whole number, written as a text."


def number(value: object) -> float | None:
    """Read a plain number; a text or a truth value is none, nor is what no account could hold."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if abs(value) <= _GREATEST else None


def read_time(value: object) -> datetime | None:
    """Read a time of the wire, which is in UTC."""
    try:
        return datetime.strptime(str(value), _TIME_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None


def write_time(at: float) -> str:
    """Write a time of the wire."""
    return datetime.fromtimestamp(at, UTC).strftime(_TIME_FORMAT)
