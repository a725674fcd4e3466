"""What the server says about the graph, and what it lets nobody do."""

from typing import Any

import httpx
import pytest
from langgraph_sdk.client import LangGraphClient

from agent.session import RECURSION_LIMIT
from agent.state import State
from tests.doubles.studio import Studio, Talk
from tests.shape.project import ROOT
from tools.sandbox.builtin import SECRET

STUDIO_PAGE = "https://smith.langchain.com"
ASKS_FIRST = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}


async def assistant(client: LangGraphClient) -> str:
    [found] = await client.assistants.search(graph_id="agent")
    return found["assistant_id"]


async def test_messages_are_the_whole_input(client: LangGraphClient) -> None:
    schemas = await client.assistants.get_schemas(await assistant(client))
    assert list((schemas["input_schema"] or {})["properties"]) == ["messages"]


async def test_the_whole_state_is_described(client: LangGraphClient) -> None:
    schemas = await client.assistants.get_schemas(await assistant(client))
    assert set((schemas["state_schema"] or {})["properties"]) == set(State.model_fields)


async def test_every_choice_in_the_drawing_is_labelled_with_its_condition(client: LangGraphClient) -> None:
    drawing = await client.assistants.get_graph(await assistant(client))
    choices = [edge for edge in drawing["edges"] if edge.get("conditional")]
    assert len(choices) > 20
    assert [edge for edge in choices if not edge.get("data")] == []
    into_submit = [(edge["source"], edge.get("data")) for edge in drawing["edges"] if edge["target"] == "submit"]
    assert into_submit == [("gate", "approved: exactly this plan")]


async def test_a_doctored_value_runs_no_code_and_blocking_calls_are_refused(client: LangGraphClient) -> None:
    found: dict[str, Any] = await client.runs.wait(None, "probe", input={})  # type: ignore[assignment]
    assert (found["doctored_value"], found["blocking_call"]) == ("it/ran", "BlockingError")


async def test_a_whole_conversation_blocks_nobody_and_logs_no_error_and_no_secret(studio: Studio, talk: Talk) -> None:
    await talk.answer("yes")

    assert len(talk.ads()) == 1
    assert "Background run succeeded" in studio.log()
    assert [word for word in ("BlockingError", "Traceback", SECRET) if word in studio.log()] == []


def test_loops_end_where_they_end_in_the_terminal() -> None:
    configuration = (ROOT / "langgraph.json").read_text(encoding="utf-8")
    assert f'"LANGGRAPH_DEFAULT_RECURSION_LIMIT": "{RECURSION_LIMIT}"' in configuration


@pytest.mark.parametrize(("origin", "granted"), [(STUDIO_PAGE, STUDIO_PAGE), ("https://elsewhere.example", None)])
async def test_only_the_page_of_studio_may_read_along(studio: Studio, origin: str, granted: str | None) -> None:
    async with httpx.AsyncClient(base_url=studio.address) as http:
        answer = await http.options("/threads", headers={"Origin": origin, **ASKS_FIRST})
    assert answer.headers.get("access-control-allow-origin") == granted


@pytest.mark.parametrize("door", ["/mcp", "/a2a/agent"])
async def test_no_other_protocol_is_served(studio: Studio, door: str) -> None:
    async with httpx.AsyncClient(base_url=studio.address) as http:
        assert (await http.post(door, json={})).status_code == 404
