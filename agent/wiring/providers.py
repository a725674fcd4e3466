"""Which model speaks: the one that was chosen, or the embedded one."""

import importlib
import pkgutil
from collections.abc import Callable
from typing import TYPE_CHECKING

import agent.models
from agent.models._provider import ModelChoice, Provider
from agent.wiring.settings import Settings
from tools.core.errors import SettingsError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


def model_name(settings: Settings) -> str:
    """Name the provider in force, with its model where one was named; refuse one that does not exist."""
    if settings.model == "auto":
        return "gemini" if settings.gemini_api_key is not None else "offline"
    provider = settings.model.partition(":")[0]
    if provider not in _names():
        offered = ", ".join(("auto", *_names()))
        msg = f"TIKTOK_ADS_MODEL, or --model, names no model provider: {provider!r}. Choose one of: {offered}."
        raise SettingsError(msg)
    if provider == "gemini" and settings.gemini_api_key is None:
        msg = "Gemini needs a key: set GEMINI_API_KEY, or leave --model away and the embedded model answers."
        raise SettingsError(msg)
    return settings.model


def choose_model(settings: Settings) -> "BaseChatModel":
    """Load the model in force."""
    provider, _, name = model_name(settings).partition(":")
    key = settings.gemini_api_key.get_secret_value() if settings.gemini_api_key else None
    choice = ModelChoice(
        name=name or None,
        home=settings.home,
        key=key,
        base_url=settings.gemini_base_url,
        timeout_seconds=settings.model_timeout_seconds,
    )
    return _provider(provider).load(choice)


def embedded_model() -> "BaseChatModel":
    """Load the model that needs nothing."""
    return _provider("offline").load(ModelChoice())


def unplayed(model: "Callable[[], BaseChatModel]") -> str | None:
    """Say what of a recording nobody asked for, or None."""
    from agent.models.replay.player import Player  # noqa: PLC0415 -- brings the framework

    player = model()
    return player.unplayed() if isinstance(player, Player) else None


def _names() -> list[str]:
    found = (module.name for module in pkgutil.iter_modules(agent.models.__path__))
    return sorted(name for name in found if not name.startswith("_"))


def _provider(name: str) -> Provider:
    found = importlib.import_module(f"agent.models.{name}").PROVIDER
    if not isinstance(found, Provider):
        msg = f"agent/models/{name} must export PROVIDER"
        raise TypeError(msg)
    return found
