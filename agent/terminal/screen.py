"""What a person sees: answers on standard output, progress on standard error."""

import sys
from dataclasses import dataclass
from typing import TextIO

from agent.events import AwaitingEvent, Event, FailureEvent, MessageEvent, ProgressEvent
from agent.session import as_json_line
from agent.terminal.printable import printable

_BOLD, _DIM, _RED, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[0m"


@dataclass(frozen=True)
class Screen:
    """Writes events in the way that was asked for."""

    output: str  # text | json | stream-json
    has_colour: bool = False
    out: TextIO = sys.stdout
    err: TextIO = sys.stderr

    def show(self, event: Event) -> None:
        """Show one event."""
        if isinstance(event, ProgressEvent):
            self._write(self.err, event.text, _DIM)
        elif self.output == "stream-json":
            self._write(self.out, as_json_line(event), "")
        elif self.output == "text":
            self._show_to_a_person(event)

    def notice(self, text: str) -> None:
        """Tell a person something that is no part of the conversation."""
        self._write(self.err, text, _DIM)

    def _show_to_a_person(self, event: Event) -> None:
        match event:
            case MessageEvent(role="agent", text=text):
                self._write(self.out, text, "")
            case AwaitingEvent(what="approval" | "authorization"):
                self._write(self.out, "\n".join(filter(None, (event.prompt, event.url))), _BOLD)
            case FailureEvent():
                self._write(self.out, failure_words(event), _RED)
            case _:
                return

    def _write(self, stream: TextIO, text: str, style: str) -> None:
        shown = printable(text) if self.output == "text" or stream is self.err else text
        framed = f"{style}{shown}{_PLAIN}" if style and self.has_colour else shown
        stream.write(f"{framed}\n")
        stream.flush()


def failure_words(event: FailureEvent) -> str:
    """Say what happened and what to do; the platform's own words stand in quotes, last."""
    words = f"{event.explanation} {event.fix}".strip()
    said = f" TikTok's own words: “{event.platform_words}”" if event.platform_words else ""
    return f"{words} [{event.code}]{said}"
