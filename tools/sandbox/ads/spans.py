"""When an ad was running: approved, inside its schedule, and switched on at all three levels at once."""

from sqlite3 import Connection

from tools.sandbox.ads.review import approved_at
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import read_time

Span = tuple[float, float]
_NEVER_ENDS = float("inf")


def note_switch(db: Connection, object_id: object, status: str, at: float) -> None:
    """Remember that an object was switched."""
    db.execute("INSERT INTO switches (object_id, status, at) VALUES (?, ?, ?)", (object_id, status, at))


def spans_of(db: Connection, ad: Json, adgroup: Json, now: float) -> list[Span]:
    """List the spans of time in which an ad was running, up to now."""
    since = approved_at(db, ad["ad_id"])
    if since is None:
        return []
    spans = common([(since, now)], [schedule_of(adgroup)])
    for object_id in (ad["ad_id"], ad["adgroup_id"], ad["campaign_id"]):
        spans = common(spans, _switched_on(db, object_id))
    return spans


def common(first: list[Span], second: list[Span]) -> list[Span]:
    """Give the time that two lists of spans have in common."""
    pairs = ((max(one[0], other[0]), min(one[1], other[1])) for one in first for other in second)
    return sorted((start, end) for start, end in pairs if start < end)


def schedule_of(adgroup: Json) -> Span:
    """Say from when to when an ad group runs."""
    starts = read_time(adgroup.get("schedule_start_time"))
    ends = read_time(adgroup.get("schedule_end_time")) if adgroup.get("schedule_type") == "SCHEDULE_START_END" else None
    return (starts.timestamp() if starts else 0, ends.timestamp() if ends else _NEVER_ENDS)


def _switched_on(db: Connection, object_id: object) -> list[Span]:
    rows = db.execute("SELECT status, at FROM switches WHERE object_id = ? ORDER BY rowid", (object_id,)).fetchall()
    ends = [row["at"] for row in rows[1:]] + [_NEVER_ENDS]
    return [(row["at"], end) for row, end in zip(rows, ends, strict=True) if row["status"] == "ENABLE"]
