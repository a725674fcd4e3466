"""Writes that arrive late: kept in the database until their time has come, so that no background task is needed."""

from sqlite3 import Connection

from tools.sandbox.api.dispatch import answer, request_id_of
from tools.sandbox.wire.call import Call


def keep_for_later(db: Connection, call: Call, due: float) -> None:
    """Keep a request that will be carried out when its time has come."""
    db.execute(
        "INSERT INTO late_calls (due, method, path, query, body, token, content_type) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (due, call.method, call.path, call.query, call.body, call.token, call.content_type),
    )


def catch_up(db: Connection, now: float) -> None:
    """Carry out every kept request whose time has come; whoever sent it hears nothing."""
    for row in db.execute("SELECT * FROM late_calls WHERE due <= ? ORDER BY due, id", (now,)).fetchall():
        call = Call(
            row["method"], row["path"], row["query"], row["body"], row["token"], row["due"], row["content_type"]
        )
        answer(call, db, request_id_of(row["id"], row["due"]))
        db.execute("DELETE FROM late_calls WHERE id = ?", (row["id"],))


def has_late_calls(db: Connection) -> bool:
    """Say whether a kept request still waits for its time."""
    return db.execute("SELECT 1 FROM late_calls LIMIT 1").fetchone() is not None
