"""A provider is found by its file, and what stands beside it with an underscore is none."""

import pkgutil
from dataclasses import dataclass
from pathlib import Path

import pytest

import agent.models
from agent.wiring.choices import Setting
from agent.wiring.providers import choose_model, model_name
from agent.wiring.settings import SETTINGS, Settings, secrets_of
from tools.core.errors import SettingsError
from tools.core.secret import Secret

PROVIDER = """
from agent.models._provider import Provider
from langchain_core.language_models import FakeListChatModel

def given(choice):
    return FakeListChatModel(responses=[f"{choice.name} {choice.key} {choice.base_url}"])

PROVIDER = Provider(name="scratch", load=given)
"""
KEY = Setting("scratch_api_key", ("SCRATCH_KEY",), "Its key.", "a key", Secret, None, is_secret=True, steers="")


@dataclass(frozen=True)
class More(Settings):
    """Settings with the key and the address of one more provider."""

    scratch_api_key: Secret | None = None
    scratch_base_url: str | None = None


@pytest.fixture(autouse=True)
def _one_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scratch.py").write_text(PROVIDER, encoding="utf-8")
    (tmp_path / "_wire.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(agent.models, "__path__", [*agent.models.__path__, str(tmp_path)])


def settings(home: Path, model: str) -> Settings:
    return Settings(home=home, model=model)


def test_a_provider_is_chosen_by_the_name_of_its_file(tmp_path: Path) -> None:
    chosen = settings(tmp_path, "scratch:said")
    assert model_name(chosen) == "scratch:said"
    assert choose_model(chosen).invoke("?").text == "said None None"


def test_a_provider_gets_its_own_key_and_address_and_nobody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    geminis = Settings(
        home=tmp_path, model="scratch:x", gemini_api_key=Secret("of-gemini"), gemini_base_url="https://gemini.example"
    )
    assert choose_model(geminis).invoke("?").text == "x None None"

    monkeypatch.setattr("agent.wiring.settings.SETTINGS", (*SETTINGS, KEY))
    with pytest.raises(SettingsError, match="Scratch needs a key: set SCRATCH_KEY"):
        model_name(More(home=tmp_path, model="scratch:x"))
    own = More(
        home=tmp_path, model="scratch:x", scratch_api_key=Secret("its-own"), scratch_base_url="https://its.example"
    )
    assert choose_model(own).invoke("?").text == "x its-own https://its.example"
    assert Secret("its-own") in secrets_of(own)


@pytest.mark.parametrize("name", ["_wire", "contract", "nobody"])
def test_what_is_no_provider_is_refused_with_the_names_of_all(name: str, tmp_path: Path) -> None:
    there_are = sorted(one.name for one in pkgutil.iter_modules(agent.models.__path__) if one.name[0] != "_")
    assert {"offline", "scratch"} < {*there_are}

    with pytest.raises(SettingsError, match=", ".join(("auto", *there_are))):
        model_name(settings(tmp_path, name))
