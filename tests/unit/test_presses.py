"""A press is a fact: the worst moment for it is when something is done and nobody has gone on yet."""

import asyncio
import io
import signal
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

import pytest

from agent.conversation.events import EndEvent, Event
from agent.conversation.line import Line
from agent.terminal.chat import Chat
from agent.terminal.presses import Presses, done_or
from agent.terminal.screen import Screen
from agent.terminal.sheet import Sheet

PATIENCE = 20.0  # seconds after which something waits for ever


async def done_at_the_worst_moment(act: Callable[[], object]) -> None:
    """End so that the act runs when this is done, and before whoever waits for it can go on."""
    asyncio.get_running_loop().call_soon(act)


@dataclass
class Talk:
    """A session whose turns end at the worst moment for a press."""

    act: Callable[[], object]
    events: list[Event] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    held: int = 0

    async def open(self, *, is_attended: bool) -> AsyncIterator[Event]:
        assert is_attended
        for event in self.events:
            yield event

    async def say(self, line: Line) -> AsyncIterator[Event]:
        self.said.append(line.text)
        for event in self.events:
            yield event
        asyncio.get_running_loop().call_soon(self.act)

    async def remark(self, name: str) -> str:
        return name

    async def hold(self) -> None:
        self.held += 1

    def unplayed(self) -> str | None:
        return None

    async def end(self, *, was_interrupted: bool, hit_limit: bool, broke: bool) -> EndEvent:
        assert not hit_limit
        assert not broke
        return EndEvent(reason="interrupted" if was_interrupted else "talked", exit_code=130 if was_interrupted else 0)


async def one_line_and_then_silence() -> AsyncIterator[str | Line]:
    yield "hello"
    await asyncio.Event().wait()


def chat(act: Callable[[], object], presses: Presses) -> Chat:
    async def save(_where: str | None) -> str:
        return ""

    screen = Screen(output="text", out=Sheet(io.StringIO()), err=Sheet(io.StringIO()))
    return Chat(
        session=cast(Any, Talk(act)),
        screen=screen,
        presses=presses,
        max_turns=None,
        stops_at_first_interrupt=True,
        record_crash=lambda error: None,
        save_eval=save,
    )


async def test_a_cancel_at_the_worst_moment_is_lost():
    """This is the control: what is tried below would hang for ever if a press did no more than cancel."""
    answers: list[bool] = []
    doing = asyncio.ensure_future(done_at_the_worst_moment(lambda: answers.append(doing.cancel())))
    await doing
    assert answers == [False]
    assert not doing.cancelled()


async def test_a_press_at_the_worst_moment_is_there_for_who_looks_next():
    presses = Presses()
    doing = asyncio.ensure_future(done_at_the_worst_moment(lambda: presses.press(signal.SIGINT)))
    await done_or(doing, presses.pressed)
    assert doing.done()
    assert presses.take()
    assert not presses.take()


async def test_a_press_when_a_turn_is_done_and_the_loop_has_not_gone_on_ends_the_chat():
    presses = Presses()
    talking = chat(lambda: presses.press(signal.SIGINT), presses)
    ended = await asyncio.wait_for(talking.run(one_line_and_then_silence()), PATIENCE)
    assert ended is not None
    assert ended.exit_code == 130


async def test_a_chat_that_nobody_presses_in_waits():
    talking = chat(lambda: None, Presses())
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(talking.run(one_line_and_then_silence()), 0.1)


async def test_a_real_signal_at_that_moment_ends_the_chat():
    talking = chat(lambda: signal.raise_signal(signal.SIGINT), Presses())
    ended = await asyncio.wait_for(talking.run(one_line_and_then_silence()), PATIENCE)
    assert ended is not None
    assert ended.exit_code == 130


async def test_ctrl_c_holds_what_is_begun_and_the_end_of_the_program_does_not():
    for number, is_held in ((signal.SIGINT, True), (None, False)):
        presses = Presses()
        talking = chat(partial(presses.press, number) if number else presses.final.set, presses)
        talking.stops_at_first_interrupt = number is not None
        await asyncio.wait_for(talking.run(one_line_and_then_silence()), PATIENCE)
        assert (cast(Any, talking.session).held > 0) is is_held


async def test_what_is_final_is_never_taken_back():
    presses = Presses()
    presses.final.set()
    presses.pressed.set()
    assert presses.take()
    assert presses.take()
