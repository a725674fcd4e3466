"""What was said and is nowhere in the draft: it keeps the card back until it is cleared up."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from agent.language.aims.audience import Reach, read_audience
from agent.language.aims.wishes import wishes_in
from agent.language.amounts.money import read_amount
from agent.language.assent.approval import read_answer
from agent.language.dates.days import Calendar, Spotted, days_in
from agent.language.geography.places import places_named
from agent.language.ground.pieces import IS_UNSPACED, pieces_of
from agent.language.said.claims import Claim, ClaimKind, claims_in
from agent.language.said.recorded import are_the_apps, holds
from agent.language.said.repeated_days import days_repeated
from agent.language.wants.letting_go import Thing, leaves_out, things_left_open
from tools.core.draft import Draft
from tools.core.patterns import lazily
from tools.core.rule import Kind as Whose
from tools.core.rule import Violation
from tools.core.sentence import Sentence, Told
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.budget import FIELD as BUDGET
from tools.fields.campaign_name import FIELD as CAMPAIGN_NAME
from tools.fields.locations import FIELD as LOCATIONS
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule
from tools.fields.text import FIELD as TEXT
from tools.gazetteer.folding import folded
from tools.gazetteer.table import KnownPlace, around, place, places_called

RULE = "said_and_lost"
_LETTERS_OF_A_WORD = 2  # where words have no blanks
_BY_DEFAULT = ((0, 0), (23, 59))
_KINDS_OF: dict[Thing, tuple[ClaimKind, ...]] = {
    "places": (ClaimKind.PLACE, ClaimKind.DISTANCES),
    "people": (ClaimKind.PEOPLE, ClaimKind.INTERESTS),
    "devices": (ClaimKind.DEVICES,),
    "interests": (ClaimKind.INTERESTS,),
    "hours": (ClaimKind.HOURS,),
    "bids": (ClaimKind.BIDS,),
}
_FIELDS = {
    ClaimKind.PLACE: LOCATIONS.name,
    ClaimKind.AMOUNT: BUDGET.name,
    ClaimKind.DATE: SCHEDULE.name,
    ClaimKind.CLOCK: SCHEDULE.name,
}
_REPEATED = (ClaimKind.PLACE, ClaimKind.PEOPLE, ClaimKind.AMOUNT)  # of days, those alone that count from none
_LARGE = lazily(r"(?=\b([^\W\d_a-z][\w.'-]{2,}(?: [\w.'-]+){0,3}))")  # words that begin as names do
_PIECE = lazily(r"[^,;:.!\n，、；：。！]+")  # a place may stand alone in a list of what the card says
_LOST = Sentence(
    "said.lost",
    "You said {said}, and that is not in the ad yet. Say it another way, or say “leave it out” to go on without it.",
)
_CANNOT = Sentence("said.cannot", "You said {said}, and {what} cannot be set here yet. Shall the ad go on without it?")
_BOTH = Sentence(
    "said.both",
    "You said {said}, and that is not in the ad; {what} cannot be set here yet. Say the rest another way, or say "
    "“leave it out” to go on without all of it.",
)
_AMOUNT = Sentence("said.amount", "You said “{said}”, and I am sure of {read} alone. Say the amount in digits.")
_PERIOD = Sentence(
    "said.period",
    "You said “{said}”, and TikTok takes an amount for each day or one in all. Say which it is: such as “{daily}"
    " a day” "
    "or “{total} in all”.",
)
_MENTIONED = Sentence(
    "said.mentioned",
    "You mentioned {place}. Shall the ad be shown there alone? Say “only in {place}”, or “leave it out” to show it "
    "everywhere.",
)
_WHAT = {
    ClaimKind.DEVICES: Sentence("said.devices", "such a choice of devices"),
    ClaimKind.INTERESTS: Sentence("said.interests", "such groups of people"),
    ClaimKind.BIDS: Sentence("said.bids", "such bids"),
    ClaimKind.HOURS: Sentence("said.hours", "hours and days of the week"),
    ClaimKind.DISTANCES: Sentence("said.distances", "distances and postcodes"),
    ClaimKind.EXCLUSIONS: Sentence("said.exclusions", "exclusions of places, people or devices"),
}


def unkept(lines: Sequence[str], draft: Draft) -> tuple[Claim, ...]:
    """Find what the lines ask for that the draft does not hold; what is said later counts."""
    copy = _copy(draft)
    asked: list[Claim] = []
    for line in lines:
        fresh = claims_in(line, copy)
        is_more = any(one.kind == "more" for one in wishes_in(line))
        left_open = things_left_open(line)
        settled = _answered(line, draft) | {kind for thing in left_open for kind in _KINDS_OF[thing]}
        opened = [words for thing, words in left_open.items() if _lets_go_of(thing, asked)]
        still = () if leaves_out(line) else asked
        asked = [one for one in still if one.kind not in settled and (is_more or not _is_replaced(one, fresh))]
        asked += (one for one in fresh if one.lets_go or not _is_said_in(one, left_open.values(), opened))
    lost = (one for one in asked if not _is_kept(one, draft))
    return tuple({one.quote: one for one in lost}.values())


def _lets_go_of(thing: Thing, asked: Iterable[Claim]) -> bool:
    return any(one.kind in _KINDS_OF[thing] for one in asked)


def _is_said_in(claim: Claim, left_open: Iterable[str], opened: Iterable[str]) -> bool:
    """Say whether words only let go: ``no iphones`` does so behind ``iPhone only``, and alone it leaves people out."""
    said = opened if claim.kind is ClaimKind.EXCLUSIONS else left_open
    return any(claim.quote in words for words in said)


def kept(line: str, draft: Draft) -> tuple[str, ...]:
    """Quote what a line asks for that the draft holds already: a yes that says so again changes nothing."""
    claims = claims_in(line, _copy(draft))
    said = (one for one in claims if (one.kind in _REPEATED or one.given) and not one.is_mentioned)
    listed = (piece.strip() for piece in _PIECE.findall(line))
    return (
        *(one.quote for one in said if _is_kept(one, draft)),
        *(piece for piece in listed if piece and _has_place(piece, draft)),
        *_places_repeated(line, draft),
        *days_repeated(line, SCHEDULE.of(draft)),
    )


def _places_repeated(line: str, draft: Draft) -> Iterator[str]:
    """Quote the places of a draft that stand in a line as names do, however many words they have."""
    for words in (found[1].split(" ") for found in _LARGE.finditer(line)):
        names = (" ".join(words[:count]).rstrip(".") for count in range(1, len(words) + 1))
        yield from (name for name in names if name[:1].isupper() and _has_place(name, draft))


def _copy(draft: Draft) -> tuple[str, ...]:
    return tuple(one for one in (TEXT.of(draft), CAMPAIGN_NAME.of(draft)) if one is not None)


def _is_replaced(claim: Claim, fresh: Sequence[Claim]) -> bool:
    """Say whether a line says anew what a claim said; of what cannot be set, another wish replaces none."""
    same = [one for one in fresh if one.kind is claim.kind and one.field == claim.field]
    match claim.kind:
        case ClaimKind.PEOPLE:
            own = {name for name, said in claim.reach if said is not None}
            return any(one.is_rough or claim.is_rough or own & {n for n, said in one.reach if said} for one in same)
        case ClaimKind.DATE:
            return any(one.is_end == claim.is_end for one in same)
        case _:
            return bool(same) and not claim.cannot_be_set


def heard(lines: Sequence[str], line: str, draft: Draft, *, was_asked: bool) -> tuple[str, ...]:
    """Add a line to those of which something is open; a yes to going on without it closes them."""
    if lines and not was_asked and _answers_something_else(line):
        return tuple(lines)
    still = unkept(lines, draft)
    only_unsettable = bool(still) and all(one.cannot_be_set for one in still)
    if not still or (was_asked and only_unsettable and read_answer(line).kind == "approve"):
        return (line,)
    return (*lines, line)


def _answers_something_else(line: str) -> bool:
    """Say whether one word would let go of what is open, and was said to another question: ``ohne``, of music."""
    words = [piece for piece in pieces_of(line) if piece.kind in ("word", "number")]
    most = _LETTERS_OF_A_WORD if IS_UNSPACED.search(line) else 1
    return 0 < len(words) <= most and leaves_out(line)


def violations(lines: Sequence[str], draft: Draft) -> tuple[Violation, ...]:
    """Say in one question what was said and is lost."""
    lost = unkept(lines, draft)
    if not lost:
        return ()
    told = _told(lost)
    field = next((_FIELDS[one.kind] for one in lost if one.kind in _FIELDS), "reply")
    facts = {**told.facts, "quoted": _quoted(lost)}
    return (Violation(rule=RULE, field=field, kind=Whose.PRODUCT, message=told.english, says=told.says, facts=facts),)


def _quoted(lost: Sequence[Claim]) -> str:
    return ", ".join(f"“{one.quote}”" for one in lost)


def _told(lost: tuple[Claim, ...]) -> Told:
    first = lost[0]
    if len(lost) == 1 and first.amount is not None and not first.amount.is_sure:
        if (daily := first.amount.a_day) is not None:
            return _PERIOD.told(said=first.quote, daily=daily, total=first.amount.number)
        return _AMOUNT.told(said=first.quote, read=first.amount.number)
    if len(lost) == 1 and first.is_mentioned:
        return _MENTIONED.told(place=first.place)
    said = _quoted(lost)
    what = tuple(dict.fromkeys(one.kind for one in lost if one.cannot_be_set))
    if not what:
        return _LOST.told(said=said)
    sentence = _CANNOT if all(one.cannot_be_set for one in lost) else _BOTH
    return sentence.told(said=said, what=tuple(_WHAT[kind].told() for kind in what))


def _answered(line: str, draft: Draft) -> set[ClaimKind]:
    """Name what a later line settles by its answer alone: an amount, the place that now stands in the draft, ages."""
    settled: set[ClaimKind] = set()
    if draft.has(BUDGET.name) and read_amount(line) is not None:
        settled.add(ClaimKind.AMOUNT)
    if draft.has(AUDIENCE.name) and read_audience(line, expected=True) != Reach():
        settled.add(ClaimKind.PEOPLE)
    known = LOCATIONS.of(draft) or ()
    said = folded(line)
    is_named = any(one.location_id in line or folded(one.name.partition(",")[0]) in said for one in known)
    if is_named or any(_has_place(one.name, draft) for one in places_named(line)):
        settled.add(ClaimKind.PLACE)
    return settled


def _is_kept(claim: Claim, draft: Draft) -> bool:
    schedule = SCHEDULE.of(draft)
    is_of_the_app = claim.kind is ClaimKind.DEVICES and are_the_apps(claim.quote, draft)
    match claim.kind:
        case _ if claim.is_rough or is_of_the_app:
            return is_of_the_app
        case _ if claim.field:
            return holds(draft, claim.field, claim.given)
        case ClaimKind.PLACE:
            return _has_place(claim.place, draft) or (claim.is_mentioned and draft.has(LOCATIONS.name))
        case ClaimKind.PEOPLE:
            return _has_people(claim.reach, draft)
        case ClaimKind.AMOUNT:
            return _has_amount(claim, draft)
        case ClaimKind.DATE:
            return schedule is not None and _has_day(claim, schedule)
        case ClaimKind.CLOCK:
            return schedule is not None and _has_an_hour(schedule)
        case _:
            return claim.kind is ClaimKind.EXCLUSIONS and bool(claim.place) and _is_elsewhere(claim.place, draft)


def _is_elsewhere(name: str, draft: Draft) -> bool:
    """Say whether the places of the draft lie apart from one that was left out: then the ad runs in none of it."""
    left_out = {one.id for one in places_called(name)}
    known = [place(one.location_id) for one in LOCATIONS.of(draft) or ()]
    lying = [tuple(_lies_in(one)) for one in known if one is not None]
    larger_ones = {larger for one in places_called(name) for larger in _lies_in(one)}
    chosen = {one.id for one in known if one is not None}
    return (
        bool(lying) and None not in known and not chosen & larger_ones and not any(left_out & set(one) for one in lying)
    )


def _lies_in(one: KnownPlace | None) -> Iterator[str]:
    while one is not None:
        yield one.id
        one = around(one)


def _has_place(name: str, draft: Draft) -> bool:
    known = LOCATIONS.of(draft) or ()
    ids = {one.id for one in places_called(name)} | {name}
    return any(one.location_id in ids or folded(one.name.partition(",")[0]) == folded(name) for one in known)


def _has_people(reach: Reach, draft: Draft) -> bool:
    has = AUDIENCE.of(draft)
    if has is None:
        return False
    pairs = ((reach.gender, has.gender), (reach.age_from, has.age_from), (reach.age_to, has.age_to))
    return all(said is None or said == recorded for said, recorded in pairs)


def _has_amount(claim: Claim, draft: Draft) -> bool:
    has = BUDGET.of(draft)
    if has is None or claim.amount is None or not claim.amount.is_sure:
        return False
    said = claim.amount
    is_same_money = not said.currencies or has.amount.currency in said.currencies
    is_same_mode = said.mode is None or said.mode == has.mode
    return is_same_money and is_same_mode and has.amount.amount == said.value


def _has_day(claim: Claim, schedule: Schedule) -> bool:
    """Compare the day of the words with the one recorded, where it can be told without knowing when they were said."""
    recorded = schedule.ends if claim.is_end else schedule.starts
    if recorded is None:
        return not claim.is_end  # whoever starts today needs no start
    spotted = [one for one in days_in(claim.quote) if one.is_fixed or one.is_weekday]
    said_of = (recorded,) if claim.is_end else (schedule.starts, schedule.ends)  # words of a start may go on to the end
    days = [moment.date() for moment in said_of if moment is not None]
    return not spotted or any(_is_that_day(one, day) for one in spotted for day in days)


def _is_that_day(spotted: Spotted, day: date) -> bool:
    counted = [spotted.counted(Calendar(today=day, month_first=first), day) for first in (False, True)]
    if spotted.is_weekday:
        return any(one is not None and one.weekday() == day.weekday() for one in counted)
    return any(one is not None and (one.month, one.day) == (day.month, day.day) for one in counted)


def _has_an_hour(schedule: Schedule) -> bool:
    moments = (one for one in (schedule.starts, schedule.ends) if one is not None)
    return any((one.hour, one.minute) not in _BY_DEFAULT for one in moments)
