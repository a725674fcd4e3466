"""Places that are to come beside those the ad has: ``and also York``, ``add Bradford``."""

from collections.abc import Iterator
from itertools import pairwise

from agent.language.assent.approval import begins_a_change
from agent.language.geography.places import Named, names_alone, places_left_out, places_said
from agent.language.ground.grammar import HeardLine, hear
from agent.language.ground.grammars import words
from tools.gazetteer.table import places_called


def adds(said: str) -> bool:
    """Say whether a line puts something beside what there is, and in the place of nothing."""
    is_more = _adds(said) or bool(_added(said)) or any(_added(clause) for _, clause in _clauses(said))
    return is_more and (not places_left_out(said) or bool(added_places(said)))


def _adds(said: str) -> bool:
    line = hear(said)
    return any(
        (one.kind == "more" and one.start == line.said.start) or (one.kind == "too" and one.end == line.said.stop)
        for one in line.find("adding", "shapes")
    )


def added_places(said: str) -> list[Named]:
    """Read a line, or a clause of one, that only puts places of some size beside those there are."""
    whole = _added(said)
    if whole:
        return whole
    return [
        one._replace(start=begin + one.start, end=begin + one.end)
        for begin, clause in _clauses(said)
        for one in _added(clause)
    ]


def _clauses(said: str) -> Iterator[tuple[int, str]]:
    """Give the clauses of a line that is more than one and that may put something beside, each with its beginning."""
    line = hear(said)
    begun = {one.start for one in line.find("adding", "shapes")}
    pauses = [at for at, token in enumerate(line.tokens) if token.kind in ("comma", "stop")]
    for before, behind in pairwise([-1, *pauses, len(line.tokens)]) if pauses else ():
        if not begun.isdisjoint(range(before + 1, behind)):
            first, last = line.tokens[before + 1], line.tokens[behind - 1]
            yield first.start, said[first.start : last.end]


def _added(said: str) -> list[Named]:
    line = hear(said)
    opens = max((one.end for one in line.find("adding", "shapes", "opens") if one.start == line.said.start), default=0)
    if not opens and (puts := _put_too(line)) is not None:
        return _added_from(said, line.tokens[puts].start)
    if not opens and _adds(said):
        opens = next((at + 1 for at, token in enumerate(line.tokens[:1]) if token.text in words("places", "joint")), 0)
    if not 0 < opens < len(line.tokens):
        return []
    return _added_from(said, line.tokens[opens].start)


def _added_from(said: str, begin: int) -> list[Named]:
    """Read names from a place on, behind which nothing is said but that they come beside others."""
    run, end = names_alone(said, begin, is_led=True)
    return (
        _all_large(run) if run and (_says_no_more(said[end:]) or _is_beside(said[end:]) or _goes_on(said[end:])) else []
    )


def _is_beside(rest: str) -> bool:
    """Say whether words behind a place put it beside another: ``in addition to the US``."""
    line = hear(rest)
    begins = [one.end for one in line.find("adding", "shapes", "beside") if one.start == line.said.start]
    if not begins or max(begins) >= len(line.tokens):
        return False
    run, end = names_alone(rest, line.tokens[max(begins)].start)
    return bool(run) and _says_no_more(rest[end:])


def _goes_on(rest: str) -> bool:
    """Say whether words join another change to a place that is added: ``and make it 45 a day``, read by now or not."""
    line = hear(rest)
    ends = (one.end for one in line.find("adding", "shapes", "ends") if one.start == line.said.start)
    at = max(ends, default=line.said.start)
    if not (line.said.start <= at < line.said.stop and line.tokens[at].text in words("places", "joint")):
        return False
    behind = line.tokens[at + 1 : line.said.stop]
    return not behind or begins_a_change(rest[line.tokens[at].end :]) or any(one.kind == "number" for one in behind)


def _put_too(line: HeardLine) -> int | None:
    """Give where names begin in a line that ends by putting them beside the others: ``Canada too``."""
    found = line.find("adding", "shapes")
    if not any(one.kind == "beside" or (one.kind == "too" and one.end == line.said.stop) for one in found):
        return None
    begins = [one.end for one in found if one.kind == "with_too" and one.start == line.said.start]
    is_joined = line.tokens[line.said.start].text in words("places", "joint")
    return max(begins, default=line.said.start + is_joined)


def _all_large(run: list[Named]) -> list[Named]:
    return run if all(any(each.is_large for each in places_called(one.name)) for one in run) else []


def unknown_beside(sentence: str) -> Iterator[Named]:
    """Find a name that no place has where one is put beside a place: ``in Berlin, and in Hogwarts``."""
    if not places_said(sentence):
        return
    line = hear(sentence)
    ends = {one.end for one in line.find("adding", "shapes", "and_in") if one.end < len(line.tokens)}
    for begins in sorted(line.tokens[end].start for end in ends):
        if not names_alone(sentence, begins)[0]:
            yield from names_alone(sentence, begins, any_name=True)[0]


def _says_no_more(rest: str) -> bool:
    line = hear(rest)
    return not line.said or any(range(one.start, one.end) == line.said for one in line.find("adding", "shapes", "ends"))
