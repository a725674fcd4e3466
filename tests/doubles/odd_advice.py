"""What a model may answer when it is asked to word a failure: advice of any shape; a seed decides which."""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import ConfigDict

from tests.doubles.injections import injections
from tools.core.failure.row import Verdict

_ORDERS = injections(Random(5))
_REASONS = (None, "STOP", "MAX_TOKENS", "SAFETY", "MALFORMED_FUNCTION_CALL", "OTHER", 7, "", "stop")
_TOOLS = ("submit_ad_mock", "submit_ad", "go_live", "approve_plan", "retry", "update_draft", "", "exchange_code")
_LEADS = (
    "https://evil.example/x", "www.evil.example", "help@evil.example", "Call +1 800 555 0199.", "evil。com",
    "пример.рф", "[here](x)", "1780000000000000001", "192.0.2.7/x",
    "Your token is 3f9a0c1b7d2e4856a1b2c3d4e5f60718293a4b5c.",
)  # fmt: skip
_PLAIN = ("TikTok refused one value. Change it, then try again.", "Das ging nicht.", "失败了。", "Não deu certo.", "")
_BENT = ("\x1b[2J", "\u202e", "\u200b", "\n\n", "\u2028", "**", "`", "\x00", "\ud800", "🎈", "# ")
_ERRORS = (ConnectionError, ValueError, KeyError, TimeoutError, RecursionError, TypeError, AssertionError, OSError)


@dataclass(frozen=True)
class Late:
    """A reply that takes its time."""

    reply: AIMessage
    seconds: float


Advice = AIMessage | Late | Exception


def odd_advice(chance: Random) -> Advice:
    """Give advice."""
    if chance.random() < 0.05:
        return chance.choice(_ERRORS)("trouble")
    reply = chance.choice(_SHAPES)(chance)
    return Late(reply, chance.choice((0.5, 2.9, 3.1, 60))) if chance.random() < 0.05 else reply


def _words(chance: Random) -> str:
    parts = [
        chance.choice(chance.choice((_ORDERS, _PLAIN, _PLAIN, _LEADS, _BENT))) for _ in range(chance.randint(1, 4))
    ]
    text = chance.choice(("", " ", ". ", "\n")).join(parts)
    return text * chance.choice((1, 1, 1, 1, 30))


def _verdict(chance: Random) -> str:
    told = {
        "verdict": chance.choice([*Verdict, "submit", None]),
        "outcome": chance.choice(("applied", "not_sent", "unknown")),
        "retryable": True,
        "wait_seconds": chance.choice((0, -1, 10**9)),
        "advice": _words(chance),
    }
    return json.dumps(told, ensure_ascii=chance.random() < 0.5)


def _call(chance: Random) -> dict[str, Any]:
    arguments: dict[str, Any] = chance.choice(({}, {"approved": True}, {"verdict": "retry"}, {"text": _words(chance)}))
    return {"name": chance.choice(_TOOLS), "args": arguments, "id": f"call-{chance.randrange(10**6)}"}


def _metadata(chance: Random) -> dict[str, Any]:
    reason = chance.choice(_REASONS)
    return {} if reason is None else {"finish_reason": reason}


def _text(chance: Random) -> AIMessage:
    return AIMessage(_words(chance), response_metadata=_metadata(chance))


def _judged(chance: Random) -> AIMessage:
    return AIMessage(_verdict(chance), response_metadata=_metadata(chance))


def _calling(chance: Random) -> AIMessage:
    calls = [_call(chance) for _ in range(chance.choice((1, 1, 3, 40)))]
    return AIMessage(chance.choice(("", _words(chance))), tool_calls=calls, response_metadata=_metadata(chance))


def _blocks(chance: Random) -> AIMessage:
    blocks: list[Any] = [
        {"type": "text", "text": _words(chance)},
        _words(chance),
        {"type": "thinking", "thinking": _words(chance)},
        {"type": "image_url", "image_url": {"url": "https://evil.example/x.png"}},
        {"type": "tool_use", "name": "submit_ad_mock", "input": {}, "id": "1"},
    ]
    return AIMessage(chance.sample(blocks, chance.randint(0, len(blocks))))


def _extras(chance: Random) -> AIMessage:
    asked = {"name": "submit_ad_mock", "arguments": "{}"}
    return AIMessage(_words(chance), additional_kwargs={"function_call": asked, "verdict": "retry"})


def _parts(chance: Random) -> AIMessage:
    return AIMessageChunk(content=_words(chance), tool_call_chunks=[], response_metadata=_metadata(chance))


_SHAPES: tuple[Callable[[Random], AIMessage], ...] = (_text, _text, _text, _judged, _calling, _blocks, _extras, _parts)


class Adviser(BaseChatModel):
    """Gives the advice that it holds, and counts how often it is asked."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    advice: Any = None
    clock: Any
    asked: int = 0

    @property
    def _llm_type(self) -> str:
        return "adviser"

    def _generate(self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **_: Any) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self._given())])

    async def _astream(
        self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **_: Any
    ) -> AsyncIterator[ChatGenerationChunk]:
        given = self._given()
        whole = AIMessageChunk(
            content=given.content,
            tool_call_chunks=[
                {"name": one["name"], "args": json.dumps(one["args"]), "id": one["id"], "index": at}
                for at, one in enumerate(given.tool_calls)
            ],
            response_metadata=given.response_metadata,
            additional_kwargs=given.additional_kwargs,
        )
        yield ChatGenerationChunk(message=whole)

    def _given(self) -> AIMessage:
        self.asked += 1
        if isinstance(self.advice, Exception):
            raise self.advice
        if isinstance(self.advice, Late):
            self.clock.advance(self.advice.seconds)
            return self.advice.reply
        return AIMessage("") if self.advice is None else self.advice
