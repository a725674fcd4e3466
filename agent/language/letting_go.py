"""Words by which a person lets go of what could not be recorded: of all of it, or of one thing alone."""

from typing import Literal, cast

from agent.language.acts import adds_nothing
from agent.language.grammar import hear
from agent.language.quoting import masked

Thing = Literal["places", "people", "devices", "hours"]


def leaves_out(line: str) -> bool:
    """Say whether a line lets go of all that could not be recorded."""
    said = masked(line)
    return any(
        one.kind == "anywhere" or adds_nothing(said, [range(one.start, one.end)])
        for one in hear(said).find("letting_go", "of_all")
    )


def things_left_open(line: str) -> frozenset[Thing]:
    """Name the things that a line leaves open to all: ``worldwide`` says nothing of phones."""
    found = hear(masked(line)).find("letting_go", "to_all")
    return frozenset(cast("Thing", one.kind) for one in found)
