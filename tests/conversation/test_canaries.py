"""No secret of a login is found in anything that is shown or stored, and it would be if nothing hid it."""

import io
import logging
import re
import sys
from base64 import b64encode
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage
from pydantic import SecretStr

from agent.terminal.crash import record_crash
from agent.wiring.outlets import guard_outlets
from tests.doubles.world import World, full_brief, world
from tools.core.hidden import HIDDEN
from tools.core.redaction import Redactor

PUBLIC = ("vault", "sandbox.db")  # the vault is where secrets rest; the sandbox's data is TikTok's own


async def _whole_login(opened: World, home: Path) -> list[str]:
    """Log in, submit into an answer that repeats the token, and tell the token to the agent; give all secrets."""
    platform = opened.opened.platform
    handle = re.search(r"state=([^&]+)", opened.awaiting()["url"])
    assert handle is not None
    await opened.say('{"browser": "approve"}')
    held = await platform.vault.current()
    assert held is not None
    token = held.token.get_secret_value()
    opened.fault({"on": "campaign_create", "times": 1, "do": {"code": 40002, "message": f"bad: {token} was sent"}})
    await opened.say("yes", f"what does {token} mean?", f"and {quote(b64encode(token.encode()).decode())}?")
    return [token, handle[1]]


def _found(secrets: list[str], opened: World, home: Path) -> list[str]:
    stored = {
        str(path.relative_to(home)): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file() and not str(path.relative_to(home)).startswith(PUBLIC)
    }
    shown = [{name: value for name, value in event.items() if name != "url"} for event in opened.events]
    stored["events"] = repr(shown).encode()
    return [name for name, content in stored.items() for secret in secrets if secret.encode() in content]


async def _talk(home: Path) -> list[str]:
    replies = (full_brief(), *(AIMessage("I cannot say.") for _ in range(4)))
    async with world(home, *replies, token="none", is_interactive=False) as opened:
        await opened.say("A brief that needs a login")
        secrets = await _whole_login(opened, home)
        return _found(secrets, opened, home)


async def test_no_secret_reaches_an_event_a_checkpoint_the_journal_or_a_transcript(tmp_path: Path) -> None:
    assert await _talk(tmp_path) == []


async def test_without_the_redactor_the_same_conversation_would_leak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Redactor, "hide", lambda self, text: text)

    found = set(await _talk(tmp_path))

    assert {"events", "transcripts.db", "checkpoints.db"} <= {name.removesuffix("-wal") for name in found}


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=40))
def test_a_known_secret_is_hidden_in_every_form_it_travels_in(secret: str) -> None:
    redactor = Redactor()
    redactor.learn([SecretStr(secret)])

    once = quote(secret, safe="")
    for form in (secret, once, quote(once, safe=""), secret.encode().hex(), b64encode(secret.encode()).decode()):
        assert form.rstrip("=") not in redactor.hide(f"before {form} behind")


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize("behind", range(3))
def test_a_known_secret_is_hidden_wherever_it_stands_in_base64(before: int, behind: int) -> None:
    redactor, secret = Redactor(), b"fake-token-of-nobody"
    redactor.learn([SecretStr(secret.decode())])

    hidden = redactor.hide(b64encode(b"<" * before + secret + b">" * behind).decode())

    assert HIDDEN in hidden
    assert len(hidden) - len(HIDDEN) <= 12


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\\n", " \n  "])
@pytest.mark.parametrize("place", [1, 10, 19])
def test_a_known_secret_that_breaks_over_two_lines_is_hidden(line_end: str, place: int) -> None:
    redactor, secret = Redactor(), "fake-token-of-nobody"
    redactor.learn([SecretStr(secret)])

    assert redactor.hide(f"<{secret[:place]}{line_end}{secret[place:]}>") == f"<{HIDDEN}>"


def test_words_that_name_no_secret_stay_as_they_are() -> None:
    redactor = Redactor()
    redactor.learn([SecretStr("fake-token-of-nobody"), SecretStr("shop"), None])

    assert redactor.hide("Use code=SPRING20 in the shop") == "Use code=SPRING20 in the shop"


@pytest.mark.parametrize(
    "line",
    [
        "GET /oauth2/advertiser/get/?app_id=1&secret=fake0secret0fake",
        "Access-Token: fake0secret0fake",
        '{"refresh_token": "fake0secret0fake"}',
        "Authorization: Bearer fake0secret0fake",
        "auth_code=fake0secret0fake&state=x",
        "TIKTOK_ACCESS_TOKEN=fake0secret0fake",
        "TIKTOK_APP_SECRET: fake0secret0fake",
        'b"{\\"access_token\\": \\"fake0secret0fake\\"}"',
        "/cb%3Fauth_code%3Dfake0secret0fake",
        "/cb%253Fauth_code%253Dfake0secret0fake",
    ],
)
def test_a_log_hides_what_looks_like_a_secret_without_knowing_it(line: str) -> None:
    assert "fake0secret0fake" not in Redactor().hide_all(line)


def test_log_records_and_tracebacks_go_through_the_redactor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token, redactor = "fake-token-of-nobody", Redactor()
    redactor.learn([SecretStr(token)])
    make, hook = logging.getLogRecordFactory(), sys.excepthook
    written = io.StringIO()
    log = logging.getLogger("tests.canaries")
    log.addHandler(handler := logging.StreamHandler(written))
    guard_outlets(redactor)
    try:
        int(token)
    except ValueError as error:
        log.exception("sent %s", token)
        sys.excepthook(type(error), error, error.__traceback__)
        record_crash(tmp_path / "crash.log", error)
    finally:
        logging.setLogRecordFactory(make)
        sys.excepthook = hook
        log.removeHandler(handler)

    seen = written.getvalue() + capsys.readouterr().err + (tmp_path / "crash.log").read_text()
    assert token not in seen
    assert HIDDEN in seen
