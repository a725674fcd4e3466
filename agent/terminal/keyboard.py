"""What a person types, with editing and history."""

import asyncio
import contextlib
import fcntl
import signal
import struct
import sys
import termios
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import create_output

from agent.conversation.line import Line
from agent.terminal.chat import Interrupted
from agent.terminal.presses import Presses
from agent.terminal.remarks import Remark
from tools.core.errors import AdsError
from tools.core.pasted import looks_like_bare_code
from tools.disk.plain import MEGABYTE, is_plain

_MOMENT_SECONDS = 0.01
_LONGEST_HISTORY = 16 * MEGABYTE


class _History(FileHistory):
    def store_string(self, string: str) -> None:
        from tools.core.screening import without_secrets

        # What a browser brought back from a login rests in the vault and nowhere else, and a secret nowhere; a code
        # is told from a shop's only by who waits for it, and nobody needs either again.
        if without_secrets(string, awaits_code=True) == string and not looks_like_bare_code(string):
            super().store_string(string)


Browser = Callable[[], Awaitable[Line | None]]
Hold = Callable[[], Awaitable[object]]
Says = Callable[[Remark], Awaitable[str]]
_SAYS_NOTHING = (Keys.ControlM, Keys.ControlJ)


class _Pressed(Exception):
    """Ctrl-C at the prompt; no KeyboardInterrupt, which a task would throw through the whole loop."""


async def typed_lines(
    history: Path,
    has_spoken: Callable[[], bool],
    notice: Callable[[str], None],
    browser: Browser,
    presses: Presses,
    hold: Hold,
    remark: Says,
) -> AsyncIterator[str | Line]:
    """Give typed lines, or what a browser brought back meanwhile; Ctrl-C holds what was begun.

    What was typed before the words on the screen appeared does not answer them.
    """
    history.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    shown_on = sys.stdout if sys.stdout.isatty() else sys.stderr
    session: PromptSession[str] = PromptSession(
        history=_History(str(history)) if is_plain(history, _LONGEST_HISTORY) else InMemoryHistory(),
        output=create_output(shown_on),
        key_bindings=_keys(),
        interrupt_exception=_Pressed,
    )
    while True:
        if has_spoken() and _drop_type_ahead(session):
            notice(await remark("dropped"))
        line = await _first(session, browser, notice, presses, hold, remark)
        if line is None:
            return
        yield line


async def _first(
    session: PromptSession[str],
    browser: Browser,
    notice: Callable[[str], None],
    presses: Presses,
    hold: Hold,
    remark: Says,
) -> str | Line | None:
    """Give what comes first: a line, or the browser; half a line is no answer to what the browser brings about."""
    typing = asyncio.ensure_future(_edited(session, notice, presses, hold, remark))
    coming_back = asyncio.ensure_future(browser())
    try:
        await asyncio.wait({typing, coming_back}, return_when=asyncio.FIRST_COMPLETED)
        if coming_back.done() and not typing.done() and (brought := _brought(coming_back, notice)) is not None:
            return brought
        return await typing
    finally:
        for one in (typing, coming_back):
            if not one.done():
                one.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await one


def _brought(coming_back: "asyncio.Future[Line | None]", notice: Callable[[str], None]) -> Line | None:
    try:
        return coming_back.result()
    except AdsError as error:
        notice(str(error))
        return None


async def _edited(
    session: PromptSession[str], notice: Callable[[str], None], presses: Presses, hold: Hold, remark: Says
) -> str | None:
    was_asked = False
    while True:
        try:
            line = await _typed(session, presses, hold)
        except EOFError:
            return None
        except _Pressed:
            if presses.final.is_set() or (was_asked and not session.default_buffer.text):
                raise Interrupted from None
            if was_asked := not session.default_buffer.text:
                notice(await remark("leave"))
        else:
            was_asked = False
            if line.strip():
                return line.strip()


async def _typed(session: PromptSession[str], presses: Presses, hold: Hold) -> str:
    pressing = asyncio.ensure_future(_press(session, presses))
    try:
        # Without handle_sigint: it would take the handler of the turn away when the line is done.
        line = await session.prompt_async("> ", handle_sigint=False)
    except _Pressed:
        if not presses.final.is_set():
            await hold()
        raise
    finally:
        pressing.cancel()
    if _pressed_behind(session, presses):
        presses.press(signal.SIGINT)
    return line


def _pressed_behind(session: PromptSession[str], presses: Presses) -> bool:
    """Take Ctrl-C out of what was typed right behind a line: the prompt had its keys yet, so it became no signal."""
    store_typeahead(session.input, session.input.read_keys())
    behind = get_typeahead(session.input)
    kept = [one for one in behind if one.key is not Keys.ControlC]
    store_typeahead(session.input, kept)
    presses.is_typed_behind = any(one.key not in _SAYS_NOTHING for one in kept)
    return len(kept) < len(behind)


async def _press(session: PromptSession[str], presses: Presses) -> None:
    """Let a signal at the prompt do what the key does; it waits where no prompt can take it."""
    await presses.pressed.wait()
    while session.app.future is None or not session.app.is_running:
        await asyncio.sleep(_MOMENT_SECONDS)
    if not session.app.future.done():
        presses.take()
        session.app.exit(exception=_Pressed)


def _keys() -> KeyBindings:
    keys = KeyBindings()

    @keys.add("c-z")
    def _suspend(event: KeyPressEvent) -> None:
        event.app.suspend_to_background(suspend_group=False)

    return keys


def _drop_type_ahead(session: PromptSession[str]) -> bool:
    waiting = fcntl.ioctl(sys.stdin, termios.FIONREAD, struct.pack("i", 0))
    termios.tcflush(sys.stdin, termios.TCIFLUSH)
    return bool(get_typeahead(session.input)) or struct.unpack("i", waiting)[0] > 0
