"""The page at ``/`` in a real browser, on a phone and on a desk."""

import asyncio
import shutil
from pathlib import Path

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import SandboxClient
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.serve import serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="CHROMIUM IS MISSING: the page was not looked at"),
]


async def filled(folder: Path) -> Sandbox:
    sandbox = make_sandbox(folder / "sandbox.db", FakeClock())
    client = SandboxClient.embedded(sandbox)
    ad_id = ""
    for name in ("Winter boots", "<script>document.title='pwned'</script>", "W" * 200):
        campaign_id = await client.create_campaign(campaign_name=name, operation_status="ENABLE")
        ad_id = await client.create_ad(await client.create_adgroup(campaign_id))
    sandbox.set_review(ad_id, "rejected", "The video has no sound.")
    return sandbox


async def chromium(folder: Path, *told: str) -> str:
    process = await asyncio.create_subprocess_exec(
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", *told,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    written, _ = await process.communicate()
    return written.decode()


async def test_a_person_reads_their_ads_and_no_name_becomes_a_program(tmp_path: Path) -> None:
    async with serving(await filled(tmp_path)) as address:
        seen = await chromium(tmp_path, "--dump-dom", address)
    assert "<title>PRACTICE: Ads in the sandbox</title>" in seen
    for words in (
        "Winter boots",
        "In review",
        "Rejected",
        "no sound",
        "Warm feet",
        "Upbeat",
        "/ad/create/",
        "&lt;script",
    ):
        assert words in seen
    assert "<script" not in seen


@pytest.mark.parametrize("width", [390, 1280])
async def test_the_page_can_be_pictured(tmp_path: Path, width: int) -> None:
    picture = tmp_path / f"{width}.png"
    async with serving(await filled(tmp_path)) as address:
        await chromium(tmp_path, f"--window-size={width},1600", f"--screenshot={picture}", "--hide-scrollbars", address)
    assert picture.read_bytes().startswith(b"\x89PNG")
