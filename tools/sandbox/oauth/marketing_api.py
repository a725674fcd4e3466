"""The advertiser's login of the Marketing API: codes become tokens, tokens are listed and revoked."""

from tools.sandbox.builtin import ADVERTISERS, APP_ID, SCOPES, SECRET
from tools.sandbox.oauth.auth_codes import find_code, issue_ads_token, spend_code
from tools.sandbox.oauth.tokens import find, keep
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import missing, not_text


def exchange(asked: CheckedCall) -> Json:
    """Turn an auth_code into an access token, once."""
    _require(asked, "app_id", "secret", "auth_code")
    _check_app(asked)
    text = asked.fields["auth_code"]
    code = find_code(asked.db, text)
    if code is None or code.is_login_kit:
        raise Refused(40110, "The auth_code is not one of this app's. Ask for consent again.")
    if not code.is_good(asked.at):
        raise Refused(40110, "The auth_code was used already or has expired. Ask for consent again.")
    spend_code(asked.db, text, code)
    answer: Json = {"access_token": issue_ads_token(asked.db, code), "scope": list(SCOPES)}
    if asked.fields.get("return_advertiser_ids", True):
        answer["advertiser_ids"] = list(code.advertiser_ids)
    return answer


def revoke(asked: CheckedCall) -> Json:
    """End an access token."""
    _require(asked, "app_id", "secret", "access_token")
    _check_app(asked)
    text = asked.fields["access_token"]
    token = find(asked.db, text)
    if token is None or token.is_revoked:
        raise Refused(40105, "The access token is wrong or was revoked.")
    keep(asked.db, text, token.model_copy(update={"is_revoked": True}))
    return {"app_id": APP_ID, "advertiser_ids": list(token.advertiser_ids)}


def list_advertisers(asked: CheckedCall) -> Json:
    """List the accounts that a token may use."""
    _require(asked, "app_id", "secret")
    _check_app(asked)
    known = [ADVERTISERS[one] for one in asked.permitted_ids]
    return {"list": [{"advertiser_id": one.advertiser_id, "advertiser_name": one.name} for one in known]}


def _require(asked: CheckedCall, *names: str) -> None:
    problem = missing(asked.fields, *names) or not_text(asked.fields, *names)
    if problem:
        raise Refused(40002, problem)


def _check_app(asked: CheckedCall) -> None:
    if asked.fields["app_id"] != APP_ID or asked.fields["secret"] != SECRET:
        raise Refused(40101, "The app_id and the secret do not belong together.")
