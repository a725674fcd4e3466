"""A model that plays replies in order, and refuses any history that a real provider would refuse."""

from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import Field

from agent.nodes._messages import SITUATION

Reply = AIMessage | Callable[[], AIMessage]


def calls(*named: tuple[str, dict[str, Any]], text: str = "") -> AIMessage:
    """Reply with tool calls."""
    made = [{"name": name, "args": args, "id": f"call-{number}-{name}"} for number, (name, args) in enumerate(named)]
    return AIMessage(text, tool_calls=made)


class Scripted(BaseChatModel):
    """Plays its replies; the last one again and again where it is asked for more."""

    replies: list[Any]
    asked: list[list[BaseMessage]] = Field(default_factory=list)
    words: Any = None  # how it words the end of a failure, for which it is asked apart; None: it cannot be asked
    asked_for_words: list[list[BaseMessage]] = Field(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Sequence[Any], **_: Any) -> "Scripted":
        return self

    def _generate(self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **_: Any) -> ChatResult:
        assert_is_accepted(messages)
        if not any(one.name == SITUATION for one in messages):
            return self._worded(messages)
        reply = self.replies[min(len(self.asked), len(self.replies) - 1)]
        self.asked.append(messages)
        made = reply() if callable(reply) else reply
        fresh = AIMessage(
            made.content,
            tool_calls=[{**call, "id": f"{call['id']}-{len(self.asked)}"} for call in made.tool_calls],
            response_metadata=made.response_metadata,
        )
        return ChatResult(generations=[ChatGeneration(message=fresh)])

    def _worded(self, messages: list[BaseMessage]) -> ChatResult:
        self.asked_for_words.append(messages)
        if self.words is None:
            raise ConnectionError
        made = self.words() if callable(self.words) else self.words
        return ChatResult(generations=[ChatGeneration(message=made)])


def assert_is_accepted(messages: Sequence[BaseMessage]) -> None:
    """Fail where a call is not answered directly, in order, exactly once."""
    waiting: list[str] = []
    for message in messages:
        if isinstance(message, ToolMessage):
            assert waiting, f"an answer without a call: {message}"
            assert message.tool_call_id == waiting.pop(0), "answers out of the order of their calls"
            continue
        assert not waiting, f"calls without answers: {waiting}"
        if isinstance(message, AIMessage):
            waiting = [str(call["id"]) for call in message.tool_calls]
    assert not waiting, f"calls without answers: {waiting}"
