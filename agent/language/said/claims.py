"""What one line asks of an ad's delivery: places, people, money, days, and what cannot be set here yet."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache

from agent.language.brief.adding import added_places, unknown_beside
from agent.language.brief.amounts import amounts_in, sets_an_amount
from agent.language.brief.audiences import Reach, read_audience
from agent.language.brief.choosing import is_a_choice
from agent.language.brief.money_words import SLANG
from agent.language.brief.negations import is_no_day
from agent.language.brief.quoting import MASK, masked
from agent.language.brief.said_places import is_told, names_alone, places_left_out, places_said
from agent.language.brief.smallwords import core, is_question, sentences_at
from agent.language.said import group_words as groups
from agent.language.said import wish_words as words
from tools.core.money import SaidAmount
from tools.core.values import Value

_REMEMBERED = 256  # lines that stay open are looked at after every edit
_LONGEST_QUOTE = 60
_SHORTEST_COPY = 3
_NEAR = 30
_ADDRESS = re.compile(r"https?://\S+|(?<![\w.-])(?:[\w-]{1,60}\.){1,5}[a-z]{2,10}/\S*", re.IGNORECASE)
_NO_WORD = re.compile(r"[!-~À-ɏ]{60,}")  # no person's word is so long
# However long a line is, so much of it is read at a time: patterns may then try what they like.
_PART = re.compile(r"[\s\S]{1,1000}(?=[\s,.;。、，]|$)|[\s\S]{1,1000}")
_PIECE = re.compile(r"[^,;\n.。!，、|]+")
_SPENDING = re.compile(r"budget|spend|presupuesto|gastar|orçamento|ausgeben|dépens|预算|預算|花费|予算", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_AS_A_PLACE = re.compile(r"(?:in|only|target|around|near|en|nur|à|em|no|na|在|for)\s*$", re.IGNORECASE)


class ClaimKind(StrEnum):
    """What a claim is about."""

    PLACE = "place"
    PEOPLE = "people"
    AMOUNT = "amount"
    DATE = "date"
    CLOCK = "clock"
    DEVICES = "devices"
    INTERESTS = "interests"
    BIDS = "bids"
    HOURS = "hours"
    DISTANCES = "distances"
    EXCLUSIONS = "exclusions"


UNSETTABLE = (
    ClaimKind.DEVICES,
    ClaimKind.INTERESTS,
    ClaimKind.BIDS,
    ClaimKind.HOURS,
    ClaimKind.DISTANCES,
    ClaimKind.EXCLUSIONS,
)
_WORDS_OF = {
    ClaimKind.EXCLUSIONS: groups.EXCLUDED,
    ClaimKind.PLACE: groups.REGIONS,
    ClaimKind.BIDS: words.BIDS,
    ClaimKind.DISTANCES: (*words.DISTANCES, *groups.LOCAL),
    ClaimKind.DEVICES: (*words.DEVICES, *groups.PHONES),
    ClaimKind.INTERESTS: (*words.INTERESTS, *groups.GROUPS),
    ClaimKind.HOURS: (*groups.DAYS, *words.HOURS),
    ClaimKind.CLOCK: words.CLOCK,
    ClaimKind.DATE: words.DATES,
}


class Claim(Value):
    """Words that ask for something, and what they ask for where that can be set."""

    kind: ClaimKind
    quote: str
    place: str = ""
    reach: Reach = Reach()
    amount: SaidAmount | None = None
    is_mentioned: bool = False  # the place of a shop, which may be where the ad is to be shown
    is_rough: bool = False  # no value can be read off the words, so that nothing in the draft can hold it


@lru_cache(_REMEMBERED)
def claims_in(line: str, copy: tuple[str, ...]) -> tuple[Claim, ...]:
    """Find what a line asks for outside its quotes, its addresses and the copy that the ad took from it."""
    blank = masked(line)
    for no_word in (_NO_WORD, _ADDRESS):
        blank = no_word.sub(lambda found: MASK * len(found[0]), blank)
    for taken in copy:
        blank = _without(blank, taken)
    parts = (part[0] for part in _PART.finditer(blank))
    stated = [sentence for part in parts for _, sentence in sentences_at(part) if not is_question(sentence)]
    told = (claim for sentence in stated for claim in _claims(sentence))
    return (*told, *_places("\n".join(stated)))  # a place alone is one beside the other pieces of a brief


def _without(blank: str, copy: str) -> str:
    """Blank out where the copy stands: not where the same words name a place."""
    if len(copy) < _SHORTEST_COPY:
        return blank
    found = list(re.finditer(re.escape(copy), blank, re.IGNORECASE))
    apart = [one for one in found if not _AS_A_PLACE.search(blank[: one.start()])] or found
    if not apart:
        return blank
    return f"{blank[: apart[0].start()]}{MASK * len(copy)}{blank[apart[0].end() :]}"


def _claims(sentence: str) -> Iterator[Claim]:
    taken: list[tuple[int, int]] = []
    for kind, pattern in _patterns():
        for found in pattern.finditer(sentence):
            before = sentence[: found.start()]
            if (kind is ClaimKind.DATE and is_no_day(before, found[0])) or (
                kind is ClaimKind.PLACE and is_told(before)
            ):
                continue
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield Claim(kind=kind, quote=_quote(found[0]))
    yield from _amounts(sentence, taken)
    yield from _people(sentence)


def _places(sentence: str) -> Iterator[Claim]:
    for run in () if is_a_choice(sentence) else places_said(sentence):
        for one in run:
            yield Claim(kind=ClaimKind.PLACE, quote=_quote(sentence[one.start : one.end]), place=one.name)
    for one in (*added_places(sentence), *unknown_beside(sentence)):
        yield Claim(kind=ClaimKind.PLACE, quote=_quote(sentence[one.start : one.end]), place=one.name)
    for shop in _shop().finditer(sentence):
        for one in names_alone(sentence, shop.end())[0][:1]:
            yield Claim(kind=ClaimKind.PLACE, quote=_quote(one.name), place=one.name, is_mentioned=True)
    for one in places_left_out(sentence):
        yield Claim(kind=ClaimKind.EXCLUSIONS, quote=_quote(sentence[one.start : one.end]), place=one.name)


def _amounts(sentence: str, taken: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    for said in amounts_in(sentence):
        start = sentence.find(said.quote)
        is_of_a_bid = any(begin < start + len(said.quote) and start < end for begin, end in taken)
        before = _DIGIT.split(sentence[max(0, start - _NEAR) : start])[-1]  # spent is what is said first
        before_all = sentence[max(0, start - _NEAR) : start]
        near = before + sentence[start : start + len(said.quote) + _NEAR]
        is_budget = (
            said.mode
            or ((said.currencies or said.days) and not said.is_sure)
            or _SPENDING.search(near)
            or _is_a_piece(said.quote, sentence)
            or (said.currencies and sets_an_amount(before_all + said.quote))
        )
        if is_budget and not is_of_a_bid:
            yield Claim(kind=ClaimKind.AMOUNT, quote=_quote(said.quote), amount=said)

    if (slang := _slang().search(sentence)) is not None:
        yield Claim(kind=ClaimKind.AMOUNT, quote=_quote(slang[0]), is_rough=True)


def _is_a_piece(quote: str, sentence: str) -> bool:
    pieces = (piece[0] for piece in _PIECE.finditer(sentence))
    return any(quote in piece and not core(piece.replace(quote, "")) for piece in pieces)


def _people(sentence: str) -> Iterator[Claim]:
    reach = read_audience(sentence)
    if reach.age_from is None and reach.age_to is None and (ages := _rough_ages().search(sentence)) is not None:
        yield Claim(kind=ClaimKind.PEOPLE, quote=_quote(ages[0]), is_rough=True)
    if reach in (Reach(), Reach(gender="all")):
        return
    pieces = (piece[0] for piece in _PIECE.finditer(sentence))
    quote = next((piece for piece in pieces if read_audience(piece) != Reach()), sentence)
    yield Claim(kind=ClaimKind.PEOPLE, quote=_quote(quote), reach=reach)


def _quote(said: str) -> str:
    return said.replace(MASK, "").strip(" ,;.\n")[:_LONGEST_QUOTE]


@cache
def _patterns() -> tuple[tuple[ClaimKind, re.Pattern[str]], ...]:
    return tuple((kind, _compiled("|".join(said))) for kind, said in _WORDS_OF.items())


@cache
def _rough_ages() -> re.Pattern[str]:
    return _compiled("|".join(groups.AGES))


@cache
def _shop() -> re.Pattern[str]:
    return re.compile(groups.SHOP, re.IGNORECASE)


@cache
def _slang() -> re.Pattern[str]:
    return _compiled(SLANG)


def _compiled(said: str) -> re.Pattern[str]:
    # Chinese and Japanese set no space between words, so that only a letter of ours parts a word from another.
    return re.compile(rf"(?<![A-Za-zÀ-ÿ])(?:{said})(?![A-Za-zÀ-ÿ])", re.IGNORECASE)
