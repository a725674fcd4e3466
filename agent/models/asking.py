"""Ask the chosen model: wait and ask again where that helps, use no reply unread, and never hang."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AnyMessage

from agent.models.faults import Step, next_after, read_fault
from agent.models.replies import Verdict, classify, kept
from tools.core.ports import Clock


@dataclass(frozen=True)
class Asked:
    """What came of asking. No reply means that the embedded model answers; the words say why it stands in."""

    reply: AIMessage | None
    received: tuple[AIMessage, ...]
    words: str = ""
    rest_seconds: float = 0


@dataclass(frozen=True)
class Question:
    """What the model is shown."""

    declared: list[dict[str, Any]]
    messages: Sequence[AnyMessage]

    def again(self, correction: AnyMessage) -> "Question":
        """Ask once more, with what was wrong."""
        return Question(self.declared, (*self.messages, correction))


@dataclass
class Asking:
    """One question to one model, with the time it may take; announced waits are not part of that time."""

    model: BaseChatModel
    clock: Clock
    until: datetime
    tell: Callable[[str], None]
    correct: Callable[[str], AnyMessage]

    async def ask(self, question: Question) -> Asked:
        """Ask, and once more where the reply cannot be used."""
        reply = await self._send(question)
        if isinstance(reply, Step):
            return Asked(None, (), reply.words, reply.rest_seconds)
        verdict = classify(reply, was_asked_again=False)
        if verdict.do != "ask_again":
            return _asked(verdict, (reply,))
        second = await self._send(question.again(self.correct(verdict.problem)))
        if isinstance(second, Step):
            return Asked(None, (reply,), second.words, second.rest_seconds)
        return _asked(classify(second, was_asked_again=True), (reply, second))

    async def _send(self, question: Question) -> AIMessage | Step:
        sends = 0
        while True:
            sends += 1
            try:
                async with asyncio.timeout((self.until - self.clock.now()).total_seconds()):
                    return await reply_of(self.model, question)
            except Exception as error:  # noqa: BLE001 -- a provider may raise anything, and the conversation must go on
                step = next_after(read_fault(error), sends)
            if step.wait_seconds is None:
                return step
            self.tell(step.words)
            self.until += timedelta(seconds=step.wait_seconds)
            await self.clock.sleep(step.wait_seconds)


def _asked(verdict: Verdict, received: tuple[AIMessage, ...]) -> Asked:
    if verdict.do == "take":
        return Asked(kept(received[-1]), received)
    if verdict.do == "tell":
        return Asked(AIMessage(verdict.words), received)
    return Asked(None, received, verdict.words)


async def reply_of(model: BaseChatModel, question: Question) -> AIMessage:
    """Ask a model once."""
    reply = await model.bind_tools(question.declared).ainvoke(list(question.messages))
    if not isinstance(reply, AIMessage):
        msg = "the model answered with something that is not a reply"
        raise TypeError(msg)
    return reply
