"""The languages people speak here: a data file each in ``languages/``, read when first needed."""

import os
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from tools.core.patterns import lazily

_FOLDER = Path(__file__).parent.parent / "languages"
_COMMON = Path(__file__).parent.parent / "common.toml"
_HEADER = lazily(r"^(?=\[)", re.MULTILINE)
_WORD = lazily(r"[^\W\d_]+")
_FIRST = "en"  # what another language does not say is said in it


@cache
def codes() -> tuple[str, ...]:
    """Name the languages, English first."""
    names = os.listdir(_FOLDER)  # noqa: PTH208 -- LangGraph's server bears no other way of looking through a folder
    found = sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))
    return (_FIRST, *(code for code in found if code != _FIRST))


@cache
def section(code: str, name: str) -> Mapping[str, object]:
    """Give a table of a language; an empty one where the language says nothing of it."""
    return cast("Mapping[str, object]", tomllib.loads(_texts(code).get(name, "")).get(name, {}))


def common(name: str) -> Mapping[str, object]:
    """Give a table of what is no language's, such as signs."""
    return cast("Mapping[str, object]", _common().get(name, {}))


@cache
def _texts(code: str) -> Mapping[str, str]:
    """Give the tables of a language as they are written; half of a file is for answers, and few lines are one."""
    texts: dict[str, str] = {}
    for text in _HEADER.split((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))[1:]:
        name = text[1:].partition("]")[0].partition(".")[0]
        texts[name] = texts.get(name, "") + text
    return texts


@cache
def vocabulary() -> frozenset[str]:
    """Give every word that stands in the data of any language, whatever for."""
    texts = (text for code in codes() for text in _texts(code).values())
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))


@cache
def outside() -> Mapping[str, Mapping[str, str]]:
    """Give what is known of languages that nobody speaks here, by their codes."""
    known = tomllib.loads((Path(__file__).parent.parent / "outside.toml").read_text(encoding="utf-8"))
    return {code: told for code, told in known.items() if code not in codes()}


@cache
def _common() -> Mapping[str, object]:
    return tomllib.loads(_COMMON.read_text(encoding="utf-8"))
