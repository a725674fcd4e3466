"""The page of what a phone shows, in a real browser: seen whole, by day and in the dark, and it asks for nothing."""

import random
import struct
import zlib
from pathlib import Path

import pytest

from agent.wiring.home_files import previews_in
from agent.words.on_a_phone import phone_view
from tests.browser.test_sandbox_page import CHROMIUM, chromium
from tests.doubles.media import mp4, png
from tests.doubles.plans import make_plan
from tools.core.given_files import FileHere, GivenFile
from tools.core.phone_view import PhonePiece, PhoneView

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="CHROMIUM IS MISSING: the page was not looked at"),
]

NASTY = "<script>document.title='pwned'</script>\" onload=\"document.title='pwned'"
PROBE = (
    "<script>addEventListener('load',()=>{const seen=performance.getEntriesByType('resource').map(one=>one.name);"
    "const shown=[...document.images].map(one=>one.naturalWidth);"
    "document.title=JSON.stringify([seen.filter(one=>!/^(data|file):/.test(one)).length,shown,"
    "document.documentElement.scrollWidth-innerWidth])})</script>"
)


def piece(path: Path, content: bytes, kind: str) -> PhonePiece:
    path.write_bytes(content)
    given = GivenFile(name=path.name, size=len(content), content=content, place=str(path))
    return PhonePiece(name=path.name, format=kind, here=FileHere.of(given))


async def kept(home: Path, view: PhoneView) -> Path:
    assert await previews_in(home, lambda text: text)("a", view)
    return home / "previews" / "a.html"


async def test_a_person_reads_name_text_and_button_and_no_word_becomes_a_program(tmp_path: Path) -> None:
    view = phone_view(make_plan(text="Two for one all week"), "en").model_copy(update={"name": NASTY})
    seen = await chromium(tmp_path, "--dump-dom", (await kept(tmp_path, view)).as_uri())

    assert "<title>As a phone shows it: &lt;script" in seen
    for words in ("Two for one all week", "Shop now", "no track", "not on this machine", "&lt;script"):
        assert words in seen
    assert "<script" not in seen


async def test_the_policy_lets_no_script_run(tmp_path: Path) -> None:
    page = await kept(tmp_path, phone_view(make_plan(), "en"))
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", f"{PROBE}</body>"), encoding="utf-8")

    assert "<title>As a phone shows it" in await chromium(tmp_path, "--dump-dom", page.as_uri())


@pytest.mark.parametrize("width", [390, 1280])
async def test_own_files_are_shown_nothing_is_asked_for_and_the_page_fits(tmp_path: Path, width: int) -> None:
    """The probe needs the policy lifted for scripts; what may be shown and asked for stays as it is."""
    large = piece(tmp_path / "large <1> é.png", whole_png(700), "png")
    view = phone_view(make_plan(), "en").model_copy(
        update={"kind": "carousel", "pieces": (piece(tmp_path / "small.png", whole_png(9), "png"), large)}
    )
    page = await kept(tmp_path, view)
    lifted = "default-src 'none'; script-src 'unsafe-inline'"
    probed = page.read_text(encoding="utf-8").replace("default-src 'none'", lifted)
    page.write_text(probed.replace("</body>", f"{PROBE}</body>"), encoding="utf-8")

    told = (f"--window-size={width},1000", "--hide-scrollbars", "--virtual-time-budget=2000", "--dump-dom")
    assert "<title>[0,[9,700],0]</title>" in await chromium(tmp_path, *told, page.as_uri())


@pytest.mark.parametrize("scheme", ["0", "1"])
async def test_the_page_can_be_pictured_in_the_dark_and_by_day(tmp_path: Path, scheme: str) -> None:
    film = piece(tmp_path / "clip.mp4", mp4(3), "mp4")
    view = phone_view(make_plan(), "en").model_copy(update={"pieces": (film,)})
    picture, told = tmp_path / "seen.png", f"--blink-settings=preferredColorScheme={scheme}"
    await chromium(
        tmp_path, told, "--window-size=500,980", f"--screenshot={picture}", (await kept(tmp_path, view)).as_uri()
    )
    assert picture.read_bytes().startswith(b"\x89PNG")


def whole_png(side: int) -> bytes:
    """Give a picture that can be drawn; random enough to stay large."""
    noise = random.Random(side)
    rows = b"".join(b"\0" + noise.randbytes(3 * side) for _ in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    written = (
        struct.pack(">I", len(one)) + kind + one + struct.pack(">I", zlib.crc32(kind + one)) for kind, one in parts
    )
    return png()[:8] + b"".join(written)
