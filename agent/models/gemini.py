"""Gemini. The only file that imports its client, and only when a conversation needs it."""

import logging
import warnings
from collections.abc import AsyncIterator

import httpx
from langchain_core.language_models import BaseChatModel

from agent.models._faults import AnswerTooLarge
from agent.models._provider import ModelChoice, Provider

DEFAULT_MODEL = "gemini-3.8-flash"

_ADDRESS = "https://generativelanguage.googleapis.com"
_VERSION = "v1beta"  # always said: which one the client takes by itself changes with its releases
_LARGEST_ANSWER = 4 * 1024 * 1024  # bytes; a whole reply of the model is well below one million


def _load(choice: ModelChoice) -> BaseChatModel:
    from google.genai import Client  # noqa: PLC0415 -- takes a second to import
    from google.genai.types import HttpOptions  # noqa: PLC0415
    from langchain_google_genai import ChatGoogleGenerativeAI  # noqa: PLC0415

    _be_quiet()
    model = ChatGoogleGenerativeAI(
        model=choice.name or DEFAULT_MODEL,
        api_key=choice.key,
        base_url=choice.base_url or _ADDRESS,  # always said: left out, variables of other products may redirect it
        api_version=_VERSION,
        vertexai=False,
        max_retries=1,  # the client retries silently for half a minute; retries are ours, and visible
        timeout=choice.timeout_seconds,
    )
    options = HttpOptions(
        base_url=choice.base_url or _ADDRESS,
        api_version=_VERSION,
        httpx_async_client=_http(),
    )
    model.client = Client(api_key=choice.key, vertexai=False, http_options=options)
    return model


def _http() -> httpx.AsyncClient:
    """Speak through a client of ours, or the library takes one of its own choice, from release to release another.

    Its transport is httpx's own: one of ours would switch off the proxies of the environment. No connection is kept:
    nobody tells a provider that the conversation is over, and an idle one would outlive its event loop. A redirect is
    not followed: the key would go with it.
    """
    return httpx.AsyncClient(
        event_hooks={"response": [_cap]},
        limits=httpx.Limits(max_keepalive_connections=0),
        timeout=None,  # noqa: S113 -- each request brings its own
    )


def _be_quiet() -> None:
    """Keep the client's remarks about odd answers off the screen: each of them is read from the answer itself."""
    for name in ("google_genai", "langchain_google_genai"):
        logging.getLogger(name).setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", message=r"\w+ is not a valid \w+", category=UserWarning)


async def _cap(response: httpx.Response) -> None:
    response.stream = _Capped(response.stream)


class _Capped(httpx.AsyncByteStream):
    """An answer that may not grow without end."""

    def __init__(self, stream: object) -> None:
        if not isinstance(stream, httpx.AsyncByteStream):
            msg = "an answer without a stream"
            raise TypeError(msg)
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > _LARGEST_ANSWER:
                raise AnswerTooLarge
            yield chunk

    async def aclose(self) -> None:
        """Close the connection's side of it."""
        await self._stream.aclose()


PROVIDER = Provider(name="gemini", load=_load)
