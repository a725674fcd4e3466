"""The few forms of JSON Schema that the sandbox's own description is made of."""

from collections.abc import Iterable

from tools.sandbox.wire.envelope import Json

TRUTH: Json = {"type": "boolean"}
NUMBER: Json = {"type": "number"}
FILE: Json = {"type": "string", "format": "binary"}


def text(*examples: str, most: int | None = None) -> Json:
    """Describe a text that is not empty."""
    longest = {} if most is None else {"maxLength": most}
    return {"type": "string", "minLength": 1} | longest | _shown(examples)


def like(pattern: str, *examples: str) -> Json:
    """Describe a text of a certain look."""
    return {"type": "string", "pattern": f"^{pattern}$"} | _shown(examples)


def among(values: Iterable[str], *examples: str) -> Json:
    """Describe a text that is one of a few."""
    return {"type": "string", "enum": list(values)} | _shown(examples)


def whole(most: int) -> Json:
    """Describe a whole number of at least one."""
    return {"type": "integer", "minimum": 1, "maximum": most}


def listed(items: Json, most: int, *examples: list[object]) -> Json:
    """Describe a list that is not empty."""
    return {"type": "array", "items": items, "minItems": 1, "maxItems": most} | _shown(examples)


def fields(*required: str, **properties: Json) -> Json:
    """Describe an object and which of its fields have to be there; others are ignored."""
    return {"type": "object", "properties": properties} | ({"required": list(required)} if required else {})


def _shown(examples: tuple[object, ...]) -> Json:
    return {"examples": list(examples)} if examples else {}
