"""Where each setting comes from: which place wins, what a file must not decide, and what a person is told of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from agent.wiring.choices import KEY
from agent.wiring.env_files import Ask, EnvFile, Kept, read_env_file, require_leave, require_own, without_names
from agent.wiring.settings import SETTINGS, Settings, load_settings, setting_of
from tools.core.errors import SettingsError

ENV_FILE = "TIKTOK_ADS_ENV_FILE"  # names the settings file; not itself a setting that one could stand in
_ENVIRONMENT = "the environment"
_STRANGERS_KEY = (
    "{address} stands in {file}, but the key comes from {elsewhere}. A key is never sent to an address "
    "that a settings file brought from somewhere else. Put both into one place, or take the address out."
)


@dataclass(frozen=True)
class Layer:
    """One place that settings are read from."""

    name: str
    values: Mapping[str, str]
    is_foreign: bool = False  # a settings file of a folder, or what it led to


@dataclass(frozen=True)
class Chosen:
    """What was chosen, and what of it a person is told at the start."""

    settings: Settings
    remarks: tuple[str, ...]


def choose(
    environment: Mapping[str, str], flags: Mapping[str, object], keep: Callable[[Path], Kept], ask: Ask | None
) -> Chosen:
    """Read the settings: a flag wins over the environment, that over ``.env``, that over ``config.env`` in the home."""
    layers = [Layer(_ENVIRONMENT, {name: value for name, value in environment.items() if value.strip()})]
    named = layers[0].values.get(ENV_FILE)
    file = read_env_file(Path(named or ".env").expanduser(), must_be_there=named is not None)
    if file is not None:
        layers.append(Layer(str(file.path), file.values, is_foreign=True))
        if named is None:
            _require_leave(file, layers, flags, keep, ask)
    home = load_settings(_merged(layers), {}).home
    require_own(home)
    config = read_env_file(home / "config.env", must_be_own=True)
    if config is not None:
        led_there = _origin("home", layers)
        layers.append(Layer(str(config.path), config.values, led_there is not None and led_there.is_foreign))
    _require_own_key(layers)
    settings = load_settings(_merged(layers), flags)
    return Chosen(settings, tuple(_remarks(settings, layers, flags)))


def default_home(environment: Mapping[str, str]) -> Path:
    """Give the home that nobody chose, where it is kept which files were allowed."""
    return load_settings(
        {name: value for name, value in environment.items() if name in ("HOME", "USERPROFILE")}, {}
    ).home


def _require_leave(
    file: EnvFile, layers: list[Layer], flags: Mapping[str, object], keep: Callable[[Path], Kept], ask: Ask | None
) -> None:
    fields = {name: one.field for one in SETTINGS for name in one.names}
    decides = {
        name: value
        for name, value in file.steers().items()
        if flags.get(fields[name]) is None and _origin(fields[name], layers) is layers[-1]
    }
    if decides:
        home = default_home(layers[0].values)
        require_own(home)
        require_leave(file, decides, keep(home), ask)


def _merged(layers: list[Layer]) -> dict[str, str]:
    """Take each setting, by whichever of its names, from the first place that holds it."""
    given = dict(layers[0].values)
    for setting in SETTINGS:
        origin = _origin(setting.field, layers)
        if origin is not None:
            given |= {name: origin.values[name] for name in setting.names if _holds(origin, name)}
    return given


def _origin(field: str, layers: list[Layer]) -> Layer | None:
    setting = setting_of(field)
    names = setting.names if setting is not None else ()
    return next((layer for layer in layers if any(_holds(layer, name) for name in names)), None)


def _holds(layer: Layer, name: str) -> bool:
    return bool(layer.values.get(name, "").strip())


def _require_own_key(layers: list[Layer]) -> None:
    for one in SETTINGS:
        is_address = bool(one.provider) and not one.is_secret
        address, key = _origin(one.field, layers), _origin(KEY.format(one.provider), layers) if is_address else None
        if address is not None and address.is_foreign and key is not None and key is not address:
            raise SettingsError(_STRANGERS_KEY.format(address=one.names[0], file=address.name, elsewhere=key.name))


def _remarks(settings: Settings, layers: list[Layer], flags: Mapping[str, object]) -> "list[str]":
    told = []
    for setting in SETTINGS:
        value, origin = getattr(settings, setting.field), _origin(setting.field, layers)
        is_usual = value == setting.default or flags.get(setting.field) is not None
        # Scripts and tests choose a home for every run; only one that a file brought is news.
        is_expected = setting.field == "home" and origin is layers[0]
        words = setting.steers or setting.told
        if words and origin is not None and not is_usual and not is_expected:
            shown = repr(without_names(str(value))).strip("'\"")
            told.append(f"{words.format(value=shown)} (from {origin.name})")
    return [*told, *_credentials_brought(layers, flags)]


def _credentials_brought(layers: list[Layer], flags: Mapping[str, object]) -> Iterator[str]:
    """Name, for each settings file of a folder, the keys and accounts it brings: they may be somebody else's."""
    for layer in (one for one in layers if one.is_foreign):
        brought = [
            next(name for name in one.names if _holds(layer, name))
            for one in SETTINGS
            if one.acts_for and flags.get(one.field) is None and _origin(one.field, layers) is layer
        ]
        if brought:
            yield f"{layer.name} brings {', '.join(brought)}: what you do is done with these."
