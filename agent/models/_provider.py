"""What a model provider is: a name, and how its chat model is loaded when a conversation needs it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


@dataclass(frozen=True)
class ModelChoice:
    """Which model of a provider, and what it may need."""

    name: str | None = None
    home: Path | None = None
    key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    timeout_seconds: float = 60


@dataclass(frozen=True)
class Provider:
    """Where a chat model comes from. Loading imports what it needs; nothing before does."""

    name: str
    load: "Callable[[ModelChoice], BaseChatModel]"
