"""What an edit makes of a name or a text: letter for letter the old words, but for what is edited."""

import re
from typing import Literal

from agent.language.brief.standing import within
from agent.language.ground.pieces import IS_UNSPACED

LetterCase = Literal["capital", "capitals", "small"]

_STOPS = ".!?…。！？"
_WIDE = {"!": "！", ".": "。", "?": "？", ",": "，", "...": "…"}
_OPENS = {"!": "¡", "?": "¿"}
_SPACES = re.compile(r"\s{2,}")
_BEFORE_A_MARK = re.compile(r"\s+(?=[.,!?…])")


def with_mark(value: str, mark: str) -> str | None:
    """End a value with a mark, which takes the place of a full stop; None where it ends so already."""
    sign = _as_written(mark, value)
    bare = value.rstrip()
    if bare.endswith((mark, sign)) and (mark != "." or not bare.endswith("...")):
        return None
    kept = bare[:-1] if bare[-1:] in (".", "。") and mark != "." else bare
    return None if mark == "." and kept[-1:] in _STOPS else f"{kept}{sign}"


def without_mark(value: str, mark: str) -> str | None:
    """Take the only mark of its kind off a value."""
    signs = [sign for sign in dict.fromkeys((mark, _WIDE[mark])) if value.count(sign) == 1]
    is_dots = mark == "." and "..." in value
    if len(signs) != 1 or is_dots:
        return None
    bare = value.replace(signs[0], "")
    return _tidy(bare.replace(_OPENS[mark], "", 1) if mark in _OPENS else bare)


def with_mark_at(value: str, mark: str, old: str, *, behind: bool) -> str | None:
    """Put a mark behind a word of a value, or behind the one before it."""
    found = within(old, value)
    if len(found) != 1:
        return None
    at = found[0].end() if behind else len(value[: found[0].start()].rstrip())
    sign = _as_written(mark, value)
    return None if at == 0 or value.startswith(sign, at) else f"{value[:at]}{sign}{value[at:]}"


def in_case(value: str, old: str | None, case: LetterCase) -> str | None:
    """Write a word of a value, or all of it, in other letters."""
    if old is None:
        return _cased(value, case)
    found = within(old, value)
    if len(found) != 1:
        return None
    start, end = found[0].span()
    return f"{value[:start]}{_cased(value[start:end], case)}{value[end:]}"


def without_words(value: str, old: str) -> str | None:
    """Take words out of a value; what then comes first begins with a capital letter where the value did."""
    found = within(old, value)
    if len(found) != 1:
        return None
    start, end = found[0].span()
    left = _tidy(f"{value[:start]} {value[end:]}").strip(" ,")
    is_risen = start == 0 and value[:1].isupper()
    return (left[:1].upper() + left[1:] if is_risen else left) or None


def with_words(value: str, new: str, *, at_end: bool) -> str:
    """Put words in front of a value, or behind it and before the mark that ends it."""
    if not at_end:
        return f"{new}{_gap(new, value)}{value}"
    bare = value.rstrip(_STOPS)
    return f"{bare}{_gap(bare, new)}{new}{value[len(bare) :]}"


def with_words_at(value: str, new: str, old: str, *, behind: bool) -> str | None:
    """Put words beside a word of a value."""
    found = within(old, value)
    if len(found) != 1:
        return None
    at = found[0].end() if behind else found[0].start()
    before, after = value[:at], value[at:]
    return f"{before}{_gap(before, new) if behind else ''}{new}{'' if behind else _gap(new, after)}{after}"


def without_letter(old: str, letter: str) -> str | None:
    """Take a letter off a word: the last one, or the only one of its kind."""
    if old.lower().endswith(letter.lower()):
        return old[: -len(letter)]
    at = old.lower().find(letter.lower())
    is_one = old.lower().count(letter.lower()) == 1
    return f"{old[:at]}{old[at + len(letter) :]}" if is_one else None


def in_place_of(value: str, old: str, new: str) -> str | None:
    """Put words in the place of the only others of their kind, beginning with a capital letter where those did."""
    found = within(old, value)
    if len(found) != 1:
        return None
    start, end = found[0].span()
    is_risen = found[0][0][:1].isupper() and old[:1].islower()
    better = new[:1].upper() + new[1:] if is_risen else new
    return f"{value[:start]}{better}{value[end:]}"


def _cased(words: str, case: LetterCase) -> str:
    if case == "capitals":
        return words.upper()
    return words.lower() if case == "small" else words[:1].upper() + words[1:]


def _as_written(mark: str, value: str) -> str:
    """Give a mark as wide as the writing that it follows."""
    return _WIDE[mark] if IS_UNSPACED.match(value.rstrip(_STOPS)[-1:]) else mark


def _gap(before: str, after: str) -> str:
    is_unspaced = IS_UNSPACED.match(before[-1:]) or IS_UNSPACED.match(after[:1])
    return "" if is_unspaced or before[-1:].isspace() or after[:1].isspace() else " "


def _tidy(value: str) -> str:
    return _BEFORE_A_MARK.sub("", _SPACES.sub(" ", value)).strip()
