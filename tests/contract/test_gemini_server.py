"""The local server refuses what Gemini refuses: whoever is accepted by it has a history that is in order."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_server import KEY, GeminiServer, gemini_server

PATH = "/v1beta/models/gemini-3.8-flash"
SCHEMA = {"type": "OBJECT", "properties": {"query": {"type": "STRING"}}, "required": ["query"]}
SEARCH = {"name": "search", "description": "Search.", "parameters": SCHEMA}


def said(words: str) -> dict[str, Any]:
    return {"role": "user", "parts": [{"text": words}]}


def called(*names: str) -> dict[str, Any]:
    return {"role": "model", "parts": [gemini.call(name) for name in names]}


def answered(*names: str) -> dict[str, Any]:
    return {"role": "user", "parts": [{"functionResponse": {"name": name, "response": {}}} for name in names]}


WORDS = {"role": "model", "parts": [{"text": "Fine."}]}
ACCEPTED: dict[str, list[dict[str, Any]]] = {
    "one line": [said("hello")],
    "two lines": [said("hello"), said("again")],
    "an answer between": [said("hello"), WORDS, said("again")],
    "calls and answers": [said("hello"), called("a", "b"), answered("a", "b")],
    "calls after answers": [said("hello"), called("a"), answered("a"), called("b"), answered("b"), WORDS, said("x")],
}
REFUSED: dict[str, tuple[list[dict[str, Any]], str]] = {
    "nothing": ([], "contents are required"),
    "an unknown role": ([{"role": "system", "parts": [{"text": "x"}]}, said("x")], "valid role"),
    "empty parts": ([{"role": "user", "parts": []}], "must not be empty"),
    "empty text": ([said("")], "must not be empty"),
    "an end by the model": ([said("x"), WORDS], "ends with a user turn"),
    "a call without an answer": ([said("x"), called("a"), said("y")], "number of function response parts"),
    "one answer too few": ([said("x"), called("a", "b"), answered("a")], "number of function response parts"),
    "answers out of order": ([said("x"), called("a", "b"), answered("b", "a")], "order of their calls"),
    "an answer without a call": ([said("x"), answered("a")], "immediately after a function call turn"),
    "a call after words": ([said("x"), WORDS, called("a"), answered("a")], "immediately after a user turn"),
    "a call after a call": ([said("x"), called("a"), called("b"), answered("b")], "number of function response parts"),
}
BAD_SCHEMAS: dict[str, tuple[dict[str, Any], str]] = {
    "a key of JSON Schema": ({"type": "STRING", "const": "x"}, 'Unknown name "const"'),
    "a list of nothing": ({"type": "ARRAY"}, "items: missing field"),
    "an object of nothing": ({"type": "OBJECT", "properties": {}}, "non-empty for OBJECT"),
    "numbers to choose from": ({"type": "INTEGER", "enum": [1, 2]}, "only allowed for STRING"),
    "no type": ({"description": "x"}, "type: must be specified"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[GeminiServer]:
    with gemini_server(gemini.reply(gemini.text("Hello."))) as served:
        yield served


def ask(server: GeminiServer, body: Any, method: str = ":generateContent", **headers: str) -> httpx.Response:
    with httpx.Client(base_url=server.address, trust_env=False) as http:
        return http.post(f"{PATH}{method}", json=body, headers=headers or {"x-goog-api-key": KEY})


def refusal(answer: httpx.Response) -> str:
    assert answer.status_code == 400
    assert answer.json()["error"]["status"] == "INVALID_ARGUMENT"
    return str(answer.json()["error"]["message"])


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_history_in_order_is_answered(server: GeminiServer, name: str) -> None:
    answer = ask(server, {"contents": ACCEPTED[name], "tools": [{"functionDeclarations": [SEARCH]}]})
    assert answer.json()["candidates"][0]["content"]["parts"] == [{"text": "Hello."}]


@pytest.mark.parametrize("name", REFUSED)
def test_a_history_out_of_order_is_refused(server: GeminiServer, name: str) -> None:
    contents, words = REFUSED[name]
    assert words in refusal(ask(server, {"contents": contents}))


@pytest.mark.parametrize("name", BAD_SCHEMAS)
def test_a_schema_beyond_the_subset_is_refused(server: GeminiServer, name: str) -> None:
    schema, words = BAD_SCHEMAS[name]
    declared = SEARCH | {"parameters": {"type": "OBJECT", "properties": {"one": schema}}}
    assert words in refusal(ask(server, {"contents": [said("x")], "tools": [{"functionDeclarations": [declared]}]}))


def test_a_tool_that_is_allowed_but_not_declared_is_refused(server: GeminiServer) -> None:
    chosen = {"functionCallingConfig": {"mode": "ANY", "allowedFunctionNames": ["other"]}}
    body = {"contents": [said("x")], "tools": [{"functionDeclarations": [SEARCH]}], "toolConfig": chosen}
    assert "not declared" in refusal(ask(server, body))


def test_a_request_without_a_key_is_refused(server: GeminiServer) -> None:
    assert ask(server, {"contents": [said("x")]}, accept="*/*").status_code == 403


@pytest.mark.parametrize(("change", "words"), [({"thoughtSignature": "Zm9yZ2Vk"}, "not valid"), ({}, "missing")])
def test_a_signature_must_come_back_as_it_was_given(change: dict[str, str], words: str) -> None:
    with gemini_server(gemini.reply(gemini.call("search", {"query": "x"}))) as server:
        given = ask(server, {"contents": [said("x")]}).json()["candidates"][0]["content"]
        untouched = [said("x"), given, answered("search")]
        assert ask(server, {"contents": untouched}).status_code == 200
        touched = {"role": "model", "parts": [{"functionCall": given["parts"][0]["functionCall"]} | change]}
        assert words in refusal(ask(server, {"contents": [said("x"), touched, answered("search")]}))


def test_a_stream_gives_the_parts_one_by_one_and_the_ending_last() -> None:
    with gemini_server(gemini.reply(gemini.text("Hel"), gemini.text("lo."))) as server:
        answer = ask(server, {"contents": [said("x")]}, ":streamGenerateContent?alt=sse")
    chunks = [one for one in answer.text.split("\r\n\r\n") if one]
    assert answer.headers["content-type"] == "text/event-stream"
    assert [("Hel" in one, "lo." in one, "STOP" in one) for one in chunks] == [
        (True, False, False),
        (False, True, True),
    ]
