"""Chat spelling and slips of the keyboard read as plain words; what was written can be had back to the byte."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from agent.language.ground.accents import without_accents
from agent.language.ground.grammars import table
from agent.language.ground.hints import languages_told, languages_with
from agent.language.ground.quoting import masked
from agent.language.ground.spelling import is_one_slip, pairs
from agent.language.ground.tongues import codes, section
from tools.core.patterns import lazily
from tools.core.values import Value
from tools.gazetteer.table import places_called

_WORD = lazily(
    r"(?<![\w@#/.:?&=+%-])[^\W\d_](?:[^\W_]|['’](?=\w))*(?![\w@/&=$-]|[.:]\w)|(?<!\S)(?:\d|\w/\w?)(?=\s)"
    r"|[ \t]{9,}"  # a gap is one space to us: patterns that begin with space would try all of it, again and again
)
_NEXT = lazily(r" (?P<word>\w+)")
_SHORTEST_MISTYPED = 5
_REMEMBERED = 4096
_ANY = "*"


class Respelled(Value):
    """A word that was read as another: where it stands now, and where it ended."""

    start: int
    end: int
    was_end: int


class Plain(Value):
    """A message in plain words beside the message as it was written."""

    text: str
    written: str
    respelled: tuple[Respelled, ...] = ()

    def as_written(self, words: str) -> str | None:
        """Give back what was written for words of the plain text; None where that cannot be told."""
        if not self.respelled or words not in self.text:
            return words
        found = {self._slice(start, start + len(words)) for start in _places(words, self.text)}
        return next(iter(found)) if len(found) == 1 else None

    def _slice(self, start: int, end: int) -> str | None:
        begin, stop = self._origin(start), self._origin(end)
        return None if begin is None or stop is None else self.written[begin:stop]

    def _origin(self, position: int) -> int | None:
        """Find where a position of the plain text was; None inside a respelled word."""
        shift = 0
        for one in self.respelled:
            if position <= one.start:
                break
            if position < one.end:
                return None
            shift = one.was_end - one.end
        return position + shift


def plainly(text: str, kept: Iterable[str] = ()) -> Plain:
    """Respell a message outside of its quotes and outside of what has to be kept."""
    blank, told = masked(text), languages_told(text)
    for words in kept:
        blank = blank.replace(words, "\ue000" * len(words))
    out: list[str] = []
    respelled: list[Respelled] = []
    length = at = 0
    for found in _WORD.finditer(blank):
        plain = _plain_word(found[0], blank, found.end(), told)
        if plain is None:
            continue
        before = text[at : found.start()]
        start = length + len(before)
        out += (before, plain)
        length, at = start + len(plain), found.end()
        respelled.append(Respelled(start=start, end=length, was_end=at))
    return Plain(text="".join((*out, text[at:])), written=text, respelled=tuple(respelled))


def _plain_word(word: str, blank: str, end: int, told: frozenset[str]) -> str | None:
    said = word.lower().replace("’", "'")
    if said.isspace():
        return " "
    if said in _in_company():
        code, plain, company = _in_company()[said]
        next_word = _NEXT.match(blank, end)
        is_met = next_word is not None and (_ANY in company or next_word["word"].lower() in company)
        is_short = is_met and not _is_a_word_elsewhere(said, code, told)
        return plain if is_short and blank[: end - len(word)].strip() else None
    code, plain = _chat().get(said, ("", ""))
    if plain and not _is_a_word_elsewhere(said, code, told):
        return plain
    return None if _is_a_place(word) else _mended(said, told)


def _is_a_word_elsewhere(said: str, code: str, told: frozenset[str]) -> bool:
    """Say whether what is short or a slip in one language is a word of the line's own: Italian ``da``."""
    return code not in told and not told.isdisjoint(languages_with(said))


def _is_a_place(word: str) -> bool:
    """Say whether a word is the name of a larger place, which is no slip of anything: ``Boston``."""
    return word[0].isupper() and any(one.is_large for one in places_called(word))


@lru_cache(_REMEMBERED)
def _mended(said: str, told: frozenset[str]) -> str | None:
    """Find the one known word that a single slip turns into this, in the line's language before others."""
    if len(said) < _SHORTEST_MISTYPED or "'" in said or said in _known() or said in _own_words():
        return None
    for code, words in sorted(_mistyped(), key=lambda one: one[0] not in told):
        if languages_with(said) and code not in languages_with(said):
            continue  # a word of another language is no slip of anything here
        meant = [word for word in words if is_one_slip(word, said)]
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


@cache
def _chat() -> dict[str, tuple[str, str]]:
    """Give what is short for other words, with its language and what it is short for."""
    listed = ((code, pairs(words)) for code, words in _listed("chat"))
    return {short: (code, " ".join(plain)) for code, shorts in listed for short, plain in shorts.items()}


@cache
def _in_company() -> dict[str, tuple[str, str, frozenset[str]]]:
    """Give digits and letters that are words only in company: their language, what they mean and what must follow."""
    told = (
        (code, short, said.partition(":"))
        for code in codes()
        for short, said in table(code, "spelling", "company").items()
    )
    return {short: (code, plain, frozenset(company.split())) for code, short, (plain, _, company) in told}


@cache
def _mistyped() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(_listed("mistyped"))


@cache
def _known() -> frozenset[str]:
    return frozenset(word for _, words in _mistyped() for word in words)


@cache
def _own_words() -> frozenset[str]:
    """Give the words that look like a slip and are none; who leaves out an accent is understood as it is."""
    own = frozenset(word for _, words in _listed("lookalikes") for word in words)
    return own.union(*(without_accents(word) for word in (*own, *_known())))


def _listed(kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the words of a kind, language by language."""
    return ((code, tuple(str(section(code, "spelling").get(kind, "")).split())) for code in codes())
