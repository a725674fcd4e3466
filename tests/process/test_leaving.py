"""Nothing but a yes submits; whatever else ends a conversation, a later process goes on with it."""

import signal
from pathlib import Path

import pytest

from tests.doubles.program import BRIEF, run, talk, talking
from tests.process.world import ads, fault, set_faults


@pytest.mark.parametrize(
    ("number", "exit_code"), [(signal.SIGINT, 130), (signal.SIGTERM, 130), (signal.SIGHUP, 130), (signal.SIGKILL, -9)]
)
def test_a_signal_at_the_approval_leaves_no_ad_and_a_later_yes_makes_one(
    tmp_path: Path, number: signal.Signals, exit_code: int
) -> None:
    with talking(tmp_path) as asked:
        asked.say(BRIEF)
        card = asked.until_awaiting("approval")
        assert asked.end_by(number) == exit_code
    assert ads(tmp_path) == []
    if number is not signal.SIGKILL:
        assert asked.events[-1] == {"type": "end", "reason": "interrupted", "exit_code": 130}

    later = talk(tmp_path, "yes")
    assert later.of("awaiting")[0] == card
    assert later.exit_code == 0
    assert len(ads(tmp_path)) == 1


def test_silence_and_then_the_end_of_the_input_leave_no_ad_and_the_latest_conversation_goes_on(tmp_path: Path) -> None:
    with talking(tmp_path) as asked:
        asked.say(BRIEF)
        asked.until_awaiting("approval")
        assert ads(tmp_path) == []
        asked.fall_silent()
        assert asked.child.wait() == 5
    assert ads(tmp_path) == []

    later = run(tmp_path, "chat", "--continue", "--output", "stream-json", said="yes\n")
    assert (later.exit_code, later.events[0]["id"]) == (0, "talk")
    assert len(ads(tmp_path)) == 1


def test_after_a_no_the_draft_is_kept_and_a_later_process_can_submit_it(tmp_path: Path) -> None:
    assert talk(tmp_path, BRIEF, "no").exit_code == 0
    assert ads(tmp_path) == []

    later = talk(tmp_path, "submit it", "yes")
    assert later.exit_code == 0
    assert [ad["text"] for ad in ads(tmp_path)] == ["Two for one all week"]


@pytest.mark.parametrize("words", ["no, stop, do not send it", "hello"])
def test_a_no_on_the_command_line_is_heard_before_anything_of_an_unfinished_ad_is_sent(
    tmp_path: Path, words: str
) -> None:
    set_faults(tmp_path, fault("adgroup_create", drop="after"), fault("lookup", times=99, http=503))
    assert talk(tmp_path, BRIEF, "yes", changes={"TIKTOK_ADS_SETTLE_SECONDS": "1"}).exit_code == 6
    set_faults(tmp_path)
    run(tmp_path, "chat", "--session", "talk", words, changes={"TIKTOK_ADS_SETTLE_SECONDS": "1"})

    assert ads(tmp_path) == []


def test_an_unfinished_ad_is_finished_where_nobody_is_there(tmp_path: Path) -> None:
    set_faults(tmp_path, fault("adgroup_create", drop="after"), fault("lookup", times=99, http=503))
    assert talk(tmp_path, BRIEF, "yes", changes={"TIKTOK_ADS_SETTLE_SECONDS": "1"}).exit_code == 6
    set_faults(tmp_path)
    assert talk(tmp_path).exit_code == 0

    assert len(ads(tmp_path)) == 1


def test_going_on_says_what_is_still_needed(tmp_path: Path) -> None:
    talk(tmp_path, 'Traffic campaign called Spring Sale, text "Two for one all week"')
    ended = run(tmp_path, "--continue")

    assert "Still needed: call to action." in ended.err


def test_going_on_where_nothing_was_begun_says_so(tmp_path: Path) -> None:
    ended = run(tmp_path, "--continue")

    assert ended.exit_code == 0
    assert "no earlier conversation" in ended.err


def test_a_second_terminal_is_told_so_and_the_first_is_left_alone(tmp_path: Path) -> None:
    with talking(tmp_path) as first:
        first.say(BRIEF)
        first.until_awaiting("approval")

        second = talk(tmp_path, "yes")
        assert (second.exit_code, second.out) == (1, "")
        assert "open in another terminal" in second.err

        first.say("yes")
        first.until_awaiting("reply")
        assert first.end_by(signal.SIGTERM) == 130
    assert len(ads(tmp_path)) == 1
