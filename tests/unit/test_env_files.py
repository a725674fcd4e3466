"""What a settings file of the folder one works in may decide, and who has to have allowed it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from agent.bootstrap import allowed_env_files
from agent.wiring import env_files, origins
from agent.wiring.env_files import LARGEST_BYTES, allow, in_words, read_env_file
from agent.wiring.origins import Chosen, choose
from agent.wiring.settings import SETTINGS
from tools.core.errors import SettingsError

HARMLESS = {
    "GEMINI_API_KEY": "fake-key",
    "TIKTOK_APP_ID": "7",
    "TIKTOK_ADVERTISER_ID": "8",
    "TIKTOK_ADS_MAX_TURNS": "9",
}
STEERING = {
    "GOOGLE_GEMINI_BASE_URL": "https://proxy.example",
    "TIKTOK_ADS_TARGET": "production",
    "TIKTOK_ADS_SANDBOX_URL": "http://127.0.0.1:8080",
    "TIKTOK_ADS_HOME": "elsewhere",
    "TIKTOK_REDIRECT_URI": "http://127.0.0.1:8765/cb",
    "TIKTOK_ADS_WELCOME": "ads.internal https://ads.internal",
}


@dataclass
class Folder:
    """A folder somebody works in, with a person's own home beside it."""

    path: Path
    environment: dict[str, str]

    def write(self, *lines: str, name: str = ".env") -> Path:
        place = self.path / name
        place.write_text("\n".join(lines), encoding="utf-8")
        return place

    def choose(self, ask: Callable[[str], bool] | None = None, **flags: object) -> Chosen:
        return choose(self.environment, flags, allowed_env_files, ask)

    def allow(self) -> None:
        file = read_env_file(self.path / ".env")
        assert file is not None
        allow(file, allowed_env_files(self.home))

    @property
    def home(self) -> Path:
        return Path(self.environment["HOME"]) / ".tiktok-ads"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    work = tmp_path / "work"
    for made in (work, tmp_path / "person"):
        made.mkdir(mode=0o700)
    monkeypatch.chdir(work)
    return Folder(work, {"HOME": str(tmp_path / "person")})


def lines_of(values: dict[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in values.items()]


def test_the_table_says_what_steers() -> None:
    assert {name for one in SETTINGS if one.steers for name in one.names} == set(STEERING)


def test_keys_ids_and_limits_are_taken(folder: Folder) -> None:
    folder.write(*lines_of(HARMLESS))
    settings = folder.choose().settings
    assert (settings.app_id, settings.advertiser_id, settings.max_turns) == ("7", "8", 9)
    assert settings.gemini_api_key is not None


@pytest.mark.parametrize(("name", "value"), STEERING.items())
def test_what_steers_is_refused_until_that_very_file_was_allowed(folder: Folder, name: str, value: str) -> None:
    folder.write(f"{name}={value}")
    with pytest.raises(SettingsError, match=r"tiktok-ads env allow"):
        folder.choose()
    folder.allow()
    assert folder.choose().remarks
    folder.write(f"{name}={value}", "# changed")
    with pytest.raises(SettingsError, match=r"Nobody allowed that yet"):
        folder.choose()


@pytest.mark.parametrize("mode", [0o666, 0o620, 0o602])
def test_one_that_others_can_write_counts_as_not_allowed_whatever_was_allowed_before(folder: Folder, mode: int) -> None:
    file = folder.write("TIKTOK_ADS_TARGET=production")
    folder.allow()
    file.chmod(mode)
    with pytest.raises(SettingsError, match=rf"mode {mode:o}; `chmod go-w {file}` ends that"):
        folder.choose(lambda _: True)
    file.chmod(0o644)
    assert folder.choose().settings.target == "production"


def test_one_that_others_can_write_may_still_bring_what_decides_nothing(folder: Folder) -> None:
    folder.write(*lines_of(HARMLESS)).chmod(0o666)
    assert folder.choose().settings.app_id == "7"


def test_one_of_somebody_else_counts_as_not_allowed(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder.write("TIKTOK_ADS_TARGET=production")
    folder.allow()
    whose = {".env": "belongs to another user"}
    monkeypatch.setattr(env_files, "_stranger", lambda _, path: whose.get(path.name))
    with pytest.raises(SettingsError, match=rf"{file} would decide .* belongs to another user"):
        folder.choose()


def test_without_that_question_an_ad_would_go_to_production_in_silence(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "require_leave", lambda *_: None)
    folder.write("TIKTOK_ADS_TARGET=production")
    assert folder.choose().settings.target == "production"


def test_the_same_content_in_another_folder_is_another_file(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write("TIKTOK_ADS_TARGET=production")
    folder.allow()
    (folder.path / "below").mkdir()
    folder.write("TIKTOK_ADS_TARGET=production", name="below/.env")
    monkeypatch.chdir(folder.path / "below")
    with pytest.raises(SettingsError):
        folder.choose()


def test_a_person_is_asked_once(folder: Folder) -> None:
    folder.write("TIKTOK_ADS_TARGET=production")
    asked: list[str] = []

    def say(answer: bool) -> Callable[[str], bool]:
        def hear(question: str) -> bool:
            asked.append(question)
            return answer

        return hear

    with pytest.raises(SettingsError):
        folder.choose(say(False))
    for _ in range(2):
        assert folder.choose(say(True)).settings.target == "production"
    assert len(asked) == 2
    assert "TIKTOK_ADS_TARGET='production'" in asked[0]


def test_what_the_file_does_not_decide_needs_no_leave(folder: Folder) -> None:
    folder.write("TIKTOK_ADS_TARGET=production")
    assert folder.choose(target="sandbox").settings.target == "sandbox"
    folder.environment["TIKTOK_ADS_TARGET"] = "sandbox"
    assert folder.choose().settings.target == "sandbox"
    folder.write("TIKTOK_ADS_TARGET=sandbox")
    del folder.environment["TIKTOK_ADS_TARGET"]
    assert folder.choose().remarks == ()


def test_a_file_that_is_named_is_trusted(folder: Folder) -> None:
    folder.write("TIKTOK_ADS_TARGET=production", name="mine.env")
    folder.write("TIKTOK_ADS_TARGET=tiktok-sandbox")
    folder.environment["TIKTOK_ADS_ENV_FILE"] = "mine.env"
    assert folder.choose().settings.target == "production"
    folder.environment["TIKTOK_ADS_ENV_FILE"] = "nowhere.env"
    with pytest.raises(SettingsError, match=r"There is no settings file nowhere\.env"):
        folder.choose()


@pytest.mark.parametrize("key", ["GEMINI_API_KEY", "GOOGLE_API_KEY"])
def test_an_address_from_a_file_is_never_given_a_key_from_elsewhere(folder: Folder, key: str) -> None:
    folder.write("GOOGLE_GEMINI_BASE_URL=https://proxy.example", "GEMINI_API_KEY=fake-of-the-file")
    folder.allow()
    assert folder.choose().settings.gemini_base_url == "https://proxy.example"
    folder.environment[key] = "fake-of-the-person"
    with pytest.raises(SettingsError, match=r"A key is never sent"):
        folder.choose()
    folder.environment["TIKTOK_ADS_ENV_FILE"] = ".env"
    with pytest.raises(SettingsError, match=r"A key is never sent"):
        folder.choose()


def test_nor_is_one_from_a_home_that_a_file_led_to(folder: Folder) -> None:
    (folder.path / "elsewhere").mkdir(mode=0o700)
    folder.write("GOOGLE_GEMINI_BASE_URL=https://proxy.example", name="elsewhere/config.env")
    folder.write("TIKTOK_ADS_HOME=elsewhere")
    folder.allow()
    folder.environment["GEMINI_API_KEY"] = "fake-of-the-person"
    with pytest.raises(SettingsError, match=r"A key is never sent"):
        folder.choose()
    folder.write("")
    folder.environment["TIKTOK_ADS_HOME"] = "elsewhere"  # chosen by the person, whose key it is
    assert folder.choose().settings.gemini_base_url == "https://proxy.example"


def test_a_key_in_the_environment_wins_over_one_of_another_name_in_a_file(folder: Folder) -> None:
    folder.write("GEMINI_API_KEY=fake-of-the-file")
    folder.environment["GOOGLE_API_KEY"] = "fake-of-the-person"
    key = folder.choose().settings.gemini_api_key
    assert key is not None
    assert key.get_secret_value() == "fake-of-the-person"


def test_what_is_not_the_default_is_said(folder: Folder) -> None:
    file = folder.write(
        "GOOGLE_GEMINI_BASE_URL=https://who:what@proxy.example",
        "TIKTOK_ADS_HOME=elsewhere",
        "TIKTOK_ADS_SANDBOX_URL=http://127.0.0.1:8080",
    )
    folder.allow()
    folder.environment["TIKTOK_ADS_TARGET"] = "production"
    assert folder.choose().remarks == (
        f"Gemini is asked at https://proxy.example (from {file})",
        "Target: production (from the environment)",
        f"Practice sandbox: http://127.0.0.1:8080 (from {file})",
        f"Files of this program: elsewhere (from {file})",
    )


def test_whose_keys_and_accounts_a_file_of_the_folder_brings_is_said(folder: Folder) -> None:
    file = folder.write("GEMINI_API_KEY=fake-of-somebody", "TIKTOK_CLIENT_ID=7", "TIKTOK_ADS_MAX_TURNS=9")
    assert folder.choose().remarks == (
        f"{file} brings GEMINI_API_KEY, TIKTOK_CLIENT_ID: what you do is done with these.",
    )


def test_ones_own_keys_are_no_news(folder: Folder) -> None:
    folder.environment["GEMINI_API_KEY"] = "fake-of-the-person"
    assert folder.choose().remarks == ()


def test_nothing_of_a_file_is_obeyed_by_the_terminal_or_told_aloud() -> None:
    assert in_words({"A": "x\x1b[2J\u202e", "B": "https://good.example:x@evil.example/"}) == (
        "A='x\\x1b[2J\\u202e', B='https://evil.example/'"
    )


def test_nothing_of_the_environment_is_filled_in(folder: Folder) -> None:
    folder.environment["GEMINI_API_KEY"] = "fake-of-the-person"
    folder.write("TIKTOK_APP_ID=${GEMINI_API_KEY}")
    assert folder.choose().settings.app_id == "${GEMINI_API_KEY}"


def _pipe(place: Path) -> None:
    os.mkfifo(place)


STRANGE: dict[str, Callable[[Path], object]] = {
    "it is no file": _pipe,
    "it is a folder": lambda place: place.mkdir(),
    "it is not text in UTF-8": lambda place: place.write_bytes(b"\xff\xfe"),
    "it is not text": lambda place: place.write_bytes(b"TIKTOK_ADS_HOME=a\0b"),
    f"it has more than {LARGEST_BYTES} bytes": lambda place: place.write_bytes(b"#" * (LARGEST_BYTES + 1)),
    "Too many levels of symbolic links": lambda place: place.symlink_to(place),
}


@pytest.mark.parametrize("why", STRANGE)
@pytest.mark.parametrize("name", [".env", "config.env"])
def test_what_is_no_settings_file_is_said_and_nothing_hangs(folder: Folder, why: str, name: str) -> None:
    place = folder.path / name if name == ".env" else folder.home / name
    place.parent.mkdir(mode=0o700, exist_ok=True)
    STRANGE[why](place)
    with pytest.raises(SettingsError, match=rf"{name} cannot be read: {why}\."):
        folder.choose()


def test_a_folder_of_packages_called_env_is_left_alone(folder: Folder) -> None:
    (folder.path / ".env").mkdir()
    (folder.path / ".env" / "pyvenv.cfg").touch()
    assert folder.choose().remarks == ()


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777])
def test_a_home_that_others_can_write_is_refused(folder: Folder, mode: int) -> None:
    folder.home.mkdir()
    folder.home.chmod(mode)
    with pytest.raises(SettingsError, match=rf"mode {mode:o}; `chmod go-w {folder.home}` ends that"):
        folder.choose()
    folder.home.chmod(0o755)
    assert folder.choose().settings.home == folder.home


def test_settings_in_the_home_that_others_can_write_are_refused(folder: Folder) -> None:
    folder.home.mkdir(mode=0o755)
    config = folder.home / "config.env"
    config.write_text("TIKTOK_ADS_TARGET=production")
    config.chmod(0o666)
    with pytest.raises(SettingsError, match=r"config\.env cannot be read: it can be written to by others"):
        folder.choose()
    config.chmod(0o644)
    assert folder.choose().settings.target == "production"


def test_a_home_of_somebody_else_is_refused(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.home.mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: folder.home.stat().st_uid + 1)
    with pytest.raises(SettingsError, match=r"belongs to another user"):
        folder.choose()


def test_what_was_allowed_is_kept_for_the_person_alone(folder: Folder) -> None:
    folder.write("TIKTOK_ADS_TARGET=production")
    folder.allow()
    folder.allow()
    kept = folder.home / "allowed" / "env-files"
    assert kept.stat().st_mode & 0o077 == 0
    assert len(kept.read_text().split()) == 1
