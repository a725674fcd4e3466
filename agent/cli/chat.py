"""``tiktok-ads chat``: type, read, approve."""

import os
import secrets
import signal
import sys
from collections.abc import AsyncIterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli.file_trouble import database_error, unusable
from agent.cli.refusals import NEEDS_LOGIN, exit_code_of
from agent.cli.run import run
from tools.core.errors import SettingsError

if TYPE_CHECKING:
    from agent.conversation.events import EndEvent
    from agent.conversation.line import Line
    from agent.terminal.chat import Chat
    from agent.terminal.late_conversation import LateConversation
    from agent.terminal.presses import Presses
    from agent.terminal.screen import Screen
    from agent.wiring.settings import Settings

_INTERRUPTED = 130
_PROMPT_STANDS_SECONDS = 0.1  # after so long nothing that is loaded behind the prompt delays it
_NO_LOGIN = "The input ended before the login. {way_in} Then go on with: tiktok-ads chat --session {name}"
_KEPT_IN_CLEAR = (
    "The name of a conversation is kept and shown in clear, and the one behind --session looks like a secret. "
    "Choose another name."
)
_NO_EARLIER = "There is no earlier conversation here, so this is a new one."


class Output(StrEnum):
    """How answers are written."""

    TEXT = "text"
    JSON = "json"
    STREAM_JSON = "stream-json"


def chat(
    message: Annotated[
        str | None, typer.Argument(metavar="MESSAGE", help="What to say first; then standard input goes on.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="auto or PROVIDER[:MODEL], as gemini or replay:FILE.")] = None,
    target: Annotated[str | None, typer.Option(help="sandbox, tiktok-sandbox or production.")] = None,
    session: Annotated[str | None, typer.Option(help="The conversation's name.")] = None,
    continue_: Annotated[bool, typer.Option("--continue", help="Go on with the latest conversation.")] = False,
    plan: Annotated[bool, typer.Option("--plan", help="Show the plan; never submit.")] = False,
    output: Annotated[Output, typer.Option(help="How to answer.")] = Output.TEXT,
    max_turns: Annotated[int | None, typer.Option(min=1, help="Stop after so many lines.")] = None,
) -> None:
    """Talk until an ad is submitted, or until the input ends; in the chat, /help lists its commands.

    Exit codes, the first that applies: 130 interrupted; 2 wrong usage; 6 an outcome is still unknown; 7 the last
    submission failed for good; the input ended: 4 at a login, 3 at a draft that a rule refuses, 5 at an approval or
    a missing field; 1 a limit or an internal failure; 0 otherwise.
    """
    from agent.bootstrap import choose_settings
    from agent.terminal.at_once import FINAL, leave_at_once_on

    leave_at_once_on(signal.SIGINT, *FINAL)
    chosen = choose_settings({"model": model, "target": target, "max_turns": max_turns})
    settings = chosen.settings
    if output is Output.TEXT and chosen.remarks:
        from agent.terminal.printable import printable

        typer.echo("\n".join(map(printable, chosen.remarks)), err=True)
    try:
        name = _given(session) if session else _name(settings, goes_on=continue_)
        is_new = not (session or continue_)
        exit_code = run(_hold(settings, name, message, output, plan_only=plan, is_new=is_new))
    except (OSError, database_error()) as error:
        raise unusable(settings.home, error) from error
    raise typer.Exit(exit_code)


def _given(name: str) -> str:
    from tools.core.screening import screened

    if screened(name) != name:
        raise SettingsError(_KEPT_IN_CLEAR)
    return name


def _name(settings: "Settings", *, goes_on: bool) -> str:
    latest = _latest(settings) if goes_on else None
    if goes_on and latest is None:
        typer.echo(_NO_EARLIER, err=True)
    return latest or secrets.token_hex(4)


def _latest(settings: "Settings") -> str | None:
    from agent.wiring.home_files import latest_session

    return latest_session(settings)


async def _hold(
    settings: "Settings", name: str, message: str | None, output: Output, *, plan_only: bool, is_new: bool
) -> int:
    from agent.bootstrap import environment
    from agent.terminal.greeting import greeting
    from agent.terminal.screen import Screen
    from agent.terminal.sheet import ScreenLost, sheet_of

    is_interactive = sys.stdin is not None and sys.stdin.isatty()
    err = sheet_of(sys.stderr, environment())
    if is_interactive and output is Output.TEXT:
        err.write(err.fit(greeting(settings.target)))  # now: what is imported next takes a while
    from agent.cli.start import conversing
    from agent.terminal.presses import Presses

    presses = Presses()
    screen = Screen(output=output.value, out=sheet_of(sys.stdout, environment()), err=err, is_spaced=is_interactive)
    is_late = is_interactive and is_new and output is Output.TEXT and not message
    async with conversing(
        settings, name, is_interactive=is_interactive, is_late=is_late, plan_only=plan_only
    ) as conversation:
        try:
            exit_code = await _talk(conversation, settings, screen, presses, message, is_interactive=is_interactive)
        except ScreenLost:
            _write_to_nobody()
            return _INTERRUPTED
    return _INTERRUPTED if presses.take() else exit_code


async def _talk(
    conversation: "LateConversation",
    settings: "Settings",
    screen: "Screen",
    presses: "Presses",
    message: str | None,
    *,
    is_interactive: bool,
) -> int:
    from agent.terminal.chat import Chat
    from agent.terminal.crash import record_crash
    from agent.terminal.greeting import farewell

    talk = Chat(
        session=conversation,
        screen=screen,
        presses=presses,
        max_turns=settings.max_turns,
        stops_at_first_interrupt=not is_interactive,
        record_crash=partial(record_crash, settings.home / "crash.log"),
        save_eval=partial(_save_eval, conversation),
        is_attended=is_interactive or bool(message) or _is_anything_to_read(),
        is_typed_at=is_interactive,
    )
    end = await talk.run(_lines(conversation, settings, screen, presses, message, is_interactive=is_interactive))
    if end is None:  # nothing was said, and nothing is kept
        return _exit_code_unsaid(talk)
    if is_interactive:
        screen.notice(farewell(conversation.name))
    if end.exit_code == NEEDS_LOGIN:
        screen.notice(_login_words(settings, conversation.name))
    if screen.output == "json":
        _print_summary(conversation, screen, end)
    return end.exit_code


def _is_anything_to_read() -> bool:
    from agent.terminal.lines import has_ended

    return sys.stdin is not None and not has_ended(sys.stdin.fileno())


def _exit_code_unsaid(talk: "Chat") -> int:
    if talk.was_interrupted:
        return _INTERRUPTED
    return int(talk.broke) if talk.refused is None else exit_code_of(talk.refused)


def _login_words(settings: "Settings", name: str) -> str:
    import shlex

    from agent.cli.auth_acts import way_in

    return _NO_LOGIN.format(way_in=way_in(settings.target), name=shlex.quote(name))


async def _lines(
    conversation: "LateConversation",
    settings: "Settings",
    screen: "Screen",
    presses: "Presses",
    message: str | None,
    *,
    is_interactive: bool,
) -> "AsyncIterator[str | Line]":
    if message:
        yield message
    if is_interactive:
        import asyncio

        from agent.terminal.keyboard import typed_lines

        typed = typed_lines(
            settings.home / "history",
            lambda: len(conversation.events) > 1,
            screen.notice,
            conversation.wait_for_browser,
            presses,
            conversation.hold,
            conversation.remark,
        )
        asyncio.get_running_loop().call_later(_PROMPT_STANDS_SECONDS, conversation.get_ready)
        async for line in typed:
            yield line
    elif sys.stdin is not None:
        from agent.terminal.lines import piped_lines

        async for piped in piped_lines(sys.stdin.fileno()):
            yield piped


async def _save_eval(conversation: "LateConversation", where: str | None) -> str:
    from agent.wiring.outlets import process_redactor
    from evals.saved_chats import file_name, save

    session = await conversation.opened()
    place = Path(where or file_name(session.name)).expanduser()
    return save(session.name, await session.ports.recall(session.name), place, process_redactor().hide_all)


def _print_summary(conversation: "LateConversation", screen: "Screen", end: "EndEvent") -> None:
    import json

    from agent.terminal.printable import printable_json
    from agent.terminal.summary import summary

    screen.out.write(printable_json(json.dumps(summary(conversation.events, end), ensure_ascii=False, indent=2)))


def _write_to_nobody() -> None:
    """Spare the interpreter from failing once more when it flushes a pipe that nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
