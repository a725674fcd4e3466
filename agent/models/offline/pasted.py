"""A brief pasted as JSON, in the shape in which ads are shown and exported."""

import json
from collections.abc import Iterator, Mapping

from pydantic import JsonValue

_FIELDS = ("campaign_name", "objective", "text", "cta", "music", "landing_page")
_ELSEWHERE = {"music_id": "music"}
_LEAST = 2  # one known key may stand in any JSON


def pasted_brief(text: str) -> dict[str, str]:
    """Read the fields of a pasted JSON object; nothing where it is no brief."""
    begin, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[begin : end + 1])
    except ValueError:
        return {}
    given = dict(_known(found)) if isinstance(found, dict) else {}
    return given if len(given) >= _LEAST else {}


def _known(pasted: Mapping[str, JsonValue]) -> Iterator[tuple[str, str]]:
    for key, value in pasted.items():
        field = _ELSEWHERE.get(key, key)
        if key == "creative" and isinstance(value, dict):
            yield from _known(value)
        elif field == "music" and value is None:
            yield "music", "none"
        elif field in _FIELDS and isinstance(value, str):
            yield field, value
