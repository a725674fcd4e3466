"""What the agents that must fail have in common: a chat model that is a function of the history."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolCall
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool

PlayedCall = tuple[str, dict[str, Any]]


class Played(BaseChatModel):
    """A model that is played by a subclass."""

    @property
    def _llm_type(self) -> str:
        return "played"

    def bind_tools(
        self,
        tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool],  # noqa: ARG002 -- the interface's
        *,
        tool_choice: str | None = None,  # noqa: ARG002
        **_options: Any,  # noqa: ANN401
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Take any tools; what is proposed does not depend on them."""
        return self

    @abstractmethod
    def reply(self, messages: Sequence[BaseMessage]) -> AIMessage:
        """Answer a history."""

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002
        **_options: Any,  # noqa: ANN401
    ) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self.reply(messages))])


def proposing(messages: Sequence[BaseMessage], *calls: PlayedCall, text: str = "") -> AIMessage:
    """Propose calls under ids that the history does not hold yet."""
    number = len(messages)
    named = [
        ToolCall(name=name, args=args, id=f"played_{number}_{at}", type="tool_call")
        for at, (name, args) in enumerate(calls)
    ]
    return AIMessage(content=text, tool_calls=named)


def since_the_person(messages: Sequence[BaseMessage]) -> Sequence[BaseMessage]:
    """Give what came after the person's last words; the situation, a message with a name, is not the person's."""
    last = max((at for at, one in enumerate(messages) if isinstance(one, HumanMessage) and not one.name), default=-1)
    return messages[last + 1 :]
