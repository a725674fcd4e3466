"""The phone beside the card at a real terminal: 120, 80 and 40 columns wide, without colours, and in a pipe."""

import json
import re
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.doubles.program import BRIEF, run, talk
from tests.doubles.terminal import CTRL_D, ENTER, PROMPT, terminal

QUESTION = re.escape("Submit exactly this?") + r"[^\n]*\n"


def card_at(home: Path, columns: int, changes: dict[str, str] | None = None) -> list[str]:
    with terminal(home, "chat", BRIEF, changes=changes or {}, columns=columns) as person:
        shown = person.until(QUESTION)
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()
    return [line for line in shown.split("\n") if line.startswith("┃")]


def drawing(lines: list[str]) -> list[str]:
    return [line for line in lines if line.endswith(("╮", "│", "╯"))]


def test_in_a_wide_terminal_the_card_stands_left_and_the_phone_right(tmp_path: Path) -> None:
    lines = card_at(tmp_path, 120)

    assert lines[0].startswith("┃ Please approve")
    assert lines[0].endswith("╮")
    assert {wcswidth(line) for line in drawing(lines)} == {120}
    assert sum("Shop now" in line for line in lines) >= 2


@pytest.mark.parametrize("columns", [80, 40])
def test_in_a_narrow_one_the_phone_stands_below_the_card_and_above_the_question(tmp_path: Path, columns: int) -> None:
    lines = card_at(tmp_path, columns)
    top = next(at for at, line in enumerate(lines) if line.endswith("╮"))

    assert {wcswidth(line) for line in drawing(lines)} == {38}
    assert any("Fingerprint" in line for line in lines[:top])
    assert any("Submit exactly this?" in line for line in lines[top:])
    assert any("Two for one all week" in line for line in lines[top:])


def test_no_colour_is_needed_to_read_it(tmp_path: Path) -> None:
    plain, coloured = (card_at(tmp_path / name, 120, {name: "1"}) for name in ("NO_COLOR", "SOME_COLOR"))
    without_names = [re.sub(r"[0-9a-f]{16}|file:\S+", "", line) for line in (*plain, *coloured)]
    assert without_names[: len(plain)] == without_names[len(plain) :]


def test_preview_draws_it_alone_and_names_its_page(tmp_path: Path) -> None:
    with terminal(tmp_path, "chat", BRIEF, columns=80) as person:
        person.until(QUESTION)
        person.until(PROMPT)
        person.type("/preview" + ENTER)
        shown = person.until(QUESTION)
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    (page,) = (tmp_path / "ads" / "previews").glob("*.html")
    assert page.as_uri() in shown.replace("\n", "")
    assert "Shop now" in shown
    assert "Fingerprint" not in shown


def test_a_pipe_gets_the_name_of_the_page_and_no_drawing(tmp_path: Path) -> None:
    ended = run(tmp_path, "chat", said=f"{BRIEF}\n/preview\n")
    (page,) = (tmp_path / "ads" / "previews").glob("*.html")

    assert ended.out.count(f"As a phone shows it: {page.as_uri()}") == 3
    assert not set("╭╮╰╯│") & set(ended.out)


def test_programs_read_the_same_keys_as_ever(tmp_path: Path) -> None:
    ended = talk(tmp_path, BRIEF, "/preview")
    told = json.loads(run(tmp_path, "chat", "--output", "json", said=f"{BRIEF}\n").out)

    for event in (*ended.of("awaiting"), told["awaiting"]):
        assert set(event) <= {"type", "what", "prompt", "plan", "fingerprint"}
    assert "As a phone shows it: file:///" in ended.of("message")[-1]["text"]
