"""Campaigns, ad groups and ads as they rest in the database, and as TikTok lists them."""

import json
from dataclasses import dataclass
from enum import StrEnum
from sqlite3 import Connection, IntegrityError, Row

from tools.sandbox.ads.review import DELIVERING, STATUS_OF_VERDICT, ReviewVerdict
from tools.sandbox.ads.spans import note_switch, schedule_of
from tools.sandbox.faults import take_staleness
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import write_time

_LISTED = """
    SELECT one.*, campaign.name AS campaign_name, campaign.status AS campaign_status,
           adgroup.name AS adgroup_name, adgroup.status AS adgroup_status,
           IFNULL(adgroup.fields, one.fields) AS scheduled, review.verdict AS verdict, review.reason AS reason,
           EXISTS (
               SELECT 1 FROM reviews JOIN objects AS ad ON ad.id = reviews.ad_id
               WHERE ad.adgroup_id = one.id AND ad.status = 'ENABLE' AND reviews.verdict = 'approved'
           ) AS has_approved_ad
    FROM objects AS one
    LEFT JOIN objects AS campaign ON campaign.id = one.campaign_id
    LEFT JOIN objects AS adgroup ON adgroup.id = one.adgroup_id
    LEFT JOIN reviews AS review ON review.ad_id = one.id
"""
SHOWN = "one.id NOT IN (SELECT object_id FROM unshown WHERE until > :now)"


class Sort(StrEnum):
    """The three sorts of object."""

    CAMPAIGN = "campaign"
    ADGROUP = "adgroup"
    AD = "ad"


@dataclass(frozen=True)
class Birth:
    """An object about to be created."""

    sort: Sort
    advertiser_id: str
    name: str
    fields: Json
    at: float
    campaign_id: int | None = None
    adgroup_id: int | None = None


def insert(db: Connection, birth: Birth) -> str:
    """Create an object and give its id; refuse a request_id that was seen before."""
    try:
        cursor = db.execute(
            """INSERT INTO objects (kind, advertiser_id, campaign_id, adgroup_id, name, status, created_at, modified_at,
               request_id, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                birth.sort, birth.advertiser_id, birth.campaign_id, birth.adgroup_id, birth.name,
                birth.fields.get("operation_status") or "ENABLE", birth.at, birth.at,
                None if birth.sort is Sort.AD else birth.fields.get("request_id"),  # an ad is not asked for by one
                json.dumps(birth.fields),
            ),
        )  # fmt: skip
    except IntegrityError:
        raise Refused(40050, "A request with this request_id was already carried out.") from None
    note_switch(db, cursor.lastrowid, birth.fields.get("operation_status") or "ENABLE", birth.at)
    if staleness := take_staleness(db, birth.sort):
        db.execute("INSERT INTO unshown (object_id, until) VALUES (?, ?)", (cursor.lastrowid, birth.at + staleness))
    return str(cursor.lastrowid)


def find(asked: CheckedCall, sort: Sort, object_id: object) -> Json | None:
    """Look up one object of the advertiser that is not deleted."""
    row = asked.db.execute(
        f"{_LISTED} WHERE one.id = ? AND one.kind = ? AND one.advertiser_id = ? AND one.status != 'DELETE'",
        (str(object_id), sort, asked.advertiser_id),
    ).fetchone()
    return _listed(row, asked.at) if row else None


def known_fields(db: Connection, object_id: object) -> Json:
    """Give what an object was created or changed with."""
    found: Json = json.loads(db.execute("SELECT fields FROM objects WHERE id = ?", (object_id,)).fetchone()["fields"])
    return found


def change(db: Connection, object_id: object, name: str, fields: Json, at: float) -> None:
    """Give an object other fields; unchanged ones are refused."""
    if json.dumps(fields, sort_keys=True) == json.dumps(known_fields(db, object_id), sort_keys=True):
        raise Refused(40012, "Nothing would change by this update.")
    db.execute(
        "UPDATE objects SET name = ?, fields = ?, modified_at = ? WHERE id = ?",
        (name, json.dumps(fields), at, object_id),
    )


def select(db: Connection, where: str, values: Json, at: float) -> list[Json]:
    """List the objects that a condition on ``one``, ``campaign`` and ``adgroup`` picks, newest first."""
    rows = db.execute(f"{_LISTED} WHERE {where} ORDER BY one.id DESC LIMIT :limit OFFSET :offset", values)
    return [_listed(row, at) for row in rows]


def count(db: Connection, where: str, values: Json) -> int:
    """Count the objects that a condition picks."""
    query = f"SELECT COUNT(*) FROM ({_LISTED} WHERE {where})"  # noqa: S608 -- the condition is ours, values are bound
    found: int = db.execute(query, values).fetchone()[0]
    return found


def _listed(row: Row, at: float) -> Json:
    sort = Sort(row["kind"])
    ids = {"campaign_id": row["campaign_id"], "adgroup_id": row["adgroup_id"], f"{sort}_id": row["id"]}
    names = {"campaign_name": row["campaign_name"], "adgroup_name": row["adgroup_name"], f"{sort}_name": row["name"]}
    return {
        **{name: value for name, value in json.loads(row["fields"]).items() if name != "request_id"},
        **{name: str(value) for name, value in ids.items() if value is not None},
        **{name: value for name, value in names.items() if value is not None},
        "advertiser_id": row["advertiser_id"],
        "operation_status": row["status"],
        "secondary_status": _secondary_status(sort, row, at),
        **({"reject_reason": row["reason"]} if row["verdict"] == ReviewVerdict.REJECTED and row["reason"] else {}),
        "create_time": write_time(row["created_at"]),
        "modify_time": write_time(row["modified_at"]),
    }


def _secondary_status(sort: Sort, row: Row, at: float) -> str:
    prefix = f"{sort.upper()}_STATUS"
    if row["verdict"] == ReviewVerdict.REJECTED and row["status"] != "DELETE":
        return f"{prefix}_{STATUS_OF_VERDICT[ReviewVerdict.REJECTED]}"
    if row["status"] != "ENABLE":
        return f"{prefix}_{row['status']}"
    if row["campaign_status"] not in (None, "ENABLE"):
        return f"{prefix}_CAMPAIGN_{row['campaign_status']}"
    if row["adgroup_status"] not in (None, "ENABLE"):
        return f"{prefix}_ADGROUP_{row['adgroup_status']}"
    return f"{prefix}_ENABLE" if sort is Sort.CAMPAIGN else f"{prefix}_{_delivery(sort, row, at)}"


def _delivery(sort: Sort, row: Row, at: float) -> str:
    verdict = ReviewVerdict.APPROVED if row["has_approved_ad"] else row["verdict"]
    if verdict in STATUS_OF_VERDICT:
        return STATUS_OF_VERDICT[verdict]
    starts, ends = schedule_of(json.loads(row["scheduled"]))
    if at >= ends:
        return "DONE" if sort is Sort.AD else "TIME_DONE"
    return "NOT_START" if at < starts else DELIVERING
