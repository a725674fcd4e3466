"""Tracks that an advertiser put on the list of liked ones or on the history."""

from sqlite3 import Connection

LIKED, HISTORY = "liked", "history"


def marked(db: Connection, advertiser_id: str, mark: str) -> set[str]:
    """List the tracks on a list."""
    rows = db.execute("SELECT music_id FROM marked_music WHERE advertiser_id = ? AND mark = ?", (advertiser_id, mark))
    return {row["music_id"] for row in rows}


def set_mark(db: Connection, advertiser_id: str, mark: str, music_id: str) -> None:
    """Put a track on a list; twice is no more than once."""
    db.execute(
        "INSERT OR IGNORE INTO marked_music (advertiser_id, mark, music_id) VALUES (?, ?, ?)",
        (advertiser_id, mark, music_id),
    )


def remove_mark(db: Connection, advertiser_id: str, mark: str, music_id: str) -> None:
    """Take a track off a list."""
    db.execute(
        "DELETE FROM marked_music WHERE advertiser_id = ? AND mark = ? AND music_id = ?",
        (advertiser_id, mark, music_id),
    )
