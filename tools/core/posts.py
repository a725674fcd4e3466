"""A post that stands on TikTok, as the code of whoever posted it opens it to ads: a Spark ad shows it."""

from collections.abc import Iterator
from datetime import datetime

from tools.core.patterns import lazily
from tools.core.steering import printable
from tools.core.values import Value

AUTH_CODE = "AUTH_CODE"  # in the platform's words: it appears as whoever posted it, by their code
VIDEO = "VIDEO"
_PUBLIC = "HESITATE_RECOMMEND"
# A row of letters and digits as Base64 has them, between the signs by which TikTok's app marks such a code.
_LONGEST_SHOWN = 120  # of a text that may have thousands of letters
_CODE = lazily(r"(?<![A-Za-z0-9_#&/])#[A-Za-z0-9+/_-]{20,200}={1,2}(?![\w+/=-])")


class Post(Value):
    """A post, and from when until when its code opens it."""

    item_id: str
    kind: str
    status: str
    text: str
    author: str
    identity_id: str
    identity_type: str | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    seconds: float | None = None

    @property
    def is_public(self) -> bool:
        """Say whether everybody can see it; what only some may see is shown to nobody by an ad."""
        return self.status.endswith(_PUBLIC)


def codes_at(text: str) -> Iterator[tuple[int, int]]:
    """Find where the codes of posts stand, by their form."""
    yield from (found.span() for found in _CODE.finditer(text))


def on_one_line(words: str) -> str:
    """Write words of others so that they can be shown: on one line, cut where they go on and on."""
    said = printable(" ".join(words.split()))
    return said if len(said) <= _LONGEST_SHOWN else f"{said[:_LONGEST_SHOWN]}…"
