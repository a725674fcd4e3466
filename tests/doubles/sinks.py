"""Everything that is stored, shown, sent or asked when somebody pastes something, each place by its name."""

import json
import logging
import os
import traceback
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command

from agent.bootstrap import make_deps
from agent.conversation.ears import server_ears
from agent.conversation.line import Line
from agent.graph import build_graph
from agent.models.replay.recorder import record_to
from agent.state import Input
from agent.terminal.crash import record_crash
from agent.terminal.keyboard import _History
from agent.terminal.screen import Screen
from agent.terminal.sheet import Sheet
from agent.terminal.summary import summary
from agent.wiring.providers import embedded_model
from evals.report.page import page
from evals.results import Run, case_of
from evals.saved_chats import as_yaml, conversation_of, save
from evals.seen import Seen
from tests.doubles.gemini_answers import call, reply
from tests.doubles.gemini_server import GeminiServer
from tests.doubles.gemini_world import gemini_world
from tests.doubles.program import run
from tests.doubles.scripted import Scripted, calls
from tests.doubles.unscreened import let_everything_pass
from tests.doubles.world import World, full_brief, world
from tools.core.redaction import Redactor

Sinks = dict[str, str]
STUDIO: RunnableConfig = {"configurable": {"thread_id": "talk"}}
_VAULT = "vault"  # what a browser brought back rests there, and nowhere else


@dataclass
class Places:
    """Where a run leaves traces, gathered as it goes."""

    found: Sinks = field(default_factory=dict)

    def add(self, name: str, *contents: object) -> None:
        texts = [one if isinstance(one, str) else repr(one) for one in contents]
        self.found[name] = "\n".join((self.found.get(name, ""), *texts))

    def add_files(self, home: Path) -> None:
        """Add every file of a home by its name, and the names."""
        for path in sorted(home.rglob("*")):
            place = path.relative_to(home)
            self.add("names of files", str(place))
            if path.is_file() and place.parts[0] != _VAULT:
                self.add(place.name.removesuffix("-wal").removesuffix("-shm"), path.read_bytes().decode("latin-1"))


@contextmanager
def logged(places: Places) -> Iterator[None]:
    """Take down every record of every logger, as loud as it goes."""
    written, root = StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(written), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        places.add("log", written.getvalue())


def _echoing() -> Scripted:
    """Play a model that does with the words what it can: it says them again, and hands them to tools."""
    model = Scripted(replies=[])

    def heard() -> str:
        return next(one.text for one in reversed(model.asked[-1]) if isinstance(one, HumanMessage) and not one.name)

    repeated: set[str] = set()

    def answer() -> AIMessage:
        if (words := heard()) == "make my ad":
            return full_brief()  # type: ignore[no-any-return]
        if words in repeated:
            return AIMessage("All right.")
        repeated.add(words)
        return calls(("update_draft", {"campaign_name": words}), ("add_creative", {"files": [words]}), text=words)

    model.replies = [answer]
    return model


async def in_a_terminal(home: Path, pasted: str, places: Places) -> None:
    """Say it as new words, at a card, as a command and as acts, before a screen; then save, export and report."""
    out, err = StringIO(), StringIO()
    async with world(home, model=_echoing(), is_interactive=True) as opened:
        held = opened.opened.session
        await opened.say(pasted, "make my ad", pasted, "make my ad", f"/{pasted}", f"/{pasted} help")
        for kind in ("approve", "browser", "user"):
            async for event in held.say(Line(kind=kind, text=pasted)):
                opened.events.append(event.line())
        places.add("events", *map(json.dumps, opened.events))
        places.add("arguments of tools", *(one for one in opened.events if one["type"] in ("tool_call", "draft")))
        assert isinstance(opened.model, Scripted)
        places.add("requests to a model", opened.model.asked, opened.model.asked_for_words)
        assert opened.opened.platform.sandbox is not None
        places.add("requests to the sandbox", opened.opened.platform.sandbox.requests())
        places.add("--output json", json.dumps(summary(held.events, await opened.end()), ensure_ascii=False))
        for output in ("text", "stream-json"):
            screen = Screen(output=output, out=Sheet(out), err=Sheet(err))
            for event in held.events:
                screen.show(event)
        places.add("screen", out.getvalue(), err.getvalue())
        await _kept_of(opened, home, places)
    places.add_files(home)


async def _kept_of(opened: World, home: Path, places: Places) -> None:
    held = opened.opened.session
    told = await held.ports.recall("talk")
    saved = home.parent / "saved.yaml"
    saved.unlink(missing_ok=True)
    places.add("save-eval", save("talk", told, saved, Redactor().hide), saved.read_text(encoding="utf-8"))
    conversation = conversation_of("talk", told)
    places.add("eval add", as_yaml(conversation, Redactor().hide))
    case = case_of(conversation, 1, Seen(events=tuple(told), ads=tuple(opened.ads())), 1.0)
    run = Run(model="scripted", trials=1, cases=(case,))
    places.add("result of an eval", run.model_dump_json())
    places.add("HTML report", page(run))


async def with_the_embedded_model(home: Path, pasted: str, places: Places) -> None:
    """Say it to the embedded model, which is recorded, and at its questions."""
    redactor = Redactor()
    recorded = record_to(home.parent / "recorded.jsonl", embedded_model(), "tests", redactor.hide)
    async with world(home, model=recorded) as opened:
        await opened.say(
            "Traffic campaign, CTA shop now, no music", pasted, f"call it {pasted}", f"the text is {pasted}"
        )
        places.add("events, embedded", *map(json.dumps, opened.events))
    places.add("recording", (home.parent / "recorded.jsonl").read_text(encoding="utf-8"))
    places.add_files(home)


async def with_gemini(home: Path, pasted: str, places: Places, server: GeminiServer) -> None:
    """Say it to Gemini's client, against a server of this machine; what is on the wire is seen there."""
    server.play(reply({"text": "All right."}), reply(call("list_music")), reply({"text": "All right."}))
    async with gemini_world(home, server) as opened:
        await opened.say(pasted, f"and {pasted}")
    places.add("requests to Gemini", *(one.raw.decode() for one in server.asked))
    places.add_files(home)


async def at_a_login(home: Path, pasted: str, places: Places) -> None:
    """Say it where a login waits for the browser's answer."""
    async with world(home, model=Scripted(replies=[full_brief()]), token="none") as opened:
        await opened.say("make my ad", pasted)
        shown = [{name: value for name, value in one.items() if name != "url"} for one in opened.events]
        places.add("events at a login", *map(json.dumps, shown))
    places.add_files(home)


async def in_studio(home: Path, pasted: str, places: Places, token: str) -> None:
    """Say it past the session, into the graph as LangGraph's server runs it: as input, and as an answer."""
    model = _echoing()
    async with served(home, model, token) as graph:
        said: list[Any] = [Input(messages=[HumanMessage(words)]) for words in (pasted, "make my ad", "make my ad")]
        for given in (*said, Command(resume=f'change the text to "Tea", {pasted}')):
            await graph.ainvoke(given, STUDIO)
            held = await graph.aget_state(STUDIO)
            places.add(f"state of the server, {token}", held.values)
    places.add("requests to a model, served", model.asked)
    places.add_files(home)


@asynccontextmanager
async def served(home: Path, model: Scripted, token: str) -> AsyncIterator[Any]:
    """Give the graph as LangGraph's server holds it."""
    async with world(home, model=model, token=token) as opened:
        held, platform = opened.opened, opened.opened.platform
        ears, journal = server_ears(platform.target), held.session.ports.journal
        deps = make_deps(held.settings, platform, journal, opened.clock, ears, model=lambda: model)
        yield build_graph(deps, platform.writer, InMemorySaver())


def where_it_breaks(home: Path, pasted: str, places: Places) -> None:
    """Have the program break on the words, with them in the error, as its outlets show and keep it."""
    try:
        places.found[f"no such sink: {pasted}"]
    except KeyError as error:
        places.add("traceback", Redactor().hide_all("".join(traceback.format_exception(error))))
        record_crash(home / "crash.log", error)
    places.add("crash.log", (home / "crash.log").read_text(encoding="utf-8"))


def in_a_history(home: Path, pasted: str, places: Places) -> None:
    """Type it at the prompt, between other lines."""
    history = _History(str(home / "history"))
    for line in ("hello", pasted, "bye"):
        history.store_string(line)
    places.add("history", (home / "history").read_text(encoding="utf-8"))


async def every_sink(folder: Path, pasted: str, server: GeminiServer) -> Sinks:
    """Paste it everywhere, and give what every sink then holds."""
    places = Places()
    homes = {name: folder / name for name in ("terminal", "embedded", "gemini", "login", "studio", "anew")}
    for home in homes.values():
        home.mkdir(parents=True)
    await in_a_terminal(homes["terminal"], pasted, places)
    await with_the_embedded_model(homes["embedded"], pasted, places)
    with logged(places):
        await with_gemini(homes["gemini"], pasted, places, server)
    await at_a_login(homes["login"], pasted, places)
    await in_studio(homes["studio"], pasted, places, "valid")
    await in_studio(homes["anew"], pasted, places, "none")
    where_it_breaks(folder, pasted, places)
    in_a_history(folder, pasted, places)
    places.add("environment", dict(os.environ))
    return places.found


def of_the_program(home: Path, pasted: str, *, is_screened: bool = True) -> Sinks:
    """Paste it into the program as a process, save and show the chat; give what it printed and kept."""
    places, prepare = Places(), None if is_screened else let_everything_pass
    said = json.dumps({"user": pasted})
    for output in ("json", "text"):
        arguments = ("chat", "--session", output, "--output", output)
        ended = run(home, *arguments, said=f"{said}\n{said}\n/save-eval {output}.yaml\n", prepare=prepare)
        places.add(f"standard output, {output}", ended.out)
        places.add("standard error", ended.err)
    added = run(home, "eval", "add", "text", prepare=prepare)
    places.add("standard output of eval add", added.out, added.err)
    places.add_files(home)
    return places.found
