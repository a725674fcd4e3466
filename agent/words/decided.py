"""What is decided so far, field by field, from the draft as it is shown."""

from pydantic import JsonValue

from agent.words.sentences import lines_marked, say
from agent.words.translation import tell
from tools.core.draft import Draft, Source
from tools.core.field import Field
from tools.fields import field_called


def decided_words(name: str, value: JsonValue, language: str, zone: str) -> str:
    """Say what one field holds."""
    field = field_called(name)
    if field is None:
        return str(value)
    words = tell(field.shown(field.by_the_clock_of(field.of_plain(value), zone)), language)
    return lines_marked(words) if field.is_copy else words


def field_words(field: Field[object], draft: Draft, language: str, zone: str, gap: str = " ") -> str | None:
    """Say what one field of a draft holds and, where nobody said it, who decided it; None while it is open."""
    value, entry = field.of(draft), draft.entry(field.name)
    if value is None or entry is None:
        return None
    value = field.by_the_clock_of(value, zone)
    told = field.shown(value) if field.on_card is None else field.on_card(value, draft)
    words = tell(told, language)
    by_whom = "worded_by_model" if entry.is_worded_by_model else entry.source.value
    mark = "" if entry.source is Source.SAID else f"{gap}{say(language, f'card.{by_whom}')}"
    return f"“{lines_marked(words)}”{mark}" if field.is_copy else f"{words}{mark}"
