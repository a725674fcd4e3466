"""A shorter form of a text that is too long: offered, and taken only when the person says so."""

from collections.abc import Sequence

from tools.core.characters import AD_TEXT_LIMIT, cut_to_weight

TOO_LONG = ("text_length", "text_weighted_length")
_LOOSE_ENDS = " ,;:–—-(“\"'"


def shorter(text: str, rules: Sequence[str]) -> str | None:
    """Cut a text between two words so that it fits; None where length is not what refuses it."""
    if not set(rules) & set(TOO_LONG):
        return None
    kept = cut_to_weight(text, AD_TEXT_LIMIT)
    whole, space, _ = kept.rpartition(" ")
    return (whole if space and not text[len(kept) :].startswith(" ") else kept).rstrip(_LOOSE_ENDS) or None
