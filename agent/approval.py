"""What counts as a yes: the door to it, at an address that stays."""

from agent.language.approval import Reading, ReadingKind, read_answer, read_words

__all__ = ["Reading", "ReadingKind", "read_answer", "read_words"]
