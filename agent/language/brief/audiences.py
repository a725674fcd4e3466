"""Who is to see an ad: the ages and the gender that a message names for it."""

import re
from collections.abc import Iterator
from typing import Literal

from agent.language.brief import audience_words as words
from agent.language.brief.dates import LEFT, RIGHT
from tools.core.patterns import lazily
from tools.core.values import Value

Gender = Literal["all", "female", "male"]

_NEAR = 40  # so many letters around an age tell whose it is
_WOMEN, _MEN, _EVERYONE = (
    lazily(rf"{LEFT}(?:{said})(?!['’]s){RIGHT}", re.IGNORECASE) for said in (words.WOMEN, words.MEN, words.EVERYONE)
)
_SEX = rf"(?:{words.WOMEN}|{words.MEN})"
_WHO = rf"(?:{words.WOMEN}|{words.MEN}|{words.PEOPLE})"
_BEFORE_AGES = lazily(rf"{LEFT}(?:{_WHO}|{words.AGED})(?:[\s,(:]+(?:{words.LINKS}))*[\s,(:]*$", re.IGNORECASE)
_BEHIND_AGES = lazily(rf"[\s-]*(?:{words.YEARS}){RIGHT}|s(?!\w)|[\s,的の]*{_WHO}{RIGHT}", re.IGNORECASE)
_AGE = r"(?P<{}>\d\d)(?![\d%€$£])"
_RANGE = lazily(
    rf"(?<![\w./$€£-])(?<!\d,){_AGE.format('first')}\s?(?:{words.YEARS})?\s*(?:{words.TO})\s*{_AGE.format('last')}"
    r"(?![/.,:-]\d)",
    re.IGNORECASE,
)
_FROM = lazily(
    rf"{LEFT}(?:(?P<sure>{words.OVERS})|{words.OVER})\s+(?:los |les |die )?{_AGE.format('first')}"
    rf"|(?<![\w$€£])(?<!\d[.,]){_AGE.format('age')}(?:\s?(?:{words.YEARS}))?"
    rf"(?:(?P<older>{words.AND_OLDER})|{words.AND_OVER})",
    re.IGNORECASE,
)
_UNTIL = lazily(
    rf"{LEFT}(?:(?:{words.UNDER})\s+(?:los |les |die )?{_AGE.format('below')}"
    rf"|(?:{words.UP_TO})\s+{_AGE.format('last')})",
    re.IGNORECASE,
)
_EXCEPT = lazily(
    rf"{LEFT}(?:{words.EXCEPT})\s+(?:(?:{words.SMALL})\s+)*(?:{_WHO})(?!\w)|{_WHO}(?:以外|を除く|除外)", re.IGNORECASE
)
_DECADES = lazily(r"(?<!\d)(?P<first>[1-9]0)代(?:から|〜|～|-)?(?:(?P<decade>[1-9]0)代)?")
_YOUNGEST, _OLDEST = 13, 65
_ALONE = lazily(r"(?:^|[,;\n.])\s*(?:for |just |only |ages? |dos |plutôt les |nur )?$"), lazily(r"\s*(?:[,;.\n!]|$)")
_AND_WHO = rf"(?:\s*(?:{words.JOINED})\s*{_SEX})?"
_AIMED = lazily(
    rf"{LEFT}(?:{words.AIMED})\s*(?:the |las |los |les |as |os |die )?"
    rf"(?P<who>(?:{_SEX}|{words.EVERYONE}){_AND_WHO})(?!['’]s){RIGHT}"
    rf"|{LEFT}(?P<alone>{_SEX}{_AND_WHO})\s*(?:{words.ONLY_BEHIND}){RIGHT}",
    re.IGNORECASE,
)
_FOR_THEM = lazily(
    rf"(?:^|[,;\n.])[^\S\n]*(?:(?:{words.FOR})\s+)?(?P<who>{_SEX}{_AND_WHO})(?:\s+(?:{words.MOSTLY}))?"
    r"(?=\s*(?:[,;.\n!]|$))",
    re.IGNORECASE,
)


class Reach(Value):
    """Whom an ad is to reach, as ``update_draft`` takes it; None where a message does not say."""

    age_from: int | None = None
    age_to: int | None = None
    gender: Gender | None = None


def read_audience(text: str, *, expected: bool = False) -> Reach:
    """Read ages and gender; where they were asked for, numbers and names alone say them."""
    text = _EXCEPT.sub(lambda found: " " * len(found[0]), text)
    ages = next(_ages(text, expected=expected), None)
    if ages is None:
        return Reach(gender=_gender(text) if expected else _aimed_at(text))
    found, reach = ages
    near = text if expected else text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return reach.model_copy(update={"gender": _gender(near)})


def _ages(text: str, *, expected: bool) -> Iterator[tuple[re.Match[str], Reach]]:
    for pattern in (_DECADES, _RANGE, _FROM, _UNTIL):
        for found in pattern.finditer(text):
            if expected or pattern is _DECADES or _speaks_of_people(found, text):
                yield found, _reach(found)


def _speaks_of_people(found: re.Match[str], text: str) -> bool:
    named = found.groupdict()
    if named.get("sure") or named.get("older"):
        return True
    before, behind = text[: found.start()], text[found.end() :]
    if (named.get("age") or _is_lone_range(named)) and _ALONE[0].search(before) and _ALONE[1].match(behind):
        return True
    return _BEFORE_AGES.search(before[-_NEAR:]) is not None or _BEHIND_AGES.match(behind) is not None


def _is_lone_range(named: dict[str, str | None]) -> bool:
    first, last = named.get("first"), named.get("last")
    return bool(first and last) and _YOUNGEST <= int(first or 0) < int(last or 0) <= _OLDEST


def _reach(found: re.Match[str]) -> Reach:
    ages = {name: int(age) for name, age in found.groupdict().items() if age and age.isdecimal()}
    if "decade" in found.groupdict():
        return Reach(age_from=ages["first"], age_to=ages.get("decade", ages["first"]) + 9)
    if "below" in ages:
        return Reach(age_to=ages["below"] - 1)
    return Reach(age_from=ages.get("first", ages.get("age")), age_to=ages.get("last"))


def _aimed_at(text: str) -> Gender | None:
    found = _AIMED.search(text) or _FOR_THEM.search(text)
    if found is None:
        return None
    return _gender(next(said for said in found.groupdict().values() if said))


def _gender(said: str) -> Gender | None:
    women, men = _WOMEN.search(said) is not None, _MEN.search(said) is not None
    if (women and men) or (_EVERYONE.search(said) and not women and not men):
        return "all"
    return "female" if women else "male" if men else None
