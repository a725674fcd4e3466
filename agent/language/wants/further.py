"""What people say of an ad that no ad needs: phones, languages, interests, a cost cap, tracking, the label for AI."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from pydantic import JsonValue

from agent.language.aims.wishes import wishes_in
from agent.language.ground.addresses import ADDRESS
from agent.language.ground.grammar import HeardLine, Phrase, hear
from agent.language.ground.quoting import MASK, masked
from agent.language.ground.smallwords import sentences_at
from agent.language.wants.beyond import beyond_in
from agent.language.wants.capped import caps_in
from agent.language.wants.letting_go import Thing, things_left_open
from agent.language.wants.sentence_kinds import is_question
from tools.core.patterns import lazily
from tools.core.values import Value

_REMEMBERED = 512  # a line is read, and its claims are compared after every edit
_MATTER, _SAID = "further", "said"
_SYSTEMS = ("android", "ios")
_INSTEAD = "_instead"  # behind the kind of words that put one in the place of the other
_LABELS = {"ai": "yes", "no_ai": "no"}
_LEFT_OPEN: Mapping[Thing, str] = {"devices": "devices", "interests": "interests", "bids": "cost_cap"}
_FURTHEST_NO = 2  # words between a no and what it is about
_MOST_WORDS = 8  # of interests
_PAUSES = frozenset({"comma", "stop", "ask", "quote"})
_PARAMETER = lazily(
    r"(?<![a-z0-9_])utm_[a-z][a-z0-9_]*\s*[=:]\s*[^\s,;&\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\ue000]+"
    r"(?:(?:\s*[&,;]\s*|\s+)[a-z][\w.-]*=[^\s,;&\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\ue000]+)*",
    re.IGNORECASE,
)
_PIECE = lazily(r"(?:[^,;、，；]|(?<=\d)[,，](?=\d))+")
_PAUSES_BETWEEN = ",;、， "
_ASKS = "?"
_CLAUSE_END = ".!?。！？)"


class Further(Value):
    """Words that decide such a field, as ``update_draft`` takes it; without arguments they let go of it."""

    field: str
    arguments: Mapping[str, JsonValue]
    start: int
    end: int


@lru_cache(_REMEMBERED)
def further_in(text: str) -> tuple[Further, ...]:
    """Find what a line says of these fields outside its quotes, from left to right, the longest words of a place."""
    blank = masked(text)
    found = [*_tracking(blank)]
    for at, sentence in sentences_at(ADDRESS.sub(lambda one: MASK * len(one[0]), blank)):
        if beyond_in(sentence):
            continue  # what it says is said of something that cannot be done
        said = [*_caps(sentence), *(() if is_question(sentence) else _said(sentence))]
        found += (one.model_copy(update={"start": at + one.start, "end": at + one.end}) for one in said)
    return tuple(_apart(found))


def without(text: str, taken: Iterable[Further]) -> str:
    """Take words out of a line, and the pause or the word that joined them to others."""
    for start, end in reversed(_spans(taken)):
        before, behind = _unjoined(text[:start].rstrip(" ")), text[end:].lstrip(" ")
        if not before:
            text = behind.lstrip(_PAUSES_BETWEEN)
        elif behind[:1].isalnum():
            text = f"{before} {behind}"
        else:
            text = f"{before.rstrip(_PAUSES_BETWEEN)}{behind}"
    return text.strip()


def _spans(taken: Iterable[Further]) -> list[tuple[int, int]]:
    """Give where words stand that are taken, none of them twice."""
    spans: list[tuple[int, int]] = []
    for one in sorted(taken, key=lambda one: one.start):
        if spans and one.start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], one.end))
        else:
            spans.append((one.start, one.end))
    return spans


def _unjoined(before: str) -> str:
    line = hear(before)
    last = len(line.tokens)
    ends = (
        one for one in line.find(_MATTER, _SAID, "joint") if one.end == last and line.tokens[one.start].kind == "word"
    )
    joint = next(ends, None)
    return before if joint is None else before[: line.tokens[joint.start].start].rstrip(" ")


def _apart(found: Iterable[Further]) -> Iterator[Further]:
    """Keep the first and longest words of each place; a few that let go may let go of several fields at once."""
    last: Further | None = None
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        is_apart = last is None or one.start >= last.end
        if last is None or is_apart or (one.field != last.field and not (one.arguments or last.arguments)):
            yield one
            last = one if last is None or one.end > last.end or is_apart else last


def _tracking(blank: str) -> Iterator[Further]:
    pages = [range(*one.span()) for one in ADDRESS.finditer(blank)]
    for found in _PARAMETER.finditer(blank):
        if any(found.start() in page for page in pages):
            continue  # the address has it already, as it was typed
        said = found[0].rstrip(_CLAUSE_END)
        yield Further(
            field="tracking", arguments={"tracking": said}, start=found.start(), end=found.start() + len(said)
        )


def _caps(sentence: str) -> Iterator[Further]:
    """Find cost caps; words that may begin a question begin no question without its mark: ``como mucho``."""
    for piece in () if _ASKS in sentence else _PIECE.finditer(sentence):
        for one in caps_in(piece[0]):
            start, end = piece.start() + one.start, piece.start() + one.end
            yield Further(field="cost_cap", arguments=one.arguments, start=start, end=end)


def _said(sentence: str) -> Iterator[Further]:
    plain = sentence.replace("-", " ")
    line = hear(plain)
    yield from (_further(line, one, one.kind, {}) for one in line.find(_MATTER, "cleared"))
    excluded = [range(one.start, one.end) for one in wishes_in(sentence) if one.kind == "exclusions"]
    yield from (one for one in _left_open(sentence) if not _meets(one, excluded))
    yield from _devices(line, excluded)
    yield from _labels(line)
    yield from _languages(line)
    yield from _interests(line, plain)


def _left_open(sentence: str) -> Iterator[Further]:
    for thing, words in things_left_open(sentence).items():
        if (field := _LEFT_OPEN.get(thing)) is not None:
            start = sentence.index(words)
            yield Further(field=field, arguments={}, start=start, end=start + len(words))


def _meets(one: Further | Phrase, stretches: Iterable[range]) -> bool:
    """Say whether words lie in one of some stretches: `no iphones` leaves some people out, and opens nothing."""
    return any(other.start < one.end and one.start < other.stop for other in stretches)


def _devices(line: HeardLine, excluded: Sequence[range]) -> Iterator[Further]:
    both = line.find(_MATTER, _SAID, "both")
    both_at = [range(each.start, each.end) for each in both]
    yield from (_further(line, one, "devices", {}) for one in both if not _is_denied(line, one))
    swapped = line.find(_MATTER, _SAID, *(f"{one}{_INSTEAD}" for one in _SYSTEMS))
    yield from (_further(line, one, "devices", {"devices": one.kind.removesuffix(_INSTEAD)}) for one in swapped)
    for one in line.find(_MATTER, _SAID, *_SYSTEMS):
        made = _further(line, one, "devices", {"devices": one.kind})
        if not (_meets(one, both_at) or _meets(made, excluded) or _is_denied(line, one)):
            yield made


def _labels(line: HeardLine) -> Iterator[Further]:
    for one in line.find(_MATTER, _SAID, *_LABELS):
        yield _further(line, one, "ai_label", {"ai_label": _LABELS[one.kind]})
    for one in line.find(_MATTER, _SAID, "ai_alone"):
        if _is_whole(line, one):
            yield _further(line, one, "ai_label", {"ai_label": "yes"})


def _languages(line: HeardLine) -> Iterator[Further]:
    """Find the names of languages between words that say who speaks them; compounds say it themselves."""
    tongues = {one.start: one for one in _longest_first(line.find(_MATTER, "tongues"))}
    runs = [*_runs(line, tongues)]
    leads, around = _before(line, "speak"), _before(line, "speak_around")
    tails, closes = _after(line, "spoken"), _after(line, "spoken_around")
    for run in runs:
        first, last = run[0].start, run[-1].end
        opens = leads.get(first) or (around.get(first) if last in closes else None)
        ends = tails.get(last) or (closes.get(last) if first in around else None)
        if opens or ends:
            whole = Phrase("", opens.start if opens else first, ends.end if ends else last, ())
            yield _further(line, whole, "languages", {"languages": [*dict.fromkeys(one.kind for one in run)]})
    for one in line.find(_MATTER, "speakers"):
        yield _further(line, one, "languages", {"languages": [one.kind]})


def _before(line: HeardLine, kind: str) -> dict[int, Phrase]:
    """Give phrases by where they end, the longest each."""
    return {one.end: one for one in sorted(line.find(_MATTER, _SAID, kind), key=lambda one: -one.start)}


def _after(line: HeardLine, kind: str) -> dict[int, Phrase]:
    """Give phrases by where they begin, the longest each."""
    return {one.start: one for one in sorted(line.find(_MATTER, _SAID, kind), key=lambda one: one.end)}


def _runs(line: HeardLine, tongues: Mapping[int, Phrase]) -> Iterator[list[Phrase]]:
    """Give languages that are named in a row."""
    joints = {one.start: one.end for one in line.find(_MATTER, _SAID, "joint")}
    reached = 0
    for start in sorted(tongues):
        if start < reached:
            continue
        run = [tongues[start]]
        while (following := tongues.get(joints.get(run[-1].end, -1))) is not None:
            run.append(following)
        reached = run[-1].end
        yield run


def _interests(line: HeardLine, said: str) -> Iterator[Further]:
    joints = {at for one in line.find(_MATTER, _SAID, "joint") for at in range(one.start, one.end)}
    closes = {one.start for one in line.find(_MATTER, _SAID, "interested_end")}
    for one in _after(line, "interested").values():
        end = one.end
        while end < min(len(line.tokens), one.end + _MOST_WORDS) and not _stops(line, end, closes):
            end += 1
        named = _words(line, said, one.end, end, joints)
        if named and not _is_denied(line, one):
            end += end in closes
            yield _further(line, Phrase("", one.start, end, ()), "interests", {"interests": [*named]})
    for one in _after(line, "interested_behind").values():
        start = one.start
        while start > max(0, one.start - _MOST_WORDS) and line.tokens[start - 1].kind not in _PAUSES:
            start -= 1
        opens = next(
            (each for each in _after(line, "interested_open").values() if start <= each.start < one.start), None
        )
        begins, named_from = (start, start) if opens is None else (opens.start, opens.end)
        if named := _words(line, said, named_from, one.start, joints):
            yield _further(line, Phrase("", begins, one.end, ()), "interests", {"interests": [*named]})


def _stops(line: HeardLine, at: int, closes: set[int]) -> bool:
    return at in closes or line.tokens[at].kind in _PAUSES


def _words(line: HeardLine, said: str, start: int, end: int, joints: set[int]) -> list[str]:
    """Give what stands between words that join: ``yoga`` and ``hiking``."""
    edges = [start - 1, *(at for at in range(start, end) if at in joints), end]
    pieces = ((first + 1, last) for first, last in pairwise(edges))
    return [said[line.tokens[a].start : line.tokens[b - 1].end] for a, b in pieces if a < b]


def _is_denied(line: HeardLine, one: Phrase) -> bool:
    ends = [other.end for other in line.find(_MATTER, _SAID, "no")]
    between = (line.tokens[end : one.start] for end in ends if one.start - _FURTHEST_NO <= end <= one.start)
    return any(all(token.kind not in _PAUSES for token in tokens) for tokens in between)


def _is_whole(line: HeardLine, one: Phrase) -> bool:
    begins = one.start == 0 or line.tokens[one.start - 1].kind in _PAUSES
    return begins and (one.end == len(line.tokens) or line.tokens[one.end].kind in _PAUSES)


def _longest_first(found: Iterable[Phrase]) -> list[Phrase]:
    """Order phrases so that of those that begin at a place the longest comes last, and stays."""
    return sorted(found, key=lambda one: (one.start, one.end))


def _further(line: HeardLine, one: Phrase, field: str, arguments: Mapping[str, JsonValue]) -> Further:
    return Further(
        field=field,
        arguments=arguments,
        start=line.tokens[one.start].start,
        end=line.tokens[one.end - 1].end,
    )
