"""Put one job on stage: an agent, a person and a folder, and the case that comes of it."""

import asyncio
import time
from pathlib import Path

from agent.settings import Settings
from evals.cast import CAST
from evals.converse import Stage, converse
from evals.jobs import Job, Order
from evals.results import Case, case_of


def play(job: Job, folder: Path, order: Order) -> Case:
    """Hold one conversation and judge it."""
    part = CAST[job.agent]
    stage = Stage(
        settings=at_home(order.settings, folder / "home"),
        person=part.person(job.conversation),
        model=part.model,
        most_seconds=order.most_seconds,
    )
    place = folder / "files"
    place.mkdir()
    began = time.monotonic()
    seen = asyncio.run(converse(job.conversation, place, stage))
    return case_of(job.conversation, job.trial, seen, time.monotonic() - began)


def at_home(settings: Settings, home: Path) -> Settings:
    """Keep of the operator's settings only who answers; everything else is as on a new machine."""
    kept = ("model", "gemini_api_key", "gemini_base_url")
    chosen = {name: value for name in kept if (value := getattr(settings, name)) is not None}
    return Settings(home=home, **chosen)
