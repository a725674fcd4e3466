"""Run the reads and edits that the gate allowed. No writer can be reached from here."""

from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from langchain_core.messages import BaseMessage

from agent.deps import Deps
from agent.language.amounts.money import amounts_to_check
from agent.language.brief.files_named import files_named
from agent.language.ground.quoting import masked
from agent.language.wants.acts import Act, acts_in, says_no
from agent.language.wants.sentence_kinds import is_question
from agent.nodes._events import ran_by_rules
from agent.nodes._facts import Findings, account
from agent.nodes._lines import numbers_changed
from agent.nodes._making import made_one
from agent.nodes._messages import Proposal, answered, open_calls, propose
from agent.nodes._spoken import spoken_in, typed_lines
from agent.nodes._suggested import suggested_copy
from agent.state import Ran, State, Update
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.errors import PlatformError
from tools.core.failure.causes import cause_of
from tools.core.failure.words import explain
from tools.core.money import SaidAmount
from tools.core.persons_words import PersonsWords
from tools.core.suggested import SuggestedCopy
from tools.core.tool import Answer, Effect, ToolContext

_WORDS_OF_A_REQUEST = 4  # who says more may speak of it, or of somebody who does
_LEAVES_IT = frozenset({Act.START_OVER, Act.ANOTHER, Act.SAME_AGAIN})


class _Said(NamedTuple):
    """What the person typed, as far as it is remembered, and what tools may rely on of it."""

    lines: tuple[str, ...]
    amounts: tuple[SaidAmount, ...]  # of the newest line
    suggested: SuggestedCopy
    spoken: PersonsWords


@dataclass(frozen=True)
class RunTools:
    """Runs allowed tools one after the other, each on the draft the one before left."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Run what was allowed and answer each call."""
        allowed = {one.call_id for one in state.decisions if one.do == "run"}
        proposals = [propose(call, self.deps.tools, self.deps.target) for call in open_calls(state.messages)]
        in_force, findings = await account(self.deps, state), Findings(self.deps, state.facts)
        draft, advertiser = state.draft, in_force.advertiser
        messages: list[BaseMessage] = []
        ran: list[Ran] = []
        said = self._said(state)
        for proposal in (one for one in proposals if one.call_id in allowed):
            context = self._context(draft, advertiser, findings, said)
            answer = await self._run(proposal, replace(context, has_made_one=made_one([*state.messages, *messages])))
            draft, advertiser = answer.draft or draft, answer.advertiser or advertiser
            messages.append(answered(proposal.call_id, proposal.name, answer.content))
            edits = proposal.effect is Effect.EDIT
            went_well = not _refused_something(answer)
            ran.append(Ran(name=proposal.name, args=proposal.args, edits=edits, went_well=went_well))
            ran.extend(Ran(name=name, by="rule", edits=edits) for name in answer.also_ran)
        leaves_it = _starts_over(ran, said.lines)
        receipt = state.receipt if draft == state.draft else None
        return {
            "draft": draft,
            "advertiser": advertiser,
            "is_fit": in_force.is_fit and advertiser == in_force.advertiser,
            "facts": findings.facts,
            "messages": messages,
            "events": ran_by_rules(ran),
            "ran": (*state.ran, *ran),
            "receipt": receipt,
            "lines": state.lines[-1:] if leaves_it else state.lines,
            "read": state.read[-1:] if leaves_it else state.read,
        }

    def _said(self, state: State) -> _Said:
        typed = typed_lines(state.messages)
        return _Said(
            lines=typed,
            amounts=self._amounts(typed[-1], state) if typed else (),
            suggested=suggested_copy(state.messages, state.before or Draft()),
            spoken=spoken_in(state.messages, state.read, state.before or Draft()),
        )

    def _amounts(self, line: str, state: State) -> tuple[SaidAmount, ...]:
        """Give the amounts of a line; of "ten more" not the ten, for it is counted from what was shown."""
        changes = numbers_changed(line, state.before, self.deps.today(state.advertiser))
        return amounts_to_check(masked(changes.rest))

    def _context(
        self,
        draft: Draft,
        advertiser: Advertiser | None,
        findings: Findings,
        said: _Said,
    ) -> ToolContext:
        return ToolContext(
            draft=draft,
            catalogue=self.deps.catalogue,
            reader=self.deps.reader,
            facts=partial(findings.beside, advertiser),
            target=self.deps.target,
            advertiser=advertiser,
            assets=self.deps.assets,
            uploads=self.deps.uploads,
            files=self.deps.files,
            now=self.deps.clock.now(),
            files_named=files_named(said.lines, self.deps.catalogue.objectives),
            amounts_said=said.amounts,
            typed=said.lines[-1] if said.lines else "",
            may_write=self.deps.may_make_in(advertiser),
            suggested=said.suggested,
            spoken=said.spoken,
        )

    async def _run(self, proposal: Proposal, context: ToolContext) -> Answer:
        tool = self.deps.tools[proposal.name]
        if tool.run is None:
            return Answer(content={"error": "This tool is not run here."})
        try:
            return await tool.run(tool.args.model_validate(proposal.args), context)
        except PlatformError as error:
            why = explain(cause_of(error.signal), error.signal)
            return Answer(content={"error": str(why), "told": why.model_dump(mode="json")})


def _starts_over(ran: list[Ran], typed: tuple[str, ...]) -> bool:
    """Say whether the person left the old ad behind; a model alone cannot let go of what was said of it."""
    said = masked(typed[-1]) if typed else ""
    is_plain = len(said.split()) <= _WORDS_OF_A_REQUEST and not says_no(said) and not is_question(said)
    wants_it = is_plain and not acts_in(said).isdisjoint(_LEAVES_IT)
    return wants_it and any(one.name == "start_over" for one in ran)


def _refused_something(answer: Answer) -> bool:
    told = answer.content if isinstance(answer.content, dict) else {}
    return any(told.get(name) for name in ("refused", "problem", "error"))
