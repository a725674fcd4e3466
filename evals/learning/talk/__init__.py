"""What people say where the text of an ad is awaited, in seven languages: talk, and texts that sound like it."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from agent.language.ground.quoting import MASK
from agent.language.learned import features, talk_guesses, weights
from agent.language.learned.goal_guesses import NO_GOAL
from agent.language.learned.talk_guesses import COPY, TALK, features_of_talk
from agent.language.learned.weights import Weights
from evals.learning import goals, linear, said, spans
from evals.learning.linear import Example, learned_from

_FOLDER = Path(__file__).parent
_TIMES = 8
_MOST_FEATURES = 20_000
_READ_BY = (features, talk_guesses, linear, goals, said, spans)
_MADE_BY = (Path(__file__), *(Path(str(one.__file__)) for one in _READ_BY))

LEARNED = Path(weights.__file__).parent / "talk.weights"

TalkLine = tuple[str, str]  # whether it is talk or copy, and what is said


def told() -> Iterator[tuple[str, TalkLine]]:
    """Give every line once, with its language."""
    yield from dict.fromkeys((*_own(), *_texts(), *_goals(), *_messages()))


def example(line: TalkLine) -> Example:
    """Give a line as what is learned from."""
    kind, words = line
    return Example(kind, features_of_talk(words))


def digest() -> str:
    """Give what changes when the text or the way of learning does."""
    made_of = hashlib.sha256(goals.digest().encode())
    for path in (*_files(), *spans.texts(), *_MADE_BY):
        made_of.update(path.read_bytes())
    return made_of.hexdigest()


def learn(lines: Sequence[TalkLine] | None = None) -> Weights:
    """Learn to tell talk from copy, from all lines or from some of them."""
    known = [line for _, line in told()] if lines is None else lines
    return learned_from(map(example, known), times=_TIMES, most=_MOST_FEATURES, digest=digest())


def _own() -> Iterator[tuple[str, TalkLine]]:
    for path in _files():
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, _, words = line.partition("\t")
            yield path.stem, (kind, words)


def _texts() -> Iterator[tuple[str, TalkLine]]:
    """Give the texts that stand in what people say."""
    for language, line in spans.told():
        if text := line.get("text"):
            yield language, (COPY, text)


def _goals() -> Iterator[tuple[str, TalkLine]]:
    """Give what tells a goal, which no text does."""
    for language, goal, words in goals.told():
        if goal != NO_GOAL and MASK not in words:
            yield language, (TALK, words)


def _messages() -> Iterator[tuple[str, TalkLine]]:
    """Give the messages in which neither a name nor a text stands."""
    for one in said.told():
        if not (one.text or one.campaign_name):
            yield one.language, (TALK, one.says)


def _files() -> list[Path]:
    return sorted(_FOLDER.glob("*.tsv"))
