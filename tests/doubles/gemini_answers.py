"""What Gemini can answer: good replies, every odd ending, refusals, and connections that fail."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]
Part = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """An answer of the interface, as JSON."""

    payload: Body
    status: int = 200


@dataclass(frozen=True)
class Raw:
    """Bytes that are no answer of the interface."""

    content: bytes
    media: str = "text/html"
    status: int = 200


@dataclass(frozen=True)
class Dropped:
    """A connection that breaks after a part of the answer."""

    first: Answer | None = None


@dataclass(frozen=True)
class Halted:
    """An answer that begins and then falls silent, until the client leaves or the time is over."""

    first: Answer
    seconds: float = 30


@dataclass(frozen=True)
class Stalled:
    """Silence, until the client leaves or the time is over; then an answer."""

    seconds: float
    then: Answer


@dataclass(frozen=True)
class Dripping:
    """An answer that never ends, a byte at a time: no single read of it takes long."""

    pause: float = 0.05
    times: int = 400


Behaviour = Answer | Raw | Dropped | Halted | Stalled | Dripping
Script = Behaviour | Callable[[Body], Behaviour]


def text(words: str) -> Part:
    return {"text": words}


def thought(words: str) -> Part:
    return {"text": words, "thought": True}


def call(name: str, args: Body | None = None) -> Part:
    return {"functionCall": {"name": name, "args": args or {}}}


def reply(*parts: Part, finish: str | None = "STOP", model: str = "gemini-3.8-flash") -> Answer:
    """Answer with parts; the server signs the first function call, as Gemini does."""
    content = {"role": "model", "parts": list(parts)} if parts else {"role": "model"}
    ending = {} if finish is None else {"finishReason": finish}
    return Answer({
        "candidates": [{"content": content, "index": 0} | ending],
        "usageMetadata": {"promptTokenCount": 100, "candidatesTokenCount": 20, "totalTokenCount": 120},
        "modelVersion": model,
    })  # fmt: skip


def brief(**changes: Any) -> Answer:
    """Take a whole brief: the draft and its submission in one reply."""
    draft = {"campaign_name": "Spring Sale", "objective": "TRAFFIC", "text": "Two for one all week"}
    rest = {"cta": "SHOP_NOW", "music": "none"}
    return reply(call("update_draft", draft | rest | changes), call("submit_ad_mock"))


def blocked(reason: str) -> Answer:
    """Refuse the prompt itself: there is no candidate at all."""
    return Answer({
        "promptFeedback": {"blockReason": reason},
        "usageMetadata": {"promptTokenCount": 100, "totalTokenCount": 100},
    })  # fmt: skip


def no_candidates() -> Answer:
    return Answer({"usageMetadata": {"promptTokenCount": 100, "totalTokenCount": 100}})


def refusal(status: int, name: str, message: str, *details: Body) -> Answer:
    """Refuse as every interface of Google does."""
    error: Body = {"code": status, "message": message, "status": name}
    return Answer({"error": error | ({"details": list(details)} if details else {})}, status)


def invalid(message: str) -> Answer:
    return refusal(400, "INVALID_ARGUMENT", message)


def bad_key() -> Answer:
    info = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID", "domain": "googleapis"}
    return refusal(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", info)


def no_key() -> Answer:
    return refusal(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers.")


def expired_login() -> Answer:
    return refusal(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")


def over_quota(quota: str, delay: str | None = None) -> Answer:
    """Refuse for a quota, named as Google names it: PerMinute or PerDay."""
    violation = {"quotaMetric": "generate_content_requests", "quotaId": f"GenerateRequests{quota}PerProjectPerModel"}
    details: list[Body] = [{"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [violation]}]
    if delay is not None:
        details.append({"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": delay})
    return refusal(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.", *details)


def overloaded() -> Answer:
    return refusal(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")


def broken() -> Answer:
    return refusal(500, "INTERNAL", "An internal error has occurred.")


def no_such_model() -> Answer:
    return refusal(404, "NOT_FOUND", "The model is not found, or is not supported for generateContent.")


def too_long() -> Answer:
    return invalid("The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).")


def web_page(status: int = 200) -> Raw:
    return Raw(b"<!doctype html><title>Sign in to the network</title>", status=status)


def huge(megabytes: int) -> Answer:
    return reply(text("x" * (megabytes * 1024 * 1024)))
