"""Single values in people's words: an objective, a call to action, music, an amount, an address."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from agent.models.offline.scene import Mode
from agent.models.offline.smallwords import JOINT, readings
from agent.reading.languages import either, names_of, words_of
from agent.reading.languages.english import ENGLISH
from tools.core.cta import CALLS_TO_ACTION, read_cta, shouted
from tools.core.objective import Objective
from tools.core.values import Value

_OBJECTIVES = {shouted(said): ours for said, ours in names_of(lambda one: one.objectives)}
_CTAS = {shouted(said): ours for said, ours in names_of(lambda one: one.ctas)} | {one: one for one in CALLS_TO_ACTION}
_COMMON_WORDS = frozenset(shouted(said) for names in ENGLISH.ctas.values() for said in names)
_SIMILAR_ENOUGH = 0.8
_SAME_WORD = 0.6
_MOST_STRAY_LETTERS = 3
_REMEMBERED = 4096  # one message asks about the same few words again and again
_LONGEST_NAME = 5
_TYPO_LENGTHS = range(5, 40)
_SHORTEST_LONE_BUTTON = 7  # a shorter single word is too common to mean a button where none was asked for

_NO_MUSIC = re.compile(words_of(lambda one: one.no_music), re.IGNORECASE)
_OWN_SOUND = re.compile(words_of(lambda one: one.own_sound), re.IGNORECASE)
_NONE = re.compile(rf"\W*(?:{either(lambda one: one.none)})\W*", re.IGNORECASE)
_TRACK = re.compile(r"(?<![a-z0-9])music[_ -]?(\d+)(?!\d)", re.IGNORECASE)
_ANY_TRACK = re.compile(r"\b(?=\w*\d)(?:\w+_\w+|\d{6,})\b")
_REFUSED_TRACK = re.compile(
    r"(?:\bnot|n['’]t|\binstead of|\brather than|\bno longer)(?: use| want| take)?\s+$", re.IGNORECASE
)
_PER_DAY = words_of(lambda one: one.daily)
_IN_ALL = words_of(lambda one: one.total)
_AMOUNT = re.compile(
    r"(?P<sign>[$€£¥]|\b(?:usd|eur|gbp)\b)?\s?(?<![\w.,])(?P<number>\d[\d.,]*)(?P<thousand>\s?k\b)?\s*"
    r"(?P<unit>[$€£¥元円]|\b(?:usd|eur|gbp|dollars?|d[oó]lares|euros?|bucks|pounds|libras|reais)\b)?\s*"
    rf"(?P<mode>/\s?day\b|{_PER_DAY}|{_IN_ALL})?",
    re.IGNORECASE,
)
_TOTAL = re.compile(_IN_ALL, re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\ue000<>“”\"]+", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
# Names of buttons that hold a word which otherwise parts two values: "shoot with this effect".
_JOINED_NAMES = re.compile(
    "|".join(re.escape(said) for said, _ in names_of(lambda one: one.ctas) if " " in said and JOINT.search(said)),
    re.IGNORECASE,
)


class Amount(Value):
    """An amount of money as it was said, and what it is for."""

    number: str
    mode: Mode | None
    is_marked: bool  # something beside the digits says that it is money to spend


def windows(words: str) -> Iterable[str]:
    """Give every run of up to five words, the longest first."""
    parts = words.split()
    for size in range(min(_LONGEST_NAME, len(parts)), 0, -1):
        for start in range(len(parts) - size + 1):
            yield " ".join(parts[start : start + size])


def bound(blank: str) -> str:
    """Tie the words of a button's name together where one of them would part it; the length stays."""
    return _JOINED_NAMES.sub(lambda found: found[0].replace(" ", "_"), blank)


@lru_cache(_REMEMBERED)
def read_objective(words: str, objectives: tuple[Objective, ...], *, typos: bool = True) -> str | None:
    """Find the objective that exactly these words name."""
    ours = {name: one.name for one in objectives for name in (one.name, one.wire, shouted(one.label), *one.aliases)}
    return _named(words, _OBJECTIVES | ours, typos=typos)


@lru_cache(_REMEMBERED)
def read_call_to_action(words: str, *, typos: bool = True) -> str | None:
    """Find the call to action that exactly these words name."""
    return read_cta(words) or _named(words, _CTAS, typos=typos)


def lone_button(word: str) -> str | None:
    """Find the call to action that a single word means where none was asked for."""
    said = shouted(word)
    if said in CALLS_TO_ACTION or (said not in _COMMON_WORDS and read_cta(word) is None and _is_telling(said)):
        return _CTAS.get(said)
    return None


def _is_telling(said: str) -> bool:
    return len(said) >= _SHORTEST_LONE_BUTTON or said >= "\u3040"


def _named(words: str, names: dict[str, str], *, typos: bool) -> str | None:
    said = shouted(words)
    if said in names:
        return names[said]
    if not typos or len(said) not in _TYPO_LENGTHS:
        return None
    near = get_close_matches(said, [one for one in names if _word_by_word(one, said)], n=1, cutoff=_SIMILAR_ENOUGH)
    return names[near[0]] if near else None


def _word_by_word(name: str, said: str) -> bool:
    """Say whether a typo could be meant: as many words, none of them another word."""
    if abs(len(name) - len(said)) > _MOST_STRAY_LETTERS:
        return False
    ours, theirs = name.split("_"), said.split("_")
    return len(ours) == len(theirs) and all(
        SequenceMatcher(None, one, other).ratio() >= _SAME_WORD for one, other in zip(ours, theirs, strict=True)
    )


def read_music(words: str, *, expected: bool = False) -> str | None:
    """Find the music that words name: none, the video's own sound, or a track by its id."""
    if _OWN_SOUND.search(words):
        return "in_video"
    if _NO_MUSIC.search(words) or (expected and any(_NONE.fullmatch(said) for said in readings(words))):
        return "none"
    found = next((one for one in _TRACK.finditer(words) if not _REFUSED_TRACK.search(words[: one.start()])), None)
    if found is not None:
        return f"music_{found[1]}"
    unusual = _ANY_TRACK.search(words) if expected else None
    return unusual[0] if unusual else None


def read_amount(words: str) -> Amount | None:
    """Find an amount of money and whether it is for a day or in all."""
    found = _AMOUNT.search(words)
    if found is None:
        return None
    number = _plain_number(found["number"])
    if found["thousand"]:
        whole, _, rest = number.partition(".")
        number = f"{whole}{rest[:3].ljust(3, '0')}"
    mode: Mode | None = None
    if found["mode"]:
        mode = "total" if _TOTAL.search(found["mode"]) else "daily"
    return Amount(number=number, mode=mode, is_marked=mode is not None)


def _plain_number(digits: str) -> str:
    digits = digits.rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    is_decimal = last >= 0 and len(digits) - last - 1 != 3
    whole, decimals = (digits[:last], digits[last + 1 :]) if is_decimal else (digits, "")
    bare = whole.replace(".", "").replace(",", "")
    return f"{bare}.{decimals}" if decimals else bare


def read_address(words: str, *, bare: bool = False) -> str | None:
    """Find a web address; one without its scheme only where an address is expected."""
    found = _ADDRESS.search(words) or (_BARE_ADDRESS.search(words) if bare else None)
    return found[0].rstrip(".,;:!?)") if found else None
