"""What stands behind the name of a secret is one or is none, told apart at the very bounds."""

import pytest

from tools.core.screening import screened

HIDDEN = "[hidden]"
LETTERS = "abcdefghijklmn"  # not yet long enough to be a value of its own
MIXED = "aB1cD2efghijklmnopqr"  # chance by itself, whatever stands before it


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("authorization: bearer letters", f"authorization: bearer {HIDDEN}"),
        ("password=letters", f"password={HIDDEN}"),
        ('"password": "letters"', f'"password": "{HIDDEN}"'),
        ("'password': 'letters'", f"'password': '{HIDDEN}'"),
        ("password=a1b2c3", f"password={HIDDEN}"),
        ('password="two words 1"', f'password="{HIDDEN}"'),
        ("MY_TOKEN=letters", f"MY_TOKEN={HIDDEN}"),
        ("MY_SORT_KEY=letter1", f"MY_SORT_KEY={HIDDEN}"),
        ("password: letters1", f"password: {HIDDEN}"),
        ("password: abcdefghijklmnopqrst", f"password: {HIDDEN}"),
        ("session id: letters1", f"session id: {HIDDEN}"),
    ],
)
def test_what_a_program_calls_a_secret_is_hidden(text: str, shown: str) -> None:
    assert screened(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "password: letters",
        "password= letters",
        "password =letters",
        "password: letter1",
        "session id: letter1",
        'session id: "letter1"',
        "password:letters",
        "password: abcdefghijklmnopqrs",
        "password: https://shop.example/letters1",
        'password="two words"',
        'password: "see page 12"',
        "MY_SORT_KEY=letters",
    ],
)
def test_what_is_a_word_or_a_sentence_behind_such_a_name_stays(text: str) -> None:
    assert screened(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("session: a1b2c3d4", f"session: {HIDDEN}"),
        ('session: "a1b2c3d4"', f'session: "{HIDDEN}"'),
        ("session: a1b2c3d", "session: a1b2c3d"),
        ('session: "a1b2c3d"', 'session: "a1b2c3d"'),
        ("session: everyday", "session: everyday"),
        ('session: "a1b2 c3d4"', 'session: "a1b2 c3d4"'),
    ],
)
def test_what_may_be_called_a_secret_is_one_where_it_looks_like_one(text: str, shown: str) -> None:
    assert screened(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("my secret is a1b2c3d4", f"my secret is {HIDDEN}"),
        ("my secret is a1b2c3d4.", f"my secret is {HIDDEN}."),
        ("my secret is a1b2c3d", "my secret is a1b2c3d"),
        ("my secret is letters1", "my secret is letters1"),
        ("the passphrase is letters1", f"the passphrase is {HIDDEN}"),
        ("the passphrase is letter1", "the passphrase is letter1"),
        ("the passphrase is sunshines", "the passphrase is sunshines"),
    ],
)
def test_in_a_sentence_a_secret_is_a_code_and_a_password_more_than_that(text: str, shown: str) -> None:
    assert screened(text) == shown


@pytest.mark.parametrize(
    ("before", "value", "is_hidden"),
    [
        ("token", f"{LETTERS}1n2", True),  # three turns
        ("token", f"{LETTERS}n1n", False),
        ("token", "a1b2c3d4e5f6g7h8.txt", False),
        ("promo token", f"{LETTERS}1n2", False),
        ("code", f"{LETTERS}1n2n", True),  # four
        ("code", f"{LETTERS}n1n2", False),
        ("code", f"{LETTERS}1n2n".upper(), False),
        ("item", f"{LETTERS}1n2n", False),
        ("token a b c d e", f"{LETTERS}1n2", True),  # the sixth word before it
        ("token a b c d e f", f"{LETTERS}1n2", False),
        ("token " + "x" * 41, f"{LETTERS}1n2", True),  # 48 letters
        ("token " + "x" * 42, f"{LETTERS}1n2", False),
    ],
)
def test_a_long_value_is_a_secret_by_the_few_words_before_it(before: str, value: str, is_hidden: bool) -> None:
    assert screened(f"{before} {value}") == f"{before} {HIDDEN if is_hidden else value}"


@pytest.mark.parametrize(
    ("value", "is_hidden"),
    [("1a1bcdefabcdefabcdef", True), ("1abcdefabcdefabcdef1", False), ("1a1bcdefabcdefabcde", False)],
)
@pytest.mark.parametrize("quotes", ["{}", ' "{}" '])
def test_a_line_of_hexadecimal_digits_alone_is_a_secret(value: str, is_hidden: bool, quotes: str) -> None:
    assert screened(quotes.format(value)) == quotes.format(HIDDEN if is_hidden else value)


def test_what_looks_like_chance_stays_where_it_is_called_a_code_that_opens_nothing() -> None:
    assert screened(f"spark {MIXED}") == f"spark {MIXED}"
    assert screened(f"spark {MIXED * 3}") == f"spark {MIXED * 3}"  # as long as such codes are
    assert screened(f"ad {MIXED}") == f"ad {HIDDEN}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("use code GLOW20", "use code GLOW20"),
        ("use code GLO2W", f"use code {HIDDEN}"),
        ("use code glow20", f"use code {HIDDEN}"),
        ("the code is sunshine", "the code is sunshine"),
        ("the code is 482913!", f"the code is {HIDDEN}!"),
        ("482913", HIDDEN),
        ('"x7kq9"', f'"{HIDDEN}"'),
        ("x7kq", "x7kq"),
        ("a://b1", "a://b1"),
        ("50usd", "50usd"),
    ],
)
def test_while_a_login_waits_what_is_called_a_code_is_one_unless_it_is_on_an_ad(text: str, shown: str) -> None:
    assert screened(text, awaits_code=True) == shown
