"""What the operator chose. The fields of Settings are the one table of settings; everything else is read off them."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields, replace
from pathlib import Path
from typing import Annotated, Any, get_args

from agent.wiring.choices import (
    NAME_PATTERN,
    Read,
    Setting,
    cap,
    count,
    digits,
    duration,
    login_patience,
    loopback_url,
    model_choice,
    positive_duration,
    safe_url,
    sendable,
)
from tools.core.cap_choices import CapChoice
from tools.core.errors import SettingsError
from tools.core.name_pattern import NamePattern
from tools.core.rate_limits import AppLevel
from tools.core.secret import Secret
from tools.core.target import Target
from tools.core.welcome import NOBODY, Welcome, read_welcome

_NAMED = "hosts (ads.internal:8080) and pages (https://ads.internal), with blanks between, each in full and never *"


@dataclass(frozen=True)
class Settings:
    """Every choice of the operator, as it was checked; made anew for each run."""

    gemini_api_key: Annotated[
        Secret | None,
        Read(
            ("GEMINI_API_KEY", "GOOGLE_API_KEY"), "Key for Gemini. Without it the embedded model answers.", as_=Secret
        ),
    ] = None
    gemini_base_url: Annotated[
        str | None,
        Read(
            ("GOOGLE_GEMINI_BASE_URL",),
            "Another address for Gemini, for a proxy or for tests.",
            "an https address, or an http address of this machine",
            as_=safe_url,
            steers="Gemini is asked at {value}",
        ),
    ] = None
    model: Annotated[
        str,
        Read(
            ("TIKTOK_ADS_MODEL",),
            "Who answers; auto is Gemini where there is a key, else the embedded model.",
            "auto, or a provider and its model, such as offline, gemini:NAME or replay:FILE",
            as_=model_choice,
        ),
    ] = "auto"
    target: Annotated[
        Target,
        Read(
            ("TIKTOK_ADS_TARGET",), "Where ads go.", f"one of {', '.join(Target)}", as_=Target, steers="Target: {value}"
        ),
    ] = Target.SANDBOX
    sandbox_url: Annotated[
        str | None,
        Read(
            ("TIKTOK_ADS_SANDBOX_URL",),
            "A practice sandbox that is already being served.",
            "an http address of this machine without a path, such as http://127.0.0.1:8080",
            as_=loopback_url,
            steers="Practice sandbox: {value}",
        ),
    ] = None
    home: Annotated[
        Path,
        Read(
            ("TIKTOK_ADS_HOME",),
            "The folder that holds all files of the program.",
            "a folder",
            as_=Path,
            steers="Files of this program: {value}",
        ),
    ] = Path("~/.tiktok-ads")
    welcome: Annotated[
        Welcome,
        Read(
            ("TIKTOK_ADS_WELCOME",),
            "Hosts and pages that servers let in beside this machine's own, such as ads.internal https://ads.internal.",
            _NAMED,
            as_=read_welcome,
            steers="Servers also let in {value}",
        ),
    ] = NOBODY
    name_pattern: Annotated[NamePattern | None, NAME_PATTERN] = None
    app_id: Annotated[
        str | None,
        Read(("TIKTOK_APP_ID", "TIKTOK_CLIENT_ID", "TIKTOK_CLIENT_KEY"), "Your TikTok app's id, or its client key."),
    ] = None
    app_secret: Annotated[
        Secret | None,
        Read(("TIKTOK_APP_SECRET", "TIKTOK_CLIENT_SECRET"), "Your TikTok app's secret.", as_=Secret),
    ] = None
    redirect_uri: Annotated[
        str | None,
        Read(
            ("TIKTOK_REDIRECT_URI",),
            "Where TikTok sends the browser back to, byte for byte as registered.",
            steers="Logins come back to: {value}",
        ),
    ] = None
    access_token: Annotated[
        Secret | None,
        Read(
            ("TIKTOK_ACCESS_TOKEN",),
            "An access token you hold already; otherwise log in.",
            "a token as TikTok gave it",
            as_=sendable,
        ),
    ] = None
    refresh_token: Annotated[
        Secret | None,
        Read(("TIKTOK_REFRESH_TOKEN",), "A Login Kit refresh token you hold already.", as_=Secret),
    ] = None
    advertiser_id: Annotated[
        str | None,
        Read(("TIKTOK_ADVERTISER_ID",), "The ad account to use where a login covers several.", "a number", as_=digits),
    ] = None
    username: Annotated[
        str | None,
        Read(("TIKTOK_USERNAME",), "The TikTok user a Login Kit login is for."),
    ] = None
    model_calls_per_turn: Annotated[
        int,
        count("TIKTOK_ADS_MODEL_CALLS_PER_TURN", "How often the model is asked in one turn."),
    ] = 6
    calls_per_reply: Annotated[
        int,
        count("TIKTOK_ADS_CALLS_PER_REPLY", "How many tool calls one reply of the model may hold."),
    ] = 16
    model_timeout_seconds: Annotated[
        float,
        Read(
            ("TIKTOK_ADS_MODEL_TIMEOUT_SECONDS",),
            "How long the model may take to answer before the embedded one stands in.",
            "a number of seconds above 0",
            as_=positive_duration,
        ),
    ] = 60
    sends_per_write: Annotated[
        int,
        count("TIKTOK_ADS_SENDS_PER_WRITE", "How often one write is sent at most."),
    ] = 3
    cap_per_ad_day: Annotated[CapChoice | None, cap("per_ad_day")] = None
    cap_per_ad: Annotated[CapChoice | None, cap("per_ad")] = None
    cap_per_day: Annotated[CapChoice | None, cap("per_day")] = None
    cap_total: Annotated[CapChoice | None, cap("total")] = None
    max_turns: Annotated[
        int | None,
        count("TIKTOK_ADS_MAX_TURNS", "After how many turns a conversation stops; none by default."),
    ] = None
    settle_seconds: Annotated[
        float | None,
        Read(
            ("TIKTOK_ADS_SETTLE_SECONDS",),
            "How long a write may still be applied after its answer was lost: 60 by default, 30 in practice.",
            "a number of seconds, 0 or more",
            as_=duration,
        ),
    ] = None
    request_timeout_seconds: Annotated[
        float,
        Read(
            ("TIKTOK_ADS_REQUEST_TIMEOUT_SECONDS",),
            "How long one request may take.",
            "a number of seconds above 0",
            as_=positive_duration,
        ),
    ] = 30
    login_timeout_seconds: Annotated[
        float,
        Read(
            ("TIKTOK_ADS_LOGIN_TIMEOUT_SECONDS",),
            "How long `auth login` waits for what the browser brings back; a login is over after ten minutes.",
            "a number of seconds above 0 and of at most 600",
            as_=login_patience,
        ),
    ] = 600
    app_level: Annotated[
        AppLevel,
        Read(
            ("TIKTOK_ADS_APP_LEVEL",),
            "The level TikTok gave your app, which says how often it may ask.",
            f"one of {', '.join(AppLevel)}",
            as_=AppLevel,
        ),
    ] = AppLevel.BASIC
    calls_per_second: Annotated[
        int | None,
        count(
            "TIKTOK_ADS_CALLS_PER_SECOND",
            "How many requests a second all programs of this machine send TikTok; by default what the level allows.",
        ),
    ] = None
    calls_per_minute: Annotated[
        int | None,
        count(
            "TIKTOK_ADS_CALLS_PER_MINUTE",
            "How many requests a minute all programs of this machine send TikTok; by default what the level allows.",
        ),
    ] = None


def _setting(field: "Field[Any]") -> Setting:
    kind, read = get_args(field.type)
    is_secret = Secret in get_args(kind)
    return Setting(
        field.name, read.names, read.about, read.takes, read.as_, field.default, is_secret, read.steers, read.told
    )


SETTINGS: tuple[Setting, ...] = tuple(_setting(field) for field in fields(Settings))


def setting_of(field: str) -> Setting | None:
    """Find a row of the table."""
    return next((one for one in SETTINGS if one.field == field), None)


def secrets_of(settings: Settings) -> tuple[Secret | None, ...]:
    """Give every secret among the settings, for who hides them."""
    return tuple(getattr(settings, one.field) for one in SETTINGS if one.is_secret)


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
    read = {field: _read(field, value, spoken[field]) for field, value in chosen.items()}
    return _at_home(Settings(**read), environment)


def _read(field: str, value: object, spoken: str) -> Any:  # noqa: ANN401 -- what the field is made of
    setting = setting_of(field)
    if setting is None:
        msg = f"{spoken} is not a setting of this program. Leave it out."
        raise SettingsError(msg)
    try:
        return setting.as_(str(value))
    except ValueError:
        # Without "from": an error of Python's holds what was typed, which may be a secret.
        raise SettingsError(setting.refusal(str(value), spoken)) from None


def has_way_in(settings: Settings) -> bool:
    """Say whether TikTok could be asked: with an app, or with a token and the account that it is for."""
    has_app = settings.app_id is not None and settings.app_secret is not None
    return has_app or (settings.access_token is not None and settings.advertiser_id is not None)


def require_app(settings: Settings) -> None:
    """Refuse settings with which TikTok would not be asked at all."""
    if not (settings.target.is_practice or has_way_in(settings)):
        msg = (
            f"For {settings.target.value} set TIKTOK_APP_ID and TIKTOK_APP_SECRET (both stand on the app's page in "
            "TikTok's portal), or TIKTOK_ACCESS_TOKEN and TIKTOK_ADVERTISER_ID. Leave --target away to practise."
        )
        raise SettingsError(msg)


def _at_home(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """Replace a leading ``~`` by the person's own folder, as a shell would."""
    first, *below = settings.home.parts or (".",)
    if first != "~":
        return settings
    own = environment.get("HOME") or environment.get("USERPROFILE")
    if not own:
        msg = "The environment names no home folder (HOME). Set TIKTOK_ADS_HOME to a folder for this program's files."
        raise SettingsError(msg)
    return replace(settings, home=Path(own, *below))
