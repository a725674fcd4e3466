"""What a worker is told: which conversation to hold, and under which conditions."""

from dataclasses import dataclass
from pathlib import Path

from agent.wiring.settings import Settings
from evals.conversation import Conversation


@dataclass(frozen=True)
class Job:
    """One trial of one conversation with one agent."""

    agent: str
    conversation: Conversation
    trial: int


@dataclass(frozen=True)
class Order:
    """What a crew is hired for."""

    settings: Settings
    scratch: Path
    most_seconds: float
    jobs: int
    record_into: Path | None = None  # a folder for what the model answers, one file a conversation
