"""Everything that may happen: to the model, the person, another terminal, the login, the clock and the platform."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any, cast

from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig

from agent.nodes import ask_approval, gate, look_up, make_plan, routes, submit
from agent.state import State
from tests.proof.fixpoint.gate_asked import (
    ASKED,
    ASKED_OF_BEGUN,
    FORGED,
    Asked,
    Judged,
    Standing,
    standing_of,
    state_of,
)
from tests.proof.fixpoint.gate_world import DRAFTS, LOGINS, SESSIONS, Bench, World
from tests.proof.fixpoint.gate_writer import SCRIPTS, VARIANTS, Plans, Variant, Writer

WORDS = ("yes", "no")
MORE_WORDS = (*WORDS, "make the text shorter")  # for the journal the same as a no: both void
_FORGED_ANSWERS: tuple[object, ...] = ("yes", True, None, {"approve": FORGED}, {"ticket": "forged"}, [True])
_UNSENT = ("planned", "approved")


def _config(session: str) -> RunnableConfig:
    return {"configurable": {"thread_id": session}}


@contextmanager
def comes_back(value: object) -> Iterator[None]:
    """Let an approval card be answered by a value, whoever sent it."""
    kept = vars(ask_approval)["interrupt"]
    vars(ask_approval)["interrupt"] = lambda _: value
    try:
        yield
    finally:
        vars(ask_approval)["interrupt"] = kept


@dataclass
class Moves:
    """What may happen in a world, one after the other; each leads to a world."""

    bench: Bench
    most_plans: int
    tried: int = 0
    judged: dict[object, Judged] = field(default_factory=dict)

    async def of(self, world: World) -> AsyncIterator[tuple[str, World]]:
        for kind in (self._words, self._time_and_login, self._answers, self._looks, self._sends, self._proposals):
            async for label, found in kind(world):
                self.tried += 1
                yield label, found

    def _left(self, world: World, **changes: Any) -> World:
        """Give the world as it was left: the same one where nothing changed."""
        image, made = self.bench.tables.image(), tuple(self.bench.made)
        if not changes and image == world.image and made == world.made:
            return world
        return replace(world, image=image, made=made, **changes)

    async def _states(self, world: World) -> Plans:
        self.bench.enter(world)
        rows = [(str(row["session"]), str(row["fingerprint"])) for row in self.bench.plans()]
        found = {one: await self.bench.journal.state(session, one) for session, one in rows}
        return {fingerprint: state for fingerprint, state in found.items() if state is not None}

    async def _time_and_login(self, world: World) -> AsyncIterator[tuple[str, World]]:
        for login in LOGINS:
            if login != world.login:
                yield f"the login becomes: {login}", replace(world, login=login)
        yield "31 minutes pass", replace(world, minutes=world.minutes + 31, old=world.wanted)

    async def _words(self, world: World) -> AsyncIterator[tuple[str, World]]:
        now = self.bench.now
        for session in SESSIONS:
            plans = await self._states(world)
            mine = {name for name, one in plans.items() if one.session == session}
            approved = {name for name in world.wanted & mine if plans[name].status in ("approved", "sending")}
            self.bench.enter(world)
            await self.bench.journal.hold(session, now(), "words")
            yield f"{session}: wait", self._left(world, held=world.held | approved)
            self.bench.enter(world)
            await self.bench.journal.hold(session, now(), "login")
            yield f"{session}: something else is said at the login", self._left(world)
            self.bench.enter(world)
            await self.bench.journal.lift(session, now(), "login")
            yield f"{session}: logged in", self._left(world)
            self.bench.enter(world)
            await self.bench.journal.lift(session, now(), "words")
            yield f"{session}: go on", self._left(world, held=world.held - mine, old=world.old - mine)
            self.bench.enter(world)
            await self.bench.journal.withdraw(session)
            yield f"{session}: stop", self._left(world, wanted=world.wanted - mine)

    async def _answers(self, world: World) -> AsyncIterator[tuple[str, World]]:
        """Cards are shown and answered; answers come back to any card, at any time, more than once, or are forged."""
        plans = await self._states(world)
        for at, (fingerprint, one) in enumerate(plans.items()):
            for words in WORDS if self.most_plans == 1 else MORE_WORDS:
                self.bench.enter(world)
                if self._waits(fingerprint, words):
                    continue
                await self.bench.journal.hear(one.session, fingerprint, words, self.bench.now())
                yield (
                    f"{words!r} is said to the card of plan {at}",
                    self._left(world, **_wanted(world, fingerprint, words)),
                )
        self.bench.enter(world)
        heard = self.bench.tables.rows("heard")
        tickets = [{"ticket": str(row["ticket"])} for row in heard]
        refused = {
            str(row["ticket"]): str(row["fingerprint"]) for row in heard if row["words"] != "yes" and not row["used"]
        }
        shown = list(product(plans, SESSIONS))
        for value, (fingerprint, session) in product((*tickets, *_FORGED_ANSWERS), (*shown, (FORGED, "talk"))):
            self.bench.enter(world)
            state = State(plan=fingerprint, draft=DRAFTS["good"], messages=[HumanMessage("go")])
            with comes_back(value):
                await ask_approval.AskApproval(self.bench.deps())(state, _config(session))
            is_refused = isinstance(value, dict) and refused.get(str(value.get("ticket"))) == fingerprint
            is_open = is_refused and plans[fingerprint].session == session and plans[fingerprint].status in _UNSENT
            said = {"wanted": world.wanted - {fingerprint}} if is_open else {}
            yield f"{session}: {_brief(value)} comes back to a card", self._left(world, **said)

    def _waits(self, fingerprint: str, words: str) -> bool:
        rows = self.bench.tables.rows("heard")
        return any(row["fingerprint"] == fingerprint and row["words"] == words and not row["used"] for row in rows)

    async def _looks(self, world: World) -> AsyncIterator[tuple[str, World]]:
        for session, variant in product(SESSIONS, VARIANTS[::2]):
            self.bench.enter(world)
            await look_up.LookUp(self.bench.deps(place=variant.place))(State(), _config(session))
            yield f"{session}: looked up {variant.place}", self._left(world)

    async def _sends(self, world: World) -> AsyncIterator[tuple[str, World]]:
        """Enter the submitting node as a replayed or doctored state would: past the gate."""
        plans = await self._states(world)
        for fingerprint, session, variant, script in product((*plans, FORGED), SESSIONS, VARIANTS, SCRIPTS):
            made = await self._submit(world, plans, State(plan=fingerprint), session, variant, script)
            yield f"{session}: submit is entered ({', '.join(script)})", made

    async def _submit(
        self, world: World, plans: Plans, state: State, session: str, variant: Variant,
        script: tuple[str, ...], *, through_gate: bool = False,
    ) -> World:  # fmt: skip
        self.bench.enter(world)
        writer = Writer(self.bench, world, plans, variant, iter(script), through_gate)
        deps = self.bench.deps(plan_only=variant.plan_only, place=variant.place)
        await submit.Submit(deps, writer)(state, _config(session))
        return self._left(world)

    async def _proposals(self, world: World) -> AsyncIterator[tuple[str, World]]:
        """Let a model propose anything on any draft, under any plan, in any state that says whatever it likes."""
        plans = await self._states(world)
        for pointer, session, variant in product((None, FORGED, *plans), SESSIONS, VARIANTS):
            mine = plans.get(pointer or "")
            standing = standing_of(pointer, mine if mine and mine.session == session else None)
            key = (standing, variant, world.login, world.minutes)
            if standing.is_begun or key not in self.judged:
                self.judged[key] = Judged()
                async for found in self._judge_all(world, self.judged[key], standing, pointer, session, variant):
                    yield f"{session}: judged", found
            self.tried += self.judged[key].others
            async for label, found in self._followed(world, plans, self.judged[key], session, variant):
                yield f"{session}: {label}", found

    async def _judge_all(
        self, world: World, judged: Judged, standing: Standing, pointer: str | None, session: str, variant: Variant
    ) -> AsyncIterator[World]:
        """Ask the gate everything; keep what it lets through, once for each thing that the next node reads."""
        for asked in ASKED_OF_BEGUN if standing.is_begun else ASKED:
            route, passed = await self._judge(world, asked, pointer, session, variant)
            if route == "approved: exactly this plan":
                judged.submitted.setdefault(str(passed.plan), (", ".join(asked), passed))
            elif route == "all rules pass, not yet approved":
                account = passed.advertiser.advertiser_id if passed.advertiser else ""
                judged.planned.setdefault((asked.draft, account), (", ".join(asked), passed))
            judged.others += 1
            yield self._left(world)

    async def _followed(
        self, world: World, plans: Plans, judged: Judged, session: str, variant: Variant
    ) -> AsyncIterator[tuple[str, World]]:
        """Go on to the nodes that the gate opened."""
        for label, passed in judged.submitted.values():
            for script in SCRIPTS:
                made = await self._submit(world, plans, passed, session, variant, script, through_gate=True)
                yield f"{label}: submitted ({', '.join(script)})", made
        for label, passed in judged.planned.values() if len(plans) < self.most_plans else ():
            self.bench.enter(world)
            deps = self.bench.deps(plan_only=variant.plan_only, place=variant.place)
            await make_plan.MakePlan(deps)(passed, _config(session))
            yield f"{label}: planned", self._left(world)

    async def _judge(
        self, world: World, asked: Asked, pointer: str | None, session: str, variant: Variant
    ) -> tuple[str, State]:
        """Ask the gate, which writes down nothing but of a plan that was begun; give where it leads, and the state."""
        self.bench.enter(world)
        deps = self.bench.deps(plan_only=variant.plan_only, place=variant.place)
        state = state_of(asked, pointer)
        update = cast("dict[str, Any]", await gate.Gate(deps)(state, _config(session)))
        judged = state.model_copy(update=update)
        return routes.after_gate(judged), judged


def _wanted(world: World, fingerprint: str, words: str) -> dict[str, frozenset[str]]:
    """Give what a yes changes; a no counts from when it comes back to its card."""
    if words != "yes":
        return {}
    one = {fingerprint}
    return {"wanted": world.wanted | one, "held": world.held - one, "old": world.old - one}


def _brief(value: object) -> str:
    is_ticket = isinstance(value, dict) and "ticket" in value and value["ticket"] != "forged"
    return "a ticket" if is_ticket else repr(value)


def quiet() -> None:
    """Let the look-up tell nobody how long it waits."""
    vars(look_up)["get_stream_writer"] = lambda: lambda _: None
