"""What counts as a yes, and as once more: the door to it, at an address that stays."""

from agent.language.assent.approval import (
    Reading,
    ReadingKind,
    asks_again,
    forbids,
    holds_back,
    is_of_another_language,
    is_unsaid,
    may_approve,
    read_answer,
    read_words,
)
from agent.language.assent.restated import Card

__all__ = [
    "Card",
    "Reading",
    "ReadingKind",
    "asks_again",
    "forbids",
    "holds_back",
    "is_of_another_language",
    "is_unsaid",
    "may_approve",
    "read_answer",
    "read_words",
]
