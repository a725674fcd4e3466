from dataclasses import FrozenInstanceError, asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.wiring.settings import SETTINGS, Settings, load_settings
from tools.core.errors import SettingsError
from tools.core.target import Target

HOME = {"HOME": "/somebody"}
NAMES = [(setting.field, name) for setting in SETTINGS for name in setting.names]
GOOD = {
    "gemini_base_url": "https://proxy.example.com",
    "model": "gemini:gemini-3.8-flash",
    "target": "production",
    "name_pattern": "{objective}_{date}",
    "app_level": "premium",
    "sandbox_url": "http://127.0.0.1:8080",
    "model_timeout_seconds": "5.5",
    "settle_seconds": "5.5",
    "request_timeout_seconds": "5.5",
    "login_timeout_seconds": "5.5",
    "welcome": "ads.internal https://ads.internal",
}


def load(environment=None, **flags):
    return load_settings(HOME | (environment or {}), flags)


def test_with_nothing_set_everything_is_embedded():
    settings = load()
    assert (settings.target, settings.model, settings.gemini_api_key) == (Target.SANDBOX, "auto", None)
    assert settings.home == Path("/somebody/.tiktok-ads")


@pytest.mark.parametrize(("field", "name"), NAMES)
def test_every_name_of_a_setting_is_read(field, name):
    value = GOOD.get(field, "7")
    held = getattr(load({name: value}), field)
    assert str(held.get_secret_value() if hasattr(held, "get_secret_value") else held) == value


@pytest.mark.parametrize(("field", "name"), NAMES)
def test_an_empty_value_counts_as_unset(field, name):
    assert getattr(load({name: "  "}), field) == getattr(load(), field)


def test_the_first_name_that_is_set_wins():
    key = load({"GOOGLE_API_KEY": "second", "GEMINI_API_KEY": "first"}).gemini_api_key
    assert key is not None
    assert key.get_secret_value() == "first"


def test_a_flag_wins_over_the_environment():
    assert load({"TIKTOK_ADS_MODEL": "gemini"}, model="offline").model == "offline"


def test_a_flag_that_was_not_given_leaves_the_environment_in_force():
    assert load({"TIKTOK_ADS_MODEL": "gemini"}, model=None).model == "gemini"


def test_a_redirect_uri_keeps_every_byte():
    uri = "https://Example.com:443/Back/?"
    assert load({"TIKTOK_REDIRECT_URI": uri}).redirect_uri == uri


@pytest.mark.parametrize("model", ["auto", "offline", "gemini", "gemini:gemini-3.8-flash", "replay:a recording.jsonl"])
def test_a_known_model_is_taken(model):
    assert load(model=model).model == model


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8080", "http://127.0.0.1:9/"]
)
def test_a_sandbox_on_this_machine_is_taken(url):
    assert load({"TIKTOK_ADS_SANDBOX_URL": url}).sandbox_url == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1:8080",
        "http://business-api.tiktok.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://0.0.0.0:8080",
        "http://10.0.0.1",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:8080/elsewhere",
        "http://127.0.0.1?to=elsewhere",
        "127.0.0.1:8080",
        "http://[::1",
    ],
)
def test_a_sandbox_beyond_this_machine_is_refused(url):
    with pytest.raises(SettingsError, match="TIKTOK_ADS_SANDBOX_URL must be an http address of this machine"):
        load({"TIKTOK_ADS_SANDBOX_URL": url})


@pytest.mark.parametrize("url", ["http://proxy.example.com", "ftp://127.0.0.1", "https://"])
def test_gemini_is_never_asked_where_the_key_would_travel_in_clear(url):
    with pytest.raises(SettingsError, match="GOOGLE_GEMINI_BASE_URL must be an https address"):
        load({"GOOGLE_GEMINI_BASE_URL": url})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TIKTOK_ADS_MODEL", "Chatty model"),
        ("TIKTOK_ADS_MODEL", "replay:"),
        ("TIKTOK_ADS_TARGET", "staging"),
        ("TIKTOK_ADVERTISER_ID", "my account"),
        ("TIKTOK_ADS_MAX_TURNS", "0"),
        ("TIKTOK_ADS_SENDS_PER_WRITE", "many"),
        ("TIKTOK_ADS_SETTLE_SECONDS", "nan"),
        ("TIKTOK_ADS_REQUEST_TIMEOUT_SECONDS", "0"),
    ],
)
def test_a_wrong_value_is_named_with_what_the_setting_takes(name, value):
    with pytest.raises(SettingsError) as refusal:
        load({name: value})
    assert str(refusal.value).startswith(f"{name} must be ")
    assert f"{value!r} is not" in str(refusal.value)


def test_a_wrong_flag_is_named_as_it_was_typed():
    with pytest.raises(SettingsError, match="--max-turns must be a whole number of at least 1, and '0' is not"):
        load(max_turns=0)


def test_a_flag_that_is_no_setting_is_refused():
    with pytest.raises(SettingsError, match="--colour is not a setting"):
        load(colour="red")


def test_an_address_with_a_password_is_refused_without_repeating_it():
    with pytest.raises(SettingsError) as refusal:
        load({"TIKTOK_ADS_SANDBOX_URL": "http://me:hunter2@127.0.0.1"})
    assert "hunter2" not in str(refusal.value)


@given(secret=st.text("abcdefghijkl0123456789", min_size=12))
def test_no_secret_is_in_what_settings_look_like(secret):
    names = [setting.names[0] for setting in SETTINGS if setting.is_secret]
    settings = load(dict.fromkeys(names, secret))
    assert secret not in repr(settings)
    assert secret not in str(asdict(settings))


def test_without_a_home_folder_the_person_is_told_what_to_set():
    with pytest.raises(SettingsError, match="Set TIKTOK_ADS_HOME"):
        load_settings({}, {})


def test_settings_do_not_change():
    with pytest.raises(FrozenInstanceError):
        Settings().model = "offline"  # type: ignore[misc]
