"""The small words around a value, where a value ends, and where a sentence does."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import cast

from agent.language.ground.accents import accents_optional
from agent.language.ground.pieces import IS_UNSPACED, UNSPACED
from agent.language.ground.tongues import codes, section
from tools.core.patterns import Deferred

_REMEMBERED = 4096  # one message asks about the same few pieces again and again
_LONGEST_VALUE = 200  # letters; what is longer is prose, and no value of any field
_MOST_LEAD_INS = 50  # small words before a value; who writes more of them writes none
_SOMETHING = "0"  # stands for a value: small words behind one are taken off
_NEVER = "(?!)"
_DASHES = "-|–|—"


def from_data(pattern: Callable[[], str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Give a pattern that is made of the languages' data when it is first asked."""
    return cast("re.Pattern[str]", Deferred(lambda: re.compile(pattern(), flags)))


def words_listed(*kinds: str, gap: str = " ", among: str = "small") -> str:
    """Give the words of some kinds in all languages that part words by spaces, as alternatives."""
    return _either([word for word in _listed(kinds, among) if not IS_UNSPACED.match(word)], gap)


def letters_listed(kind: str, among: str = "small") -> str:
    """Give those of the languages that do not."""
    return _either([word for word in _listed((kind,), among) if IS_UNSPACED.match(word)], "")


def _listed(kinds: tuple[str, ...], among: str = "small") -> list[str]:
    return [word for code in codes() for kind in kinds for word in str(section(code, among).get(kind, "")).split()]


def _either(words: list[str], gap: str) -> str:
    spelt = (re.escape(word).replace("_", gap).replace("'", "['’]") for word in words)
    return "|".join(map(accents_optional, spelt)) or _NEVER


def _lead_in() -> str:
    return rf"^[\s,.!]*(?:(?:{words_listed('lead_in')})(?=[\s,.!]|$)|(?:{letters_listed('lead_in')}))[\s,.!]*"


def _trail() -> str:
    apart = r"(?<![\s,.!?])[\s,.!?]+"  # begun only where a pause begins: a long one would be tried from its every sign
    some = rf"(?:{apart}(?:{words_listed('trail')})|(?:{letters_listed('trail')}))*"
    return rf"{some}(?:(?<![\s,.!?])[\s,.!?。]+)?$"


def _slip() -> str:
    return rf"[\s,]+(?:{words_listed('slips', gap=',? ')})(?!\w)"


def _corrected() -> str:
    pauses = rf"(?:(?:{words_listed('pauses')})[\s,.–—-]+)*"
    return rf"{pauses}(?:{words_listed('slips', 'corrected', gap=',? ')})"


def _value_end() -> str:
    joined = rf"\s(?:{words_listed('joints')}|{_DASHES})\s"
    return rf"{_SEPARATORS}|[.!?](?=\s|$)|{joined}|\s(?:{words_listed('no_music')})|{_slip()}"


def _instead_of() -> str:
    denied = "".join(rf"(?<!{re.escape(word)} )" for word in _listed(("not_instead",)))
    return rf"(?<!\s)\s*(?<!\w){denied}(?:{words_listed('instead')})(?!\w).*$"


def _name_end() -> str:
    ends = rf"\s(?:{words_listed('name_ends')}|{_DASHES})\s|\s(?:{words_listed('no_music')})"
    return rf"{_slip()}|[,;、\n|]|\s//?\s|{_not_abbreviated()}[.!?](?=\s|$)|{ends}"


def _not_abbreviated(stop: str = "") -> str:
    """Give what must not stand before a full stop that ends something: what is abbreviated."""
    return "".join(rf"(?<!\b{re.escape(word)}{stop})" for word in dict.fromkeys(_listed(("abbreviated",))))


def _sentence_end() -> str:
    whole = _not_abbreviated(r"\.")
    asks = rf",\s+(?=(?:(?:{words_listed('asks_behind')}) )?(?:{words_listed('asks')})(?!\w))"
    a_day = rf"(?<=\d\.)\s+(?!(?:{words_listed('months', among='days')})\b)"  # "28. Februar" is no two sentences
    return rf"(?<=[.!?]){whole}(?:(?<!\d\.)\s+|{a_day})|(?<=[。！？])|(?<=[!?])(?=[{UNSPACED}])|\n|{asks}"


_SEPARATORS = r",(?!\d)|:(?!//)|[;。、\n•|]|\s//?\s"
LEAD_IN = from_data(_lead_in)
TRAIL = from_data(_trail)
JOINT = from_data(
    lambda: rf"\ue000+|{_SEPARATORS}|\.(?=\s|$)|(?<!\w)(?<!\w\.)(?:{words_listed('joints')}|{_DASHES})(?!\w)",
)
# In small letters only: "Plan A" and "Vitamina E" end in letters of their own.
CONNECTED = from_data(
    lambda: rf"(?:[\s,;|/、]|(?<!\w)(?<!\w\.)(?:{words_listed('joints', 'articles', 'leads_on')})(?!\w))+$", 0
)
# What stands between a value and the one that takes its place in the same breath.
CORRECTS = from_data(lambda: rf"[\s,.;–—-]*{_corrected()}[\s,.:–—-]+(?:{words_listed('corrects_to')} )?")
JOINT_WORD = from_data(lambda: rf"\s(?:{words_listed('joints')})\s")
ENDS_WITH_A_JOINT = from_data(lambda: rf"\s(?:{words_listed('joints')})$")
# "Latin for Grown Ups" is a name, "Latin for our shop" is not.
NAME_GOES_ON = from_data(lambda: rf"\s(?i:{words_listed('name_goes_on')})\s(?P<words>[A-ZÀ-ÖØ-Þ][^,.;!?\n\ue000]*)", 0)
BEFORE_A_GOAL = from_data(lambda: rf"\s(?:{words_listed('before_a_goal')})\s+(?=(?P<words>[^,.;!?\n\ue000]*))")
FROM_TO = from_data(lambda: rf"^.*(?<!\w)(?:{words_listed('changes')})\s+.+?\s+(?:{words_listed('changes_to')})\s+")
INSTEAD_OF = from_data(_instead_of)
VALUE_END = from_data(_value_end)
NAME_END = from_data(_name_end)
SENTENCE_END = from_data(_sentence_end)
POLITE_END = from_data(lambda: rf"(?:[\s,]+(?:{words_listed('polite')}))+[\s.!]*$")


@lru_cache(_REMEMBERED)
def readings(piece: str) -> tuple[str, ...]:
    """Give a piece of a sentence as it stands, and again with each small word before it taken off."""
    short = (said for said in _shorter_and_shorter(piece) if len(said) <= _LONGEST_VALUE)
    return tuple(one for said in short for one in dict.fromkeys((said.rstrip(" .,!?。"), _without_trail(said))))


def core(piece: str) -> str:
    """Take the small words off both ends of a piece of a sentence."""
    *_, shortest = ("", *_shorter_and_shorter(piece))
    bare = _without_trail(shortest)
    return bare if LEAD_IN.fullmatch(bare) is None else ""


@lru_cache(_REMEMBERED)
def is_small_behind(said: str) -> bool:
    """Say whether nothing but small words stands behind a value."""
    return core(f"{_SOMETHING} {said}") == _SOMETHING


def _shorter_and_shorter(piece: str) -> Iterator[str]:
    said, longer = piece.strip().strip("\"'()*【】").strip(), ""
    for _ in range(_MOST_LEAD_INS):
        if not said or said == longer:
            return
        yield said
        said, longer = LEAD_IN.sub("", said, count=1).strip(), said


def _without_trail(said: str) -> str:
    return TRAIL.sub("", said).strip()


def sentences_at(blank: str) -> Iterator[tuple[int, str]]:
    """Give the sentences of a message, each with where it begins."""
    begin = 0
    for end in SENTENCE_END.finditer(blank):
        yield begin, blank[begin : end.start()]
        begin = end.end()
    yield begin, blank[begin:]
