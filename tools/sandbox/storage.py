"""Where practice data rests: one SQLite file that several processes may open, changed in whole transactions only."""

import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from tools.core.errors import StoreUnusable
from tools.core.kept_files import SANDBOX
from tools.disk.kept import StoreFile, require_files, told

_BUSY_SECONDS = 30

FIRST_SCHEMA = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE tokens (token TEXT PRIMARY KEY, record TEXT NOT NULL)",
    "CREATE TABLE refresh_tokens (token TEXT PRIMARY KEY, record TEXT NOT NULL)",
    "CREATE TABLE codes (code TEXT PRIMARY KEY, record TEXT NOT NULL)",
    """CREATE TABLE objects (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, advertiser_id TEXT NOT NULL,
        campaign_id INTEGER, adgroup_id INTEGER, name TEXT NOT NULL, status TEXT NOT NULL,
        created_at REAL NOT NULL, modified_at REAL NOT NULL, request_id TEXT, fields TEXT NOT NULL,
        UNIQUE (advertiser_id, kind, request_id))""",
    "CREATE INDEX objects_by_campaign ON objects (campaign_id)",
    "CREATE INDEX objects_by_adgroup ON objects (adgroup_id)",
    "CREATE INDEX objects_by_name ON objects (advertiser_id, kind, name)",
    """CREATE TABLE faults (
        id INTEGER PRIMARY KEY, occasion TEXT NOT NULL, remaining INTEGER NOT NULL, do TEXT NOT NULL)""",
    """CREATE TABLE late_calls (
        id INTEGER PRIMARY KEY, due REAL NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL,
        query TEXT NOT NULL, body BLOB NOT NULL, token TEXT)""",
    """CREATE TABLE requests (
        id INTEGER PRIMARY KEY AUTOINCREMENT, method TEXT NOT NULL, path TEXT NOT NULL, at REAL NOT NULL)""",
    # TikTok's ids have nineteen digits; programs must not take them for small numbers.
    "INSERT INTO sqlite_sequence (name, seq) VALUES ('objects', 1780000000000000000)",
    "PRAGMA user_version = 1",
)
_SECOND_SCHEMA = (
    "ALTER TABLE late_calls ADD COLUMN content_type TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE materials (
        id INTEGER PRIMARY KEY AUTOINCREMENT, advertiser_id TEXT NOT NULL, kind TEXT NOT NULL, file_id TEXT NOT NULL,
        name TEXT NOT NULL, signature TEXT NOT NULL, created_at REAL NOT NULL, facts TEXT NOT NULL,
        UNIQUE (advertiser_id, kind, name), UNIQUE (advertiser_id, kind, signature))""",
    """CREATE TABLE marked_music (
        advertiser_id TEXT NOT NULL, mark TEXT NOT NULL, music_id TEXT NOT NULL,
        PRIMARY KEY (advertiser_id, mark, music_id))""",
    "INSERT INTO sqlite_sequence (name, seq) VALUES ('materials', 7300000000000000000)",
    "PRAGMA user_version = 2",
)
_THIRD_SCHEMA = (
    "CREATE TABLE reviews (ad_id INTEGER PRIMARY KEY, verdict TEXT NOT NULL, reason TEXT NOT NULL, at REAL NOT NULL)",
    "CREATE TABLE switches (object_id INTEGER NOT NULL, status TEXT NOT NULL, at REAL NOT NULL)",
    "CREATE INDEX switches_by_object ON switches (object_id)",
    "INSERT INTO switches (object_id, status, at) SELECT id, status, modified_at FROM objects",
    "PRAGMA user_version = 3",
)
# Each takes the database from its own place in this row to the next.
_FOURTH_SCHEMA = (
    "ALTER TABLE requests ADD COLUMN is_admitted INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX requests_by_time ON requests (is_admitted, at)",
    "PRAGMA user_version = 4",
)
_FIFTH_SCHEMA = (
    """CREATE TABLE identities (
        id INTEGER PRIMARY KEY AUTOINCREMENT, advertiser_id TEXT NOT NULL, display_name TEXT NOT NULL)""",
    "INSERT INTO sqlite_sequence (name, seq) VALUES ('identities', 7000000000000000500)",
    "PRAGMA user_version = 5",
)
_SIXTH_SCHEMA = (
    "CREATE TABLE unshown (object_id INTEGER PRIMARY KEY, until REAL NOT NULL)",
    "PRAGMA user_version = 6",
)
_SEVENTH_SCHEMA = (
    # Tokens that were given out before there were lists of apps open those, too.
    """UPDATE tokens SET record = replace(record, '"scopes":[1,2,4,6,8]', '"scopes":[1,2,4,6,7,8]')""",
    "PRAGMA user_version = 7",
)
_EIGHTH_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS opened_posts (
        advertiser_id TEXT NOT NULL, code TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY (advertiser_id, code))""",
    "PRAGMA user_version = 8",
)
_SCHEMAS = (
    *(FIRST_SCHEMA, _SECOND_SCHEMA, _THIRD_SCHEMA, _FOURTH_SCHEMA, _FIFTH_SCHEMA, _SIXTH_SCHEMA, _SEVENTH_SCHEMA),
    _EIGHTH_SCHEMA,
)


class Storage:
    """One SQLite file: opened at its first use, because making a sandbox must cost nothing.

    It is closed at the latest when nobody holds it any more.
    """

    def __init__(self, path: Path) -> None:
        """Remember where the file is."""
        self._file = StoreFile(path, SANDBOX)
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Give the database for one write that happens whole or not at all."""
        with self._lock:
            try:
                with told(self._file, is_ours_alone=True), self._in_transaction() as db:
                    yield db
            except StoreUnusable as error:
                if error.is_damaged:
                    self._shut()  # whatever is there next is opened anew
                raise

    @contextmanager
    def _in_transaction(self) -> Iterator[sqlite3.Connection]:
        if self._connection is None:
            self._connection = _open(self._file)
            weakref.finalize(self, self._connection.close)
        db = self._connection
        db.execute("BEGIN IMMEDIATE")
        try:
            yield db
        except BaseException:
            if db.in_transaction:  # what breaks a database may have ended it
                db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file; the next transaction opens it again."""
        with self._lock:
            self._shut()

    def _shut(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _open(file: StoreFile) -> sqlite3.Connection:
    require_files(file)
    file.path.parent.mkdir(parents=True, exist_ok=True)
    # Requests are answered in threads that take turns under the lock.
    db = sqlite3.connect(file.path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("BEGIN IMMEDIATE")
        for schema in _SCHEMAS[db.execute("PRAGMA user_version").fetchone()[0] :]:
            for statement in schema:
                db.execute(statement)
        db.execute("COMMIT")
    except BaseException:
        db.close()
        raise
    return db
