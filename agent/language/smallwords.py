"""The small words around a value, where a value ends, and where a sentence does."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import cast

from agent.language.accents import accents_optional
from agent.language.pieces import UNSPACED
from agent.language.tongues import codes, section
from tools.core.patterns import Deferred

_REMEMBERED = 4096  # one message asks about the same few pieces again and again
_LONGEST_VALUE = 200  # letters; what is longer is prose, and no value of any field
_MOST_LEAD_INS = 50  # small words before a value; who writes more of them writes none
_NEVER = "(?!)"
_DASHES = "-|–|—"


def _from_data(pattern: Callable[[], str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Give a pattern that is made of the languages' data when it is first asked."""
    return cast("re.Pattern[str]", Deferred(lambda: re.compile(pattern(), flags)))


def _words(*kinds: str, gap: str = " ") -> str:
    """Give the small words of some kinds in all languages that part words by spaces."""
    return _either([word for word in _listed(kinds) if not _is_unspaced(word)], gap)


def _letters(kind: str) -> str:
    """Give those of the languages that do not."""
    return _either([word for word in _listed((kind,)) if _is_unspaced(word)], "")


def _listed(kinds: tuple[str, ...]) -> list[str]:
    return [word for code in codes() for kind in kinds for word in str(section(code, "small").get(kind, "")).split()]


def _is_unspaced(word: str) -> bool:
    return re.match(f"[{UNSPACED}]", word) is not None


def _either(words: list[str], gap: str) -> str:
    spelt = (re.escape(word).replace("_", gap).replace("'", "['’]") for word in words)
    return "|".join(map(accents_optional, spelt)) or _NEVER


def _lead_in() -> str:
    return rf"^[\s,.!]*(?:(?:{_words('lead_in')})(?=[\s,.!]|$)|(?:{_letters('lead_in')}))[\s,.!]*"


def _trail() -> str:
    apart = r"(?<![\s,.!?])[\s,.!?]+"  # begun only where a pause begins: a long one would be tried from its every sign
    some = rf"(?:{apart}(?:{_words('trail')})|(?:{_letters('trail')}))*"
    return rf"{some}(?:(?<![\s,.!?])[\s,.!?。]+)?$"


def _slip() -> str:
    return rf"[\s,]+(?:{_words('slips', gap=',? ')})(?!\w)"


def _corrected() -> str:
    pauses = rf"(?:(?:{_words('pauses')})[\s,.–—-]+)*"
    return rf"{pauses}(?:{_words('slips', 'corrected', gap=',? ')})"


def _value_end() -> str:
    joined = rf"\s(?:{_words('joints')}|{_DASHES})\s"
    return rf"{_SEPARATORS}|[.!?](?=\s|$)|{joined}|\s(?:{_words('no_music')})|{_slip()}"


def _name_end() -> str:
    clause = rf"\s(?:{_words('clause_joints')}) (?=(?:{_words('clause_begins')})\b)"
    ends = rf"\s(?:{_words('name_ends')}|{_DASHES})\s|\s(?:{_words('no_music')})"
    return rf"{_slip()}|[,;、\n|]|\s//?\s|[.!?](?=\s|$)|{ends}|{clause}"


def _sentence_end() -> str:
    whole = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in _listed(("abbreviated",)))
    asks = rf",\s+(?=(?:(?:{_words('asks_behind')}) )?(?:{_words('asks')})(?!\w))"
    return rf"(?<=[.!?]){whole}\s+|(?<=[。！？])|\n|{asks}"


_SEPARATORS = r",(?!\d)|:(?!//)|[;。、\n•|]|\s//?\s"
LEAD_IN = _from_data(_lead_in)
TRAIL = _from_data(_trail)
JOINT = _from_data(
    lambda: rf"\ue000+|{_SEPARATORS}|\.(?=\s|$)|(?<!\w)(?:{_words('joints')}|{_DASHES})(?!\w)",
)
# In small letters only: "Plan A" and "Vitamina E" end in letters of their own.
CONNECTED = _from_data(lambda: rf"(?:[\s,;|/、]|(?<!\w)(?:{_words('joints', 'articles')})(?!\w))+$", 0)
# What stands between a value and the one that takes its place in the same breath.
CORRECTS = _from_data(lambda: rf"[\s,.;–—-]*{_corrected()}[\s,.:–—-]+(?:{_words('corrects_to')} )?")
JOINT_WORD = _from_data(lambda: rf"\s(?:{_words('joints')})\s")
ENDS_WITH_A_JOINT = _from_data(lambda: rf"\s(?:{_words('joints')})$")
VALUE_END = _from_data(_value_end)
NAME_END = _from_data(_name_end)
SENTENCE_END = _from_data(_sentence_end)
POLITE_END = _from_data(lambda: rf"(?:[\s,]+(?:{_words('polite')}))+[\s.!]*$")


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


def _shorter_and_shorter(piece: str) -> Iterator[str]:
    said, longer = piece.strip().strip("\"'()*").strip(), ""
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
