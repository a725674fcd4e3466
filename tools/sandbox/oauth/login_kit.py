"""Login Kit: form in, flat JSON out, tokens that can never create an ad, and whose they are."""

import hashlib
import json
import secrets
from sqlite3 import Connection
from types import MappingProxyType
from urllib.parse import parse_qs

from tools.core.values import Value
from tools.sandbox.builtin import CLIENT_KEY, SECRET
from tools.sandbox.oauth.auth_codes import find_code, spend_code
from tools.sandbox.oauth.tokens import Token, find, issue, keep
from tools.sandbox.wire.call import Call
from tools.sandbox.wire.envelope import Json, LoginKitRefused, OAuthError, WireReply

_ACCESS_SECONDS = 2 * 3600
_REFRESH_SECONDS = 180 * 24 * 3600
_OPEN_ID = "sandbox-open-id"
_USER = MappingProxyType({  # each field with the scope that opens it
    "open_id": ("user.info.basic", _OPEN_ID),
    "display_name": ("user.info.basic", "Practice person"),
    "username": ("user.info.profile", "practice_person"),
})  # fmt: skip


class RefreshGrant(Value):
    """What a refresh token stands for."""

    scope: str
    expires_at: float


def exchange(form: dict[str, str], db: Connection, at: float) -> Json:
    """Turn a code or a refresh token into tokens."""
    _check_client(form)
    match form.get("grant_type"):
        case "authorization_code":
            return _tokens(db, _spend(form, db, at), at)
        case "refresh_token":
            return _tokens(db, _rotate(form, db, at), at)
        case _:
            raise LoginKitRefused(OAuthError.UNSUPPORTED_GRANT_TYPE, "The grant_type is not one that Login Kit knows.")


def revoke(form: dict[str, str], db: Connection, at: float) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """End an access token."""
    _check_client(form)
    text = form.get("token", "")
    token = find(db, text)
    if token is None or not token.is_login_kit:
        raise LoginKitRefused(OAuthError.INVALID_REQUEST, "The token to revoke is not known.")
    keep(db, text, token.model_copy(update={"is_revoked": True}))
    return {}


def user_info(call: Call, db: Connection, request_id: str) -> WireReply:
    """Say whose an access token is, as far as its scopes allow."""
    scheme, _, text = call.authorization.partition(" ")
    token = find(db, text) if scheme == "Bearer" else None
    if token is None or not token.is_login_kit or token.is_revoked or (token.expires_at or call.at + 1) <= call.at:
        return _about_user({}, "access_token_invalid", "The access token is not known, or is over.", request_id, 401)
    wanted = parse_qs(call.query).get("fields", [""])[0].split(",")
    if not set(wanted) <= set(_USER):
        return _about_user({}, "invalid_params", f"fields takes {', '.join(_USER)}.", request_id, 400)
    if not {_USER[name][0] for name in wanted} <= set(token.login_kit_scope.split(",")):
        return _about_user({}, "scope_not_authorized", "The user did not grant the scope.", request_id, 401)
    return _about_user({"user": {name: _USER[name][1] for name in wanted}}, "ok", "", request_id, 200)


def challenge_of(verifier: str) -> str:
    """Hash a verifier the way Login Kit wants it: in hex, not in base64."""
    return hashlib.sha256(verifier.encode()).hexdigest()


def _check_client(form: dict[str, str]) -> None:
    if form.get("client_key") != CLIENT_KEY or form.get("client_secret") != SECRET:
        raise LoginKitRefused(
            OAuthError.INVALID_CLIENT, "The client_key and the client_secret do not belong together.", 401
        )


def _spend(form: dict[str, str], db: Connection, at: float) -> str:
    text = form.get("code", "")
    code = find_code(db, text)
    if code is None or not code.is_login_kit or not code.is_good(at):
        raise LoginKitRefused(OAuthError.INVALID_GRANT, "Authorization code is expired.")
    if form.get("redirect_uri") != code.redirect_uri:
        raise LoginKitRefused(OAuthError.INVALID_GRANT, "The redirect_uri is not the one that consent was asked with.")
    if code.challenge is not None and challenge_of(form.get("code_verifier", "")) != code.challenge:
        raise LoginKitRefused(OAuthError.INVALID_REQUEST, "Code verifier or code challenge is invalid.")
    spend_code(db, text, code)
    return code.scope


def _rotate(form: dict[str, str], db: Connection, at: float) -> str:
    text = form.get("refresh_token", "")
    row = db.execute("SELECT record FROM refresh_tokens WHERE token = ?", (text,)).fetchone()
    if row is None:
        raise LoginKitRefused(OAuthError.INVALID_GRANT, "The refresh token is not known, or a newer one replaced it.")
    refresh = RefreshGrant.model_validate_json(row["record"])
    if refresh.expires_at <= at:
        raise LoginKitRefused(OAuthError.INVALID_GRANT, "The refresh token has expired.")
    db.execute("DELETE FROM refresh_tokens WHERE token = ?", (text,))
    return refresh.scope


def _tokens(db: Connection, scope: str, at: float) -> Json:
    ends = at + _ACCESS_SECONDS
    token = Token(is_login_kit=True, advertiser_ids=(), scopes=(), login_kit_scope=scope, expires_at=ends)
    access = issue(db, token)
    refresh = "rft." + secrets.token_hex(20)
    record = RefreshGrant(scope=scope, expires_at=at + _REFRESH_SECONDS).model_dump_json()
    db.execute("INSERT INTO refresh_tokens (token, record) VALUES (?, ?)", (refresh, record))
    return {
        "access_token": access,
        "expires_in": _ACCESS_SECONDS,
        "open_id": _OPEN_ID,
        "refresh_token": refresh,
        "refresh_expires_in": _REFRESH_SECONDS,
        "scope": scope,
        "token_type": "Bearer",
    }


def _about_user(data: Json, code: str, message: str, request_id: str, status: int) -> WireReply:
    error = {"code": code, "message": message, "log_id": request_id}
    return WireReply(json.dumps({"data": data, "error": error}), status)
