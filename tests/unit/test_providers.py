"""A provider is found by its file, and what stands beside it with an underscore is none."""

from pathlib import Path

import pytest

import agent.models
from agent.wiring.providers import choose_model, model_name
from agent.wiring.settings import Settings
from tools.core.errors import SettingsError

PROVIDER = """
from agent.models._provider import Provider
from langchain_core.language_models import FakeListChatModel

PROVIDER = Provider(name="echo", load=lambda choice: FakeListChatModel(responses=[choice.name]))
"""


@pytest.fixture(autouse=True)
def _one_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "echo.py").write_text(PROVIDER, encoding="utf-8")
    (tmp_path / "_wire.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(agent.models, "__path__", [*agent.models.__path__, str(tmp_path)])


def settings(home: Path, model: str) -> Settings:
    return Settings(home=home, model=model)


def test_a_provider_is_chosen_by_the_name_of_its_file(tmp_path: Path) -> None:
    chosen = settings(tmp_path, "echo:said")
    assert model_name(chosen) == "echo:said"
    assert choose_model(chosen).invoke("?").text == "said"


@pytest.mark.parametrize("name", ["_wire", "contract", "nobody"])
def test_what_is_no_provider_is_refused_with_the_names_of_all(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="auto, echo, gemini, offline, replay"):
        model_name(settings(tmp_path, name))
