"""Requests made from an OpenAPI document: its own example, right ones, and ones with something wrong."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator

Json = dict[str, Any]
Known = Mapping[str, Any]  # by the name of a field: what exists only after something was made

_BOUNDARY = "a-line-between-parts"
_DEPTHS = (20, 500, *range(900, 1000, 5), 5000)
_ODD_TEXT = st.text(st.characters() | st.sampled_from("\0\r\n\"'%&=;[]{}\ud800\U0001f45f"), max_size=30)
ODD = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.sampled_from([10**400, -(2**63), 2**64, "", "null", "[]", "{}", "-1", "1e400", "0" * 5000]),
        _ODD_TEXT,
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_ODD_TEXT, inner, max_size=3),
    max_leaves=6,
)


@dataclass(frozen=True, repr=False)
class Operation:
    """One method of one path, and what the document says about it."""

    method: str
    path: str
    media_type: str | None
    takes: Json
    answers: Json
    definitions: Json

    def __repr__(self) -> str:
        return f"{self.method} {self.path}"

    def mismatch(self, status: int, media_type: str, body: str) -> str | None:
        """Say how an answer differs from what is documented."""
        if str(status) not in self.answers:
            return f"{status} is not documented: {body[:300]}"
        content = self.answers[str(status)].get("content")
        if content is None or media_type.partition(";")[0] not in content:
            return f"{media_type} is not documented for {status}" if content or body else None
        schema = content[media_type.partition(";")[0]]["schema"]
        if media_type != "application/json":
            return None
        found = next(
            Draft202012Validator(schema | {"components": self.definitions}).iter_errors(json.loads(body)), None
        )
        return str(found) if found else None


@dataclass(frozen=True)
class Sent:
    """A request as it goes over the wire."""

    method: str
    target: str
    body: bytes = b""
    media_type: str = ""


def operations(document: Json) -> list[Operation]:
    return [
        Operation(method.upper(), path, *_takes(one), one["responses"], document["components"])
        for path, methods in document["paths"].items()
        for method, one in methods.items()
    ]


def _takes(one: Json) -> tuple[str | None, Json]:
    if "requestBody" in one:
        media_type, content = next(iter(one["requestBody"]["content"].items()))
        return media_type, content["schema"]
    named = {each["name"]: each for each in one["parameters"]}
    properties = {
        name: each["schema"] if "schema" in each else each["content"]["application/json"]["schema"]
        for name, each in named.items()
    }
    required = [name for name, each in named.items() if each["required"]]
    return None, {"type": "object", "properties": properties, "required": required}


def example(schema: Json, known: Known) -> Any:
    """Put together what the examples of a schema say."""
    if "examples" in schema:
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "array":
        return [example(schema["items"], known)]
    needed = schema.get("required", ())
    return {
        name: known[name] if name in known and "examples" not in one else example(one, known)
        for name, one in schema["properties"].items()
        if name in known or name in needed or "examples" in one
    }


def right(schema: Json, known: Known) -> st.SearchStrategy[Any]:
    """Make values as a schema wants them."""
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    made = _BY_TYPE[schema["type"]](schema, known)
    return st.sampled_from(schema["examples"]) | made if "examples" in schema else made


def _text(schema: Json, _known: Known) -> st.SearchStrategy[Any]:
    if schema.get("format") == "binary":
        return st.binary(max_size=200)
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    return st.text(min_size=schema.get("minLength", 0), max_size=schema.get("maxLength", 40))


def _list(schema: Json, known: Known) -> st.SearchStrategy[Any]:
    return st.lists(right(schema["items"], known), min_size=schema["minItems"], max_size=min(3, schema["maxItems"]))


def _object(schema: Json, known: Known) -> st.SearchStrategy[Any]:
    made = {
        name: st.just(known[name]) | right(one, known) if name in known else right(one, known)
        for name, one in schema["properties"].items()
    }
    needed = {name: made.pop(name) for name in schema.get("required", ())}
    return st.fixed_dictionaries(needed, optional=made)


_BY_TYPE = {
    "array": _list,
    "boolean": lambda _schema, _known: st.booleans(),
    "integer": lambda schema, _known: st.integers(schema["minimum"], schema["maximum"]),
    "number": lambda _schema, _known: st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "object": _object,
    "string": _text,
}


@st.composite
def wrong(draw: st.DrawFn, schema: Json, known: Known) -> Any:
    """Make an object with a few fields gone, odd, or odd inside."""
    fields = draw(right(schema, known)) if draw(st.booleans()) else dict(example(schema, known))
    properties = schema["properties"] or {"anything": {}}
    for name in draw(st.lists(st.sampled_from(sorted(properties)), min_size=1, max_size=2, unique=True)):
        if draw(st.booleans()):
            fields[name] = draw(_wrong_inside(properties[name], known))
        else:
            fields.pop(name, None)
    return fields | draw(st.dictionaries(_ODD_TEXT | st.just("request_id"), ODD, max_size=1))


def _wrong_inside(schema: Json, known: Known) -> st.SearchStrategy[Any]:
    if schema.get("type") == "object":
        return ODD | wrong(schema, known)
    if schema.get("type") == "array" and schema["items"]["type"] == "object":
        return ODD | st.lists(wrong(schema["items"], known), min_size=1, max_size=2)
    return ODD


def broken(operation: Operation, known: Known) -> st.SearchStrategy[Sent]:
    """Make requests that are wrong as a whole: no readable body, another kind of body, another method, a torn query."""
    bodies = st.one_of(st.binary(max_size=200), ODD.map(_json), st.sampled_from(_DEPTHS).map(_nested(operation, known)))
    kinds = st.sampled_from([
        *("", "application/json", "multipart/form-data", f"multipart/form-data; boundary={_BOUNDARY}"),
        *('multipart/form-data; boundary="ä"', operation.media_type or ""),
    ])  # fmt: skip
    queries = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="#"), max_size=60)
    methods = st.just(operation.method) | st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
    targets = queries.map(lambda query: f"{operation.path}?{query}")
    return st.builds(Sent, methods, targets, bodies, kinds)


def _nested(operation: Operation, known: Known) -> Any:
    rest = {name: one for name, one in example(operation.takes, known).items() if not isinstance(one, bytes)}
    start = json.dumps(rest | {"deep": 0}).removesuffix("0}").encode()
    return lambda depth: start + b"[" * depth + b"]" * depth + b"}"


def written(operation: Operation, fields: Json) -> Sent:
    """Write fields the way an operation takes them."""
    if operation.media_type is None:
        return Sent(operation.method, f"{operation.path}?{_query(fields)}")
    write = {"application/json": _json, "multipart/form-data": _multipart}.get(operation.media_type, _form)
    boundary = f"; boundary={_BOUNDARY}" if write is _multipart else ""
    return Sent(operation.method, operation.path, write(fields), operation.media_type + boundary)


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


def _query(fields: Json) -> str:
    return urlencode({name: _plain(value) for name, value in fields.items()}, errors="surrogatepass")


def _form(fields: Json) -> bytes:
    listed = {name: value if isinstance(value, list) else [value] for name, value in fields.items()}
    pairs = [(name, _plain(one)) for name, values in listed.items() for one in values]
    return urlencode(pairs, errors="surrogatepass").encode()


def _multipart(fields: Json) -> bytes:
    return b"".join([*map(_part, fields.items()), f"--{_BOUNDARY}--\r\n".encode()])


def _part(field: tuple[str, Any]) -> bytes:
    name, value = field
    is_file = isinstance(value, bytes)
    head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"' + ('; filename="mine"' if is_file else "")
    content = value if is_file else _plain(value).encode(errors="surrogatepass")
    return head.encode(errors="surrogatepass") + b"\r\n\r\n" + content + b"\r\n"


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def places(schema: Json, wanted: str, shown: Json) -> Iterator[tuple[tuple[str | int, ...], Json]]:
    """Find the fields of a schema that hold something, with the way to each, as far as an example goes."""
    for name, one in schema["properties"].items():
        if name in schema.get("required", ()) if wanted == "required" else wanted in one:
            yield (name,), one
        if one["type"] == "array" and one["items"]["type"] == "object" and name in shown:
            inner = places(one["items"], wanted, shown[name][0])
            yield from (((name, 0, *way), found) for way, found in inner)
