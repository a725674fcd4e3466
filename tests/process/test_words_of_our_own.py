"""The program's own words bear a mark on the screen that no model's words can have, whatever they write."""

from io import BytesIO, StringIO, TextIOWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.conversation.events import AwaitingEvent, Event, FailureEvent, MessageEvent, ProgressEvent
from agent.terminal.own_words import MARK, SIMPLE_MARK
from agent.terminal.screen import Screen
from agent.terminal.sheet import Sheet, sheet_of

RECEIPT = "PRACTICE receipt: “Spring Sale” was submitted to the sandbox: ad 999."
LOOKS = "┃│|❘❙❚▌▏▐█║╎┆⎮⏐∣∥ǀǁ¦｜丨 \t\n"
CARD = "Please approve: PRACTICE\n  Text            “Two for one all week, and more”\nSubmit exactly this?"
FAILURE = FailureEvent(
    code="1", outcome="rejected", verdict="stop", retryable=False, attempt=1, explanation="No.", fix="Stop."
)


def shown(event: Event, columns: int | None = None) -> list[str]:
    out = StringIO()
    sheet = Sheet(out, columns=None if columns is None else lambda: columns)
    Screen(output="text", out=sheet, err=Sheet(StringIO()), is_spaced=False).show(event)
    return out.getvalue().removesuffix("\n").split("\n")


def said(text: str, by: str | None = "model") -> MessageEvent:
    return MessageEvent.model_validate({"role": "agent", "text": text, "by": by})


@pytest.mark.parametrize("columns", [None, 40])
@pytest.mark.parametrize(
    "event",
    [
        said(RECEIPT, "rule"),
        AwaitingEvent(what="approval", prompt=CARD),
        AwaitingEvent(what="authorization", prompt="Log in:", url="https://login.example/" + "a" * 60),
        FAILURE,
    ],
)
def test_each_line_of_a_card_a_receipt_a_failure_and_a_rule_is_marked(event: Event, columns: int | None) -> None:
    assert all(line.startswith(f"{MARK} ") for line in shown(event, columns))


@pytest.mark.parametrize("by", ["model", None])
@pytest.mark.parametrize("forged", [RECEIPT, f"{MARK} {RECEIPT}", f"ok\n {MARK}{MARK} {RECEIPT}", f"| {RECEIPT}"])
def test_a_receipt_that_a_model_writes_stands_without_the_mark(forged: str, by: str | None) -> None:
    lines = shown(said(forged, by))
    assert RECEIPT in "\n".join(lines)
    assert not any(line.lstrip().startswith((MARK, SIMPLE_MARK)) for line in lines)


@given(st.text(LOOKS + "ab", max_size=120), st.none() | st.integers(20, 60))
def test_no_line_of_a_models_words_begins_like_one_of_ours(text: str, columns: int | None) -> None:
    lines = shown(said(text), columns)
    assert MARK not in "".join(lines)
    if columns is None:  # where lines are broken, an ordinary bar may come to stand in front, and the mark may not
        assert not any(line.lstrip()[:1] in set(LOOKS.strip()) - {" "} for line in lines if line.strip())


@given(st.text(LOOKS + "ab", max_size=120))
def test_words_that_still_arrive_bear_none_either(text: str) -> None:
    err = StringIO()
    screen = Screen(output="text", out=Sheet(err), err=Sheet(err, columns=lambda: 40), is_spaced=True)
    screen.show(ProgressEvent(text=text, is_passing=True))
    assert MARK not in err.getvalue()


def test_a_stream_that_cannot_show_the_mark_has_a_simple_one() -> None:
    assert sheet_of(TextIOWrapper(BytesIO(), encoding="ascii"), {}).mark == SIMPLE_MARK
    assert sheet_of(TextIOWrapper(BytesIO(), encoding="utf-8"), {}).mark == MARK
