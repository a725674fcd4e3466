"""Answers that would lead to a second ad, a false receipt or a traceback: they leave what became of a write unknown."""

from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from tests.doubles.asked_of_tiktok import client_of
from tests.doubles.clock import FakeClock
from tests.doubles.odd_answers import NAME, Answering, OddAnswer
from tests.doubles.plans import make_plan
from tools.core.credentials import Credential
from tools.core.errors import PlatformError
from tools.core.failure.judgement import outcome_of_write
from tools.core.failure.row import Outcome
from tools.core.failure.signal import Signal, Trouble
from tools.core.family import Family
from tools.core.plan import Step
from tools.core.ports import Trace
from tools.tiktok.app_credentials import AppCredentials
from tools.tiktok.client import TikTokClient
from tools.tiktok.login_kit import LoginKit, LoginKitError
from tools.tiktok.reader import TikTokReader
from tools.tiktok.signals import read_envelope
from tools.tiktok.writer import TikTokWriter

TRACE = Trace(step=Step.CAMPAIGN, name=NAME, parent_id=None)
APP = AppCredentials(app_id="sandbox-app", secret="fake-secret")
ROW = {"campaign_id": "1780000000000000001", "campaign_name": NAME}


def saying(data: Any) -> TikTokClient:
    made = httpx.Response(200, json={"code": 0, "message": "OK", "data": data})
    return client_of(Answering(OddAnswer(body=made.content)))


async def refusal(client: TikTokClient) -> Signal:
    with pytest.raises(PlatformError) as refused:
        await TikTokWriter(client).send(make_plan().writes[0])
    return refused.value.signal


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 429])
def test_a_success_under_a_status_of_refusal_is_neither(status: int) -> None:
    read = read_envelope(status, b'{"code": 0, "message": "OK", "data": {"campaign_id": "1"}}', None)

    assert isinstance(read, Signal)
    assert outcome_of_write(read) is Outcome.UNKNOWN


@pytest.mark.parametrize("beside", ['"message": null', '"request_id": 7', '"message": {}', '"message": "\\ud800"'])
def test_a_code_says_what_happened_whatever_stands_beside_it(beside: str) -> None:
    read = read_envelope(400, f'{{"code": 51000, {beside}}}'.encode(), None)

    assert isinstance(read, Signal)
    assert (read.trouble, read.number) == (Trouble.CODE, 51000)
    assert read.message in ("", "?")


def test_a_code_of_any_size_can_be_kept() -> None:
    read = read_envelope(200, b'{"code": 1' + b"0" * 400 + b"}", None)

    assert isinstance(read, Signal)
    assert read.number == 2**31 - 1


def test_a_pause_without_end_is_a_week() -> None:
    read = read_envelope(429, b"", "9" * 400)

    assert isinstance(read, Signal)
    assert read.retry_after_seconds == 7 * 24 * 3600


async def test_a_redirect_to_an_address_that_is_none_does_not_say_that_nothing_was_sent() -> None:
    answer = OddAnswer(status=302, headers=(("Location", "javascript:x"),))

    assert outcome_of_write(await refusal(client_of(Answering(answer)))) is Outcome.UNKNOWN


@pytest.mark.parametrize("made", ["", " ", "None", "x", "17\nSubmitted.", "²", "1" * 41, 17, None])
async def test_nothing_but_a_number_in_words_is_the_id_of_what_was_made(made: object) -> None:
    for data in ({"campaign_id": made}, {"campaign_ids": [made]}):
        assert (await refusal(saying(data))).trouble is Trouble.BAD_ANSWER

    assert await TikTokWriter(saying({"campaign_id": "", "campaign_ids": ["17"]})).send(make_plan().writes[0]) == "17"


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"list": None},
        {"list": {"0": ROW}},
        {"list": "none"},
        {"list": None, "page_info": {"total_number": 3}},
        {"list": [ROW] * 100},
        {"list": [ROW] * 100, "page_info": {"total_page": "²"}},
    ],
)
async def test_what_became_of_a_write_is_not_read_off_a_list_that_is_missing_or_broken(data: Any) -> None:
    with pytest.raises(PlatformError):
        await TikTokReader(saying(data), lambda: APP, 30).find("1", TRACE)


@pytest.mark.parametrize("data", [{"list": []}, {"list": None, "page_info": {"total_number": 0, "total_page": 0}}])
async def test_that_nothing_is_there_is_believed_where_it_is_said(data: Any) -> None:
    assert await TikTokReader(saying(data), lambda: APP, 30).find("1", TRACE) == ()


async def test_pages_without_end_are_not_followed_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.tiktok.paging._MOST_PAGES", 20)
    endless = {"list": [ROW], "page_info": {"total_page": 10**9}}

    with pytest.raises(PlatformError):
        await TikTokReader(saying(endless), lambda: APP, 30).find("1", TRACE)
    assert await TikTokReader(saying({**endless, "page_info": {"total_page": 1}}), lambda: APP, 30).find("1", TRACE)


async def test_a_track_that_lasts_for_ever_is_no_answer() -> None:
    body = b'{"code": 0, "data": {"musics": [{"music_id": "1", "duration": 1e999}]}}'

    with pytest.raises(PlatformError):
        await TikTokReader(client_of(Answering(OddAnswer(body=body))), lambda: APP, 30).tracks("1")


@pytest.mark.parametrize(
    "answer",
    [
        OddAnswer(body=b'{"access_token": "fake-token", "expires_in": 1' + b"0" * 300 + b"}"),
        OddAnswer(status=302, headers=(("Location", "javascript:x"),)),
        OddAnswer(at_once=TimeoutError()),
    ],
)
async def test_a_login_kit_answer_that_is_none_is_refused_as_such(answer: OddAnswer) -> None:
    kit = LoginKit(client_of(Answering(answer)).http, FakeClock())

    with pytest.raises(LoginKitError):
        await kit.exchange(APP, "FAKE-code", "fake-verifier", "http://127.0.0.1:9/")


async def test_a_login_kit_user_in_brackets_without_end_is_nobody() -> None:
    kit = LoginKit(client_of(Answering(OddAnswer(body=b"[" * 100_000))).http, FakeClock())

    assert await kit.username(Credential(token=SecretStr("fake-token"), family=Family.LOGIN_KIT)) is None
