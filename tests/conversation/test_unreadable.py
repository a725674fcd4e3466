"""A conversation whose state cannot be read is explained, never a crash."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage
from pydantic import ValidationError

from agent.state import State
from tests.doubles.world import World, world
from tools.core.errors import SessionUnreadable


@pytest.fixture
async def unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    async def broken(*_: Any) -> Any:
        return State.model_validate({"renewals": "of another version"})

    async with world(tmp_path, AIMessage("Hello!")) as w:
        await w.say("hello")
        monkeypatch.setattr(type(w.opened.session.ports.graph), "aget_state", broken)
        yield w


async def test_the_premise_holds() -> None:
    with pytest.raises(ValidationError):
        State.model_validate({"renewals": "of another version"})


async def test_a_line_is_answered_with_the_reason(unreadable: World) -> None:
    with pytest.raises(SessionUnreadable, match="Begin a new one"):
        await unreadable.say("go on")


async def test_it_ends_as_something_that_broke(unreadable: World) -> None:
    end = await unreadable.end()

    assert (end.reason, end.exit_code) == ("error", 1)
