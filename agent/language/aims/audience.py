"""Who is to see an ad: the ages and the gender that a message names for it."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from agent.language.dates.days import days_in
from agent.language.ground.grammars import grammar, own_words, words
from agent.language.ground.matching import Capture
from agent.language.ground.pieces import IS_UNSPACED, TIES, Piece, tokens_of
from agent.language.ground.shapes import Shapes
from agent.language.numerals.numbers import numbers_in, whole_number
from tools.core.patterns import lazily
from tools.core.values import Value

Gender = Literal["all", "female", "male"]

_MOST_READ = 2000  # tokens
_ROW_SIGNS = frozenset("/|•")  # between values in a row
_REMEMBERED = 1024  # one message asks about the same pieces again and again
_NEAR = 8  # tokens around an age, which tell whose it is
_GENDERS = frozenset({"female", "male", "all"})
_YOUNGEST, _OLDEST = 13, 65  # ages that need no word for people beside them
_MOST_BETWEEN = 3  # tokens between two ranges of ages
_DIGITS_OF_AN_AGE = 2
_LEAST_AGE, _MOST_AGE = 10, 99
_MONEY = frozenset("%$€£¥")
_WAVES = "~～"  # nothing but these between two numbers makes them one range
_NUMBER = lazily(r"\d+")
_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60}
_SEX = "<women>|<men>"
_WHO = f"{_SEX}|<people>|<everyone>|<gentlewomen>|<gentlemen>"
_DECADE = "|".join(f"<{name} as {tens}>" for name, tens in _DECADES.items())
_OF_PEOPLE = "|".join(f"<in_their_{name} as {tens}>" for name, tens in _DECADES.items())
_TO = "(<to>|-|–|—)"
_ONE = "(<age as first>|<age as decade> <decade_behind>)"
_OTHER = "(<age as last>|<age as last decade> <decade_behind>)"
_PARTS = {
    "sex": _SEX,
    "who": _WHO,
    "links": "(<link>|<aged>|<comma>|<tie>|<small>)+3",
    "decades": "<age as decade> <decade_behind>",
    "span": f"<pair as pair>|{_ONE} -? <years>? {_TO} {_OTHER}",
    "from": "<over> <small>? <age as first>|<age as first> <years>? (<plus>|<and_over>)",
    "until": "<under> <small>? <age as below>|<up_to> <small>? <age as last>|<age as last> <years>? <and_under>",
    "bounds": "<span>|<from>|<until>|<decades>",
    "some_sex": "<sex> (<joint> <small>? <sex>)?",
}
_SHAPES = {
    "of_people": (
        "(<who>|<aged>) <links>? <bounds>",
        "<roles> (<link>|<aged>|<small>)*2 <bounds>",
        "<bounds> -? (<years>|<link>? <who>)",
        "<who> <word> <word>? (<apart> <span>|<pair as pair>)",
        "<over_people> <small>? <age as first>",
        "<age as first> <years>? <and_older>",
        f"(<who>)? <decade> ({_DECADE})",
        "<decades>",
        _OF_PEOPLE,
    ),
    "onwards": ("<who> <comma>? <starting> <small>? <age as first> <years>?",),
    "bounds": ("<alone>? <bounds>",),
    "aimed": ("<aimed> <small>? (<some_sex>|<everyone>)", "<some_sex> <only_behind>"),
    "alone": ("<for>? <small>? <some_sex> <mostly>?",),
    "excluded": (
        "<except> <small>*3 <who>",
        "(<bounds>|<who>)+3 <after_no>",
    ),
    "joint": ("<joint>", "<as_well>"),
    "female": (
        "<women>",
        "<gentlewomen> (<joint> <small>? <gentlemen>)? <links>? <bounds>",
        f"<gentlewomen> <decade> ({_DECADE})",
        "<bounds> -? <years>? <link>? <gentlewomen>",
        *(f"<women_in_their_{name}>" for name in _DECADES),
    ),
    "male": (
        "<men>",
        "<gentlemen> <links>? <bounds>",
        "<gentlewomen> <joint> <small>? <gentlemen> <links>? <bounds>",
        f"<gentlemen> <decade> ({_DECADE})",
        "<bounds> -? <years>? <link>? <gentlemen>",
    ),
    "all": ("<everyone>",),
}


class Reach(Value):
    """Whom an ad is to reach, as ``update_draft`` takes it; None where a message does not say."""

    age_from: int | None = None
    age_to: int | None = None
    gender: Gender | None = None


class _Found(NamedTuple):
    kind: str
    start: int
    end: int
    captures: tuple[Capture, ...]


class Spoken(NamedTuple):
    """Whom a text names, and the letters that do."""

    reach: Reach
    start: int = 0
    end: int = 0


def read_audience(text: str, *, expected: bool = False) -> Reach:
    """Read ages and gender; where they were asked for, numbers and names alone say them."""
    return spoken_of(text, expected=expected).reach


@lru_cache(_REMEMBERED)
def spoken_of(text: str, *, expected: bool = False) -> Spoken:
    """Read ages and gender, and where they are said."""
    tokens = tokens_of(text)[:_MOST_READ]
    found = _found(text)
    ages = _ages(tokens, found, expected=expected)
    told = found if expected else _aimed_at(tokens, found) if ages is None else _near(ages, found)
    gender = _gender(told)
    said = [*([ages] if ages else []), *(one for one in told if gender and one.kind in _GENDERS)]
    if not said:
        return Spoken(Reach())
    reach = (_reach(tokens, ages) if ages else Reach()).model_copy(update={"gender": gender})
    first, last = min(one.start for one in said), max(one.end for one in said)
    return Spoken(reach, tokens[first].start, tokens[last - 1].end)


def further_ages(text: str) -> Iterator[Spoken]:
    """Find the ages that stand beside others, of which an ad has room for one: ``18-24 and 35-44``."""
    tokens = tokens_of(text)[:_MOST_READ]
    found = _found(text)
    ranges = sorted({one for one in found if one.kind == "bounds" and _is_a_likely_range(tokens, one)})
    longest = [one for one in ranges if not any(_is_inside(one, other) for other in ranges)]
    beside = {
        one for before, behind in pairwise(longest) if _is_joined(before, behind, found) for one in (before, behind)
    }
    read = _ages(tokens, found, expected=False)
    taken = range(read.start, read.end) if read is not None else range(0)
    if read is None and not _says_nothing_else(tokens, beside):
        return
    for one in sorted(beside):
        if not set(range(one.start, one.end)) & set(taken):
            yield Spoken(_reach(tokens, one), tokens[one.start].start, tokens[one.end - 1].end)


def _is_a_likely_range(tokens: tuple[Piece, ...], one: _Found) -> bool:
    reach = _reach(tokens, one)
    return reach.age_from is not None and reach.age_to is not None and _YOUNGEST <= reach.age_from < reach.age_to


def _is_inside(one: _Found, other: _Found) -> bool:
    return one != other and other.start <= one.start and one.end <= other.end


def _is_joined(before: _Found, behind: _Found, found: list[_Found]) -> bool:
    """Say whether nothing but a joint, or hardly more, stands between two ranges."""
    joints = {one.start for one in found if one.kind == "joint"}
    between = range(before.end, behind.start)
    return len(between) <= _MOST_BETWEEN and not joints.isdisjoint(between)


def _says_nothing_else(tokens: tuple[Piece, ...], ranges: Iterable[_Found]) -> bool:
    covered = {at for one in ranges for at in range(one.start, one.end)}
    others = [one for at, one in enumerate(tokens) if at not in covered and one.kind in ("word", "number")]
    return bool(covered) and len(others) <= _MOST_BETWEEN


def _near(ages: _Found, found: list[_Found]) -> list[_Found]:
    return [one for one in found if ages.start - _NEAR < one.start and one.end < ages.end + _NEAR]


@lru_cache(_REMEMBERED)
def _found(text: str) -> list[_Found]:
    tokens = tokens_of(text)[:_MOST_READ]
    line = _shapes().line(tokens, dict(_values(text, tokens)) | own_words("audience", text, tokens))
    found = [_Found(one.kind, at, one.end, one.captures) for at, one in _shapes().find(line)]
    gone = {at for one in found if one.kind == "excluded" for at in range(one.start, one.end)}
    return [one for one in found if gone.isdisjoint(range(one.start, one.end))]


@cache
def _shapes() -> Shapes:
    return grammar("audience", ("age", "pair", "plus", "tie"), _PARTS, _SHAPES)


def _values(text: str, tokens: tuple[Piece, ...]) -> Iterator[tuple[tuple[str, int], tuple[int, ...]]]:
    spelled = {one.start: one.end - (not one.is_whole) for one in numbers_in(tokens, text) if one.is_spelled}
    of_days = _numbers_of_days(text, tokens)
    for at, token in enumerate(tokens):
        if at in of_days:
            continue
        if token.text == "+":
            yield ("plus", at), (at + 1,)
        elif token.text in TIES:
            yield ("tie", at), (at + 1,)
        elif token.kind == "number" and not _is_money(tokens, at):
            yield from _numbers(text, tokens, at)
        elif at in spelled and _is_an_age(_whole(tokens[at : spelled[at]])):  # shapes know "odd" in "thirty-odd"
            yield ("age", at), (spelled[at],)


def _numbers_of_days(text: str, tokens: tuple[Piece, ...]) -> set[int]:
    """Find the tokens of days that a word names, beside its number: ``ab 25. Dezember``."""
    worded = [one for one in days_in(text) if any(letter.isalpha() for letter in text[one.start : one.end])]
    return {at for at, token in enumerate(tokens) if any(one.start <= token.start < one.end for one in worded)}


def _numbers(text: str, tokens: tuple[Piece, ...], at: int) -> Iterator[tuple[tuple[str, int], tuple[int, ...]]]:
    said = tokens[at].text
    if len(said) == _DIGITS_OF_AN_AGE and said.isdecimal() and _is_an_age(int(said)):
        yield ("age", at), (at + 1,)
        if at + 1 < len(tokens) and tokens[at + 1].text.isdecimal() and _is_a_wave(text, tokens[at], tokens[at + 1]):
            yield ("pair", at), (at + 2,)
    elif [len(one) for one in said.split("-")] == [2, 2]:
        yield ("pair", at), (at + 1,)


def _is_a_wave(text: str, one: Piece, other: Piece) -> bool:
    between = text[one.end : other.start].strip()
    return bool(between) and not between.strip(_WAVES)


def _is_an_age(number: int) -> bool:
    return _LEAST_AGE <= number <= _MOST_AGE


def _is_money(tokens: tuple[Piece, ...], at: int) -> bool:
    return any(one.text in _MONEY for one in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]))


def _ages(tokens: tuple[Piece, ...], found: list[_Found], *, expected: bool) -> _Found | None:
    """Choose the words that say ages: the longest of those that begin first and are said of people."""
    said = [one for one in found if one.kind == "of_people" or (one.kind == "bounds" and expected)]
    said += [one for one in found if one.kind == "onwards" and not _counts(tokens, one)]
    alone = (one for one in found if one.kind == "bounds" and _is_a_lone_age(tokens, one, found))
    return min((*said, *alone), key=lambda one: (one.start, -one.end), default=None)


def _counts(tokens: tuple[Piece, ...], one: _Found) -> bool:
    """Say whether the number counts what stands behind it: ``people from 30 countries``."""
    behind = tokens[one.end] if one.end < len(tokens) else None
    return behind is not None and behind.kind == "word" and behind.text not in words("audience", "beside_an_age")


def _is_a_lone_age(tokens: tuple[Piece, ...], one: _Found, found: list[_Found]) -> bool:
    """Say whether a piece is nothing but ``18-34`` or ``21+``, or such a range is joined to words: ``US and 18-34``."""
    reach = _reach(tokens, one)
    is_range = reach.age_from is not None and reach.age_to is not None
    is_likely = not is_range or _YOUNGEST <= (reach.age_from or 0) < (reach.age_to or 0) <= _OLDEST
    is_open = {capture.slot for capture in one.captures} == {"first"} and tokens[one.end - 1].kind != "number"
    joints = (other.start for other in found if other.kind == "joint" and other.end == one.start)
    is_joined = any(at and tokens[at - 1].kind == "word" for at in joints)  # a number before it may count another thing
    return is_likely and (is_range or is_open) and _is_a_piece(tokens, one, is_joined=is_joined)


def _is_a_piece(tokens: tuple[Piece, ...], one: _Found, *, is_joined: bool = False) -> bool:
    is_first = one.start == 0 or is_joined or _parts(tokens[one.start - 1])
    return is_first and (one.end == len(tokens) or tokens[one.end].kind == "ask" or _parts(tokens[one.end]))


def _parts(token: Piece) -> bool:
    return token.kind in ("comma", "stop", "quote") or token.text in _ROW_SIGNS


def _reach(tokens: tuple[Piece, ...], found: _Found) -> Reach:
    numbers = {slot: _whole(tokens[start:end]) for slot, start, end in found.captures}
    if (tens := next((int(slot) for slot in numbers if slot.isdecimal()), numbers.get("decade"))) is not None:
        last = numbers.get("last decade", tens)
        return Reach(age_from=tens, age_to=last + 9)
    if "pair" in numbers:
        said = [int(one) for token in tokens[found.start : found.end] for one in _NUMBER.findall(token.text)]
        return Reach(age_from=said[0], age_to=said[1])
    if "below" in numbers:
        return Reach(age_to=numbers["below"] - 1)
    return Reach(age_from=numbers.get("first"), age_to=numbers.get("last"))


def _whole(tokens: tuple[Piece, ...]) -> int:
    """Read a number of digits or words; 0 where it is none, or two of them: ``thirty and sixty``."""
    words = ("" if tokens and IS_UNSPACED.match(tokens[0].text) else " ").join(one.text for one in tokens)
    return whole_number(words) or 0


def _aimed_at(tokens: tuple[Piece, ...], found: list[_Found]) -> list[_Found]:
    for one in found:
        if one.kind == "aimed" or (one.kind == "alone" and _is_a_piece(tokens, one)):
            return [other for other in found if one.start <= other.start and other.end <= one.end]
    return []


def _gender(found: list[_Found]) -> Gender | None:
    said = {one.kind for one in found}
    if {"female", "male"} <= said or ("all" in said and said.isdisjoint({"female", "male"})):
        return "all"
    return "female" if "female" in said else "male" if "male" in said else None
