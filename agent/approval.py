"""What counts as a yes: the door to it, at an address that stays."""

from agent.language.approval import Answer, Kind, read_answer, read_words

__all__ = ["Answer", "Kind", "read_answer", "read_words"]
