"""A home that somebody copies, and two programs that go on with it at once."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.doubles.program import BRIEF, talk
from tests.doubles.served_sandbox import served_sandbox


def test_of_two_that_send_the_same_fingerprint_at_once_the_copy_asks_anew(tmp_path: Path) -> None:
    served_home, original, copy = tmp_path / "served", tmp_path / "original", tmp_path / "copy"
    served_home.mkdir()
    with served_sandbox(served_home) as served:
        there = {"TIKTOK_ADS_SANDBOX_URL": served.address}
        card = talk(original, BRIEF, changes=there).of("awaiting")[-1]
        shutil.copytree(original, copy)
        approve = f'{{"approve": "{card["fingerprint"]}"}}'
        with ThreadPoolExecutor() as both:
            going_on = [both.submit(talk, home, approve, changes=there) for home in (original, copy)]
            first, second = (one.result() for one in going_on)

        assert (first.exit_code, second.exit_code) == (0, 5)
        assert len(first.of("receipt")) == 1
        assert len(served.ads()) == 1
        anew = second.of("awaiting")[-1]
        assert "another place" in anew["prompt"]
        assert anew["fingerprint"] != card["fingerprint"]
