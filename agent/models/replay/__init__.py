"""Replay: the same question gets the recorded reply, and any other ends the run with a difference."""

from pathlib import Path
from typing import TYPE_CHECKING

from agent.models._provider import ModelChoice, Provider

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


def _load(choice: ModelChoice) -> "BaseChatModel":
    from agent.models.replay.player import Player  # noqa: PLC0415 -- brings the framework
    from agent.models.replay.recording import read_recording  # noqa: PLC0415

    return Player(recording=read_recording(Path(choice.name or "")), played=set())


PROVIDER = Provider(name="replay", load=_load)
