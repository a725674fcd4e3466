"""A thing of the account that a field can be given, and which of several is meant."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import JsonValue

from tools.core.patterns import lazily
from tools.core.sentence import Told
from tools.core.values import Value

_WORD = lazily(r"[^\W_]+")
_GAPS = lazily(r"[._-]")  # between the words of a name, however it is written
_ADDRESS = lazily(r"https?://\S+", re.IGNORECASE)
_NUMBER = lazily(r"(?<!\d)\d{1,3}(?!\d)")
_ENDING = lazily(r"(?<=\w)\.(?:mp4|mov|mpe?g|avi|jpe?g|png)(?!\w)", re.IGNORECASE)
_MOST_LETTERS, _MOST_OFFERS = 1_000, 1_000  # who names a thing says it at once, and an account shows few
_NO_ARGUMENTS: dict[str, JsonValue] = {}


class Offer(Value):
    """One thing of the account: how people know it, and what a field that is given it holds."""

    id: str
    names: tuple[str, ...]  # each tells a part of it: a pixel, and the event that it counts
    about: str = ""  # in the platform's words: of what kind it is
    seconds: float | None = None
    value: JsonValue  # of the field, as it rests in a draft
    arguments: dict[str, JsonValue] = _NO_ARGUMENTS  # by which ``update_draft`` takes it
    unfit: Told | None = None  # why no ad can be given it

    @property
    def is_usable(self) -> bool:
        """Say whether an ad can be given it."""
        return self.unfit is None

    @property
    def called(self) -> str:
        """Name it whole."""
        return ", ".join(self.names)

    @property
    def row(self) -> dict[str, JsonValue]:
        """Give it as a tool lists it."""
        facts = self.model_dump(mode="json", exclude={"names", "value", "unfit"}, exclude_none=True)
        return {"name": self.called, **facts}


def meant_by(words: str, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Give those that words name, in the order in which they do: by ids, else by the parts of their names as told.

    A web address names nothing of the account, whatever words it is made of.
    """
    spoken, offers = _folded(_ADDRESS.sub(" ", words[:_MOST_LETTERS])), offers[:_MOST_OFFERS]
    by_id = _placed(spoken, {one.id: _folded(one.id) for one in offers})
    left = tuple(one for name in by_id for one in offers if one.id == name) or tuple(offers)
    is_told = bool(by_id)
    for part in range(max((len(one.names) for one in offers), default=0)):
        named = _named({name for one in left for name in one.names[part : part + 1]}, spoken)
        if named:
            said = tuple(one for name in named for one in left if one.names[part : part + 1] == (name,))
            left, is_told = said, True
    return left if is_told else _as_long(spoken, offers)


def _as_long(spoken: str, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Give the one that lasts as many seconds as a number says: ``the one of 22 seconds``."""
    numbers = {int(one) for one in _NUMBER.findall(spoken)}
    fitting = tuple(one for one in offers if one.seconds is not None and round(one.seconds) in numbers)
    return fitting if len(fitting) == 1 else ()


def is_named_whole(words: str, offer: Offer) -> bool:
    """Say whether words hold an id, or a name of several words: no single word of it, which may mean anything."""
    spoken = _folded(words)
    long = [" ".join(parts) for name in offer.names if len(parts := _words(name)) > 1 or _ENDING.search(name)]
    return any(_stands(name, spoken) for name in (_folded(offer.id), *long))


def is_said_in_full(words: str, offer: Offer) -> bool:
    """Say whether words hold an id, a name of several words, a file with its ending, or a name alone on a line."""
    spoken, lines = _folded(words), {_folded(one).strip() for one in words.splitlines()}
    long = [_folded(name) for name in offer.names[:1] if len(_words(name)) > 1]
    files = [name.casefold() for name in offer.names[:1] if _ENDING.search(name)]
    is_there = any(_stands(name, spoken) for name in (_folded(offer.id), *long))
    return is_there or any(_stands(name, words.casefold()) for name in files) or _folded(offer.names[0]) in lines


def _stands(name: str, spoken: str) -> bool:
    return next(_spots(name, spoken), None) is not None


def _named(names: Iterable[str], spoken: str) -> tuple[str, ...]:
    """Find the names that are said whole, else those of which a word is said that the others have not."""
    words = {name: _words(name) for name in sorted(names)}
    if whole := _placed(spoken, {name: " ".join(parts) for name, parts in words.items()}):
        return whole
    said = {*_words(spoken)}
    shared = set[str].intersection(*map(set, words.values())) if len(words) > 1 else set[str]()
    partly = {name: len({*parts} & said - shared) for name, parts in words.items()}
    most = max(partly.values(), default=0)
    return tuple(name for name, count in partly.items() if most and count == most)


def _placed(spoken: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Give the names that stand in words, by their places; one inside of another that stands there is none."""
    found = [(spot.start(), spot.end(), name) for name, said in names.items() for spot in _spots(said, spoken)]
    alike = Counter((start, end) for start, end, _ in found)
    outer, reached = [], 0
    for start, end, name in sorted(found, key=lambda one: (one[0], -one[1], one[2])):
        if end > reached and alike[start, end] == 1:
            outer.append(name)
        reached = max(reached, end)
    return tuple(dict.fromkeys(outer))


def _spots(name: str, spoken: str) -> Iterator[re.Match[str]]:
    """Find where a name stands, not inside of a longer word; scripts without blanks know no such bounds."""
    if not name:
        return iter(())
    before, behind = ("(?<![a-z0-9])", "(?![a-z0-9])") if name.isascii() else ("", "")
    return re.finditer(f"{before}{re.escape(name)}{behind}", spoken)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_folded(text)))


def _folded(text: str) -> str:
    plain = _ENDING.sub("", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(_GAPS.sub(" ", plain).split())
