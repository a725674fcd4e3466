"""The few pages people see: plain HTML that needs nothing from elsewhere and says PRACTICE."""

from collections.abc import Iterable, Mapping
from html import escape

from tools.core.target import Advertiser
from tools.sandbox.envelope import Json

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid;padding:.4rem;text-align:left}"
    "label{display:block;padding:.4rem 0}button{font:inherit;margin:1rem 1rem 0 0;padding:.6rem 1.4rem}"
)


def consent_page(title: str, path: str, hidden: Mapping[str, str], advertisers: Iterable[Advertiser]) -> str:
    """Ask for consent; the form posts back what the query held."""
    kept = "".join(_hidden(name, value) for name, value in hidden.items())
    boxes = "".join(_box(number, one) for number, one in enumerate(advertisers))
    asked = f"<fieldset><legend>Advertisers it may manage</legend>{boxes}</fieldset>" if boxes else ""
    return _page(
        title,
        "<p>A program on this machine asks for access. Nothing here reaches TikTok.</p>"
        f'<form method="post" action="{escape(path)}">{kept}{asked}'
        '<button name="decision" value="approve">Approve</button>'
        '<button name="decision" value="deny">Deny</button></form>',
    )


def refusal_page(reason: str) -> str:
    """Say why there is nothing to consent to."""
    return _page("This login cannot go on", f"<p>{escape(reason)}</p>")


def home_page(campaigns: Iterable[Json], ads: Iterable[Json]) -> str:
    """Show what exists."""
    campaign_columns = ("campaign_name", "objective_type", "operation_status", "create_time", "campaign_id")
    ad_columns = ("campaign_name", "text", "cta", "music_id", "status", "ad_id")
    return _page(
        "Ads in the sandbox",
        "<p>Nothing here left this machine, and nobody is shown these ads.</p>"
        f"<h2>Campaigns</h2>{_table(campaign_columns, campaigns)}<h2>Ads</h2>{_table(ad_columns, ads)}",
    )


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'


def _box(number: int, one: Advertiser) -> str:
    ticked = "" if number else " checked"
    value = escape(one.advertiser_id)
    return (
        f'<label><input type="checkbox" name="advertiser_ids" value="{value}"{ticked}> '
        f"{escape(one.name)} ({value}, {escape(one.currency)})</label>"
    )


def _table(columns: tuple[str, ...], rows: Iterable[Json]) -> str:
    head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(_shown(row, name))}</td>' for name in columns)}</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>" if body else "<p>None yet.</p>"


def _shown(row: Json, name: str) -> str:
    return str(row.get(name) or "")


def _page(title: str, content: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>PRACTICE: {escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><h1>PRACTICE: {escape(title)}</h1>{content}</body></html>"
    )
