"""Which further hosts and pages may be named for the servers of this machine."""

import pytest

from agent.wiring.settings import load_settings
from tools.core.errors import SettingsError
from tools.core.guard import House, judge
from tools.core.request_head import Head
from tools.core.welcome import NOBODY, read_welcome

PORT = 8123


def status(named: str, host: str, *headers: tuple[str, str], port: int | None = PORT) -> int | None:
    head = Head(method="GET", path="/", port=port, headers=(("host", host), *headers))
    refusal = judge(head, House(welcome=read_welcome(named)))
    return None if refusal is None else refusal.status


def test_a_named_host_comes_in_at_the_port_it_was_named_with_or_the_one_that_is_served() -> None:
    for host, without_port, with_port in (
        ("ads.internal", None, 421),
        ("ADS.internal", None, 421),
        (f"ads.internal:{PORT}", None, 421),
        ("ads.internal:9000", 421, None),
        ("more.ads.internal", 421, 421),
        ("ads.internal.evil.example", 421, 421),
    ):
        assert status("ads.internal", host) == without_port
        assert status("ads.internal:9000", host) == with_port
        assert status("", host) == 421


def test_a_named_host_opens_no_network() -> None:
    assert status("ads.internal", "ads.internal", port=None) == 421


@pytest.mark.parametrize("own", ["http://ads.internal", "https://ads.internal"])
def test_the_page_of_a_named_host_is_its_own(own: str) -> None:
    assert status("ads.internal", "ads.internal", ("origin", own)) is None
    assert status("ads.internal", f"127.0.0.1:{PORT}", ("origin", own)) == 403
    assert status("ads.internal", "ads.internal", ("origin", "https://evil.example")) == 403


def test_a_named_page_comes_in_and_its_neighbours_do_not() -> None:
    here = f"127.0.0.1:{PORT}"
    assert status("https://ads.internal", here, ("origin", "https://ads.internal")) is None
    for origin in ("http://ads.internal", "https://ads.internal:444", "https://x.ads.internal", "null", "*"):
        assert status("https://ads.internal", here, ("origin", origin)) == 403


def test_a_page_is_known_as_browsers_write_it() -> None:
    named = read_welcome("https://Ads.Internal:443/ http://localhost:3000 Ads.Internal:8080")
    assert named.pages == {"https://ads.internal", "http://localhost:3000"}
    assert str(named) == "ads.internal:8080 http://localhost:3000 https://ads.internal"
    assert read_welcome("") == NOBODY


@pytest.mark.parametrize(
    "text",
    ["*", "https://*", "*.internal", "https://*.internal", "*:8080", "null", "https://", "http://ads.internal",
     "ftp://ads.internal", "file://", "https://me@ads.internal", "https://ads.internal/page", "ads.internal/page",
     "ads.internal:0", "ads.internal:99999", "ads.internal:x", "ads..internal", "-ads.internal", "a_b", "ads,internal",
     "https://ads.internal?x", "ads.internal#", "//ads.internal", "[::1", "ädß.example"],
)  # fmt: skip
def test_what_names_all_or_nothing_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(SettingsError, match=r"TIKTOK_ADS_WELCOME must be hosts .* never \*, and .* is not\. Correct"):
        load_settings({"HOME": "h", "TIKTOK_ADS_WELCOME": f"good.example {text}"}, {})
