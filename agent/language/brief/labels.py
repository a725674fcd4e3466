"""Words that are the name of a field, and clauses that such a name left open."""

from collections.abc import Sequence

from agent.language.brief.field_line import field_line
from agent.language.brief.field_phrases import FieldPhrase
from agent.language.brief.field_shapes import field_shapes, listed
from agent.language.ground.pieces import IS_UNSPACED, Piece, pieces_of
from agent.language.ground.quoting import MASK, masked, quotes
from tools.core.patterns import lazily
from tools.fields import text_fields

_CLOSINGS = {"campaign_name": "closing_of_a_name", "text": "closing"}
# Behind a colon a small word is the value's own: ``名称：老王酒吧``, ``Name: Komm rein``.
_CLOSINGS_BEHIND_A_COLON = {"campaign_name": "closing_of_a_labelled_name", "text": "closing_politely"}
_BRACKETED = lazily(r"[(（【]([^()（）【】]+)[)）】]")
_QUOTED = lazily(f"{MASK}+")
_FEW_LETTERS = 8  # before a quote that is the value: "the song's title"
_CLOSED = "closing_of_a_labelled_name"
_DRAWN_OUT = "〜"
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


def points_back(words: str) -> bool:
    """Say whether words in the place of a name only point at one that was said: "name it that"."""
    return field_line(masked(words)).is_wholly("points_back")


def asks_of_it(words: str) -> bool:
    """Say whether words behind the name of a field only ask whether that can be changed: ``text: can I edit it?``."""
    return field_line(masked(words)).is_wholly("asks_of_it")


def unbracketed(words: str) -> str:
    """Take off a pair of brackets that holds all of a value: ``the name (Blue Hour)``."""
    found = _BRACKETED.fullmatch(words)
    return found[1].strip() if found else words


def without_bracket(before: str, words: str) -> str:
    """Take off the bracket that was opened before the label of a value: ``(name: Luna)``."""
    opened, closed = (sum(map(words.count, signs)) for signs in ("(（", ")）"))
    is_inside = before.rstrip()[-1:] in ("(", "（") and opened < closed
    return words.rstrip(" .").removesuffix(")").removesuffix("）") if is_inside else words


def only_quote(blank: str, begin: int, end: int) -> range | None:
    """Give where the one quote of a value stands that only few letters lead to: ``広告名は曲名の『Luna』で``."""
    found = [*_QUOTED.finditer(blank, begin, end)]
    is_one = len(found) == 1 and IS_UNSPACED.match(blank, begin) and found[0].start() - begin <= _FEW_LETTERS
    if not is_one:
        return None
    tail = blank[found[0].end() : end].strip(" 、。,.")
    return range(*found[0].span()) if without_ending("closing_of_a_name", f"0{tail}") == "0" else None


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


def quoted_behind_a_link(words: str) -> str:
    """Give what stands in quotes behind a word that only hands it over: ``叫“冬茶”``; other words as they are."""
    spans = quotes(words)
    if len(spans) != 1 or words[spans[0].end :].strip():
        return words
    before = pieces_of(words[: spans[0].start])
    return spans[0].inside if len(before) == 1 and before[0].text in listed("opens") else words


def end_of_its_clause(blank: str, begin: int, end: int) -> int:
    """Give where a tied name ends whose clause closes before a comma: ``名前はLunaで、...``."""
    pieces = pieces_of(blank[begin:end])
    found = field_shapes().find(field_shapes().line(pieces))
    closed = (at for at, one in found if one.kind == _CLOSED and at and _is_a_comma(pieces, one.end))
    return min((begin + pieces[at].start for at in closed), default=end)


def _is_a_comma(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].kind == "comma"


def without_ending(kind: str, words: str) -> str:
    """Take off what closes a clause, of a kind of closings."""
    begins = max(0, len(words) - _LAST_WORDS)
    pieces = [piece for piece in pieces_of(words[begins:]) if piece.kind != "stop" and piece.text != _DRAWN_OUT]
    line = field_shapes().line(tuple(pieces))
    for at in range(len(pieces)):
        if any(one.kind == kind and one.end == len(pieces) for one in field_shapes().matches(line, at)):
            return words[: begins + pieces[at].start].rstrip() if at or begins else words
    return words
