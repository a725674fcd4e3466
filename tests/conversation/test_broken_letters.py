"""Half of a surrogate pair, which JSON can spell and nothing can write, ends no talk."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from agent.conversation.events import AwaitingEvent, MessageEvent, ToolCallEvent
from agent.nodes._messages import ordered
from agent.words.on_a_phone import phone_view
from tests.doubles.plans import make_plan
from tests.doubles.scripted import calls
from tests.doubles.world import world


@pytest.mark.parametrize("broken", ["\ud800", "\udfff x", "Glow \ud800 Week"])
@pytest.mark.parametrize(
    ("tool", "argument"), [("create_identity", "name"), ("update_draft", "campaign_name"), ("\ud800", "name")]
)
async def test_a_call_that_holds_a_broken_letter_is_refused_and_the_talk_goes_on(
    tmp_path: Path, tool: str, argument: str, broken: str
) -> None:
    replies: tuple[Any, ...] = (calls((tool, {argument: broken})), AIMessage(f"All {broken}right."), AIMessage("Yes."))
    async with world(tmp_path, *replies) as talk:
        await talk.say("hello", "are you there?")
        assert talk.of("message")[-1]["text"] == "Yes."
        assert [one["decision"] for one in talk.of("gate")] == ["deny"]
        assert talk.of("draft") == []
        assert "\ud800" not in str(talk.events)


async def test_a_call_whose_letters_are_whole_is_taken(tmp_path: Path) -> None:
    async with world(tmp_path, calls(("update_draft", {"campaign_name": "Glow 🌟 Week"})), AIMessage("Done.")) as talk:
        await talk.say("call it Glow 🌟 Week")
        assert talk.of("draft")[-1]["fields"]["campaign_name"]["value"] == "Glow 🌟 Week"


def test_what_a_model_said_can_be_sent_to_it_again() -> None:
    broken = calls(("update_draft", {"campaign_name": "\ud800"})).model_copy(update={"content": "a\ud800"})
    for one in ordered([broken]):
        assert one.model_dump_json()


def test_an_event_hides_words_alone_and_can_be_written() -> None:
    def hide(text: str) -> str:
        return text.replace("language", "[hidden]").replace("12345678", "[hidden]")

    view = phone_view(make_plan(), "en").model_copy(update={"name": "my language"})
    event = AwaitingEvent(what="approval", prompt="\ud800 12345678", plan={"budget": 12345678}, phone=view).hidden(hide)
    assert event.prompt == "? [hidden]"
    assert event.phone is not None
    assert event.phone.name == "my [hidden]"
    assert event.phone.language == "en"

    call = ToolCallEvent(name="x", args={"a": ["12345678", {"language": "\udc00"}]}, by="model").hidden(hide)
    assert call.args == {"a": ["[hidden]", {"[hidden]": "?"}]}
    assert MessageEvent(role="agent", text="as it is").hidden(hide).text == "as it is"
