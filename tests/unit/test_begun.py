"""What words mean for an ad that is begun: only a clear one lets it go on."""

import re

import pytest

from agent.conversation.begun import is_brought_alone, read_wish, words_beside
from agent.language.tongues import codes
from agent.words.sentences import sentence

ADDRESS = "http://127.0.0.1:8080/callback?auth_code=0123456789abcdef0123&state=abcdefghijkl"

HELD_OR_ENDED = (
    "ok, cancel it", "hold on", "wait!", "never mind", "forget it", "i changed my mind",
    "cancel the submission", "halt", "annulez", "cancélalo", "basta", "取消吧", "キャンセルして",
    "ja, abbrechen", "no no wait", "start over", "ok cancel", "don't send it, the text is wrong", "ok stop",
    "yes cancel", "no wait", "nevermind", "nvm", "N", "arrête", "para", "中止", "i withdraw", "actually cancel",
    "sorry, no", "ok forget it", "don't try again", "not again", "do not go on", "no, go on", "don't go on yet",
    "can you go on?", "stop, don't submit it again", "not yet", "hmm", "what?", "was it submitted?", "",
)  # fmt: skip


@pytest.mark.parametrize("words", HELD_OR_ENDED)
def test_words_that_do_not_clearly_say_so_let_nothing_go_on(words: str) -> None:
    assert read_wish(words) != "go_on"


@pytest.mark.parametrize("words", ["no", "ok, cancel it", "yes cancel", "ok stop", "ja, abbrechen", "取消"])
def test_a_no_ends_it(words: str) -> None:
    assert read_wish(words) == "stop"


@pytest.mark.parametrize(
    "words",
    ["go on", "Go on, please!", "ok, try again", "retry", "yes", "weiter bitte", "continuez", "继续", "don’t cancel"],
)
def test_a_clear_word_lets_it_go_on(words: str) -> None:
    assert read_wish(words) == "go_on"


@pytest.mark.parametrize("words", ["the link does not work", "i am not logged in", "i can't log in"])
def test_a_complaint_neither_ends_it_nor_lets_it_go_on(words: str) -> None:
    assert read_wish(words) == "other"


def test_a_complaint_that_is_quoted_is_a_change() -> None:
    assert read_wish('change the text to "the link does not work"') == "change"


@pytest.mark.parametrize("code", codes())
def test_what_people_are_told_to_say_is_understood(code: str) -> None:
    for name in ("held", "old", "at_login"):
        told = re.findall(r"`([^`]+)`|[“「]((?!\{)[^”」]+)[”」]", sentence(code, f"begun.{name}"))
        said = ["".join(one) for one in told if "{" not in "".join(one)]
        assert [read_wish(one) for one in said] == ["go_on", "stop"]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        (ADDRESS, ""),
        (f"here it is: {ADDRESS}", ""),
        (f"no, stop, I do not want this: {ADDRESS}", "no, stop, I do not want this:"),
        (ADDRESS[:50] + "\n" + ADDRESS[50:], ""),
    ],
)
def test_words_beside_an_address_are_read_and_pieces_of_it_are_none(text: str, beside: str) -> None:
    assert words_beside(text) == beside
    assert is_brought_alone(text) is (beside == "")
