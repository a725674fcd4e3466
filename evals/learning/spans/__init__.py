"""Where a name and a text stand in what people say, in seven languages: the text from which finding them is learned."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from agent.language.brief import copy_signs
from agent.language.brief.copy_signs import signs_in
from agent.language.brief.field_line import field_line
from agent.language.ground.pieces import Piece
from agent.language.ground.quoting import masked
from agent.language.learned import copy_features, copy_spans, features, weights
from agent.language.learned.copy_features import features_of_copy
from agent.language.learned.copy_spans import FIELDS, Stretch
from agent.language.learned.weights import Weights
from evals.learning import said, stretches
from evals.learning.stretches import MarkedLine, learned_from

_FOLDER = Path(__file__).parent
_TIMES = 12
_MOST_FEATURES = 30_000
_OPENS_BEFORE = "¿¡"
_READ_BY = (copy_signs, copy_features, copy_spans, features, stretches, said)
_MADE_BY = (Path(__file__), *(Path(str(one.__file__)) for one in _READ_BY))

LEARNED = Path(weights.__file__).parent / "spans.weights"

LineWithCopy = Mapping[str, str]  # what somebody says, and the name and the text that stand in it


def told() -> Iterator[tuple[str, LineWithCopy]]:
    """Give every line with its language."""
    for path in _texts():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem, json.loads(line)
    for one in said.told():
        yield one.language, {"says": one.says, "campaign_name": one.campaign_name, "text": one.text}


def marked(line: LineWithCopy) -> MarkedLine:
    """Give a line as what is learned from."""
    words = line["says"]
    read = field_line(masked(words))
    name, text = (_where(line.get(field, ""), words, read.pieces) for field in FIELDS)
    return MarkedLine(features_of_copy(words, read.pieces, signs_in(read)), (name, text))


def digest() -> str:
    """Give what changes when the text or the way of learning does."""
    made_of = hashlib.sha256()
    for path in (*texts(), *_MADE_BY):
        made_of.update(path.read_bytes())
    return made_of.hexdigest()


def learn(from_these: Sequence[MarkedLine] | None = None) -> Weights:
    """Learn to find names and texts, from all lines or from some of them."""
    lines = [marked(one) for _, one in told()] if from_these is None else from_these
    return learned_from(lines, times=_TIMES, most=_MOST_FEATURES, digest=digest())


def _where(copy: str, words: str, pieces: Sequence[Piece]) -> Stretch | None:
    """Find the pieces of which copy is made."""
    bare = copy.lstrip(_OPENS_BEFORE)
    starts = {one.start: at for at, one in enumerate(pieces)}
    ends = {one.end: at for at, one in enumerate(pieces)}
    at = words.find(bare) if bare else -1
    while at >= 0:
        if at in starts and at + len(bare) in ends:
            return starts[at], ends[at + len(bare)]
        at = words.find(bare, at + 1)
    return None


def texts() -> list[Path]:
    """Give the files that are learned from."""
    return [*_texts(), *said.texts()]


def _texts() -> list[Path]:
    return sorted(_FOLDER.glob("*.jsonl"))
