"""A person at the browser: opens the consent page, presses a button, and is sent back."""

from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import httpx

from tools.core.errors import AdsError

_FORGED = "a-state-that-nobody-asked-for"


async def browse(client: httpx.AsyncClient, url: str, decision: str) -> str:
    """Decide on a consent page and give the address the browser is sent back to, without going there.

    ``approve`` and ``deny`` press the buttons; ``forged_state`` approves and comes back with another state.
    """
    page = await client.get(url)
    form = _Form(page.text)
    pressed = "deny" if decision == "deny" else "approve"
    answer = await client.post(
        urljoin(url, form.action),
        content=urlencode([*form.fields, ("decision", pressed)]),
        headers={"content-type": "application/x-www-form-urlencoded"},
        follow_redirects=False,
    )
    if "location" not in answer.headers:
        msg = f"The consent page did not send the browser back: HTTP {page.status_code}, then {answer.status_code}."
        raise AdsError(msg)
    location: str = answer.headers["location"]
    return _with_forged_state(location) if decision == "forged_state" else location


class _Form(HTMLParser):
    """What the form of a page would send: hidden fields and ticked boxes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.action = ""
        self.fields: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "form":
            self.action = found.get("action") or ""
        is_sent = found.get("type") == "hidden" or (found.get("type") == "checkbox" and "checked" in found)
        if tag == "input" and is_sent:
            self.fields.append((found.get("name") or "", found.get("value") or ""))


def _with_forged_state(location: str) -> str:
    parts = urlsplit(location)
    query = [(name, _FORGED if name == "state" else value) for name, value in parse_qsl(parts.query)]
    return urlunsplit(parts._replace(query=urlencode(query)))
