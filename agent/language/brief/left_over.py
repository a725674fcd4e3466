"""What a message says beside the values it announces: quotes that nothing announces, addresses, words that are left."""

from collections.abc import Callable, Mapping, Sequence

from agent.language.brief.cues import WORDED
from agent.language.brief.field_line import field_line
from agent.language.brief.field_shapes import delivered
from agent.language.brief.labelled import Labelled
from agent.language.brief.labels import names_field
from agent.language.brief.music_said import is_music_alone
from agent.language.brief.paths import is_path
from agent.language.brief.said_values import names_a_track, read_call_to_action
from agent.language.ground.addresses import address_with_scheme, address_within
from agent.language.ground.quoting import MASK, Quote
from agent.language.ground.smallwords import JOINT, core, readings, sentences_at
from agent.language.wants.sentence_kinds import is_question, is_request

_UNANNOUNCED = ("campaign_name", "text")  # what quotes hold that nothing announces; one alone is the text
_BETWEEN = "\n"


def without(blank: str, taken: list[Labelled]) -> str:
    """Cut what was taken out of a message; what stood beside it is no longer one sentence."""
    rest = blank.replace("?", ".") if is_request(blank) else blank
    for one in reversed(taken):
        tail = rest[one.end :]
        rest = f"{rest[: one.cue.start]}{'' if tail.startswith(_BETWEEN) else _BETWEEN}{tail}"
    return rest


def is_in_a_wish(one: Labelled, blank: str) -> bool:
    """Say whether the word for a page is part of what is wished for: ``people on my page https://...``."""
    return one.cue.field == "landing_page" and bool(core(JOINT.split(blank[: one.cue.start])[-1]))


def stated_in(rest: str) -> list[str]:
    """Give the sentences that are no questions; of empty ones those that part paragraphs, as before a signature."""
    said = ((begin, one) for begin, one in sentences_at(rest) if not is_question(one))
    return [one for begin, one in said if one.strip() or rest[max(0, begin - 1) : begin + 1] == _BETWEEN * 2]


def blanked(blank: str, taken: list[Labelled]) -> str:
    """Empty what was taken out of a message, so that everything else stays at its place."""
    letters = list(blank)
    for one in taken:
        letters[one.cue.start : one.end] = _BETWEEN * (one.end - one.cue.start)
    return "".join(letters)


def is_wholly(field: str, piece: str) -> bool:
    """Say whether a piece says nothing beside its value, and spells that rightly."""
    if field == "music":
        return is_music_alone(piece) or names_a_track(piece)
    return field != "cta" or any(read_call_to_action(one, typos=False) is not None for one in readings(piece))


def address_beside(named: tuple[Labelled, ...], fields: Mapping[str, str], rest: str) -> dict[str, str]:
    """Find the address beside the value of another field, ``objective: visits to https://...``, or all that is said."""
    told = (address_with_scheme(one.words) for one in named if one.cue.field in fields and one.cue.field not in WORDED)
    address = next((one for one in told if one is not None), None)
    if address is None and "landing_page" not in fields:
        address = address_within(stated_in(rest))
    return {"landing_page": address} if address else {}


def lone_quotes(spans: Sequence[Quote], fields: Mapping[str, str], blank: str) -> dict[str, str]:
    """Give quotes that nothing announces to the name and the text, where those are still open."""
    free = [one for one in spans if not is_path(one.inside) and not field_line(blank).is_refused(one.start)]
    buttons = [one for one in free if read_call_to_action(one.inside, typos=False) and names_field(blank, "cta")]
    if buttons and "cta" not in fields:
        others = [one for one in free if one is not buttons[0]]
        cta = {"cta": str(read_call_to_action(buttons[0].inside, typos=False))}
        return cta | lone_quotes(others, {**fields, **cta}, blank)
    is_open = [field for field in _UNANNOUNCED if field not in fields]
    wanted = is_open if len(free) > 1 else is_open[-1:]
    return {field: span.inside for field, span in zip(wanted, free, strict=False)}


def quoted_buttons(spans: Sequence[Quote], named: Sequence[Labelled], blank: str) -> dict[int, dict[str, str]]:
    """Give quotes that are the words of a button to it where a message speaks of one: ``a "Learn more" button``."""
    if not names_field(blank, "cta") or any(one.cue.field == "cta" and read_call_to_action(one.words) for one in named):
        return {}
    read = ((one.start, read_call_to_action(one.inside, typos=False)) for one in spans)
    return {start: {"cta": button} for start, button in read if button is not None}


def is_one_quote(rest: str, spans: tuple[Quote, ...]) -> bool:
    """Say whether a message is one quote and small words: the answer to what was asked."""
    return len(spans) == 1 and MASK in rest and not core(rest.replace(MASK, ""))


def free_quotes(spans: tuple[Quote, ...], named: tuple[Labelled, ...], fields: Mapping[str, str]) -> tuple[Quote, ...]:
    """Give the quotes that are no labelled value, and no title of a track."""
    labels = (one for one in named if one.cue.field in fields or (one.cue.field == "music" and one.is_quoted))
    taken = {at for one in labels for at in range(one.cue.start, one.end)}
    return tuple(span for span in spans if span.start not in taken)


def quoted_title(named: tuple[Labelled, ...], fields: Mapping[str, str]) -> str | None:
    """Give the title of a track that stands in quotes behind the word for music."""
    quoted = (one.words for one in named if one.cue.field == "music" and one.is_quoted and not is_path(one.words))
    return None if "music" in fields else next(quoted, None)


def leftover_of(rest: str, decided_by: Callable[[str], str | None]) -> str:
    """Give the words that nothing explains, a piece a line."""
    pieces = (
        piece for _, sentence in sentences_at(rest) if not is_question(sentence) for piece in JOINT.split(sentence)
    )
    return "\n".join(piece.strip() for piece in pieces if piece.strip() and decided_by(piece) is None)


def undecided(rest: str, decided_by: Callable[[str], str | None]) -> str:
    """Cut out of a message the pieces that are values by themselves; what leads to a page or a place may tell more."""
    told = ((piece, decided_by(piece)) for piece in JOINT.split(rest) if piece.strip())
    decided = [piece for piece, field in told if field not in (None, "landing_page", *delivered())]
    for piece in decided:
        rest = rest.replace(piece, _BETWEEN)
    return rest
