"""Weights that were learned, as they are kept: a row of small numbers for each feature that tells something."""

import json
import math
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent
_BYTES_OF_A_FEATURE = 4
LARGEST = 127  # of a weight, in steps


class Weights(NamedTuple):
    """What was learned: for which classes, where the row of a feature begins, and all rows, in steps of one size."""

    classes: tuple[str, ...]
    digest: str  # of what it was learned from
    step: float
    leanings: tuple[float, ...]  # of each class, before anything was said
    places: Mapping[int, int]
    rows: Sequence[int]

    def scores(self, features: Iterable[int]) -> tuple[float, ...]:
        """Give what features say for each class; what was never seen says nothing, and many say no more than few."""
        many = len(self.classes)
        known = [self.rows[at : at + many] for one in features if (at := self.places.get(one)) is not None]
        if not known:
            return self.leanings
        share = self.step / math.sqrt(len(known))
        columns = map(sum, zip(*known, strict=True))
        return tuple(lean + share * said for lean, said in zip(self.leanings, columns, strict=True))


def shares(scores: Sequence[float]) -> tuple[float, ...]:
    """Turn scores into shares of one: how likely each class is."""
    highest = max(scores)
    raised = [math.exp(one - highest) for one in scores]
    whole = sum(raised)
    return tuple(one / whole for one in raised)


@cache
def learned(name: str) -> Weights:
    """Read what was learned under a name, when it is first needed."""
    return unpacked((_FOLDER / f"{name}.weights").read_bytes())


def unpacked(kept: bytes) -> Weights:
    """Read weights from bytes."""
    head, _, body = zlib.decompress(kept).partition(b"\n")
    told = json.loads(head)
    features, rows = array("I"), array("b")
    end = told["features"] * _BYTES_OF_A_FEATURE
    features.frombytes(body[:end])
    rows.frombytes(body[end:])
    if sys.byteorder == "big":
        features.byteswap()
    classes = tuple(told["classes"])
    places = {one: at * len(classes) for at, one in enumerate(features)}
    return Weights(classes, told["digest"], told["step"], tuple(told["leanings"]), places, rows)


def packed(weights: Weights) -> bytes:
    """Write weights as the bytes they are kept in, the same for the same weights."""
    features, rows = array("I", weights.places), array("b", weights.rows)
    if sys.byteorder == "big":
        features.byteswap()
    told = {
        "classes": weights.classes,
        "digest": weights.digest,
        "step": weights.step,
        "leanings": weights.leanings,
        "features": len(features),
    }
    return zlib.compress(json.dumps(told).encode() + b"\n" + features.tobytes() + rows.tobytes(), 9)
