"""How values that people say are understood: ``python -m evals.benchmarks.values FILE...``, a row of JSON a line.

A row says what is meant, or that it has to be asked about: money (``amount currency per account``), numbers
(``number``), days (``starts ends``; today is 2026-11-29 in New York) or places (``places``: a name, or ``name country
kind``). Each is said to a card that stands, and what the draft holds then is compared. *lost* is what is neither read
nor asked about, *wrong* what would be sent as another.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from agent.bootstrap import harden
from agent.language.ground.pieces import tokens_of
from agent.language.numerals.numbers import numbers_in, whole_number
from agent.language.said.unkept import RULE
from agent.wiring.settings import load_settings
from evals.cast import CAST, CHOSEN
from evals.clock import VirtualClock
from evals.conversation import Conversation
from evals.converse import Stage, converse
from evals.seen import Seen
from tools.core.money import Money
from tools.gazetteer.table import places_called
from tools.sandbox.builtin import ADVERTISERS, FIRST_ADVERTISER

CountedAs = Literal["right", "asked", "lost", "wrong"]
ValueRow = Mapping[str, Any]

_BRIEF = 'Traffic ad. Campaign name "Morning Bread", text "Fresh bread at six.", button Shop now, no music.'
_NOW = datetime(2026, 11, 29, 15, tzinfo=UTC)
_ZONE = ZoneInfo("America/New_York")
_OUTCOMES: tuple[CountedAs, ...] = ("right", "asked", "lost", "wrong")
_DOUBTS = frozenset({RULE, "budget_currency"})  # the rules by which what was said is asked about
_PERIODS = {"day": "daily", "total": "total"}


class HeldLine(NamedTuple):
    """What came of a row: whether the card stands, what the draft holds, and whether something said is open in it."""

    has_card: bool
    value: Any
    has_doubt: bool
    said: str  # what the program said last


@dataclass(frozen=True)
class Counted:
    """A row with what came of it."""

    row: ValueRow
    outcome: CountedAs
    held: str


def count_number(row: ValueRow) -> Counted:
    """Read a number in the language of its row."""
    said, meant = str(row["text"]), int(row["number"])
    found = numbers_in(tokens_of(said), said, str(row.get("language", "")))
    read = whole_number(said, str(row.get("language", "")))
    shown = " ".join(f"{one.value:f}{'' if one.is_whole else '?'}" for one in found)
    if read is None and found:
        read = int(found[0].value) if len(found) == 1 else None
    if not found:
        return Counted(row, "lost", shown)
    if any(not one.is_whole for one in found):
        return Counted(row, "asked", shown)
    return Counted(row, "right" if read == meant else "wrong", shown)


def count_money(row: ValueRow) -> Counted:
    """Say an amount to an account in a currency."""
    with _account_in(str(row["account"])):
        held = _held(str(row["text"]), "budget")
    is_of_the_budget = not row["ask"] or row["currency"] or row["per"]  # a price is none, and nothing is read of it
    is_meant = held.value is None if not is_of_the_budget else not row["ask"] and _is_amount(held.value, row)
    return _counted(row, held, is_meant=is_meant)


def count_days(row: ValueRow) -> Counted:
    """Say when an ad starts or ends."""
    held = _held(str(row["text"]), "schedule")
    read = {name: _day_of((held.value or {}).get(name)) for name in ("starts", "ends")}
    today = _NOW.astimezone(_ZONE).date().isoformat()
    meant = {name: None if row[name] == today and name == "starts" else row[name] for name in ("starts", "ends")}
    return _counted(row, held, is_meant=not row["ask"] and read == meant)


def count_places(row: ValueRow) -> Counted:
    """Say where an ad is shown."""
    held = _held(str(row["text"]), "locations")
    read = {str(one).rpartition("(")[2].rstrip(")") for one in held.value or ()}
    named = [_ids_of(one) for one in row["places"]]
    is_meant = len(named) == len(read) and all(read & ids for ids in named)
    return _counted(row, held, is_meant=not row["ask"] and is_meant)


def _ids_of(named: str | Mapping[str, str]) -> set[str]:
    """Give the numbers of all places that are meant by a name, which may come with its country and kind."""
    if isinstance(named, str):
        return {one.id for one in places_called(named)}
    meant = (named["country"], named["kind"])
    return {one.id for one in places_called(named["name"]) if (one.country, one.kind) == meant}


_KINDS = {"amount": count_money, "number": count_number, "starts": count_days, "places": count_places}


def count(row: ValueRow) -> Counted:
    """Count a row by the function of its kind."""
    return next(counts for name, counts in _KINDS.items() if name in row)(row)


def _counted(row: ValueRow, held: HeldLine, *, is_meant: bool) -> Counted:
    """Say what came of a row: what is read without a doubt is sent one day, whatever else the ad may lack."""
    shown = f"{held.value} | {held.said}"
    if held.value is not None and (held.has_card or not held.has_doubt):
        return Counted(row, "right" if is_meant else "wrong", shown)
    if held.has_card:
        return Counted(row, "right" if is_meant else "lost", shown)
    return Counted(row, "right" if row["ask"] else "asked", shown)


def _is_amount(budget: Mapping[str, str] | None, row: ValueRow) -> bool:
    if budget is None:
        return False
    held = Money.shown(budget["amount"])
    is_same = held.amount == Decimal(str(row["amount"])) and row["currency"] in (None, held.currency)
    return is_same and (row["per"] is None or _PERIODS.get(row["per"], row["per"]) == budget["mode"])


def _day_of(moment: str | None) -> str | None:
    """Give the day as the card shows it."""
    return None if moment is None else datetime.fromisoformat(moment).date().isoformat()


@contextmanager
def _account_in(currency: str) -> Iterator[None]:
    before = ADVERTISERS[FIRST_ADVERTISER]
    ADVERTISERS[FIRST_ADVERTISER] = before.model_copy(update={"currency": currency})
    try:
        yield
    finally:
        ADVERTISERS[FIRST_ADVERTISER] = before


def _held(line: str, field: str) -> HeldLine:
    """Hold a conversation of a brief and a line, and look at the end."""
    return _end_of(hold(_BRIEF, line), field)


def hold(*lines: str) -> Seen:
    """Hold a conversation of a few lines, in a world of its own."""
    given = Conversation.model_validate({"id": "values", "turns": [{"user": line} for line in lines]})
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "files"
        files.mkdir()
        settings = load_settings({"TIKTOK_ADS_HOME": str(Path(folder) / "home")}, {"model": "offline"})
        stage = Stage(settings=settings, person=CAST[CHOSEN].person(given), clock=partial(VirtualClock, _NOW))
        seen = asyncio.run(converse(given, files, stage))
    if seen.trouble:
        raise RuntimeError(seen.trouble)
    return seen


def _end_of(seen: Seen, field: str) -> HeldLine:
    draft: Any = seen.of("draft")[-1]
    waiting = seen.of("awaiting")[-1]
    open_rules = {one["rule"] for one in draft["violations"]}
    said = seen.shown[-1].partition("\n")[0] or seen.shown[-2].partition("\n")[0]
    value = draft["fields"].get(field, {}).get("value")
    return HeldLine(waiting["what"] == "approval", value, bool(open_rules & _DOUBTS), said)


def main() -> None:
    """Count what stands in files; with ``--show``, print each row of some outcomes with what came of it."""
    harden()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", nargs="*", default=(), choices=_OUTCOMES)
    given = parser.parse_args()
    for file in given.files:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        counted = [count(row) for row in rows]
        for one in counted:
            if one.outcome in given.show:
                sys.stdout.write(f"{one.outcome:<6} {json.dumps(one.row, ensure_ascii=False)}\n       {one.held}\n")
        told = Counter(one.outcome for one in counted)
        parts = ", ".join(f"{told[outcome]} {outcome}" for outcome in _OUTCOMES)
        sys.stdout.write(f"{file.name}: {len(rows)} rows: {parts}\n")


if __name__ == "__main__":
    main()
