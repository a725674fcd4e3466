"""What was suggested as words of the ad in this conversation, and what of it the person's newest line takes."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from pydantic import JsonValue, TypeAdapter

from agent.language.brief.plainly import plainly
from agent.language.brief.replacing import replaced
from agent.language.brief.taking import taken_by
from agent.language.ground.quoting import MASK, masked, quotes
from agent.words.shorter_form import cut_offered
from tools.core.draft import Draft, Source
from tools.core.suggested import SUGGESTS, SuggestedCopy
from tools.fields.text import FIELD as TEXT

WordingRow = Mapping[str, JsonValue]
_ROWS = TypeAdapter(tuple[dict[str, JsonValue], ...])


def suggested_copy(messages: Sequence[AnyMessage], before: Draft) -> SuggestedCopy:
    """Give every wording of this conversation, those of the reply that is carried out now among them."""
    at = max((place for place, one in enumerate(messages) if _is_typed(one)), default=0)
    cut = cut_offered(TEXT.of(before))
    wordings = (*_proposed(messages), *((cut,) if cut else ()))
    typed = tuple(one.text for one in messages if _is_typed(one))
    if not wordings or not typed:
        return SuggestedCopy(wordings=wordings)
    stood = {text: _source(text, before, wordings, typed) for text in _texts_so_far(messages, before)}
    taken = _taken(typed[-1], _last_shown(messages[:at]), cut)
    edited = {text: _source(TEXT.of(before) or "", before, wordings, typed) for text in _edited(typed[-1], before)}
    return SuggestedCopy(
        wordings=wordings,
        typed=_beside(typed, stood),
        borne={**edited, **stood, **dict.fromkeys(taken, Source.SUGGESTED)},
    )


def shown_now(messages: Sequence[AnyMessage]) -> tuple[WordingRow, ...]:
    """Give the wordings that the newest reply suggested and that passed."""
    newest = max((place for place, one in enumerate(messages) if isinstance(one, AIMessage)), default=0)
    return _last_shown(messages[newest:])


def _is_typed(one: AnyMessage) -> bool:
    return isinstance(one, HumanMessage) and one.name is None


def _proposed(messages: Sequence[AnyMessage]) -> Iterator[str]:
    """Give what models wanted to suggest, whether it was shown or not."""
    calls = (call for one in messages if isinstance(one, AIMessage) for call in one.tool_calls)
    for call in calls:
        given = call["args"].get("wordings") if call["name"] == SUGGESTS else None
        yield from (one.strip() for one in given if isinstance(one, str)) if isinstance(given, list) else ()


def _last_shown(messages: Sequence[AnyMessage]) -> tuple[WordingRow, ...]:
    answers = (_content(one).get("wordings") for one in reversed(messages) if _answers(one, SUGGESTS))
    return next((_ROWS.validate_python(rows) for rows in answers if rows), ())


def _texts_so_far(messages: Sequence[AnyMessage], before: Draft) -> Iterator[str]:
    """Give what the ad has said so far: who goes back to that takes no suggestion."""
    for one in (_content(one) for one in messages if _answers(one, "update_draft")):
        values = (side.get(TEXT.name) for name in ("was", "now") if isinstance(side := one.get(name), dict))
        yield from (value for value in values if isinstance(value, str))
    if (text := TEXT.of(before)) is not None:
        yield text


def _beside(typed: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Give lines without the texts that the ad had: a part of one is a cut, and is theirs only where they take it."""
    gone = sorted(texts, key=len, reverse=True)
    return tuple(reduce(lambda line, text: line.replace(text, MASK) if text else line, gone, line) for line in typed)


def _source(text: str, before: Draft, wordings: Sequence[str], typed: Sequence[str]) -> Source:
    entry = before.entry(TEXT.name)
    if entry is not None and entry.value == text:
        return entry.source
    is_their_own = text not in wordings and any(text in line for line in typed)
    return Source.SAID if is_their_own else Source.SUGGESTED


def _taken(line: str, rows: Sequence[WordingRow], cut: str | None) -> Iterator[str]:
    lists = [[str(row.get("text")) for row in rows], [cut] if cut else []]
    for one in lists:
        said = dict.fromkeys((line, plainly(line, one).text))
        yield from (text for words in said if (text := taken_by(words, one)) is not None)


def _edited(line: str, before: Draft) -> Iterator[str]:
    """Give what the person's own words make of the text there is."""
    text = TEXT.of(before)
    made = None if text is None else replaced(line, masked(line), quotes(line), {TEXT.name: text})
    if made is not None and TEXT.name in made.fields:
        yield made.fields[TEXT.name]


def _answers(one: AnyMessage, tool: str) -> bool:
    return isinstance(one, ToolMessage) and one.name == tool


def _content(one: AnyMessage) -> dict[str, JsonValue]:
    try:
        read = json.loads(one.text)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
