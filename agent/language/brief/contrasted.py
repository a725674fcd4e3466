"""One value in the place of another that the ad has: ``not Leeds, York``, ``use cakes instead of bread``."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from agent.language.aims.audience import Reach
from agent.language.aims.called import every_name
from agent.language.amounts.money import amounts_in, read_amount
from agent.language.brief.cues import WORDED
from agent.language.brief.edit_words import is_opinion, is_small_beside_copy
from agent.language.brief.field_line import field_line
from agent.language.brief.labels import field_named
from agent.language.brief.said_values import read_call_to_action
from agent.language.brief.standing import StandingReader, ages_of, windows, within, without_label
from agent.language.dates.days import days_in
from agent.language.geography.place_names import in_english
from agent.language.ground.grammars import words
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import Piece, tokens_of
from agent.language.ground.quoting import Quote
from agent.language.ground.shapes import Shapes
from agent.language.ground.smallwords import JOINT, core, is_small_behind
from agent.language.ground.tongues import codes, section
from agent.language.wants.sentence_kinds import is_question, opens_a_clause
from tools.core.cta import shouted
from tools.core.values import Value
from tools.gazetteer.table import is_known

_MOST_READ = 40  # tokens; who writes more than that corrects nothing by the way
_LONGEST_TRACK = 2  # words
_FEW = 2  # small words before the name of a field
_SHORTEST_REPEATED = 4  # letters
_A_TRACK = "music_"


class Contrast(Value):
    """What takes the place of a value, or of words of it, and what else a message says."""

    field: str
    old: str
    new: str
    budget_mode: str | None = None
    rest: str = ""


class _Pair(NamedTuple):
    kind: str
    start: int
    end: int
    old: tuple[int, int]
    new: tuple[int, int]


def contrasted(
    text: str, blank: str, spans: Sequence[Quote], known: Mapping[str, str], *, is_copy_awaited: bool
) -> Contrast | None:
    """Find the one value that a message puts in the place of another."""
    tokens = tokens_of(blank)
    if not known or len(tokens) > _MOST_READ:
        return None
    pairs = [one for one in _pairs(tokens) if not is_copy_awaited or one.start < min(one.new[0], one.old[0])]
    alone = [one for one in pairs if _stands_clear(one, tokens, blank)]
    reader = StandingReader(text, tokens, spans, known)
    named = {old: tuple(reader.fields(*old)) for old in {one.old for one in alone}}
    found = [(one, field) for one in alone for field in named[one.old] if _fits(one, field, tokens, blank)]
    if not found and known.get("music", "").startswith(_A_TRACK) and not (is_copy_awaited or _speaks_of_more(blank)):
        tracks = (one for one in alone if one.kind != "pair" and _may_be_a_track(one.old, text, tokens))
        found = [(one, "music") for one in tracks if _fits(one, "music", tokens, blank)]
    best = min(found, key=lambda each: (-each[0].new[0], each[0].new[1], each[0].old[1] - each[0].old[0]), default=None)
    if best is None or len({field for one, field in found if one == best[0]}) > 1:
        return None
    return _read(*best, text, tokens, spans, known)


def _speaks_of_more(blank: str) -> bool:
    """Say whether a message asks something or announces copy: then words that nothing explains are no titles."""
    return is_question(blank) or any(cue.field in WORDED for cue in field_line(blank).cues)


def _may_be_a_track(old: tuple[int, int], text: str, tokens: Sequence[Piece]) -> bool:
    """Say whether a few words may be the title of a track; only the library knows."""
    said = without_label(text[tokens[old[0]].start : tokens[old[1] - 1].end])
    return _may_be_a_title(said) and field_named(said) is None


def _pairs(tokens: tuple[Piece, ...]) -> Iterator[_Pair]:
    if not any(_shapes().knows(token.text) for token in tokens):
        return
    edges: dict[tuple[str, int], tuple[int, ...]] = {}
    for start, end in windows(tokens):
        for name in ("old", "new"):
            edges[name, start] = (*edges.get((name, start), ()), end)
    line = Utterance(tokens, edges)
    for start in range(len(tokens)):
        for match in _shapes().matches(line, start):
            kept = {one.slot: (one.start, one.end) for one in match.captures}
            yield _Pair(match.kind, start, match.end, kept["old"], kept["new"])


@cache
def _shapes() -> Shapes:
    kinds = (cast("Mapping[str, str]", section(code, "contrast")) for code in codes())
    written: dict[str, list[str]] = defaultdict(list)
    for name, said in (each for kind in kinds for each in kind.items()):
        lines = said.replace("<name as name>", "<new as new>").replace("<name>", "<old as old>").splitlines()
        written[name] += (line for line in lines if line.strip())
    return Shapes({}, written, ("old", "new"))


def _stands_clear(one: _Pair, tokens: Sequence[Piece], blank: str) -> bool:
    """Say whether nothing but small words stands behind a contrast in its clause."""
    ends = min((each.start for each in tokens[one.end :] if each.kind in ("stop", "ask")), default=len(blank))
    behind = blank[tokens[one.end - 1].end : ends]
    new = blank[tokens[one.new[0]].start : tokens[one.new[1] - 1].end]
    is_last = is_small_behind(behind) or JOINT.match(behind.lstrip()) is not None or _only_says_where(behind)
    is_strange = _only_corrects(new) or any(one.start == 0 for one in field_line(new).found.get("slip", ()))
    return is_last and not (is_strange or is_small_behind(new) or opens_a_clause(new) or _announces(_without_in(new)))


def _only_says_where(behind: str) -> bool:
    """Say whether words behind a contrast only name a field: ``in the text``."""
    line = field_line(behind)
    last = [one for one in line.names if one.end == len(line.pieces) and one.start <= _FEW]
    return any(is_small_beside_copy(behind[: line.pieces[one.start].start]) for one in last)


def _announces(new: str) -> bool:
    """Say whether words begin by announcing a value, so that they are not all of them one: ``say rolls``."""
    line = field_line(new)
    kinds = ("called", "called_unless", "saying", "saying_unless", "right", "into")
    return any(one.start == 0 for kind in kinds for one in line.found.get(kind, ()))


def _fits(one: _Pair, field: str, tokens: Sequence[Piece], blank: str) -> bool:
    """Say whether nothing but small words, or the name of its field, stands before a contrast in its clause."""
    begins = max((each.end for each in tokens[: one.start] if each.kind in ("stop", "ask")), default=0)
    before = blank[begins : tokens[one.start].start]
    joins = [each.end() for each in JOINT.finditer(before)]
    small = core(before) if joins[-1:] != [len(before.rstrip())] else ""
    return not small or _only_names(before, field) or _only_corrects(before) or is_opinion(before)


def _only_corrects(said: str) -> bool:
    """Say whether words only announce what is right: ``sorry, I meant``."""
    line = field_line(said)
    found = (*line.found.get("slip", ()), *line.found.get("right", ()))
    return any(one.end == len(line.pieces) and not core(said[: line.pieces[one.start].start]) for one in found)


def _only_names(said: str, field: str) -> bool:
    """Say whether words only name a field: ``in the text put``."""
    line = field_line(said)
    named = [(line.pieces[one.start].start, line.pieces[one.end - 1].end) for one in line.names if one.field == field]
    is_announced = any(cue.field == field and cue.end == len(said) for cue in line.cues)
    return is_announced or any(not core(said[:start]) and not core(said[end:]) for start, end in named)


def _read(
    one: _Pair, field: str, text: str, tokens: Sequence[Piece], spans: Sequence[Quote], known: Mapping[str, str]
) -> Contrast | None:
    first, last = tokens[one.new[0]], tokens[one.new[1] - 1]
    quoted = next((span.inside for span in spans if span.start == first.start), None)
    said = text[first.start : last.end] if quoted is None else quoted
    rest = f"{text[: tokens[one.start].start].rstrip()}\n{text[tokens[one.end - 1].end :]}"
    old = text[tokens[one.old[0]].start : tokens[one.old[1] - 1].end]
    old = next((span.inside for span in spans if span.start == tokens[one.old[0]].start), old)
    made = Contrast(field=field, old=without_label(old), new=said, rest=rest)
    match field:
        case "locations":
            return _of_places(made)
        case "budget":
            return _of_money(made)
        case "audience":
            return made if ages_of(said) != Reach() else None
        case "music":
            return made if _may_be_a_title(said) else None
        case _:
            return _of_words(made, known[field]) if field in WORDED else None


def _may_be_a_title(said: str) -> bool:
    is_short = len(said.split()) <= _LONGEST_TRACK and core(said) == said and not any(map(str.isdigit, said))
    return (
        is_short
        and not (is_known(said) or days_in(said))
        and read_call_to_action(said) is None
        and shouted(said) not in _goals()
    )


@cache
def _goals() -> frozenset[str]:
    return frozenset(shouted(name) for name, _ in every_name("objectives"))


def _of_places(made: Contrast) -> Contrast | None:
    old, new = _without_in(made.old), _without_in(made.new)
    return made.model_copy(update={"old": in_english(old), "new": in_english(new)}) if is_known(new) else None


def _without_in(said: str) -> str:
    first, _, rest = said.partition(" ")
    return rest if rest and first.lower() in words("places", "inside") else said


def _of_money(made: Contrast) -> Contrast | None:
    amount = read_amount(made.new)
    if amount is None or not amount.is_sure or amount.quote != made.new:
        return None
    return made.model_copy(update={"new": amount.number, "budget_mode": amount.mode})


def _of_words(made: Contrast, value: str) -> Contrast | None:
    """Put words in the place of others; what the value says already would stand there twice."""
    place = within(made.old, value)[0]
    kept = value[: place.start()] + value[place.end() :]
    twice = any(len(word) >= _SHORTEST_REPEATED and within(word, kept) for word in made.new.split())
    is_money = any(one.mode or one.currencies for one in amounts_in(made.new)) and not any(map(str.isdigit, made.old))
    if twice or is_money or not made.new.strip():
        return None
    is_risen = place[0][:1].isupper() and made.old[:1].islower()
    new = made.new[:1].upper() + made.new[1:] if is_risen else made.new
    return made.model_copy(update={"new": value[: place.start()] + new + value[place.end() :]})
