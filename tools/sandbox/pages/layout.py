"""The few pages people see: plain HTML that needs nothing from elsewhere and says PRACTICE."""

from collections.abc import Iterable, Mapping
from html import escape

from tools.core.advertiser import Advertiser

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem}"
    ":root{color-scheme:light dark}h1{font-size:1.5rem;overflow-wrap:anywhere}"
    "fieldset{border:1px solid #8888;border-radius:.5rem;margin:0}label{display:flex;gap:.6rem;padding:.4rem 0}"
    "button{font:inherit;margin:1rem 1rem 0 0;padding:.6rem 1.4rem;border:1px solid #8888;border-radius:.5rem}"
    "button[value=approve]{font-weight:600}"
)


def consent_page(title: str, path: str, hidden: Mapping[str, str], advertisers: Iterable[Advertiser]) -> str:
    """Ask for consent; the form posts back what the query held."""
    kept = "".join(_hidden(name, value) for name, value in hidden.items())
    boxes = "".join(_box(number, one) for number, one in enumerate(advertisers))
    asked = f"<fieldset><legend>Advertisers it may manage</legend>{boxes}</fieldset>" if boxes else ""
    return whole_page(
        title,
        "<p>A program on this machine asks for access. Nothing here reaches TikTok.</p>"
        f'<form method="post" action="{escape(path)}">{kept}{asked}'
        '<button name="decision" value="approve">Approve</button>'
        '<button name="decision" value="deny">Deny</button></form>',
    )


def refusal_page(reason: str) -> str:
    """Say why there is nothing to consent to."""
    return whole_page("This login cannot go on", f"<p>{escape(reason)}</p>")


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'


def _box(number: int, one: Advertiser) -> str:
    ticked = "" if number else " checked"
    value = escape(one.advertiser_id)
    return (
        f'<label><input type="checkbox" name="advertiser_ids" value="{value}"{ticked}>'
        f"<span>{escape(one.name)} ({value}, {escape(one.currency)})</span></label>"
    )


def whole_page(title: str, content: str, style: str = "") -> str:
    """Put content into a page that says PRACTICE."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>PRACTICE: {escape(title)}</title><style>{_STYLE}{style}</style></head>"
        f"<body><h1>PRACTICE: {escape(title)}</h1>{content}</body></html>"
    )
