"""What a line makes of wordings that were suggested: which one it takes, and how that is to be changed."""

from collections.abc import Sequence

from agent.language.assent.approval import read_answer
from agent.language.brief.copy_meant import last_line_meant_as
from agent.language.brief.edits import edited
from agent.language.brief.field_line import field_line
from agent.language.ground.grammar import HeardLine, Phrase, hear
from agent.language.ground.quoting import masked, quotes
from agent.language.ground.smallwords import core
from agent.language.learned.talk_guesses import guessed_talk
from agent.language.wants.acts import Act, acts_in, adds_nothing, says_no
from agent.language.wants.ordinals import number_alone, place_in_list, place_of
from agent.language.wants.sentence_kinds import is_question
from tools.fields.text import FIELD as TEXT

_FEW_WORDS = 7
_EVEN = 0.5  # "the first snow" may begin a text


def taken_by(said: str, wordings: Sequence[str]) -> str | None:
    """Give the text that a line takes: by its place, edited or not, by its words, or by a yes to the only one."""
    if not wordings:
        return None
    place = place_in_list(said)
    place = number_alone(said) if place is None else place
    if place is not None:
        return wordings[place] if place < len(wordings) else None
    if (changed := _changed(said, wordings)) is not None:
        return changed
    if (loose := _named_in_passing(said)) is not None and loose < len(wordings):
        return wordings[loose]
    if len(wordings) == 1 and agrees_to_copy(said):
        return wordings[0]
    named = [one for one in wordings if one in said]
    is_wanted = not (is_question(masked(said)) or says_no(masked(said)))
    return named[0] if len(named) == 1 and is_wanted else None


def chooses(said: str) -> bool:
    """Say whether a line chooses one of several by its place, whether any were offered or not."""
    return place_in_list(said) is not None or (_named_in_passing(said) is not None and guessed_talk(said) >= _EVEN)


def _named_in_passing(said: str) -> int | None:
    """Read the one place that a short line names beside words of praise: ``love the first one, take that``."""
    blank = masked(said)
    is_liked = not (is_question(blank) or says_no(blank) or wants_a_change(said) or _finds_fault(blank))
    if len(blank.split()) > _FEW_WORDS or not is_liked:
        return None
    line = hear(blank)
    places = {place_of(one, line) for one in line.find("ordinals", "places")} - {None}
    return places.pop() if len(places) == 1 else None


def _finds_fault(blank: str) -> bool:
    """Say whether a line ends in what is wrong with something: ``the second is too long``."""
    return any(field_line(blank[one.start :]).finds_fault(is_tied=False) for one in hear(blank).tokens)


def takes_it(said: str) -> bool:
    """Say whether a line takes what was offered, and does nothing else: ``yes that``, ``the shorter one``."""
    takes = hear(said).find("copywriting", "takes")
    return not says_no(said) and any(adds_nothing(said, [range(one.start, one.end)]) for one in takes)


def agrees(said: str) -> bool:
    """Say whether a line says yes to the one thing that was offered, or asks for what is shorter."""
    return takes_it(said) or read_answer(said).kind in ("approve", "approve_and_ask") or Act.SHORTEN in acts_in(said)


def agrees_to_copy(said: str) -> bool:
    """Say whether a line says yes to what was suggested, or that it is the text: ``yes, that is the text``."""
    return agrees(said) or last_line_meant_as(said) == TEXT.name


def wants_a_change(said: str) -> bool:
    """Say whether a line names a wording by its place and goes on to change it, whether that can be read or not."""
    blank = masked(said)
    named = _named_first(blank)
    return named is not None and _joins_at(hear(blank), named.end) is not None and not is_question(blank)


def _changed(said: str, wordings: Sequence[str]) -> str | None:
    """Edit the wording that a line names first by what it says then: ``the second, but without the comma``."""
    blank = masked(said)
    named = _named_first(blank)
    place = None if named is None else place_of(named, hear(blank))
    if named is None or place is None or place >= len(wordings):
        return None
    how = said[_past_what_joins(named, blank) :]
    made = edited(how, masked(how), quotes(how), {"text": wordings[place]}, spoken_of="text")
    return None if made is None or core(made.rest.strip(" .,;!")) else made.fields.get("text")


def _named_first(blank: str) -> Phrase | None:
    """Find the place of a row that a line begins with, small words aside."""
    line = hear(blank)
    named = [one for one in line.find("ordinals", "places") if adds_nothing(blank[: line.tokens[one.start].start], [])]
    return max(named, key=lambda one: (-one.start, one.end), default=None)


def _joins_at(line: HeardLine, at: int) -> int | None:
    """Give where a pause or a `but` at a token ends; None where none stands there."""
    if at < len(line.tokens) and line.tokens[at].kind in ("comma", "stop"):
        return at + 1
    return next((one.end for one in line.find("acts", "turned", "apart") if one.start == at), None)


def _past_what_joins(named: Phrase, blank: str) -> int:
    """Give where the words begin that say how the wording is to be changed."""
    line, at = hear(blank), named.end
    while (joined := _joins_at(line, at)) is not None:
        at = joined
    return line.tokens[at].start if at < len(line.tokens) else len(blank)
