"""Gemini's interface on a loopback port: it plays a script, and refuses what Gemini would refuse."""

import asyncio
import base64
import contextlib
import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.types import Receive, Scope, Send

from tests.doubles.gemini_answers import (
    Answer,
    Behaviour,
    Body,
    Dripping,
    Dropped,
    Halted,
    Raw,
    Script,
    Stalled,
    invalid,
    no_key,
    reply,
)
from tests.doubles.gemini_checks import complaints

KEY = "FAKE-gemini-key-only-for-tests"
Sent = Answer | Raw | Dropped | Halted | Dripping
_ENDLESS = 1 << 20  # more than is ever sent
_JSON = "application/json; charset=UTF-8"


@dataclass(frozen=True)
class Asked:
    """One request, as it came."""

    model: str
    is_stream: bool
    raw: bytes
    headers: dict[str, str]

    @property
    def body(self) -> Body:
        return dict(json.loads(self.raw))


@dataclass
class GeminiServer:
    """Plays its script, the last entry again and again."""

    script: list[Script]
    address: str = ""
    asked: list[Asked] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    left: threading.Event = field(default_factory=threading.Event)
    began: threading.Event = field(default_factory=threading.Event)
    _signed: dict[str, dict[str, Any]] = field(default_factory=dict)  # by the model that signed
    _played: int = 0

    def play(self, *script: Script) -> None:
        """Go on with another script, and forget what was asked."""
        self.script, self._played = list(script), 0
        self.asked.clear()
        self.refused.clear()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        model, _, method = scope["path"].removeprefix("/v1beta/models/").partition(":")
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        asked = Asked(model, method == "streamGenerateContent", await _read(receive), headers)
        self.asked.append(asked)
        self.began.set()
        given = self._judge(asked) or self._next(asked.body)
        if isinstance(given, Stalled):
            await self._wait(given.seconds, receive)
        behaviour = given.then if isinstance(given, Stalled) else given
        if isinstance(behaviour, Answer) and behaviour.status == 200:
            behaviour = self._sign(behaviour, asked.model)
        await _Sender(send, is_stream=asked.is_stream).send(behaviour)
        if isinstance(behaviour, Halted):
            await self._wait(behaviour.seconds, receive)

    def _judge(self, asked: Asked) -> Answer | None:
        if not asked.headers.get("x-goog-api-key"):
            return no_key()
        found = next(complaints(asked.body, self._signed.get(asked.model, {})), None)
        if found is None:
            return None
        self.refused.append(found)
        return invalid(found)

    def _next(self, body: Body) -> Behaviour:
        played = self.script[min(self._played, len(self.script) - 1)]
        self._played += 1
        return played(body) if callable(played) else played

    def _sign(self, answer: Answer, model: str) -> Answer:
        """Sign the first call of an answer; whoever sends the call back must send the signature with it."""
        payload = json.loads(json.dumps(answer.payload))
        signed = self._signed.setdefault(model, {})
        for candidate in payload.get("candidates") or ():
            for part in (candidate.get("content") or {}).get("parts") or ():
                if "functionCall" in part:
                    signature = base64.b64encode(f"signature-{model}-{len(signed)}".encode()).decode()
                    part["thoughtSignature"] = signature
                    signed[signature] = part["functionCall"]
                    break
        return Answer(payload, answer.status)

    async def _wait(self, seconds: float, receive: Receive) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while (await receive())["type"] != "http.disconnect":
                    pass
            self.left.set()


@dataclass(frozen=True)
class _Sender:
    raw_send: Send
    is_stream: bool

    async def send(self, behaviour: Sent) -> None:
        match behaviour:
            case Answer(payload, status):
                await self._whole(self._written(payload, status), status, self._media(status))
            case Raw(content, media, status):
                await self._whole(content, status, media)
            case Dropped(first):
                await self._begin((first or reply({"text": "Wel"})).payload, less=8)
            case Halted(first):
                await self._begin(first.payload)
            case Dripping(pause, times):
                await self._start(200, self._media(200), _ENDLESS)
                for _ in range(times):
                    await self.raw_send({"type": "http.response.body", "body": b" ", "more_body": True})
                    await asyncio.sleep(pause)

    async def _begin(self, payload: Body, less: int = 0) -> None:
        await self._start(200, self._media(200), _ENDLESS)
        written = self._written(payload, 200)
        begun = written[: len(written) - less]
        await self.raw_send({"type": "http.response.body", "body": begun, "more_body": True})

    def _media(self, status: int) -> str:
        return "text/event-stream" if self.is_stream and status == 200 else _JSON

    def _written(self, payload: Body, status: int) -> bytes:
        if not self.is_stream or status != 200:
            return json.dumps(payload).encode()
        return b"".join(b"data: " + json.dumps(chunk).encode() + b"\r\n\r\n" for chunk in _chunks(payload))

    async def _whole(self, content: bytes, status: int, media: str) -> None:
        await self._start(status, media, len(content))
        await self.raw_send({"type": "http.response.body", "body": content})

    async def _start(self, status: int, media: str, length: int) -> None:
        headers = [(b"content-type", media.encode()), (b"content-length", str(length).encode())]
        await self.raw_send({"type": "http.response.start", "status": status, "headers": headers})


def _chunks(payload: Body) -> Iterator[Body]:
    """Cut an answer into the pieces of a stream: a part each, and how it finished with the last."""
    candidates = payload.get("candidates") or [{}]
    parts = (candidates[0].get("content") or {}).get("parts") or []
    for part in parts[:-1]:
        first = {"content": {"role": "model", "parts": [part]}, "index": 0}
        yield {"candidates": [first], "modelVersion": payload["modelVersion"]}
    if len(parts) > 1:
        last = candidates[0] | {"content": {"role": "model", "parts": parts[-1:]}}
        payload = payload | {"candidates": [last]}
    yield payload


async def _read(receive: Receive) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return bytes(body)


@contextlib.contextmanager
def gemini_server(*script: Script) -> Iterator[GeminiServer]:
    """Serve in a thread of its own while the block runs."""
    served = GeminiServer(list(script))
    listener = socket.socket(proto=socket.IPPROTO_TCP)  # named, or each answer waits for a receipt of its first half
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    served.address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        served, http="h11", ws="none", lifespan="off", log_config=None, log_level="critical", access_log=False
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        yield served
    finally:
        server.should_exit = server.force_exit = True
        thread.join()
        listener.close()
