"""The scripted person: says the turns, then answers whatever is awaited, until there is nothing to answer."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import get_args

from evals.conversation import BrowserAct, Conversation, Turn

Person = Callable[[str], Turn | None]  # told what is awaited; None: has nothing more to say


@dataclass
class Scripted:
    """Says what the conversation file says."""

    conversation: Conversation
    _said: int = 0
    _given: Counter[str] = field(default_factory=Counter)

    def __call__(self, awaited: str) -> Turn | None:
        """Give the next act."""
        if self._said < len(self.conversation.turns):
            self._said += 1
            return self.conversation.turns[self._said - 1]
        words = self._answer(awaited)
        return None if words is None else _act(awaited, words)

    def _answer(self, awaited: str) -> str | None:
        answers: dict[str, str | tuple[str, ...]] = dict(self.conversation.answers.items())
        answer = answers.get(awaited)
        if isinstance(answer, tuple):
            self._given[awaited] += 1
            return dict(enumerate(answer, start=1)).get(self._given[awaited])
        return answer


@dataclass
class Agreeable:
    """Says the turns of the file, and approves everything in between."""

    conversation: Conversation
    _said: int = 0

    def __call__(self, awaited: str) -> Turn | None:
        """Give the next act."""
        if awaited == "approval":
            return Turn(user="yes")
        if awaited == "authorization":
            return Turn(browser="approve")
        if self._said == len(self.conversation.turns):
            return None
        self._said += 1
        return self.conversation.turns[self._said - 1]


def _act(awaited: str, words: str) -> Turn:
    if awaited == "authorization" and words in get_args(BrowserAct):
        return Turn.model_validate({"browser": words})
    return Turn(user=words)
