"""What is kept and shown of a line that held a secret, and what the person is told of it."""

import pytest

from agent.conversation.line import kept_answer
from agent.conversation.taken_out import taken_out
from agent.words.sentences import say
from tools.core.hidden import HIDDEN

ANSWER = "http://127.0.0.1:8765/cb/ads?auth_code=Ab0123456789cdef0123&state=s1tat_e-of-43"
TAKEN, NONE_WAITS = say("en", "secret.taken"), say("en", "login.none_waits")


def _hide(text: str) -> str:
    return text.replace("Paris", HIDDEN)


def test_a_line_without_secrets_stays_and_nothing_is_told() -> None:
    assert taken_out("a trip to Rome", None, _hide, "en") == ("a trip to Rome", "a trip to Rome", "")


@pytest.mark.parametrize(
    ("text", "shown"), [("a trip to Paris", f"a trip to {HIDDEN}"), ("password=letters", f"password={HIDDEN}")]
)
def test_a_secret_that_is_known_or_looks_like_one_is_taken_out_and_the_person_is_told(text: str, shown: str) -> None:
    assert taken_out(text, None, _hide, "en") == (shown, shown, TAKEN)


def test_a_bare_code_is_a_secret_at_a_login_alone() -> None:
    assert taken_out("482913", None, _hide, "en") == ("482913", "482913", "")
    assert taken_out("482913", None, _hide, "en", at_login=True) == (HIDDEN, HIDDEN, TAKEN)


def test_of_an_answer_that_a_login_waits_for_the_vaults_handle_is_kept_and_what_was_said_beside_it() -> None:
    assert taken_out(ANSWER, "v-1", _hide, "en") == (kept_answer("v-1"), "", "")
    beside = "make it cheaper"
    assert taken_out(f"{ANSWER}\n{beside}", "v-1", _hide, "en") == (f"{beside} {kept_answer('v-1')}", beside, "")


def test_an_answer_that_no_login_waits_for_is_hidden_and_the_person_is_told() -> None:
    assert taken_out(ANSWER, None, _hide, "en") == (HIDDEN, "", NONE_WAITS)
    beside = "a trip to Paris please"
    assert taken_out(f"{ANSWER}\n{beside}", None, _hide, "en") == (_hide(beside) + f" {HIDDEN}", beside, NONE_WAITS)


def test_a_bare_code_that_is_kept_is_not_shown_either() -> None:
    code = "0123456789abcdef0123456789abcdef01234567"
    shown = taken_out(code, "v-1", _hide, "en")
    assert shown == (kept_answer("v-1"), "", "")
