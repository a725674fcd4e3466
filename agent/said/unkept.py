"""What was said and is nowhere in the draft: it keeps the card back until it is cleared up."""

from collections.abc import Sequence

from agent.approval import read_answer
from agent.models.offline.amounts import read_amount
from agent.models.offline.audiences import Reach, read_audience
from agent.models.offline.letting_go import leaves_out
from agent.said.claims import UNSETTABLE, Claim, Kind, claims_in
from tools.core.draft import Draft, Schedule
from tools.core.rule import Kind as Whose
from tools.core.rule import Violation
from tools.core.sentence import Sentence, Told
from tools.gazetteer.folding import folded
from tools.gazetteer.table import places_called

RULE = "said_and_lost"
_BY_DEFAULT = ((0, 0), (23, 59))
_FIELDS = {Kind.PLACE: "locations", Kind.AMOUNT: "budget", Kind.DATE: "schedule", Kind.CLOCK: "schedule"}
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
_WHAT = {
    Kind.DEVICES: Sentence("said.devices", "phones and devices"),
    Kind.INTERESTS: Sentence("said.interests", "interests, languages and groups of people"),
    Kind.BIDS: Sentence("said.bids", "bids and cost caps"),
    Kind.HOURS: Sentence("said.hours", "hours and days of the week"),
    Kind.DISTANCES: Sentence("said.distances", "distances and postcodes"),
}


def unkept(lines: Sequence[str], draft: Draft) -> tuple[Claim, ...]:
    """Find what the lines ask for that the draft does not hold; what is said later counts."""
    copy = tuple(one.value for one in (draft.text, draft.campaign_name) if one is not None)
    asked: list[Claim] = []
    for line in lines:
        fresh = claims_in(line, copy)
        kinds = {one.kind for one in fresh} | _answered(line, draft)
        asked = [] if leaves_out(line) else [one for one in asked if one.kind not in kinds]
        asked += fresh
    lost = (one for one in asked if not _is_kept(one, draft))
    return tuple({one.quote: one for one in lost}.values())


def heard(lines: Sequence[str], line: str, draft: Draft, *, was_asked: bool) -> tuple[str, ...]:
    """Add a line to those of which something is open; a yes to going on without it closes them."""
    still = unkept(lines, draft)
    only_unsettable = bool(still) and all(one.kind in UNSETTABLE for one in still)
    if not still or (was_asked and only_unsettable and read_answer(line).kind == "approve"):
        return (line,)
    return (*lines, line)


def violations(lines: Sequence[str], draft: Draft) -> tuple[Violation, ...]:
    """Say in one question what was said and is lost."""
    lost = unkept(lines, draft)
    if not lost:
        return ()
    told = _told(lost)
    field = next((_FIELDS[one.kind] for one in lost if one.kind in _FIELDS), "reply")
    return (
        Violation(rule=RULE, field=field, kind=Whose.PRODUCT, message=told.english, says=told.says, facts=told.facts),
    )


def _told(lost: tuple[Claim, ...]) -> Told:
    first = lost[0]
    if len(lost) == 1 and first.amount is not None and not first.amount.is_sure:
        return _AMOUNT.told(said=first.quote, read=first.amount.number)
    said = ", ".join(f"“{one.quote}”" for one in lost)
    what = tuple(dict.fromkeys(one.kind for one in lost if one.kind in _WHAT))
    if not what:
        return _LOST.told(said=said)
    sentence = _CANNOT if all(one.kind in _WHAT for one in lost) else _BOTH
    return sentence.told(said=said, what=tuple(_WHAT[kind].told() for kind in what))


def _answered(line: str, draft: Draft) -> set[Kind]:
    """Name what a later line settles by its answer alone: an amount, the place that now stands in the draft, ages."""
    settled: set[Kind] = set()
    if draft.budget is not None and read_amount(line) is not None:
        settled.add(Kind.AMOUNT)
    if draft.audience is not None and read_audience(line, expected=True) != Reach():
        settled.add(Kind.PEOPLE)
    known = draft.locations.value if draft.locations else ()
    said = folded(line)
    if any(one.location_id in line or folded(one.name.partition(",")[0]) in said for one in known):
        settled.add(Kind.PLACE)
    return settled


def _is_kept(claim: Claim, draft: Draft) -> bool:
    match claim.kind:
        case Kind.PLACE:
            return _has_place(claim.place, draft)
        case Kind.PEOPLE:
            return _has_people(claim.reach, draft)
        case Kind.AMOUNT:
            return _has_amount(claim, draft)
        case Kind.DATE:
            return draft.schedule is not None
        case Kind.CLOCK:
            return draft.schedule is not None and _has_an_hour(draft.schedule.value)
        case _:
            return False


def _has_place(name: str, draft: Draft) -> bool:
    known = draft.locations.value if draft.locations else ()
    ids = {one.id for one in places_called(name)} | {name}
    return any(one.location_id in ids or folded(one.name.partition(",")[0]) == folded(name) for one in known)


def _has_people(reach: Reach, draft: Draft) -> bool:
    if draft.audience is None:
        return False
    has = draft.audience.value
    pairs = ((reach.gender, has.gender), (reach.age_from, has.age_from), (reach.age_to, has.age_to))
    return all(said is None or said == recorded for said, recorded in pairs)


def _has_amount(claim: Claim, draft: Draft) -> bool:
    if draft.budget is None or claim.amount is None:
        return False
    said, has = claim.amount, draft.budget.value
    is_same_money = not said.currencies or has.amount.currency in said.currencies
    is_same_mode = said.mode is None or said.mode == has.mode
    return is_same_money and is_same_mode and has.amount.amount == said.value


def _has_an_hour(schedule: Schedule) -> bool:
    moments = (one for one in (schedule.starts, schedule.ends) if one is not None)
    return any((one.hour, one.minute) not in _BY_DEFAULT for one in moments)
