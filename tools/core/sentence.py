"""Sentences for people as data: which one, and the facts in it, so that it can be said in any language."""

from dataclasses import dataclass

from pydantic import Field

from tools.core.values import Value

JOINT = ", "


class Told(Value):
    """A sentence that was said: its name, its facts, and how it reads in English."""

    says: str
    facts: "dict[str, str | int | tuple[Told, ...]]" = Field(default_factory=dict)
    english: str

    def __str__(self) -> str:
        """Give the English words: the model, other programs and the command line read these."""
        return self.english


Fact = str | int | tuple[Told, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence with places in braces for facts. The name is the key under which other languages say it."""

    name: str
    english: str

    def told(self, **facts: Fact) -> Told:
        """Fill the places; what stands in one place may itself be a list of sentences."""
        words = {name: _in_english(fact) for name, fact in facts.items()}
        return Told(says=self.name, facts=facts, english=self.english.format(**words))


_ALIKE = "="  # begins the name of a sentence that is its own pattern


def alike(pattern: str, **facts: Fact) -> Told:
    """Say what is written alike in every language: only what stands in its places may differ."""
    return Sentence(f"{_ALIKE}{pattern}", pattern).told(**facts)


def pattern_of(told: Told) -> str | None:
    """Give the pattern of what is written alike in every language; None where each has its own words."""
    return told.says.removeprefix(_ALIKE) if told.says.startswith(_ALIKE) else None


def _in_english(fact: Fact) -> str:
    return JOINT.join(map(str, fact)) if isinstance(fact, tuple) else str(fact)
