"""Text that is safe to show: what steers, hides or reorders is shown by its number, never sent."""

import unicodedata

_STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """Show control, invisible and unassigned characters by their numbers; line breaks and tabs stay."""
    return "".join(by_number(char) if steers(char) else char for char in text)


def by_number(char: str) -> str:
    """Write a character by its number."""
    return f"\\u{{{ord(char):x}}}"


def steers(char: str) -> bool:
    """Say whether a character does something other than being seen."""
    return char not in "\n\t" and unicodedata.category(char) in _STEERING
