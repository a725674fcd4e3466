"""Ask the chosen model: wait and ask again where that helps, use no reply unread, and never hang."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, AnyMessage
from langchain_core.runnables import Runnable

from agent.models._faults import NextStep, next_after, read_fault
from agent.models._replies import ReplyVerdict, added_up, classify, kept, readable_by
from tools.core.errors import AdsError
from tools.core.ports import Clock

_SHOWN = 500  # characters of a reply that is still arriving


@dataclass(frozen=True)
class ModelAnswer:
    """What came of asking. No reply means that the embedded model answers; the words say why it stands in."""

    reply: AIMessage | None
    received: tuple[AIMessage, ...]
    words: str = ""
    rest_seconds: float = 0
    is_ours: bool = False  # the reply is a sentence of this program's, in place of the model's own


@dataclass(frozen=True)
class ModelQuestion:
    """What the model is shown."""

    declared: list[dict[str, Any]]
    messages: Sequence[AnyMessage]

    def again(self, correction: AnyMessage) -> "ModelQuestion":
        """Ask once more, with what was wrong."""
        return ModelQuestion(self.declared, (*self.messages, correction))


@dataclass
class Asking:
    """One question to one model, with the time it may take; announced waits are not part of that time."""

    model: BaseChatModel
    clock: Clock
    until: datetime
    tell: Callable[[str], None]
    show: Callable[[str], None]  # the end of what has arrived; nothing of it is used before all of it was judged
    correct: Callable[[str], AnyMessage]

    async def ask(self, question: ModelQuestion) -> ModelAnswer:
        """Ask, and once more where the reply cannot be used."""
        reply = await self._send(question)
        if isinstance(reply, NextStep):
            return ModelAnswer(None, (), reply.words, reply.rest_seconds)
        verdict = classify(reply, was_asked_again=False)
        if verdict.do != "ask_again":
            return self._asked(verdict, (reply,))
        second = await self._send(question.again(self.correct(verdict.problem)))
        if isinstance(second, NextStep):
            return ModelAnswer(None, (reply,), second.words, second.rest_seconds)
        return self._asked(classify(second, was_asked_again=True), (reply, second))

    async def _send(self, question: ModelQuestion) -> AIMessage | NextStep:
        sends = 0
        while True:
            sends += 1
            try:
                async with asyncio.timeout((self.until - self.clock.now()).total_seconds()):
                    return await self._received(question)
            except AdsError:
                raise  # a recording that does not fit ends the run; nobody stands in for it
            except Exception as error:  # noqa: BLE001 -- a provider may raise anything, and the conversation must go on
                step = next_after(read_fault(error), sends)
            if step.wait_seconds is None:
                return step
            self.tell(step.words)
            self.until += timedelta(seconds=step.wait_seconds)
            await self.clock.sleep(step.wait_seconds)

    async def _received(self, question: ModelQuestion) -> AIMessage:
        """Ask once, and show the words while they arrive."""
        parts: list[AIMessage] = []
        arrived = ""
        async for part in _streamed(self.model, question):
            parts.append(part)
            if part.text:
                arrived = (arrived + part.text)[-_SHOWN:]
                self.show(arrived)
        return added_up(parts)

    def _asked(self, verdict: ReplyVerdict, received: tuple[AIMessage, ...]) -> ModelAnswer:
        if verdict.do == "take":
            return ModelAnswer(kept(received[-1], name_of(self.model)), received)
        if verdict.do == "tell":
            return ModelAnswer(AIMessage(verdict.words), received, is_ours=True)
        return ModelAnswer(None, received, verdict.words)


async def ask_once(model: BaseChatModel, clock: Clock, until: datetime, question: ModelQuestion) -> ModelAnswer:
    """Ask for words alone, one time and unseen; a reply that fails, is late, or is more than words counts as none."""
    try:
        async with asyncio.timeout((until - clock.now()).total_seconds()):
            reply = added_up([part async for part in _streamed(model, question)])
    except Exception:  # noqa: BLE001 -- whatever happened, what these words would have been beside is said without them
        return ModelAnswer(None, ())
    is_taken = classify(reply, was_asked_again=True).do == "take" and not reply.tool_calls and clock.now() <= until
    return ModelAnswer(reply if is_taken else None, (reply,))


def name_of(model: BaseChatModel) -> str | None:
    """Name the model of a provider that is asked, or None where there is but one."""
    name = getattr(model, "model", None)
    return name if isinstance(name, str) else None


async def reply_of(model: BaseChatModel, question: ModelQuestion) -> AIMessage:
    """Ask a model once."""
    reply = await _bound(model, question).ainvoke(list(question.messages))
    if not isinstance(reply, AIMessage):
        msg = "the model answered with something that is not a reply"
        raise TypeError(msg)
    return reply


def _streamed(model: BaseChatModel, question: ModelQuestion) -> AsyncIterator[AIMessage]:
    return _bound(model, question).astream(readable_by(name_of(model), question.messages))


def _bound(model: BaseChatModel, question: ModelQuestion) -> Runnable[LanguageModelInput, AIMessage]:
    if not question.declared:
        return model
    declared = deepcopy(question.declared)  # Gemini's client edits what it is given, and others are still to compare it
    return model.bind_tools(declared)
