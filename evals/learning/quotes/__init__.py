"""What quotes are for in what people say, in seven languages: the text from which guessing it is learned."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from agent.language.learned import features, quote_roles, weights
from agent.language.learned.copy_spans import FIELDS
from agent.language.learned.quote_roles import NO_COPY, features_of_quotes
from agent.language.learned.weights import Weights
from evals.learning import linear, spans
from evals.learning.linear import Example, learned_from
from evals.learning.spans import LineWithCopy

_TIMES = 8
_MOST_FEATURES = 12_000
_MADE_BY = (Path(__file__), *(Path(str(one.__file__)) for one in (features, quote_roles, linear, spans)))

LEARNED = Path(weights.__file__).parent / "quotes.weights"


def examples(lines: Sequence[LineWithCopy]) -> Iterator[Example]:
    """Give every quote of some lines as what is learned from."""
    for line in lines:
        for quote, row in features_of_quotes(line["says"]):
            given = {line.get(field, ""): field for field in FIELDS}
            yield Example(given.get(quote.inside, NO_COPY), row)


def digest() -> str:
    """Give what changes when the text or the way of learning does."""
    made_of = hashlib.sha256()
    for path in (*spans.texts(), *_MADE_BY):
        made_of.update(path.read_bytes())
    return made_of.hexdigest()


def learn(lines: Sequence[LineWithCopy] | None = None) -> Weights:
    """Learn to guess what quotes are for, from all lines or from some of them."""
    known = examples([line for _, line in spans.told()] if lines is None else lines)
    return learned_from(known, times=_TIMES, most=_MOST_FEATURES, digest=digest())
