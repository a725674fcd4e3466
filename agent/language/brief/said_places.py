"""Where an ad is to be shown: the places to which a message limits it, by the names that it gives them."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from agent.language.brief import audience_words as people
from agent.language.brief import place_words as words
from agent.language.brief.dates import LEFT, MONTH, RIGHT, days_in
from agent.language.brief.namesakes import CAPITALISED, what_tells_apart
from agent.language.brief.negations import negation_of
from agent.language.brief.quoting import MASK
from agent.language.brief.smallwords import core
from tools.core.patterns import lazily
from tools.gazetteer.table import is_known, meant, names_like, places_called

_ARTICLE = rf"(?:(?:{words.WHOLE}) )?(?:(?:the|el|la|los|las|le|les|os?|as?|der|die|den) |l['’])?(?:(?:{words.KIND}) )?"
_AND = lazily(rf"\s*,?\s*{LEFT}(?:{words.AND}){RIGHT}\s*(?:(?:{words.INSIDE}) )?|\s*[,/&+、，]\s*", re.IGNORECASE)
_TARGETS = lazily(rf"{LEFT}(?:{words.TARGETS})[^\S\n]+", re.IGNORECASE)
_TARGETS_KNOWN = lazily(rf"{LEFT}(?:{words.TARGETS_KNOWN})[^\S\n]+|(?:{words.TARGETS_UNSPACED})", re.IGNORECASE)
_BEHIND = lazily(rf"\s*(?:{words.TARGETS_BEHIND})")
_PIECE = lazily(r"[^,;\n.。!|]+")
_LISTED = lazily(rf"(?:(?!\s[-–—/]\s)[^,;\n.。!|、{MASK}])+")
_STATED = lazily(rf"^[\s–—/-]*(?:(?:{words.STATED})\s+)?", re.IGNORECASE)
_SMALL_BEHIND = lazily(rf"\s*(?:{words.SMALL_BEHIND})\W*", re.IGNORECASE)
_SIGNED = lazily(rf"(?<!\w)(?:{words.SIGNED})\W*$", re.IGNORECASE)
_FEWEST_PIECES = 3
_INSIDE = lazily(rf"\s*(?:(?P<inside>{words.INSIDE})[^\S\n]+)?", re.IGNORECASE)
_ONLY = lazily(rf"\s*(?P<only>{words.ONLY})?\s*", re.IGNORECASE)
_NO_PLACE = lazily(rf"(?:{words.NO_PLACE}|{MONTH})(?!\w)", re.IGNORECASE)
_BESIDE = lazily(rf"(?<![A-Za-zÀ-ÿ'])(?:{words.BESIDE})\s+(?:right |here |over |just )?$", re.IGNORECASE)
_OWN = lazily(rf"(?<![A-Za-zÀ-ÿ])(?:{words.OWN}|{words.WHAT_WE_ARE})(?![A-Za-zÀ-ÿ])", re.IGNORECASE)
_CLAUSE = lazily(r"[,.;:\n]|\b(?:and|but|so)\b")
_LEFT_OUT = lazily(
    rf"{LEFT}(?:{people.EXCEPT}){RIGHT}[ ,]*(?:(?:{people.SMALL}|people|anyone|from|show(?: it)?)[ ]+)*"
    r"|(?:除了|不要|不投放?)",
    re.IGNORECASE,
)
_MAY_BE_IN = lazily(r"no\s+", re.IGNORECASE)  # in Portuguese
_LONGEST_CLAUSE = 200
_LONGEST_DAY = 40
_LATIN = r"[A-Za-zÀ-ɏ][\w'’.-]{0,60}+"
_SPACED_NAME = lazily(rf"{_ARTICLE}(?P<name>{_LATIN}(?: {_LATIN}){{0,4}})", re.IGNORECASE)
_UNSPACED_NAME = lazily(r"[\u3040-\u30ff\u4e00-\u9fff]{2,10}")
_ANY_NAME = lazily(rf"{_ARTICLE}(?P<name>{CAPITALISED}|\d{{5,9}}(?!\d))", re.IGNORECASE)
_AROUND = lazily(
    rf"(?:,\s*|\s+\(?)(?:(?:in|en|em|an der|am) )?(?P<name>{CAPITALISED}|(?-i:[A-Z]{{2,3}})(?!\w))\)?", re.IGNORECASE
)
_WORD = lazily(rf"{_ARTICLE}(?P<name>[^\W\d_]{{4,}})", re.IGNORECASE)
_SIMILAR_ENOUGH = 0.8
_WELL_KNOWN = 250  # thousands of people: known by its name in small letters too
_SHORT = 3


class Named(NamedTuple):
    """A place that a message names: where its words begin and end, and its name."""

    start: int
    end: int
    name: str


def read_places(text: str) -> tuple[str, ...]:
    """Find the places to which a message limits the ad; what is said later counts."""
    found = places_said(text)
    return tuple(dict.fromkeys(in_english(one.name) for one in found[-1])) if found else ()


def in_english(name: str) -> str:
    """Give the name by which the place is listed, where everybody means one place by it."""
    likeliest = meant(name, places_called(name))
    if "," in name or len(likeliest) != 1:
        return name
    listed = likeliest[0].name
    return listed if meant(listed, places_called(listed)) == likeliest else name


def places_said(text: str) -> list[list[Named]]:
    """Find every run of places to which a message limits the ad, in their order."""
    return [run for run in _runs_of_places(text) if _no_to(text, run) is None]


def _runs_of_places(text: str) -> list[list[Named]]:
    found = (*_behind_words(text), *_pieces(text), *_before_words(text), *_pieces_of_a_list(text))
    runs: list[list[Named]] = []
    for run in sorted(found, key=lambda one: one[0].start):
        if not runs or run[0].start >= runs[-1][-1].end:
            runs.append(run)
    return runs


def _no_to(text: str, run: Sequence[Named]) -> int | None:
    """Say where the words begin that say no to a run of places."""
    first = run[0]
    if (left_out := _left_out_at(text, first.start)) is not None:
        return first.start - len(left_out[0])
    return negation_of(text, first.start, first.name, first.end, is_english=in_english(first.name) == first.name)


def places_left_out(text: str) -> list[Named]:
    """Find the places that a message leaves out: ``not in London``, ``außer Bayern``, ``don't show it in Spain``."""
    left_out: dict[int, Named] = {}
    for found in _LEFT_OUT.finditer(text):
        if not _MAY_BE_IN.fullmatch(found[0]) and text[found.end() : found.end() + 1] != "\n":
            for one in names_alone(text, found.end())[0]:
                left_out[one.end] = one._replace(start=found.start())
    for run in _runs_of_places(text):
        if (begins := _no_to(text, run)) is not None:
            for one in run:
                left_out.setdefault(one.end, one._replace(start=begins))
    return list(left_out.values())


def _left_out_at(text: str, start: int) -> re.Match[str] | None:
    before = text[max(0, start - _LONGEST_DAY) : start]
    return next((one for one in _LEFT_OUT.finditer(before) if one.end() == len(before)), None)


def answered_places(text: str) -> tuple[str, ...]:
    """Read a line that answers the question for the place: a piece of it that is nothing but names of places."""
    for piece in _PIECE.finditer(text):
        bare = core(piece[0])
        run, end = names_alone(bare, 0)
        if run and end >= len(bare):
            return tuple(dict.fromkeys(in_english(one.name) for one in run))
    return ()


def listed_places(given: str) -> tuple[str, ...]:
    """Read words that were given as places, known or not."""
    given = re.sub(rf"{LEFT}(?:{words.ONLY}){RIGHT}", "", given, flags=re.IGNORECASE)
    if places_called(given.strip(" .!\n")):
        return (in_english(given.strip(" .!\n")),)
    bare = (_INSIDE.sub("", part.partition("(")[0], count=1).strip(" .!\n") for part in _AND.split(given))
    return tuple(dict.fromkeys(_without_article(part) for part in bare if part))


def _without_article(part: str) -> str:
    return in_english(part if is_known(part) else re.sub(f"^{_ARTICLE}", "", part, flags=re.IGNORECASE))


def _behind_words(text: str) -> Iterator[list[Named]]:
    for target in _TARGETS.finditer(text):
        if run := (names_alone(text, target.end(), any_name=True)[0] or _misspelt(text, target.end())):
            yield _from(target.start(), run)
    for target in _TARGETS_KNOWN.finditer(text):
        run = names_alone(text, target.end())[0]
        if run and not is_told(text[max(0, target.start() - _LONGEST_CLAUSE) : target.start()]):
            yield _from(target.start(), run)


def is_told(before: str) -> bool:
    """Say whether what stands before a place only tells of a shop or a journey."""
    clause = _CLAUSE.split(before)[-1]
    return _BESIDE.search(before) is not None or _OWN.search(clause) is not None


def _from(start: int, run: list[Named]) -> list[Named]:
    return [run[0]._replace(start=start), *run[1:]]


def _pieces(text: str) -> Iterator[list[Named]]:
    """Find pieces of a sentence that are nothing but ``in Spain`` or ``Spain only``."""
    for piece in _PIECE.finditer(text):
        inside = _INSIDE.match(text, piece.start())
        run, end = names_alone(text, inside.end() if inside else piece.start())
        only = _ONLY.match(text, end)
        ends = only is not None and only.end() >= piece.end()
        if run and ends and only is not None and inside is not None and (inside["inside"] or only["only"]):
            yield run


def _pieces_of_a_list(text: str) -> Iterator[list[Named]]:
    """Find a piece that is nothing but names of places among the other pieces of a brief."""
    pieces = [piece for piece in _LISTED.finditer(text) if piece[0].strip()]
    if len(pieces) < _FEWEST_PIECES:
        return
    signature = text.rfind("\n\n") if text.count("\n") >= _FEWEST_PIECES else len(text)
    said_before = ("", *(piece[0] for piece in pieces))
    for before, piece in zip(said_before, pieces, strict=False):
        # What stands before a quote says what the quote is; what stands behind a greeting is a person.
        is_label = text[piece.end() : piece.end() + 1] == MASK
        is_signed = 0 <= signature <= piece.start() or _SIGNED.search(before)
        if not is_label and not is_signed and (run := _alone_in(piece, text)):
            yield run


def _alone_in(piece: re.Match[str], text: str) -> list[Named]:
    whole = piece[0].strip()
    # "New York City" begins with a small word.
    is_name = " " in whole and whole.istitle() and bool(places_called(whole))
    bare = whole if is_name else core(_STATED.sub("", whole))
    if not bare or (bare.lower() in words.ALSO_WORDS and not any(one.is_large for one in places_called(bare))):
        return []
    start = piece.start() + piece[0].find(bare)
    run, end = names_alone(text, start)
    is_alone = end >= start + len(bare) or _SMALL_BEHIND.fullmatch(text[end : piece.end()]) is not None
    return run if is_alone else []


def _before_words(text: str) -> Iterator[list[Named]]:
    for known in _UNSPACED_NAME.finditer(text):
        for start in range(known.start(), known.end() - 1):
            run, end = names_alone(text, start)
            if run and _BEHIND.match(text, end):
                yield run
                break


def names_alone(text: str, at: int, *, any_name: bool = False) -> tuple[list[Named], int]:
    """Read names that follow each other from a position on; give them with where the last one ends."""
    run: list[Named] = []
    joined = at
    while (found := _known_at(text, joined) or (_any_at(text, joined) if any_name else None)) is not None:
        run.append(found)
        at = found.end
        joint = _AND.match(text, at)
        if joint is None:
            break
        joined = joint.end()
    return run, at


def _known_at(text: str, at: int) -> Named | None:
    """Read the longest name at a position that a place has."""
    if (unspaced := _UNSPACED_NAME.match(text, at)) is not None:
        names = (unspaced[0][:length] for length in range(len(unspaced[0]), 1, -1))
        return next((Named(at, at + len(name), name) for name in names if is_known(name)), None)
    found = _SPACED_NAME.match(text, at)
    if found is None:
        return None
    for name, start in _runs(found, text, at):
        if _may_be_a_place(name, text[start:]):
            end = start + len(name)
            return _with_what_lies_around(name, text, at, end) or Named(at, end, name)
    return None


def _with_what_lies_around(name: str, text: str, at: int, end: int) -> Named | None:
    outer = _AROUND.match(text, end)
    around = outer["name"] if outer is not None else ""
    while outer is not None and around:
        if (around.isupper() or len(around) > _SHORT) and places_called(f"{name},{around}"):
            is_whole = around == outer["name"]
            return Named(at, outer.end() if is_whole else outer.start("name") + len(around), f"{name}, {around}")
        around = around.rpartition(" ")[0]
    return _told_apart(name, text, at, end)


def _told_apart(name: str, text: str, at: int, end: int) -> Named | None:
    beside = what_tells_apart(name, text, end)
    if beside is None or _NO_PLACE.match(beside.detail):
        return None
    joint = _AND.match(text, beside.end) if beside.may_be_listed else None
    is_one_of_a_list = joint is not None and _known_at(text, joint.end()) is not None
    return None if is_one_of_a_list else Named(at, beside.end, beside.name)


def _runs(found: re.Match[str], text: str, at: int) -> Iterator[tuple[str, int]]:
    """Give the runs of words a name may be, the longest first, with its article and without."""
    for start in dict.fromkeys((at, found.start("name"))):
        run = text[start : found.end()]
        while run:
            yield run.rstrip(".,'’-"), start
            run = run.rpartition(" ")[0]


def _may_be_a_place(name: str, behind: str) -> bool:
    if not is_known(name) or _NO_PLACE.match(behind) or any(one.start == 0 for one in days_in(behind[:_LONGEST_DAY])):
        return False
    if name[0].isupper():
        return len(name.rstrip(".")) > _SHORT or name.isupper() or "." in name or name.lower() not in words.ALSO_WORDS
    likeliest = places_called(name)[0]
    is_famous = likeliest.thousands >= _WELL_KNOWN and len(name) > _SHORT
    return name.lower() not in words.ALSO_WORDS and (is_famous or name.lower() in ("uk", "usa"))


def _any_at(text: str, at: int) -> Named | None:
    """Read a name that no place has where a place must be: capital letters, or an id."""
    found = _ANY_NAME.match(text, at)
    if found is None or _NO_PLACE.match(found["name"]):
        return None
    is_day = any(one.start == 0 for one in days_in(text[found.start("name") : found.end() + _LONGEST_DAY]))
    return None if is_day else Named(at, found.end(), found["name"])


def _misspelt(text: str, at: int) -> list[Named]:
    """Take a word in small letters for a place where it is nearly the name of one; which one, the person says."""
    found = _WORD.match(text, at)
    if found is None or found["name"].lower() in words.ALSO_WORDS or _NO_PLACE.match(found["name"]):
        return []
    near = get_close_matches(found["name"].lower(), _likely(found["name"]), 1, _SIMILAR_ENOUGH)
    return [Named(at, found.end(), found["name"])] if near else []


@cache
def _likely(name: str) -> tuple[str, ...]:
    return tuple(names_like(name, own=True))
