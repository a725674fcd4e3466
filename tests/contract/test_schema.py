"""The sandbox as its own OpenAPI document describes it: whatever is asked, the answer is a documented one."""

import copy
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from anyio.from_thread import start_blocking_portal
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema_rs import meta

from tests.doubles.clock import FakeClock
from tests.doubles.media import jpg, mp3, mp4
from tests.doubles.openapi import Json, Operation, Sent, broken, example, operations, places, right, written, wrong
from tests.doubles.sandbox_client import SandboxClient
from tests.doubles.served_sandbox import served_sandbox
from tools.sandbox.application import make_sandbox
from tools.sandbox.openapi.document import openapi_document
from tools.sandbox.serve import serving

PATIENCE = 5
MARKETING = "/open_api/"
DOCUMENT = openapi_document()
OPERATIONS = {str(one): one for one in operations(DOCUMENT)}
CALLS = [one for one in OPERATIONS if MARKETING in one]
TOKENS = ["valid", "login_kit", "expired", "revoked", "no_advertiser", "no_ads_scope", "blocked"]
DEPENDENT = ("optimization_goal", "order_field")  # a refusal names only what the rest of the request leaves
few = settings(max_examples=6, suppress_health_check=[*HealthCheck])
many = settings(max_examples=200, suppress_health_check=[*HealthCheck])
each_operation = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=str)


class Practice:
    """A sandbox behind a socket, tokens of every kind, and what exists in it."""

    # No dataclass: given one that holds the client, hypothesis calls every failure flaky instead of showing it.
    def __init__(self, http: httpx.Client) -> None:
        self.http = http
        self.tokens: dict[str, str] = {}
        self.known: dict[str, Any] = {}

    def token(self, kind: str) -> str:
        return str(self.http.post("/_sandbox/token", json={"kind": kind}).json()["token"])

    def ask(self, sent: Sent, token: str | None) -> httpx.Response:
        given = {"Access-Token": token, "Content-Type": sent.media_type or None}
        headers = {name.encode(): value.encode("latin-1") for name, value in given.items() if value is not None}
        return self.http.request(sent.method, sent.target, content=sent.body, headers=headers)

    def make(self, name: str, **changes: str) -> Json:
        operation = OPERATIONS[f"POST /open_api/v1.3/{name}/"]
        fields = example(operation.takes, self.known)
        (fields["creatives"][0] if "creatives" in fields else fields).update(changes)
        answer = self.ask(written(operation, fields), self.tokens["valid"]).json()
        assert answer["code"] == 0, answer
        return dict(answer["data"])

    def code(self, name: str) -> str:
        operation = OPERATIONS[f"POST {'/portal/auth' if name == 'auth_code' else '/v2/auth/authorize/'}"]
        answer = self.ask(written(operation, example(operation.takes, {})), None)
        return httpx.URL(answer.headers["location"]).params[name]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    sandbox = make_sandbox(tmp_path_factory.mktemp("schema") / "sandbox.db", FakeClock(), control=True)
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(serving(sandbox)) as address,
        httpx.Client(base_url=address, timeout=PATIENCE) as http,
    ):
        practice = Practice(http)
        practice.tokens = {kind: practice.token(kind) for kind in TOKENS}
        yield practice


@pytest.fixture
def practice(served: Practice) -> Practice:
    served.http.post("/_sandbox/reset")
    made: dict[str, Any] = {"schedule_start_time": "2026-11-21 12:05:00"}
    for kind, content in (("image", jpg()), ("video", mp4()), ("music", mp3())):
        signature = hashlib.md5(content, usedforsecurity=False).hexdigest()
        made |= {f"{kind}_file": content, f"{kind}_signature": signature}
    served.known = made
    served.known["campaign_id"] = served.make("campaign/create", campaign_name="Autumn boots")["campaign_id"]
    served.known["adgroup_id"] = served.make("adgroup/create", adgroup_name="Autumn boots, all")["adgroup_id"]
    served.known["ad_id"] = served.make("ad/create", ad_name="Autumn boots, first")["ad_ids"][0]
    served.known |= {f"{sort}_ids": [served.known[f"{sort}_id"]] for sort in ("campaign", "adgroup", "ad")}
    served.known |= {"auth_code": served.code("auth_code"), "code": served.code("code")}
    served.known |= {"access_token": served.token("valid"), "token": served.token("login_kit")}
    return served


def check(operation: Operation, answer: httpx.Response) -> None:
    method = answer.request.method.replace("HEAD", "GET")
    documented = OPERATIONS.get(f"{method} {operation.path}")
    if documented is None:
        assert answer.status_code in (404, 405, 415)
    else:
        assert documented.mismatch(answer.status_code, answer.headers.get("content-type", ""), answer.text) is None


def ask_right(practice: Practice, operation: Operation, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([None, "valid", *TOKENS]))
    sent = written(operation, data.draw(right(operation.takes, practice.known)))
    check(operation, practice.ask(sent, practice.tokens[kind] if kind else None))


def ask_wrong(practice: Practice, operation: Operation, data: st.DataObject) -> None:
    fields = wrong(operation.takes, practice.known).map(lambda found: written(operation, found))
    sent = data.draw(fields | fields | broken(operation, practice.known))
    odd = st.sampled_from(["", "login_", "Bearer x", "\xff"])
    check(operation, practice.ask(sent, data.draw(st.just(practice.tokens["valid"]) | odd)))


@each_operation
@few
@given(data=st.data())
def test_a_right_request_gets_a_documented_answer_with_any_token_and_without(
    practice: Practice, operation: Operation, data: st.DataObject
) -> None:
    ask_right(practice, operation, data)


@each_operation
@few
@given(data=st.data())
def test_a_wrong_request_gets_a_documented_answer(
    practice: Practice, operation: Operation, data: st.DataObject
) -> None:
    ask_wrong(practice, operation, data)


@pytest.mark.proof
@pytest.mark.timeout(600)
@each_operation
@many
@given(data=st.data())
def test_hundreds_of_requests_right_and_wrong_get_documented_answers(
    practice: Practice, operation: Operation, data: st.DataObject
) -> None:
    (ask_right if data.draw(st.booleans()) else ask_wrong)(practice, operation, data)


@each_operation
def test_the_documents_own_example_is_carried_out(practice: Practice, operation: Operation) -> None:
    answer = practice.ask(written(operation, example(operation.takes, practice.known)), practice.tokens["valid"])
    check(operation, answer)
    assert answer.status_code in (200, 302)
    if MARKETING in operation.path:
        assert answer.json()["code"] == 0, answer.text


@pytest.mark.parametrize("name", CALLS)
def test_each_field_said_to_be_required_is_asked_for(practice: Practice, name: str) -> None:
    operation = OPERATIONS[name]
    shown = example(operation.takes, practice.known)
    for way, _ in places(operation.takes, "required", shown):
        answer = ask_changed(practice, operation, way, None)
        assert answer["code"] != 0, way
        assert str(way[-1]) in answer["message"]


@pytest.mark.parametrize("name", CALLS)
def test_each_list_of_choices_is_the_one_that_a_refusal_names(practice: Practice, name: str) -> None:
    operation = OPERATIONS[name]
    shown = example(operation.takes, practice.known)
    for way, schema in places(operation.takes, "enum", shown):
        answer = ask_changed(practice, operation, way, "NO_SUCH_THING")
        named = answer["message"].removesuffix(".").partition(f"{way[-1]} must be one of ")[2]
        assert set(named.split(", ")) - {""} <= set(schema["enum"]), way
        assert not named or way[-1] in DEPENDENT or set(named.split(", ")) == set(schema["enum"]), way


def ask_changed(practice: Practice, operation: Operation, way: tuple[str | int, ...], value: object) -> Json:
    fields: Any = copy.deepcopy(example(operation.takes, practice.known))
    inside = fields
    for step in way[:-1]:
        inside = inside[step]
    if value is None:
        del inside[way[-1]]
    else:
        inside[way[-1]] = value
    return dict(practice.ask(written(operation, fields), practice.tokens["valid"]).json())


def test_every_schema_of_the_document_is_one() -> None:
    for operation in OPERATIONS.values():
        meta.validate(operation.takes)
    for schema in DOCUMENT["components"]["schemas"].values():
        meta.validate(schema)


def test_the_document_is_served_beside_the_control_routes(tmp_path: Path) -> None:
    with served_sandbox(tmp_path) as program:
        assert program.http.get("/_sandbox/openapi.json").json() == json.loads(json.dumps(DOCUMENT))


async def test_without_the_control_routes_there_is_no_document(client: SandboxClient) -> None:
    assert (await client.http.get("/_sandbox/openapi.json")).status_code == 404


@pytest.mark.parametrize(
    ("status", "media_type", "body"),
    [
        (500, "text/plain", "Internal Server Error"),
        (200, "text/html", "<html>"),
        (200, "application/json", '{"code": 0}'),
        (200, "application/json", '{"code": "0", "message": "", "request_id": "1", "data": {}}'),
    ],
)
def test_an_answer_that_is_not_documented_is_told(status: int, media_type: str, body: str) -> None:
    assert OPERATIONS[CALLS[0]].mismatch(status, media_type, body)
