"""What the operator chose. The fields of Settings are the one table of settings; everything else is read off them."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic.fields import FieldInfo

from tools.core.errors import SettingsError
from tools.core.rate_limits import AppLevel
from tools.core.target import Target
from tools.core.values import Value


@dataclass(frozen=True)
class Read:
    """By which names a setting is read, what it is for, and what it takes. The first name that is set wins."""

    names: tuple[str, ...]
    about: str
    takes: str = "text"


@dataclass(frozen=True)
class Setting:
    """One row of the table of settings."""

    field: str
    names: tuple[str, ...]
    about: str
    takes: str
    default: object
    is_secret: bool


def _is_loopback(host: str | None) -> bool:
    try:
        return host == "localhost" or ip_address(host or "").is_loopback
    except ValueError:
        return False


def _loopback_url(url: str) -> str:
    parts = urlsplit(url)
    is_bare = parts.path in ("", "/") and not (parts.query or parts.fragment or "@" in parts.netloc)
    if parts.scheme != "http" or not _is_loopback(parts.hostname) or parts.port == 0 or not is_bare:
        msg = "not a bare http address of this machine"
        raise ValueError(msg)
    return url.rstrip("/")


def _safe_url(url: str) -> str:
    parts = urlsplit(url)
    is_private = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname))
    if not is_private or not parts.hostname or parts.port == 0:
        msg = "would carry the key in clear"
        raise ValueError(msg)
    return url.rstrip("/")


_AT_LEAST_ONE = "a whole number of at least 1"
_MODELS = r"^(auto|replay:.+|[a-z][a-z0-9_]*(:\S+)?)$"

Limit = Annotated[int, Field(ge=1)]
Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Settings(Value):
    """Every choice of the operator, checked; made anew for each run."""

    model_config = ConfigDict(hide_input_in_errors=True)

    gemini_api_key: Annotated[
        SecretStr | None,
        Read(("GEMINI_API_KEY", "GOOGLE_API_KEY"), "Key for Gemini. Without it the embedded model answers."),
    ] = None
    gemini_base_url: Annotated[
        str | None,
        AfterValidator(_safe_url),
        Read(
            ("GOOGLE_GEMINI_BASE_URL",),
            "Another address for Gemini, for a proxy or for tests.",
            "an https address, or an http address of this machine",
        ),
    ] = None
    model: Annotated[
        str,
        Field(pattern=_MODELS),
        Read(
            ("TIKTOK_ADS_MODEL",),
            "Who answers; auto is Gemini where there is a key, else the embedded model.",
            "auto, offline, gemini, gemini:NAME or replay:FILE",
        ),
    ] = "auto"
    target: Annotated[
        Target,
        Read(("TIKTOK_ADS_TARGET",), "Where ads go.", f"one of {', '.join(Target)}"),
    ] = Target.SANDBOX
    sandbox_url: Annotated[
        str | None,
        AfterValidator(_loopback_url),
        Read(
            ("TIKTOK_ADS_SANDBOX_URL",),
            "A practice sandbox that is already being served.",
            "an http address of this machine without a path, such as http://127.0.0.1:8080",
        ),
    ] = None
    home: Annotated[
        Path,
        Read(("TIKTOK_ADS_HOME",), "The folder that holds all files of the program.", "a folder"),
    ] = Path("~/.tiktok-ads")
    app_id: Annotated[
        str | None,
        Read(("TIKTOK_APP_ID", "TIKTOK_CLIENT_ID", "TIKTOK_CLIENT_KEY"), "Your TikTok app's id, or its client key."),
    ] = None
    app_secret: Annotated[
        SecretStr | None,
        Read(("TIKTOK_APP_SECRET", "TIKTOK_CLIENT_SECRET"), "Your TikTok app's secret."),
    ] = None
    redirect_uri: Annotated[
        str | None,
        Read(("TIKTOK_REDIRECT_URI",), "Where TikTok sends the browser back to, byte for byte as registered."),
    ] = None
    access_token: Annotated[
        SecretStr | None,
        Read(("TIKTOK_ACCESS_TOKEN",), "An access token you hold already; otherwise log in."),
    ] = None
    refresh_token: Annotated[
        SecretStr | None,
        Read(("TIKTOK_REFRESH_TOKEN",), "A Login Kit refresh token you hold already."),
    ] = None
    advertiser_id: Annotated[
        str | None,
        Field(pattern=r"^[0-9]+$"),
        Read(("TIKTOK_ADVERTISER_ID",), "The ad account to use where the login covers several.", "a number"),
    ] = None
    username: Annotated[
        str | None,
        Read(("TIKTOK_USERNAME",), "The TikTok user a Login Kit login is for."),
    ] = None
    model_calls_per_turn: Annotated[
        Limit,
        Read(("TIKTOK_ADS_MODEL_CALLS_PER_TURN",), "How often the model is asked in one turn.", _AT_LEAST_ONE),
    ] = 6
    calls_per_reply: Annotated[
        Limit,
        Read(("TIKTOK_ADS_CALLS_PER_REPLY",), "How many tool calls one reply of the model may hold.", _AT_LEAST_ONE),
    ] = 16
    model_timeout_seconds: Annotated[
        Seconds,
        Field(gt=0),
        Read(
            ("TIKTOK_ADS_MODEL_TIMEOUT_SECONDS",),
            "How long the model may take to answer before the embedded one stands in.",
            "a number of seconds above 0",
        ),
    ] = 60
    sends_per_write: Annotated[
        Limit,
        Read(("TIKTOK_ADS_SENDS_PER_WRITE",), "How often one write is sent at most.", _AT_LEAST_ONE),
    ] = 3
    max_turns: Annotated[
        Limit | None,
        Read(("TIKTOK_ADS_MAX_TURNS",), "After how many turns a conversation stops; none by default.", _AT_LEAST_ONE),
    ] = None
    settle_seconds: Annotated[
        Seconds,
        Read(
            ("TIKTOK_ADS_SETTLE_SECONDS",),
            "How long TikTok may still apply a write after its answer was lost.",
            "a number of seconds, 0 or more",
        ),
    ] = 60
    request_timeout_seconds: Annotated[
        Seconds,
        Field(gt=0),
        Read(
            ("TIKTOK_ADS_REQUEST_TIMEOUT_SECONDS",),
            "How long one request may take.",
            "a number of seconds above 0",
        ),
    ] = 30
    app_level: Annotated[
        AppLevel,
        Read(
            ("TIKTOK_ADS_APP_LEVEL",),
            "The level TikTok gave your app, which says how often it may ask.",
            f"one of {', '.join(AppLevel)}",
        ),
    ] = AppLevel.BASIC
    calls_per_second: Annotated[
        Limit | None,
        Read(
            ("TIKTOK_ADS_CALLS_PER_SECOND",),
            "How many requests a second all programs of this machine send TikTok; by default what the level allows.",
            _AT_LEAST_ONE,
        ),
    ] = None
    calls_per_minute: Annotated[
        Limit | None,
        Read(
            ("TIKTOK_ADS_CALLS_PER_MINUTE",),
            "How many requests a minute all programs of this machine send TikTok; by default what the level allows.",
            _AT_LEAST_ONE,
        ),
    ] = None


def _setting(name: str, field: FieldInfo) -> Setting:
    read = next(one for one in field.metadata if isinstance(one, Read))
    is_secret = SecretStr in get_args(field.annotation)
    return Setting(name, read.names, read.about, read.takes, field.default, is_secret)


SETTINGS: tuple[Setting, ...] = tuple(_setting(name, field) for name, field in Settings.model_fields.items())


def load_settings(environment: Mapping[str, str], flags: Mapping[str, object]) -> Settings:
    """Check what was chosen: a flag (by its field) wins over the environment, and nothing said leaves the default."""
    chosen: dict[str, Any] = {}
    spoken: dict[str, str] = {}
    for setting in SETTINGS:
        for name in setting.names:
            if setting.field not in chosen and environment.get(name, "").strip():
                chosen[setting.field], spoken[setting.field] = environment[name].strip(), name
    for field, value in flags.items():
        if value is not None:
            chosen[field], spoken[field] = value, f"--{field.replace('_', '-')}"
    try:
        return _at_home(Settings.model_validate(chosen), environment)
    except ValidationError as error:
        # Without "from": pydantic's own words are no help here, and its errors hold what was typed.
        raise SettingsError(_explain(str(error.errors()[0]["loc"][0]), chosen, spoken)) from None


def _at_home(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """Replace a leading ``~`` by the person's own folder, as a shell would."""
    first, *below = settings.home.parts or (".",)
    if first != "~":
        return settings
    own = environment.get("HOME") or environment.get("USERPROFILE")
    if not own:
        msg = "The environment names no home folder (HOME). Set TIKTOK_ADS_HOME to a folder for this program's files."
        raise SettingsError(msg)
    return settings.model_copy(update={"home": Path(own, *below)})


def _explain(field: str, chosen: Mapping[str, object], spoken: Mapping[str, str]) -> str:
    setting = next((one for one in SETTINGS if one.field == field), None)
    if setting is None:
        return f"{spoken[field]} is not a setting of this program. Leave it out."
    said = str(chosen[field])
    seen = "what it holds" if setting.is_secret or "@" in said else repr(said)  # an address may carry a password
    return f"{spoken[field]} must be {setting.takes}, and {seen} is not. Correct it or leave it out."


def env_example() -> str:
    """Write the example of a settings file: every setting with what it is for, its other names and its default."""
    head = "# Copy this file to .env and set what you need. Everything works with nothing set.\n"
    return "\n".join((head, *(_example(setting) for setting in SETTINGS)))


def _example(setting: Setting) -> str:
    first, *others = setting.names
    also = f" Also read as {' or '.join(others)}." if others else ""
    default = "" if setting.default is None else setting.default
    return f"# {setting.about}{also}\n# {first}={default}\n"
