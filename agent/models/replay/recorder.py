"""A model that writes down what another one answers."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import ConfigDict

from agent.models.replay.declared_tools import DeclaringModel
from agent.models.replay.recording import ShownMessage, entry_of, header_of, reply_shown, shown


class _Tape:
    """The file of one recording, and the question before."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.before: tuple[ShownMessage, ...] | None = None


class Recorder(DeclaringModel):
    """Asks the model it holds, and adds each reply to a file; no key and no secret is written."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    inner: BaseChatModel
    made_by: str
    tape: _Tape
    hide: Callable[[str], str]

    @property
    def _llm_type(self) -> str:
        return "recorder"

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: AsyncCallbackManagerForLLMRun | None = None,  # noqa: ARG002
        **_options: Any,  # noqa: ANN401
    ) -> ChatResult:
        inner = self.inner.bind_tools(deepcopy(self.declared)) if self.declared else self.inner
        reply = await inner.ainvoke(messages)
        self._write(messages, reply)
        return ChatResult(generations=[ChatGeneration(message=reply)])

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **_options: Any,  # noqa: ANN401
    ) -> ChatResult:
        msg = "the recorder is only asked asynchronously"  # every node is; LangChain wants the other way to exist
        raise NotImplementedError(msg)

    def _write(self, messages: Sequence[BaseMessage], reply: AIMessage) -> None:
        now = shown(messages, is_whole=not self.declared)
        lines = [entry_of(self.tape.before or (), now, reply_shown(reply)).model_dump_json()]
        if self.tape.before is None:
            lines.insert(0, header_of(self.made_by, messages, self.declared).model_dump_json())
            self.tape.path.parent.mkdir(parents=True, exist_ok=True)
            self.tape.path.unlink(missing_ok=True)
        with self.tape.path.open("a", encoding="utf-8") as file:
            file.writelines(self.hide(line) + "\n" for line in lines)
        self.tape.before = now


def record_to(path: Path, inner: BaseChatModel, made_by: str, hide: Callable[[str], str]) -> Recorder:
    """Record what a model answers into a new file."""
    return Recorder(inner=inner, made_by=made_by, tape=_Tape(path), hide=hide)
