"""Text that is safe to put on a terminal: what steers, hides or reorders is shown, never sent."""

import unicodedata

_STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """Show control, invisible and unassigned characters by their numbers; line breaks and tabs stay."""
    return "".join(f"\\u{{{ord(char):x}}}" if _steers(char) else char for char in text)


def printable_json(text: str) -> str:
    """Escape the same characters the way JSON does, so that the value stays what it is."""
    return "".join(_escaped(char) if _steers(char) else char for char in text)


def _steers(char: str) -> bool:
    return char not in "\n\t" and unicodedata.category(char) in _STEERING


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", errors="surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
