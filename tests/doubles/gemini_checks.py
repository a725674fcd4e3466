"""What Gemini refuses about a request, as far as its documentation and its users tell. None of it was measured live."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Content = dict[str, Any]

ANY_SIGNATURE = "skip_thought_signature_validator"
_TYPES = frozenset({"STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT"})
_SCHEMA_KEYS = frozenset({
    *("type", "format", "title", "description", "nullable", "enum", "items", "properties", "required", "anyOf"),
    *("propertyOrdering", "default", "example", "minimum", "maximum", "minItems", "maxItems", "minLength"),
    *("maxLength", "pattern", "minProperties", "maxProperties"),
})  # fmt: skip
_REQUEST_KEYS = frozenset({
    *("contents", "systemInstruction", "safetySettings", "tools", "toolConfig", "generationConfig", "cachedContent"),
})  # fmt: skip
_PART_KINDS = ("text", "functionCall", "functionResponse", "inlineData", "fileData")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]{0,63}")


def complaints(body: Mapping[str, Any], signatures: Mapping[str, Any]) -> Iterator[str]:
    """Give the reasons to refuse a request; signatures are those handed out, with the call each belongs to."""
    if unknown := set(body) - _REQUEST_KEYS:
        yield f'Invalid JSON payload received. Unknown name "{min(unknown)}": Cannot find field.'
    contents = body.get("contents") or []
    if not contents:
        yield "contents are required"
        return
    for number, content in enumerate(contents):
        yield from _content_complaints(content, f"contents[{number}]")
    if contents[0].get("role") != "user" or contents[-1].get("role") != "user":
        yield "Please ensure that a multiturn conversation begins and ends with a user turn."
    yield from _turn_complaints(contents)
    yield from _signature_complaints(contents, signatures)
    yield from _tool_complaints(body)


def _content_complaints(content: Content, place: str) -> Iterator[str]:
    if content.get("role") not in ("user", "model"):
        yield f"Please use a valid role: user, model. ({place})"
    parts = content.get("parts") or []
    if not parts:
        yield f"{place}.parts must not be empty."
    for part in parts:
        kinds = [kind for kind in _PART_KINDS if kind in part]
        if len(kinds) != 1 or (kinds == ["text"] and not part["text"]):
            yield f"{place}.parts: contents.parts must not be empty."


def _turn_complaints(contents: Sequence[Content]) -> Iterator[str]:
    """Calls follow a user turn; their answers follow directly, as many, in their order."""
    before: Content = {"role": "user", "parts": []}
    for content in contents:
        called, answered = _named(before, "functionCall"), _named(content, "functionResponse")
        if called and len(called) != len(answered):
            yield (
                "Please ensure that the number of function response parts is equal to the number of function call "
                "parts of the function call turn."
            )
        elif answered and not called:
            yield "Please ensure that function response turn comes immediately after a function call turn."
        elif called != answered:
            yield "Please ensure that function responses stand in the order of their calls."
        if _named(content, "functionCall") and before["role"] != "user":
            yield (
                "Please ensure that function call turn comes immediately after a user turn or after a function "
                "response turn."
            )
        before = content
    if _named(before, "functionCall"):
        yield "Please ensure that every function call is answered."


def _named(content: Content, kind: str) -> list[str]:
    return [part[kind]["name"] for part in content.get("parts") or () if kind in part]


def _signature_complaints(contents: Sequence[Content], signatures: Mapping[str, Any]) -> Iterator[str]:
    for content in contents:
        calls = [part for part in content.get("parts") or () if "functionCall" in part]
        for part in calls:
            signature = part.get("thoughtSignature")
            if signature not in (None, ANY_SIGNATURE) and signatures.get(signature) != part["functionCall"]:
                yield "Thought signature is not valid."
        # The first of several calls alone is signed; a later one may equal the first of another conversation.
        if calls and _is_signed(calls[0], signatures) and "thoughtSignature" not in calls[0]:
            yield f"Function call `{calls[0]['functionCall']['name']}` is missing a `thought_signature`."


def _is_signed(part: Content, signatures: Mapping[str, Any]) -> bool:
    return part["functionCall"] in signatures.values()


def _tool_complaints(body: Mapping[str, Any]) -> Iterator[str]:
    declared = [one for tool in body.get("tools") or () for one in tool.get("functionDeclarations") or ()]
    for number, one in enumerate(declared):
        place = f"tools[0].function_declarations[{number}]"
        if not _NAME.fullmatch(one.get("name", "")):
            yield f"{place}.name: Invalid function name."
        if not one.get("description"):
            yield f"{place}.description: must be specified."
        if "parameters" in one:
            yield from _schema_complaints(one["parameters"], f"{place}.parameters")
    names = {one.get("name") for one in declared}
    if len(names) != len(declared):
        yield "Duplicate function declaration found."
    chosen = (body.get("toolConfig") or {}).get("functionCallingConfig") or {}
    allowed = chosen.get("allowedFunctionNames") or []
    if allowed and chosen.get("mode") not in ("ANY", "VALIDATED"):
        yield "allowed_function_names may only be set with the modes ANY and VALIDATED."
    if set(allowed) - names:
        yield "allowed_function_names holds a function that is not declared."


def _schema_complaints(schema: Mapping[str, Any], place: str) -> Iterator[str]:
    if unknown := set(schema) - _SCHEMA_KEYS:
        yield f"Invalid JSON payload received. Unknown name \"{min(unknown)}\" at '{place}': Cannot find field."
    yield from _shape_complaints(schema, str(schema.get("type", "")).upper(), place)
    if missing := set(schema.get("required") or ()) - set(schema.get("properties") or ()):
        yield f"{place}.required[0]: property is not defined: {min(missing)}"
    for name, one in (schema.get("properties") or {}).items():
        yield from _schema_complaints(one, f"{place}.properties[{name}]")
    if isinstance(schema.get("items"), dict):
        yield from _schema_complaints(schema["items"], f"{place}.items")


def _shape_complaints(schema: Mapping[str, Any], kind: str, place: str) -> Iterator[str]:
    if kind not in _TYPES and "anyOf" not in schema:
        yield f"{place}.type: must be specified."
    if kind == "ARRAY" and not schema.get("items"):
        yield f"{place}.items: missing field."
    if kind == "OBJECT" and not schema.get("properties"):
        yield f"{place}.properties: should be non-empty for OBJECT type"
    if "enum" in schema and (kind != "STRING" or not all(isinstance(one, str) and one for one in schema["enum"])):
        yield f"{place}.enum: only allowed for STRING type, and never empty"
