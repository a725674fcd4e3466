"""What plans created, of whatever conversation: what is looked for later is none of it."""

import sqlite3
from datetime import datetime

from tools.core.plan import Plan, Step
from tools.journal.database import Database


class Created:
    """The part of the journal that knows what is there by it."""

    _database: Database

    async def campaigns_like(self, plan: Plan, since: datetime) -> tuple[str, ...]:
        """Give the ids of campaigns that plans of the same name made in the same account, drawn up since then."""
        return await self._database.run(lambda db: _campaigns_like(db, plan, since.isoformat()))

    async def ids_of_other_plans(self, fingerprint: str, step: Step) -> tuple[str, ...]:
        """Give the ids that other plans created with this step."""
        others = "select id from steps where fingerprint != ? and step = ? and id is not null"
        created = await self._database.run(lambda db: db.execute(others, (fingerprint, step)).fetchall())
        return tuple(str(row["id"]) for row in created)


def _campaigns_like(db: sqlite3.Connection, plan: Plan, since: str) -> tuple[str, ...]:
    """Give those of the same name, in capitals or not, in the same account of the same place."""
    rows = db.execute(
        "select id, json_extract(body, '$.payload.campaign_name') as name from plans join steps using (fingerprint) "
        "where step = ? and id is not null and made_at >= ? and json_extract(body, '$.target') = ? "
        "and json_extract(body, '$.place') = ? and json_extract(body, '$.advertiser.advertiser_id') = ?",
        (Step.CAMPAIGN, since, plan.target, plan.place, plan.advertiser.advertiser_id),
    ).fetchall()
    wanted = str(plan.payload["campaign_name"]).casefold()
    return tuple(str(row["id"]) for row in rows if str(row["name"]).casefold() == wanted)
