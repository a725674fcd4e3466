"""Where an ad is to be shown and where not: the places that a message names for it, by the names that it gives them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.language.geography.place_alone import ends_with_small_words, is_alone, is_label_or_signature, is_open
from agent.language.geography.place_choice import lies_in, names_of
from agent.language.geography.place_codes import countries_by_code
from agent.language.geography.place_groups import but_for, names_a_group
from agent.language.geography.place_lines import names_wanted
from agent.language.geography.place_marks import Mark, Marks
from agent.language.geography.place_names import in_english
from agent.language.geography.place_refusals import PlaceRole, no_to, with_what_is_instead
from agent.language.geography.place_runs import PlaceRun, names_listed, run_at, runs_in
from agent.language.geography.place_slips import all_runs
from agent.language.geography.written import PlaceName, written
from tools.gazetteer.table import places_called

_REMEMBERED = 1024  # one message asks about the same pieces again and again
_LONGEST_CLAUSE = 200  # letters
_KEPT = 16  # taken apart; these may be long
_FEWEST_PIECES = 3


class Named(NamedTuple):
    """A place that a message names: where its words begin and end, and its name."""

    start: int
    end: int
    name: str


class _Reading(NamedTuple):
    """What a text says of places: runs where the ad is to be shown, and those that it leaves out."""

    meant: tuple[list[Named], ...]
    mentioned: tuple[Named, ...]
    left_out: tuple[Named, ...]
    offered: tuple[Named, ...]


def read_places(text: str) -> tuple[str, ...]:
    """Find the places to which a message limits the ad; what is said later counts."""
    found = places_said(text)
    return tuple(dict.fromkeys(in_english(one.name) for one in found[-1])) if found else ()


def places_said(text: str) -> list[list[Named]]:
    """Find every run of places to which a message limits the ad, in their order."""
    return list(_read(text).meant)


def places_left_out(text: str) -> list[Named]:
    """Find the places that a message leaves out: ``not in London``, ``außer Bayern``, ``don't show it in Spain``."""
    return list(_read(text).left_out)


def places_named(text: str) -> list[Named]:
    """Find the names of places that stand anywhere in a text."""
    marks = _marked(text)
    runs = ((run, [one.name for one in run.places]) for run in runs_in(marks))
    return [one for run, names in runs for one in _named(marks, run, run.places[0].start, names)]


def labels_places(sentence: str) -> bool:
    """Say whether a sentence is a label with its places, though it begins as a question does: ``Where: Leeds``."""
    marks = _marked(sentence)
    return "?" not in sentence and any(marks.is_tied(one.end) for one in marks.of("tied"))


def places_offered(text: str) -> list[Named]:
    """Find places of which only the person knows whether they come instead of one refused: ``not Bath, Bristol``."""
    return list(_read(text).offered)


def places_mentioned(text: str) -> list[Named]:
    """Find the places of which it is not clear whether the ad is to be shown there: ``our store opens in Denver``."""
    return list(_read(text).mentioned)


def answered_places(text: str) -> tuple[str, ...]:
    """Read a line that answers the question for the place: a piece of it that is nothing but names of places."""
    marks = _marked(text)
    alone = next((run for run in runs_in(marks) if is_alone(run, marks)), None)
    return () if alone is None else tuple(dict.fromkeys(in_english(one) for one in names_of(alone.places)))


def places_alone(text: str) -> tuple[str, ...]:
    """Read a line that names places and says nothing else, unless one alone means another to others who speak so."""
    return tuple(dict.fromkeys(map(in_english, names_wanted(_marked(text)))))


def listed_places(given: str) -> tuple[str, ...]:
    """Read words that were given as places, known or not."""
    if countries := countries_by_code(given):
        return countries
    bare = given.strip(" .!\n")
    listed = [PlaceName(0, 0, bare)] if places_called(bare) else list(names_listed(_marked(bare)))
    return tuple(dict.fromkeys(in_english(one) for one in names_of(listed)))


def names_alone(text: str, at: int, *, any_name: bool = False, is_led: bool = False) -> tuple[list[Named], int]:
    """Read names that follow each other from a position on; give them with where the last one ends."""
    marks = _marked(text)
    first = next((place for place, one in enumerate(marks.line.tokens) if one.start >= at), len(marks.line.tokens))
    run = run_at(marks, first, any_name=any_name, is_led=is_led)
    if run is None:
        return [], at
    found = _named(marks, run, run.start, [one.name for one in run.places])
    return found, found[-1].end


def names_several_at_once(said: str) -> bool:
    """Say whether words name places by what they are called together: ``all over Scandinavia``."""
    return names_a_group(written(said))


def is_told(before: str) -> bool:
    """Say whether what stands before a place only tells of a shop or a journey."""
    marks = _end_of(before)
    return marks.is_told(len(marks.line.tokens))


def leads_to_a_place(before: str) -> bool:
    """Say whether words end as they do before a place."""
    marks = _end_of(before)
    return marks.ending("at", len(marks.line.tokens)) is not None


def _end_of(before: str) -> Marks:
    return Marks(written(before[-_LONGEST_CLAUSE:]))


def kinds_named(said: str) -> set[str]:
    """Name the kinds of places that words speak of: a city, a state, a country."""
    marks = _marked(said)
    return {kind for kind in ("city", "state", "country") if marks.of(kind)}


@lru_cache(_KEPT)
def _marked(text: str) -> Marks:
    return Marks(written(text))


@lru_cache(_REMEMBERED)
def _read(text: str) -> _Reading:
    marks = _marked(text)
    meant: list[list[Named]] = []
    mentioned: list[Named] = []
    left_out: list[Named] = []
    offered: list[Named] = []
    reached = 0  # where the last run ends that is meant
    parts = (part for whole in all_runs(marks) for part in with_what_is_instead(whole, marks))
    for run, role in _without_wholes(parts, marks):
        if role == "offered":
            offered += _named(marks, run, run.start)
        elif role == "" and (no := no_to(run, marks)) is not None:
            said = [one.name for one in run.places]
            left_out += (one._replace(start=marks.line.tokens[no].start) for one in _named(marks, run, no, said))
        elif (start := _begins(run, marks, is_instead=bool(left_out) and not meant)) is not None or role == "instead":
            named = _named(marks, run, run.start if start is None else start)
            if _is_beside(run, reached, marks):
                meant[-1] += named
            else:
                meant.append(named)
            reached = run.end
        elif _is_mentioned(run, marks) or is_open(run, marks):
            mentioned += _named(marks, run, run.start, [one.name for one in run.places])
    kept = (set(but_for([one.name for one in left_out], [one.name for one in run])) for run in meant)
    meant = [[one for one in run if one.name in names] for run, names in zip(meant, kept, strict=True)]
    return _Reading(
        tuple(_not_narrowed([run for run in meant if run])), tuple(mentioned), tuple(left_out), tuple(offered)
    )


def _not_narrowed(meant: list[list[Named]]) -> Iterator[list[Named]]:
    """Leave out places of which a later word takes parts: in Spain, but only in Madrid."""
    for run in meant:
        last = meant[-1]
        if run is last or not all(any(lies_in(one.name, larger.name) for larger in run) for one in last):
            yield run


def _is_beside(run: PlaceRun, reached: int, marks: Marks) -> bool:
    """Say whether a run is put beside the one before: ``in Berlin and also in Potsdam``."""
    is_more = reached > 0 and any(marks.beginning("beside", at) for at in range(reached, run.start))
    return is_more and any(marks.covers("between", reached, at) for at in run.leads)


def _named(marks: Marks, run: PlaceRun, start: int, names: list[str] | None = None) -> list[Named]:
    tokens = marks.line.tokens
    found = [
        Named(tokens[one.start].start, tokens[one.end - 1].end, name)
        for one, name in zip(run.places, names or names_of(run.places), strict=True)
    ]
    return [found[0]._replace(start=tokens[start].start), *found[1:]]


def _begins(run: PlaceRun, marks: Marks, *, is_instead: bool = False) -> int | None:
    """Say where the words begin by which a run of places is meant; None where it is only mentioned."""
    if is_instead and _comes_instead(run, marks):
        return run.start
    if any(marks.is_tied(at) for at in run.leads):
        return run.start
    sure = next((one for kind in ("but_there", "sure") for at in run.leads if (one := marks.ending(kind, at))), None)
    if sure is not None and not _runs_a_shop(sure, marks):
        return sure.start
    chosen = next((one for at in run.leads if (one := marks.ending("chosen", at))), None)
    if chosen is not None and ends_with_small_words(run.end, marks):
        return chosen.start
    lead = _lead(run, marks)
    if lead is not None and not _is_told(lead, run, marks) and marks.speaks_of_ads(lead):
        return lead.start
    is_meant = _is_meant_behind(run, marks) or (lead is None and (_is_whole(run, marks) or _is_a_piece(run, marks)))
    return run.start if is_meant else None


def _without_wholes(parts: Iterator[tuple[PlaceRun, PlaceRole]], marks: Marks) -> Iterator[tuple[PlaceRun, PlaceRole]]:
    """Forget what is not wanted whole, for that is not left out either: ``not all of Spain, Madrid is enough``."""
    larger = ""
    for run, role in parts:
        if role == "offered" and larger and lies_in(run.places[0].name, larger):
            yield run, "instead"
        elif any(marks.ending("instead", at) is not None for at in run.leads):
            continue  # "instead of Spain" neither wants it nor leaves it out
        elif not _is_not_the_whole(run, marks):
            yield run, role
        else:
            larger = run.places[0].name
            if run.places[1:]:
                yield PlaceRun(run.places[1].start, run.places[1:]), ""


def _is_not_the_whole(run: PlaceRun, marks: Marks) -> bool:
    """Say whether words say no to the whole of a place alone: ``not all of Spain``."""
    whole = [at for at in run.leads if marks.beginning("whole", at) is not None and at < run.places[0].start]
    whole += [mark.start for at in run.leads if (mark := marks.ending("whole", at)) is not None]
    return any(marks.ending("not", at) is not None for at in whole) or (bool(whole) and no_to(run, marks) is not None)


def _runs_a_shop(sure: Mark, marks: Marks) -> bool:
    """Say whether what looks like showing an ad is what somebody does: ``I have run a store in Dayton``."""
    return marks.covers("own", sure.start - 1, sure.start + 1)


def _comes_instead(run: PlaceRun, marks: Marks) -> bool:
    """Say whether a run stands where what comes instead of a refused place does: not in Lima, ``in Arequipa``."""
    is_first = marks.begins_piece(run.start) in run.leads or marks.ending("not_behind", run.start) is not None
    return is_first or _is_led_at_once(run, marks)


def _is_led_at_once(run: PlaceRun, marks: Marks) -> bool:
    """Say whether a piece is nothing but words that lead to a place and the place: not in Lima, ``in Arequipa``."""
    lead = _lead(run, marks)
    return lead is not None and marks.begins_piece(lead.start) == lead.start and ends_with_small_words(run.end, marks)


def _lead(run: PlaceRun, marks: Marks) -> Mark | None:
    return next((one for at in run.leads if (one := marks.ending("at", at)) is not None), None)


def _is_told(lead: Mark, run: PlaceRun, marks: Marks) -> bool:
    is_told_behind = marks.beginning("told_behind", run.end) is not None  # "in Ohio there is a shop"
    return is_told_behind or marks.is_told(lead.start) or any(marks.ending("own", at) for at in run.leads)


def _is_mentioned(run: PlaceRun, marks: Marks) -> bool:
    """Say whether words lead to a place that speak neither of an ad nor of a shop, or of both."""
    lead = _lead(run, marks)
    if lead is None:
        return _is_turned_to(run, marks)
    return marks.names_an_ad(lead) if _is_told(lead, run, marks) else not marks.speaks_of_ads(lead)


def _is_turned_to(run: PlaceRun, marks: Marks) -> bool:
    """Say whether a piece only turns to a place: ``then Louisiana, that's where we are``."""
    begins = marks.begins_piece(run.start)
    turns = any(begins < at and marks.covers("then", begins, at) for at in run.leads)
    return turns and ends_with_small_words(run.end, marks)


def _is_meant_behind(run: PlaceRun, marks: Marks) -> bool:
    if any(marks.beginning(kind, run.end) is not None for kind in ("meant_behind", "none_but_behind")):
        return True
    last, only = marks.beginning("meant_at_end", run.end), marks.beginning("only_behind", run.end)
    if last is not None and marks.ends_piece(last.end) == last.end:
        return True
    return only is not None and ends_with_small_words(only.end, marks)


def _is_whole(run: PlaceRun, marks: Marks) -> bool:
    return marks.begins_piece(run.start) == run.start and marks.beginning("whole", run.start) is not None


def _is_a_piece(run: PlaceRun, marks: Marks) -> bool:
    """Say whether names of places are a piece of a brief by themselves, or all that is said."""
    if not is_alone(run, marks) or is_label_or_signature(run, marks):
        return False
    return marks.pieces >= _FEWEST_PIECES or len(run.places) > 1
