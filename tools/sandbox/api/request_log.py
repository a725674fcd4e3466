"""Which requests came in: method, path and time, and nothing that could hold a secret."""

from datetime import UTC, datetime
from sqlite3 import Connection

from tools.sandbox.wire.envelope import Json


def log_request(db: Connection, method: str, path: str, at: float) -> int:
    """Write down that a request came in, and number it."""
    cursor = db.execute("INSERT INTO requests (method, path, at) VALUES (?, ?, ?)", (method, path, at))
    return cursor.lastrowid or 0


def logged_requests(db: Connection) -> list[Json]:
    """List the requests that came in, oldest first."""
    rows = db.execute("SELECT method, path, at FROM requests ORDER BY id")
    return [
        {"method": row["method"], "path": row["path"], "time": datetime.fromtimestamp(row["at"], UTC).isoformat()}
        for row in rows
    ]
