"""The login's listener against hostile requests over real sockets: all are refused, and the login still completes."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import SecretStr

from agent.wiring.platforms import Platform, open_platform
from agent.wiring.settings import load_settings
from tests.contract.hostile_callbacks import CODE, GOOD_CODE, STATE, UNFINISHED, WHOLE, Place, ask
from tests.doubles.clock import FakeClock
from tools.core.callback import Judged
from tools.core.errors import SettingsError
from tools.core.family import Family
from tools.tiktok import listener
from tools.tiktok.listener import CallbackListener, open_listener
from tools.tiktok.reception import Reception

ADDRESS = "http://127.0.0.1:0/cb/ads"
PATIENCE = 0.2
GOOD_QUERY = f"code={GOOD_CODE}&state={STATE}"


@pytest.fixture
async def waiting() -> AsyncIterator[CallbackListener]:
    """A listener that waits for the answer of one login, and gives every connection little time."""
    opened = open_listener(ADDRESS, PATIENCE)
    await opened.expect(SecretStr(STATE))
    yield opened
    await opened.close()


def place(waiting: CallbackListener) -> Place:
    parts = urlsplit(waiting.redirect_uri)
    return Place(parts.netloc, parts.path)


async def send(where: Place, request: bytes) -> bytes:
    """Send bytes as they stand and read until the other side has hung up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", where.port)
    answer = b""
    with contextlib.suppress(ConnectionError):
        writer.write(request)
        await writer.drain()
        while chunk := await asyncio.wait_for(reader.read(4096), 5):
            answer += chunk
    writer.close()
    return answer


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


async def comes_back(waiting: CallbackListener) -> str:
    """Come back as TikTok sends a browser back, and give what the listener heard."""
    assert status(await send(place(waiting), place(waiting).good())) == 200
    return (await asyncio.wait_for(waiting.answer(), 5)).get_secret_value()


def accept_everything(head: bytes, expected: object) -> Judged:
    return Judged(status=200, why="no judge", query=SecretStr(head.decode("latin-1")))


def test_there_are_more_than_sixty_hostile_requests() -> None:
    assert len(WHOLE) + len(UNFINISHED) >= 60


@pytest.mark.parametrize("template", WHOLE.values(), ids=WHOLE)
async def test_a_hostile_request_is_refused_and_the_login_completes(waiting: CallbackListener, template: str) -> None:
    answer = await send(place(waiting), place(waiting).fill(template))

    assert status(answer) in (0, 400, 404, 405)
    assert waiting.heard is None
    assert CODE.encode() not in answer
    assert STATE.encode() not in answer
    assert await comes_back(waiting) == GOOD_QUERY


@pytest.mark.parametrize("template", WHOLE.values(), ids=WHOLE)
async def test_without_a_judge_each_of_them_is_taken(
    waiting: CallbackListener, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "judge_request", accept_everything)
    await send(place(waiting), place(waiting).fill(template))

    assert waiting.heard is not None


@pytest.mark.parametrize("template", UNFINISHED.values(), ids=UNFINISHED)
async def test_what_is_no_whole_request_is_hung_up_on_in_time(waiting: CallbackListener, template: str) -> None:
    started = time.monotonic()
    answer = await send(place(waiting), place(waiting).fill(template))

    assert status(answer) in (0, 400)
    assert time.monotonic() - started < PATIENCE + 1
    assert waiting.heard is None
    assert await comes_back(waiting) == GOOD_QUERY


async def test_a_whole_request_in_pieces_is_no_less_welcome(waiting: CallbackListener) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", place(waiting).port)
    request = place(waiting).good()
    for piece in (request[:30], request[30:-3], request[-3:]):
        writer.write(piece)
        await asyncio.sleep(PATIENCE / 10)
    assert status(await reader.read()) == 200
    writer.close()


async def test_ten_that_drip_letters_keep_nobody_waiting(waiting: CallbackListener) -> None:
    async def drip() -> None:
        _, writer = await asyncio.open_connection("127.0.0.1", place(waiting).port)
        with contextlib.suppress(ConnectionError):
            for letter in place(waiting).fill(ask()):
                writer.write(bytes([letter]))
                await writer.drain()
                await asyncio.sleep(PATIENCE / 10)
        writer.close()

    dripping = [asyncio.ensure_future(drip()) for _ in range(10)]
    await asyncio.sleep(PATIENCE / 4)
    started = time.monotonic()
    assert await comes_back(waiting) == GOOD_QUERY
    assert time.monotonic() - started < PATIENCE
    await asyncio.gather(*dripping)
    assert waiting.heard is not None
    assert waiting.heard.get_secret_value() == GOOD_QUERY


async def test_a_head_that_is_slow_to_read_holds_nobody_up(waiting: CallbackListener) -> None:
    started = time.monotonic()
    await send(place(waiting), place(waiting).fill(ask(more=f"X-A: b{' ' * 15_000}c\r\n", target="/")))
    assert time.monotonic() - started < 1


async def test_a_flood_of_a_thousand_is_survived(waiting: CallbackListener) -> None:
    bad = [place(waiting).fill(template) for template in list(WHOLE.values())[:10]]
    for first in range(0, 1000, 100):
        await asyncio.gather(*(send(place(waiting), bad[number % 10]) for number in range(first, first + 100)))
    assert waiting.heard is None
    assert await comes_back(waiting) == GOOD_QUERY


async def test_two_hundred_that_say_nothing_leave_room_for_the_answer() -> None:
    patient = open_listener(ADDRESS, patience=60)
    await patient.expect(SecretStr(STATE))
    silent = [await asyncio.open_connection("127.0.0.1", place(patient).port) for _ in range(200)]
    assert await comes_back(patient) == GOOD_QUERY
    assert len(patient._connections) <= listener._MOST_CONNECTIONS
    for _, writer in silent:
        writer.close()
    await patient.close()


async def test_an_answer_is_taken_once(waiting: CallbackListener) -> None:
    assert await comes_back(waiting) == GOOD_QUERY
    again = await send(place(waiting), place(waiting).good("a-second-code-0123456789"))

    assert status(again) == 409
    assert waiting.heard is not None
    assert waiting.heard.get_secret_value() == GOOD_QUERY


async def test_of_two_that_race_one_is_taken(waiting: CallbackListener) -> None:
    both = [place(waiting).good(f"racing-code-0123456789-{number}") for number in range(2)]
    answers = await asyncio.gather(*(send(place(waiting), one) for one in both))
    taken = next(number for number, answer in enumerate(answers) if status(answer) == 200)

    assert sorted(map(status, answers)) == [200, 409]
    assert waiting.heard is not None
    assert f"racing-code-0123456789-{taken}" in waiting.heard.get_secret_value()


async def test_a_refusal_with_the_right_state_is_an_answer(waiting: CallbackListener) -> None:
    answer = await send(place(waiting), place(waiting).fill(ask(f"{{path}}?error=access_denied&state={STATE}")))

    assert status(answer) == 200
    assert b"Access was refused" in answer
    assert waiting.heard is not None


async def test_it_listens_on_this_machine_alone(waiting: CallbackListener) -> None:
    port = f"{place(waiting).port:04X}"
    rows = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
    listening = [row[1] for row in rows if row[1].endswith(f":{port}") and row[3] == "0A"]

    assert listening == [f"0100007F:{port}"]
    with pytest.raises(OSError, match=r"Connect call failed|[Cc]annot assign"):
        await asyncio.open_connection("::1", place(waiting).port)


async def test_it_is_closed_within_a_second_whoever_still_hangs_on() -> None:
    patient = open_listener(ADDRESS, patience=60)
    await patient.expect(SecretStr(STATE))
    _, silent = await asyncio.open_connection("127.0.0.1", place(patient).port)
    assert await comes_back(patient) == GOOD_QUERY
    started = time.monotonic()
    await patient.close()

    assert time.monotonic() - started < 1
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", place(patient).port)
    silent.close()


async def test_after_ten_minutes_nobody_listens_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "ATTEMPT_LIVES", timedelta(seconds=0.1))
    forgotten = open_listener(ADDRESS)
    await forgotten.expect(SecretStr(STATE))
    await asyncio.sleep(0.2)

    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", place(forgotten).port)
    await forgotten.close()


@pytest.mark.parametrize(
    ("address", "is_served"),
    [
        ("http://127.0.0.1:8765/cb/ads", True),
        ("http://localhost:8080", True),
        ("https://127.0.0.1:8765/cb", False),
        ("http://127.0.0.1/cb", False),
        ("http://example.com:8765/cb", False),
        ("http://me@127.0.0.1:8765/cb", False),
        ("http://127.0.0.1:8765/cb?x=y", False),
        ("http://127.0.0.1:99999/cb", False),
        ("http://[::1]:8765/cb", False),
    ],
)
def test_only_a_plain_address_of_this_machine_is_served(address: str, is_served: bool) -> None:
    assert listener.is_served_here(address) is is_served


async def test_a_port_that_is_taken_is_said_and_pasting_still_works(waiting: CallbackListener) -> None:
    with pytest.raises(SettingsError, match=r"Port \d+ is taken.*paste the whole address"):
        open_listener(waiting.redirect_uri)
    assert await Reception(has_browser=True).prepare(waiting.redirect_uri) == waiting.redirect_uri


async def test_the_page_loads_nothing_repeats_nothing_and_is_not_kept(waiting: CallbackListener) -> None:
    answer = (await send(place(waiting), place(waiting).good())).decode()
    head, page = answer.split("\r\n\r\n", 1)

    for header in ("Referrer-Policy: no-referrer", "Cache-Control: no-store", "X-Content-Type-Options: nosniff"):
        assert header in head
    assert "default-src 'none'" in head
    assert "Connection: close" in head
    assert not any(there in page for there in (GOOD_CODE, STATE, "http:", "https:", "src=", "href="))


@pytest.fixture
async def platform(tmp_path: Path) -> AsyncIterator[Platform]:
    settings = load_settings({"TIKTOK_ADS_HOME": str(tmp_path)}, {})
    async with open_platform(settings, FakeClock(), has_browser=True) as opened:
        await opened.hold_token(None)
        yield opened


async def test_a_login_completes_after_all_of_them(platform: Platform) -> None:
    handle = await platform.login.begin(Family.ADS)
    back = urlsplit(await platform.browse(await platform.login.url(handle), "approve"))
    where, state = Place(back.netloc, back.path), back.query.rpartition("state=")[2]
    for template in WHOLE.values():
        assert status(await send(where, where.fill(template).replace(STATE.encode(), state.encode()))) != 200
    assert await platform.login.came_back(handle) is None

    good = where.fill(ask(f"{{path}}?{back.query}"))
    assert status(await send(where, good)) == 200
    answer = await platform.login.wait_for_browser(handle)
    assert answer is not None
    result = await platform.login.finish(handle, answer)
    assert result.problem is None
    assert result.is_kept
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", where.port)
