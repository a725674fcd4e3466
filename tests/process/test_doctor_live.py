"""``tiktok-ads doctor --live`` against a stand-in for TikTok's sandbox: what differs is said and kept, no secret is."""

import json
import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.altered_sandbox import Alterations, AlteredSandbox, Envelope, TikTokStandsAt, altered_sandbox
from tests.doubles.program import Ended, run, started

ACCOUNT = "7000000000000000001"
AT_ONCE = {"TIKTOK_ADS_CALLS_PER_SECOND": "1000", "TIKTOK_ADS_CALLS_PER_MINUTE": "60000"}
CALLS = 23


def given(token: str, **changes: str) -> dict[str, str]:
    return {"TIKTOK_ACCESS_TOKEN": token, "TIKTOK_ADVERTISER_ID": ACCOUNT, **AT_ONCE, **changes}


def looked(home: Path, served: AlteredSandbox, changes: Mapping[str, str]) -> Ended:
    return run(home, "doctor", "--live", prepare=TikTokStandsAt(served.address), changes=changes)


def kept(home: Path) -> dict[str, Any]:
    (file,) = (home / "ads" / "live").iterdir()
    return dict(json.loads(file.read_text(encoding="utf-8")))


def everything_written(home: Path) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in home.rglob("*") if path.is_file() and path.name != "tiktok.db")


def rows(envelope: Envelope) -> list[dict[str, Any]]:
    return list(envelope["data"]["list"])


def a_key_less(envelope: Envelope) -> Envelope:
    for row in rows(envelope):
        del row["balance"]
    return envelope


def another_type(envelope: Envelope) -> Envelope:
    for pixel in envelope["data"]["pixels"]:
        pixel["pixel_id"] = int(pixel["pixel_id"])
    return envelope


def another_code(envelope: Envelope) -> Envelope:
    return {**envelope, "code": 40009, "message": f"{ACCOUNT} is not supported in sandbox.", "data": {}}


ALTERED: Alterations = {
    "advertiser/info/": a_key_less,
    "pixel/list/": another_type,
    "tool/language/": another_code,
}


def test_a_key_less_another_type_and_another_code_are_said_and_kept_and_the_rest_is_equal(tmp_path: Path) -> None:
    with altered_sandbox(tmp_path, ALTERED) as served:
        told = looked(tmp_path, served, given(served.sandbox.issue_token("valid")))
    assert told.exit_code == 1
    said = [line.strip() for line in told.out.splitlines()]
    assert "`list[].balance` (number) is in the answer of our sandbox alone." in said
    assert "`pixels[].pixel_id` is number at TikTok and text in our sandbox." in said
    assert "TikTok answers code 40009, our sandbox code 0." in said
    assert f"{CALLS} calls: {CALLS - 3} equal, 3 differing, 0 failed." in told.out
    differing = [one for one in kept(tmp_path)["answers"] if one["outcome"] == "differing"]
    assert [one["question"] for one in differing] == ["the ad account", "pixels", "languages"]
    assert "stand-ins" in told.err


def test_the_same_answers_are_equal_and_nothing_was_asked_but_reads(tmp_path: Path) -> None:
    with altered_sandbox(tmp_path, {}) as served:
        told = looked(tmp_path, served, given(served.sandbox.issue_token("valid")))
    assert told.exit_code == 0
    assert f"{CALLS} calls: {CALLS} equal, 0 differing, 0 failed." in told.out
    assert {method for method, _ in served.asked} == {"GET"}
    assert len(served.asked) == CALLS
    assert served.sandbox.state()["ads"] == []


def test_neither_the_token_nor_an_id_of_the_account_is_in_a_file_or_in_the_output(tmp_path: Path) -> None:
    tokens: list[str] = []

    def repeated(envelope: Envelope) -> Envelope:
        told = f"{tokens[0]} of {ACCOUNT}"
        return {**envelope, "message": told, "data": {**envelope["data"], tokens[0]: told, ACCOUNT: {told: told}}}

    with altered_sandbox(tmp_path, {"tool/language/": repeated, "app/list/": repeated}) as served:
        tokens.append(served.sandbox.issue_token("valid"))
        told = looked(tmp_path, served, given(tokens[0]))
    assert told.exit_code == 1
    assert "`<withheld>`" in told.out
    for written in (told.out.encode(), told.err.encode(), *everything_written(tmp_path / "ads")):
        assert tokens[0].encode() not in written
        assert ACCOUNT.encode() not in written


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "no token for TikTok's own sandbox"),
        ({"TIKTOK_ACCESS_TOKEN": "f" * 40, "TIKTOK_ADVERTISER_ID": ACCOUNT}, "does not accept the token (code 40105)"),
    ],
)
def test_without_a_good_token_one_sentence_says_what_to_set(
    tmp_path: Path, changes: dict[str, str], words: str
) -> None:
    with altered_sandbox(tmp_path, {}) as served:
        told = looked(tmp_path, served, changes)
    assert told.exit_code == 4
    assert words in told.err
    assert "set TIKTOK_ACCESS_TOKEN and TIKTOK_ADVERTISER_ID" in told.err
    assert not (tmp_path / "ads" / "live").exists()


def test_a_token_without_its_account_is_told_so(tmp_path: Path) -> None:
    with altered_sandbox(tmp_path, {}) as served:
        told = looked(tmp_path, served, {"TIKTOK_ACCESS_TOKEN": "f" * 40})
    assert (told.exit_code, served.asked) == (2, [])
    assert "TIKTOK_ADVERTISER_ID" in told.err


def test_where_nobody_answers_it_stops_early_and_says_so(tmp_path: Path) -> None:
    def busy(envelope: Envelope) -> Envelope:
        return {**envelope, "code": 40100, "message": "App reaches the QPS limit.", "data": {}}

    with altered_sandbox(tmp_path, {"/": busy}) as served:
        told = looked(tmp_path, served, given(served.sandbox.issue_token("valid")))
    assert told.exit_code == 1
    assert "No answer to 3 calls in a row" in told.err
    assert "0 equal, 0 differing, 3 failed." in told.out
    assert kept(tmp_path)["stopped"] in told.err


def test_ctrl_c_keeps_what_was_compared_and_says_that_it_can_be_run_again(tmp_path: Path) -> None:
    reading, out = os.pipe()
    paced = {"TIKTOK_ADS_CALLS_PER_SECOND": "5", "TIKTOK_ADS_CALLS_PER_MINUTE": "60000"}
    with altered_sandbox(tmp_path, {}) as served:
        environment = given(served.sandbox.issue_token("valid"), **paced)
        streams = (os.open(os.devnull, os.O_RDONLY), os.dup(out), os.dup(out))
        os.close(out)
        with (
            started(tmp_path, ("doctor", "--live"), streams, TikTokStandsAt(served.address), environment) as child,
            os.fdopen(reading, encoding="utf-8") as said,
        ):
            lines = [next(line for line in said if line.startswith("equal"))]
            child.signal(signal.SIGINT)
            lines += said
            assert child.wait() == 130
    assert "Run it again when you like" in "".join(lines)
    assert 0 < len(kept(tmp_path)["answers"]) < CALLS
    assert "Traceback" not in "".join(lines)
