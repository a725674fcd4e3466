"""The few facts of the practice world that tests and evals may change."""

from sqlite3 import Connection

BLOCKED = "blocked"


def set_region(db: Connection, region: str) -> None:
    """Put the world into a region, or into a blocked one."""
    db.execute("INSERT OR REPLACE INTO settings (name, value) VALUES ('region', ?)", (region,))


def forget_region(db: Connection) -> None:
    """Leave whatever region the world was put into."""
    db.execute("DELETE FROM settings WHERE name = 'region'")


def is_region_blocked(db: Connection) -> bool:
    """Say whether ads are refused where the world is."""
    row = db.execute("SELECT value FROM settings WHERE name = 'region'").fetchone()
    return row is not None and row["value"] == BLOCKED
