"""Which model speaks: the one that was chosen, or the embedded one."""

import importlib
import pkgutil
from collections.abc import Callable
from typing import TYPE_CHECKING

import agent.models
from agent.models._provider import ModelChoice, Provider
from agent.wiring.choices import ADDRESS, KEY
from agent.wiring.settings import Settings, setting_of
from tools.core.errors import SettingsError
from tools.core.secret import Secret

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
    key = setting_of(KEY.format(provider))
    if key is not None and getattr(settings, key.field) is None:
        msg = (
            f"{provider.capitalize()} needs a key: set {key.names[0]}, "
            "or leave --model away and the embedded model answers."
        )
        raise SettingsError(msg)
    return settings.model


def choose_model(settings: Settings) -> "BaseChatModel":
    """Load the model in force, with a key and an address that are its own: nobody is given another one's."""
    provider, _, name = model_name(settings).partition(":")
    key: Secret | None = getattr(settings, KEY.format(provider), None)
    choice = ModelChoice(
        name=name or None,
        home=settings.home,
        key=key.get_secret_value() if key else None,
        base_url=getattr(settings, ADDRESS.format(provider), None),
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
