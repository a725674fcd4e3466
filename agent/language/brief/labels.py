"""Words that are the name of a field, and clauses that such a name left open."""

from agent.language.brief.field_line import field_line
from agent.language.brief.field_phrases import FieldPhrase
from agent.language.brief.field_shapes import field_shapes, listed
from agent.language.ground.pieces import pieces_of
from agent.language.ground.quoting import masked
from tools.fields import text_fields

_CLOSINGS = {"campaign_name": "closing_of_a_name", "text": "closing"}
# Behind a colon a small word is the value's own: ``名称：老王酒吧``, ``Name: Komm rein``.
_CLOSINGS_BEHIND_A_COLON = {"campaign_name": "closing_of_a_labelled_name", "text": "closing_politely"}
_COLONS = (":", "：")
_LAST_WORDS = 120  # letters of a value in which what closes its clause is looked for


def field_named(words: str) -> str | None:
    """Find the field that exactly these words name."""
    line = field_line(masked(words.strip()))
    whole = (one.field for one in line.names if (one.start, one.end) == (0, len(line.pieces)))
    return next(whole, None)


def names_field(words: str, field: str) -> bool:
    """Say whether the name of a field stands among words."""
    return any(one.field == field for one in field_line(words).names)


def leaves_open(words: str) -> bool:
    """Say whether words in the place of a name leave the choice to the program: "whatever you like"."""
    return field_line(masked(words)).is_wholly("leaves_open")


def asks_of_it(words: str) -> bool:
    """Say whether words behind the name of a field only ask whether that can be changed: ``text: can I edit it?``."""
    return field_line(masked(words)).is_wholly("asks_of_it")


def is_label(words: str) -> bool:
    """Say whether words, before a colon, would name a field."""
    said = f"{masked(words.strip())}:"
    return any(cue.kind == "hard" and (cue.start, cue.end) == (0, len(said)) for cue in field_line(said).cues)


def opens_with_a_label(words: str) -> bool:
    """Say whether words begin with the name of a field that may stand without a colon."""
    return any(_opens(one) and one.field in text_fields() for one in field_line(masked(words.strip())).names)


def _opens(one: FieldPhrase) -> bool:
    return one.start == 0


def without_closing(field: str, announced: str, words: str) -> str:
    """Take off what closes the clause that announced a value: ``soll Luna heißen``, ``名前はLunaでお願いします``."""
    is_behind_a_colon = announced.rstrip().endswith(_COLONS)
    kind = (_CLOSINGS_BEHIND_A_COLON if is_behind_a_colon else _CLOSINGS).get(field)
    before = pieces_of(announced)
    if kind is None or not before or before[-1].text not in listed("opens"):
        return words
    return without_ending(kind, words)


def without_ending(kind: str, words: str) -> str:
    """Take off what closes a clause, of a kind of closings."""
    begins = max(0, len(words) - _LAST_WORDS)
    pieces = [piece for piece in pieces_of(words[begins:]) if piece.kind != "stop"]
    line = field_shapes().line(tuple(pieces))
    for at in range(len(pieces)):
        if any(one.kind == kind and one.end == len(pieces) for one in field_shapes().matches(line, at)):
            return words[: begins + pieces[at].start].rstrip() if at or begins else words
    return words
