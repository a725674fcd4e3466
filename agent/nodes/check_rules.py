"""Apply all rules again after every change, and ask in the rules' own words where no model is needed."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage

from agent.conversation.events import DraftEvent, Ending, NodeEvent
from agent.deps import Deps
from agent.nodes._events import ran_by_rules, said
from agent.nodes._facts import gather, violations_in
from agent.nodes._messages import open_calls
from agent.state import Ran, State, Update
from agent.words.next_question import ask, asked_field
from tools.core.draft import Draft
from tools.core.rule import refusals


@dataclass(frozen=True)
class CheckRules:
    """A rule node: facts in, violations and the next question out."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Judge the draft as it now is."""
        facts = await gather(self.deps, state.draft, state.advertiser, state.facts)
        violations = violations_in(self.deps, state, facts)
        missing = self.deps.catalogue.missing(state.draft, self.deps.target)
        ran = _rules_that_ran(state.draft)
        events: tuple[NodeEvent, ...] = (*ran_by_rules(ran), DraftEvent.of(state.draft, missing, violations))
        update: Update = {
            "events": events,
            "violations": violations,
            "missing": missing,
            "facts": facts,
            "checked": state.draft.content,
            "awaiting": asked_field(missing, violations),
            "ran": (*state.ran, *ran),
        }
        is_refused = bool(refusals(violations))
        words = ask(state.draft, missing, violations, self.deps.catalogue, language=state.language, before=state.before)
        if not words or not (missing or is_refused) or not _rules_may_speak(state, has_refusals=is_refused):
            return update
        ending: Ending = "refused" if is_refused else "incomplete"
        return update | {"events": (*events, *said(words)), "messages": [AIMessage(words)], "ended": ending}


def _rules_may_speak(state: State, *, has_refusals: bool) -> bool:
    only_edits = all(one.edits and one.went_well for one in state.ran)
    model_spoke = any(isinstance(one, AIMessage) and one.tool_calls and one.text.strip() for one in state.messages[-8:])
    return not open_calls(state.messages) and only_edits and (has_refusals or not model_spoke)


def _rules_that_ran(draft: Draft) -> tuple[Ran, ...]:
    ran = [Ran(name="validate_copy", by="rule", edits=True)] if draft.has("text") else []
    if draft.has("music") and draft.has("objective"):
        ran.append(Ran(name="validate_music_rules", by="rule", edits=True))
    return tuple(ran)
