"""Whether people's lines become copy: ``python -m evals.benchmarks.talk FILE...``, a row of JSON a line.

A row is a line that is typed where copy is awaited: talk where the row says which (``awaited``), or else copy, names in
files that are called so and texts in others. *kept* is copy that the draft holds byte for byte, *asked* is copy that
is not taken and may still be given by a yes, *taken* is talk that became copy, *moved* what changed something else.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from agent.bootstrap import harden
from evals.benchmarks.values import hold
from tools.fields import copy_fields

LineOutcome = Literal["kept", "asked", "taken", "moved"]

_OUTCOMES: tuple[LineOutcome, ...] = ("kept", "asked", "taken", "moved")
_BEFORE = {"campaign_name": "I want an ad", "text": 'Traffic ad. Campaign name "Morning Bread".'}
_NAMES = "names"  # the beginning of what a file of names is called


@dataclass(frozen=True)
class CountedLine:
    """A line with what came of it: of copy it is to be kept, of talk nothing is to change."""

    said: str
    outcome: LineOutcome
    changed: Mapping[str, Any]

    @property
    def held(self) -> str:
        """Say what changed."""
        return json.dumps(self.changed, ensure_ascii=False)


def count(said: str, awaiting: str, *, is_talk: bool) -> CountedLine:
    """Say a line where copy is awaited, and compare the draft before and after."""
    before, after = _drafts(said, awaiting)
    changed = {name: value for name, value in after.items() if before.get(name) != value}
    if {*changed} - {*copy_fields()} or (changed and not is_talk and changed != {awaiting: said}):
        return CountedLine(said, "moved", changed)
    if not changed:
        return CountedLine(said, "asked", changed)
    return CountedLine(said, "taken" if is_talk else "kept", changed)


def _drafts(said: str, awaiting: str) -> tuple[dict[str, Any], dict[str, Any]]:
    events = hold(_BEFORE[awaiting], said).events
    last = max(at for at, event in enumerate(events) if event["type"] == "message" and event["role"] == "person")
    return _draft_of(events[:last]), _draft_of(events)


def _draft_of(events: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    drafts = [event for event in events if event["type"] == "draft"]
    return {name: one["value"] for name, one in drafts[-1]["fields"].items()} if drafts else {}


def _counted_in(file: Path) -> Iterator[CountedLine]:
    ours = "campaign_name" if file.stem.startswith(_NAMES) else "text"
    for line in filter(str.strip, file.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        yield count(str(row["text"]), str(row.get("awaited", ours)), is_talk="awaited" in row)


def main() -> None:
    """Count what stands in files; with ``--show``, print each line of some outcomes with what changed."""
    harden()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", nargs="*", default=(), choices=_OUTCOMES)
    given = parser.parse_args()
    for file in given.files:
        counted = [*_counted_in(file)]
        for one in counted:
            if one.outcome in given.show:
                sys.stdout.write(f"{one.outcome:<6} {one.said}\n       {one.held}\n")
        told = Counter(one.outcome for one in counted)
        parts = ", ".join(f"{told[outcome]} {outcome}" for outcome in _OUTCOMES)
        sys.stdout.write(f"{file.name}: {len(counted)} lines: {parts}\n")


if __name__ == "__main__":
    main()
