"""What people are told, as files, one a language. What a language lacks is said in English."""

import tomllib
from functools import cache
from importlib.resources import files

ENGLISH = "en"


def say(language: str, key: str, **values: object) -> str:
    """Give a sentence of a language, its places filled: ``say("es", "ask.text")``."""
    return sentence(language, key).format(**values)


def sentence(language: str, key: str) -> str:
    """Give a sentence as it is written; the English one where the language has none."""
    group, _, name = key.partition(".")
    return sentences(language).get(group, {}).get(name) or sentences(ENGLISH)[group][name]


def has(language: str, key: str) -> bool:
    """Say whether a language has a sentence of its own."""
    group, _, name = key.partition(".")
    return name in sentences(language).get(group, {})


@cache
def sentences(language: str) -> dict[str, dict[str, str]]:
    """Read the file of a language, by group and name."""
    return tomllib.loads((files(__name__) / f"{language}.toml").read_text(encoding="utf-8"))
