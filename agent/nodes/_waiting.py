"""What a conversation waits for when it is opened again: a card is drawn from the journal, and from nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

from langgraph.types import StateSnapshot
from pydantic import JsonValue

from agent.conversation.events import AwaitingEvent
from agent.deps import Preview
from agent.state import State
from agent.words.card import card
from agent.words.on_a_phone import phone_view
from agent.words.sentences import say
from agent.words.translation import tell
from tools.core.field import Fields
from tools.core.most import as_shown
from tools.core.phone_view import PhoneView
from tools.core.plan import Plan
from tools.core.ports import Journal, PlanState
from tools.fields import every_field


def card_words(plan: Plan, fields: Fields, state: State, preview: str = "") -> str:
    """Render the card of a plan, with what the state knows beside it."""
    advice = [tell(one.told, state.language) for one in state.violations]
    return card(plan, fields, state.same_name, advice, state.language, preview)


async def on_a_phone(plan: Plan, state: State, preview: Preview) -> PhoneView:
    """Give what a phone shows of a plan, and where it is kept as a page."""
    view = phone_view(plan, state.language, None if state.facts is None else state.facts.track)
    return view.model_copy(update={"address": await preview(plan.fingerprint, view)})


def question_of(plan: Plan, prompt: str, view: PhoneView) -> dict[str, JsonValue]:
    """Put together what a person is asked, and what stands beside it; where files rest is nobody's to know."""
    seen = view.model_dump(mode="json", exclude={"pieces": {"__all__": {"here"}}})
    asked: dict[str, JsonValue] = {"what": "approval", "prompt": prompt, "plan": as_shown(plan)}
    return asked | {"fingerprint": plan.fingerprint, "phone": seen}


async def twin_of(journal: Journal, session: str, plan: Plan) -> PlanState | None:
    """Give an ad like this one that was taken back while nobody knows whether it arrived."""
    begun = await journal.unsettled(session)
    unknown = (one for one in begun if one.approval is None and one.open_step is not None)
    return next((one for one in unknown if one.plan.is_like(plan)), None)


def warning_of(twin: PlanState | None, language: str) -> str:
    """Say in front of a card that a yes may make its ad a second time."""
    if twin is None:
        return ""
    return f"{say(language, 'begun.unsure_before', name=twin.plan.payload['campaign_name'])}\n"


async def shown_again(
    journal: Journal, session: str, asked: Mapping[str, Any], state: State, preview: Preview
) -> dict[str, Any]:
    """Give what is asked as it is shown to who comes back."""
    if asked["what"] != "approval":
        return dict(asked)
    plan_state = await journal.state(session, asked["fingerprint"])
    if plan_state is None:
        return {"what": "reply", "prompt": ""}
    plan = plan_state.plan
    warning = warning_of(await twin_of(journal, session, plan), state.language)
    view = await on_a_phone(plan, state, preview)
    return question_of(plan, f"{warning}{card_words(plan, every_field(), state, view.address)}", view)


def require_sound(snapshot: StateSnapshot) -> None:
    """Raise ValueError where a snapshot holds what no node of this version left."""
    State.model_validate(snapshot.values or {})
    _require_questions([one.value for one in snapshot.interrupts])


def _require_questions(asked: Sequence[Any]) -> None:
    for one in asked:
        event = AwaitingEvent.model_validate({name: value for name, value in one.items() if name != "handle"})
        needed = {"approval": event.fingerprint, "authorization": one.get("handle")}
        if not isinstance(needed.get(event.what, ""), str):
            msg = f"a question for {event.what} without what it is about"
            raise ValueError(msg)  # noqa: TRY004 -- a value of the file's, no mistake of a caller's
