"""A chat kept as a conversation: what was said comes back, and no secret of it does."""

from pathlib import Path

import pytest

from evals.conversation_files import load
from evals.saved_chats import file_name, save
from evals.seen import SeenEvent
from tests.unit.evals.cases import AD, CARD, said
from tools.core.errors import SettingsError
from tools.core.hidden import HIDDEN
from tools.core.redaction import Redactor

SESSION: SeenEvent = {"type": "session", "id": "chat"}
RECEIPT: SeenEvent = {"type": "receipt", "campaign_name": "Spring Sale", "ids": {"ad_id": "1"}}
PASTED = "http://127.0.0.1:8765/cb?auth_code=a-made-up-code&state=a-made-up-state"
CANARY = "AIza" + "MadeUpCanary" * 3
hide = Redactor().hide_all


def test_a_saved_chat_can_be_read_again_as_a_conversation(tmp_path: Path) -> None:
    events = [SESSION, said("a brief"), said(PASTED), SESSION, CARD, said("f00d"), RECEIPT]
    told = save("chat", events, tmp_path / "saved.yaml", hide)
    (found,) = load([tmp_path])
    assert [turn.user or turn.browser or turn.restart for turn in found.turns] == ["a brief", "approve", True, "yes"]
    assert found.expect.outcome == "submitted"
    assert found.expect.ads is not None
    assert found.expect.ads[0].given() == {name: value for name, value in AD.items() if name != "ad_id"}
    assert told.startswith(f"Saved: {tmp_path / 'saved.yaml'}.")
    assert "tiktok-ads eval validate" in told
    assert HIDDEN not in told


def test_no_secret_that_was_typed_is_in_the_file_and_the_person_is_told(tmp_path: Path) -> None:
    told = save("chat", [said(f"my key is {CANARY}"), said(PASTED)], tmp_path / "saved.yaml", hide)
    written = (tmp_path / "saved.yaml").read_text()
    assert CANARY not in written
    assert "made-up" not in written
    assert f"What looked like a secret stands there as {HIDDEN}" in told


def test_with_nothing_hidden_the_same_chat_would_leak(tmp_path: Path) -> None:
    save("chat", [said(f"my key is {CANARY}")], tmp_path / "saved.yaml", lambda text: text)
    assert CANARY in (tmp_path / "saved.yaml").read_text()


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("mine")
    with pytest.raises(SettingsError, match="exists already, and nothing was changed"):
        save("chat", [said("hello")], tmp_path / "mine.yaml", hide)
    assert (tmp_path / "mine.yaml").read_text() == "mine"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match=r"was not saved: .* cannot be written"):
        save("chat", [said("hello")], tmp_path / "file" / "saved.yaml", hide)


def test_in_a_folder_a_chat_goes_by_its_name(tmp_path: Path) -> None:
    save("spring", [said("hello")], tmp_path, hide)
    assert [one.name for one in tmp_path.iterdir()] == ["spring.yaml"]


@pytest.mark.parametrize(
    ("name", "file"), [("spring", "spring.yaml"), ("../a b/ü", "a-b.yaml"), ("..", "chat.yaml"), ("-x", "x.yaml")]
)
def test_whatever_a_chat_is_called_its_file_stays_where_it_is_put(name: str, file: str) -> None:
    assert file_name(name) == file


def test_a_chat_in_which_nobody_spoke_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Nobody said anything"):
        save("empty", [SESSION], tmp_path / "saved.yaml", hide)
    assert list(tmp_path.iterdir()) == []
