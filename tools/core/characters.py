"""How long a piece of copy is in TikTok's eyes, and which characters in it TikTok does not take."""

import unicodedata
from typing import TYPE_CHECKING, cast

from tools.core.patterns import Deferred

if TYPE_CHECKING:
    import regex

AD_TEXT_LIMIT = 100  # TikTok's reference of ad/create: 1 to 100 units of ad text
NAME_LIMIT = 512  # TikTok's reference of the three creates: a name has at most 512 units
_JOINS_A_LETTER = frozenset({"Mn", "Me", "Cf"})  # Mc stands beside one: terminals mostly give it a column
_INSIDE_A_SYLLABLE = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))  # vowels and ends, of a Korean one


def _compiled(pattern: str, *, has_sets: bool = False) -> "regex.Pattern[str]":
    def compile_now() -> object:
        import regex  # noqa: PLC0415 -- only who looks at copy pays for it

        return regex.compile(pattern, regex.V1 if has_sets else 0)

    return cast("regex.Pattern[str]", Deferred(compile_now))


# TikTok counts each Chinese or Japanese character as two units. Its words leave open what belongs to them,
# so punctuation and full-width forms of that writing count two as well: too strict is safe, too lax is refused.
_COUNTS_TWO = _compiled(
    r"[[\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}"
    r"\u3000-\u30FF\u3200-\u33FF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]--\p{Hangul}]",
    has_sets=True,
)

_AS_SEEN = _compiled(r"\X")

# Digits, # and * are emoji to Unicode, and ©, ® and ™ are to some fonts; they are when U+FE0F asks for it,
# and the enclosing U+20E3 makes a keycap of whatever stands before it.
_EMOJI = _compiled(r"[\p{Emoji}--[0-9#*©®™]]|[0-9#*©®™]\uFE0F|\u20E3", has_sets=True)

_LINE_BREAK = _compiled(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")

# U+2800 is a letter of Braille without a dot. Prepended marks are of the format category and yet drawn.
_INVISIBLE = _compiled(
    r"[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]"
    r"--\p{Prepended_Concatenation_Mark}]",
    has_sets=True,
)

# Persian and the scripts of India cannot be spelled without joiners; anywhere else they only hide.
_SPELLING_JOINER = _compiled(
    r"(?<=\p{Arabic}\p{M}*)\u200C(?=\p{Arabic})|(?<=\p{ccc=9})[\u200C\u200D]|(?<=\p{L})\u200D(?=\p{ccc=9})"
)


def weighted_length(text: str) -> int:
    """Count as TikTok counts: two units for a Chinese or Japanese character, one for any other code point."""
    return len(text) + len(_COUNTS_TWO.findall(text))


def excess(text: str, limit: int) -> int:
    """Say by how many of TikTok's units a text is too long."""
    return max(0, weighted_length(text) - limit)


def cut_to_weight(text: str, limit: int) -> str:
    """Keep as much of the beginning as fits into TikTok's units."""
    kept = text[:limit]
    while over := excess(kept, limit):
        kept = kept[: -((over + 1) // 2)]
    return kept


def cells(text: str) -> int:
    """Count the columns that a text takes in a terminal: Chinese and Japanese take two, what joins a letter none."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(char: str) -> int:
    if unicodedata.category(char) in _JOINS_A_LETTER or any(ord(char) in one for one in _INSIDE_A_SYLLABLE):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def as_seen(text: str) -> tuple[str, ...]:
    """Take a text apart into what a reader takes for one character each."""
    return tuple(_AS_SEEN.findall(text))


def visible_length(text: str) -> int:
    """Count the characters a reader sees, leaving out the space around them."""
    return len(_INVISIBLE.sub("", text).strip())


def emoji(text: str) -> tuple[str, ...]:
    """Find the emoji, each whole as a reader sees it: families, flags, keycaps and skin tones are one."""
    return tuple(seen for seen in _AS_SEEN.findall(text) if _EMOJI.search(seen))


def has_line_break(text: str) -> bool:
    """Say whether the text goes over more than one line."""
    return _LINE_BREAK.search(text) is not None


def invisible(text: str) -> tuple[str, ...]:
    """Find characters nobody sees: controls, direction marks, tags, joiners out of place, unassigned ones.

    The parts of an emoji and line breaks are not named again; they are found as what they are.
    """
    rest = "".join(seen for seen in _AS_SEEN.findall(text) if not _EMOJI.search(seen))
    return tuple(_INVISIBLE.findall(_SPELLING_JOINER.sub("", _LINE_BREAK.sub("", rest))))


def is_composed(text: str) -> bool:
    """Say whether every letter is written in its one canonical form (Unicode's NFC)."""
    return unicodedata.is_normalized("NFC", text)


def named(char: str) -> str:
    """Name a character that cannot be shown: ``U+200B zero width space``."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}".rstrip()
