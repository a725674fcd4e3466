"""What the person said, as far as it is remembered, and as readers read it that are not the model which proposes."""

from collections.abc import Iterator, Sequence

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolCall, ToolMessage

from agent.language.said.readings import readings_in
from agent.nodes._messages import open_calls
from tools.core.draft import Draft
from tools.core.persons_words import PersonsWords, ReadArguments, joined
from tools.fields import copy_fields, field_called, field_of
from tools.fields.locations import FIELD as LOCATIONS

_MOST_READINGS = 16
_BESIDE = ("clear", "inferred")  # of the arguments that record values
_RECORDS, _LOOKS, _STARTS_OVER = "update_draft", "find_location", "start_over"


def typed_lines(messages: Sequence[AnyMessage]) -> tuple[str, ...]:
    """Give the person's own lines."""
    return tuple(one.text for one in messages if isinstance(one, HumanMessage) and one.name is None)


def spoken_in(messages: Sequence[AnyMessage], read: Sequence[ReadArguments], draft: Draft) -> PersonsWords:
    """Give what was said; of an ad that was left behind, its words alone."""
    by_the_embedded = (*read[-1:], joined(read))
    if _is_all_read(open_calls(messages), read):
        return PersonsWords(lines=typed_lines(messages), readings=by_the_embedded)
    copy = tuple(str(value) for name in copy_fields() if (field := field_called(name)) and (value := field.of(draft)))
    claimed = (reading for line in typed_lines(_of_this_ad(messages)) for reading in readings_in(line, copy))
    return PersonsWords(lines=typed_lines(messages), readings=(*by_the_embedded, joined(claimed)))


def read_on(so_far: Sequence[ReadArguments], reply: AIMessage) -> tuple[ReadArguments, ...]:
    """Add what the embedded model reads off the newest words; what they empty was never said."""
    records = [call for call in reply.tool_calls if call["name"] == _RECORDS]
    emptied = {field_of(name) for call in records for name in call["args"].get("clear", ())}
    kept = ({name: value for name, value in one.items() if field_of(name) not in emptied} for one in so_far)
    newest = joined(_readings_of(reply.tool_calls))
    return tuple(one for one in (*kept, newest) if one)[-_MOST_READINGS:]


def _readings_of(calls: Sequence[ToolCall]) -> Iterator[ReadArguments]:
    for call in calls:
        args = call["args"]
        if call["name"] == _LOOKS:
            yield {LOCATIONS.name: [args.get("name")]}
        if call["name"] == _RECORDS:
            beside = {*_BESIDE, *(field_of(name) for name in args.get("inferred", ()))}
            yield {name: value for name, value in args.items() if field_of(name) not in beside}


def _is_all_read(calls: Sequence[ToolCall], read: Sequence[ReadArguments]) -> bool:
    """Say whether a reply records nothing but what was just read: to read all lines once more takes its time."""
    newest = read[-1] if read else {}
    brought = (one for call in calls if call["name"] == _RECORDS for one in call["args"].items())
    return all(name in _BESIDE or newest.get(name) == value for name, value in brought)


def _of_this_ad(messages: Sequence[AnyMessage]) -> Sequence[AnyMessage]:
    """Give the messages since the line by which the person last left an ad behind."""
    over = max((at for at, one in enumerate(messages) if _leaves_one(one)), default=0)
    return messages[max((at for at, one in enumerate(messages[:over]) if isinstance(one, HumanMessage)), default=0) :]


def _leaves_one(one: AnyMessage) -> bool:
    return isinstance(one, ToolMessage) and one.name == _STARTS_OVER
