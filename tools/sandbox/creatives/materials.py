"""Files that an advertiser uploaded: each known by its content, its name used once."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from sqlite3 import Connection, Row

from tools.sandbox.stock import stock_of
from tools.sandbox.wire.envelope import Json


class FileSort(StrEnum):
    """The three sorts of file."""

    IMAGE = "image"
    VIDEO = "video"
    MUSIC = "music"


@dataclass(frozen=True)
class Material:
    """An uploaded file."""

    file_id: str
    material_id: str
    name: str
    signature: str
    at: float
    facts: Json  # what its content says: format, size, width, height, seconds, has_sound


def keep_material(db: Connection, advertiser_id: str, sort: FileSort, new: Material) -> Material:
    """Keep a new file and give it its ids."""
    digest = hashlib.sha256(f"{advertiser_id} {new.signature}".encode()).hexdigest()
    cursor = db.execute(
        """INSERT INTO materials (advertiser_id, kind, file_id, name, signature, created_at, facts)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (advertiser_id, sort, digest, new.name, new.signature, new.at, json.dumps(new.facts)),
    )
    row_id = cursor.lastrowid
    file_id = {
        FileSort.IMAGE: f"ad-site-i18n-sg/{digest[:32]}",
        FileSort.VIDEO: f"v10033g50000{digest[:20]}",
        FileSort.MUSIC: str(row_id),
    }[sort]
    db.execute("UPDATE materials SET file_id = ? WHERE id = ?", (file_id, row_id))
    return Material(file_id, str(row_id), new.name, new.signature, new.at, new.facts)


def materials(db: Connection, advertiser_id: str, sort: FileSort) -> list[Material]:
    """List an advertiser's files of a sort, oldest first."""
    rows = db.execute("SELECT * FROM materials WHERE advertiser_id = ? AND kind = ? ORDER BY id", (advertiser_id, sort))
    return [_material(row) for row in rows]


def with_signature(db: Connection, advertiser_id: str, sort: FileSort, signature: str) -> Material | None:
    """Find a file by the MD5 of its content."""
    row = db.execute(
        "SELECT * FROM materials WHERE advertiser_id = ? AND kind = ? AND signature = ?",
        (advertiser_id, sort, signature),
    ).fetchone()
    return _material(row) if row else None


def taken_names(db: Connection, advertiser_id: str, sort: FileSort, names: Iterable[str]) -> set[str]:
    """Say which names are used already."""
    taken = {one.name for one in materials(db, advertiser_id, sort)} | _names_of_stock(db, sort)
    return taken & set(names)


def _names_of_stock(db: Connection, sort: FileSort) -> set[str]:
    stock = stock_of(db)
    known = {FileSort.IMAGE: stock.images, FileSort.VIDEO: stock.videos}.get(sort, {})
    return {str(one["file_name"]) for one in known.values()}


def _material(row: Row) -> Material:
    return Material(
        row["file_id"], str(row["id"]), row["name"], row["signature"], row["created_at"], json.loads(row["facts"])
    )
