"""Plans for tests, drawn up as the program draws them."""

from datetime import UTC, datetime
from typing import Any

from agent.bootstrap import load_catalogue
from agent.wiring.platforms import STANDINS
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.music import Music, NoMusic
from tools.core.plan import Plan
from tools.core.target import Target
from tools.core.writes import draw_up

ACCOUNT = Advertiser(advertiser_id="7000000000000000001", name="Practice shop", currency="USD", country="US")
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def make_draft(**changes: Any) -> Draft:
    music: Music = NoMusic()
    said = {
        "campaign_name": "Spring Sale",
        "objective": "TRAFFIC",
        "text": "Two for one all week",
        "cta": "SHOP_NOW",
        "music": music,
    }
    return Draft().fill(**said | changes)


def make_plan(key: str = "4611686018427387904", target: Target = Target.SANDBOX, **changes: Any) -> Plan:
    draft = make_draft(**changes)
    objective = load_catalogue().objective_of(draft)
    assert objective is not None
    return draw_up(load_catalogue().fields, draft, objective, ACCOUNT, target, key, NOW, STANDINS)
