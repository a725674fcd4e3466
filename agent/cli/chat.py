"""``tiktok-ads chat``: type, read, approve."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from agent.events import EndEvent
    from agent.settings import Settings


class Output(StrEnum):
    """How answers are written."""

    TEXT = "text"
    JSON = "json"
    STREAM_JSON = "stream-json"


def chat(
    message: Annotated[str | None, typer.Argument(help="What to say first; then standard input goes on.")] = None,
    model: Annotated[str | None, typer.Option(help="auto, offline, gemini[:NAME] or replay:FILE.")] = None,
    target: Annotated[str | None, typer.Option(help="sandbox, tiktok-sandbox or production.")] = None,
    session: Annotated[str | None, typer.Option(help="The conversation's name.")] = None,
    continue_: Annotated[bool, typer.Option("--continue", help="Go on with the latest conversation.")] = False,
    plan: Annotated[bool, typer.Option("--plan", help="Show the plan; never submit.")] = False,
    output: Annotated[Output, typer.Option(help="How to answer.")] = Output.TEXT,
    max_turns: Annotated[int | None, typer.Option(min=1, help="Stop after so many lines.")] = None,
) -> None:
    """Talk until an ad is submitted, or until the input ends."""
    from agent.bootstrap import latest_session, new_session_name, read_settings  # noqa: PLC0415

    settings = read_settings({"model": model, "target": target, "max_turns": max_turns})
    name = session or (latest_session(settings) if continue_ else None) or new_session_name()
    end = asyncio.run(_hold(settings, name, message, output, plan_only=plan))
    raise typer.Exit(end.exit_code)


async def _hold(settings: "Settings", name: str, message: str | None, output: Output, *, plan_only: bool) -> "EndEvent":
    from agent.bootstrap import open_session  # noqa: PLC0415
    from agent.terminal.chat import Chat  # noqa: PLC0415
    from agent.terminal.crash import record_crash  # noqa: PLC0415
    from agent.terminal.screen import Screen  # noqa: PLC0415
    from agent.terminal.summary import summary  # noqa: PLC0415

    is_interactive = sys.stdin.isatty()
    screen = Screen(output=output.value, has_colour=_has_colour())
    async with open_session(settings, name, is_interactive=is_interactive, plan_only=plan_only) as opened:
        talk = Chat(
            session=opened.session,
            screen=screen,
            max_turns=settings.max_turns,
            stops_at_first_interrupt=not is_interactive,
            record_crash=partial(record_crash, settings.home / "crash.log"),
        )
        end = await talk.run(_lines(settings, message, is_interactive=is_interactive))
        if output is Output.JSON:
            typer.echo(json.dumps(summary(opened.session.events, end), ensure_ascii=False, indent=2))
    return end


async def _lines(settings: "Settings", message: str | None, *, is_interactive: bool) -> AsyncIterator[str]:
    from agent.terminal.lines import piped_lines, typed_lines  # noqa: PLC0415

    if message:
        yield message
    async for line in typed_lines(settings.home / "history") if is_interactive else piped_lines():
        yield line


def _has_colour() -> bool:
    is_plain = "NO_COLOR" in os.environ or os.environ.get("CLICOLOR") == "0" or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not is_plain
