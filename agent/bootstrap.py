"""The composition root: it opens what a conversation stands on, and it alone touches the environment."""

import logging
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
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
    from pydantic import JsonValue

    from agent.deps import Deps, Ears
    from agent.graph import Graph
    from agent.session import Session
    from agent.wiring.home_files import HomeFiles
    from agent.wiring.origins import Chosen
    from agent.wiring.platforms import Platform
    from agent.wiring.settings import Settings
    from tools.core.catalogue import Catalogue
    from tools.core.ports import Clock, Journal
    from tools.core.tool import Tool
    from tools.journal.transcripts import Transcripts
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
) -> "Deps":
    """Gather what the nodes are given."""
    import secrets

    from agent.conversation.begun import heed, heeded_before
    from agent.deps import Deps
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
        plan_only=plan_only,
        place=settings.sandbox_url or "" if settings.target.is_practice else "",
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
) -> AsyncIterator[Opened]:
    """Open one conversation with everything it stands on, and close it all again."""
    from agent.conversation.ears import journal_ears
    from agent.wiring.clock import SystemClock
    from agent.wiring.home_files import open_home_files
    from agent.wiring.platforms import open_platform
    from agent.wiring.settings import require_app
    from tools.journal.lock import session_lock

    require_app(settings)
    clock = clock or SystemClock()
    with session_lock(settings.home / "locks", name):
        async with (
            open_home_files(settings.home) as stores,
            open_platform(
                settings, clock, has_browser=is_interactive if has_browser is None else has_browser, redactor=redactor
            ) as platform,
        ):
            ears = journal_ears(stores.journal)
            deps = make_deps(settings, platform, stores.journal, clock, ears, model=model, plan_only=plan_only)
            session = _session(settings, name, platform, deps, stores, is_interactive=is_interactive)
            yield Opened(session=session, settings=settings, platform=platform)


def _session(
    settings: "Settings",
    name: str,
    platform: "Platform",
    deps: "Deps",
    stores: "HomeFiles",
    *,
    is_interactive: bool,
) -> "Session":
    from agent.graph import build_graph
    from agent.session import Ports, Session
    from agent.wiring.providers import model_name, unplayed

    ports = Ports(
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
        is_interactive=is_interactive,
        hide=platform.redactor.hide,
        unplayed=partial(unplayed, deps.model) if settings.model.startswith("replay:") else lambda: None,
        set_aside=stores.checkpoints.set_aside,
        losses=stores.losses,
    )
    return Session(ports=ports, name=name)


@cache
def _studio() -> "Graph":
    from agent.conversation.ears import server_ears
    from agent.graph import build_graph
    from agent.wiring.clock import SystemClock
    from agent.wiring.home_files import open_journal
    from agent.wiring.platforms import make_studio_platform

    settings = choose_settings({}, may_ask=False).settings
    clock = SystemClock()
    journal = open_journal(settings.home)
    platform = make_studio_platform(settings, clock)
    deps = make_deps(settings, platform, journal, clock, server_ears(settings.target), is_served=True)
    return build_graph(deps, platform.writer)


def make_graph() -> "Graph":
    """Give LangGraph's own server the graph, which brings its own checkpointer; cheap after the first call."""
    harden()
    return _studio()


def new_session_name() -> str:
    """Name a conversation that nobody named."""
    import secrets

    return f"{secrets.token_hex(4)}"


def latest_session(settings: "Settings") -> str | None:
    """Name the conversation in which something happened last."""
    import asyncio

    return asyncio.run(_transcripts(settings).latest())


def transcript_of(settings: "Settings", session: str) -> "list[dict[str, JsonValue]]":
    """Give the events of a saved conversation, in their order."""
    import asyncio

    return asyncio.run(_transcripts(settings).of(session))


def _transcripts(settings: "Settings") -> "Transcripts":
    from agent.conversation.losses import Losses
    from agent.wiring.home_files import open_transcripts

    return open_transcripts(settings.home, Losses())
