"""Apply all rules again after every change, and ask in the rules' own words where no model is needed."""

from collections.abc import Iterator
from dataclasses import dataclass

from langchain_core.messages import AIMessage

from agent.conversation.events import DraftEvent, Ending, NodeEvent
from agent.deps import Deps
from agent.nodes._events import ran_by_rules, said
from agent.nodes._facts import account, gather, violations_in
from agent.nodes._messages import open_calls, since_the_person
from agent.nodes._money import money_violations
from agent.nodes._offers import offered
from agent.nodes._suggested import shown_now
from agent.state import Ran, State, Update
from agent.words.next_question import ask, asked_field
from agent.words.noted import noted_since
from agent.words.wordings_shown import wordings_told
from tools.core.draft import Draft
from tools.core.field import Fields
from tools.core.moments import zone_of
from tools.core.rule import refusals
from tools.core.suggested import SUGGESTS


@dataclass(frozen=True)
class CheckRules:
    """A rule node: facts in, violations and the next question out."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Judge the draft as it now is."""
        advertiser = state.advertiser if self.deps.target.stands_in else (await account(self.deps, state)).advertiser
        state = state.model_copy(update={"advertiser": advertiser})
        owned = await offered(self.deps, state.draft, advertiser)
        state, missing = state.model_copy(update={"draft": owned.draft}), owned.missing
        facts = await gather(self.deps, state.draft, state.advertiser, state.facts)
        money = await money_violations(self.deps, state, state.advertiser)
        violations = (*violations_in(self.deps, state, facts), *money)
        ran = _rules_that_ran(state.draft)
        events: tuple[NodeEvent, ...] = (*ran_by_rules(ran), DraftEvent.of(state.draft, missing, violations))
        update: Update = {
            "events": events,
            "draft": state.draft,
            "advertiser": state.advertiser,
            "violations": violations,
            "missing": missing,
            "facts": facts,
            "checked": state.draft.content,
            "awaiting": asked_field(missing, violations),
            "ran": (*state.ran, *ran),
        }
        if told := _wordings(state, self.deps.catalogue.fields):
            is_last = _only_suggests(state)
            ended: Update = {"ended": "talked"} if is_last else {}
            return update | ended | {"events": (*events, *said(told)), "messages": [AIMessage(told)]}
        is_refused = bool(refusals(violations))
        words = ask(
            state.draft,
            missing,
            violations,
            self.deps.catalogue,
            language=state.language,
            before=state.before,
            target=self.deps.target,
            zone=zone_of(advertiser),
            choices=owned.choices,
        )
        if not words or not (missing or is_refused) or not _rules_may_speak(state, has_refusals=is_refused):
            return update
        ending: Ending = "refused" if is_refused else "incomplete"
        return update | {"events": (*events, *said(words)), "messages": [AIMessage(words)], "ended": ending}


def _wordings(state: State, fields: Fields) -> str:
    """Show the wordings that were suggested just now, by the rules: whatever a model says, all of these passed."""
    suggests = any(one.name == SUGGESTS and one.went_well for one in state.ran)
    rows = shown_now(state.messages) if suggests else ()
    if not rows:
        return ""
    noted = noted_since(state.before or Draft(), state.draft, fields, state.language, zone_of(state.advertiser))
    return "\n".join(one for one in (noted, wordings_told(rows, state.language)) if one)


def _only_suggests(state: State) -> bool:
    """Say whether nothing is left to be said of what ran, and nothing to be judged."""
    is_told = all(one.went_well and (one.edits or one.name == SUGGESTS) for one in state.ran)
    return is_told and not open_calls(state.messages)


def _rules_may_speak(state: State, *, has_refusals: bool) -> bool:
    only_edits = all(one.edits and one.went_well for one in state.ran)
    model_spoke = any(one.tool_calls and one.text.strip() for one in _replies_of_this_turn(state))
    return not open_calls(state.messages) and only_edits and (has_refusals or not model_spoke)


def _replies_of_this_turn(state: State) -> Iterator[AIMessage]:
    """Give what the model said since the person did: what it said before them answers nothing of theirs."""
    return (one for one in since_the_person(state.messages) if isinstance(one, AIMessage))


def _rules_that_ran(draft: Draft) -> tuple[Ran, ...]:
    ran = [Ran(name="validate_copy", by="rule", edits=True)] if draft.has("text") else []
    if draft.has("music") and draft.has("objective"):
        ran.append(Ran(name="validate_music_rules", by="rule", edits=True))
    return tuple(ran)
