"""Text that is safe to put on a terminal: what steers, hides or reorders is shown, never sent."""

import unicodedata

_STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def printable(text: str) -> str:
    """Show control, invisible and unassigned characters by their numbers; line breaks and tabs stay."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in "\n\t" or unicodedata.category(char) not in _STEERING:
        return char
    return f"\\u{{{ord(char):x}}}"
