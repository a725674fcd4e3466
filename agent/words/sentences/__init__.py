"""What people are told, as files, several a language by what they are about. What a language lacks is said in English.

What rules, failures and log-ins say in English stands with them in the code; other languages say it here.
A text is said to people; a list holds the words by which people say something themselves.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

ENGLISH = "en"
_LONGEST_QUOTE = 200
_TABLES = ("", ".tools", ".rules", ".failures")  # a language may have a file of each


def say(language: str, key: str, **values: object) -> str:
    """Give a sentence of a language, its places filled: ``say("es", "ask.text")``. No value makes a line of its own."""
    return sentence(language, key).format(**{name: on_one_line(str(value)) for name, value in values.items()})


def listed(parts: Iterable[str], language: str) -> str:
    """List a few things."""
    return sentence(language, "shape.joint").join(parts)


def in_a_row(parts: Iterable[str], language: str) -> str:
    """Say sentences one behind the other; empty ones are left out."""
    return sentence(language, "shape.gap").join(part for part in parts if part)


def on_one_line(words: str) -> str:
    """Keep somebody else's words from making lines of their own."""
    return " ".join(words.splitlines())


def clipped(words: str) -> str:
    """Keep a quote short."""
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


def lines_marked(copy: str) -> str:
    """Show on one line where copy breaks, rather than joining what was not joined."""
    return " ⏎ ".join(copy.splitlines())


def sentence(language: str, key: str) -> str:
    """Give a sentence as it is written; the English one where the language has none."""
    group, _, name = key.partition(".")
    return sentences(language if has(language, key) else ENGLISH)[group][name]


def has(language: str, key: str) -> bool:
    """Say whether a language has a sentence of its own."""
    group, _, name = key.partition(".")
    return name in sentences(language).get(group, {})


@cache
def sentences(language: str) -> dict[str, dict[str, str]]:
    """Read what is said in a language, by group and name."""
    return {group: {name: one for name, one in rows.items() if isinstance(one, str)} for group, rows in _read(language)}


@cache
def heard(language: str) -> dict[str, dict[str, list[str]]]:
    """Read by which words people of a language say something, by group and name."""
    return {
        group: {name: one for name, one in rows.items() if isinstance(one, list)} for group, rows in _read(language)
    }


def _read(language: str) -> Iterator[tuple[str, dict[str, str | list[str]]]]:
    # Named one by one: LangGraph's server ends a run that looks through a folder, which may take long.
    for table in _TABLES:
        file = files(__name__) / f"{language}{table}.toml"
        if file.is_file():
            yield from tomllib.loads(file.read_text(encoding="utf-8")).items()
