"""What people paste after a login is read exactly, or refused."""

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.core.family import Family
from tools.core.pasted import Callback, looks_like_answer, looks_like_bare_code, read_callbacks, read_pasted

CODES = st.text(alphabet="abcXYZ019*!.-_%+~", min_size=16, max_size=60).filter(
    lambda code: any(char.isdigit() for char in code) and not re.search(r"([!.*])\1\1|([A-Za-z])\2{4}", code)
)
# A percent sign that could begin an escape is taken for one: only such a code must be escaped to arrive.
UNESCAPED = CODES.filter(lambda code: not re.search("%[0-9A-Fa-f]{2}", code))
NAMED = (
    "http://127.0.0.1:8765/cb/ads?auth_code={c}&code=zzz&state=s1",
    "http://127.0.0.1:8765/cb/ads?state=s1&auth_code={c}#_",
    "auth_code={c}&state=s1",
    "?auth_code={c}&state=s1",
)
LOGIN_KIT = (
    "http://127.0.0.1:49152/cb/login-kit?code={c}&scopes=user.info.basic&state=s1",
    "code={c}&scopes=user.info.basic&state=s1",
    "{c}&scopes=user.info.basic&state=s1",
    "{c}&state=s1",
)
BARE = ("{c}", "auth_code={c}", "?auth_code={c}")
QUOTES = ("{}", '"{}"', "'{}'", "`{}`", "“{}”", "„{}“", "«{}»", "‹{}›", "‘{}’", "<{}>", "  {}  ", "\n{}\r\n")


def read_callback(pasted: str, family: Family) -> Callback:
    """Give the likeliest reading."""
    return read_callbacks(pasted, family)[0]


@st.composite
def wrapped(draw: st.DrawFn, code: str, forms: tuple[str, ...]) -> str:
    """Write a code the way somebody might copy it: in a form, in quotes, over lines."""
    text = draw(st.sampled_from(QUOTES)).format(draw(st.sampled_from(forms)).format(c=code))
    breaks = draw(st.lists(st.integers(0, len(text)), max_size=3))
    line_end = draw(st.sampled_from(("\n", "\r\n", "\n    ")))
    for place in sorted(breaks, reverse=True):
        text = text[:place] + line_end + text[place:]
    return text


@given(data=st.data(), code=CODES)
def test_an_escaped_code_arrives_exactly_however_it_is_wrapped(data: st.DataObject, code: str) -> None:
    pasted = data.draw(wrapped(quote(code, safe="*!"), NAMED))

    assert read_callback(pasted, Family.ADS) == Callback(code=code, state="s1")
    assert looks_like_answer(pasted) or looks_like_bare_code(pasted)


@given(data=st.data(), code=UNESCAPED)
def test_an_unescaped_code_arrives_exactly_however_it_is_wrapped(data: st.DataObject, code: str) -> None:
    assert read_callback(data.draw(wrapped(code, NAMED)), Family.ADS) == Callback(code=code, state="s1")


@given(data=st.data(), code=CODES)
def test_a_login_kit_code_arrives_exactly_with_whatever_stands_behind_it(data: st.DataObject, code: str) -> None:
    callback = read_callback(data.draw(wrapped(quote(code, safe="*!"), LOGIN_KIT)), Family.LOGIN_KIT)

    assert callback == Callback(code=code, state="s1")


def test_an_escape_makes_no_shout_of_the_letters_behind_it() -> None:
    pasted = "00000000000%2Bbbbb&scopes=user.info.basic&state=s1"

    assert read_callback(pasted, Family.LOGIN_KIT) == Callback(code="00000000000+bbbb", state="s1")
    assert not looks_like_bare_code("00000000000bbbbb&state=s1")


@given(data=st.data(), code=UNESCAPED, is_escaped=st.booleans(), family=st.sampled_from(Family))
def test_a_code_alone_arrives_exactly(data: st.DataObject, code: str, is_escaped: bool, family: Family) -> None:
    forms = BARE if family is Family.ADS else BARE[:1]
    pasted = data.draw(wrapped(quote(code, safe="") if is_escaped else code, forms))

    assert read_callback(pasted, family) == Callback(code=code)
    assert looks_like_answer(pasted) or looks_like_bare_code(pasted)


@pytest.mark.parametrize(
    "words",
    [
        "landing page https://shop.example/cars?state=TX&error=0",
        "lead to https://shop.example/?code=SPRINGSALE2026X&state=NY",
        "https://shop.example/?error=0&state=a-long-state-of-its-own",
    ],
)
def test_an_address_of_a_shop_is_no_answer_of_a_login(words: str) -> None:
    assert not looks_like_answer(words)


@given(code=CODES)
def test_a_code_is_decoded_once_and_not_twice(code: str) -> None:
    once = quote(code, safe="")

    assert read_callback(f"auth_code={quote(once, safe='')}&state=s1", Family.ADS).code == once


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Ab0*1!6431.u1-xyz", "Ab0*1!6431.u1-xyz"),
        ("Ab0%2A1%216431.u1-xyz", "Ab0*1!6431.u1-xyz"),
        ("Ab0%2A1%6431+u1-xyz", "Ab0*1d31+u1-xyz"),  # every % begins an escape, so all are escapes
        ("Ab0%2A1%zz31+u1-xyz", "Ab0%2A1%zz31+u1-xyz"),  # one does not, so none is
        ("Ab0%2A1%ff31+u1-xyz", "Ab0%2A1%ff31+u1-xyz"),  # one stands for no letter, so none does
    ],
)
def test_percent_signs_are_escapes_only_where_all_of_them_can_be(written: str, code: str) -> None:
    assert read_callback(written, Family.ADS).code == code


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "hello",
        "done",
        "what do I have to do now?",
        "use account number 2 instead please",
        "http://127.0.0.1:8765/cb/ads",
        "https://business-api.tiktok.com/portal/auth?app_id=1&redirect_uri=x",
        "https://example.com/shop?ref=spring",
        "Invalid code 0123456789",
        "auth_code=",
        "AUTH_CODE=0123456789abcdef0123",
        '{"auth_code": "0123456789abcdef0123"}',
        "0123",
    ],
)
def test_a_wrong_paste_holds_no_code(wrong: str) -> None:
    assert [read_callback(wrong, family).code for family in Family] == [None, None]


def test_a_login_kit_code_in_the_ads_login_is_known_by_its_scopes() -> None:
    pasted = "0123456789abcdef0123&scopes=user.info.basic&state=s1"

    assert read_callback(pasted, Family.ADS).is_other_family
    assert not read_callback(pasted, Family.LOGIN_KIT).is_other_family


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
    ("line", "is_answer"),
    [
        ("error=access_denied&state=abcdefgh", True),
        ("?error=access_denied&scopes=", True),
        ("https://a.example/?x=1&scopes=b&error=access_denied", True),
        ("error=404&state=abcdefgh", False),  # a login is refused in words
        ("error=access_denied", False),
        ("code=SPRING&state=TX", True),
        ("code=SPRING", False),
        ("?code=SPRING&x=1", True),
        ("Tom & Jerry, code=SPRING", False),
        ("https://shop.example/?state=TX&code=SPRING", False),  # a shop's state
        ("AUTH_CODE=x", True),
        ("code=abcdefghijklmno1", True),
        ("code=abcdefghijklmn1", False),
        ("code=abcdefghijklmnop", False),
        ("https://a.example/cb?auth_\ncode=x", True),
        ("auth_\ncode=x", True),
        ("?auth_\ncode=x", True),
        ("Is this it?co de=abcdefgh12345678", False),
    ],
)
def test_a_code_is_an_answer_by_its_company_or_by_its_length(line: str, is_answer: bool) -> None:
    assert looks_like_answer(line) is is_answer


@pytest.mark.parametrize(
    ("line", "is_code"),
    [
        ("no", False),
        ("abcdefgh12345678", True),
        ("abcdefgh1234567", False),
        ("abcdefghijklmnop", False),
        ("abcdefgh\n12345678", True),
        ("abcdefgh 12345678", False),
        ("abcdefgh12345678\nand more words", False),
        ("“abcdefgh12345678”", True),
        ("aaaaaaaa12345678", False),  # it is shouted
        ("aaaa%61aaa12345678", False),
        (f"here it is: ({'abcd1234' * 4}).", True),
        (f"here it is: ({'abcd1234' * 3}abcd123).", False),
        ("what do I have to do?", False),
        ("use account number 2 instead please", False),
        ("its page is https://example.com/products/summer-2026-collection", False),
        ("0123456789abcdef0123456789abcdef01234567", True),
        ("0123456789abcdef0123&scopes=user.info.basic", True),
        ("here it is: 0123456789abcdef0123456789abcdef01234567.", True),
    ],
)
def test_a_bare_code_is_told_from_words(line: str, is_code: bool) -> None:
    assert looks_like_bare_code(line) is is_code


ADDRESS = "http://127.0.0.1:8765/cb/ads?auth_code=Ab0123456789cdef0123&state=s1tat_e-of-43"
OWN = Callback(code="Ab0123456789cdef0123", state="s1tat_e-of-43")
BESIDE = (
    "👍", "that's it", ":)", "done :)", "done 2 minutes ago", "- this one", "(this one)",
        "✅", "done!", "no", "wait?", "取消",
    "できました。", "das ist sie", "stop 2 times",
        "— 👍", ", wait", "w8", "...", "?", "- approved at 10:32 :-)", "hecho", "é esse",
)  # fmt: skip


@pytest.mark.parametrize("words", BESIDE)
@pytest.mark.parametrize(
    "form",
    ["{a} {w}", "{w} {a}", "{a}\n{w}", "{w}\n{a}", "{b}\n{c}\n{w}", "“{a}” {w}", "<{a}> {w}", "{w}: {a}", "{a}. {w}"],
)
def test_an_address_is_read_whatever_stands_beside_it_and_nothing_of_it_is_a_word(words: str, form: str) -> None:
    pasted = form.format(a=ADDRESS, b=ADDRESS[:50], c=ADDRESS[50:], w=words)

    assert OWN in read_callbacks(pasted, Family.ADS)
    beside = read_pasted(pasted).beside
    assert not any(piece in beside for piece in ("Ab01", "cdef", "s1tat", "8765", "http"))
    assert any(letter in beside for letter in words if letter.isalpha()) or not any(map(str.isalpha, words))


@pytest.mark.parametrize("glued", ["取消", "👍", "できました"])
def test_words_without_a_blank_end_an_address(glued: str) -> None:
    assert OWN in read_callbacks(f"{ADDRESS}{glued}", Family.ADS)
    assert read_pasted(f"{ADDRESS}{glued}").beside == glued


def test_an_address_that_ends_in_a_question_is_asked_about() -> None:
    assert OWN in read_callbacks(f"{ADDRESS}?", Family.ADS)
    assert read_pasted(f"{ADDRESS}?").beside == "?"


def test_a_code_among_words_is_no_answer_while_an_address_among_them_is_one() -> None:
    assert [one.code for one in read_callbacks("is it Ab0123456789cdef0123 then", Family.ADS)] == [None]
    assert OWN in read_callbacks(f"is it {ADDRESS} then", Family.ADS)


BELOW = (
    "stop!!!!!!!!!!!!!!!!!!!!", "NOOOOOOOOOOOOOOOOOOOOOO", "do-not-send-anything-", "no=no!", "$1000?", "500?", "100%",
    "?????????????????????", "=(", "...", "…", "stop4everything!!", "not-before-01.12.2026", "only:100USD",
    "max-100-USD!", "01.12.2026", "2026-12-01", "100USD-a-day-max", "nicht-vor-01.12.2026", "attendez-2026", "12345678",
    "Stop4Everything2Day", "thanks,", "danke -", "gracias、",
)  # fmt: skip


@pytest.mark.parametrize("words", BELOW)
def test_whatever_looks_like_words_below_an_address_is_said(words: str) -> None:
    address = "http://127.0.0.1:8765/cb/ads?auth_code=abcdef0123456789&state=s1s1s1s1"

    assert read_pasted(f"{address}\n{words}").beside
    assert read_pasted(f"{words}\n{address}").beside
    assert read_callback(f"{address}\n{words}", Family.ADS).code == "abcdef0123456789"


def test_a_parameter_below_an_address_that_has_it_is_said() -> None:
    assert read_pasted(f"{ADDRESS}\nstate=wait").beside


STATE = "s1tat_e-of-43-".ljust(43, "x")
WHOLE = (
    f"http://127.0.0.1:8765/cb/ads?auth_code=Ab0123456789cdef0123&code=zzz&state={STATE}",
    f"http://127.0.0.1:8765/cb/ads?state={STATE}&auth_code=Ab0123456789cdef0123",
)
GLUED = (
    "!wait", "/stop", "/stop!", ".wait", "-wait", "?wait", ":wait", "~wait", "$no", "@no", "+no", "*no*", "=no", "/no/",
    "!no!", "/nicht-senden", "%20stop", "_wait", "&wait", "&wait!", "...", ",", ";", " -", " —", " ,", " :", " ...",
)  # fmt: skip


@pytest.mark.parametrize("address", WHOLE)
@pytest.mark.parametrize("glued", GLUED)
def test_what_is_glued_behind_an_address_is_said(address: str, glued: str) -> None:
    assert read_pasted(f"{address}{glued}").beside
    assert not read_pasted(address).beside


@pytest.mark.parametrize("glued", GLUED)
def test_the_code_is_taken_whatever_is_glued_behind_the_state(glued: str) -> None:
    own = Callback(code="Ab0123456789cdef0123", state=STATE)

    assert own in read_callbacks(f"{WHOLE[0]}{glued}", Family.ADS)


@pytest.mark.parametrize("width", range(20, 150, 7))
@pytest.mark.parametrize("indent", ["", "  "])
def test_an_address_that_a_terminal_broke_over_lines_is_whole_and_nothing_of_it_is_said(
    width: int, indent: str
) -> None:
    broken = f"\n{indent}".join(WHOLE[0][at : at + width] for at in range(0, len(WHOLE[0]), width))

    assert read_pasted(broken).beside == ""
    assert read_callback(broken, Family.ADS) == Callback(code="Ab0123456789cdef0123", state=STATE)
    assert read_pasted(f"{broken}\nnot-before-01.12.2026").beside


@pytest.mark.parametrize("shouted", ["STOP!!!!!!!!!!!!!!!!!1", "NOOOOOOOOOOOOOOOO1", "NEIN!!!!!!!!!!!!11"])
def test_what_is_shouted_is_no_code(shouted: str) -> None:
    assert not looks_like_bare_code(shouted)
    assert read_callback(shouted, Family.ADS).code is None
    assert looks_like_bare_code("Ab0123456789cdef0123")
