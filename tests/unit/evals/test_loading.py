from pathlib import Path

import pytest

from evals.conversation_files import load, read
from tools.core.errors import SettingsError

GOOD = """
- id: good
  turns:
    - user: 0815
    - restart: true
  world: {faults: [{on: ad_submit, times: 2, do: {delay: 0.5}}]}
  answers: {approval: yes, budget: 19.90, music: [no music, music_001]}
  expect: {failure: null, model_calls: {max: 3}, ads: [{music_id: null}]}
"""

BOMB = "\n- ".join(["&a0 [x]", *(f"&a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 10))])


def written(folder: Path, text: str) -> Path:
    path = folder / "some.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_words_stay_as_they_are_written_and_only_the_schema_makes_numbers(tmp_path: Path) -> None:
    (found,) = load([written(tmp_path, GOOD)])
    assert found.turns[0].user == "0815"
    assert found.turns[1].restart
    assert found.answers == {"approval": "yes", "budget": "19.90", "music": ("no music", "music_001")}
    assert found.world.faults[0].times == 2
    assert found.world.faults[0].do.delay == 0.5
    assert found.expect.model_calls is not None
    assert found.expect.model_calls.max == 3


def test_null_and_nothing_written_are_told_apart(tmp_path: Path) -> None:
    (found,) = load([written(tmp_path, GOOD)])
    assert found.expect.rules_failures_out
    assert found.expect.ads is not None
    assert found.expect.ads[0].given() == {"music_id": None}
    (silent,) = load([written(tmp_path, "- {id: silent, turns: [{user: hi}]}\n")])
    assert not silent.expect.rules_failures_out
    assert silent.expect.ads is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- id: a\n  turns:\n    - user: hi\n  wrold: {}\n", 4, "no such key"),
        ("- id: a\n  turns:\n    - user: hi\n      browser: deny\n", 3, "exactly one"),
        ("- id: a\n", 1, "missing (turns)"),
        ("- id: a\n  turns: [{user: hi}]\n  expect:\n    says: ['fine', '(']\n", 4, "regular expression"),
        ("- id: a\n  turns: [{user: hi}]\n  answers:\n    reply: hi\n", 4, "Input should be"),
        ("- id: a\n  id: b\n", 2, "written twice"),
        ("- id: a\n  files: {../out.mp3: mp3}\n  turns: [{user: hi}]\n", 2, "inside the conversation's folder"),
        ("- id: a\n  turns: [{user: hi}]\n\n- id: a\n  turns: [{user: hi}]\n", 4, "taken already"),
        ("id: a\n", 1, "is a list of conversations"),
        ("- id: 'a\n", 2, "not YAML"),
        (f"- id: a\n- {'[' * 20_000}{']' * 20_000}\n", 1, "nested too deeply"),
        ("- id: a\n  turns: [{user: hi}]\n- &self [*self]\n", 3, "holds itself"),
        ("- id: a\n  turns: [{user: hi}]\n- {id: b, turns: &self [*self]}\n", 3, "holds itself"),
        ("- id: a\n  ? [b]\n  : c\n", 2, "has to be one word"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = written(tmp_path, text)
    _, problems = read([path])
    assert [problem.line for problem in problems] == [line]
    assert words in str(problems[0])
    assert str(problems[0]).startswith(f"{path}:{line}: ")


def test_aliases_that_grow_without_bounds_are_refused(tmp_path: Path) -> None:
    _, problems = read([written(tmp_path, f"- {BOMB}\n")])
    assert "Aliases make too much" in str(problems[-1])


def test_an_alias_says_a_thing_once_more(tmp_path: Path) -> None:
    one, other = load([written(tmp_path, "- {id: a, turns: &same [{user: hi}]}\n- {id: b, turns: *same}\n")])
    assert one.turns == other.turns


def test_a_folder_is_read_whole_and_all_its_problems_are_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "a.yaml").write_text("- {id: a}\n", encoding="utf-8")
    (tmp_path / "below" / "b.yml").write_text("- {id: b}\n", encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        load([tmp_path])
    assert str(raised.value).count("missing (turns)") == 2


def test_a_path_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="There is no file or folder"):
        load([tmp_path / "nowhere"])
