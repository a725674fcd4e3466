"""Homes as versions of the program left them: kept as test data, so that what somebody has begun can always go on.

`python -m tests.doubles.stored_homes NAME [CHECKOUT]` makes one with the program of a checkout, this one by default.
"""

import os
import re
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from tests.doubles.program import BRIEF

HOMES = Path(__file__).parents[1] / "samples" / "homes"
WAITING, SUBMITTED = "waiting", "submitted"  # the conversations of each
_KEPT = ("journal.db", "checkpoints.db", "transcripts.db", "sandbox.db")
_LONG_AGO = 1_700_000_000
_TOKEN = re.compile(r'"token":"([0-9a-f]{40})"')
_PRACTICE_TOKEN = "practice-token-of-a-stored-home-00000000"


def make(name: str, checkout: Path) -> Path:
    """Hold two conversations with a checkout's program, one up to the card and one to its receipt; keep the home."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _talk(checkout, home, SUBMITTED, f"{BRIEF}\nyes\n")
        _talk(checkout, home, WAITING, f"{BRIEF}\n")
        _say_that_it_is_practice(home)
        for file in _KEPT:
            _tidy(home / file)
        return _packed(home, HOMES / f"{name}.tar.gz")


def unpack(name: Path, into: Path) -> Path:
    """Give a kept home, ready to be opened."""
    with tarfile.open(name) as packed:
        packed.extractall(into, filter="data")
    for path in (into, *into.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return into


def _talk(checkout: Path, home: Path, session: str, said: str) -> None:
    bare = {"PATH": os.environ["PATH"], "HOME": str(home.parent), "PYTHONPATH": str(checkout)}
    subprocess.run(
        [sys.executable, "-m", "agent", "chat", "--session", session],
        input=said,
        text=True,
        check=False,  # a conversation that waits is none that ended well
        cwd=home.parent,
        env=bare | {"TIKTOK_ADS_HOME": str(home), "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        stdout=subprocess.DEVNULL,
    )


def _say_that_it_is_practice(home: Path) -> None:
    """Give the practice token, which opens nothing, a name that nobody takes for a secret."""
    for path in home.glob("vault/*.json"):
        written = path.read_text(encoding="utf-8")
        (token,) = _TOKEN.findall(written)
        path.write_text(written.replace(token, _PRACTICE_TOKEN), encoding="utf-8")
        with closing(sqlite3.connect(home / "sandbox.db")) as database, database:
            database.execute(
                "update tokens set token = replace(token, ?, ?), record = replace(record, ?, ?)",
                (token, _PRACTICE_TOKEN) * 2,
            )


def _tidy(path: Path) -> None:
    """Leave nothing of the machine in it, and nothing that was deleted."""
    with closing(sqlite3.connect(path)) as database:
        if path.name == "journal.db":
            database.execute("update steps set owner = null")
            database.commit()
        database.execute("pragma wal_checkpoint(truncate)")
        database.execute("pragma journal_mode = delete")
        database.execute("vacuum")


def _packed(home: Path, place: Path) -> Path:
    def anonymous(one: tarfile.TarInfo) -> tarfile.TarInfo:
        one.uid = one.gid = 0
        one.uname = one.gname = ""
        one.mtime = _LONG_AGO
        return one

    place.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(place, "w:gz") as packed:
        for path in (*(home / one for one in _KEPT), *sorted(home.glob("vault/*.json"))):
            packed.add(path, str(path.relative_to(home)), filter=anonymous)
    return place


if __name__ == "__main__":
    own = HOMES.parents[2]
    sys.stdout.write(f"{make(sys.argv[1], Path(sys.argv[2]).resolve() if sys.argv[2:] else own)}\n")
