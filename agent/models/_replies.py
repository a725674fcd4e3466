"""What a reply is worth: taken, asked for once more, answered by the embedded model instead, or explained."""

from collections.abc import Sequence
from typing import Any, Literal

from langchain_core.messages import AIMessage, AIMessageChunk, AnyMessage, message_chunk_to_message
from langchain_core.messages.ai import add_ai_message_chunks

from tools.core.values import Value

ReplyAction = Literal["take", "ask_again", "stand_in", "tell"]

_GEMINI = "google_genai"
_SIGNATURES = "__gemini_function_call_thought_signatures__"
_ASKED = "asked_of"
_FILTERED = frozenset({"SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "IMAGE_SAFETY"})
_PROBLEMS = {
    "MALFORMED_FUNCTION_CALL": "the tool call in it could not be read",
    "UNEXPECTED_TOOL_CALL": "it called a tool where none was offered",
    "MAX_TOKENS": "it was cut off because it was too long",
    "RECITATION": "it repeated published text",
}
_EMPTY = "it held neither words nor a tool call"
_OTHER = "it broke off"


class ReplyVerdict(Value):
    """What to do with one reply."""

    do: ReplyAction
    problem: str = ""  # what the model is told when it is asked once more
    words: str = ""  # what the person is told


_TAKEN = ReplyVerdict(do="take")
_FILTERED_WORDS = ReplyVerdict(
    do="tell",
    words=(
        "The language model's safety filter stopped its answer, so nothing was changed. "
        "Say it in other words, or start with --model offline."
    ),
)
_BLOCKED_WORDS = ReplyVerdict(
    do="stand_in",
    words=(
        "The language model's safety filter refuses this conversation; the embedded one carries on. "
        "A new conversation may be taken again."
    ),
)


def classify(reply: AIMessage, *, was_asked_again: bool) -> ReplyVerdict:
    """Judge a reply by how it ended before anything in it is used."""
    if _block_reason(reply):
        return _BLOCKED_WORDS
    ending = _ending(reply)
    if ending in _FILTERED:
        return _FILTERED_WORDS
    is_empty = not reply.tool_calls and not reply.text.strip()
    is_whole = ending == "STOP" or (ending is None and not _always_says_how_it_ended(reply))
    if is_whole and not is_empty:
        return _TAKEN
    problem = _EMPTY if is_empty and ending in (None, "STOP") else _PROBLEMS.get(ending or "", _OTHER)
    if not was_asked_again:
        return ReplyVerdict(do="ask_again", problem=problem)
    words = f"Twice the language model's answer could not be used: {problem}. Now the embedded one carries on."
    return ReplyVerdict(do="stand_in", words=words)


def kept(reply: AIMessage, asked_of: str | None) -> AIMessage:
    """Give a reply as it is kept: word for word, without the ratings, whose types a strict checkpoint refuses."""
    metadata = {name: value for name, value in reply.response_metadata.items() if name != "safety_ratings"}
    if asked_of is not None:
        metadata[_ASKED] = asked_of  # the name a service answers with may be another one than it was asked by
    return reply.model_copy(update={"response_metadata": metadata})


def readable_by(asked_of: str | None, messages: Sequence[AnyMessage]) -> list[AnyMessage]:
    """Leave out the signatures of thoughts that another model had: it alone can read them."""
    return [_unsigned(one) if isinstance(one, AIMessage) and _is_of_another(one, asked_of) else one for one in messages]


def _is_of_another(reply: AIMessage, asked_of: str | None) -> bool:
    return reply.response_metadata.get(_ASKED) != asked_of


def _unsigned(reply: AIMessage) -> AIMessage:
    extras = {name: value for name, value in reply.additional_kwargs.items() if name != _SIGNATURES}
    content = reply.content if isinstance(reply.content, str) else [_unsigned_block(one) for one in reply.content]
    return reply.model_copy(update={"additional_kwargs": extras, "content": content})


def _unsigned_block(block: str | dict[str, Any]) -> str | dict[str, Any]:
    if isinstance(block, str):
        return block
    return {name: value for name, value in block.items() if name not in ("signature", "extras")}


def added_up(parts: Sequence[AIMessage]) -> AIMessage:
    """Make one reply of the parts of a stream; a model that does not stream gives all of it in one."""
    first, *_ = parts
    if not isinstance(first, AIMessageChunk):
        return first
    metadata: dict[str, Any] = {}
    for part in parts:
        metadata |= part.response_metadata  # added as the framework does it, an ending said twice is no known ending
    chunks = [one.model_copy(update={"response_metadata": {}}) for one in parts if isinstance(one, AIMessageChunk)]
    whole = add_ai_message_chunks(*chunks)
    # An older way to say a call, of which several are glued to one that nobody can read.
    extras = {name: value for name, value in whole.additional_kwargs.items() if name != "function_call"}
    update = {"response_metadata": metadata, "additional_kwargs": extras}
    reply = message_chunk_to_message(whole.model_copy(update=update))
    return reply if isinstance(reply, AIMessage) else first


def _ending(reply: AIMessage) -> str | None:
    said = reply.response_metadata.get("finish_reason")
    return None if said is None else str(said)


def _always_says_how_it_ended(reply: AIMessage) -> bool:
    """A stream of Gemini's that stopped early looks like a whole one otherwise."""
    return reply.response_metadata.get("model_provider") == _GEMINI


def _block_reason(reply: AIMessage) -> object:
    feedback = reply.response_metadata.get("prompt_feedback")
    return feedback.get("block_reason") if isinstance(feedback, dict) else None
