"""What a line asks for, as ``update_draft`` takes it: the values that a model brings are held against it."""

from collections.abc import Iterator

from agent.language.said.claims import Claim, ClaimKind, claims_in
from tools.core.persons_words import ReadArguments
from tools.fields.budget import FIELD as BUDGET
from tools.fields.locations import FIELD as LOCATIONS


def readings_in(line: str, copy: tuple[str, ...]) -> Iterator[ReadArguments]:
    """Give what can be read off a line outside the words of its copy; what was only mentioned asks for nothing."""
    sure = (one for one in claims_in(line, copy) if not (one.is_rough or one.is_mentioned))
    yield from (reading for one in sure if (reading := _reading_of(one)))


def _reading_of(claim: Claim) -> ReadArguments:
    match claim.kind:
        case _ if claim.field:
            return dict(claim.given)
        case ClaimKind.PLACE:
            return {LOCATIONS.name: [claim.place]}
        case ClaimKind.PEOPLE:
            return {name: str(value) for name, value in claim.reach if value is not None}
        case ClaimKind.AMOUNT if claim.amount is not None and claim.amount.is_sure:
            mode: ReadArguments = {"budget_mode": claim.amount.mode} if claim.amount.mode else {}
            return {BUDGET.name: claim.amount.number, **mode}
        case _:
            return {}
