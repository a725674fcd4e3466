"""The sandbox described by itself: an OpenAPI document made from the map of endpoints and what each takes."""

from inspect import getdoc

from tools.sandbox.api.endpoints import ENDPOINTS, Endpoint
from tools.sandbox.builtin import ADVERTISERS, FIRST_ADVERTISER
from tools.sandbox.openapi.login_paths import LOGINS
from tools.sandbox.openapi.requests import REQUESTS
from tools.sandbox.openapi.schemas import among, fields, text
from tools.sandbox.wire.call import API
from tools.sandbox.wire.envelope import Json

_JSON = "application/json"
_TOKEN = "AccessToken"  # noqa: S105 -- the name of a header's description, no token
_ENVELOPE: Json = {
    "type": "object",
    "required": ["code", "message", "request_id", "data"],
    "additionalProperties": False,
    "properties": {
        "code": {"type": "integer", "description": "0 is a success, 20001 one in part, anything else a refusal."},
        "message": {"type": "string"},
        "request_id": {"type": "string", "pattern": "^[0-9]{35}$"},
        "data": {"type": ["object", "array"]},
    },
}
_ANSWERS: Json = {
    "200": {
        "description": "Done, or refused: `code` tells which.",
        "content": {_JSON: {"schema": {"$ref": "#/components/schemas/Envelope"}}},
    },
    "405": {"description": "Another method was used.", "content": {"text/plain": {"schema": {"type": "string"}}}},
}
# Of the guard, before the request is looked at; TikTok's own hosts have other ways to keep strangers out.
_TURNED_AWAY = {
    "403": "A page of another site asked.",
    "413": "The body is too large.",
    "415": "The body is of a type that is not taken here.",
    "421": "The host is none of this machine's.",
}


def openapi_document() -> Json:
    """Describe every path that programs and browsers meet, without the control routes."""
    marketing = {path: {one.method.lower(): _operation(path, one)} for path, one in ENDPOINTS.items()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "TikTok for practice",
            "version": "1.3",
            "description": "Behaves as TikTok's Marketing API and Login Kit do. Nothing here reaches TikTok.",
        },
        "paths": {path: _guarded(operations) for path, operations in {**marketing, **LOGINS}.items()},
        "components": {
            "schemas": {"Envelope": _ENVELOPE},
            "securitySchemes": {_TOKEN: {"type": "apiKey", "in": "header", "name": "Access-Token"}},
        },
    }


def _guarded(operations: Json) -> Json:
    content = {_JSON: {"schema": fields("error", error=text())}}
    refusals = {status: {"description": why, "content": content} for status, why in _TURNED_AWAY.items()}
    return {method: one | {"responses": one["responses"] | refusals} for method, one in operations.items()}


def _operation(path: str, endpoint: Endpoint) -> Json:
    name = path.removeprefix(API)
    takes = _with_advertiser(REQUESTS[name]) if endpoint.names_advertiser else REQUESTS[name]
    return {
        "operationId": name.strip("/").replace("/", "_"),
        "summary": getdoc(endpoint.answer),
        "security": [] if endpoint.scope is None else [{_TOKEN: []}],
        **({"parameters": _parameters(takes)} if endpoint.method == "GET" else {"requestBody": _body(endpoint, takes)}),
        "responses": _ANSWERS,
    }


def _with_advertiser(takes: Json) -> Json:
    known = {"advertiser_id": among(ADVERTISERS, FIRST_ADVERTISER)}
    return takes | {
        "required": ["advertiser_id", *takes.get("required", ())],
        "properties": known | takes["properties"],
    }


def _parameters(takes: Json) -> list[Json]:
    return [
        {"name": name, "in": "query", "required": name in takes.get("required", ()), **_written(schema)}
        for name, schema in takes["properties"].items()
    ]


def _written(schema: Json) -> Json:
    # Lists and objects of a query are JSON texts.
    return {"content": {_JSON: {"schema": schema}}} if schema["type"] in ("array", "object") else {"schema": schema}


def _body(endpoint: Endpoint, takes: Json) -> Json:
    media_type = "multipart/form-data" if endpoint.takes_files else _JSON
    return {"required": True, "content": {media_type: {"schema": takes}}}
