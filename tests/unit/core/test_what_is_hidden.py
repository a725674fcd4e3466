"""Which stretches of a text are hidden: over one another, beside addresses, and written in other signs."""

from base64 import b64encode, urlsafe_b64encode
from urllib.parse import quote

import pytest

from tools.core import screening
from tools.core.hidden import HIDDEN
from tools.core.screening import is_nothing_else, screened, without_secrets

TOKEN = "0a1b2c3d4e" * 4
ANSWER = "auth_code=opqrstuv"


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ([(2, 4)], f"01{HIDDEN}456789"),
        ([(4, 8), (2, 6)], f"01{HIDDEN}89"),  # each begins inside the other
        ([(2, 8), (3, 5)], f"01{HIDDEN}89"),
        ([(2, 4), (4, 6)], f"01{HIDDEN}{HIDDEN}6789"),
        ([(2, 4), (2, 6)], f"01{HIDDEN}6789"),
        ([(0, 2), (8, 10)], f"{HIDDEN}234567{HIDDEN}"),
        ([], "0123456789"),
    ],
)
def test_all_that_was_found_is_hidden_and_what_lies_over_one_another_once(
    monkeypatch: pytest.MonkeyPatch, found: list[tuple[int, int]], shown: str
) -> None:
    monkeypatch.setattr(screening, "_spans", lambda _: found)
    assert screened("0123456789") == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"https://shop.example/{TOKEN}", f"https://shop.example/{TOKEN}"),
        (f"{TOKEN} https://shop.example/a", f"{HIDDEN} https://shop.example/a"),
        (f"https://shop.example/a {TOKEN}", f"https://shop.example/a {HIDDEN}"),
        (f"www.a.example www.b.example {TOKEN} www.c.example", f"www.a.example www.b.example {HIDDEN} www.c.example"),
        (f"https://a.example/{TOKEN}/{TOKEN} {TOKEN}", f"https://a.example/{TOKEN}/{TOKEN} {HIDDEN}"),
        (f"https://a.example/{TOKEN} {TOKEN} https://a.example/{TOKEN}",
         f"https://a.example/{TOKEN} {HIDDEN} https://a.example/{TOKEN}"),
        (f"{TOKEN}.example.com/a", f"{TOKEN}.example.com/a"),
    ],
)  # fmt: skip
def test_what_looks_like_chance_stays_inside_of_addresses_and_is_hidden_between_them(text: str, shown: str) -> None:
    assert screened(text) == shown


def _escaped(text: str, times: int) -> str:
    for _ in range(times):
        text = "".join(f"%{ord(char):02X}" for char in text) if text[0] != "%" else quote(text)
    return text


@pytest.mark.parametrize("secret", ["?auth_code=x", f'"{TOKEN}"'])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_what_was_escaped_up_to_three_times_is_hidden_as_a_whole(secret: str, times: int) -> None:
    assert screened(f"see {_escaped(secret, times)} here") == f"see {HIDDEN} here"


@pytest.mark.parametrize("text", ["100% cotton", "see %41%42%43 here", "50%25 off"])
def test_what_was_escaped_and_is_no_secret_stays(text: str) -> None:
    assert screened(text) == text


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize("behind", range(4))
def test_a_secret_in_base64_is_hidden_wherever_in_a_group_of_signs_it_begins_and_ends(before: int, behind: int) -> None:
    written = "A" * before + b64encode(b"??? pwd=letter ???").decode() + "A" * behind
    assert screened(f"see {written} here") == f"see {HIDDEN} here"


def test_a_secret_in_the_base64_of_addresses_is_hidden_too() -> None:
    written = urlsafe_b64encode(b"\xff\xff\xff pwd=letter \xfb\xef\xbe").decode()
    assert {"-", "_"} <= {*written}
    assert screened(f"see {written} here") == f"see {HIDDEN} here"


@pytest.mark.parametrize("content", [b"??? letters here ???", b"??? pwd=abc here ???"])
def test_words_in_base64_stay(content: bytes) -> None:
    written = b64encode(content).decode()
    assert screened(f"see {written} here") == f"see {written} here"


@pytest.mark.parametrize("before", [b"", b"nothing of it\0"])
def test_one_secret_among_what_was_written_in_other_signs_is_enough(before: bytes) -> None:
    written = (before + b"pwd=letters\0and no more than that").hex()
    assert screened(f"see {written} here") == f"see {HIDDEN} here"


@pytest.mark.parametrize(
    ("content", "is_hidden"),
    [
        (f"{ANSWER} or more", True),
        ("?code=abcdefghijklmno1 or so", True),
        ("password=letters in words", True),
        ("see sk-abcdefg1h2kl and all", True),
        (f"see {TOKEN} here", True),
        ("x1y2z3" + "w" * 18, True),  # six turns in twenty-four letters
        ("1x1y1z" + "w" * 18, False),
        ("x1y2z3" + "w" * 17 + " ", False),
        ("nothing but a sentence of words", False),
    ],
)
def test_what_stands_in_hexadecimal_digits_is_hidden_where_it_is_a_secret(content: str, is_hidden: bool) -> None:
    written = content.encode().hex()
    assert screened(f"see {written} here") == f"see {HIDDEN if is_hidden else written} here"


def test_an_answer_over_several_lines_is_hidden_in_a_text() -> None:
    assert "abcd" not in screened("see http://127.0.0.1/cb?auth_code=ab\ncd3")


def test_a_line_that_holds_an_answer_is_hidden_as_a_whole_and_any_other_in_part() -> None:
    assert without_secrets(f"here: ?{ANSWER}") == HIDDEN
    assert without_secrets(f"here: {TOKEN}") == f"here: {HIDDEN}"
    assert without_secrets("x7kq9", awaits_code=True) == HIDDEN
    assert without_secrets("x7kq9") == "x7kq9"


def test_words_beside_what_was_hidden_are_something_else() -> None:
    assert is_nothing_else(f"- {HIDDEN}!")
    assert not is_nothing_else(f"{HIDDEN} - now")
    assert not is_nothing_else("- !")
