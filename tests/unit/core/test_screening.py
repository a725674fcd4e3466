"""Secrets are taken out of what people paste, and nothing else is."""

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.lookalikes import made_up, written
from tests.doubles.secret_forms import LETTERS, Maker, forms
from tools.core import screening
from tools.core.hidden import HIDDEN
from tools.core.redaction import Redactor
from tools.core.screening import is_nothing_else, screened, without_secrets

SEED = 15
FORMS = forms(Random(SEED))
MAKER = Maker(Random(SEED))
TOKEN, KEY = MAKER.token, MAKER.key
MOST_TAKEN_FOR_ONE = 3


@pytest.mark.parametrize("form", FORMS)
def test_a_pasted_secret_is_taken_out(form: str) -> None:
    pasted = FORMS[form].pasted
    assert not FORMS[form].is_in(without_secrets(pasted))  # a login's answer goes to the vault as a whole
    assert HIDDEN in without_secrets(pasted)


def test_a_secret_of_any_value_is_taken_out() -> None:
    made = [(seed, name, form) for seed in range(10) for name, form in forms(Random(seed)).items()]
    assert [(seed, name) for seed, name, form in made if form.is_in(without_secrets(form.pasted))] == []


@pytest.mark.parametrize("seed", [SEED, 2026])
def test_no_log_and_no_traceback_shows_one(seed: int) -> None:
    tried = forms(Random(seed))
    shown = {name: Redactor().hide_all(f"{form.pasted}\nKeyError: {form.pasted!r}") for name, form in tried.items()}
    assert [name for name in tried if tried[name].is_in(shown[name])] == []


@pytest.mark.parametrize("line", written())
def test_everyday_words_stay(line: str) -> None:
    assert without_secrets(line) == line


def test_numbers_and_names_that_look_like_secrets_stay() -> None:
    lines = list(made_up(Random(SEED)))
    assert len(lines) > 100
    assert len([line for line in lines if without_secrets(line) != line]) <= MOST_TAKEN_FOR_ONE


@pytest.mark.parametrize("finder", ["_spans", "_over_breaks", "_escaped", "_encoded"])
def test_without_each_way_of_finding_one_some_would_stay(monkeypatch: pytest.MonkeyPatch, finder: str) -> None:
    monkeypatch.setattr(screening, finder, lambda _: ())
    assert any(form.is_in(without_secrets(form.pasted)) for form in FORMS.values())


def test_what_stands_around_a_secret_stays() -> None:
    said = f'Traffic campaign called Spring Sale, my token is {TOKEN}, text "Two for one"'
    assert screened(said) == said.replace(TOKEN, HIDDEN)
    assert screened(f"{KEY}\nCampaign Spring") == f"{HIDDEN}\nCampaign Spring"
    assert screened("TIKTOK_APP_SECRET=made-up-secret TIKTOK_APP_ID=7") == f"TIKTOK_APP_SECRET={HIDDEN} TIKTOK_APP_ID=7"
    mixed = MAKER.mixed
    assert screened(f"token:\n{mixed[:11]}\n{mixed[11:]}\nCampaign Spring") == f"token:\n{HIDDEN}\nCampaign Spring"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("the code is X7kq92Lm", f"the code is {HIDDEN}"),
        ("X7kq92Lm", HIDDEN),
        ("it says code 482913.", f"it says code {HIDDEN}."),
        ("der Code lautet X7kq92Lm!", f"der Code lautet {HIDDEN}!"),
        ("コードはX7kq92Lm", f"コードは{HIDDEN}"),
        ("验证码是482913", f"验证码是{HIDDEN}"),
    ],
)
def test_a_bare_code_is_a_secret_while_a_login_waits_for_it(line: str, kept: str) -> None:
    assert screened(line, awaits_code=True) == kept
    assert screened(line) == line


@pytest.mark.parametrize(
    "line",
    ["no, wait", "use code GLOW20", "why do I need it?", "the code is not shown", "https://example.com/a1", "ok"],
)
def test_what_else_is_said_at_a_login_stays(line: str) -> None:
    assert screened(line, awaits_code=True) == line


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


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_was_screened_stays_as_it_is(form: str) -> None:
    once = screened(FORMS[form].pasted)
    assert screened(once) == once


def test_a_token_that_is_glued_to_words_is_found_where_its_shape_ends() -> None:
    mixed = MAKER.of(LETTERS, 24)
    assert mixed not in screened(f"backup_{mixed}_old")


@pytest.mark.parametrize(
    "piece",
    ["a", "0", "a1", "A", "eyJ", "eyJaaaaaaaa.", "AIza", "A_", "A_TOKEN", "access_token", "access token:", "%25", "%",
     "token ", "code ", " ", "\n", "0\n", "a.", "http://", "sk-", '"', "=", "bearer ", "!", "-", "é", "令牌", "a\n",
     "x1\n",
     "cookie:", "machine a login ", "-u a:", "-----BEGIN PRIVATE KEY-----", "://a:", "secret is ", "password a b ",
     "\u200b", "a\u200b", "xoxb-1", "Aa1", "ab/", "TOKEN_", "discord.com/api/webhooks/1"],
)  # fmt: skip
def test_time_grows_with_the_length_of_a_line_and_no_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        line = (piece * length)[:length]
        taken = []
        for _ in range(2):
            begun = time.process_time()
            screened(line, awaits_code=True)
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(40_000) < 20 * seconds(5_000) + 0.01


@pytest.mark.parametrize(
    "text",
    [
        "Spring2024\nSummer2024\nAutumn2024",
        "Campaigns:\nVideo1\nVideo2\nVideo3\nVideo4",
        "Protein cookie: 20g protein = 1 happy you",
        "Basic 50ml+50ml-set",
        "Basic 24h-7days-support",
    ],
)
def test_lists_and_goods_are_no_secrets(text: str) -> None:
    assert screened(text) == text


@pytest.mark.parametrize("text", ["campaign Pink2025 sale", "2026-12-01", "$50/day", "50usd", "20.5%"])
def test_while_a_login_waits_a_day_an_amount_and_a_name_are_no_codes(text: str) -> None:
    assert screened(text, awaits_code=True) == text


def test_a_password_with_a_blank_is_hidden_where_a_program_wrote_it() -> None:
    assert screened('{"password": "Tr0ub4dor &3"}') == '{"password": "[hidden]"}'
