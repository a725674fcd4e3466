"""What the gate's decisions come to: answers to the calls, a failure, a rule's own words, the end of the turn."""

from collections.abc import Sequence

from langchain_core.messages import AIMessage, BaseMessage

from agent.conversation.events import Ending
from agent.deps import Deps
from agent.nodes._events import failed, gated, said
from agent.nodes._facts import ACCOUNT, Known
from agent.nodes._judgement import UNNAMED
from agent.nodes._messages import refused
from agent.state import Decision, State, Update
from agent.words.next_question import ask, asked_field
from agent.words.plan_only import plan_only_words
from agent.words.sentences import say
from tools.core.failure.judgement import Failure, judge_gate
from tools.core.failure.signal import Signal
from tools.core.moments import zone_of
from tools.core.rule import refusals
from tools.core.values import Value

_RULES_SPOKEN = frozenset({"missing", "plan_only", UNNAMED})
_FAILURES_SPOKEN = frozenset({"no_advertiser", "unreachable"})  # the failure event says it all


class _End(Value):
    """How a turn ends that no node goes on with; without an ending it goes on."""

    ending: Ending | None = None
    words: str = ""


def closed(
    deps: Deps, state: State, decisions: Sequence[Decision], signal: Signal | None = None, words: str = ""
) -> Update:
    """Answer what was denied, and end the turn where nobody has anything left to do or to say."""
    denied = [one for one in decisions if one.do == "deny"]
    answers: list[BaseMessage] = [refused(one.call_id, one.tool, one.why, one.rule) for one in denied if one.call_id]
    failure = _login_failure(state, signal, decisions)
    end = _End() if len(denied) < len(decisions) else _end_of(deps, state, denied, words)
    told = [failed(failure, state.language)] if failure is not None else []
    update: Update = {
        "decisions": tuple(decisions),
        "messages": [*answers, AIMessage(end.words)] if end.words else answers,
        "events": (*gated(decisions), *told, *said(end.words)),
        "advertiser": state.advertiser,
        "violations": state.violations,
        "missing": state.missing,
        "awaiting": asked_field(state.missing, state.violations),
    }
    if end.ending is not None:
        update["ended"] = end.ending
    if failure is not None:
        update["failure"] = failure
    return update


def closed_spend(deps: Deps, state: State, decisions: Sequence[Decision], known: Known) -> Update:
    """Close a turn in which a spend was judged, with what was found out for it."""
    lacks_account = known.fitness.is_fit and known.advertiser is None
    judged = state.model_copy(
        update={
            "advertiser": known.advertiser or state.advertiser,
            "violations": known.violations,
            "missing": (*known.missing, ACCOUNT) if lacks_account else known.missing,
        }
    )
    words = _rule_words(deps, judged, decisions, known)
    return closed(deps, judged, decisions, known.fitness.signal, words) | known.remembered(state.draft)


def _rule_words(deps: Deps, state: State, decisions: Sequence[Decision], known: Known) -> str:
    is_plan_only = any(one.do == "deny" and one.rule == "plan_only" for one in decisions)
    if is_plan_only and state.advertiser is not None:
        return plan_only_words(deps, state.draft, state.advertiser, state.language)
    if state.advertiser is not None and any(one.rule == UNNAMED for one in decisions):
        return say(state.language, "target.unnamed", account=state.advertiser.advertiser_id)
    accounts = known.fitness.advertisers
    return ask(
        state.draft,
        state.missing,
        state.violations,
        deps.catalogue,
        accounts,
        state.language,
        state.before,
        target=deps.target,
        zone=zone_of(state.advertiser),
    )


def _end_of(deps: Deps, state: State, denied: Sequence[Decision], words: str) -> _End:
    if any(one.rule in _FAILURES_SPOKEN for one in denied):
        return _End(ending="failed")
    if words and _is_rules_own(denied, state):
        return _End(ending=_ending(denied, state), words=words)
    if not _model_must_speak(state, denied):
        return _End(ending="talked")
    if state.turn_calls >= deps.caps.model_calls_per_turn:
        return _End(ending="limit", words=say(state.language, "turn.limit"))
    return _End()


def _is_rules_own(denied: Sequence[Decision], state: State) -> bool:
    spoken = _RULES_SPOKEN | {one.rule for one in state.violations}
    return any(one.rule in spoken for one in denied)


def _ending(denied: Sequence[Decision], state: State) -> Ending:
    if any(one.rule == "plan_only" for one in denied):
        return "planned"
    return "refused" if refusals(state.violations) else "incomplete"


def _model_must_speak(state: State, denied: Sequence[Decision]) -> bool:
    last = state.messages[-1] if state.messages else None
    return bool(denied) or bool(state.ran) or (last is not None and last.type == "human")


def _login_failure(state: State, signal: Signal | None, decisions: Sequence[Decision]) -> Failure | None:
    needs_login = state.login_handle is None and any(one.rule == "login_needed" for one in decisions)
    is_new = needs_login or any(one.rule in _FAILURES_SPOKEN for one in decisions)
    return judge_gate(signal) if signal is not None and is_new else None
