"""The composition root: it opens what a conversation stands on, and it alone touches the environment."""

import logging
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import tools.calls
import tools.objectives
import tools.rules
from agent.wiring.outlets import guard_outlets, process_redactor
from tools.core.redaction import Redactor

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from agent.deps import Deps, Ears, Preview
    from agent.footing import Ports
    from agent.graph import Graph
    from agent.session import Session
    from agent.wiring.home_files import HomeFiles
    from agent.wiring.origins import Chosen
    from agent.wiring.platforms import Platform
    from agent.wiring.settings import Settings
    from tools.core.catalogue import Catalogue
    from tools.core.ports import Clock, Journal
    from tools.core.target import Target
    from tools.core.tool import Tool
    from tools.vault.private_file import PrivateFile

HARDENING = {
    "LANGGRAPH_STRICT_MSGPACK": "true",
    "LANGSMITH_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "PYDANTIC_DISABLE_PLUGINS": "true",  # whatever else is installed sees no value; and none is looked for
}


def harden() -> None:
    """Set what must be set before LangGraph is imported: strict checkpoints, no tracing, private files, a quiet log."""
    os.environ.update(HARDENING)
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # httpx without its own command line
    os.umask(0o077)
    guard_outlets(process_redactor())
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs whole addresses; one of TikTok's holds the secret
    # A value that an older version kept is left out; a person at the terminal can do nothing about it.
    logging.getLogger("langgraph.checkpoint.serde.jsonplus").setLevel(logging.ERROR)


def environment() -> Mapping[str, str]:
    """Give the environment, to be handed on as an argument."""
    return os.environ


def name_env_file(file: str) -> None:
    """Name the settings file that is read in place of `.env`, for all that runs from here on."""
    from agent.wiring.origins import ENV_FILE

    os.environ[ENV_FILE] = file


def read_settings(flags: Mapping[str, object]) -> "Settings":
    """Read the settings, as a person chose them and allowed it."""
    return choose_settings(flags).settings


def choose_settings(flags: Mapping[str, object], *, may_ask: bool = True) -> "Chosen":
    """Read the settings, and what of them a person is told at the start; on a terminal one question may be asked."""
    from agent.wiring.origins import choose

    is_seen = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
    return choose(os.environ, flags, allowed_env_files, _ask if may_ask and is_seen else None)


def allowed_env_files(home: Path) -> "PrivateFile":
    """Give the file that keeps which settings files a person allowed."""
    from tools.vault.private_file import PrivateFile

    return PrivateFile(home / "allowed" / "env-files")


def _ask(question: str) -> bool:
    from agent.wiring.held_keys import held_keys

    return held_keys().answer(f"{question} [y/N] ").strip().lower() in ("y", "yes")


@cache
def load_catalogue() -> "Catalogue":
    """Find every field, objective and rule."""
    from tools.core.catalogue import Catalogue
    from tools.core.objective import Objective
    from tools.core.rule import Rule
    from tools.discovery import collect
    from tools.fields import every_field

    return Catalogue(
        fields=every_field(),
        objectives=collect(tools.objectives, "OBJECTIVE", Objective),
        rules=collect(tools.rules, "RULE", Rule),
    )


@cache
def load_tools() -> "dict[str, Tool]":
    """Find every tool the model may call."""
    from tools.core.tool import Tool
    from tools.discovery import collect

    return {tool.name: tool for tool in collect(tools.calls, "TOOL", Tool)}


def make_deps(
    settings: "Settings",
    platform: "Platform",
    journal: "Journal",
    clock: "Clock",
    ears: "Ears",
    *,
    model: "Callable[[], BaseChatModel] | None" = None,
    plan_only: bool = False,
    is_served: bool = False,
    preview: "Preview | None" = None,
) -> "Deps":
    """Gather what the nodes are given."""
    import secrets

    from agent.conversation.begun import heed, heeded_before
    from agent.deps import Deps, no_preview
    from agent.wiring.caps import caps_of
    from agent.wiring.entrance import by_a_session, entrance
    from agent.wiring.providers import choose_model, embedded_model
    from tools.core.failure.judgement import Limits
    from tools.files.local import LocalFiles

    return Deps(
        target=settings.target,
        catalogue=load_catalogue(),
        tools=load_tools(),
        reader=platform.reader,
        assets=platform.assets,
        uploads=platform.uploads,
        switch=platform.switch,
        files=LocalFiles(),
        journal=journal,
        login=platform.login,
        clock=clock,
        model=model or cache(partial(choose_model, settings)),
        fallback=cache(embedded_model),
        ears=ears,
        is_guarded=entrance().let_in if is_served else by_a_session,
        heed=partial(heed, journal, clock) if is_served else heeded_before,
        new_key=lambda: str(secrets.randbits(62) + 2),
        limits=Limits(sends_per_write=settings.sends_per_write),
        caps=caps_of(settings),
        standins=platform.standins,
        advertiser_id=settings.advertiser_id,
        name_pattern=settings.name_pattern,
        plan_only=plan_only,
        place=settings.sandbox_url or "" if settings.target.is_practice else "",
        preview=preview or no_preview,
    )


@dataclass(frozen=True)
class Opened:
    """A conversation that is open, and what it runs on."""

    session: "Session"
    settings: "Settings"
    platform: "Platform"


@asynccontextmanager
async def open_session(
    settings: "Settings",
    name: str,
    *,
    is_interactive: bool,
    has_browser: bool | None = None,
    plan_only: bool = False,
    clock: "Clock | None" = None,
    model: "Callable[[], BaseChatModel] | None" = None,
    redactor: Redactor | None = None,
    preview: "Preview | None" = None,
) -> AsyncIterator[Opened]:
    """Open one conversation with everything it stands on, and close it all again."""
    from agent.session import Session
    from agent.wiring.caps import spending_caps_of
    from agent.wiring.clock import SystemClock
    from agent.wiring.home_files import open_home_files
    from agent.wiring.settings import require_app
    from tools.journal.lock import session_lock

    require_app(settings)
    browses, known = is_interactive if has_browser is None else has_browser, redactor or Redactor()
    opening = _Opening(clock or SystemClock(), is_interactive, browses, plan_only, model, known, preview)
    with session_lock(settings.home / "locks", name):
        async with (
            open_home_files(settings.home, spending_caps_of(settings)) as stores,
            AsyncExitStack() as platforms,
        ):
            platform, ports = await opening.at(settings, stores, platforms)
            yield Opened(session=Session(ports=ports, name=name), settings=settings, platform=platform)


@dataclass(frozen=True)
class _Opening:
    """How a conversation is opened, at whatever target."""

    clock: "Clock"
    is_interactive: bool
    has_browser: bool
    plan_only: bool
    model: "Callable[[], BaseChatModel] | None"
    redactor: Redactor  # of every target: what is secret at one is at the next
    preview: "Preview | None"

    async def at(
        self, settings: "Settings", stores: "HomeFiles", platforms: AsyncExitStack, *, has_moved: bool = False
    ) -> "tuple[Platform, Ports]":
        """Open a target, to be closed with all others, and give what a conversation stands on there."""
        from agent.conversation.ears import journal_ears
        from agent.footing import Ports
        from agent.graph import build_graph
        from agent.wiring.destinations import destination, held_after_a_move
        from agent.wiring.platforms import open_platform
        from agent.wiring.providers import model_name, unplayed

        held = held_after_a_move(settings) if has_moved else settings
        platform = await platforms.enter_async_context(
            open_platform(held, self.clock, has_browser=self.has_browser, redactor=self.redactor)
        )
        deps = make_deps(
            settings,
            platform,
            stores.journal,
            self.clock,
            journal_ears(stores.journal),
            model=self.model,
            plan_only=self.plan_only,
            preview=self.preview,
        )

        async def move(target: "Target") -> Ports:
            return (await self.at(replace(settings, target=target), stores, platforms, has_moved=True))[1]

        return platform, Ports(
            graph=build_graph(deps, platform.writer, stores.checkpoints),
            journal=deps.journal,
            login=platform.login,
            clock=deps.clock,
            target=settings.target,
            model=model_name(settings),
            prune=stores.checkpoints.keep_newest,
            browse=platform.browse,
            remember=stores.transcripts.add,
            recall=stores.transcripts.of,
            is_interactive=self.is_interactive,
            hide=platform.redactor.hide,
            unplayed=partial(unplayed, deps.model) if settings.model.startswith("replay:") else lambda: None,
            set_aside=stores.checkpoints.set_aside,
            losses=stores.losses,
            where=partial(destination, settings),
            move=move,
            missing=partial(deps.catalogue.missing, target=settings.target),
            preview=deps.preview,
        )


@cache
def _studio() -> "Graph":
    from agent.conversation.ears import server_ears
    from agent.graph import build_graph
    from agent.wiring.caps import spending_caps_of
    from agent.wiring.clock import SystemClock
    from agent.wiring.home_files import open_journal
    from agent.wiring.platforms import make_studio_platform

    settings = choose_settings({}, may_ask=False).settings
    clock = SystemClock()
    journal = open_journal(settings.home, spending_caps_of(settings))
    platform = make_studio_platform(settings, clock)
    deps = make_deps(settings, platform, journal, clock, server_ears(settings.target), is_served=True)
    return build_graph(deps, platform.writer)


def make_graph() -> "Graph":
    """Give LangGraph's own server the graph, which brings its own checkpointer; cheap after the first call."""
    harden()
    return _studio()
