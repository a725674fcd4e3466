"""What the two consent pages and Login Kit's token endpoints take and answer."""

from collections.abc import Mapping
from types import MappingProxyType

from tools.sandbox.builtin import ADVERTISERS, APP_ID, CLIENT_KEY, SECRET
from tools.sandbox.openapi.schemas import among, fields, like, listed, text
from tools.sandbox.wire.envelope import Json, OAuthError

_REDIRECT = like(r"http://127\.0\.0\.1:[1-9][0-9]{0,3}/[a-z]{0,20}", "http://127.0.0.1:8765/callback")
_PAGE: Json = {"text/html": {"schema": {"type": "string"}}}
_DECISION = among(("approve", "deny"), "approve")
_ADS_LOGIN = fields("app_id", "redirect_uri", app_id=among([APP_ID], APP_ID), redirect_uri=_REDIRECT, state=text())
_KIT_LOGIN = fields(
    "client_key", "redirect_uri", "response_type",
    client_key=among([CLIENT_KEY], CLIENT_KEY),
    redirect_uri=_REDIRECT,
    response_type=among(["code"], "code"),
    scope=text("user.info.basic"),
    state=text(),
    code_challenge=like("[0-9a-f]{64}"),
    code_challenge_method=among(["S256"]),
)  # fmt: skip
_CLIENT = {"client_key": among([CLIENT_KEY], CLIENT_KEY), "client_secret": among([SECRET], SECRET)}
_EXCHANGE = fields(
    "client_key", "client_secret", "grant_type",
    **_CLIENT,
    grant_type=among(("authorization_code", "refresh_token"), "authorization_code"),
    code=text(),
    redirect_uri=_REDIRECT,
    code_verifier=like("[A-Za-z0-9._~-]{43,128}"),
    refresh_token=text(),
)  # fmt: skip
_REFUSAL = fields(
    "error", "error_description", "log_id",
    error=among(OAuthError), error_description=text(), log_id=like("[0-9]{35}"),
)  # fmt: skip


def _pages(login: Json, **answers: Json) -> Json:
    asked = [
        {"name": name, "in": "query", "required": name in login["required"], "schema": schema}
        for name, schema in login["properties"].items()
    ]
    decided = login | {
        "required": [*login["required"], "decision"],
        "properties": login["properties"] | {"decision": _DECISION} | answers,
    }
    refused = {"description": "The login cannot go on; the page says why.", "content": _PAGE}
    return {
        "get": {
            "summary": "Ask the person for consent.",
            "parameters": asked,
            "responses": {"200": {"description": "A page with Approve and Deny.", "content": _PAGE}, "400": refused},
        },
        "post": {
            "summary": "Send the browser back with a code, or with the news that access was denied.",
            "requestBody": _form(decided),
            "responses": {"302": {"description": "Back to the redirect_uri."}, "400": refused},
        },
    }


def _token_endpoint(summary: str, takes: Json, gives: Json) -> Json:
    refused = {"description": "Refused.", "content": {"application/json": {"schema": _REFUSAL}}}
    done = {"description": "Done.", "content": {"application/json": {"schema": gives}}}
    answers = {"200": done, "400": refused, "401": refused}
    return {"post": {"summary": summary, "requestBody": _form(takes), "responses": answers}}


def _form(takes: Json) -> Json:
    return {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": takes}}}


LOGINS: Mapping[str, Json] = MappingProxyType({
    "/portal/auth": _pages(_ADS_LOGIN, advertiser_ids=listed(among(ADVERTISERS), len(ADVERTISERS))),
    "/v2/auth/authorize/": _pages(_KIT_LOGIN),
    "/v2/oauth/token/": _token_endpoint(
        "Turn a code or a refresh token into tokens.",
        _EXCHANGE,
        fields("access_token", "open_id", "refresh_token", "scope", "token_type", "expires_in", "refresh_expires_in"),
    ),
    "/v2/oauth/revoke/": _token_endpoint(
        "End an access token.", fields("client_key", "client_secret", "token", **_CLIENT, token=text()), fields()
    ),
})  # fmt: skip
