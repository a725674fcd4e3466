"""Names of places that follow each other in a line: ``Spain, Portugal and the south of France``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agent.language.geography.place_codes import told_by_each_other
from agent.language.geography.place_groups import group_at, one_by_one
from agent.language.geography.place_marks import Mark, Marks
from agent.language.geography.place_names import named_at, unknown_at
from agent.language.geography.written import UNSPACED_FROM, PlaceName
from agent.language.ground.grammars import words
from tools.gazetteer.table import is_known, places_called

_SEVERAL = {"city": "cities", "state": "states", "country": "countries"}


class PlaceRun(NamedTuple):
    """Names of places that follow each other, with the small words before them."""

    start: int
    places: tuple[PlaceName, ...]

    @property
    def end(self) -> int:
        """Give where the last one ends."""
        return self.places[-1].end

    @property
    def leads(self) -> range:
        """Give where words may end that lead to it: before its article, or behind."""
        return range(self.start, self.places[0].start + 1)


def runs_in(marks: Marks) -> Iterator[PlaceRun]:
    """Find the names of places that a line holds, wherever they stand."""
    at = 0
    while at < len(marks.line.tokens):
        run = run_at(marks, at) if _may_begin(marks, at) else None
        if run is not None:
            yield run
        at = at + 1 if run is None else run.end


def _may_begin(marks: Marks, at: int) -> bool:
    """Say whether it is worth looking for a name here: most words in small letters are none."""
    first = marks.line.text[marks.line.tokens[at].start]
    return not first.islower() or marks.leads_on(at) or marks.beginning("dropped_behind", at + 1) is not None


def run_at(marks: Marks, at: int, *, any_name: bool = False, is_led: bool = False) -> PlaceRun | None:
    """Read the names that follow each other from a token on."""
    places: list[PlaceName] = []
    begins = [at]
    while (found := _place_at(marks, begins, any_name=any_name, is_listed=bool(places), is_led=is_led)) is not None:
        places.append(found)
        begins = [*marks.all_beginning("joint", found.end), *_behind_no_joint(marks, found)]
        begins += marks.all_beginning("namely", found.end) if found.members else []
    return PlaceRun(at, _told_of_all(marks, places)) if places else None


def _told_of_all(marks: Marks, named: Sequence[PlaceName]) -> tuple[PlaceName, ...]:
    """Give the kind that is said of all of them to each: ``Genf und Zürich, die Städte``; and take groups apart."""
    end = named[-1].end
    behind = {kind: mark.end for kind, all_of in _SEVERAL.items() if (mark := marks.beginning(f"{all_of}_behind", end))}
    kind = next(iter(behind), "") or _kind_of_several(marks, named[0])
    told = [one if one.kind else one._replace(kind=kind) for one in one_by_one(named)]
    places = told_by_each_other(marks.line, told)
    return (*places[:-1], places[-1]._replace(end=max((end, *behind.values()))))


def _kind_of_several(marks: Marks, first: PlaceName) -> str:
    """Name the kind that words before a list say of all in it: ``in den Städten Genf und Zürich``."""
    mark = marks.ending(f"of_{first.kind}", first.start) if first.kind else None
    before = () if mark is None else marks.line.tokens[mark.start : mark.end]
    is_of_all = any(one.text in words("places", _SEVERAL[first.kind]) for one in before)
    return first.kind if is_of_all else ""


def _behind_no_joint(marks: Marks, found: PlaceName) -> list[int]:
    """Give where the next name begins in a language that sets no spaces: behind one, or a country behind another."""
    tokens, at = marks.line.tokens, found.end
    if not (0 < at < len(tokens) and tokens[at].kind == "word" and tokens[at].text[0] >= UNSPACED_FROM):
        return []
    is_apart = tokens[at].start > tokens[at - 1].end
    return [at] if is_apart or (_is_a_country(found) and _is_a_country(named_at(marks.line, at))) else []


def _is_a_country(one: PlaceName | None) -> bool:
    return (
        one is not None and one.end > one.start + 1 and any(each.kind == "country" for each in places_called(one.name))
    )


def _with_its_kind(marks: Marks, found: PlaceName) -> PlaceName:
    """Take in the words around a name that say of what kind its place is, or that the whole of it is meant."""
    kinds = ("city", "state", "country")
    before = next((kind for kind in kinds if marks.ending(f"of_{kind}", found.start) is not None), "")
    behind = {kind: mark.end for kind in (*kinds, "whole") if (mark := marks.beginning(f"{kind}_behind", found.end))}
    bracketed = _kind_in_brackets(marks, found.end, kinds)
    kind = before or next((one for one in kinds if one in behind), "") or bracketed.kind or _kind_written(found)
    end = max((found.end, bracketed.end, *behind.values()))
    mark = marks.ending("of_state", found.start)
    if mark is not None and all(one.kind != kind for one in places_called(found.name)):
        return found._replace(end=end, name=marks.line.said(mark.start, found.end))  # a province that no table has
    return found._replace(end=end, kind=kind)


def _kind_written(found: PlaceName) -> str:
    """Name the kind that the last letter of a name says: ``東京都``."""
    is_state = found.name[-1] in words("places", "state_ends") and is_known(found.name[:-1])  # Kyoto ends so, too
    return "state" if is_state and any(one.kind == "state" for one in places_called(found.name)) else ""


def _kind_in_brackets(marks: Marks, at: int, kinds: Sequence[str]) -> Mark:
    """Read the kind of a place behind its name in brackets: ``Québec (la ville)``."""
    tokens = marks.line.tokens
    if at < len(tokens) and tokens[at].text == "(":
        is_article = at + 1 < len(tokens) and tokens[at + 1].text in words("places", "article")
        for mark in (marks.beginning(kind, at + 1 + is_article) for kind in kinds):
            if mark is not None and mark.end < len(tokens) and tokens[mark.end].text == ")":
                return mark._replace(end=mark.end + 1)
    return Mark("", at, at)


def _is_a_word_of_ours(marks: Marks, one: PlaceName) -> bool:
    """Say whether a name in small letters leads to places rather than being one: ``solo`` is a city too."""
    first = marks.line.tokens[one.start]
    return one.end == one.start + 1 and marks.line.text[first.start].islower() and marks.knows(first.text)


def _place_at(
    marks: Marks, begins: list[int], *, any_name: bool, is_listed: bool = False, is_led: bool = False
) -> PlaceName | None:
    """Read the name that begins at one of these tokens, or behind small words there."""
    behind = [end for at in begins for end in marks.all_beginning("before_name", at)]
    tried = dict.fromkeys((*begins, *sorted(behind, reverse=True)))
    known = (group_at(marks.line, at) or named_at(marks.line, at, is_listed=is_listed, is_led=is_led) for at in tried)
    found = next((one for one in known if one is not None and not _is_a_word_of_ours(marks, one)), None)
    if found is None and any_name:
        found = next((one for at in reversed(tried) if (one := unknown_at(marks.line, at)) is not None), None)
    return None if found is None else _with_its_kind(marks, found)


def names_listed(marks: Marks) -> Iterator[PlaceName]:
    """Read the names of a list, known or not."""
    at = 0
    while at < len(marks.line.tokens):
        found = _place_at(marks, [at], any_name=False)
        if found is not None:
            yield found
            at = found.end
            continue
        skipped = max((at + marks.parts(at), *marks.all_beginning("joint", at), *marks.all_beginning("at", at)))
        if skipped > at:
            at = skipped
            continue
        end = _end_of_item(marks, at)
        yield PlaceName(at, end, marks.line.said(at, end))
        at = end


def _end_of_item(marks: Marks, at: int) -> int:
    end = at + 1
    while end < len(marks.line.tokens) and not marks.parts(end) and not marks.all_beginning("joint", end):
        end += 1
    return end
