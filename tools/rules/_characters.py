"""What in names and ad text TikTok does not take."""

from collections.abc import Iterator

from tools.core.characters import emoji, has_line_break, invisible, is_composed, named
from tools.core.hidden import HIDDEN
from tools.core.sentence import Sentence, Told

_MOST_NAMED = 3
_MOST_LETTERS = 40

_EMOJI = Sentence("rules.has_emoji", "emoji ({shown})")
_LINE_BREAK = Sentence("rules.has_line_break", "a line break")
_BREAK_BEFORE = Sentence("rules.has_line_break_before", "a line break before “{words}”")
_TAKEN_OUT = Sentence(
    "rules.has_hidden", "{hidden}, which stands where something was taken out that looked like a secret"
)
_UNSEEN = Sentence("rules.has_unseen", "characters that nobody can see ({shown})")
_ODD_LETTERS = Sentence(
    "rules.has_odd_letters", "letters in a form other than the usual one (not Unicode NFC; type them anew)"
)


def not_taken(copy: str) -> tuple[Told, ...]:
    """Name everything in a piece of copy that TikTok does not take."""
    return tuple(_found(copy))


def _found(copy: str) -> Iterator[Told]:
    if shown := emoji(copy):
        yield _EMOJI.told(shown=_listed(shown))
    if has_line_break(copy):
        below = next((line.strip() for line in copy.splitlines()[1:] if line.strip()), "")
        yield _BREAK_BEFORE.told(words=_shortened(below)) if below else _LINE_BREAK.told()
    if HIDDEN in copy:
        yield _TAKEN_OUT.told(hidden=HIDDEN)
    if hidden := invisible(copy):
        yield _UNSEEN.told(shown=_listed(tuple(map(named, hidden))))
    if not is_composed(copy):
        yield _ODD_LETTERS.told()


def _shortened(line: str) -> str:
    return line if len(line) <= _MOST_LETTERS else f"{line[:_MOST_LETTERS].rstrip()}…"


def _listed(found: tuple[str, ...]) -> str:
    different = tuple(dict.fromkeys(found))
    return ", ".join(different[:_MOST_NAMED]) + (", …" if len(different) > _MOST_NAMED else "")
