"""Secrets in what people type, known by their shape and by the words around them; an ad's own words stay.

A token or a code of TikTok's is 40 hexadecimal digits; other makers mark theirs. What has no shape counts only where
its name stands before it and it looks like chance: "use code SPRING20" and "the secret is out" are copy.
"""

from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from urllib.parse import unquote

from tools.core import secret_names, secret_shapes
from tools.core.hidden import HIDDEN
from tools.core.made_up import turns
from tools.core.pasted import looks_like_answer
from tools.core.patterns import lazily
from tools.core.posts import codes_at
from tools.core.secret_shapes import TextSpan
from tools.core.without_breaks import join

_WORD = lazily(r"\S+")
_ADDRESS = lazily(r"(?i)[\"'(<“„«]?(?:[a-z][a-z0-9+.-]{1,20}://|www\.|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/)")
_ENCODED = lazily(r"[A-Za-z0-9+/_-]{24,}")
_IN_HEXADECIMAL = lazily(r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){24,}(?![0-9A-Za-z])")
_READABLE = lazily(r"[ -~\n\r]{8,}")
_LONG = lazily(r"[\w-]{24,}")
_TURNS_OF_A_BURIED_ONE = 6
_URL_SIGNS = str.maketrans("-_", "+/")
_DECODINGS = 3
_SIGNS_OF_BASE64 = 4  # which stand for three bytes, wherever in them something begins


def screened(text: str, *, awaits_code: bool = False) -> str:
    """Give a text with [hidden] in the place of every secret; a bare code is one while a login waits for it."""
    awaited = secret_names.awaited_code(text) if awaits_code else ()
    opened = [] if awaits_code else [span for span in codes_at(text) if secret_names.is_of_a_post(text, span)]
    kept, at = [], 0
    for start, end in sorted({*_without({*_spans(text), *_over_breaks(text)}, opened), *awaited}):
        if end > at:
            kept += [text[at : max(start, at)], HIDDEN if start >= at else ""]
            at = end
    return "".join((*kept, text[at:]))


def _without(found: Iterable[TextSpan], opened: Sequence[TextSpan]) -> Iterator[TextSpan]:
    """Leave out what lies in the code of a post, and what was only found because of it."""
    return (one for one in found if not any(start <= one[0] and one[1] <= end for start, end in opened))


def without_secrets(text: str, *, awaits_code: bool = False) -> str:
    """Give a text for where nothing of a login belongs either."""
    return HIDDEN if looks_like_answer(text) else screened(text, awaits_code=awaits_code)


def is_nothing_else(text: str) -> bool:
    """Say whether a screened text holds no words beside what was hidden."""
    return HIDDEN in text and not any(char.isalnum() for char in text.replace(HIDDEN, ""))


def _spans(text: str) -> Iterator[TextSpan]:
    yield from secret_shapes.with_length(text)
    yield from _loose(text)
    yield from _outside_addresses(secret_shapes.hexadecimal(text), text)


def _loose(text: str) -> Iterator[TextSpan]:
    """Give what could go on behind a line break."""
    yield from _in_clear(text)
    by_chance = (span for span in secret_shapes.chance(text) if not secret_names.is_called_harmless(text, span[0]))
    in_addresses = chain(by_chance, secret_names.perhaps_named(text), secret_names.spoken(text))
    yield from _outside_addresses(in_addresses, text)
    yield from _escaped(text)
    yield from _encoded(text)


def _in_clear(text: str) -> Iterator[TextSpan]:
    yield from secret_shapes.formed(text)
    yield from secret_names.named(text)


def _over_breaks(text: str) -> Iterator[TextSpan]:
    joined = join(text)
    if joined is not None:
        found = map(joined.as_written, chain(_loose(joined.text), _answers(joined.text)))
        yield from (span for span in found if span is not None)


def _outside_addresses(found: Iterable[TextSpan], text: str) -> Iterator[TextSpan]:
    """Leave addresses alone: their parts look like chance, and an ad has to lead where it leads."""
    addresses = [word.span() for word in _WORD.finditer(text) if _ADDRESS.match(word[0])]
    at = 0
    for start, end in sorted(found):
        while at < len(addresses) and addresses[at][1] <= start:
            at += 1
        if at == len(addresses) or start < addresses[at][0]:
            yield start, end


def _answers(text: str) -> Iterator[TextSpan]:
    """Give what a browser brought back, in a text whose breaks would part it: a log's, for instance."""
    yield from (word.span() for word in _WORD.finditer(text) if looks_like_answer(word[0]))


def _escaped(text: str) -> Iterator[TextSpan]:
    for word in _WORD.finditer(text):
        if any(looks_like_answer(one) or any(_clear(one)) for one in _unescaped(word[0])):
            yield word.span()


def _unescaped(word: str) -> Iterator[str]:
    for _ in range(_DECODINGS):
        before, word = word, unquote(word)
        if word == before:
            return
        yield word


def _encoded(text: str) -> Iterator[TextSpan]:
    """Give what is written in other signs, and holds a secret once it is read."""
    for run in _ENCODED.finditer(text):
        if any(_is_buried(one) for one in _from_base64(run[0])):
            yield run.span()
    for run in _IN_HEXADECIMAL.finditer(text):
        if any(_is_buried(one) for one in _readable(bytes.fromhex(run[0]))):
            yield run.span()


def _from_base64(run: str) -> Iterator[str]:
    signs = run.translate(_URL_SIGNS)
    for skipped in range(_SIGNS_OF_BASE64):
        whole = signs[skipped : len(signs) - (len(signs) - skipped) % _SIGNS_OF_BASE64]
        yield from _readable(b64decode(whole))


def _readable(content: bytes) -> Iterator[str]:
    yield from _READABLE.findall(content.decode("latin-1"))


def _is_buried(text: str) -> bool:
    """Say whether what was written in other signs is a secret: nobody writes copy so, and few write numbers."""
    is_chance = any(turns(one) >= _TURNS_OF_A_BURIED_ONE for one in _LONG.findall(text))
    return is_chance or looks_like_answer(text) or any(_clear(text))


def _clear(text: str) -> Iterator[TextSpan]:
    yield from secret_shapes.with_length(text)
    yield from _in_clear(text)
    yield from secret_shapes.hexadecimal(text)
    yield from secret_shapes.chance(text)
    yield from secret_names.spoken(text)
