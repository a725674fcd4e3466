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
from tests.proof.fixpoint.gate_writer import PLACES, TROUBLES, VARIANTS, Plans, Variant, Writer

_NOES = ("no", "make the text shorter")
_FORGED_ANSWERS: tuple[object, ...] = ("yes", True, None, {"approve": FORGED}, {"ticket": "forged"}, [True])
_UNSENT = ("planned", "approved")


@dataclass
class Opened:
    """Where the gate led in a world."""

    submits: dict[tuple[str, str, Variant], dict[str, State]] = field(default_factory=dict)  # and with which logins
    plans: dict[tuple[str, str, str, str], tuple[str, State]] = field(default_factory=dict)


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
    unheard: set[object] = field(default_factory=set)  # what came back to a card and left everything as it was

    async def of(self, world: World) -> AsyncIterator[tuple[str, World]]:
        for kind in (self._words, self._time, self._yeses, self._noes, self._answers, self._looks, self._proposals):
            async for label, found in kind(world):
                self.tried += 1
                yield label, found

    def _left(self, world: World, **changes: Any) -> World:
        """Give the world as it was left: the same one where nothing changed."""
        made = tuple(self.bench.made)
        if not changes and self.bench.tables.is_as_put_back and made == world.made:
            return world
        return replace(world, image=self.bench.tables.image(), made=made, **changes)

    async def _states(self, world: World) -> Plans:
        self.bench.enter(world)
        rows = [(str(row["session"]), str(row["fingerprint"])) for row in self.bench.plans()]
        found = {one: await self.bench.journal.state(session, one) for session, one in rows}
        return {fingerprint: state for fingerprint, state in found.items() if state is not None}

    async def _time(self, world: World) -> AsyncIterator[tuple[str, World]]:
        yield "31 minutes pass", replace(world, minutes=world.minutes + 31, old=world.wanted)

    async def _words(self, world: World) -> AsyncIterator[tuple[str, World]]:
        plans, now = await self._states(world), self.bench.now
        for session in SESSIONS:
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

    async def _yeses(self, world: World) -> AsyncIterator[tuple[str, World]]:
        """Let a card be said yes to; the answer comes back at any time, if ever.

        A second one that waits leads nowhere that one does not that is said when the first came back.
        """
        for at, (fingerprint, one) in enumerate((await self._states(world)).items()):
            self.bench.enter(world)
            if not self._has_heard_yes(fingerprint):
                await self.bench.journal.hear(one.session, fingerprint, "yes", self.bench.now())
            mine = {fingerprint}
            said = {"wanted": world.wanted | mine, "held": world.held - mine, "old": world.old - mine}
            yield f"'yes' is said to the card of plan {at}", self._left(world, **said)

    def _has_heard_yes(self, fingerprint: str) -> bool:
        waiting = [row for row in self.bench.tables.rows("heard") if row["words"] == "yes" and not row["used"]]
        return any(row["fingerprint"] == fingerprint for row in waiting)

    async def _noes(self, world: World) -> AsyncIterator[tuple[str, World]]:
        """Let a card be said no to, which counts from when it comes back to it, and may as well be said just then."""
        plans = await self._states(world)
        for (fingerprint, one), words, shown, session in product(plans.items(), _NOES, plans, SESSIONS):
            self.bench.enter(world)
            ticket = await self.bench.journal.hear(one.session, fingerprint, words, self.bench.now())
            await self._comes_back({"ticket": ticket}, shown, session)
            is_open = (shown, session) == (fingerprint, one.session) and one.status in _UNSENT
            said = {"wanted": world.wanted - {fingerprint}} if is_open else {}
            yield f"{session}: {words!r} comes back to a card", self._left(world, **said)

    async def _answers(self, world: World) -> AsyncIterator[tuple[str, World]]:
        """Let answers come back to any card, more than once, or forged; each no that still counts has come back."""
        plans = await self._states(world)
        shown = [*product(plans, SESSIONS), (FORGED, "talk")]
        heard = [row for row in self.bench.tables.rows("heard") if row["words"] == "yes" or row["used"]]
        for row, (fingerprint, session) in product(heard, shown):
            told = (row["words"], row["used"], row["fingerprint"] == fingerprint, row["session"] == session)
            yield await self._answer(world, plans, {"ticket": str(row["ticket"])}, told, fingerprint, session)
        for value, (fingerprint, session) in product(_FORGED_ANSWERS, shown):
            yield await self._answer(world, plans, value, repr(value), fingerprint, session)

    async def _answer(
        self, world: World, plans: Plans, value: object, told: object, fingerprint: str, session: str
    ) -> tuple[str, World]:
        """Answer a card; what left everything as it was does so wherever the card reads the same."""
        mine = plans.get(fingerprint)
        key = (told, standing_of(fingerprint, mine if mine and mine.session == session else None, self.bench.now()))
        left = world
        if key not in self.unheard:
            self.bench.enter(world)
            await self._comes_back(value, fingerprint, session)
            left = self._left(world)
        if left is world:
            self.unheard.add(key)
        return f"{session}: {told} comes back to a card", left

    async def _comes_back(self, value: object, fingerprint: str, session: str) -> None:
        state = State(plan=fingerprint, draft=DRAFTS["good"], messages=[HumanMessage("go")])
        with comes_back(value):
            await ask_approval.AskApproval(self.bench.deps())(state, _config(session))

    async def _looks(self, world: World) -> AsyncIterator[tuple[str, World]]:
        for session, place, login in product(SESSIONS, PLACES, LOGINS):
            self.bench.enter(world, login)
            await look_up.LookUp(self.bench.deps(place=place))(State(), _config(session))
            yield f"{session}: looked up {place} (login: {login})", self._left(world)

    async def _proposals(self, world: World) -> AsyncIterator[tuple[str, World]]:
        """Let a model propose anything on any draft, under any plan, in any state that says whatever it likes."""
        plans, opened = await self._states(world), Opened()
        for pointer, session, variant, login in product((None, FORGED, *plans), SESSIONS, VARIANTS, LOGINS):
            mine = plans.get(pointer or "")
            standing = standing_of(pointer, mine if mine and mine.session == session else None, self.bench.now())
            key = (standing, variant, login)
            if standing.is_begun or key not in self.judged:
                self.judged[key] = Judged()
                async for found in self._judge_all(world, key, pointer, session):
                    yield f"{session}: judged", found
            judged = self.judged[key]
            if judged.submitted is not None and pointer is not None:
                opened.submits.setdefault((pointer, session, variant), {})[login] = judged.submitted
            for (draft, account), passed in judged.planned.items():
                opened.plans.setdefault((session, variant.place, draft, account), passed)
        for kind in (self._sends, self._plans):
            async for label, left in kind(world, plans, opened):
                yield label, left

    async def _judge_all(
        self, world: World, key: tuple[Standing, Variant, str], pointer: str | None, session: str
    ) -> AsyncIterator[World]:
        """Ask the gate everything; keep what it lets through, once for each thing that the next node reads."""
        standing, judged = key[0], self.judged[key]
        for asked in ASKED_OF_BEGUN if standing.is_begun else ASKED:
            route, passed = await self._judge(world, asked, pointer, session, key)
            if route == "approved: exactly this plan":
                judged.submitted = judged.submitted or passed
            elif route == "all rules pass, not yet approved":
                account = passed.advertiser.advertiser_id if passed.advertiser else ""
                judged.planned.setdefault((asked.draft, account), (", ".join(asked), passed))
            yield self._left(world)

    async def _judge(
        self, world: World, asked: Asked, pointer: str | None, session: str, key: tuple[Standing, Variant, str]
    ) -> tuple[str, State]:
        """Ask the gate, which writes down nothing but of a plan that was begun; give where it leads, and the state."""
        _, variant, login = key
        self.bench.enter(world, login)
        deps = self.bench.deps(plan_only=variant.plan_only, place=variant.place)
        state = state_of(asked, pointer)
        update = cast("dict[str, Any]", await gate.Gate(deps)(state, _config(session)))
        judged = state.model_copy(update=update)
        return routes.after_gate(judged), judged

    async def _sends(self, world: World, plans: Plans, opened: Opened) -> AsyncIterator[tuple[str, World]]:
        """Enter the submitting node through the gate, and past it, as a replayed or doctored state would."""
        for fingerprint, session, variant in product((*plans, FORGED), SESSIONS, VARIANTS):
            passed = opened.submits.get((fingerprint, session, variant), {})
            state = next(iter(passed.values()), State()).model_copy(update={"plan": fingerprint})
            scripts: list[tuple[str, ...]] = [()]
            while scripts:
                script = scripts.pop()
                writer = Writer(self.bench, world, plans, variant, script, passed)
                left = await self._submit(world, state, session, writer)
                yield f"{session}: submit is entered ({', '.join(script) or 'ok'})", left
                if not script:
                    scripts = [(*("ok",) * at, one) for at, one in product(range(writer.asked), TROUBLES)]

    async def _submit(self, world: World, state: State, session: str, writer: Writer) -> World:
        self.bench.enter(world)
        deps = self.bench.deps(plan_only=writer.variant.plan_only, place=writer.variant.place)
        await submit.Submit(deps, writer)(state, _config(session))
        return self._left(world)

    async def _plans(self, world: World, plans: Plans, opened: Opened) -> AsyncIterator[tuple[str, World]]:
        for (session, place, _, _), (label, passed) in opened.plans.items() if len(plans) < self.most_plans else ():
            self.bench.enter(world)
            await make_plan.MakePlan(self.bench.deps(place=place))(passed, _config(session))
            yield f"{session}: {label}: planned", self._left(world)


def quiet() -> None:
    """Let the look-up tell nobody how long it waits."""
    vars(look_up)["get_stream_writer"] = lambda: lambda _: None
