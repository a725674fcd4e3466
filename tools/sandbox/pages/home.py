"""The page at ``/``: what somebody's campaigns, ads and music look like to TikTok, and what was last asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from tools.sandbox.pages.layout import whole_page
from tools.sandbox.wire.envelope import Json

_STYLE = (
    ".cards{align-items:start;display:grid;gap:1rem}"
    "article{border:1px solid #8886;border-radius:.6rem;padding:.8rem 1rem}"
    "h2{margin:1.6rem 0 .6rem}h3{margin:0;font-size:1.05rem;overflow-wrap:anywhere}p{margin:.4rem 0}"
    "article p{overflow-wrap:anywhere}small{opacity:.75}.status{border:1px solid;border-radius:1rem;font-size:.85rem;"
    "padding:.05rem .6rem;white-space:nowrap}.top{display:flex;flex-wrap:wrap;gap:.5rem;justify-content:space-between}"
    "code{font-size:.85rem;overflow-wrap:anywhere}li{margin:.2rem 0}ul{padding-left:1.2rem}"
    "@media(min-width:48rem){.cards{grid-template-columns:1fr 1fr}}"
)
_WORDS = {
    "AD_STATUS_AUDIT": "In review",
    "AD_STATUS_REAUDIT": "In review again",
    "AD_STATUS_AUDIT_DENY": "Rejected",
    "AD_STATUS_DELIVERY_OK": "Running",
    "AD_STATUS_NOT_START": "Not started yet",
    "AD_STATUS_DONE": "Over",
    "AD_STATUS_DISABLE": "Switched off",
    "AD_STATUS_CAMPAIGN_DISABLE": "Campaign is switched off",
    "AD_STATUS_ADGROUP_DISABLE": "Ad group is switched off",
    "ENABLE": "On",
    "DISABLE": "Switched off",
}


@dataclass(frozen=True)
class ShownWorld:
    """What the page shows."""

    campaigns: list[Json]
    ads: list[Json]
    tracks: list[Json]
    requests: list[Json]  # the last first


def home_page(shown: ShownWorld) -> str:
    """Show what exists."""
    return whole_page(
        "Ads in the sandbox",
        "<p>Nothing here left this machine, and nobody is shown these ads.</p>"
        f"<h2>Ads</h2>{_cards(map(_ad, shown.ads))}"
        f"<h2>Campaigns</h2>{_cards(map(_campaign, shown.campaigns))}"
        f"<h2>Music</h2>{_list(map(_track, shown.tracks))}"
        f"<h2>Last requests</h2>{_list(map(_request, shown.requests))}",
        _STYLE,
    )


def _ad(one: Json) -> str:
    reason = f"<p>Why: {_text(one, 'reject_reason')}</p>" if one.get("reject_reason") else ""
    music = f", music {_text(one, 'music_id')}" if one.get("music_id") else ", no music"
    return (
        f"{_top(one['campaign_name'], one['status'])}<p>{_text(one, 'text')}</p>{reason}"
        f"<small>{_text(one, 'objective')}, {_text(one, 'cta')}{music}<br>Ad <code>{_text(one, 'ad_id')}</code></small>"
    )


def _campaign(one: Json) -> str:
    return (
        f"{_top(one['campaign_name'], one['operation_status'])}"
        f"<small>{_text(one, 'objective_type')}, {_text(one, 'create_time')} UTC<br>"
        f"Campaign <code>{_text(one, 'campaign_id')}</code></small>"
    )


def _track(one: Json) -> str:
    may = "" if one["copyright"] == "MUSIC_FORBID_VIDEO_ALLOW" else " &ndash; not licensed for ads"
    return f"{_text(one, 'file_name')} <code>{_text(one, 'music_id')}</code>{may}"


def _request(one: Json) -> str:
    return f"<code>{_text(one, 'time')[11:19]} {_text(one, 'method')} {_text(one, 'path')}</code>"


def _top(title: str, status: str) -> str:
    words = _WORDS.get(status, status)
    return f'<div class="top"><h3>{escape(title)}</h3><span class="status">{escape(words)}</span></div>'


def _text(one: Json, name: str) -> str:
    return escape(str(one.get(name) or ""))


def _cards(contents: Iterable[str]) -> str:
    cards = "".join(f"<article>{one}</article>" for one in contents)
    return f'<div class="cards">{cards}</div>' if cards else "<p>None yet.</p>"


def _list(contents: Iterable[str]) -> str:
    items = "".join(f"<li>{one}</li>" for one in contents)
    return f"<ul>{items}</ul>" if items else "<p>None yet.</p>"
