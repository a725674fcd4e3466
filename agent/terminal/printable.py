"""Text that is safe to put on a terminal, and the same for who reads JSON."""

from tools.core.steering import printable, steers

__all__ = ["printable", "printable_json"]


def printable_json(text: str) -> str:
    """Escape what steers the way JSON does, so that the value stays what it is."""
    return "".join(_escaped(char) if steers(char) else char for char in text)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", errors="surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
