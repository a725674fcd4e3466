"""From a request to its answer, inside one transaction: the route, the token, the endpoint, the envelope."""

from datetime import UTC, datetime
from sqlite3 import Connection

from tools.sandbox.api.endpoints import ENDPOINTS, Endpoint
from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.oauth import login_kit
from tools.sandbox.oauth.tokens import Token, admit, find
from tools.sandbox.wire.call import Call, CheckedCall, fields_of, form_of, form_with_files
from tools.sandbox.wire.envelope import (
    Json,
    LoginKitRefused,
    OAuthError,
    Refused,
    WireReply,
    flat,
    flat_refused,
    refused,
    wrapped,
)

_LOGIN_KIT = {"/v2/oauth/token/": login_kit.exchange, "/v2/oauth/revoke/": login_kit.revoke}
_USER_INFO = "/v2/user/info/"


def answer(call: Call, db: Connection, request_id: str) -> WireReply:
    """Carry a request out, or refuse it as TikTok would."""
    if call.path in _LOGIN_KIT:
        return _answer_login_kit(call, db, request_id)
    if call.path == _USER_INFO and call.method == "GET":
        return login_kit.user_info(call, db, request_id)
    endpoint = ENDPOINTS.get(call.path)
    if endpoint is None:
        return refused(40400, "There is no such path.", request_id, status=404)
    if call.method != endpoint.method:
        return WireReply("Method Not Allowed", status=405, media_type="text/plain")
    try:
        return wrapped(_ask(endpoint, call, db), request_id)
    except Refused as refusal:
        return refused(refusal.code, refusal.message, request_id, refusal.status)


def misbehaved(call: Call, code: int, message: str, request_id: str) -> WireReply:
    """Refuse a request that nothing is wrong with, in the words of its family."""
    if call.path in _LOGIN_KIT:
        return flat_refused(OAuthError.SERVER_ERROR, message, request_id, status=500)
    return refused(code, message, request_id)


def request_id_of(number: int, at: float) -> str:
    """Write the id of an answer as TikTok does: the time, then a number."""
    return f"{datetime.fromtimestamp(at, UTC):%Y%m%d%H%M%S}{number:021d}"


def _answer_login_kit(call: Call, db: Connection, request_id: str) -> WireReply:
    if call.method != "POST":
        return WireReply("Method Not Allowed", status=405, media_type="text/plain")
    try:
        return flat(_LOGIN_KIT[call.path](form_of(call), db, call.at))
    except LoginKitRefused as refusal:
        return flat_refused(refusal.error, refusal.description, request_id, refusal.status)


def _ask(endpoint: Endpoint, call: Call, db: Connection) -> Json | list[Json]:
    token = _token(endpoint, call, db)
    fields, files = form_with_files(call) if endpoint.takes_files else (fields_of(call), {})
    if endpoint.names_advertiser:
        _check_advertiser(fields, token)
    permitted_ids, is_region_blocked = (token.advertiser_ids, token.is_region_blocked) if token else ((), False)
    return endpoint.answer(CheckedCall(fields, db, call.at, permitted_ids, is_region_blocked, files))


def _token(endpoint: Endpoint, call: Call, db: Connection) -> Token | None:
    if endpoint.scope is None:
        return None
    known = find(db, call.token) if call.token else None
    return admit(call.token, known, endpoint.scope, call.at)


def _check_advertiser(fields: Json, token: Token | None) -> None:
    advertiser_id = fields.get("advertiser_id")
    if not advertiser_id:
        raise Refused(40002, "advertiser_id is required.")
    if token is None or advertiser_id not in token.advertiser_ids or advertiser_id not in ADVERTISERS:
        raise Refused(40001, f"The access token gives no permission for advertiser {advertiser_id}.")
