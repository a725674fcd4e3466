"""In which language a person asks to be answered, where they ask: about the talk, never about the ad."""

import re
from functools import cache

from agent.language.evidence import without_quotes
from agent.language.languages.speaking import (
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


def wished_in(said: str, *, is_copy_awaited: bool = False) -> str | None:
    """Name the language that is asked for, OUTSIDE where nobody speaks it here; None where none is asked for."""
    clauses = _clauses(said)
    found = [one for clause in clauses if (one := _wish().fullmatch(clause))]
    others = [clause for clause in clauses if not _wish().fullmatch(clause) and not _small_talk().fullmatch(clause)]
    clear = [one for one in found if one["verb"] or one["unspaced"] or one["tail"] or one["lead"] or not others]
    if is_copy_awaited:
        clear = [one for one in clear if _please().search(said) or (one["lead"] and one["verb"])]
    return _code_of(clear[-1]) if clear else None


def is_only_a_wish(said: str, *, is_copy_awaited: bool = False) -> bool:
    """Say whether a message asks for a language and says nothing else."""
    return wished_in(said, is_copy_awaited=is_copy_awaited) is not None and all(
        _wish().fullmatch(clause) or _small_talk().fullmatch(clause) for clause in _clauses(said)
    )


def _clauses(said: str) -> list[str]:
    return [one[0].strip() for one in _CLAUSE.finditer(without_quotes(said))]


def _code_of(found: re.Match[str]) -> str:
    name = found["name"] or found["unspaced"]
    return next(code for code, names in TONGUES.items() if re.fullmatch(names, name, re.IGNORECASE))


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
