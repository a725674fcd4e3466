"""What people paste after a login is read exactly, or refused."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.core.login import Family
from tools.core.pasted import looks_like_answer, looks_like_bare_code, read_callback

CODES = st.text(alphabet="abcXYZ019*!.-_%+~", min_size=16, max_size=60)
FORMS = (
    "{q}http://127.0.0.1:8765/cb/ads?auth_code={c}&code=zzz&state=s1{q}",
    "auth_code={c}&state=s1",
    "?auth_code={c}&state=s1",
)


@given(code=CODES, form=st.sampled_from(FORMS), quotes=st.sampled_from(["", '"', "'", "`"]))
def test_a_code_arrives_exactly_however_it_is_wrapped(code: str, form: str, quotes: str) -> None:
    callback = read_callback(form.format(c=quote(code, safe=""), q=quotes), Family.ADS)

    assert (callback.code, callback.state) == (code, "s1")


@pytest.mark.parametrize(
    "broken", ["http://127.0.0.1/cb/ads?auth_code=abc\n  def&state=s", "  auth_code=abcdef&state=s \n"]
)
def test_a_code_over_several_lines_is_one_code(broken: str) -> None:
    assert read_callback(broken, Family.ADS).code == "abcdef"


def test_the_ads_family_takes_auth_code_and_login_kit_takes_code() -> None:
    pasted = "http://127.0.0.1/cb?auth_code=ads-code&code=kit%2A1%21&state=s"

    assert read_callback(pasted, Family.ADS).code == "ads-code"
    assert read_callback(pasted, Family.LOGIN_KIT).code == "kit*1!"


def test_a_refusal_is_read_with_its_state() -> None:
    callback = read_callback("http://127.0.0.1/cb/ads?error=access_denied&state=s", Family.ADS)

    assert (callback.code, callback.error, callback.state) == (None, "access_denied", "s")


@pytest.mark.parametrize("line", ["http://127.0.0.1:1/cb?auth_code=x1&state=y", "auth_code=abc", '"?code=abc&state=d"'])
def test_a_line_with_a_code_never_reaches_the_conversation(line: str) -> None:
    assert looks_like_answer(line)


@pytest.mark.parametrize(
    "line", ["Use the code SPRING at checkout", "https://example.com/shop?ref=code", "yes", "text: error 404"]
)
def test_ordinary_words_are_no_answer_of_a_login(line: str) -> None:
    assert not looks_like_answer(line)


@pytest.mark.parametrize(
    ("line", "is_code"),
    [("no", False), ("what do I have to do?", False), ("0123456789abcdef0123456789abcdef01234567", True)],
)
def test_a_bare_code_is_told_from_words(line: str, is_code: bool) -> None:
    assert looks_like_bare_code(line) is is_code
