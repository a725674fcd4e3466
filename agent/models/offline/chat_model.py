"""The embedded model behind LangChain's interface, so that nothing can tell it from a provider over the network."""

from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolCall, ToolMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import JsonValue, TypeAdapter, ValidationError

from agent.models.offline.account_lists import LISTS
from agent.models.offline.memory import asked_what_is_sold, last_change, last_list, narrowed, unasked, with_last_outcome
from agent.models.offline.reply import reply_to
from agent.models.offline.scene import OfflineReply, ProposedCall, Scene, Situation, ToolAnswer
from tools.core.objective import Objective
from tools.core.patterns import lazily

_SITUATION = "situation"
_CALL_ID = lazily(r"call_(\d+)")
_CONTENT = TypeAdapter(dict[str, JsonValue])


class OfflineChatModel(BaseChatModel):
    """A chat model of rules and small grammars; it proposes only tools that were declared to it."""

    objectives: tuple[Objective, ...] = ()
    declared: frozenset[str] | None = None

    @property
    def _llm_type(self) -> str:
        return "offline"

    def bind_tools(
        self,
        tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool],
        *,
        tool_choice: str | None = None,  # noqa: ARG002 -- the interface's; this model chooses by itself
        **_options: Any,  # noqa: ANN401
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Declare the tools that may be proposed."""
        names = frozenset(convert_to_openai_tool(tool)["function"]["name"] for tool in tools)
        return self.model_copy(update={"declared": names})

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002
        **_options: Any,  # noqa: ANN401
    ) -> ChatResult:
        reply = OfflineReply() if _is_other_data(messages[-1]) else reply_to(scene_of(messages), self.objectives)
        return ChatResult(generations=[ChatGeneration(message=self._message(reply, messages))])

    def _message(self, reply: OfflineReply, messages: Sequence[BaseMessage]) -> AIMessage:
        allowed = [call for call in reply.calls if self.declared is None or call.name in self.declared]
        first = _next_number(messages)
        calls = [
            ToolCall(name=call.name, args=dict(call.args), id=f"call_{number}", type="tool_call")
            for number, call in enumerate(allowed, first)
        ]
        # Rules cost no tokens; saying so keeps the count of a conversation honest.
        usage = UsageMetadata(input_tokens=0, output_tokens=0, total_tokens=0)
        return AIMessage(content=reply.text, tool_calls=calls, usage_metadata=usage)


def scene_of(messages: Sequence[BaseMessage]) -> Scene:
    """Read a conversation: the newest situation, the person's last words, and the tool answers after them."""
    spoken = [message for message in messages if not _is_situation(message)]
    last = max((i for i, message in enumerate(spoken) if isinstance(message, HumanMessage)), default=-1)
    answers = _answers(spoken)
    situation = with_last_outcome(_situation(messages), answers)
    before = _answers(spoken[: max(last, 0)])
    return Scene(
        situation=situation,
        utterance=spoken[last].text if last >= 0 else "",
        said=_said_of_this_ad(spoken[: last + 1]),
        said_before=_left_alone(spoken[: max(last, 0)]),
        answers=_answers(spoken[last + 1 :]),
        last_change=last_change(answers),
        shown=last_list(before, situation.awaiting),
        unasked=unasked(_calls_answered(spoken[: max(last, 0)])),
        narrowed=narrowed(before),
        was_asked_what_is_sold=asked_what_is_sold(_answers(_turn_before(spoken[: max(last, 0)]))),
    )


def _said_of_this_ad(spoken: Sequence[BaseMessage]) -> tuple[str, ...]:
    """Give the person's lines since the one by which they last started over."""
    begins = [i for i, message in enumerate(spoken) if isinstance(message, HumanMessage)]
    over = max(
        (i for i, one in enumerate(spoken) if isinstance(one, ToolMessage) and one.name == "start_over"), default=0
    )
    first = max((i for i in begins if i <= over), default=0)
    return tuple(spoken[i].text for i in begins if i >= first and not _is_other_data(spoken[i]))


def _turn_before(spoken: Sequence[BaseMessage]) -> Sequence[BaseMessage]:
    """Give what came of the words before."""
    begins = max((i for i, message in enumerate(spoken) if isinstance(message, HumanMessage)), default=0)
    return spoken[begins:]


def _left_alone(spoken: Sequence[BaseMessage]) -> str:
    """Give the person's last words, if nothing was done about them but to look through what the account has."""
    acted = (one for one in reversed(spoken) if isinstance(one, HumanMessage) or _does_more_than_look(one))
    last = next(acted, None)
    return last.text if isinstance(last, HumanMessage) and not _is_other_data(last) else ""


def _does_more_than_look(message: BaseMessage) -> bool:
    return isinstance(message, ToolMessage) and message.name not in LISTS.values()


def _is_situation(message: BaseMessage) -> bool:
    return isinstance(message, HumanMessage) and message.name == _SITUATION


def _is_other_data(message: BaseMessage) -> bool:
    """Say whether words are asked for about data, such as a failure; the table's own sentences say all of that."""
    return isinstance(message, HumanMessage) and message.name not in (None, _SITUATION)


def _situation(messages: Sequence[BaseMessage]) -> Situation:
    newest = next((message.text for message in reversed(messages) if _is_situation(message)), "{}")
    return Situation.model_validate_json(newest)


def _answers(messages: Sequence[BaseMessage]) -> tuple[ToolAnswer, ...]:
    return tuple(_answer(message) for message in messages if isinstance(message, ToolMessage))


def _answer(message: ToolMessage) -> ToolAnswer:
    try:
        content = _CONTENT.validate_json(message.text)
    except ValidationError:
        content = {"problem": message.text}
    return ToolAnswer(name=message.name or "", content=content)


def _calls_answered(messages: Sequence[BaseMessage]) -> tuple[tuple[ProposedCall, ToolAnswer], ...]:
    """Give each call of a tool with its answer."""
    made = {
        str(call["id"]): ProposedCall(name=call["name"], args=dict(call["args"]))
        for message in messages
        if isinstance(message, AIMessage)
        for call in message.tool_calls
    }
    answered = (one for one in messages if isinstance(one, ToolMessage) and one.tool_call_id in made)
    return tuple((made[one.tool_call_id], _answer(one)) for one in answered)


def _next_number(messages: Sequence[BaseMessage]) -> int:
    """Number calls after the highest in sight, so that no answer can be taken for another call's."""
    ids = (str(call["id"]) for message in messages if isinstance(message, AIMessage) for call in message.tool_calls)
    numbers = (int(found[1]) for one in ids if (found := _CALL_ID.fullmatch(one)) is not None)
    return max(numbers, default=0) + 1
