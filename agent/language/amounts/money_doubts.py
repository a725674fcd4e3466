"""What around an amount makes it another one than it looks like."""

from collections.abc import Sequence

from agent.language.amounts.money_words import is_code, shapes, words_listed
from agent.language.dates.days import days_in
from agent.language.ground.pieces import Piece
from agent.language.numerals.numbers import Number

_MINUS = frozenset("-−–")
_CODE = 3  # letters
_GLUE = frozenset("_./#@\\")
_FEW = 2  # digits that may be the cents of an amount
_NEAR = 12
_UNSPACED = "\u3000"  # the letters behind stand in languages that set no space between words
_SENTENCE_ENDS = frozenset(".!;…。\n")
_ENDS = ("stop", "comma", "ask")


def is_of_a_name(token: Piece, said: str) -> bool:
    """Say whether digits are part of a name, a path or an id: ``music_003``, ``clip.mp4``, ``#7``, ``007``."""
    if token.kind != "number":
        return False
    before = said[max(0, token.start - _FEW) : token.start]
    is_hyphened = before[-1:] == "-" and before[:1].isalnum()
    is_in_a_word = before[-1:].isalpha() and before[-1:] < _UNSPACED
    is_an_id = token.text[0] == "0" and token.text[1:2].isdecimal() and not before.strip().isdecimal()
    return is_an_id or is_hyphened or is_in_a_word or before[-1:] in _GLUE


def is_below_nothing(tokens: Sequence[Piece], start: int, said: str) -> bool:
    """Say whether an amount stands behind a minus that belongs to nothing before it."""
    if not start or tokens[start - 1].text not in _MINUS:
        return False
    minus = tokens[start - 1]
    is_glued = minus.end == tokens[start].start
    return is_glued and (minus.start == 0 or said[minus.start - 1] in " \n:=(")


def is_of_another(tokens: Sequence[Piece], start: int, said: str) -> bool:
    """Say whether an amount is somebody else's budget: ``the budget of the Pentagon is``."""
    first = next(
        (at + 1 for at in range(start - 1, max(-1, start - _NEAR), -1) if tokens[at].text in _SENTENCE_ENDS),
        max(0, start - _NEAR),
    )
    for at in range(first, start - 2):
        if tokens[at].text in words_listed("budget") and tokens[at + 1].text in words_listed("of"):
            owner = [one for one in tokens[at + 2 : min(at + 4, start)] if one.kind == "word"]
            return any(said[one.start].isupper() and one.text not in words_listed("owners") for one in owner)
    return False


def end_of_doubt(
    tokens: Sequence[Piece], number: Number, end: int, said: str, *, has_money: bool, is_spent: bool
) -> int:
    """Say where words end that make an amount doubtful; 0 where there are none."""
    if _goes_on(tokens, end):
        return end + 1
    if has_money:
        return 0
    if _is_unknown_code(tokens, number.start, said):
        return end
    return _end_of_unknown_money(tokens, number, end) if is_spent else 0


def _goes_on(tokens: Sequence[Piece], end: int) -> bool:
    """Say whether more digits stand behind an amount, glued to it or as its cents: ``5€50``, ``20 50``."""
    if end >= len(tokens) or tokens[end].kind != "number":
        return False
    is_last = end + 1 == len(tokens) or tokens[end + 1].kind in _ENDS
    return tokens[end].start == tokens[end - 1].end or (is_last and len(tokens[end].text) <= _FEW)


def _is_unknown_code(tokens: Sequence[Piece], start: int, said: str) -> bool:
    """Say whether three capitals before a number look like money that nobody knows: ``XBT 50``."""
    if not start or tokens[start - 1].kind != "word" or said.isupper():
        return False
    before = tokens[start - 1]
    word = said[before.start : before.end]
    is_known = is_code(word) or word.lower() in words_listed("no_codes") or shapes().knows(word.lower())
    return len(word) == _CODE and word.isascii() and word.isupper() and not is_known


def _end_of_unknown_money(tokens: Sequence[Piece], number: Number, end: int) -> int:
    """Say where a word ends that stands where the name of money would: ``budget 50 zorkmids a day``."""
    at = number.end
    if at >= len(tokens) or tokens[at].kind != "word" or not tokens[at].text.isalpha():
        return 0
    word = tokens[at]
    if word.text in words_listed("no_currency"):
        return 0
    is_glued = word.start == tokens[at - 1].end
    follows = at + 1 == len(tokens) or tokens[at + 1].kind in _ENDS or tokens[at + 1].text in words_listed("a_day")
    return max(end, at + 1) if is_glued or (follows and not shapes().knows(word.text)) else 0


def is_of_a_day(place: int, text: str) -> bool:
    """Say whether a number that stands at a place is part of a day."""
    return any(day.start <= place < day.end for day in days_in(text))
