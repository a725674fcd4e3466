"""One stream to write on: how wide it is, whether it takes colours, and whether anybody still reads it."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TextIO

from agent.terminal.line_breaks import last_line, wrapped
from agent.terminal.own_words import MARK, SIMPLE_MARK, marked
from agent.terminal.printable import printable

BOLD, DIM, RED, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[0m"


class ScreenLost(Exception):
    """Nobody reads any more: the pipe is closed, or the terminal is gone."""


@dataclass(frozen=True)
class Sheet:
    """A stream and what it is able to show."""

    stream: TextIO
    has_colour: bool = False
    columns: Callable[[], int] | None = None  # none where lines have no end, as in a pipe
    mark: str = MARK

    def fit(self, text: str, room: int = 0) -> str:
        """Make text safe to show, and break its lines where this stream has an end of line, with room left beside."""
        shown = printable(text)
        return shown if self.columns is None else wrapped(shown, self.columns() - room)

    def fit_marked(self, text: str, room: int = 0) -> str:
        """Make the program's own words ready to show, each line with the mark that no model's words bear."""
        return marked(self.fit(text, len(self.mark) + 1 + room), self.mark)

    def write(self, text: str, style: str = "", beside: str = "") -> None:
        """Write lines, and what stands plain at their right, and see to it that they arrive."""
        self._send(f"{self._styled(text, style)}{beside}\n")

    def pass_by(self, text: str) -> None:
        """Let one line stand in the place of the one that passed by before; no words wipe it."""
        if self.columns is None:
            return  # in a pipe nothing can be taken back
        room = self.columns() - 1
        line = last_line(printable(text), room)
        self._send(f"\r{' ' * room}\r{self._styled(line, DIM) if line else ''}")  # the simplest terminal can do this

    def _styled(self, text: str, style: str) -> str:
        return f"{style}{text}{_PLAIN}" if style and self.has_colour else text

    def _send(self, text: str) -> None:
        try:
            self.stream.write(text)
            self.stream.flush()
        except OSError as error:
            raise ScreenLost from error


def sheet_of(stream: TextIO, environment: Mapping[str, str]) -> Sheet:
    """Find out what a stream is able to show, and what the person wants of it."""
    mark = MARK if _can_show(MARK, stream) else SIMPLE_MARK
    if not stream.isatty():
        return Sheet(stream, mark=mark)
    is_plain = (
        bool(environment.get("NO_COLOR")) or environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb"
    )
    return Sheet(stream, not is_plain, lambda: shutil.get_terminal_size().columns, mark)


def _can_show(char: str, stream: TextIO) -> bool:
    try:
        char.encode(stream.encoding or "utf-8")
    except (LookupError, UnicodeEncodeError):
        return False
    return True
