"""Why a model could not be asked, and what happens next. An error's own text is never shown: it may hold the key."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import httpx
from langchain_core.exceptions import ContextOverflowError

from tools.core.values import Value

_MOST_SENDS = 3
_LONGEST_WAIT_SECONDS = 60.0
_UNREADABLE_KEY = (UnicodeEncodeError, httpx.LocalProtocolError)  # it does not even fit into a header
_SECONDS = re.compile(r"(\d{1,6}(?:\.\d{1,9})?)s")


class AnswerTooLarge(Exception):
    """The provider sent more than an answer can be."""


class ModelFault(StrEnum):
    """Why there is no answer."""

    BUSY = "busy"
    DAY_IS_USED_UP = "day is used up"
    SERVER = "server"
    CONNECTION = "connection"
    SILENCE = "silence"
    KEY = "key"
    NO_MODEL = "no model"
    TOO_LONG = "too long"
    TOO_LARGE = "too large"
    REFUSED = "refused"
    UNREADABLE = "unreadable"


class Found(Value):
    """A fault, and how long the provider wants to be left alone."""

    fault: ModelFault
    retry_after: float | None = None


class NextStep(Value):
    """What happens next: the same again after a wait, or the embedded model, with a sentence."""

    wait_seconds: float | None  # None: the embedded model
    words: str
    rest_seconds: float = 0  # how long later turns do not ask: what fails slowly would cost each of them a minute


_BY_STATUS = {
    401: ModelFault.KEY, 403: ModelFault.KEY, 404: ModelFault.NO_MODEL, 408: ModelFault.SERVER, 429: ModelFault.BUSY,
}  # fmt: skip
_PASSING = {
    ModelFault.BUSY: "The language model is busy",
    ModelFault.SERVER: "The language model's service has a failure",
    ModelFault.CONNECTION: "The connection to the language model broke",
}
_LASTING = {
    ModelFault.BUSY: ("The language model stays busy", "Say more in a few minutes to have it asked again."),
    ModelFault.DAY_IS_USED_UP: ("Today's quota of the language model is used up", "Tomorrow it can be asked again."),
    ModelFault.SERVER: ("The language model's service keeps failing", "It is asked again in a minute."),
    ModelFault.CONNECTION: (
        "The language model cannot be reached",
        "Check the network; it is asked again in a minute.",
    ),
    ModelFault.SILENCE: ("The language model does not answer in time", "It is asked again in five minutes."),
    ModelFault.KEY: (
        "The language model's service refuses the key",
        "Correct it (for Gemini: GEMINI_API_KEY) and start again.",
    ),
    ModelFault.NO_MODEL: (
        "There is no language model of that name",
        "Choose another one with --model, such as gemini:NAME.",
    ),
    ModelFault.TOO_LONG: ("The conversation is too long for the language model", "A new conversation helps."),
    ModelFault.TOO_LARGE: ("The language model's answer is too large to be one", "Ask for less at once."),
    ModelFault.REFUSED: ("The language model's service refuses the request", "A new conversation may be taken."),
    ModelFault.UNREADABLE: (
        "What came back is no answer of a language model",
        "A network's sign-in page can be the cause; open a browser and look.",
    ),
}
_RESTS = {ModelFault.SERVER: 60.0, ModelFault.CONNECTION: 60.0, ModelFault.SILENCE: 300.0}


def read_fault(error: Exception) -> Found:
    """Read an exception of a provider's client."""
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return Found(fault=ModelFault.SILENCE)
    if isinstance(error, ContextOverflowError):
        return Found(fault=ModelFault.TOO_LONG)
    if isinstance(error, AnswerTooLarge):
        return Found(fault=ModelFault.TOO_LARGE)
    if isinstance(error, _UNREADABLE_KEY):
        return Found(fault=ModelFault.KEY)
    if isinstance(error, httpx.TransportError | ConnectionError):
        return Found(fault=ModelFault.CONNECTION)
    return _from_status(error)


def next_after(found: Found, sends: int) -> NextStep:
    """Decide what follows a fault after so many sends."""
    wait = found.retry_after if found.retry_after is not None else float(2**sends)
    if found.fault in _PASSING and sends < _MOST_SENDS and wait <= _LONGEST_WAIT_SECONDS:
        return NextStep(wait_seconds=wait, words=f"{_PASSING[found.fault]}; trying again in {wait:g} s.")
    happened, mend = _LASTING[found.fault]
    words = f"{happened}; the embedded one carries on. {mend}"
    return NextStep(wait_seconds=None, words=words, rest_seconds=_RESTS.get(found.fault, 0))


def _from_status(error: Exception) -> Found:
    answers = ((getattr(one, "code", None), one) for one in (error, error.__cause__))
    status, source = next(((code, one) for code, one in answers if isinstance(code, int)), (None, None))
    if status is None:
        return Found(fault=ModelFault.UNREADABLE)
    details = tuple(_details(source))
    if status == 429 and any("PerDay" in quota for quota in _quotas(details)):
        return Found(fault=ModelFault.DAY_IS_USED_UP)
    if any(one.get("reason") in ("API_KEY_INVALID", "API_KEY_EXPIRED") for one in details):
        return Found(fault=ModelFault.KEY)
    otherwise = ModelFault.SERVER if status >= 500 else ModelFault.REFUSED
    return Found(fault=_BY_STATUS.get(status, otherwise), retry_after=_retry_after(details))


def _details(source: object) -> Iterator[Mapping[str, Any]]:
    """Give the details of Google's error object; whatever has another shape has none."""
    body = getattr(source, "details", None)
    error = body.get("error") if isinstance(body, dict) else None
    details = error.get("details") if isinstance(error, dict) else None
    yield from (one for one in details if isinstance(one, dict)) if isinstance(details, list) else ()


def _quotas(details: tuple[Mapping[str, Any], ...]) -> Iterator[str]:
    for one in details:
        violations = one.get("violations")
        for violation in violations if isinstance(violations, list) else ():
            if isinstance(violation, dict):
                yield str(violation.get("quotaId", ""))


def _retry_after(details: tuple[Mapping[str, Any], ...]) -> float | None:
    delays = (_SECONDS.fullmatch(str(one["retryDelay"])) for one in details if "retryDelay" in one)
    return next((float(found[1]) for found in delays if found is not None), None)
