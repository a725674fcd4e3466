"""What is told of an ad that is approved and not finished, from the journal alone: what is there, what is left."""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Literal

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, RemoveMessage

from agent.conversation.begun import may_want_something
from agent.conversation.events import ReceiptEvent
from agent.deps import Deps
from agent.nodes._closing import closed
from agent.nodes._events import gated, said
from agent.nodes._judgement import ANOTHER_ACCOUNT, COPIED, ELSEWHERE, HELD, OLD, PLAN_ONLY, WITHDRAWN
from agent.nodes._messages import has_unanswered_words, last_words
from agent.state import Decision, State, Update
from agent.words.answers import answer_while_held
from agent.words.card import account_words, receipt_words
from agent.words.sentences import clipped, in_a_row, listed, on_one_line, say
from agent.words.translation import tell
from tools.core.draft import Draft
from tools.core.earlier import EarlierAd
from tools.core.failure.signal import Signal
from tools.core.failure.words import with_leftovers
from tools.core.plan import Receipt
from tools.core.ports import PlanState, StepState, StepStatus
from tools.core.withdrawn import MIDWAY, STOPPED, Withdrawn

_ASKED = {
    HELD: "begun.held",
    OLD: "begun.old",
    ELSEWHERE: "begun.elsewhere",
    PLAN_ONLY: "begun.plan_only",
    COPIED: "begun.copied",
}
_GOES_ON_HERE = (HELD, OLD, COPIED)


def closed_begun(
    deps: Deps,
    state: State,
    decision: Decision,
    signal: Signal | None,
    plan_state: PlanState,
    earlier: Sequence[PlanState] = (),
) -> Update:
    """Close the judgement of a plan that was begun; those taken back earlier whose end is known now are told too."""
    if decision.rule == WITHDRAWN:
        return _taken_back(deps, state, decision, plan_state, earlier)
    if decision.rule in _ASKED:
        update = asked(deps, state, decision.rule, plan_state)
        return update | {"decisions": (decision,), "events": (*gated((decision,)), *update["events"])}
    update = closed(deps, state, (decision,), signal)
    if decision.rule != ANOTHER_ACCOUNT:
        return update
    owner = plan_state.plan.advertiser
    words = say(state.language, "login.another_account", name=owner.name, id=owner.advertiser_id)
    return update | {
        "messages": [*update["messages"], AIMessage(words)],
        "events": (*update["events"], *said(words)),
        "login_handle": None,
    }


def asked(deps: Deps, state: State, rule: str, plan_state: PlanState) -> Update:
    """Answer what was asked about the ad, tell where it stands, and ask whether it goes on."""
    said_last = last_words(state.messages) if state.wish == "other" else ""
    told = answer_while_held(
        plan_state,
        said_last,
        deps.catalogue.objectives,
        state.language,
        may_go_on=rule in _GOES_ON_HERE,
        failure=state.failure,
        others=[one for one in state.others if one.plan != plan_state.plan.fingerprint],
    )
    if not told and said_last and may_want_something(said_last):
        told = say(state.language, "begun.not_in_it", words=clipped(said_last))
    stands = standing(plan_state, state.language, rule)
    if told and rule in _GOES_ON_HERE and _was_just_told(state, stands):
        stands = say(state.language, "begun.decide")
    words = in_a_row((told, stands), state.language)
    return {
        "messages": [AIMessage(words)],
        "events": said(words),
        "sent": None,
        "ended": "incomplete",
        "awaiting": "approval",
    }


def standing(plan_state: PlanState, language: str, rule: str | None = None) -> str:
    """Tell where a held ad stands, why, and by which words it goes on or is left."""
    rule = rule or (COPIED if plan_state.is_copied else HELD)
    facts = (facts_of(plan_state, language), account_words(_account(plan_state), language))
    return say(
        language,
        _ASKED[rule],
        name=plan_state.plan.payload["campaign_name"],
        target=plan_state.plan.target.value,
        facts=in_a_row(facts, language),
    )


def _was_just_told(state: State, stands: str) -> bool:
    """Say whether the person has just read where it stands, with no more than answers since."""
    decide = say(state.language, "begun.decide")
    spoken = [one.text for one in reversed(state.messages) if isinstance(one, AIMessage)]
    since = takewhile(lambda said: said.endswith(decide), spoken)
    return any(said.endswith(stands) for said in since)


def facts_of(plan_state: PlanState, language: str) -> str:
    """Say what of a plan is there, what may be, and what is left."""
    of = {status: [one for one in plan_state.steps if one.status is status] for status in StepStatus}
    there, unknown = of[StepStatus.APPLIED], of[StepStatus.SENDING]
    left = [*of[StepStatus.REJECTED], *of[StepStatus.READY]]
    words = (
        say(language, "begun.there", things=_named(there, language)) if there else "",
        say(language, "begun.unknown", things=_named(unknown, language)) if unknown else "",
        "" if there or unknown else say(language, "begun.none_there"),
        say(language, "begun.left", things=_named(left, language)) if left else "",
    )
    return in_a_row(words, language)


def let_go(state: State, plan_state: PlanState) -> Update:
    """Forget a plan that was taken back, and remember what of it stays."""
    withdrawn = withdrawn_of(plan_state, state.left)
    left = state.left if withdrawn.is_unknown else state.left_with(plan_state.ids)
    return {**LET_GO, "receipt": None, "withdrawn": withdrawn, "left": left}


def withdrawn_of(plan_state: PlanState, left: tuple[dict[str, str], ...] = ()) -> Withdrawn:
    """Say of a plan that was taken back what is known of it, and what earlier tries left."""
    when: Literal["midway", "outcome_unknown"] = "midway" if plan_state.open_step is None else "outcome_unknown"
    return Withdrawn(plan=plan_state.plan.fingerprint, when=when, ids=plan_state.ids, left=left)


def stopped_words(plan_state: PlanState, language: str, *, is_draft_kept: bool, is_again: bool = False) -> str:
    """Say that nothing more is sent, and what stays of it."""
    kept = say(language, "talk.kept") if is_draft_kept else ""
    if plan_state.open_step is None:
        return in_a_row((tell(with_leftovers(STOPPED, plan_state.ids), language), kept), language)
    stopped = say(language, "begun.stopped_already") if is_again else tell(STOPPED, language)
    return in_a_row((stopped, _open_facts(plan_state, language), kept), language)


def _open_facts(plan_state: PlanState, language: str) -> str:
    """Say what is there of a plan that was taken back, and of what nobody knows yet whether it is."""
    there = [one for one in plan_state.steps if one.status is StepStatus.APPLIED]
    still = [one for one in plan_state.steps if one.status is StepStatus.SENDING]
    facts = (
        say(language, "begun.there", things=_named(there, language)) if there else "",
        say(language, "begun.still_open", things=_named(still, language)) if still else "",
    )
    return in_a_row(facts, language)


def receipt_of(plan_state: PlanState) -> Receipt:
    """Give the receipt of a plan of which everything has arrived."""
    return Receipt(
        campaign_name=str(plan_state.plan.payload["campaign_name"]), ids=plan_state.ids, account=_account(plan_state)
    )


def _account(plan_state: PlanState) -> dict[str, str]:
    owner = plan_state.plan.advertiser
    return {"name": owner.name, "id": owner.advertiser_id}


def _named(steps: Iterable[StepState], language: str) -> str:
    return listed((f"{say(language, f'begun.{one.step.value}')} {one.id or ''}".strip() for one in steps), language)


def _taken_back(
    deps: Deps, state: State, decision: Decision, plan_state: PlanState, earlier: Sequence[PlanState]
) -> Update:
    """End what the person took back, with the truth of it; then what else they said is answered."""
    is_earlier = _is_earlier(state, plan_state)
    forgotten = LET_GO if is_earlier else let_go(state, plan_state)
    if plan_state.is_all_there and not is_earlier:
        receipt, content = receipt_of(plan_state), plan_state.plan.draft.content
        forgotten = {**forgotten, "receipt": receipt, "withdrawn": None, "left": (), "settled_content": content}
    was_told = is_earlier or (state.wish == "change" and _is_unknown(state))
    tells = plan_state.open_step is None or state.wish == "stop" or (state.wish in (None, "change") and not was_told)
    ended = [one for one in (plan_state, *earlier) if one.is_all_there]
    words = in_a_row(
        (
            _ending_words(deps, state, plan_state, is_earlier=is_earlier) if tells else "",
            *(_ending_words(deps, state, one, is_earlier=True) for one in earlier),
        ),
        state.language,
    )
    update: Update = {
        "decisions": (decision,),
        **forgotten,
        "awaiting": "reply",
        "earlier": _still_unsaid(state, (plan_state, *earlier)),
        "events": (*gated((decision,)), *(ReceiptEvent.of(receipt_of(one)) for one in ended), *said(words)),
        "messages": _before_the_words(state, words) if words else [],
    }
    if state.wish == "stop" or not has_unanswered_words(state.messages):
        update |= {"ended": "submitted" if plan_state.is_all_there else "declined"}
    return update


def _still_unsaid(state: State, told: Iterable[PlanState]) -> tuple[EarlierAd, ...]:
    """Give what was sent before but for what is known, and told, since: nobody is told that it is not known."""
    known = {one.plan.fingerprint for one in told if one.open_step is None}
    return tuple(one for one in state.earlier if one.plan not in known)


def _is_earlier(state: State, plan_state: PlanState) -> bool:
    """Say whether the conversation went on since: another ad was submitted, stopped, or its card turned down."""
    is_another = state.withdrawn is not None and state.withdrawn.plan != plan_state.plan.fingerprint
    return is_another or (state.receipt is not None and state.receipt.ids != plan_state.ids)


def _ending_words(deps: Deps, state: State, plan_state: PlanState, *, is_earlier: bool) -> str:
    if plan_state.is_all_there:
        there = receipt_words(receipt_of(plan_state), deps.target, state.language)
        return in_a_row((say(state.language, "begun.all_there"), there), state.language)
    is_draft_kept = state.wish == "stop" and state.draft != Draft()
    if is_earlier:
        return _words_of_earlier(state, plan_state, is_draft_kept=is_draft_kept)
    is_again = state.wish == "stop" and _is_unknown(state)
    return stopped_words(plan_state, state.language, is_draft_kept=is_draft_kept, is_again=is_again)


def _is_unknown(state: State) -> bool:
    return state.withdrawn is not None and state.withdrawn.is_unknown


def _words_of_earlier(state: State, plan_state: PlanState, *, is_draft_kept: bool) -> str:
    """Say how an earlier ad stands, by its name; to who stops once more, that nothing else waits either."""
    language, name = state.language, on_one_line(str(plan_state.plan.payload["campaign_name"]))
    known = tell(MIDWAY if plan_state.open_step else with_leftovers(MIDWAY, plan_state.ids), language)
    still = _open_facts(plan_state, language) if plan_state.open_step else ""
    words = f"“{name}”: {in_a_row((known, still), language)}"
    if state.wish != "stop":
        return words
    nothing, kept = say(language, "talk.nothing_waits"), say(language, "talk.kept") if is_draft_kept else ""
    return in_a_row((nothing, words, kept), language)


def _before_the_words(state: State, words: str) -> list[BaseMessage]:
    """Put an answer before words that are still to be answered by the model."""
    last = state.messages[-1] if state.messages else None
    if state.wish == "stop" or not isinstance(last, HumanMessage) or last.id is None:
        return [AIMessage(words)]
    return [RemoveMessage(id=last.id), AIMessage(words), HumanMessage(last.content)]


LET_GO: Update = {"plan": None, "sent": None, "failure": None, "waits_for_login": False, "renewals": 0}
"""What a state forgets with a plan that was taken back."""
