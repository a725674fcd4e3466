"""How a run ends is told by its exit code, and by a sentence where somebody must do something."""

import shlex
from pathlib import Path

import pytest

from tests.doubles.program import AGENT, BRIEF, Ended, run, run_cold, talk
from tests.process.world import ads, fault, set_faults


def _ending(ended: Ended) -> tuple[str, int]:
    end = ended.events[-1]
    assert end["exit_code"] == ended.exit_code
    return end["reason"], ended.exit_code


def test_declined_is_0_and_makes_no_ad(tmp_path: Path) -> None:
    assert _ending(talk(tmp_path, BRIEF, "no")) == ("declined", 0)
    assert ads(tmp_path) == []


def test_talked_is_0(tmp_path: Path) -> None:
    assert _ending(talk(tmp_path, "hello")) == ("talked", 0)


def test_planned_is_0_and_makes_no_ad(tmp_path: Path) -> None:
    ended = run(tmp_path, "chat", "--plan", "--output", "stream-json", said=f"{BRIEF}\n")

    assert _ending(ended) == ("planned", 0)
    assert ads(tmp_path) == []


def test_input_that_ends_at_a_refused_draft_is_3(tmp_path: Path) -> None:
    assert _ending(talk(tmp_path, BRIEF.replace("Traffic", "Conversions"))) == ("refused", 3)


def test_input_that_ends_at_a_login_is_4(tmp_path: Path) -> None:
    assert run(tmp_path, "auth", "logout").exit_code == 0

    assert _ending(talk(tmp_path, BRIEF)) == ("unauthorised", 4)
    assert run(tmp_path, "auth", "status").exit_code == 4


def test_input_that_ends_at_a_missing_field_is_5(tmp_path: Path) -> None:
    ended = talk(tmp_path, "Traffic campaign called Spring Sale")

    assert _ending(ended) == ("incomplete", 5)
    assert ended.of("awaiting")[-1]["what"] == "text"


def test_a_write_whose_outcome_stays_unknown_is_6_and_a_later_process_settles_it(tmp_path: Path) -> None:
    talk(tmp_path, BRIEF)
    set_faults(tmp_path, fault("ad_create", drop="after"), fault("lookup", 99, code=40001))
    assert _ending(talk(tmp_path, "yes", changes={"TIKTOK_ADS_SETTLE_SECONDS": "1"})) == ("unknown", 6)

    set_faults(tmp_path)
    settled = talk(tmp_path)
    assert _ending(settled) == ("submitted", 0)
    assert [one["ids"]["ad_id"] for one in settled.of("receipt")] == [one["ad_id"] for one in ads(tmp_path)]


def test_a_submission_that_failed_for_good_is_7(tmp_path: Path) -> None:
    ended = talk(tmp_path, BRIEF.replace("Spring Sale", "Geo Sale"), "yes")

    assert _ending(ended) == ("failed", 7)
    assert ended.of("failure")[-1]["code"] == "GEO_RESTRICTED"
    assert ads(tmp_path) == []


def test_a_cap_that_stops_the_conversation_is_1(tmp_path: Path) -> None:
    ended = run(tmp_path, "chat", "--max-turns", "1", "--output", "stream-json", said=f"hello\n{BRIEF}\n")

    assert _ending(ended) == ("limit", 1)


@pytest.mark.parametrize(
    ("arguments", "changes"),
    [
        (("chat", "--no-such-flag"), {}),
        (("chat", "--output", "xml"), {}),
        (("chat", "--target", "moon"), {}),
        (("chat", "--max-turns", "0"), {}),
        (("--model", "delphi"), {}),
        (("chat",), {"TIKTOK_ADS_SETTLE_SECONDS": "soon"}),
        (("chat", "--continue"), {"TIKTOK_ADS_HOME": "/dev/null/ads"}),
        (("chat", "hello"), {"TIKTOK_ADS_HOME": "/dev/null/ads"}),
    ],
)
def test_wrong_usage_and_wrong_settings_are_2_with_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], changes: dict[str, str]
) -> None:
    ended = run(tmp_path, *arguments, changes=changes)

    assert ended.exit_code == 2
    assert ended.out == ""
    assert ended.err.strip()
    assert "Traceback" not in ended.err
    named = [*(one for one in arguments[-2:] if one != "chat" and one.startswith("-")), *changes]
    assert any(one in ended.err for one in named)


def test_a_broken_journal_is_a_sentence_and_submits_nothing(tmp_path: Path) -> None:
    home = tmp_path / "ads"
    home.mkdir()
    (home / "journal.db").write_bytes(b"no database at all" * 100)

    ended = run(tmp_path, "chat", BRIEF)
    assert ended.exit_code in (1, 2)
    assert "Traceback" not in ended.err
    assert ended.err.strip()
    assert ads(tmp_path) == []


def test_a_closed_output_is_2_and_a_yes_to_a_card_that_nobody_saw_makes_no_ad(tmp_path: Path) -> None:
    ended = run_cold(tmp_path, "sh", "-c", f"exec {shlex.join(AGENT)} chat >&-", said=f"{BRIEF}\nyes\n")

    assert ended.exit_code == 2
    assert "Standard output is closed" in ended.err
    assert ads(tmp_path) == []
