"""The ad as decided so far, every field with where it came from."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import (
    ConfigDict,
    Field,
    JsonValue,
    RootModel,
    SerializerFunctionWrapHandler,
    TypeAdapter,
    field_validator,
    model_serializer,
)

from tools.core.values import Value, digest

_ANYTHING = TypeAdapter[object](object)


class Source(StrEnum):
    """Who decided a field."""

    SAID = "said"
    PROFILE = "profile"
    DEFAULT = "default"
    INFERRED = "inferred"
    SUGGESTED = "suggested"


class Entry(Value):
    """A decided field as it rests: its value in JSON, and who decided it."""

    value: JsonValue
    source: Source = Source.SAID
    is_worded_by_model: bool = False  # words of the ad that stand in no line of the person's

    @model_serializer(mode="wrap")
    def _without_a_no(self, serialize: SerializerFunctionWrapHandler) -> dict[str, JsonValue]:
        # The content of a draft is named by what this writes, in journals of earlier versions too.
        written: dict[str, JsonValue] = serialize(self)
        return {name: value for name, value in written.items() if name != "is_worded_by_model" or value}


def _in_json(entry: object) -> object:
    """Give an entry with its value in JSON; conversations of version 0.1.0 hold moments and amounts as they are."""
    if not isinstance(entry, Mapping):
        return entry
    return {**entry, "value": _ANYTHING.dump_python(entry.get("value"), mode="json")}


class Draft(RootModel[dict[str, Entry]]):
    """An ad in the making, by the names of its fields. Holds what was said even where a rule refuses it.

    Which fields there are, and what their values mean, is known to ``tools.fields`` alone.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    root: dict[str, Entry] = Field(default_factory=dict)

    @field_validator("root", mode="before")
    @classmethod
    def _decided(cls, fields: object) -> object:
        # Conversations and journals of version 0.1.0 name open fields too, and hold null for them.
        if not isinstance(fields, Mapping):
            return fields
        return {name: _in_json(entry) for name, entry in fields.items() if entry is not None}

    def has(self, field: str) -> bool:
        """Say whether a field is decided."""
        return field in self.root

    def entry(self, field: str) -> Entry | None:
        """Give a field as it rests, or None while it is open."""
        return self.root.get(field)

    def fill(self, source: Source = Source.SAID, **values: object) -> "Draft":
        """Decide fields anew; everything else stays."""
        resting = {name: _ANYTHING.dump_python(value, mode="json") for name, value in values.items()}
        entries = {name: Entry(value=value, source=source) for name, value in resting.items()}
        return Draft(self.root | entries)

    def worded_by_model(self, field: str) -> "Draft":
        """Mark the words of a field as a model's."""
        return Draft(self.root | {field: self.root[field].model_copy(update={"is_worded_by_model": True})})

    def clear(self, *fields: str) -> "Draft":
        """Empty fields."""
        return Draft({name: entry for name, entry in self.root.items() if name not in fields})

    def over(self, other: "Draft") -> "Draft":
        """Fill what is open here with what another draft holds."""
        return Draft(other.root | self.root)

    @property
    def content(self) -> str:
        """Name what the ad is: two drafts of one content make the same ad."""
        return digest(self.model_dump(mode="json"))
