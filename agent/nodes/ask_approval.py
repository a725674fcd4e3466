"""Show the plan and wait for a person. Nothing else happens here before the answer."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.types import interrupt
from pydantic import JsonValue

from agent.approval import Card, read_words
from agent.deps import Deps
from agent.language.brief.at_the_card import decides_plainly
from agent.language.brief.copywriting import asks_for_wordings
from agent.language.brief.corrected import number_meant
from agent.language.brief.replacing import in_words, names_a_replacement
from agent.language.revising.changed import Changes
from agent.language.revising.left_out import left_out
from agent.language.said.claims import ClaimKind
from agent.language.said.facts import facts_of
from agent.language.said.unkept import heard as heard_beside
from agent.language.said.unkept import kept, unkept
from agent.language.said.when_or_where import names_delivery, says_no_to_places
from agent.language.speakers.wished import is_only_a_wish
from agent.language.wants.further import further_in
from agent.language.wants.sentence_kinds import is_question, is_request
from agent.language.wants.topics import asks_nothing_else
from agent.nodes._begun import withdrawn_of
from agent.nodes._events import said
from agent.nodes._judgement import COPIED
from agent.nodes._left_open import A_CHANGE, changed_nothing, put_away_for, with_what_is_open
from agent.nodes._lines import in_plain_words, numbers_changed
from agent.nodes._messages import open_calls, refused
from agent.nodes._offers import names_another
from agent.nodes._thread import session_of
from agent.nodes._tongue import answered_in
from agent.nodes._waiting import card_words, on_a_phone, question_of, twin_of, warning_of
from agent.state import Heard, State, Update, asked_anew
from agent.words.answers import answer_about, answer_beside
from agent.words.card import values_of_fields, values_shown
from agent.words.names import every_cta_name, every_objective_name
from agent.words.others import told_of_others
from agent.words.sentences import clipped, in_a_row, on_one_line, say
from agent.words.spoken import which_are_spoken
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.plan import Approval, Plan
from tools.core.ports import PlanState
from tools.core.withdrawn import Withdrawn
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.budget import FIELD as BUDGET
from tools.fields.cta import FIELD as CTA
from tools.fields.locations import FIELD as LOCATIONS
from tools.fields.objective import FIELD as OBJECTIVE
from tools.fields.schedule import FIELD as SCHEDULE
from tools.gazetteer.folding import folded

_SAID_AGAIN = (
    AUDIENCE.name,
    BUDGET.name,
    LOCATIONS.name,
    SCHEDULE.name,
)  # what may be said in other words than the card's

_ACCOUNT = "account"  # is no field, and shown as one


@dataclass(frozen=True)
class AskApproval:
    """Asks the person, outside the model; a yes is written to the journal, for one fingerprint."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Interrupt with the rendered plan; read what comes back."""
        session = session_of(config)
        plan_state = await self.deps.journal.state(session, state.plan) if state.plan else None
        if plan_state is None:
            return {"heard": Heard(kind="change", text=""), "plan": None}
        is_safe = self.deps.may_decide(config)
        warning = "" if is_safe else f"{say(state.language, 'approval.unguarded')}\n"
        question = await self._question(plan_state, state, await twin_of(self.deps.journal, session, plan_state.plan))
        came_back = interrupt(question | {"prompt": f"{warning}{question['prompt']}"})
        words = await self.deps.ears(session, plan_state.plan.fingerprint, came_back)
        card = self._card(plan_state.plan, words or "", state.language)
        read = read_words(words, plan_state.plan.fingerprint, card)
        heard = self._with_wishes(Heard(kind=read.kind, text=read.text), plan_state.plan)
        if words != plan_state.plan.fingerprint:
            heard = with_what_is_open(await self._with_things_of_the_account(heard, plan_state.plan), state)
        spoken = answered_in(state, heard.text)
        if heard.kind in ("approve", "approve_and_ask") and not is_safe:
            return {"heard": heard.model_copy(update={"kind": "unguarded"})} | spoken
        if heard.kind in ("approve", "approve_and_ask"):
            return await self._approved(session, plan_state, heard) | spoken
        if heard.kind in ("change", "decline"):
            await self.deps.journal.void(session)
            twin = await twin_of(self.deps.journal, session, plan_state.plan)
            return self._not_approved(state.model_copy(update=spoken), heard, twin) | spoken
        return {"heard": heard} | spoken

    async def _question(self, plan_state: PlanState, state: State, twin: PlanState | None) -> dict[str, JsonValue]:
        plan = plan_state.plan
        view = await on_a_phone(plan, state, self.deps.preview)
        shown = card_words(plan, self.deps.catalogue.fields, state, view.address)
        first = ""
        if state.heard is not None and state.heard.kind == "ask":
            objectives, others = self.deps.catalogue.objectives, state.others
            first = f"{answer_about(plan, state.heard.text, objectives, state.language, others)}\n"
        elif state.heard is not None and state.heard.kind == "unclear":
            objectives, others = self.deps.catalogue.objectives, state.others
            told = answer_beside(plan, state.heard.text, objectives, state.language, others)
            is_only_asked = told and asks_nothing_else(state.heard.text)
            beside = "" if is_only_asked else _not_taken(state.heard, state)
            first = f"{told}\n{beside}" if told else beside
        elif state.heard is None and (words := changed_nothing(state)):
            first = _not_taken(Heard(kind="unclear", text=words), state)
        elif state.heard is None and (left := self._left_out(state)):
            first = f"{say(state.language, 'approval.left', words=', '.join(f'“{one}”' for one in left))}\n"
        if state.heard is None and any(one.rule == COPIED for one in state.decisions):
            first = f"{say(state.language, 'begun.asked_anew')}\n"
        first += warning_of(twin, state.language)
        return question_of(plan, f"{first}{shown}", view)

    def _left_out(self, state: State) -> tuple[str, ...]:
        """Quote what a change of the card before named and nothing came of."""
        line = put_away_for(state)
        if not line or state.before is None or state.tongue.outside == "now":
            return ()
        before, now = in_plain_words(state.before), in_plain_words(state.draft)
        return left_out(line, before, now, self.deps.today(state.advertiser))

    def _card(self, plan: Plan, words: str, language: str) -> Card:
        """Give what the card says: as it is shown, and as the person says it where that is the same."""
        fields = self.deps.catalogue.fields
        said = kept(words, plan.draft)
        cta = CTA.of(plan.draft)
        buttons = () if cta is None else every_cta_name(cta)
        goal = OBJECTIVE.of(plan.draft)
        goals = () if goal is None else every_objective_name(goal)
        owner = plan.advertiser.name
        by_field = tuple((name, _as_said(shown)) for name, shown in values_of_fields(plan, fields, language))
        told = (*(one for shown in values_shown(plan, fields, language) for one in _as_said(shown)), *said)
        told = (*told, *buttons, *goals, owner)
        by_field = (*by_field, *((name, said) for name in _SAID_AGAIN), (CTA.name, buttons))
        by_field = (*by_field, (OBJECTIVE.name, goals), (_ACCOUNT, (owner,)))
        facts = tuple(facts_of(plan.draft.over(plan.filled)))
        has_several = len(LOCATIONS.of(plan.draft) or ()) > 1
        return Card(told=told, language=language, of_fields=by_field, has_several=has_several, facts=facts)

    def _with_wishes(self, heard: Heard, plan: Plan) -> Heard:
        """Take words that ask for what the card does not show for a change, or name nothing but a day or a place."""
        draft = plan.draft
        asks_for_words = heard.kind in ("ask", "unclear") and asks_for_wordings(heard.text, is_text_awaited=False)
        is_no_to_a_part = heard.kind == "decline" and self._says_no_to_a_part(heard.text, draft)
        if self._changes(heard.text, draft, plan.advertiser) or is_no_to_a_part or asks_for_words:
            return heard.model_copy(update={"kind": "change"})
        lost = unkept((heard.text,), draft)
        is_more = any(heard.kind != "decline" or one.kind is ClaimKind.AMOUNT for one in lost)
        # "could you make it 50?", and what names a topic of questions and asks none
        is_asked_for = heard.kind == "ask" and (is_request(heard.text) or not is_question(heard.text))
        if (heard.kind == "unclear" or is_asked_for) and not is_more:
            is_more = _corrects(heard.text, draft) or names_delivery(heard.text)
            is_more = is_more or decides_plainly(heard.text, _in_words(draft), self.deps.catalogue.objectives)
        return heard.model_copy(update={"kind": "change"}) if is_more else heard

    def _says_no_to_a_part(self, words: str, draft: Draft) -> bool:
        """Say whether a no is one to a part of the ad: to a place of several, to the cost cap, to the phones."""
        return says_no_to_places(words) or names_a_replacement(words, _in_words(draft)) or bool(further_in(words))

    async def _with_things_of_the_account(self, heard: Heard, plan: Plan) -> Heard:
        """Take the name of something else that the account has, said as no answer, for a wish to have that."""
        says_yes = heard.kind in ("approve", "approve_and_ask")
        is_called_alike = says_yes and folded(plan.advertiser.name) in folded(heard.text)  # "post it as Corner Bakery"
        if not (heard.kind in ("ask", "unclear") or is_called_alike) or is_question(heard.text):
            return heard
        is_another = await names_another(self.deps, plan.draft, plan.advertiser, heard.text)
        return heard.model_copy(update={"kind": "change"}) if is_another else heard

    def _changes(self, words: str, draft: Draft, advertiser: Advertiser | None) -> Changes:
        return numbers_changed(words, draft, self.deps.today(advertiser))

    async def _approved(self, session: str, plan_state: PlanState, heard: Heard) -> Update:
        now = self.deps.clock.now()
        if not plan_state.plan.is_stale(now):
            approval = Approval(fingerprint=plan_state.plan.fingerprint, words=heard.text, at=now)
            await self.deps.journal.approve(session, approval)
        asked: list[BaseMessage] = [HumanMessage(heard.text)] if heard.kind == "approve_and_ask" else []
        return {"heard": heard, "messages": asked}

    def _not_approved(self, state: State, heard: Heard, twin: PlanState | None) -> Update:
        why = "not submitted: the person " + ("said no" if heard.kind == "decline" else A_CHANGE)
        answers: list[BaseMessage] = [
            refused(str(call["id"]), call["name"], why) for call in open_calls(state.messages)
        ]
        if heard.kind == "change":
            # What is counted from the card is no claim of its own.
            rest = self._changes(heard.text, state.draft, state.advertiser).rest
            return {
                **asked_anew(),
                "heard": heard,
                "turn_calls": 0,  # whoever answers a card begins a turn, as whoever says a line does
                "plan": None,
                "messages": [*answers, HumanMessage(heard.text)],
                "lines": heard_beside(state.lines, rest, state.draft, was_asked=False),
                "let_go": False,
                "before": state.draft,
                "awaiting": "approval",
            }
        unsure = [one for one in state.others if one.came == "unknown"]
        words = in_a_row(
            (say(state.language, "approval.declined"), told_of_others(unsure, state.language)), state.language
        )
        turned_down = Withdrawn(plan=state.plan or "", when="before_sending", left=state.left)
        if twin is not None:
            turned_down = withdrawn_of(twin, state.left)
        return {
            "heard": heard,
            "plan": None,
            "messages": [*answers, AIMessage(words)],
            "events": said(words),
            "withdrawn": turned_down,
            "ended": "declined",
            "awaiting": "reply",
        }


def _as_said(shown: str) -> tuple[str, ...]:
    """Give a value as it is shown, and an address as people say it."""
    address = shown.partition("://")[2]
    return (shown, address) if address else (shown,)


def _not_taken(heard: Heard, state: State) -> str:
    words = heard.text
    if heard.is_of == "going_without":
        return f"{say(state.language, 'approval.without', words=clipped(on_one_line(heard.left_open)))}\n"
    if heard.is_of == "letting_go":
        return ""
    if state.tongue.outside == "now":
        return f"{which_are_spoken(state.language)}\n"
    if is_only_a_wish(words):
        return ""
    if not words:
        return f"{say(state.language, 'approval.unheard')}\n"
    return f"{say(state.language, 'approval.again', words=clipped(on_one_line(words)))}\n"


def _corrects(words: str, draft: Draft) -> bool:
    is_another_amount = number_meant(words) is not None and draft.has(BUDGET.name)
    return is_another_amount or names_a_replacement(words, _in_words(draft))


def _in_words(draft: Draft) -> dict[str, str]:
    return in_words(in_plain_words(draft))
