"""What a person sees: answers on standard output, progress on standard error."""

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agent.terminal.own_words import unmarked
from agent.terminal.printable import printable_json
from agent.terminal.sheet import BOLD, DIM, RED, Sheet

if TYPE_CHECKING:
    from agent.conversation.events import Event, FailureEvent
    from tools.core.phone_view import PhoneView


@dataclass
class Screen:
    """Writes events in the way that was asked for."""

    output: str  # text | json | stream-json
    out: Sheet
    err: Sheet
    is_spaced: bool = False
    shows_phone_alone: bool = False  # at the next card: it was asked for
    _shows_passing: bool = field(default=False, init=False)
    _looked_for: tuple[int, str] | None = field(
        default=None, init=False
    )  # the send that was told and may be judged again
    _said_last: str = field(default="", init=False)

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
            self.err.pass_by(unmarked(text, self.out.mark))
            self._shows_passing = True

    def _wipe(self) -> None:
        if self._shows_passing:
            self.err.pass_by("")
            self._shows_passing = False

    def _show_to_a_person(self, event: "Event") -> None:
        from agent.conversation.events import AwaitingEvent, FailureEvent, MessageEvent

        match event:
            case MessageEvent(role="agent", by="rule", text=text):
                self._say(text)
            case MessageEvent(role="agent", text=text):
                self._said_last = text
                self.out.write(self.out.fit(unmarked(text, self.out.mark)) + self._gap)
            case AwaitingEvent(what="approval" | "authorization"):
                prompt = "" if event.prompt == self._said_last else event.prompt  # a question that was just said
                self._ask("\n".join(filter(None, (prompt, event.url))), event.phone)
            case FailureEvent():
                self._show_failure(event)
            case _:
                return

    def _show_failure(self, event: "FailureEvent") -> None:
        """Say what happened, once a send: one that was looked for is judged twice."""
        if words := failure_words(event, is_told=self._looked_for == (event.attempt, event.explanation)):
            self._say(words, RED)
        is_looked_for = event.verdict == "look_up"
        self._looked_for = (event.attempt, event.explanation) if is_looked_for else None
        if is_looked_for:
            self.notice(event.fix)

    def _say(self, text: str, style: str = "") -> None:
        """Say words of the program's own."""
        self._said_last = text
        self.out.write(self.out.fit_marked(text) + self._gap, style)

    def _ask(self, text: str, phone: "PhoneView | None" = None) -> None:
        """Set the sentences off from the indented facts between them, and a phone from all of them."""
        if not text:
            return
        body, _, question = text.rpartition("\n")
        is_alone = self.shows_phone_alone and phone is not None and self.out.columns is not None
        shown = self._beside("" if is_alone else body, phone)
        self.shows_phone_alone = False
        for line, beside in shown:
            self.out.write(line, "" if line.removeprefix(f"{self.out.mark} ").startswith(" ") else BOLD, beside)
        *lines, last = self.out.fit_marked(question).split("\n")
        for line in lines:
            self.out.write(line, BOLD)
        self.out.write(last + self._gap, BOLD)

    def _beside(self, text: str, phone: "PhoneView | None") -> list[tuple[str, str]]:
        if phone is None or self.out.columns is None:
            return [(line, "") for line in self.out.fit_marked(text).split("\n")] if text else []
        from agent.terminal.phone_drawn import with_phone  # brings the words of what is drawn

        return list(with_phone(text, phone, self.out))

    @property
    def _gap(self) -> str:
        return "\n" if self.is_spaced else ""


def failure_words(event: "FailureEvent", *, is_told: bool = False) -> str:
    """Say what happened and what to do now; looking it up and trying again are progress, which is told beside it."""
    is_progress = event.verdict in ("look_up", "retry", "wait")
    is_news = not is_told or event.verdict == "look_up"
    told = " ".join([*([event.explanation] if is_news else []), *([] if is_progress else [event.fix])])
    return f"{told} [{event.code}]" if told else ""
