"""What was understood of a message, in a few words: the fields that it changed, and what they hold now."""

from collections.abc import Container, Iterable, Iterator

from agent.words.decided import field_words
from agent.words.names import field_name
from agent.words.sentences import say
from tools.core.draft import Draft
from tools.core.field import Fields


def noted_since(
    before: Draft, now: Draft, fields: Fields, language: str, zone: str, *, told_elsewhere: Container[str] = ()
) -> str:
    """Say which fields were decided or opened again since; nothing of those that are told in other words beside it."""
    changed = [one for one in fields if one.of(before) != one.of(now)]
    is_begun_anew = not any(now.has(one.name) for one in fields if before.has(one.name) and one not in changed)
    open_again = [] if is_begun_anew else [one.name for one in changed if not now.has(one.name)]
    decided = ((one.name, field_words(one, now, language, zone)) for one in changed)
    return noted(((name, words) for name, words in decided if name not in told_elsewhere), open_again, language)


def noted(decided: Iterable[tuple[str, str | None]], open_again: Iterable[str], language: str) -> str:
    """Say what fields hold now, and which are open again."""
    said = "; ".join((*_decided(decided, language), *_opened(open_again, language)))
    return say(language, "ask.noted", said=said) if said else ""


def _decided(decided: Iterable[tuple[str, str | None]], language: str) -> Iterator[str]:
    for name, words in decided:
        if words is not None:
            yield say(language, "ask.field_holds", field=field_name(name, language), value=words)


def _opened(names: Iterable[str], language: str) -> Iterator[str]:
    for name in names:
        yield say(language, "ask.field_open", field=field_name(name, language))
