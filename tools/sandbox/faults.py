"""Misbehaviour on request: the next matching requests go wrong in the way a fault says."""

import re
from collections.abc import Iterable
from sqlite3 import Connection
from typing import Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from tools.core.values import Value
from tools.sandbox.wire.call import API

_CREATES = {f"{API}{kind}/create/": kind for kind in ("campaign", "adgroup", "ad")}
_LOOKUPS = tuple(f"{API}{kind}/get/" for kind in ("campaign", "adgroup", "ad"))
_TOKENS = (f"{API}oauth2/access_token/", "/v2/oauth/token/")
_UPLOAD = re.compile(rf"{re.escape(API)}file/.+/upload/")


class Mishap(Value):
    """What goes wrong: exactly one of six things."""

    code: int | None = None
    http: int | None = Field(default=None, ge=200, le=599)
    drop: Literal["before", "after"] | None = None
    delay: float | None = Field(default=None, ge=0)
    late: float | None = Field(default=None, ge=0)
    stale: float | None = Field(default=None, ge=0)  # created at once, and shown only that much later
    message: str = "The sandbox was told to refuse this."
    body: str = ""

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        things = (self.code, self.http, self.drop, self.delay, self.late, self.stale)
        if len([one for one in things if one is not None]) != 1:
            msg = "`do` takes exactly one of code, http, drop, delay, late and stale"
            raise ValueError(msg)
        return self


class Fault(Value):
    """The next `times` requests of one sort go wrong."""

    on: Literal["ad_submit", "campaign_create", "adgroup_create", "ad_create", "token", "upload", "lookup", "any"]
    times: int = Field(default=1, ge=1)
    do: Mishap

    @model_validator(mode="after")
    def _is_stale_where_things_are_created(self) -> Self:
        if self.do.stale is not None and self.on in ("token", "upload"):
            msg = f"`stale` is for what is created and looked up: on lookup or a create, not on {self.on}"
            raise ValueError(msg)
        return self


_FAULTS = TypeAdapter(tuple[Fault, ...])


def read_faults(listed: object) -> tuple[Fault, ...]:
    """Read a list of faults as people write it, or say in a sentence what cannot be read."""
    try:
        return _FAULTS.validate_python(listed)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        msg = f"The faults cannot be read, at {place or 'the start'}: {first['msg']}. Nothing was changed."
        raise ValueError(msg) from None


def occasions(path: str) -> tuple[str, ...]:
    """Name the sorts of request that a path belongs to."""
    if path in _CREATES:
        return ("any", "ad_submit", f"{_CREATES[path]}_create")
    if path in _LOOKUPS:
        return ("any", "lookup")
    if path in _TOKENS:
        return ("any", "token")
    return ("any", "upload") if _UPLOAD.fullmatch(path) else ("any",)


def replace_faults(db: Connection, faults: Iterable[Fault]) -> None:
    """Forget the faults that were left and keep these."""
    db.execute("DELETE FROM faults")
    db.executemany(
        "INSERT INTO faults (occasion, remaining, do) VALUES (?, ?, ?)",
        [(one.on, one.times, one.do.model_dump_json()) for one in faults],
    )


def take_fault(db: Connection, path: str) -> Mishap | None:
    """Give what goes wrong with this request, counted down, or None when nothing does."""
    return _take(db, occasions(path), is_stale=False)


def take_staleness(db: Connection, kind: str) -> float:
    """Say how much later lists show what is created now, counted down for each thing that is created."""
    mishap = _take(db, ("lookup", *occasions(f"{API}{kind}/create/")), is_stale=True)
    return mishap.stale or 0 if mishap else 0


def _take(db: Connection, names: tuple[str, ...], *, is_stale: bool) -> Mishap | None:
    marks = ", ".join("?" * len(names))
    row = db.execute(
        f"SELECT id, do FROM faults WHERE remaining > 0 AND occasion IN ({marks}) "  # noqa: S608 -- marks only
        "AND (json_extract(do, '$.stale') IS NOT NULL) = ? ORDER BY id",
        (*names, is_stale),
    ).fetchone()
    if row is None:
        return None
    db.execute("UPDATE faults SET remaining = remaining - 1 WHERE id = ?", (row["id"],))
    return Mishap.model_validate_json(row["do"])
