"""A shorter form of a text that is too long: offered, and taken only when the person says so."""

from collections.abc import Sequence

from tools.core.characters import AD_TEXT_LIMIT, cut_to_weight
from tools.core.patterns import lazily

TOO_LONG = ("text_length", "text_weighted_length")
_LOOSE_ENDS = " ,;:–—-(“\"'"


_MOST_FORMS = 3
_ENDS = lazily(r"(?<=[.!?…])\s+|(?<=[。！？])|\s+[–—-]\s+|[,;:]\s+|[，；：、]")


def shorter_forms(text: str) -> tuple[str, ...]:
    """Give what is left of a text that ends at one of its own pauses, the longest first; nothing where it has none."""
    ends = [found.start() for found in _ENDS.finditer(text)]
    kept = (text[:end].rstrip(_LOOSE_ENDS) for end in reversed(ends))
    return tuple(one for one in dict.fromkeys(kept) if one and one != text)[:_MOST_FORMS]


def cut_offered(text: str | None) -> str | None:
    """Give the shorter form that is offered of a text that is too long by itself; None where it is not."""
    is_too_long = text is not None and cut_to_weight(text, AD_TEXT_LIMIT) != text
    return shorter(text, TOO_LONG) if text is not None and is_too_long else None


def shorter(text: str, rules: Sequence[str]) -> str | None:
    """Cut a text between two words so that it fits; None where length is not what refuses it."""
    if not set(rules) & set(TOO_LONG):
        return None
    kept = cut_to_weight(text, AD_TEXT_LIMIT)
    whole, space, _ = kept.rpartition(" ")
    return (whole if space and not text[len(kept) :].startswith(" ") else kept).rstrip(_LOOSE_ENDS) or None
