"""Addresses of landing pages: good ones pass as they are, hostile ones do not."""

import ipaddress
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.rules.examples import Case
from tools.core.draft import Draft

GOOD = [
    "https://example.com",
    "https://example.com/",
    "https://www.example.com/summer/offer.html",
    "HTTPS://Example.COM/Summer",
    "https://example.com:443/",
    "https://example.com?utm_source=tiktok&utm_medium=paid",
    "https://example.com/?campaign=__CAMPAIGN_ID__&click=__CLICKID__",
    "https://example.com/a%20b?q=%C3%A9",
    "https://example.com/#/products/7",
    "https://shop.example.co.uk/lemons",
    "https://a-b.example.org",
    "https://3lemons.example",
    "https://123.example.com",
    "https://xn--mnchen-3ya.de/zitronen",
    "https://xn--fiqs8s.xn--fiqs8s/",
    "https://r3---sn.example.net",
    "https://example.com/@lemons/post;v=1",
    "https://example.com/été/citrons",
    "https://example.com/redirect?to=http://127.0.0.1/",
    "https://example.com/{product}?a=b|c",
    "https://local.example.com",
    "https://testing.shop",
]

HOSTILE = [
    "",
    "example.com",
    "//example.com",
    "http://example.com",
    "ftp://example.com",
    "javascript:alert(1)",
    "data:text/html,hi",
    "file:///etc/passwd",
    "https:example.com",
    "https:/example.com",
    "https:///example.com",
    "https://",
    "https://?x",
    " https://example.com",
    "https://example.com ",
    "https://exam\nple.com",
    "https://exam\tple.com",
    "ht\ntps://example.com",
    "https://example.com/a b",
    "https://example.com/\x00",
    "https://example.com/\x7f",
    "https://example.com/\u200b",
    "https://example.com/\u202egpj.exe",
    "https://example.com/\u00a0",
    "https://user@example.com",
    "https://user:word@example.com/",
    "https://example.com@evil.example",
    "https://example.com\\@evil.example",
    "https://example.com\\.evil.example",
    "https:\\\\example.com",
    'https://example.com/"onclick=',
    "https://example.com/<script>",
    "https://localhost",
    "https://LOCALHOST/",
    "https://localhost.",
    "https://shop",
    "https://printer.local",
    "https://api.internal/",
    "https://shop.test",
    "https://secret.onion",
    "https://a.localhost",
    "https://1.0.0.127.in-addr.arpa",
    "https://127.0.0.1",
    "https://127.1/",
    "https://2130706433",
    "https://0x7f000001/",
    "https://0x7f.1",
    "https://0177.0.0.1",
    "https://017700000001",
    "https://8.8.8.8/",
    "https://256.256.256.256",
    "https://example.0x",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]",
    "https://[64:ff9b::7f00:1]",
    "https://[2002:7f00:1::]/",
    "https://[2606:4700:4700::1111]",
    "https://[fe80::1%25eth0]/",
    "https://example.com:80",
    "https://example.com:8443/",
    "https://example.com:443:443",
    "https://example.com:",
    "https://example.com:abc",
    "https://example.com.",
    "https://.example.com",
    "https://example..com",
    "https://-example.com",
    "https://example-.com",
    "https://exa_mple!.com",
    "https://exam%70le.com",
    "https://%6c%6f%63%61%6c%68%6f%73%74",
    "https://münchen.de",
    "https://\u0430pple.com",
    "https://example\u3002com",
    "https://\uff11\uff12\uff17.0.0.1",
    "https://example.co\u212a",
    "http\u017f://example.com",
    "https://xn--a.com",
    "https://xn--.com",
    "https://xn---xcc.com",
    "https://xn--mnchen-3YA.xn--a",
    "https://xn--abc-.com",
    "https://xn--99999999.com",
    "https://example.c",
    "https://" + "a" * 64 + ".com",
    "https://" + "a." * 130 + "com",
    "https://example.com/" + "a" * 2048,
    "https://example.com/🍋",
]


def fault(address: str) -> str | None:
    return Case(Draft().fill(landing_page=address)).judged_by("landing_page_address")


@pytest.mark.parametrize("address", GOOD)
def test_a_good_address_passes(address: str) -> None:
    assert fault(address) is None


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_is_refused(address: str) -> None:
    assert fault(address) is not None


@given(st.ip_addresses())
def test_no_ip_address_passes(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    literal = f"[{address}]" if address.version == 6 else str(address)
    assert fault(f"https://{literal}/") is not None
    assert fault(f"https://{int(address)}/") is not None
    assert fault(f"https://{int(address):#x}/") is not None


@given(st.text(alphabet="ab1.-:@[]/?#\\%_x0n \té夏", max_size=30))
def test_what_passes_is_read_alike_by_a_parser_of_another_make(tail: str) -> None:
    address = f"https://{tail}"
    if fault(address) is None:
        parsed = urlsplit(address)
        assert parsed.scheme == "https"
        assert parsed.username is None
        assert parsed.port in (None, 443)
        assert "." in (parsed.hostname or "")
        assert tail.removesuffix(":443").lower().startswith(parsed.hostname or "-")
