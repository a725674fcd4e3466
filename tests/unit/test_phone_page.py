"""The page of what a phone shows: words become no markup, no script and no address, and it asks nobody for anything."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.words.on_a_phone import phone_view
from agent.words.phone_page import phone_page
from tests.doubles.plans import make_plan
from tools.core.phone_view import PhonePiece, PhoneView

VIEW = phone_view(make_plan(), "en")
ATTACKS = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '" onerror="alert(1)',
    "' onload='alert(1)",
    "<img src=https://evil.example/x>",
    "javascript:alert(1)",
    "--><svg onload=alert(1)>",
    "&lt;b&gt;&#60;i&#62;",
    "</title><meta http-equiv=refresh content=0;url=https://evil.example>",
    "\u202eevil\u2066\x00\x1b[2J",
)
ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "p", "div", "figure", "svg", "path",
    "span", "footer", "details", "summary", "img", "video",
}  # fmt: skip


class Seen(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def addresses(self) -> list[str]:
        return [value for name, value in self.attributes if name in ("src", "href", "action", "poster", "srcset")]


def everywhere(words: str, kind: str = "video") -> PhoneView:
    """Put words into every place of a view."""
    text = {name: words for name, one in PhoneView.model_fields.items() if one.annotation is str}
    return VIEW.model_copy(
        update=text | {"kind": kind, "pieces": (PhonePiece(name=words, facts=words), PhonePiece(name=words))}
    )


def harmless(page: str) -> bool:
    seen = Seen(page)
    is_plain = seen.elements <= ELEMENTS and not any(name.startswith("on") for name, _ in seen.attributes)
    return is_plain and "style" not in {name for name, _ in seen.attributes}


@pytest.mark.parametrize("kind", ["video", "carousel"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_no_words_become_markup(attack: str, kind: str) -> None:
    page = phone_page(everywhere(attack, kind), ("", ""))

    assert harmless(page)
    assert Seen(page).addresses == []


@given(st.text(max_size=60), st.sampled_from(["video", "carousel"]))
def test_whatever_the_words_are_the_page_is_harmless(words: str, kind: str) -> None:
    page = phone_page(everywhere(words, kind), (f"file:///{words}", "data:image/png;base64,AA=="))

    assert harmless(page)
    assert {one.partition(":")[0] for one in Seen(page).addresses} <= {"file", "data"}


def test_a_page_that_did_not_write_words_as_words_would_be_seen() -> None:
    """The positive control."""
    assert not harmless(phone_page(VIEW, ("",)).replace("Practice shop", ATTACKS[0]))
    assert not harmless(phone_page(VIEW, ("",)).replace('class="name"', 'class="name" onclick="alert(1)"'))


def test_what_steers_or_reorders_is_shown_by_its_number() -> None:
    assert "\\u{202e}evil\\u{2066}\\u{0}" in Seen(phone_page(everywhere(ATTACKS[-1]), ("", ""))).text


@pytest.mark.parametrize(
    ("sources", "allowed"),
    [
        (("",), ""),
        (("data:image/png;base64,AA==",), "; img-src data:; media-src data:"),
        (("file:///clip.mp4",), "; img-src file:; media-src file:"),
    ],
)
def test_only_what_is_shown_is_allowed_and_no_script(sources: tuple[str, ...], allowed: str) -> None:
    page = phone_page(VIEW, sources)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)

    assert re.sub(r"sha256-[\w+/=]+", "HASH", policy) == (
        f"default-src 'none'; style-src 'HASH'{allowed}; base-uri 'none'; form-action 'none'"
    )
    assert "http:" not in page
    assert "https:" not in page


def test_it_says_what_a_phone_shows() -> None:
    text = Seen(phone_page(VIEW, ("",))).text

    for words in ("Practice shop", "Two for one all week", "Shop now", "no track", "v_demo", "not on this machine"):
        assert words in text
    assert "Opens practice.example.com" in text
    assert "our assumption" in text
    assert "PRACTICE" in text


def test_a_long_text_opens_behind_more() -> None:
    long = "Two for one all week, and free delivery on every order above 30 dollars until Sunday"
    page = phone_page(VIEW.model_copy(update={"text": long}), ("",))

    assert '<span class="line">delivery on every order<span class="more">… more</span></span></summary>' in page
    assert '<div class="rest"><span class="line">above 30 dollars until Sunday</span></div>' in page


def test_pictures_stand_in_a_row_and_are_counted() -> None:
    pieces = tuple(PhonePiece(name=f"{at}.png", format="png") for at in range(3))
    page = phone_page(
        VIEW.model_copy(update={"kind": "carousel", "pieces": pieces}), ("data:image/png;base64,AA==", "", "file:///3")
    )

    assert page.count("<figure>") == 3
    assert page.count("<img ") == 2
    assert "2/3" in page
    assert page.count("not on this machine") == 1
