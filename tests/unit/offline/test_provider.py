"""The embedded model behind the interface every provider has."""

import subprocess
import sys

from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from tests.unit.offline.conversation import MODEL, WHOLE, situation


def declared(*names):
    return [{"type": "function", "function": {"name": name, "description": "", "parameters": {}}} for name in names]


async def test_only_declared_tools_are_proposed():
    bound = MODEL.bind_tools(declared("update_draft"), allowed=["update_draft"], tool_choice=None)
    reply = await bound.ainvoke([HumanMessage("make it conversions"), situation(WHOLE)])
    assert [call["name"] for call in reply.tool_calls] == ["update_draft"]


async def test_calls_are_numbered_after_every_call_in_sight():
    earlier = AIMessage("", tool_calls=[{"name": "list_ads", "args": {}, "id": "call_41", "type": "tool_call"}])
    told = ToolMessage("{}", tool_call_id="call_41", name="list_ads")
    reply = await MODEL.ainvoke([HumanMessage("ads?"), earlier, told, HumanMessage("submit it"), situation(WHOLE)])
    assert [call["id"] for call in reply.tool_calls] == ["call_42"]


async def test_the_situation_is_not_taken_for_the_persons_words():
    reply = await MODEL.ainvoke([HumanMessage("hello"), situation(WHOLE)])
    assert reply.text.startswith("Hello")


async def test_a_conversation_without_a_situation_is_answered():
    reply = await MODEL.ainvoke([HumanMessage("hello")])
    assert reply.text


async def test_the_end_of_a_failure_is_left_to_the_words_of_the_table():
    reply = await MODEL.ainvoke([SystemMessage("word it"), HumanMessage('{"code": "50000"}', name="failure")])
    assert (reply.text, reply.tool_calls) == ("", [])


async def test_an_answer_of_a_tool_that_is_not_json_is_shown_as_it_is():
    asked = AIMessage("", tool_calls=[{"name": "list_ads", "args": {}, "id": "call_1", "type": "tool_call"}])
    told = ToolMessage("cancelled", tool_call_id="call_1", name="list_ads")
    reply = await MODEL.ainvoke([HumanMessage("ads?"), asked, told, situation(WHOLE)])
    assert "cancelled" in reply.text


async def test_it_costs_no_tokens():
    reply = await MODEL.ainvoke([HumanMessage("hello"), situation()])
    assert reply.usage_metadata is not None
    assert reply.usage_metadata["total_tokens"] == 0


def test_naming_the_provider_does_not_load_the_framework():
    probe = "import sys, agent.models.offline; print(any(name.startswith('langchain') for name in sys.modules))"
    shown = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"


def test_the_provider_is_named_as_the_command_line_names_it():
    assert PROVIDER.name == "offline"
    assert PROVIDER.load(ModelChoice())._llm_type == "offline"
