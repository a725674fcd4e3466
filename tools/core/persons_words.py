"""What a person said, as far as it is remembered: the values that a model brings are held against it."""

from collections.abc import Iterable, Mapping

from pydantic import JsonValue

from tools.core.values import Value

ReadArguments = dict[
    str, JsonValue
]  # arguments of ``update_draft``, as words are read without the model that proposes them


class PersonsWords(Value):
    """The person's lines, and what each reader of people reads off them: nothing, where nobody says so."""

    lines: tuple[str, ...] = ()
    readings: tuple[ReadArguments, ...] = ()

    def holds(self, words: str) -> bool:
        """Say whether words stand in a line, letter for letter."""
        return bool(words) and any(_stands(words, line) for line in self.lines)


def joined(readings: Iterable[Mapping[str, JsonValue]]) -> ReadArguments:
    """Join what was read off one line after the other: of one argument the newest counts, of a list all of it."""
    whole: ReadArguments = {}
    for reading in readings:
        whole |= {name: _listed(whole.get(name), value) for name, value in reading.items()}
    return whole


def _stands(words: str, line: str) -> bool:
    """Say whether words stand in a line and tear none of it; scripts without blanks tell no bounds."""
    spots = (spot for spot in range(len(line)) if line.startswith(words, spot))
    return any(
        not _is_torn(line[spot - 1 : spot], words[0]) and not _is_torn(words[-1], line[spot + len(words) :][:1])
        for spot in spots
    )


def _is_torn(before: str, behind: str) -> bool:
    return all(one.isascii() and one.isalnum() for one in (before, behind))


def _listed(before: JsonValue, now: JsonValue) -> JsonValue:
    if not isinstance(before, list) or not isinstance(now, list):
        return now
    return [*before, *(one for one in now if one not in before)]
