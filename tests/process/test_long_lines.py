"""What is longer than anybody says is named, and nothing of it is taken."""

from pathlib import Path

from agent.conversation.objections import LONGEST_SAID
from tests.doubles.program import BRIEF, run, talk
from tests.process.world import ads

MIB = 2**20


def test_a_line_longer_than_is_read_is_said_in_the_language_spoken_and_nothing_of_it_is_kept(tmp_path: Path) -> None:
    ended = talk(tmp_path, "quiero un anuncio de tráfico, por favor", f"code={'1' * LONGEST_SAID}")

    *_, noted, answered = ended.of("message")
    assert noted["text"] == f"(a line of {LONGEST_SAID + 5} characters, of which nothing was kept)"
    assert "como máximo 20000" in answered["text"]
    assert "code=1" not in ended.out


def test_a_line_of_just_the_length_that_is_read_is_taken(tmp_path: Path) -> None:
    ended = talk(tmp_path, f"{BRIEF}{' ' * (LONGEST_SAID - len(BRIEF) - 1)}.")
    assert ended.of("awaiting")[-1]["what"] == "approval"


def test_a_yes_in_a_line_that_is_too_long_approves_nothing(tmp_path: Path) -> None:
    ended = talk(tmp_path, BRIEF, f"yes{' yes' * LONGEST_SAID}"[: LONGEST_SAID + 1])

    assert ended.of("awaiting")[-1]["what"] == "approval"
    assert ended.exit_code == 5
    assert ads(tmp_path) == []


def test_a_whole_line_over_a_mebibyte_ends_the_reading_and_what_came_before_it_counts(tmp_path: Path) -> None:
    said = tmp_path / "said"
    said.write_text(f"hello\n{'a' * (MIB + 1)}\nyes\n", encoding="utf-8")
    ended = run(tmp_path, "chat", "--output", "stream-json", said=said)

    assert ended.exit_code == 1
    assert "longer than 1 MiB" in ended.err
    assert [one["text"] for one in ended.of("message") if one["role"] == "person"] == ["hello"]


def test_brackets_in_brackets_are_words_like_any_other(tmp_path: Path) -> None:
    ended = talk(tmp_path, '{"user":' * 2_000, "hello")

    assert ended.err == ""
    assert ended.of("message")[-1]["text"].startswith("Hello")
