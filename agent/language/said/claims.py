"""What one line asks of an ad's delivery: places, people, money, days, and what cannot be set here yet."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache

from pydantic import JsonValue

from agent.language.aims.audience import Reach, further_ages, spoken_of
from agent.language.aims.wishes import Wish, wishes_in
from agent.language.amounts.money import amounts_in, phrases_of_money, rough_amounts, sets_an_amount, taken_back
from agent.language.brief.adding import added_places, unknown_beside
from agent.language.brief.choosing import is_a_choice
from agent.language.brief.pastes import forwarded
from agent.language.brief.paths import without_paths
from agent.language.brief.taken_back import without_taken_back
from agent.language.dates.timing import days_refused, days_said
from agent.language.geography.place_lines import wants_none_but
from agent.language.geography.places import (
    is_told,
    labels_places,
    leads_to_a_place,
    names_alone,
    names_several_at_once,
    places_left_out,
    places_mentioned,
    places_offered,
    places_said,
)
from agent.language.ground.addresses import ADDRESS
from agent.language.ground.quoting import MASK, masked
from agent.language.ground.smallwords import core, sentences_at
from agent.language.wants.further import Further, further_in
from agent.language.wants.sentence_kinds import is_question
from tools.core.money import SaidAmount
from tools.core.posts import codes_at
from tools.core.values import Value

_REMEMBERED = 256  # lines that stay open are looked at after every edit
_LONGEST_QUOTE = 60
_SHORTEST_COPY = 3
_NEAR = 30
_NO_WORD = re.compile(r"[!-~À-ɏ]{60,}")  # no person's word is so long
# However long a line is, so much of it is read at a time: patterns may then try what they like.
_PART = re.compile(r"[\s\S]{1,1000}(?=[\s,.;。、，]|$)|[\s\S]{1,1000}")
_PIECE = re.compile(r"[^,;\n.。!，、|]+")
_DIGIT = re.compile(r"\d")


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
    TRACKING = "tracking"
    LABEL = "label"


_SPOKEN_OF = ("exclusions", "place", "bids", "distances", "devices", "interests", "hours", "clock", "date")
_ALSO_OF_MONEY = ("date", "clock", "exclusions")  # "up to 600 euros" is said as a day or an exclusion is
UNSETTABLE = (
    ClaimKind.DEVICES,
    ClaimKind.INTERESTS,
    ClaimKind.BIDS,
    ClaimKind.HOURS,
    ClaimKind.DISTANCES,
    ClaimKind.EXCLUSIONS,
)


_OF_FIELDS = {
    "devices": ClaimKind.DEVICES,
    "languages": ClaimKind.INTERESTS,
    "interests": ClaimKind.INTERESTS,
    "cost_cap": ClaimKind.BIDS,
    "tracking": ClaimKind.TRACKING,
    "ai_label": ClaimKind.LABEL,
}


class Claim(Value):
    """Words that ask for something, and what they ask for where that can be set."""

    kind: ClaimKind
    quote: str
    place: str = ""
    reach: Reach = Reach()
    amount: SaidAmount | None = None
    is_end: bool = False  # of a day: when the ad ends, not when it starts
    is_mentioned: bool = False  # the place of a shop, which may be where the ad is to be shown
    field: str = ""  # that no ad needs, and that holds these words where they are recorded
    given: Mapping[str, JsonValue] = {}  # as ``update_draft`` takes them
    is_rough: bool = False  # no value can be read off the words, so that nothing in the draft can hold it

    @property
    def lets_go(self) -> bool:
        """Say whether a field is to be open again."""
        return bool(self.field) and not self.given

    @property
    def cannot_be_set(self) -> bool:
        """Say whether no field takes what is asked."""
        return self.kind in UNSETTABLE and not self.field


@lru_cache(_REMEMBERED)
def claims_in(line: str, copy: tuple[str, ...]) -> tuple[Claim, ...]:
    """Find what a line asks for; of a forwarded mail what the words above it leave standing."""
    mail = forwarded(line)
    if mail is None:
        return tuple(_claims_of(line, copy))
    above = tuple(_claims_of(mail.above, copy))
    kinds = {one.kind for one in above}
    return (*above, *(one for one in _claims_of(mail.below, copy) if one.kind not in kinds))


def _claims_of(line: str, copy: tuple[str, ...]) -> Iterator[Claim]:
    """Find what a line asks for outside its quotes, its addresses, its paths and the copy that the ad took from it."""
    blank = without_paths(masked(without_taken_back(line)))
    for no_word in (_NO_WORD, ADDRESS):
        blank = no_word.sub(lambda found: MASK * len(found[0]), blank)
    for start, end in codes_at(blank):
        blank = f"{blank[:start]}{MASK * (end - start)}{blank[end:]}"
    for taken in copy:
        blank = _without(blank, taken)
    further = further_in(blank)
    yield from (_of_field(one, blank) for one in further)
    blank = _without_further(blank, further)
    parts = (part[0] for part in _PART.finditer(blank))
    said = (sentence for part in parts for _, sentence in sentences_at(part))
    stated = [sentence for sentence in said if not is_question(sentence) or labels_places(sentence)]
    void = taken_back(blank)
    told = (one for sentence in stated for one in _claims(sentence) if one.amount is None or one.quote not in void)
    placed = tuple(_places("\n".join(stated)))  # a place alone is one beside the other pieces of a brief
    left_out = [one.quote for one in placed if one.kind is ClaimKind.EXCLUSIONS]
    wanted = tuple(one.quote for one in placed if one.kind is ClaimKind.PLACE and wants_none_but(blank))
    yield from (
        one
        for one in told
        if one.kind is not ClaimKind.EXCLUSIONS or not (one.quote in left_out or one.quote.startswith(wanted))
    )
    yield from placed


def _without(blank: str, copy: str) -> str:
    """Blank out where the copy stands: not where the same words name a place."""
    if len(copy) < _SHORTEST_COPY:
        return blank
    found = list(re.finditer(re.escape(copy), blank, re.IGNORECASE))
    apart = [one for one in found if not leads_to_a_place(blank[: one.start()])] or found
    if not apart:
        return blank
    return f"{blank[: apart[0].start()]}{MASK * len(copy)}{blank[apart[0].end() :]}"


def _of_field(one: Further, line: str) -> Claim:
    quote = _quote(line[one.start : one.end])
    return Claim(kind=_OF_FIELDS[one.field], quote=quote, field=one.field, given=one.arguments)


def _claims(sentence: str) -> Iterator[Claim]:
    wishes, refused = wishes_in(sentence), days_refused(sentence)
    money = phrases_of_money(sentence)
    wishes = tuple(one for one in wishes if one.kind not in _ALSO_OF_MONEY or not _is_inside(one, money))
    taken: list[Wish] = []
    for kind in _SPOKEN_OF:
        for one in wishes:
            if (
                one.kind == kind
                and not _overlaps(one.start, one.end, taken)
                and not _is_told_or_denied(one, sentence, refused)
            ):
                taken.append(one)
                yield _claim(one, sentence, wishes)
    yield from _amounts(sentence, taken, wishes)
    yield from _people(sentence, wishes)
    for shop in (one for one in wishes if one.kind == "shop"):
        for place in names_alone(sentence, shop.end)[0][:1]:
            yield Claim(kind=ClaimKind.PLACE, quote=_quote(place.name), place=place.name, is_mentioned=True)


def _without_further(line: str, further: Iterable[Further]) -> str:
    """Blank out what is claimed for a field of its own: an amount in it is no budget, ``para Android`` no place."""
    for one in further:
        line = f"{line[: one.start]}{MASK * (one.end - one.start)}{line[one.end :]}"
    return line


def _claim(one: Wish, sentence: str, wishes: Sequence[Wish]) -> Claim:
    quote = _quote(sentence[one.start : one.end])
    day = next((day for day in days_said(sentence) if day.start < one.end and one.start < day.end), None)
    if one.kind == ClaimKind.DATE and day is not None:
        return Claim(kind=ClaimKind.DATE, quote=quote, is_end=day.is_end, is_rough=day.is_rough)
    is_end = any(other.kind == "ending" and _overlaps(one.start, one.end, (other,)) for other in wishes)
    return Claim(kind=ClaimKind(one.kind), quote=quote, is_end=is_end)


def _is_inside(one: Wish, phrases: Iterable[range]) -> bool:
    return any(phrase.start <= one.start and one.end <= phrase.stop for phrase in phrases)


def _overlaps(start: int, end: int, others: Iterable[Wish]) -> bool:
    return any(one.start < end and start < one.end for one in others)


def _is_told_or_denied(one: Wish, sentence: str, refused: Iterable[range]) -> bool:
    """Say whether words only tell of a place, or name a day to say no to it."""
    if one.kind == ClaimKind.DATE:
        return any(day.start < one.end and one.start < day.stop for day in refused)
    if one.kind != ClaimKind.PLACE:
        return False
    return is_told(sentence[: one.start]) or names_several_at_once(sentence[one.start : one.end])


def _places(sentence: str) -> Iterator[Claim]:
    for run in () if is_a_choice(sentence) else places_said(sentence):
        for one in run:
            yield Claim(kind=ClaimKind.PLACE, quote=_quote(sentence[one.start : one.end]), place=one.name)
    for one in (*added_places(sentence), *unknown_beside(sentence), *places_offered(sentence)):
        yield Claim(kind=ClaimKind.PLACE, quote=_quote(sentence[one.start : one.end]), place=one.name)
    for one in places_mentioned(sentence):
        yield Claim(kind=ClaimKind.PLACE, quote=_quote(one.name), place=one.name, is_mentioned=True)
    for one in places_left_out(sentence):
        yield Claim(kind=ClaimKind.EXCLUSIONS, quote=_quote(sentence[one.start : one.end]), place=one.name)


def _amounts(sentence: str, taken: Sequence[Wish], wishes: Sequence[Wish]) -> Iterator[Claim]:
    spending = [one for one in wishes if one.kind == "spending"]
    for said in amounts_in(sentence):
        start = sentence.find(said.quote)
        end = start + len(said.quote)
        is_of_a_bid = _overlaps(start, end, taken)
        near = max(0, start - _NEAR)
        before = start - len(_DIGIT.split(sentence[near:start])[-1])  # spent is what is said first
        is_budget = (
            said.mode
            or ((said.currencies or said.days) and not said.is_sure)
            or _overlaps(before, end + _NEAR, spending)
            or _is_a_piece(said.quote, sentence)
            or (said.currencies and sets_an_amount(sentence[near:start] + said.quote))
        )
        if is_budget and not is_of_a_bid:
            yield Claim(kind=ClaimKind.AMOUNT, quote=_quote(said.quote), amount=said)

    for rough in rough_amounts(sentence):
        yield Claim(kind=ClaimKind.AMOUNT, quote=_quote(rough), is_rough=True)


def _is_a_piece(quote: str, sentence: str) -> bool:
    pieces = (piece[0] for piece in _PIECE.finditer(sentence))
    return any(quote in piece and not core(piece.replace(quote, "")) for piece in pieces)


def _people(sentence: str, wishes: Sequence[Wish]) -> Iterator[Claim]:
    reach, start, end = spoken_of(sentence)
    if reach.age_from is None and reach.age_to is None:
        rough = next((sentence[one.start : one.end] for one in wishes if one.kind == "ages"), "")
        if rough:
            yield Claim(kind=ClaimKind.PEOPLE, quote=_quote(rough), is_rough=True)
    if reach not in (Reach(), Reach(gender="all")):
        yield Claim(kind=ClaimKind.PEOPLE, quote=_quote(sentence[start:end]), reach=reach)
    for other in further_ages(sentence):
        yield Claim(kind=ClaimKind.PEOPLE, quote=_quote(sentence[other.start : other.end]), reach=other.reach)


def _quote(said: str) -> str:
    return said.replace(MASK, "").strip(" ,;.\n")[:_LONGEST_QUOTE]


@cache
def _compiled(said: str) -> re.Pattern[str]:
    # Chinese and Japanese set no space between words, so that only a letter of ours parts a word from another.
    return re.compile(rf"(?<![A-Za-zÀ-ÿ])(?:{said})(?![A-Za-zÀ-ÿ])", re.IGNORECASE)
