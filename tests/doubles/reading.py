"""What a person reads of a conversation at the terminal: answers, and progress beside them."""

from dataclasses import dataclass, field
from io import StringIO

from agent.conversation.line import read_line
from agent.terminal.own_words import MARK
from agent.terminal.screen import Screen
from agent.terminal.sheet import Sheet
from tests.doubles.world import World


@dataclass
class Reader:
    """Shows events on a screen without ends of lines, and keeps the two streams apart."""

    out: StringIO = field(default_factory=StringIO)
    err: StringIO = field(default_factory=StringIO)

    async def say(self, w: World, *lines: str) -> None:
        """Say lines, and read what comes of them."""
        screen = Screen(output="text", out=Sheet(self.out), err=Sheet(self.err))
        for line in lines:
            async for event in w.opened.session.say(read_line(line)):
                w.events.append(event.line())
                screen.show(event)

    @property
    def answers(self) -> list[str]:
        """Give what was said to the person, without the card."""
        lines = [line.removeprefix(f"{MARK} ") for line in self.out.getvalue().splitlines()]
        return [line for line in lines if not line.startswith(" ")]

    @property
    def progress(self) -> list[str]:
        """Give what was told beside it."""
        return self.err.getvalue().splitlines()
