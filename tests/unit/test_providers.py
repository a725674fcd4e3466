"""A provider is found by its file, and what stands beside it with an underscore is none."""

import pkgutil
from pathlib import Path

import pytest

import agent.models
from agent.wiring.providers import choose_model, model_name
from agent.wiring.settings import Settings
from tools.core.errors import SettingsError

PROVIDER = """
from agent.models._provider import Provider
from langchain_core.language_models import FakeListChatModel

PROVIDER = Provider(name="scratch", load=lambda choice: FakeListChatModel(responses=[choice.name]))
"""


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
    assert choose_model(chosen).invoke("?").text == "said"


@pytest.mark.parametrize("name", ["_wire", "contract", "nobody"])
def test_what_is_no_provider_is_refused_with_the_names_of_all(name: str, tmp_path: Path) -> None:
    there_are = sorted(one.name for one in pkgutil.iter_modules(agent.models.__path__) if one.name[0] != "_")
    assert {"offline", "scratch"} < {*there_are}

    with pytest.raises(SettingsError, match=", ".join(("auto", *there_are))):
        model_name(settings(tmp_path, name))
