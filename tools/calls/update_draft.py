"""Change any fields of the draft in one call."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Optional

from pydantic import BaseModel, ConfigDict, JsonValue, create_model
from pydantic import Field as Taken

from tools.core.draft import Draft, Source
from tools.core.field import Field, FieldContext, Fields, Given, shown
from tools.core.provenance import decided_by, read_of
from tools.core.sentence import Sentence, Told
from tools.core.tool import Answer, Effect, Tool, ToolContext
from tools.fields import every_field

_NO_SUCH_FIELD = Sentence("handed.no_such_field", "there is no such field")


class _Decided(NamedTuple):
    """A value that was read, and who decided it."""

    value: object
    source: Source


def arguments_of(fields: Fields) -> type[BaseModel]:
    """Make the model of the arguments by which these fields are taken."""
    taken: dict[str, Any] = {
        one.name: (Optional[one.kind], Taken(None, description=one.description))  # noqa: UP045 -- the type is a value
        for field in fields
        for one in field.arguments
    }
    taken["clear"] = (tuple[str, ...], Taken((), description="Names of fields to empty."))
    taken["inferred"] = (
        tuple[str, ...],
        Taken((), description="Names of given fields that the person implied, not said."),
    )
    return create_model(
        "Args",
        __config__=ConfigDict(extra="forbid", frozen=True),
        __doc__="Only the fields that the person decided or changed.",
        **taken,
    )


async def _run(args: BaseModel, context: ToolContext) -> Answer:
    fields, said = context.catalogue.fields, dict(args)
    cleared = _fields_named(fields, said["clear"])
    before = context.draft.clear(*cleared)
    known = context.of_fields(before)
    read = await _read(fields, {name: value for name, value in said.items() if value is not None}, known)
    given = {name: value for name, value in read.items() if isinstance(value, _Decided)}
    refused = {name: value for name, value in read.items() if isinstance(value, Told)}
    refused |= {name: _NO_SUCH_FIELD.told() for name in said["clear"] if not _fields_named(fields, [name])}
    draft = _filled(fields, known, given, _fields_named(fields, said["inferred"]))
    violations = context.catalogue.check(draft, await context.facts(draft))
    changed = [one.name for one in fields if one.name in {*given, *cleared}]
    content: dict[str, JsonValue] = {
        "changed": list[JsonValue](changed),
        "was": _values(fields, context.draft, changed),
        "now": _values(fields, draft, changed),
        "was_inferred": [name for name in changed if _is_inferred(context.draft, name)],
        "refused": [_refusal(name, told) for name, told in refused.items()],
        "violations": [one.model_dump(mode="json") for one in violations],
        "missing": list(context.catalogue.missing(draft, context.target)),
    }
    also = (one.also_runs(given[one.name].value) for one in fields if one.also_runs is not None and one.name in given)
    return Answer(content=content, draft=draft, also_ran=tuple(tool for tools in also for tool in tools))


async def _read(fields: Fields, said: Given, known: FieldContext) -> dict[str, _Decided | Told]:
    """Read every field of which an argument was given; a sentence stands where one is refused."""
    each = ((field, {one.name: said[one.name] for one in field.arguments if one.name in said}) for field in fields)
    return {field.name: await _decided(field, given, known) for field, given in each if given}


async def _decided(field: Field[Any], given: Given, known: FieldContext) -> _Decided | Told:
    """Read one field and say who decided it; what has to be said and was not is refused."""
    value = await read_of(field, given, known)
    if isinstance(value, Told):
        return value
    source = await decided_by(field, value, given, known)
    refused = field.unsaid(value) if field.unsaid is not None and source is Source.INFERRED else None
    return refused or _Decided(value, source)


def _fields_named(fields: Fields, names: Sequence[str]) -> frozenset[str]:
    """Name the fields that are meant by their own names or by those of their arguments."""
    return frozenset(
        one.name for one in fields if {one.name, *(argument.name for argument in one.arguments)} & {*names}
    )


def _filled(fields: Fields, known: FieldContext, given: Mapping[str, _Decided], inferred: frozenset[str]) -> Draft:
    draft = known.draft
    for field in (one for one in fields if one.name in given):
        value, source = given[field.name]
        is_guessed = field.name in inferred and source is Source.SAID
        draft = draft.fill(Source.INFERRED if is_guessed else source, **{field.name: value})
        if field.is_copy and source is Source.INFERRED and not known.spoken.holds(str(value)):
            draft = draft.worded_by_model(field.name)
    return draft


def _values(fields: Fields, draft: Draft, names: Sequence[str]) -> JsonValue:
    """Give fields with their values, so that a change can be taken back."""
    decided = shown(fields, draft)
    return {name: _value_of(decided.get(name)) for name in names}


def _is_inferred(draft: Draft, name: str) -> bool:
    entry = draft.entry(name)
    return entry is not None and entry.source is Source.INFERRED


def _value_of(decided: JsonValue) -> JsonValue:
    return decided.get("value") if isinstance(decided, dict) else None


def _refusal(field: str, told: Told) -> JsonValue:
    return {"field": field, "why": told.english, "told": told.model_dump(mode="json")}


def recorder(fields: Fields) -> Tool:
    """Make the tool that records these fields."""
    return Tool(
        name="update_draft",
        effect=Effect.EDIT,
        description=(
            "Record what the person decided about the ad: any number of fields in one call. "
            "Keep copy byte for byte. Never fill a field the person said nothing about."
        ),
        args=arguments_of(fields),
        run=_run,
    )


TOOL = recorder(every_field())
