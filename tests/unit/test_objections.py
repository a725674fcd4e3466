"""Why a line is not taken where a conversation stands: what is no answer there approves nothing."""

from typing import Any

import pytest

from agent.conversation.line import Line
from agent.conversation.objections import LONGEST_SAID, Standing, noted, objection
from agent.conversation.slashes import read_slash

FINGERPRINT = "273ff19d4f16d020"
AT_A_CARD = Standing(waits_for="approval", fingerprint=FINGERPRINT, takes_words=True)
AT_A_PIPE = Standing(waits_for="approval", fingerprint=FINGERPRINT, takes_words=False)
AT_A_LOGIN = Standing(waits_for="authorization", fingerprint="", takes_words=True)
NOWHERE = Standing(waits_for="reply", fingerprint="", takes_words=False)


def _objection(kind: Any, text: str, standing: Standing) -> str | None:
    return objection(Line(kind=kind, text=text), None, standing, "en")


@pytest.mark.parametrize(
    ("kind", "text", "standing", "begins"),
    [
        ("user", "yes", AT_A_CARD, None),
        ("user", "yes", AT_A_PIPE, "Without a terminal a plain yes"),
        ("user", "no", AT_A_PIPE, None),
        ("user", "yes", NOWHERE, None),
        ("user", "yes", AT_A_LOGIN, None),
        ("user", FINGERPRINT, AT_A_PIPE, None),
        ("approve", FINGERPRINT, AT_A_CARD, None),
        ("approve", FINGERPRINT, AT_A_PIPE, None),
        ("approve", "273ff19d4f16d021", AT_A_CARD, "That is not the fingerprint"),
        ("approve", "", AT_A_CARD, "That is not the fingerprint"),
        ("approve", FINGERPRINT, NOWHERE, "No plan is waiting"),
        ("approve", "", NOWHERE, "No plan is waiting"),
        ("browser", "approve", AT_A_LOGIN, None),
        ("browser", "paste", AT_A_LOGIN, None),
        ("browser", "approve", AT_A_CARD, "No login is waiting"),
        ("browser", "dance", AT_A_LOGIN, "In the browser one can only"),
        ("browser", "dance", AT_A_CARD, "In the browser one can only"),
        ("callback", "code=1", AT_A_LOGIN, None),
        ("callback", "code=1", AT_A_CARD, "No login is waiting"),
    ],
)
def test_a_line_is_taken_where_it_is_an_answer(kind: Any, text: str, standing: Standing, begins: str | None) -> None:
    said = _objection(kind, text, standing)

    assert (said is None) is (begins is None)
    assert (said or "").startswith(begins or "")


def test_who_has_to_name_the_fingerprint_is_told_it() -> None:
    assert f'{{"approve": "{FINGERPRINT}"}}' in str(_objection("user", "yes", AT_A_PIPE))


def test_a_slash_is_answered_wherever_one_stands() -> None:
    assert objection(Line(kind="user", text="/yes"), read_slash("/yes"), AT_A_CARD, "en")


@pytest.mark.parametrize(("more", "is_taken"), [(0, True), (1, False)])
def test_a_line_of_several_pages_is_taken_and_one_letter_more_is_not(more: int, is_taken: bool) -> None:
    text = "a" * (LONGEST_SAID + more)

    assert LONGEST_SAID == 20_000
    assert (_objection("user", text, AT_A_CARD) is None) is is_taken
    assert (noted(text) == text) is is_taken
    assert is_taken or noted(text) == "(a line of 20001 characters, of which nothing was kept)"
