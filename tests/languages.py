"""What each language brings with it to be tried, as data: one file a language in ``samples``.

``brief`` tells its language by many small words; ``costs`` asks what an ad costs in all; ``a_day`` and ``until`` stand
around an amount and a day; ``cautious`` are words that leave no yes a yes. A language that came later brings there,
too, what the tables of tests have of the first ones: ``days``, ``places``, ``numbers``, ``yes`` and ``no_yes``.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from agent.language.ground.tongues import codes
from agent.words.spoken import is_spoken

OF_ALL = ("brief", "costs", "a_day", "until", "cautious")
_SAMPLES = Path(__file__).with_name("samples")


def samples(kind: str) -> dict[str, Any]:
    """Give what the languages bring of a kind."""
    return {code: brought[kind] for code in codes() if kind in (brought := _of(code))}


def answer_to(code: str) -> str:
    """Name the language in which speakers of another are answered: English, until their own is spoken here."""
    return code if is_spoken(code) else "en"


@cache
def _of(code: str) -> dict[str, Any]:
    file = _SAMPLES / f"{code}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
