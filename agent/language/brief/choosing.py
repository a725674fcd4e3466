"""Which of several places of a name an answer means."""

import re
from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from agent.language.brief import place_words as words
from tools.core.patterns import lazily
from tools.gazetteer.table import is_known, place, places_called

_ONE_OF_THEM = lazily(
    r"^(?:la ciudad|la provincia|el estado|la región|die stadt|la ville|a cidade) (?:de|in|en)\s+|^(?:the (?:one"
    r"|city|place)(?: (?:in|from))?|in|el de|la de|en|der in|die in|das in|celui de|celle de|o de"
    r"|a do|the)\s+"
    r"|\s+(?:one|please|version)$|在|の(?:ほう|方)$",
    re.IGNORECASE,
)
_CHOICE = lazily(
    r"^\W*(?:the (?:one|city|place|state)|(?:la|el)(?: (?:ciudad|provincia|estado|región|comunidad))?"
    r"|(?:die|der|das)(?: stadt| land)?|celui|celle|la ville|[oa](?: cidade| estado)?)"
    r" (?:de|in|from|aus|en|d['’]|do|da)(?: la| el)? ?\w[\w ]{1,25}[\s.!]*$",
    re.IGNORECASE,
)
_KINDS = {kind: re.compile(said, re.IGNORECASE) for kind, said in words.KINDS.items()}


def which_place(said: str, rows: Sequence[Mapping[str, JsonValue]]) -> int | None:
    """Find the one of several places of a name that an answer means: by what lies around it, its kind or its id."""
    if len(rows) < 2:
        return None
    bare = _ONE_OF_THEM.sub("", said.strip(" .!\n"))
    ids = [str(row.get("location_id")) for row in rows]
    names = [str(row.get("name")).partition(",")[0] for row in rows]
    around = {one.id for name in names for one in places_called(f"{name},{bare}")} if is_known(bare) else set()
    whole = {one.id for one in places_called(said.strip(" .!\n")) if "," in said}
    kinds = {kind for kind, pattern in _KINDS.items() if pattern.search(said)}
    fits = [
        position
        for position, number in enumerate(ids)
        if number in {*around, *whole} or number in said or ((known := place(number)) and known.kind in kinds)
    ]
    if len(fits) > 1 and around:
        fits = [one for one in fits if ids[one] in around and _kind(ids[one]) in (kinds or {"city"})]
    return fits[0] if len(fits) == 1 else None


def _kind(number: str) -> str:
    known = place(number)
    return "" if known is None else known.kind


def is_a_choice(sentence: str) -> bool:
    """Say whether a sentence only says which of several places is meant, by what lies around it."""
    return _CHOICE.match(sentence) is not None
