"""What is decided so far, field by field, from the draft as it is shown."""

from pydantic import JsonValue

from agent.words.translation import tell
from tools.fields import field_called


def decided_words(name: str, value: JsonValue, language: str) -> str:
    """Say what one field holds."""
    field = field_called(name)
    return str(value) if field is None else tell(field.shown(field.of_plain(value)), language)
