"""What an answer of TikTok's looks like, without what it says: names and kinds, codes, and never a value."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from pydantic import Field, JsonValue

from tools.core.failure.causes import cause_of
from tools.core.failure.signal import Signal, Trouble
from tools.core.values import Value

Kinds = tuple[str, ...]
_ROOT = ""
_A_NAME = re.compile(r"[a-z][a-z_]*(?:[0-9]{1,3}[a-z_]*){0,3}")  # whatever else is a key may be an id, or a secret
_LONGEST_NAME = 64
_WITHHELD = "<withheld>"
_NO_CODE = "no code"


class AnswerShape(Value):
    """One answer: of a success each name with the kinds of its values, of anything else what went wrong."""

    path: str
    trouble: Trouble | None = None
    number: int | None = None  # TikTok's code, or the HTTP status
    kinds: dict[str, Kinds] = Field(default_factory=dict)

    @property
    def code(self) -> str:
        """Name what the answer was by its code, in words where it had none."""
        if self.trouble is None:
            return "code 0"
        if self.trouble is Trouble.CODE:
            return f"code {self.number}"
        return self.signal.summary.replace("_", " ")

    @property
    def signal(self) -> Signal:
        """Give what went wrong, without the platform's words."""
        return Signal(trouble=self.trouble or Trouble.CODE, number=self.number)

    @property
    def is_no_answer(self) -> bool:
        """Say whether nothing can be learned from it: none came, or one that another try may replace."""
        return self.trouble is not None and (self.trouble is not Trouble.CODE or cause_of(self.signal).is_retryable)


def shape_of(path: str, answered: JsonValue | Signal) -> AnswerShape:
    """Give the shape of an answer."""
    if isinstance(answered, Signal):
        return AnswerShape(path=path, trouble=answered.trouble, number=answered.number)
    kinds: dict[str, set[str]] = {}
    for name, kind in _kinds(_ROOT, answered):
        kinds.setdefault(name, set()).add(kind)
    return AnswerShape(path=path, kinds={name: tuple(sorted(kinds[name])) for name in sorted(kinds)})


def differences(theirs: AnswerShape, ours: AnswerShape) -> tuple[str, ...]:
    """Say in sentences how two answers to one question differ; nothing where they do not."""
    if theirs.code != ours.code:
        return (f"TikTok answers {theirs.code}, our sandbox {ours.code}.",)
    names = sorted({*theirs.kinds, *ours.kinds})
    return tuple(chain.from_iterable(_difference(name, theirs.kinds, ours.kinds) for name in names))


def lists_nothing(shape: AnswerShape) -> bool:
    """Say whether a list of it is empty, so that nobody can tell what would stand in it."""
    return any("list" in kinds and f"{name}[]" not in shape.kinds for name, kinds in shape.kinds.items())


def _kinds(name: str, value: JsonValue) -> Iterator[tuple[str, str]]:
    yield name, _kind(value)
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _kinds(f"{name}.{_named(key)}".lstrip("."), below)
    elif isinstance(value, list):
        for below in value:
            yield from _kinds(f"{name}[]", below)


def _kind(value: JsonValue) -> str:
    if value is None:
        return "null"
    kinds = {bool: "true or false", str: "text", dict: "object", list: "list"}
    return kinds.get(type(value), "number")


def _named(key: str) -> str:
    return key if len(key) <= _LONGEST_NAME and _A_NAME.fullmatch(key) else _WITHHELD


def _difference(name: str, theirs: Mapping[str, Kinds], ours: Mapping[str, Kinds]) -> Iterator[str]:
    spoken = f"`{name}`" if name else "The answer"
    if name in theirs and name in ours:
        if theirs[name] != ours[name]:
            yield f"{spoken} is {_either(theirs[name])} at TikTok and {_either(ours[name])} in our sandbox."
        return
    where, elsewhere, kinds = ("TikTok", ours, theirs) if name in theirs else ("our sandbox", theirs, ours)
    is_listed = name.endswith("[]")  # of an empty list nobody knows what would stand in it
    if _above(name) in elsewhere and not is_listed:
        yield f"{spoken} ({_either(kinds[name])}) is in the answer of {where} alone."


def _above(name: str) -> str:
    return name.removesuffix("[]") if name.endswith("[]") else name.rpartition(".")[0]


def _either(kinds: Kinds) -> str:
    return " or ".join(kinds)
