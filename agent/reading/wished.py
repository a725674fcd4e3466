"""In which language a person asks to be answered, where they ask: about the talk, never about the ad."""

import re
from functools import cache

from agent.reading.evidence import without_quotes
from agent.reading.languages.speaking import (
    BETWEEN,
    LEADS,
    PLEASE,
    SPEAK,
    TAILS,
    TONGUES,
    TOWARDS,
    UNSPACED_AFTER,
    UNSPACED_BEFORE,
    UNSPACED_SPEAK,
)
from tools.core.patterns import lazily

_CLAUSE = lazily(r"[^,.;!?¿¡\n，。；！？、]+\??")
_LONGEST_CLAUSE = 120
_CODES = {f"of_{code or 'none'}": code for code in TONGUES}


def wished_in(said: str, *, is_copy_awaited: bool = False) -> str | None:
    """Name the language that is asked for, OUTSIDE where nobody speaks it here; None where none is asked for."""
    clauses = [one[0].strip() for one in _CLAUSE.finditer(without_quotes(said))]
    found = [one for clause in clauses if len(clause) <= _LONGEST_CLAUSE and (one := _wish().fullmatch(clause))]
    if not found:
        return None
    others = [clause for clause in clauses if not _wish().fullmatch(clause) and not _small_talk().fullmatch(clause)]
    clear = [one for one in found if one["verb"] or one["unspaced"] or one["tail"] or one["lead"] or not others]
    if is_copy_awaited:
        clear = [one for one in clear if _please().search(said) or (one["lead"] and one["verb"])]
    return next((_CODES[str(one.lastgroup)] for one in map(_named, reversed(clear))), None)


def is_only_a_wish(said: str) -> bool:
    """Say whether a message asks for a language and says nothing else."""
    clauses = [one[0].strip() for one in _CLAUSE.finditer(without_quotes(said))]
    return wished_in(said) is not None and all(
        _wish().fullmatch(clause) or _small_talk().fullmatch(clause) for clause in clauses
    )


def _named(found: re.Match[str]) -> re.Match[str]:
    name = _name().fullmatch(found["name"] or found["unspaced"])
    assert name is not None  # noqa: S101 -- the wish holds a name of the same table
    return name


@cache
def _name() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<of_{code or 'none'}>{names})" for code, names in TONGUES.items()), re.IGNORECASE)


@cache
def _wish() -> re.Pattern[str]:
    names = "|".join(f"(?:{names})" for names in TONGUES.values())
    spaced = (
        rf"(?P<lead>(?:(?:{LEADS})(?!\w)\s*+)*+)(?P<verb>(?:(?:{SPEAK})\s++)?+)(?:(?:{BETWEEN})\s++)*+"
        rf"(?:(?:{TOWARDS})\s++)?+(?P<name>{names})(?P<tail>(?:\s++(?:{TAILS}|{SPEAK})(?!\w))*+)\s*+\??"
    )
    unspaced = rf"{UNSPACED_BEFORE}(?:{UNSPACED_SPEAK})?(?P<unspaced>{names})(?:{UNSPACED_AFTER})\s*+\??"
    return re.compile(f"{spaced}|{unspaced}", re.IGNORECASE)


@cache
def _small_talk() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{LEADS}|no|yes|s[ií]|ja|nein|oui|non|sim|n[aã]o)(?!\w)\s*+)*+\??", re.IGNORECASE)


@cache
def _please() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{PLEASE})(?!\w)|请|請|お願い|ください|\?|？")
