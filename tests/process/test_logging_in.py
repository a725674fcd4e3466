"""``auth login`` without a terminal: it ends in time, gives an address that opens, and says what to do instead."""

import os
import re
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import httpx
import pytest

from tests.doubles.program import BRIEF, Child, run, started, talk, talking
from tests.process.world import ads

URL = re.compile(r"http://127\.0\.0\.1:\d+/portal/auth\?\S+")
FIRST, SECOND = "7000000000000000001", "7000000000000000002"
AT_TIKTOK = {"TIKTOK_ADS_TARGET": "tiktok-sandbox", "TIKTOK_APP_ID": "7", "TIKTOK_APP_SECRET": "made-up-secret"}
SHORT = {"TIKTOK_ADS_LOGIN_TIMEOUT_SECONDS": "0.2"}
HELD_ALREADY = {"TIKTOK_ACCESS_TOKEN": "made-up-token", "TIKTOK_ADVERTISER_ID": "7"}


@dataclass
class LoggingIn:
    """A login whose input stays open."""

    child: Child
    told: int
    said: str = ""

    def address(self) -> str:
        while not (found := URL.search(self.said)):
            more = os.read(self.told, 2**16).decode()
            assert more, self.said
            self.said += more
        return found[0]

    def rest(self) -> str:
        while more := os.read(self.told, 2**16).decode():
            self.said += more
        return self.said


@contextmanager
def logging_in(home: Path, *, changes: Mapping[str, str] = MappingProxyType({})) -> Iterator[LoggingIn]:
    reading, writing = os.pipe()
    told, telling = os.pipe()
    with started(home, ("auth", "login"), (reading, os.dup(telling), telling), changes=changes) as child:
        try:
            yield LoggingIn(child, told)
        finally:
            os.close(writing)
            os.close(told)


def consent(url: str, *accounts: str) -> httpx.Response:
    """Approve as a browser would, up to the page on which a person ends."""
    page, query = url.split("?", 1)
    with httpx.Client(trust_env=False) as http:
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', http.get(url).text))
        assert hidden, query
        answer = http.post(page, data={**hidden, "decision": "approve", "advertiser_ids": list(accounts)})
        return http.get(answer.headers["location"])


def test_an_input_that_has_ended_is_told_so_and_waits_for_nobody(tmp_path: Path) -> None:
    ended = run(tmp_path, "auth", "login", said=Path(os.devnull))

    assert ended.exit_code == 4
    assert "Nobody was logged in" in ended.out
    assert "--with-token" in ended.out


def test_an_input_that_holds_no_answer_and_ends_is_told_so(tmp_path: Path) -> None:
    ended = run(tmp_path, "auth", "login", said="hello\nthere\n")

    assert ended.exit_code == 4
    assert ended.err.count("holds no login code") == 2
    assert "Nobody was logged in" in ended.out


@pytest.mark.parametrize("arguments", [("auth", "login"), ("auth", "login", "--with-token")])
def test_an_input_that_stays_open_and_silent_is_waited_for_as_long_as_is_set(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    silent = [reading, os.open(os.devnull, os.O_WRONLY), os.open(os.devnull, os.O_WRONLY)]
    with started(tmp_path, arguments, silent, changes=SHORT) as child:
        assert child.wait() in (2, 4)
    os.close(writing)


def test_the_limit_is_said(tmp_path: Path) -> None:
    with logging_in(tmp_path, changes=SHORT) as login:
        assert login.child.wait() == 4
        assert "at most 0.2 s" in (said := login.rest())
        assert "Nothing came back within 0.2 s" in said


def test_the_address_from_a_pipe_opens_and_the_account_switched_to_is_the_one_that_is_listed(tmp_path: Path) -> None:
    run(tmp_path, "chat", said=f"{BRIEF}\nyes\n")
    with logging_in(tmp_path) as login:
        assert "The answer has arrived" in consent(login.address(), FIRST, SECOND).text
        assert login.child.wait() == 0
        assert "Logged in. Ad accounts:" in login.rest()

    several = run(tmp_path, "ads", "list")
    assert (several.exit_code, several.out) == (2, "")
    assert "auth switch" in several.err
    assert run(tmp_path, "auth", "switch", SECOND).exit_code == 0
    assert f"* {SECOND}" in run(tmp_path, "auth", "accounts").out
    assert f"In use: {SECOND}" in run(tmp_path, "auth", "status").out
    assert (run(tmp_path, "ads", "list").out, len(ads(tmp_path))) == ("", 1)
    assert run(tmp_path, "auth", "switch", FIRST).exit_code == 0
    assert "Spring Sale" in run(tmp_path, "ads", "list").out


def test_the_account_of_the_environment_wins_over_the_one_switched_to_and_that_is_said(tmp_path: Path) -> None:
    wanted = {"TIKTOK_ADVERTISER_ID": SECOND}
    assert f"TIKTOK_ADVERTISER_ID is set to {SECOND}" in run(tmp_path, "auth", "switch", FIRST, changes=wanted).out
    assert "wins" not in run(tmp_path, "auth", "switch", FIRST).out
    listed = run(tmp_path, "ads", "list", changes=wanted)
    assert listed.exit_code == 2
    assert f"TIKTOK_ADVERTISER_ID is {SECOND}" in listed.err


@pytest.mark.parametrize(
    "command", ["ads list", "auth accounts", "auth status", "auth token", "auth refresh", "auth switch 7"]
)
@pytest.mark.parametrize("target", [(), ("--target", "production")])
def test_whoever_is_logged_out_gets_4_and_the_way_out(tmp_path: Path, command: str, target: tuple[str, ...]) -> None:
    run(tmp_path, "auth", "logout")
    ended = run(tmp_path, *command.split(), *target)

    assert ended.exit_code == 4
    assert f"`tiktok-ads auth login{' --target production' if target else ''}`" in ended.out + ended.err


def test_logging_out_twice_is_no_failure(tmp_path: Path) -> None:
    assert [run(tmp_path, "auth", "logout").exit_code for _ in range(2)] == [0, 0]


def test_a_login_that_no_longer_holds_is_4_with_the_way_out(tmp_path: Path) -> None:
    for arguments in (("ads", "list"), ("auth", "status"), ("auth", "accounts")):
        ended = run(tmp_path, *arguments, changes={"TIKTOK_ACCESS_TOKEN": "made-up-token"})
        assert ended.exit_code == 4
        assert "`tiktok-ads auth login`" in ended.out + ended.err


@pytest.mark.parametrize("said", ["", "  \n", "two words\n", "schlüssel\n"])
def test_what_is_no_token_is_refused_and_the_login_stays(tmp_path: Path, said: str) -> None:
    assert run(tmp_path, "auth", "login", "--with-token", said=said).exit_code == 2
    assert run(tmp_path, "auth", "status").exit_code == 0


def test_a_token_of_the_environment_that_cannot_be_sent_is_refused_unseen(tmp_path: Path) -> None:
    ended = run(tmp_path, "auth", "status", changes={"TIKTOK_ACCESS_TOKEN": "geheimer-schlüssel"})
    assert ended.exit_code == 2
    assert "geheimer" not in ended.err


@pytest.mark.parametrize("arguments", [("login",), ("login", "--with-token"), ("switch", "8")])
def test_beside_a_token_of_the_environment_nothing_is_logged_in_or_switched(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    ended = run(tmp_path, "auth", *arguments, "--target", "production", said="a-token\n", changes=HELD_ALREADY)
    assert (ended.exit_code, ended.out) == (2, "")
    assert "TIKTOK_ACCESS_TOKEN" in ended.err


def test_a_chat_from_a_pipe_gives_an_address_that_opens_and_a_login_in_it_counts(tmp_path: Path) -> None:
    run(tmp_path, "auth", "logout")
    with talking(tmp_path) as asked:
        asked.say(BRIEF)
        url = asked.until_awaiting("authorization")["url"]
        assert "The answer has arrived" in consent(url, FIRST).text
        asked.say("I have logged in")
        asked.until_awaiting("approval")


def test_a_chat_whose_input_ends_at_the_login_says_how_to_go_on(tmp_path: Path) -> None:
    run(tmp_path, "auth", "logout")
    ended = run(tmp_path, "chat", "--session", "my talk", said=f"{BRIEF}\n")

    assert ended.exit_code == 4
    assert "`tiktok-ads auth login`" in ended.err
    assert "tiktok-ads chat --session 'my talk'" in ended.err
    assert talk(tmp_path, BRIEF, '{"browser": "approve"}', "yes").exit_code == 0


def test_another_program_at_the_port_is_told_of_once_and_before_the_address(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        there = {"TIKTOK_REDIRECT_URI": f"http://127.0.0.1:{port}/cb"}
        ended = run(tmp_path, "auth", "login", changes=AT_TIKTOK | there)
    assert ended.err.count(f"Port {port} is taken by another program") == 1
    assert ended.err.index("End that before you approve") < ended.err.index("Open this address")

    ended = run(tmp_path, "auth", "login", changes=AT_TIKTOK | there)
    assert "is taken" not in ended.err
