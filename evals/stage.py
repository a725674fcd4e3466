"""Put one job on stage: an agent, a person and a folder, and the case that comes of it."""

import asyncio
import re
import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple
from urllib.parse import urlsplit

from agent.wiring.providers import choose_model, model_name
from agent.wiring.settings import SETTINGS, Settings, secrets_of
from evals.cast import CAST, CHOSEN
from evals.converse import Stage, converse
from evals.jobs import Job, Order
from evals.results import Case, case_of
from tools.core.redaction import Redactor
from tools.core.values import digest

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
_CAN_NAME_A_FILE = re.compile(r"\w[\w .-]{0,99}")


def play(job: Job, folder: Path, order: Order) -> Case:
    """Hold one conversation and judge it."""
    part = CAST[job.agent]
    settings = at_home(order.settings, folder / "home")
    if job.agent == CHOSEN:
        settings = replace(settings, model=model_of(settings.model, job.conversation.id))
    stage = Stage(
        settings=settings,
        person=part.person(job.conversation),
        model=part.model or cache(partial(_speaker, settings, job, order.record_into)),
        most_seconds=order.most_seconds,
    )
    place = folder / "files"
    place.mkdir()
    began = time.monotonic()
    with asyncio.Runner(loop_factory=_LoneLoop) as runner:
        seen = runner.run(converse(job.conversation, place, stage))
    return case_of(job.conversation, job.trial, seen, time.monotonic() - began)


def model_of(model: str, conversation: str) -> str:
    """Name the model of one conversation: a folder of recordings holds one for each."""
    provider, _, name = model.partition(":")
    if provider != "replay":
        return model
    path = Path(name).resolve()
    return f"replay:{recording_file(path, conversation) if path.is_dir() else path}"


def recording_file(folder: Path, conversation: str) -> Path:
    """Say where a conversation's recording rests: in that folder, whatever the id holds."""
    if _CAN_NAME_A_FILE.fullmatch(conversation):
        return folder / f"{conversation}.jsonl"
    readable = re.sub(r"[^a-z0-9]+", "-", conversation.lower())[:60].strip("-")
    return folder / f"{readable}-{digest(conversation)}.jsonl"


def _speaker(settings: Settings, job: Job, record_into: Path | None) -> "BaseChatModel":
    """Load the model once for a conversation, restarts included, so that a recording goes on where it was."""
    model = choose_model(settings)
    if record_into is None:
        return model
    from agent.models.replay.recorder import record_to  # noqa: PLC0415 -- only recording pays for it

    redactor = Redactor()
    redactor.learn(secrets_of(settings))
    return record_to(recording_file(record_into, job.conversation.id), model, made_by(settings), redactor.hide)


def made_by(settings: Settings) -> str:
    """Say honestly what answers: a server of this machine is not Gemini, whatever it speaks."""
    name = model_name(settings)
    if not name.startswith("gemini"):
        return name
    if settings.gemini_base_url is None:
        return f"{name} at Google"
    return f"a server at {urlsplit(settings.gemini_base_url).hostname} that speaks Gemini's wire, asked for {name}"


def at_home(settings: Settings, home: Path) -> Settings:
    """Keep of the operator's settings only who answers; everything else is as on a new machine."""
    kept = ("model", *(one.field for one in SETTINGS if one.provider))
    chosen = {name: value for name in kept if (value := getattr(settings, name)) is not None}
    return Settings(home=home, **chosen)


class _LoneLoop(asyncio.SelectorEventLoop):
    """Does at once what others leave to a thread: who has a process to himself keeps nobody waiting."""

    def run_in_executor(
        self,
        executor: Executor | None,  # noqa: ARG002 -- asyncio's name
        func: Callable[[*Ts], T],
        *args: *Ts,
    ) -> "asyncio.Future[T]":
        """Do a piece of work, and give what is already done."""
        done: asyncio.Future[T] = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 -- it is raised where the work is awaited
            done.set_exception(error)
        return done
