"""The page a browser ends on after a login. It loads nothing, repeats nothing, and forgets its own address."""

import hashlib
from base64 import b64encode

from tools.core.callback import Judged

_STYLE = (
    ":root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:34rem;margin:18vh auto;"
    "padding:0 1.5rem}h1{font-size:1.5rem;margin-bottom:.4rem}"
)
_SCRIPT = 'history.replaceState(null,"",location.pathname)'  # the address holds the code; no history keeps it
_REASONS = {200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict"}


def _digest(text: str) -> str:
    return "'sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src {_digest(_STYLE)}; script-src {_digest(_SCRIPT)}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Connection": "close",
}


def respond(judged: Judged) -> bytes:
    """Write the whole answer to a browser."""
    title, words = _words(judged)
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1><p>{words}</p><script>{_SCRIPT}</script></body></html>"
    ).encode()
    lines = [f"HTTP/1.1 {judged.status} {_REASONS[judged.status]}"]
    lines += [f"{name}: {value}" for name, value in {**_HEADERS, "Content-Length": str(len(page))}.items()]
    return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + page


def _words(judged: Judged) -> tuple[str, str]:
    if judged.query is None and judged.status == 409:
        return "Already answered", "This login has its answer. You can close this page and go back to where you began."
    if judged.query is None:
        return "Not taken", (
            "This is not the answer of the login that waits, so nothing was done with it. "
            "That login still waits: open its newest address again."
        )
    if judged.was_denied:
        return "Access was refused", "Nothing was changed. You can close this page and go back to where you began."
    return (
        "The answer has arrived",
        "You can close this page and go back to where you began. There you read how the login ended.",
    )
