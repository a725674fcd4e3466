"""Numbers in a line: in digits of every style, in words of every language, and in both together."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from agent.language.ground.pieces import Piece, tokens_of
from agent.language.ground.tongues import codes
from agent.language.numerals.number_sums import Atom
from agent.language.numerals.number_words import NumberWords
from tools.core.patterns import lazily

_GAPS = frozenset(" \u00a0\u2009\u202f'’")  # what may stand between groups of three digits
_GROUP = lazily(r"\d{3}(?:[.,]\d+)?")
_PLAIN = lazily(r"\d+")
_DECIMAL = lazily(r"(?P<whole>\d+)[.,](?P<part>\d{1,2})")
_THREE = lazily(r"[1-9]\d{0,2}(?P<mark>[.,])\d{3}")
_GROUPED = lazily(
    r"(?P<whole>[1-9]\d{0,2}(?P<mark>[., ])\d{3}(?:(?P=mark)\d{3})*)(?:(?!(?P=mark))[.,](?P<part>\d{2}))?"
)
_LAKHS = lazily(r"(?P<whole>[1-9]\d?(?:,\d\d)+,\d{3})(?:\.(?P<part>\d{2}))?")
_MOST_DIGITS = 15
_LONGEST = 24  # words; so many make any number below a million in every language
_REMEMBERED = 4096  # the same words come again and again
_LINES_REMEMBERED = 512  # who looks for ages, days and money asks about one line


class Digits(NamedTuple):
    """A number in digits: its value, and the one mark in it that may part thousands or decimals."""

    value: Decimal
    mark: str = ""


class Number(NamedTuple):
    """A number from one token up to another; of one that was not understood whole, what can be read."""

    start: int
    end: int
    value: Decimal
    is_whole: bool = True
    mark: str = ""
    is_spelled: bool = False
    language: str = ""


class _Piece(NamedTuple):
    """A word, or a part of one that hyphens join, and its token."""

    text: str
    token: int
    digits: str = ""
    end: int = 0  # the token behind


@lru_cache(_LINES_REMEMBERED)
def numbers_in(tokens: tuple[Piece, ...], said: str, language: str = "") -> tuple[Number, ...]:
    """Find the numbers of a line from left to right; where languages differ, the line's own is right."""
    if not any(one.kind == "number" or any(map(_spoken, filter(None, one.text.split("-")))) for one in tokens):
        return ()
    pieces = tuple(_pieces(tokens, said))
    spoken = {code for piece in pieces if piece.text for code in _spoken(piece.text)}
    spelled = [one for code in codes() if code in spoken for one in _spelled(code, pieces)]
    found = sorted(
        (*spelled, *_in_digits(pieces, tokens)),
        key=lambda one: (one.start, -one.end, one.language != language, not one.is_whole),
    )
    return tuple(_apart(found, language))


def whole_number(words: str, language: str = "") -> int | None:
    """Read words that are one whole number and nothing else."""
    tokens = tokens_of(words)
    found = numbers_in(tokens, words, language)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(tokens)) or not found[0].is_whole:
        return None
    value = found[0].value
    return int(value) if value == value.to_integral_value() else None


def digits_of(written: str) -> Digits | None:
    """Read digits as people write them; None where no number is written so."""
    if len(written) > _MOST_DIGITS or (well := _well_written(written)) is None:
        return None
    whole, part, mark = well
    return Digits(Decimal(f"{whole}.{part}" if part else whole), mark)


def _well_written(written: str) -> tuple[str, str, str] | None:
    if _PLAIN.fullmatch(written):
        return written, "", ""
    if (decimal := _DECIMAL.fullmatch(written)) is not None:
        return decimal["whole"], decimal["part"], ""
    grouped = _GROUPED.fullmatch(written) or _LAKHS.fullmatch(written)
    if grouped is None:
        return None
    three = _THREE.fullmatch(written)
    whole = "".join(one for one in grouped["whole"] if one.isdecimal())
    return whole, grouped["part"] or "", three["mark"] if three else ""


def _pieces(tokens: Sequence[Piece], said: str) -> Iterator[_Piece]:
    at = 0
    while at < len(tokens):
        if tokens[at].kind == "number":
            end = _end_of_groups(tokens, at, said)
            yield _Piece("", at, " ".join(one.text for one in tokens[at:end]), end)
            at = end
        else:
            for part in tokens[at].text.split("-"):
                yield _Piece(part, at, end=at + 1)
            at += 1


def _end_of_groups(tokens: Sequence[Piece], at: int, said: str) -> int:
    """Find where digits end whose thousands are set apart: ``1 500 000``."""
    end = at + 1
    if tokens[at].text.isdecimal():
        while (
            end < len(tokens)
            and (len(tokens[at].text) <= len("000") or tokens[end].text[0] == "0")
            and said[tokens[end - 1].end : tokens[end].start] in _GAPS
            and tokens[end - 1].text.isdecimal()
            and _GROUP.fullmatch(tokens[end].text)
        ):
            end += 1
    return end


def _in_digits(pieces: Sequence[_Piece], tokens: Sequence[Piece]) -> Iterator[Number]:
    for piece in pieces:
        if piece.digits and ":" not in piece.digits and not _is_ordinal(tokens, piece.end):
            read = digits_of(piece.digits)
            if read is None:
                yield Number(piece.token, piece.end, _beginning(piece.digits), is_whole=False)
            else:
                yield Number(piece.token, piece.end, read.value, mark=read.mark)


def _beginning(digits: str) -> Decimal:
    beginning = _PLAIN.match(digits)
    return Decimal(beginning[0][:_MOST_DIGITS] if beginning else 0)


def _is_ordinal(tokens: Sequence[Piece], at: int) -> bool:
    """Say whether a number tells which one and not how many: ``22nd``."""
    is_glued = at < len(tokens) and tokens[at].start == tokens[at - 1].end
    return is_glued and any(tokens[at].text in NumberWords.of(code).ordinals for code in codes())


@lru_cache(_REMEMBERED)
def _spoken(word: str) -> tuple[str, ...]:
    """Name the languages in which a word makes numbers."""
    return tuple(code for code in codes() if NumberWords.of(code).counts(word))


def _spelled(code: str, pieces: Sequence[_Piece]) -> Iterator[Number]:
    """Find the numbers of one language in which at least one word stands."""
    words = NumberWords.of(code)
    texts = tuple(piece.text for piece in pieces)
    at = 0
    while at < len(pieces):
        run = tuple(_run(words, pieces, texts, at))
        at = run[-1].end if run else at + 1
        for part in _numbers(words, run):
            start, end, value = part[0].start, part[-1].end, words.value_of(part)
            if _are_whole_tokens(pieces, start, end):
                known = words.beginning_of(part) if value is None else value
                first = pieces[start]
                yield Number(
                    first.token, pieces[end - 1].end, known, value is not None, "", not first.digits, language=code
                )


class _Placed(NamedTuple):
    """What a word counts for, and the pieces that it is made of."""

    atom: Atom
    start: int
    end: int


def _run(words: NumberWords, pieces: Sequence[_Piece], texts: Sequence[str], at: int) -> Iterator[_Placed]:
    """Give what counts, one behind the other, up to where digits and words are two numbers."""
    before: Atom | None = None
    last = at + _LONGEST
    while at < min(last, len(pieces)):
        end, atoms = _atoms(words, pieces, texts, at)
        if not atoms or (before is not None and not before.goes_on_with(atoms[0])):
            return
        for atom in atoms:
            yield _Placed(atom, at, end)
        at, before = end, atoms[-1]


def _atoms(words: NumberWords, pieces: Sequence[_Piece], texts: Sequence[str], at: int) -> tuple[int, tuple[Atom, ...]]:
    if not pieces[at].digits:
        return words.at(texts, at)
    read = digits_of(pieces[at].digits)
    if read is None:
        known = _beginning(pieces[at].digits)
        return at + 1, (Atom("digits", known, known, is_unread=True),)
    return at + 1, (Atom("digits", read.value, read.value),)


def _numbers(words: NumberWords, run: Sequence[_Placed]) -> Iterator[Sequence[_Placed]]:
    """Give a run as one number, or as two with an "and" between them where only that can be read."""
    run = words.trimmed(run)
    is_number = any(one.atom.is_number or one.atom.kind == "vague" for one in run)
    if all(one.atom.kind == "digits" for one in run) or not is_number:
        return
    ways = [] if words.value_of(run) is not None else list(_parted(words, run))
    yield from ways[0] if len(ways) == 1 else (run,)


def _parted(words: NumberWords, run: Sequence[_Placed]) -> Iterator[tuple[Sequence[_Placed], Sequence[_Placed]]]:
    for at, one in enumerate(run):
        if one.atom.kind == "and":
            first, second = words.trimmed(run[:at]), words.trimmed(run[at + 1 :])
            if first and second and words.value_of(first) is not None and words.value_of(second) is not None:
                yield first, second


def _are_whole_tokens(pieces: Sequence[_Piece], start: int, end: int) -> bool:
    begins = start == 0 or pieces[start - 1].token != pieces[start].token
    return begins and (end == len(pieces) or pieces[end].token != pieces[end - 1].token)


def _apart(found: Sequence[Number], language: str) -> Iterator[Number]:
    spelled: dict[int, list[Number]] = {}
    for one in found:
        for at in range(one.start, one.end) if one.language else ():
            spelled.setdefault(at, []).append(one)
    reached = 0
    for one in found:
        if one.start >= reached:
            reached = one.end
            others = [other for at in range(one.start, one.end) for other in spelled.get(at, ())]
            yield one._replace(is_whole=one.is_whole and not _is_disputed(one, others, language))


def _is_disputed(number: Number, others: Sequence[Number], language: str) -> bool:
    """Say whether another language reads other words here, or the same as another number: ``six cents``, ``二百五``."""
    if number.language in (language, ""):
        return False
    same_place = {one.value for one in others if (one.start, one.end) == (number.start, number.end) and one.is_whole}
    return len(same_place) > 1 or any(one.language == language for one in others if one.value not in same_place)
