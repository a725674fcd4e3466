"""What the quotes of a message are for where no rule tells: guessed from the words around them."""

from collections.abc import Mapping
from itertools import pairwise

from agent.language.brief.cues import WORDED
from agent.language.brief.decisions import Decisions
from agent.language.brief.field_line import field_line
from agent.language.brief.paths import is_path
from agent.language.ground.quoting import masked, quotes, unwrapped
from agent.language.learned.quote_roles import NO_COPY, GuessedQuote, guessed_quotes
from tools.core.patterns import lazily

_AT_THE_CARD = "approval"
_OTHERS_IN_QUOTES = ("cta", "music")  # what is quoted there is a button or a title
_SURE = 0.85
_SURE_WHERE_AWAITED = 0.7  # what was asked for is the likeliest thing to be given
_MOST_BETWEEN = 7  # pieces: a pause, "ach nein", another
_MOST_OF_A_LINE = 0.55
_SURELY_NONE = 0.95
_LED = lazily(r"(?P<lead>[^\W\d_](?:[^\W\d_]|[ ,'’-]){1,39}[:\uff1a])\s*(?P<copy>[^\W_][^\n“”]*)")
# Around what a person quotes stand words and the marks of sentences; data, code and noise have others.
_SAID = lazily(r"[\w\s.,;:!?…'’´`()\u2010-\u2015\-→&+*/\ue000\u3001\u3002\uff0c\uff01\uff1f\uff1a~@¿¡]*")
_MOST_QUOTES = 4  # of a message; who quotes more pastes something


def copy_in_quotes(said: str, read: Decisions, known: Mapping[str, str], awaiting: str) -> dict[str, str]:
    """Give the copy that quotes are guessed to hold, by its field.

    Only what rules found no copy for is guessed, and copy for which they took a quote with the words around it.
    """
    if awaiting in _OTHERS_IN_QUOTES or _SAID.fullmatch(masked(said)) is None:
        return {}
    led = None if quotes(said) else _LED.fullmatch(said.strip())
    if led is None:
        copy = _copy_in(said, read, known, awaiting)
        better = _put_right(said, read.with_copy(_taken_first(said, copy)), awaiting)
        return better or copy
    if read.delivery or read.track or read.files or read.cleared or not _may_be_led(read, led["copy"]):
        return {}
    return _copy_in(f"{led['lead']} “{led['copy']}”", Decisions(), known, awaiting)


def _may_be_led(read: Decisions, copy: str) -> bool:
    """Say whether all that was found is copy: guessed, or with some of the words that lead to it."""
    found = ((field, value) for field, value in read.fields.items())
    return all(
        field in WORDED and (field in read.inferred or (value.endswith(f": {copy}") and value[:1].islower()))
        for field, value in found
    )


def _taken_first(said: str, copy: Mapping[str, str]) -> dict[str, str]:
    """Give of guessed copy the first quote of a message."""
    return {field: words for field, words in copy.items() if words == quotes(said)[0].inside}


def _put_right(said: str, read: Decisions, awaiting: str) -> dict[str, str]:
    """Give the second of two quotes of which the first was taken, where little but a slip stands between them."""
    fields = {read.fields[field]: field for field in WORDED if field in read.fields}
    whole = fields.pop(said.strip(), None)
    for one, behind in pairwise(quotes(said)):
        line = field_line(masked(said)[one.end : behind.start])
        is_slip = bool(line.found.get("slip")) and len(line.pieces) <= _MOST_BETWEEN
        field = fields.get(one.inside, whole if whole == awaiting else None)
        is_free = fields.get(behind.inside) in (None, *read.inferred)
        if is_slip and field is not None and is_free:
            return {field: behind.inside}
    return {}


def is_inside_of_copy(said: str, read: Decisions, awaiting: str) -> bool:
    """Say whether the only quote of copy that was asked for was taken for all of it: ``The "real" thing``."""
    taken = read.fields.get(awaiting, "")
    may_be = len(quotes(said)) == 1 and read.fields.keys() == {awaiting} and 2 * len(taken) < len(said)
    guessed = guessed_quotes(said) if may_be else ()
    return any(one.role == NO_COPY and one.share >= _SURELY_NONE and one.quote.inside == taken for one in guessed)


def _copy_in(said: str, read: Decisions, known: Mapping[str, str], awaiting: str) -> dict[str, str]:
    spans, line = quotes(said), field_line(masked(said))
    if any(line.is_refused(one.start) for one in spans):
        return {}  # not "Sunny Side"
    if not 0 < len(spans) <= _MOST_QUOTES or unwrapped(said) == spans[0].inside:
        return {}
    may_change = (*known,) if awaiting == _AT_THE_CARD else (awaiting,)
    open_fields = [one for one in WORDED if _is_open(one, said, read) and (one not in known or one in may_change)]
    taken = {*read.fields.values(), *known.values()}
    sure = [one for one in guessed_quotes(said) if _is_sure(one, awaiting) and one.quote.inside not in taken]
    given = {field: [one.quote.inside for one in sure if one.role == field] for field in open_fields}
    if not sure and awaiting in open_fields and len(spans) == 1 and len(spans[0].inside) > _MOST_OF_A_LINE * len(said):
        given[awaiting] = [spans[0].inside]
    return {field: words[0] for field, words in given.items() if len(words) == 1 and not is_path(words[0])}


def _is_open(field: str, said: str, read: Decisions) -> bool:
    """Say whether nothing was found for a field, or words with a quote in them."""
    value = read.fields.get(field, "")
    return not value or any(said[one.start : one.end] in value for one in quotes(said))


def _is_sure(one: GuessedQuote, awaiting: str) -> bool:
    return one.share >= (_SURE_WHERE_AWAITED if one.role == awaiting else _SURE)
