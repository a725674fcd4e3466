"""What a reply is worth: taken, asked for once more, answered by the embedded model instead, or explained."""

from typing import Literal

from langchain_core.messages import AIMessage

from tools.core.values import Value

Do = Literal["take", "ask_again", "stand_in", "tell"]

_GOOD_ENDINGS = (None, "STOP")
_FILTERED = frozenset({"SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "IMAGE_SAFETY"})
_PROBLEMS = {
    "MALFORMED_FUNCTION_CALL": "the tool call in it could not be read",
    "UNEXPECTED_TOOL_CALL": "it called a tool where none was offered",
    "MAX_TOKENS": "it was cut off because it was too long",
    "RECITATION": "it repeated published text",
}
_EMPTY = "it held neither words nor a tool call"
_OTHER = "it broke off"


class Verdict(Value):
    """What to do with one reply."""

    do: Do
    problem: str = ""  # what the model is told when it is asked once more
    words: str = ""  # what the person is told


_TAKEN = Verdict(do="take")
_FILTERED_WORDS = Verdict(
    do="tell",
    words=(
        "The language model's safety filter stopped its answer, so nothing was changed. "
        "Say it in other words, or start with --model offline."
    ),
)
_BLOCKED_WORDS = Verdict(
    do="stand_in",
    words=(
        "The language model's safety filter refuses this conversation; the embedded one carries on. "
        "A new conversation may be taken again."
    ),
)


def classify(reply: AIMessage, *, was_asked_again: bool) -> Verdict:
    """Judge a reply by how it ended before anything in it is used."""
    if _block_reason(reply):
        return _BLOCKED_WORDS
    ending = _ending(reply)
    if ending in _FILTERED:
        return _FILTERED_WORDS
    is_empty = not reply.tool_calls and not reply.text.strip()
    if ending in _GOOD_ENDINGS and not is_empty:
        return _TAKEN
    problem = _EMPTY if ending in _GOOD_ENDINGS else _PROBLEMS.get(ending, _OTHER)
    if not was_asked_again:
        return Verdict(do="ask_again", problem=problem)
    words = f"Twice the language model's answer could not be used: {problem}. Now the embedded one carries on."
    return Verdict(do="stand_in", words=words)


def kept(reply: AIMessage) -> AIMessage:
    """Give a reply as it is kept: word for word, without the ratings, whose types a strict checkpoint refuses."""
    metadata = {name: value for name, value in reply.response_metadata.items() if name != "safety_ratings"}
    return reply.model_copy(update={"response_metadata": metadata})


def _ending(reply: AIMessage) -> str | None:
    said = reply.response_metadata.get("finish_reason")
    return None if said is None else str(said)


def _block_reason(reply: AIMessage) -> object:
    feedback = reply.response_metadata.get("prompt_feedback")
    return feedback.get("block_reason") if isinstance(feedback, dict) else None
