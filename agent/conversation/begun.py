"""What a person's words mean for an ad that is approved and not finished: what is not clearly a yes holds it."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

import tools.objectives
from agent.approval import forbids, holds_back, is_of_another_language, is_unsaid, read_answer
from agent.conversation.line import Line
from agent.conversation.objections import LONGEST_SAID
from agent.deps import ANYWHERE, SaidAt
from agent.language.brief.said_fields import FieldReader
from agent.language.ground.grammar import HeardLine, Phrase, hear
from agent.language.said.claims import ClaimKind, claims_in
from agent.language.said.when_or_where import names_delivery
from agent.language.speakers.wished import wished_in
from agent.language.wants.acts import Act, acts_in
from agent.language.wants.topics import topics_at_a_login
from tools.core.objective import Objective
from tools.core.pasted import looks_like_answer, looks_like_bare_code, read_pasted
from tools.core.patterns import lazily
from tools.core.ports import Clock, HeldBy, Journal
from tools.discovery import collect

BegunWish = Literal["go_on", "yes", "assent", "stop", "change", "other"]

_LONGEST_TO_GO_ON = 80  # who says more than this says more than that it goes on
_OTHERWISE = frozenset({Act.START_OVER})
_PAUSES = frozenset(".!,:;、。")
_SIGNS_BESIDE = _PAUSES | frozenset(")-–—")  # a smile, a dash: beside an answer they say nothing
_ONLY_OPENS = "¿"  # a question that is not closed is one
_COULD_BE_SECRET = lazily(r"[!-~]*(?:\d|[a-z][A-Z]|[A-Za-z]{21})[!-~]*")


def read_wish(words: str, said_at: SaidAt = ANYWHERE) -> BegunWish:
    """Read what the person wants of it. Only a clear word lets it go on, and only a clear word ends it.

    At a login, who wants something sent again may mean its address: that lets nothing go on.
    """
    if said := _said_alone(words, said_at):
        return said
    line = hear(words)
    if not line.tokens or _is_no_wish(line) or wished_in(words) is not None:
        return "other"
    match read_answer(words).kind:
        case "approve" | "approve_and_ask":
            return "assent"
        case "decline" if forbids(words):
            return "stop"
        case "change":
            return "change" if _decides_something(words) else "other"
        case "ask":
            return "stop" if _declines_behind_an_assent(words) else "other"
        case kind if _names_an_amount(words) or (kind == "unclear" and _names_delivery_at_once(words)):
            return "change"  # who says how much at most says no to more
        case kind:
            return "stop" if kind == "unclear" and _declines_behind_an_assent(words) else "other"


def is_trouble(words: str) -> bool:
    """Say whether somebody tells that a login does not work; that is no word about the ad."""
    return bool(hear(words).find("begun", "said", "login_fails"))


def may_want_something(words: str) -> bool:
    """Say whether words are more than hesitation, assent and courtesy: what is not understood may be about the ad."""
    line = hear(words)
    return bool(line.tokens) and not holds_back(words) and not _is_all(line, "go_on", "yes", "resend", "courtesy")


def wants_double_removed(words: str) -> bool:
    """Say whether somebody wants what is there twice removed, and says nothing else."""
    line = hear(words)
    removes = line.find("begun", "said", "removes_double")
    return bool(removes) and not is_unsaid(words) and _is_all(line, "removes_double", "yes", "courtesy")


def says_logged_in(words: str) -> bool:
    """Say whether somebody tells that the login is made, and nothing else."""
    line = hear(words)
    return bool(line.find("begun", "said", "logged_in")) and _is_all(line, "logged_in", "courtesy")


def words_beside(pasted: str) -> str:
    """Give what was said beside what a browser brought back, and nothing that could be a piece of a secret."""
    taken_apart = read_pasted(pasted)
    beside = taken_apart.beside
    is_polite = _is_all(hear(beside), "hands_over", "logged_in", "courtesy", pauses=_SIGNS_BESIDE)
    return "" if not beside or (is_polite and not taken_apart.breaks_off) else _COULD_BE_SECRET.sub("…", beside)


def is_brought_alone(text: str) -> bool:
    """Say whether a line is what a browser brought back, with no words of the person's beside it."""
    return (looks_like_answer(text) or looks_like_bare_code(text)) and not words_beside(text)


def is_of_login_alone(line: Line, awaited: str) -> bool:
    """Say whether a line is a browser's answer alone, or tells no more than that the awaited login is made."""
    if line.kind in ("browser", "callback"):
        return True
    text = line.text[:LONGEST_SAID]
    is_told = is_brought_alone(text) or (awaited == "authorization" and says_logged_in(text))
    return line.kind == "user" and is_told


async def heed(
    journal: Journal,
    clock: Clock,
    session: str,
    words: str,
    said_at: SaidAt,
    held_by: HeldBy | None = None,
) -> None:
    """Hold what is begun the moment words arrive; then let go on or take back what they clearly say.

    A plain yes lets go on only where the program had asked that by itself, with no word of the person's since.
    """
    held = await journal.hold(session, clock.now(), "words")
    if not held.is_open:
        return
    match read_wish(words, said_at):
        case "go_on":
            await journal.lift(session, clock.now(), "words")
        case "yes" if "asked" in (held.before, held_by):
            await journal.lift(session, clock.now(), "words")
        case "stop" | "change":
            await journal.withdraw(session)
        case _:
            return


async def heeded_before(_session: str, _words: str, _said_at: SaidAt) -> None:
    """Do nothing: the session has heeded them already, and what a state says it heard is not believed."""


def _is_no_wish(line: HeardLine) -> bool:
    """Say whether a line only tells of trouble: a login that fails, somebody at a loss, something not to be stopped."""
    if line.find("begun", "said", "login_fails", "not_stopping", "tells_of_a_page"):
        return True
    return bool(line.find("begun", "said", "at_a_loss")) and not line.find("begun", "said", "stops")


def _decides_something(words: str) -> bool:
    """Say whether words decide anything of the ad or of its money, or want to begin anew: else they change nothing."""
    if _names_an_amount(words):
        return True
    given = _reader().read(words, "reply", {})
    fields = {field: value for field, value in given.fields.items() if field != "landing_page"}  # a login has addresses
    return bool(given.model_copy(update={"fields": fields})) or not acts_in(words).isdisjoint(_OTHERWISE)


def _names_delivery_at_once(words: str) -> bool:
    """Say whether words name when or where, and not until when to wait, or how long a page takes: that only holds."""
    return names_delivery(words) and not holds_back(words) and not topics_at_a_login(words)


def _names_an_amount(words: str) -> bool:
    return any(one.kind is ClaimKind.AMOUNT for one in claims_in(words, ()))


@cache
def _reader() -> FieldReader:
    return FieldReader(objectives=collect(tools.objectives, "OBJECTIVE", Objective))


def _said_alone(words: str, said_at: SaidAt) -> BegunWish | None:
    """Give what a whole line says, where it says go on, yes or stop, and nothing else but courtesies."""
    line = hear(words)
    is_open = _ONLY_OPENS in words or (is_unsaid(words) and not _only_stops(line))
    if len(words) > _LONGEST_TO_GO_ON or is_open:
        return None
    if _is_no_wish(line) or is_of_another_language(words, said_at.language):
        return None
    if line.find("begun", "said", "go_on") and _is_all(line, "go_on", "courtesy"):
        return "go_on"
    if line.find("begun", "said", "resend") and _is_all(line, "go_on", "resend", "courtesy"):
        return "assent" if said_at.at_login else "go_on"
    if _only_stops(line):
        return "stop"
    return "yes" if line.find("begun", "said", "yes") and _is_all(line, "yes", "courtesy") else None


def _only_stops(line: HeardLine) -> bool:
    """Say whether a line says no or stop, or cancels as it does everywhere, and nothing else but why."""
    acts = [one for table in ("wanted", "alone") for one in line.find("acts", table, Act.CANCEL)]
    stops = (*line.find("begun", "said", "stops", "no"), *acts)
    return bool(stops) and _is_made_of(line, (*stops, *line.find("begun", "said", "courtesy", "reasons")), _PAUSES)


def _is_all(line: HeardLine, *kinds: str, pauses: frozenset[str] = _PAUSES) -> bool:
    """Say whether a line is made of such phrases and of pauses alone."""
    return _is_made_of(line, line.find("begun", "said", *kinds), pauses)


def _is_made_of(line: HeardLine, said: Iterable[Phrase], pauses: frozenset[str]) -> bool:
    """Say whether phrases and pauses are all of a line; the order of its signs is kept."""
    rests = ((at, at + 1) for at, one in enumerate(line.tokens) if one.text in pauses and not _trails_off(line, at))
    phrases = ((one.start, one.end) for one in said)
    return len(line.tokens) in _reached({0}, sorted((*rests, *phrases)))


def _trails_off(line: HeardLine, at: int) -> bool:
    """Say whether a full stop is one of several: whoever trails off has not made up their mind."""
    beside = line.tokens[max(at - 1, 0) : at + 2]
    return line.tokens[at].text == "." and sum(one.text == "." for one in beside) > 1


def _reached(places: set[int], steps: Iterable[tuple[int, int]]) -> set[int]:
    for start, end in steps:
        if start in places:
            places.add(end)
    return places


def _declines_behind_an_assent(words: str) -> bool:
    """Say whether a no stands behind a yes that only takes note: `ok, cancel it` is no yes."""
    said = words.split()
    noted = next((at for at, one in enumerate(said) if read_answer(one).kind != "approve"), len(said))
    return noted > 0 and read_answer(" ".join(said[noted:])).kind == "decline"
