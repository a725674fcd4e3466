"""What a person asks of words for the ad, and what they said that words can be made of: what is sold, the offer."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from agent.language.brief.field_line import field_line
from agent.language.geography.places import places_named
from agent.language.ground.grammar import HeardLine, Phrase, hear
from agent.language.ground.pieces import IS_UNSPACED, tokens_of
from agent.language.ground.quoting import MASK, masked
from agent.language.ground.smallwords import sentences_at
from agent.language.learned.talk_guesses import guessed_talk
from agent.language.wants.acts import adds_nothing, is_titled, says_no
from tools.core.patterns import lazily
from tools.fields.text import FIELD as TEXT

_MATTER = "copywriting"
_SAID = frozenset({"word", "number", "other"})
_MOST_WORDS, _MOST_LETTERS = 7, 16  # of one thing; letters where there are no blanks
_NAMES_UNSPACED = lazily(r"[\u30a0-\u30ff\u3400-\u9fff]{2}")  # no name of a place is written in small syllables
_INSIDE = lazily(r"[.@/:]\w")
_MAY_BE_TALK = 0.15
_MOST_BEHIND = 3  # words that go on with an offer or a time


class Pitch(NamedTuple):
    """What was said of what is advertised, as it was said."""

    what: str = ""
    offer: str = ""
    when: str = ""
    where: str = ""

    @property
    def is_enough(self) -> bool:
        """Say whether an ad could be worded of it."""
        return bool(self.what or self.offer)


def asks_for_wordings(said: str, *, is_text_awaited: bool) -> bool:
    """Say whether a message begins by asking for words of the ad; `any ideas?` asks so only where these are awaited.

    A sentence may ask behind those that tell what is sold; elsewhere it may be copy: ``Need a date? Write me a text.``
    """
    parts = _clauses(said) if is_text_awaited else []
    is_asked = any(_ask_of(one, is_text_awaited=is_text_awaited) is not None for one in (said, *parts))
    if is_asked and (not is_text_awaited or _may_be_talk(said)):
        return True
    sentences = _sentences(said)
    asks = len(sentences) > 1 and any(_ask_of(one, is_text_awaited=False) for one in sentences)
    return asks and pitch_in(sentences).is_enough


def _may_be_talk(said: str) -> bool:
    """Say whether neither a line nor a sentence beside the ask is surely of an ad: ``Any ideas? We have twelve.``."""
    beside = (one for one in _sentences(said) if _ask_of(one, is_text_awaited=True) is None)
    return all(guessed_talk(one) >= _MAY_BE_TALK for one in (said, *beside))


def _clauses(said: str) -> list[str]:
    """Give the clauses of a line, which may tell why before they ask: ``no idea, suggest something``."""
    return [part for one in _sentences(said) for part in (one, *_between_commas(one))]


def _sentences(said: str) -> list[str]:
    return [said[at : at + len(one)] for at, one in sentences_at(masked(said)) if one.strip()]


def _between_commas(said: str) -> list[str]:
    pauses = [one.end for one in tokens_of(masked(said)) if one.kind == "comma"]
    return [said[start:end] for start, end in pairwise((0, *pauses, len(said))) if said[start:end].strip()]


def pitch_in(lines: Iterable[str]) -> Pitch:
    """Gather what was said; of each thing what was said last. Times and places count beside what is sold alone."""
    known = Pitch()
    for line in lines:
        known = _over(_read(line, is_answer=False), known)
    return known


def pitch_answered(line: str) -> Pitch:
    """Read a line that answers what is sold: its first words name that, unless they are the offer."""
    return _read(line, is_answer=True)


def _over(told: Pitch, known: Pitch) -> Pitch:
    """Put what is told over what is known; nothing that was said of one thing is said of another."""
    if not told.is_enough or (told.what and known.what and told.what.casefold() != known.what.casefold()):
        return told if told.is_enough else known
    when = told.when if told.offer else told.when or known.when
    return Pitch(told.what or known.what, told.offer or known.offer, when, told.where or known.where)


def _ask_of(said: str, *, is_text_awaited: bool) -> Phrase | None:
    """Find the words that ask, where nothing but small words stands before and what it is about stands behind."""
    blank = masked(said)
    if is_titled(blank):
        return None
    line = hear(blank)
    kinds = ("of_the_text", "of_something") if is_text_awaited else ("of_the_text",)
    asks = sorted(line.find(_MATTER, "asks", *kinds), key=lambda one: (one.start, -one.end))
    asks = [one for one in asks if _begins_well(line, blank, one) and _ends_well(line, blank, one)]
    return next((one for one in asks if not _is_turned_down(line, blank, one)), None)


def _is_turned_down(line: HeardLine, blank: str, ask: Phrase) -> bool:
    """Say whether a no stands beside what asks: ``don't write me a text``, not ``I can't think of anything``."""
    start, end = line.tokens[ask.start].start, line.tokens[ask.end - 1].end
    return says_no(blank) and says_no(f"{blank[:start]} {MASK} {blank[end:]}")


def _begins_well(line: HeardLine, blank: str, ask: Phrase) -> bool:
    """Say whether nothing stands before but small words, or what the wordings are of: ``パン屋の文面を考えて``."""
    is_of_it = any(one.end == ask.start for one in line.find(_MATTER, "says", "of_it"))
    stray = ask.start if ask.kind == "of_something" else 0
    return is_of_it or stray == 1 or adds_nothing(blank[: line.tokens[ask.start].start], [])


def _ends_well(line: HeardLine, blank: str, ask: Phrase) -> bool:
    """Say whether nothing stands behind but a pause, small words, or what the wordings are of: no copy of their own."""
    rest = line.tokens[ask.end :]
    if rest and any(one.start == ask.end for one in line.find(_MATTER, "asks", "about")):
        return ask.kind == "of_the_text" or not _names_another_field(blank[rest[0].start :])
    if any(one.kind == "quote" for one in rest):
        return False
    is_paused = bool(rest) and rest[0].kind in ("stop", "comma", "ask")
    return is_paused or adds_nothing(" ".join(one.text for one in rest), [])


def _names_another_field(blank: str) -> bool:
    return any(one.field != TEXT.name for one in field_line(blank).names)


class _Line:
    """A line, and where in it one thing ends and the next begins."""

    def __init__(self, said: str) -> None:
        self.said = said
        blank = masked(said)
        self.heard = hear(blank)
        self.tokens = self.heard.tokens
        self.offers = [one for one in self._find("offer") if not self._goes_on(one, "no_offer")]
        self.times = self._find("when")
        self.places = list(self._places(blank))
        self._begun = {one.start for one in (*self.offers, *self.times, *self._find("ends"))}
        self._begun |= {start for start, _ in self.places}

    def _find(self, kind: str) -> list[Phrase]:
        """Give what the data name, the longest at each place, none within another."""
        found = sorted(self.heard.find(_MATTER, "says", kind), key=lambda one: (one.start, -one.end))
        apart: list[Phrase] = []
        for one in found:
            if not apart or one.start >= apart[-1].end:
                apart.append(one)
        return apart

    def leads(self, kind: str) -> list[Phrase]:
        """Give the words that lead to something, or that it leads to."""
        return self._find(kind)

    def _goes_on(self, one: Phrase, kind: str) -> bool:
        return any(other.start == one.end for other in self._find(kind))

    def _places(self, blank: str) -> Iterator[tuple[int, int]]:
        """Give places with the word that leads to them; without one only where there are no blanks."""
        leads = {one.end: one.start for one in self._find("where")}
        for named in places_named(blank):
            inside = [at for at, token in enumerate(self.tokens) if named.start <= token.start < named.end]
            is_unspaced = _NAMES_UNSPACED.match(blank[named.start : named.end]) is not None
            if inside and (inside[0] in leads or is_unspaced):
                yield leads.get(inside[0], inside[0]), inside[-1] + 1

    def words(self, start: int, end: int) -> str:
        """Give the words of some tokens as they were typed."""
        return self.said[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def stretch(self, start: int, most: int) -> int:
        """Give where what begins at a token ends: at a pause, or where another thing begins."""
        going_on = range(start, min(len(self.tokens), start + most))
        inside = takewhile(lambda at: self.tokens[at].kind in _SAID and at not in self._begun, going_on)
        return max((at + 1 for at in inside), default=start)

    def back(self, end: int) -> int:
        """Give where what ends before a token begins."""
        inside = takewhile(lambda at: self.tokens[at].kind in _SAID and at not in self._begun, range(end - 1, -1, -1))
        return min(inside, default=end)

    def past_articles(self, start: int) -> int:
        """Leave out whose it is: `my bakery` is a bakery to everybody else."""
        at = start
        while ends := [one.end for one in self._find("article") if one.start == at]:
            at = max(ends)
        return at

    def goes_on_within_a_word(self, end: int) -> bool:
        """Say whether what ends before a token is a part of an address: ``www.example.com``."""
        return 0 < end < len(self.tokens) and _INSIDE.match(self.said, self.tokens[end - 1].end) is not None

    def is_nothing_sold(self, start: int) -> bool:
        """Say whether words name the ad itself, or nothing: `we run ads`."""
        return any(one.start == start for one in self._find("no_product"))


def _read(said: str, *, is_answer: bool) -> Pitch:
    line = _Line(said)
    ask = _ask_of(said, is_text_awaited=True)
    what = next((one for one in _products(line, ask, is_answer=is_answer) if one), "")
    offer = next((line.words(one.start, _behind(line, one.end)) for one in line.offers), "")
    if not (what or offer):
        return Pitch()
    when = next((line.words(one.start, _behind(line, one.end)) for one in line.times), "")
    where = next((line.words(start, end) for start, end in line.places), "")
    return Pitch(what, offer, when, where)


def _behind(line: _Line, at: int) -> int:
    return line.stretch(at, _MOST_BEHIND)


def _products(line: _Line, ask: Phrase | None, *, is_answer: bool) -> Iterator[str]:
    """Give what may be what is sold, the surest first."""
    yield from (_product(line, one.end) for one in line.leads("sells"))
    yield from (_product_before(line, one.start) for one in line.leads("sold"))
    yield from (_product(line, one.start) for trade in line.leads("trades") for one in trade.captures)
    if ask is not None:
        yield from (_named(line, line.past_articles(one.start), one.end) for one in ask.captures)
        abouts = [one.end for one in line.heard.find(_MATTER, "asks", "about") if one.start == ask.end]
        yield from (_product(line, end) for end in sorted(abouts, reverse=True))
        yield from (_product_before(line, one.start) for one in line.leads("of_it") if one.end == ask.start)
    elif is_answer:
        yield _product(line, 0)


def _product(line: _Line, start: int) -> str:
    begins = line.past_articles(start)
    return _named(line, begins, line.stretch(begins, len(line.tokens)))


def _product_before(line: _Line, end: int) -> str:
    return _named(line, line.past_articles(line.back(end)), end)


def _named(line: _Line, start: int, end: int) -> str:
    words = line.words(start, end)
    most = _MOST_LETTERS if IS_UNSPACED.match(words[:1]) else _MOST_WORDS
    is_none = end - start > most or line.is_nothing_sold(start) or line.goes_on_within_a_word(end)
    return "" if is_none else words
