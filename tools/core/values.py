"""The one base of all values, and their canonical JSON."""

import hashlib
import json

from pydantic import BaseModel, ConfigDict, JsonValue


class Value(BaseModel):
    """A value never changes and holds nothing that was not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def canonical_json(value: JsonValue) -> str:
    """Write JSON so that equal values have equal bytes."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest(value: JsonValue) -> str:
    """Name a JSON value by the first 64 bits of its hash, as sixteen hex digits."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()[:16]
