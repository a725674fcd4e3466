"""Which of several settings wins."""

from pathlib import Path

import pytest

from agent.bootstrap import read_settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIKTOK_ADS_HOME", str(tmp_path))
    return tmp_path


def test_flag_over_environment_over_env_file_over_config_file_over_default(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_settings({}).model == "auto"
    (folder / "config.env").write_text("TIKTOK_ADS_MODEL=gemini:from-config\n", encoding="utf-8")
    assert read_settings({}).model == "gemini:from-config"
    (folder / ".env").write_text("TIKTOK_ADS_MODEL=gemini:from-env-file\n", encoding="utf-8")
    assert read_settings({}).model == "gemini:from-env-file"
    monkeypatch.setenv("TIKTOK_ADS_MODEL", "gemini:from-environment")
    assert read_settings({}).model == "gemini:from-environment"
    assert read_settings({"model": "offline"}).model == "offline"


def test_an_empty_variable_hides_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("TIKTOK_ADS_MODEL=offline\n", encoding="utf-8")
    monkeypatch.setenv("TIKTOK_ADS_MODEL", "")

    assert read_settings({}).model == "offline"
