"""Secrets are taken out of what people paste, and nothing else is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.pasted_secrets import FORMS, KEY, ORDINARY, TOKEN
from tools.core.hidden import HIDDEN
from tools.core.pasted import looks_like_answer
from tools.core.screening import is_nothing_else, screened


@pytest.mark.parametrize("form", FORMS)
def test_a_pasted_secret_is_taken_out(form: str) -> None:
    pasted, secret = FORMS[form]
    if not looks_like_answer(pasted):  # that goes to the vault instead
        assert secret not in screened(pasted)
        assert HIDDEN in screened(pasted)


@pytest.mark.parametrize("line", ORDINARY)
def test_everyday_words_stay(line: str) -> None:
    assert screened(line) == line


def test_what_stands_around_a_secret_stays() -> None:
    said = f'Traffic campaign called Spring Sale, my token is {TOKEN}, text "Two for one"'
    assert screened(said) == said.replace(TOKEN, HIDDEN)
    assert screened(f"{KEY}\nCampaign Spring") == f"{HIDDEN}\nCampaign Spring"
    assert screened("TIKTOK_APP_SECRET=made-up-secret TIKTOK_APP_ID=7") == f"TIKTOK_APP_SECRET={HIDDEN} TIKTOK_APP_ID=7"


@pytest.mark.parametrize("line", [TOKEN, f'"{KEY}"', f" {TOKEN}.\n{KEY}"])
def test_a_line_that_is_nothing_but_a_secret_is_known(line: str) -> None:
    assert is_nothing_else(screened(line))


@pytest.mark.parametrize("line", [f"token {TOKEN}", "hello", "", "…"])
def test_a_line_with_words_is_not(line: str) -> None:
    assert not is_nothing_else(screened(line))


@given(st.text())
def test_what_was_screened_stays_as_it_is(text: str) -> None:
    once = screened(text)
    assert screened(once) == once


@pytest.mark.parametrize(
    "piece",
    ["a", "0", "a1", "A", "eyJ", "eyJaaaaaaaa.", "AIza", "A_", "A_TOKEN", "access_token", "access token:", "%25", "%",
     "token ", "code ", " ", "\n", "0\n", "a.", "http://", "sk-", '"', "=", "bearer ", "!", "-", "é", "令牌"],
)  # fmt: skip
def test_time_grows_with_the_length_of_a_line_and_no_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        line = (piece * length)[:length]
        taken = []
        for _ in range(3):
            begun = time.process_time()
            screened(line)
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(80_000) < 20 * seconds(10_000) + 0.01
