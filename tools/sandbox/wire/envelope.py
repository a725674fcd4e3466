"""How TikTok answers: the Marketing API's envelope, and the flat JSON of Login Kit."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class WireReply:
    """An answer as it goes over the wire."""

    body: str
    status: int = 200
    media_type: str = "application/json"


class Refused(Exception):
    """The Marketing API says no, by a return code."""

    def __init__(self, code: int, message: str, status: int = 200) -> None:
        """Keep the code, the words and the HTTP status."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


class OAuthError(StrEnum):
    """The names by which Login Kit says what is wrong."""

    INVALID_CLIENT = "invalid_client"
    INVALID_GRANT = "invalid_grant"
    INVALID_REQUEST = "invalid_request"
    SERVER_ERROR = "server_error"
    UNSUPPORTED_GRANT_TYPE = "unsupported_grant_type"


class LoginKitRefused(Exception):
    """Login Kit says no, by an error name."""

    def __init__(self, error: OAuthError, description: str, status: int = 400) -> None:
        """Keep the error's name, the words and the HTTP status."""
        super().__init__(description)
        self.error = error
        self.description = description
        self.status = status


class Partial(Json):
    """The data of a request of which only some items were done."""


def wrapped(data: Json | list[Json], request_id: str) -> WireReply:
    """Put a success into the envelope."""
    code, message = (20001, "Some of the items were not done.") if isinstance(data, Partial) else (0, "OK")
    return WireReply(json.dumps({"code": code, "message": message, "request_id": request_id, "data": data}))


def refused(code: int, message: str, request_id: str, status: int = 200) -> WireReply:
    """Put a refusal into the envelope."""
    answer = {"code": code, "message": message, "request_id": request_id, "data": {}}
    return WireReply(json.dumps(answer), status)


def flat(data: Json) -> WireReply:
    """Write a success the way Login Kit does."""
    return WireReply(json.dumps(data))


def flat_refused(error: OAuthError, description: str, request_id: str, status: int = 400) -> WireReply:
    """Write a refusal the way Login Kit does."""
    return WireReply(json.dumps({"error": error, "error_description": description, "log_id": request_id}), status)
