"""Commands of the chat in a pipe, as JSON, as the message on the command line, and at a terminal."""

from pathlib import Path

import pytest

from tests.doubles.program import BRIEF, run, talk
from tests.doubles.terminal import ENTER, PROMPT, terminal
from tests.process.world import ads

LEAVING = ["/quit", "/EXIT", " ／quit ", "/quit now", "quit", '{"user": "/quit"}', '{"user": "exit"}']


@pytest.mark.parametrize("line", LEAVING)
def test_who_leaves_is_heard_no_more_and_the_code_is_that_of_an_input_that_ends(tmp_path: Path, line: str) -> None:
    ended = talk(tmp_path, BRIEF, line, "yes")

    assert (ended.exit_code, ended.events[-1]["reason"]) == (5, "incomplete")
    assert ads(tmp_path) == []


def test_who_leaves_before_anything_is_heard_no_more_either(tmp_path: Path) -> None:
    assert talk(tmp_path, "/quit", BRIEF).exit_code == 0
    assert ads(tmp_path) == []


def test_only_words_leave(tmp_path: Path) -> None:
    ended = talk(tmp_path, '{"approve": "quit"}', '{"browser": "exit"}', BRIEF, "yes")
    assert ended.exit_code == 0
    assert len(ads(tmp_path)) == 1


def test_no_command_becomes_part_of_an_ad(tmp_path: Path) -> None:
    lines = ("/draft", BRIEF.split(", text")[0], "/clear", '{"user": "/text Hello"}', 'text "Two for one"', "/cta")
    ended = talk(tmp_path, *lines)

    fields = ended.of("draft")[-1]["fields"]
    assert {name: one["value"] for name, one in fields.items()} == {
        "campaign_name": "Spring Sale",
        "objective": "TRAFFIC",
        "text": "Two for one",
    }


def test_the_message_on_the_command_line_may_be_a_command(tmp_path: Path) -> None:
    ended = run(tmp_path, "chat", "/hlep", said="")
    assert (ended.exit_code, ended.err) == (0, "")
    assert ended.out.startswith("┃ No command /hlep. Did you mean /help?")


def test_a_conversation_can_be_saved_by_json_too(tmp_path: Path) -> None:
    place = tmp_path / "a.yaml"
    assert talk(tmp_path, BRIEF, f'{{"user": "/save-eval {place}"}}').exit_code == 5
    assert "Spring Sale" in place.read_text(encoding="utf-8")


def test_at_a_terminal_help_lists_the_commands_and_quit_leaves(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        person.until(PROMPT)
        person.type("/help" + ENTER)
        person.until("/save-eval")
        person.until(PROMPT)
        person.type("/quit" + ENTER)
        assert person.leave() == 0
