"""`/save-eval` in a chat: the conversation so far as a file, from a pipe and at a terminal, with secrets gone."""

from pathlib import Path

import pytest

from evals.conversation_files import load
from evals.saved_chats import as_yaml
from tests.doubles.program import BRIEF, run, talk
from tests.doubles.terminal import CTRL_D, ENTER, PROMPT, terminal

KEPT = "chat", "--session", "kept"
CANARY = "AIza" + "MadeUpCanary" * 3


def show_everything() -> None:
    """Switch both guards off, in the child."""
    pytest.MonkeyPatch().setattr("agent.conversation.taken_out.screened", lambda text, **_: str(text))
    pytest.MonkeyPatch().setattr("evals.saved_chats.as_yaml", lambda found, _: as_yaml(found, str))


def test_a_piped_chat_is_saved_where_it_was_asked_and_its_turns_and_ad_are_in_the_file(tmp_path: Path) -> None:
    place = tmp_path / "mine" / "two words.yaml"
    ended = run(tmp_path, *KEPT, said=f"{BRIEF}\nyes\n/save-eval {place}\n")

    assert ended.exit_code == 0
    assert f"Saved: {place}." in ended.err
    assert f"tiktok-ads eval run '{place}'" in ended.err
    (found,) = load([place])
    assert [turn.user for turn in found.turns] == [BRIEF, "yes"]
    assert found.expect.ads is not None
    assert found.expect.ads[0].campaign_name == "Spring Sale"


def test_saving_is_no_turn_and_answers_nothing(tmp_path: Path) -> None:
    ended = talk(tmp_path, BRIEF, f"/SAVE-EVAL {tmp_path / 'a.yaml'}", "yes")

    assert ended.exit_code == 0
    said = [event["text"] for event in ended.of("message") if event["role"] == "person"]
    assert said == [BRIEF, "yes"]


def test_what_an_earlier_process_said_is_saved_too(tmp_path: Path) -> None:
    run(tmp_path, *KEPT, said=f"{BRIEF}\n")
    run(tmp_path, *KEPT, said=f"/save-eval {tmp_path / 'a.yaml'}\n")

    (found,) = load([tmp_path / "a.yaml"])
    assert [turn.user or turn.restart for turn in found.turns] == [BRIEF, True]


def test_what_cannot_be_saved_is_said_and_the_chat_goes_on(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("mine")
    asked = ("/save-eval", BRIEF, f"/save-eval {tmp_path / 'mine.yaml'}", f"/save-eval {tmp_path / 'mine.yaml' / 'a'}")
    ended = run(tmp_path, *KEPT, said="\n".join((*asked, "yes\n")))

    assert ended.exit_code == 0
    nobody, exists, nowhere = ended.err.splitlines()
    assert "Nobody said anything" in nobody
    assert "exists already, and nothing was changed" in exists
    assert "cannot be written" in nowhere
    assert (tmp_path / "mine.yaml").read_text() == "mine"


def test_a_secret_that_was_typed_into_the_chat_is_not_in_the_file(tmp_path: Path) -> None:
    ended = run(tmp_path, *KEPT, said=f"my key is {CANARY}\n{BRIEF}\n/save-eval {tmp_path / 'a.yaml'}\n")

    written = (tmp_path / "a.yaml").read_text()
    assert "Spring Sale" in written
    assert CANARY not in written
    assert "What looked like a secret" in ended.err


def test_without_hiding_the_same_secret_would_be_in_the_file(tmp_path: Path) -> None:
    """The positive control."""

    place = tmp_path / "a.yaml"
    run(tmp_path, *KEPT, said=f"my key is {CANARY}\n/save-eval {place}\n", prepare=show_everything)
    assert CANARY in place.read_text()


def test_at_a_terminal_the_chat_is_saved_and_goes_on(tmp_path: Path) -> None:
    place = tmp_path / "typed.yaml"
    with terminal(tmp_path, *KEPT) as person:
        person.until(PROMPT)
        person.type(BRIEF + ENTER)
        person.until("Submit exactly this")
        person.until(PROMPT)
        person.type(f"/save-eval {place}" + ENTER)
        person.until("Saved: ")
        person.until(PROMPT)
        person.type("no" + ENTER)
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 0

    (found,) = load([place])
    assert [turn.user for turn in found.turns] == [BRIEF]
