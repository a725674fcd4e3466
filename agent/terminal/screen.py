"""What a person sees: answers on standard output, progress on standard error."""

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agent.terminal.printable import printable_json
from agent.terminal.sheet import BOLD, DIM, RED, Sheet

if TYPE_CHECKING:
    from agent.conversation.events import Event, FailureEvent


@dataclass
class Screen:
    """Writes events in the way that was asked for."""

    output: str  # text | json | stream-json
    out: Sheet
    err: Sheet
    is_spaced: bool = False
    _shows_passing: bool = field(default=False, init=False)

    def show(self, event: "Event") -> None:
        """Show one event."""
        from agent.conversation.events import ProgressEvent  # where an event is, they are loaded

        if isinstance(event, ProgressEvent) and event.is_passing:
            self._let_pass(event.text)
            return
        self._wipe()
        if isinstance(event, ProgressEvent):
            self.notice(event.text)
        elif self.output == "stream-json":
            self.out.write(printable_json(json.dumps(event.line(), ensure_ascii=False)))
        elif self.output == "text":
            self._show_to_a_person(event)

    def notice(self, text: str) -> None:
        """Tell a person something that is no part of the conversation."""
        self._wipe()
        self.err.write(self.err.fit(text), DIM)

    def _let_pass(self, text: str) -> None:
        """Show a person words that are not yet said: they may still be dropped, and are said in full if not."""
        if self.output == "text" and self.is_spaced:
            self.err.pass_by(text)
            self._shows_passing = True

    def _wipe(self) -> None:
        if self._shows_passing:
            self.err.pass_by("")
            self._shows_passing = False

    def _show_to_a_person(self, event: "Event") -> None:
        from agent.conversation.events import AwaitingEvent, FailureEvent, MessageEvent

        match event:
            case MessageEvent(role="agent", text=text):
                self._say(text)
            case AwaitingEvent(what="approval" | "authorization"):
                self._ask("\n".join(filter(None, (event.prompt, event.url))))
            case FailureEvent(verdict="look_up"):
                self.notice(failure_words(event))
            case FailureEvent():
                self._say(failure_words(event), RED)
            case _:
                return

    def _say(self, text: str, style: str = "") -> None:
        self.out.write(self.out.fit(text) + self._gap, style)

    def _ask(self, text: str) -> None:
        """Set the sentences off from the indented facts between them."""
        *lines, last = self.out.fit(text).split("\n")
        for line in lines:
            self.out.write(line, "" if line.startswith(" ") else BOLD)
        self.out.write(last + self._gap, BOLD)

    @property
    def _gap(self) -> str:
        return "\n" if self.is_spaced else ""


def failure_words(event: "FailureEvent") -> str:
    """Say what happened, once a send; looking it up and trying again are progress, which is told beside it."""
    match event.verdict:
        case "look_up":
            told = event.fix  # it is judged once more when it was looked for
        case "retry" | "wait":
            told = event.explanation
        case _:
            told = f"{event.explanation} {event.fix}"
    return f"{told} [{event.code}]"
