"""One conversation as the journal has it: what is begun, held or open, and which card may be answered."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from langgraph.types import Interrupt, StateSnapshot

from agent.conversation.losses import (
    TOLD,
    Losses,
    Lost,
    TranscriptRow,
    is_behind,
    is_gone,
    is_older,
    last_card,
    since_told,
)
from agent.conversation.objections import Standing
from tools.core.ports import Journal, PlanState, PlanStatus
from tools.core.target import Target

Remember = Callable[[str, TranscriptRow], Awaitable[None]]
Recall = Callable[[str], Awaitable[list[TranscriptRow]]]


@dataclass(frozen=True)
class InJournal:
    """What the journal says of a conversation."""

    journal: Journal
    session: str

    async def is_unfinished(self, snapshot: StateSnapshot) -> bool:
        """Say whether something was sent whose end, or whose receipt, the person has not seen."""
        begun = await self.journal.unsettled(self.session)
        if begun and (begun[0].approval is not None or not snapshot.interrupts):
            return True  # what was taken back lets a later ad's card stand
        plan = snapshot.values.get("plan")
        plan_state = await self.journal.state(self.session, plan) if plan and broke_off(snapshot) else None
        return plan_state is not None and plan_state.status is PlanStatus.APPLIED

    async def pending(self, snapshot: StateSnapshot) -> Interrupt | None:
        """Give what is awaited of the person; a card whose plan the journal does not hold waits for nobody."""
        pending = snapshot.interrupts[0] if snapshot.interrupts else None
        if pending is None or waits_for(pending) != "approval":
            return pending
        fingerprint = pending.value["fingerprint"]
        is_known = await self.journal.state(self.session, fingerprint) is not None
        return pending if is_known and snapshot.values.get("plan") == fingerprint else None

    async def is_of_elsewhere(self, pending: Interrupt | None, target: Target) -> bool:
        """Say whether the card that waits was drawn up for another target, and nothing of it was begun."""
        if pending is None or waits_for(pending) != "approval" or await self.journal.unsettled(self.session):
            return False
        shown = await self.journal.state(self.session, pending.value["fingerprint"])
        return shown is not None and shown.plan.target is not target

    async def stands(self, pending: Interrupt | None, *, takes_words: bool) -> Standing:
        """Say what waits, and what it takes for an answer: what is held waits as a card does."""
        held = None if waits_for(pending) == "approval" else await self.held()
        awaited = "approval" if pending is None and held is not None else waits_for(pending)
        asked = pending.value.get("fingerprint", "") if pending is not None else ""
        fingerprint = held.plan.fingerprint if held is not None else str(asked)
        return Standing(waits_for=awaited, fingerprint=fingerprint, takes_words=takes_words)

    async def is_unknown(self, *, is_waiting: bool) -> bool:
        """Say whether nobody knows what became of a write, or something was left in the middle of being sent."""
        begun = await self.journal.unsettled(self.session)
        is_open = any(one.open_step is not None for one in begun)
        return is_open or (not is_waiting and any(one.may_go_on for one in begun))

    async def held(self) -> PlanState | None:
        """Give the approved plan that is held, if there is one."""
        begun = await self.journal.unsettled(self.session)
        return next((one for one in begun if one.is_held and one.approval), None)

    async def look_for_losses(
        self, recall: Recall, remember: Remember, losses: Losses, snapshot: StateSnapshot
    ) -> None:
        """Find out whether all that this conversation was told is known; what the journal half knows is not sent."""
        rows = since_told(await recall(self.session))
        card = last_card(rows)
        known = None if card is None else await self.journal.state(self.session, card)
        if await self._is_unsent(snapshot):
            losses.hear("unsent")
        found: list[Lost] = []
        if is_behind(rows, await self.journal.begun(self.session), known):
            await self.journal.withdraw(self.session)
            found.append("behind")
        if is_gone(rows, snapshot.values):
            found.append("conversation")
        elif is_older(rows, getattr(snapshot.values.get("usage"), "model_calls", 0)):
            found.append("older")
        for one in found:
            losses.hear(one)
        if found:
            await remember(self.session, TOLD)

    async def _is_unsent(self, snapshot: StateSnapshot) -> bool:
        """Say whether the person was left in the middle of a plan of which nothing had been sent."""
        plan = snapshot.values.get("plan") if broke_off(snapshot) else None
        plan_state = await self.journal.state(self.session, plan) if plan else None
        return plan_state is not None and plan_state.status in (PlanStatus.PLANNED, PlanStatus.APPROVED)


def broke_off(snapshot: StateSnapshot) -> bool:
    """Say whether the conversation was left in the middle of a turn.

    `next` does not name a node that has answered, and its answer may not have been taken in.
    """
    return bool(snapshot.tasks) and not snapshot.interrupts


def waits_for(pending: Interrupt | None) -> str:
    """Name what is awaited."""
    return "" if pending is None else str(pending.value["what"])
