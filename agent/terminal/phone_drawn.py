"""An ad as a phone shows it, drawn in characters: a frame that no words inside it can leave or imitate."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from string import ascii_uppercase

from agent.terminal.own_words import MARK, without_drawing
from agent.terminal.printable import printable
from agent.terminal.sheet import Sheet
from tools.core.characters import cells
from tools.core.phone_view import LINE_CELLS, PhoneView, text_lines

_WIDTH = LINE_CELLS + 4  # columns of a whole phone
_GAP = 2
_NARROWEST = 20
_BESIDE = 80  # columns, from which a phone may stand beside a card
_MOST_GROWTH = 4 / 3  # of a card that makes room for it: what breaks into more rows is no card any more
_ROWS_ABOVE, _ROWS_BENEATH = 1, 2  # of the screen, around what is shown
_MOST_PIECES, _MOST_LINES = 3, 2
_CHANGES_A_LOOK = dict.fromkeys((0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)))  # and, in some terminals, a width
_LETTERS_OF_FLAGS = {0x1F1E6 + at: letter for at, letter in enumerate(ascii_uppercase)}
_PLAINLY = {**_CHANGES_A_LOOK, **_LETTERS_OF_FLAGS}


@dataclass(frozen=True)
class Frame:
    """By what a phone is drawn."""

    corners: tuple[str, str, str, str]
    across: str
    down: str
    play: str
    sound: str


_ROUND = Frame(corners=("╭", "╮", "╰", "╯"), across="─", down="│", play="►", sound="♫")
_SIMPLE = Frame(corners=("+", "+", "+", "+"), across="-", down="|", play=">", sound="*")


def with_phone(text: str, view: PhoneView, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Give a card line by line, each with what stands at its right: the phone, where the card's rows leave room.

    Else the phone stands below the card.
    """
    columns = 0 if sheet.columns is None else sheet.columns()
    phone = drawn(view, columns - len(sheet.mark) - 1, sheet.mark)
    card = sheet.fit_marked(text).split("\n") if text else []
    narrow = sheet.fit_marked(text, _WIDTH + _GAP).split("\n")
    if phone and card and columns >= _BESIDE and len(narrow) <= len(card) * _MOST_GROWTH:
        yield from _beside(narrow, phone, columns - _WIDTH, sheet.mark)
        return
    yield from ((line, "") for line in card)
    yield from ((sheet.mark, f" {line}") for line in phone)


def _beside(card: list[str], phone: list[str], room: int, mark: str) -> Iterator[tuple[str, str]]:
    for left, right in zip_longest(card, phone):
        line = mark if left is None else left
        yield line, f"{' ' * (room - cells(line))}{right}" if right else ""


def drawn(view: PhoneView, columns: int, mark: str) -> list[str]:
    """Draw a phone that is at most so wide; nothing where that is too narrow for one."""
    inner = min(_WIDTH, columns) - 4
    if inner + 4 < _NARROWEST:
        return []
    frame = _ROUND if mark == MARK else _SIMPLE
    rows = [*_top(view, inner), *_shown(view, inner, frame), *_words(view, inner, frame)]
    _, rest = view.cut
    under = (f"{view.behind}: {rest}" if rest else "", view.opens)
    return [*_framed(rows, inner, frame), *(f" {line}" for one in under for line in _lines(one, inner + 2))]


def _framed(rows: list[str], inner: int, frame: Frame) -> Iterator[str]:
    (left, right, low_left, low_right), edge = frame.corners, frame.across * (inner + 2)
    yield f"{left}{edge}{right}"
    yield from (f"{frame.down} {row}{' ' * (inner - cells(row))} {frame.down}" for row in rows)
    yield f"{low_left}{edge}{low_right}"


def _top(view: PhoneView, inner: int) -> Iterator[str]:
    count = f"1/{len(view.pieces)}" if len(view.pieces) > 1 else ""
    mark = (_lines(view.practice, inner - len(count) - 1) or [""])[0]
    yield f"{mark}{' ' * (inner - cells(mark) - len(count))}{count}".rstrip()
    yield from [""] * _ROWS_ABOVE


def _shown(view: PhoneView, inner: int, frame: Frame) -> Iterator[str]:
    """Draw the place of what is shown: only its name and its length can be told in characters."""
    if view.kind == "video":
        yield frame.play.center(inner).rstrip()
    numbered = len(view.pieces) > 1
    for at, piece in enumerate(view.pieces[:_MOST_PIECES], start=1):
        name = f"{at}. {piece.name}" if numbered else piece.name
        yield from (_centred(line, inner) for one in (name, piece.facts) for line in _clipped(one, inner))
    if more := view.pieces[_MOST_PIECES:]:
        yield _centred(f"+ {len(more)}", inner)
    yield from [""] * _ROWS_BENEATH


def _words(view: PhoneView, inner: int, frame: Frame) -> Iterator[str]:
    yield from _clipped(view.name, inner)
    seen, rest = view.cut
    *lines, last = seen or ("",)
    yield from (line for one in (*lines, f"{last}{view.ending}" if rest else last) for line in _lines(one, inner))
    yield from _clipped(view.sponsored, inner)
    label = [_centred(line, inner - 4) for line in _clipped(view.button, inner - 4)]
    yield from _framed(label, inner - 4, frame)
    yield from _clipped(f"{frame.sound} {_safe(view.sound)}", inner)


def _centred(line: str, room: int) -> str:
    return f"{' ' * ((room - cells(line)) // 2)}{line}"


def _clipped(text: str, room: int) -> list[str]:
    lines = _lines(text, room)
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - 1], _lines(lines[_MOST_LINES - 1], room - 3)[0] + "..."]


def _lines(text: str, room: int) -> list[str]:
    return list(text_lines(_safe(text), room))


def _safe(text: str) -> str:
    """Show by its number what steers a terminal, or is drawn as a frame is; the rest takes the cells it seems to."""
    return without_drawing(printable(text.translate(_PLAINLY))).replace("\t", " ")
