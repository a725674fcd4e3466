"""The one sentence about characters that TikTok does not take, for names and ad text alike."""

from tools.core.text import emoji, has_line_break, invisible, is_composed, named

_MOST_NAMED = 3


def objection(what: str, copy: str) -> str | None:
    """Say what in a piece of copy TikTok does not take, and what would do; or None."""
    found = [*_emoji(copy), *_line_break(copy), *_invisible(copy), *_decomposed(copy)]
    if not found:
        return None
    return (
        f"The {what} holds {', and '.join(found)}. TikTok takes one line of plain, visible characters, "
        f"and your words are never changed behind your back. Please give the {what} again without that."
    )


def _emoji(copy: str) -> list[str]:
    return [f"emoji ({_listed(emoji(copy))})"] if emoji(copy) else []


def _line_break(copy: str) -> list[str]:
    return ["a line break"] if has_line_break(copy) else []


def _invisible(copy: str) -> list[str]:
    hidden = tuple(named(char) for char in invisible(copy))
    return [f"characters that nobody can see ({_listed(hidden)})"] if hidden else []


def _decomposed(copy: str) -> list[str]:
    return [] if is_composed(copy) else ["letters in a form other than the usual one (not Unicode NFC; type them anew)"]


def _listed(found: tuple[str, ...]) -> str:
    different = tuple(dict.fromkeys(found))
    more = len(different) - _MOST_NAMED
    return ", ".join(different[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
