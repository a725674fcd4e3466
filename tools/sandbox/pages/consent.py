"""The two consent pages: a person approves or denies, and the browser carries a code back."""

import asyncio
import hmac
import secrets
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tools.core.ports import Clock
from tools.core.values import canonical_json
from tools.sandbox.api.request_log import log_request
from tools.sandbox.builtin import ADVERTISERS, APP_ID, CLIENT_KEY, FIRST_ADVERTISER
from tools.sandbox.oauth.auth_codes import Code, issue_code
from tools.sandbox.pages.layout import consent_page, refusal_page
from tools.sandbox.storage import Storage

# The page needs nothing from anywhere, and its address holds a state that no other site should learn. Its own form
# needs its origin, though: without a referrer at all a browser sends "null" for it, which a foreign page can send too.
PAGE_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
}

ConsentForm = dict[str, list[str]]

_KEY_BYTES = 32


@dataclass(frozen=True)
class ConsentPage:
    """One of the two pages, for one family of logins."""

    path: str
    title: str
    client_field: str
    client: str
    is_login_kit: bool
    storage: Storage
    clock: Clock
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(_KEY_BYTES))

    async def show(self, request: Request) -> Response:
        """Ask the person."""
        form = parse_qs(request.url.query, keep_blank_values=True)
        at = self.clock.now().timestamp()
        await asyncio.to_thread(self._log, "GET", at)
        problem = self._problem(form)
        if problem:
            return HTMLResponse(refusal_page(problem), 400, PAGE_HEADERS)
        hidden = _asked(form) | {_PROOF: self._proof(form)}
        offered = () if self.is_login_kit else ADVERTISERS.values()
        return HTMLResponse(consent_page(self.title, self.path, hidden, offered), headers=PAGE_HEADERS)

    async def decide(self, request: Request) -> Response:
        """Send the browser back with a code, or with the news that access was denied."""
        form = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
        at = self.clock.now().timestamp()
        await asyncio.to_thread(self._log, "POST", at)
        problem = self._problem(form) or _decision_problem(form) or self._forgery(request, form)
        if problem:
            return HTMLResponse(refusal_page(problem), 400, PAGE_HEADERS)
        answer = await asyncio.to_thread(self._approve, form, at) if _first(form, "decision") == "approve" else _DENIED
        state = {"state": form["state"][0]} if "state" in form else {}
        return RedirectResponse(_joined(_first(form, "redirect_uri"), answer | state), 302, PAGE_HEADERS)

    def _problem(self, form: ConsentForm) -> str | None:
        if _first(form, self.client_field) != self.client:
            return f"There is no app with this {self.client_field}. The sandbox knows {self.client}."
        if not is_registered(_first(form, "redirect_uri")):
            return "The redirect_uri is not registered: the sandbox takes http on 127.0.0.1 or localhost."
        return _login_kit_problem(form) if self.is_login_kit else None

    def _forgery(self, request: Request, form: ConsentForm) -> str | None:
        """Take from a browser only what this page asked; a program, which nobody leads here, needs no proof."""
        is_of_a_browser = "origin" in request.headers or "sec-fetch-site" in request.headers
        if not (is_of_a_browser or _PROOF in form):
            return None
        is_proven = hmac.compare_digest(_first(form, _PROOF).encode(), self._proof(form).encode())
        return None if is_proven else "This form was not filled in on this page, or the page is old. Open it again."

    def _proof(self, form: ConsentForm) -> str:
        return hmac.digest(self._key, canonical_json(dict(_asked(form))).encode(), "sha256").hex()

    def _approve(self, form: ConsentForm, at: float) -> dict[str, str]:
        code = Code(
            is_login_kit=self.is_login_kit,
            issued_at=at,
            redirect_uri=_first(form, "redirect_uri"),
            advertiser_ids=() if self.is_login_kit else tuple(form.get("advertiser_ids", [FIRST_ADVERTISER])),
            scope=_first(form, "scope"),
            challenge=_first(form, "code_challenge") or None,
        )
        with self.storage.transaction() as db:
            if self.is_login_kit:
                return {"code": issue_code(db, code), "scopes": code.scope}
            # TikTok sends a second code beside it, which is not the one to exchange.
            return {"auth_code": issue_code(db, code), "code": secrets.token_hex(20)}

    def _log(self, method: str, at: float) -> None:
        with self.storage.transaction() as db:
            log_request(db, method, self.path, at)


_DENIED = {"error": "access_denied"}
_PROOF = "asked_here"  # the field by which the page knows its own form again
_ANSWERS = ("decision", "advertiser_ids", _PROOF)  # fields that no address fills in


def ads_consent(storage: Storage, clock: Clock) -> ConsentPage:
    """Make the page on which an advertiser lets an app manage ads."""
    return ConsentPage(
        path="/portal/auth",
        title="Let an app manage your ads?",
        client_field="app_id",
        client=APP_ID,
        is_login_kit=False,
        storage=storage,
        clock=clock,
    )


def login_kit_consent(storage: Storage, clock: Clock) -> ConsentPage:
    """Make the page on which a TikTok user logs in to an app."""
    return ConsentPage(
        path="/v2/auth/authorize/",
        title="Log in to an app with TikTok?",
        client_field="client_key",
        client=CLIENT_KEY,
        is_login_kit=True,
        storage=storage,
        clock=clock,
    )


def is_registered(redirect_uri: str) -> bool:
    """Say whether a browser may be sent there: to this machine only."""
    try:
        parts = urlsplit(redirect_uri)
    except ValueError:
        return False
    return parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")


def _login_kit_problem(form: ConsentForm) -> str | None:
    if _first(form, "response_type") != "code":
        return "The response_type must be code."
    challenge = _first(form, "code_challenge")
    if challenge and _first(form, "code_challenge_method") not in ("", "S256"):
        return "The code_challenge_method must be S256."
    return None


def _asked(form: ConsentForm) -> dict[str, str]:
    return {name: values[0] for name, values in form.items() if name not in _ANSWERS}


def _decision_problem(form: ConsentForm) -> str | None:
    if _first(form, "decision") not in ("approve", "deny"):
        return "Neither Approve nor Deny was chosen."
    unknown = [one for one in form.get("advertiser_ids", []) if one not in ADVERTISERS]
    return f"There is no advertiser {unknown[0]}." if unknown else None


def _first(form: ConsentForm, name: str) -> str:
    return form.get(name, [""])[0]


def _joined(address: str, answer: dict[str, str]) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(answer)}"
