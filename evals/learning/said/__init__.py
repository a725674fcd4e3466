"""What people say of an ad, in seven languages, with the goal it tells and the name and the text that stand in it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from agent.language.ground.quoting import MASK, masked

_FOLDER = Path(__file__).parent


class SaidLine(NamedTuple):
    """A message, and what a careful reader takes from it; empty where it tells none."""

    language: str
    says: str
    goal: str
    campaign_name: str
    text: str

    def copy_of(self, field: str) -> str:
        """Give the name or the text."""
        return self.campaign_name if field == "campaign_name" else self.text

    def beside_its_copy(self) -> str:
        """Give the message without its quotes, its name and its text."""
        words = masked(self.says)
        for copy in filter(None, (self.campaign_name, self.text)):
            words = words.replace(copy, MASK * len(copy))
        return words


def told() -> Iterator[SaidLine]:
    """Give every line."""
    for path in texts():
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield SaidLine(path.stem, row["says"], *(row.get(key, "") for key in ("goal", "campaign_name", "text")))


def texts() -> list[Path]:
    """Give the files, one for each language."""
    return sorted(_FOLDER.glob("*.jsonl"))
