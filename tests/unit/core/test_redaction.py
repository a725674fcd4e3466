"""A secret that was learned is hidden in every form in which it travels, and a person's own words are not."""

import base64
import json
import re
from urllib.parse import quote, quote_plus

import pytest

from tools.core.hidden import HIDDEN
from tools.core.redaction import Redactor
from tools.core.secret import Secret

SECRET = 'k/7+"é=zQ9?v2x'
SPACED = 'k/7+" é=zQ9?v2'
NUMBER = 17


def _knowing(*secrets: str) -> Redactor:
    redactor = Redactor()
    redactor.learn([Secret(one) for one in secrets])
    return redactor


def _lower(escaped: str) -> str:
    return re.sub("%..", lambda found: found[0].lower(), escaped)


@pytest.mark.parametrize(
    "written",
    [
        SPACED,
        quote(SPACED, safe=""),
        quote_plus(SPACED),
        quote(quote(SPACED, safe=""), safe=""),
        quote(quote_plus(SPACED), safe=""),
        _lower(quote(SPACED, safe="")),
        _lower(quote_plus(SPACED)),
        json.dumps(SPACED)[1:-1],
        SPACED.encode().hex(),
        SPACED.encode().hex().upper(),
    ],
)
def test_a_secret_is_hidden_in_each_form_and_nothing_around_it(written: str) -> None:
    assert _knowing(SPACED).hide(f"before {written} after") == f"before {HIDDEN} after"


@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
@pytest.mark.parametrize("before", range(4))
def test_in_base64_none_of_its_own_letters_stay_wherever_it_begins(before: int, encode: object) -> None:
    assert callable(encode)
    whole = encode(b"x" * before + SECRET.encode() + b"yyy").decode()
    shown = _knowing(SECRET).hide(whole)
    first, _, last = shown.partition(HIDDEN)

    assert HIDDEN in shown
    assert len(first) <= (before * 4 + 2) // 3
    assert len(last) <= 7
    assert whole == first + whole[len(first) : len(whole) - len(last)] + last


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\\n", "\\r\\n", "  \n ", "\t"])
def test_a_break_anywhere_in_it_leaves_nothing_to_read(gap: str) -> None:
    for at in range(1, len(SECRET)):
        assert _knowing(SECRET).hide(SECRET[:at] + gap + SECRET[at:]) == HIDDEN


@pytest.mark.parametrize(("secret", "is_hidden"), [("sevenle", False), ("eightlet", True)])
def test_only_what_is_too_long_for_a_word_is_learned(secret: str, is_hidden: bool) -> None:
    assert (_knowing(secret).hide(f"a {secret} b") == f"a {HIDDEN} b") is is_hidden


def test_what_is_learned_later_is_hidden_beside_what_was_known() -> None:
    redactor = Redactor()
    assert redactor.hide("first-secret second-secret") == "first-secret second-secret"
    for secrets in ([None], [Secret("first-secret"), None], [Secret("first-secret")], [Secret("second-secret")], []):
        redactor.learn(secrets)

    assert redactor.hide("first-secret second-secret") == f"{HIDDEN} {HIDDEN}"


@pytest.mark.parametrize("secrets", [[], [None], [Secret("short")]])
def test_who_knows_no_secret_hides_nothing(secrets: list[Secret | None]) -> None:
    redactor = Redactor()
    redactor.learn(secrets)
    assert redactor.hide("a short text") == "a short text"


def test_of_two_secrets_that_begin_alike_no_end_stays() -> None:
    assert _knowing("begins-alike", "begins-alike-and-goes-on").hide("begins-alike-and-goes-on") == HIDDEN
    assert _knowing("begins-alike", "begins-alike-and-goes-on").hide("begins-\nalike-and-goes-on") == HIDDEN


def test_a_persons_own_words_are_left_alone_and_a_logs_are_not() -> None:
    said = f"password: hunter{NUMBER}x"
    assert Redactor().hide(said) == said
    assert "hunter" not in Redactor().hide_all(said)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("code=abcdef", f"code={HIDDEN}"),
        ("code=abcde", "code=abcde"),
        ('"state": "abcdefg", "x": 1', f'"state": "{HIDDEN}", "x": 1'),
        ("Authorization: Bearer abcdefghi", f"Authorization: Bearer {HIDDEN}"),
        ("got bearer abcdefgh back", f"got bearer {HIDDEN} back"),
        ("got bearer abcdefg back", "got bearer abcdefg back"),
        ("the zipcode=abcdefgh", "the zipcode=abcdefgh"),
    ],
)
def test_in_a_log_what_stands_behind_a_secrets_name_is_hidden(text: str, shown: str) -> None:
    assert Redactor().hide_all(text) == shown


def test_a_secret_shows_stars_and_is_told_to_who_asks() -> None:
    assert Secret("hush-hush").get_secret_value() == "hush-hush"
    assert "hush" not in f"{Secret('hush-hush')!r} {Secret('hush-hush')}"


def test_two_secrets_are_the_same_where_they_say_the_same() -> None:
    assert Secret("hush-hush") == Secret("hush-hush")
    assert Secret("hush-hush") != Secret("hush")
    assert Secret("hush-hush") != "hush-hush"
    assert {Secret("hush-hush"): 1}[Secret("hush-hush")] == 1
