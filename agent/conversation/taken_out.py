"""What is taken out of a line before anybody keeps it, and what the person is told of that."""

from collections.abc import Callable
from typing import NamedTuple

from agent.conversation.begun import words_beside
from agent.conversation.line import kept_answer
from agent.words.sentences import say
from tools.core.hidden import HIDDEN
from tools.core.pasted import looks_like_answer
from tools.core.screening import screened


class WithoutSecrets(NamedTuple):
    """A line as it may be kept and shown, the words of it, and what the person is told."""

    shown: str
    words: str
    told: str = ""


def taken_out(
    text: str, handle: str | None, hide: Callable[[str], str], language: str, *, at_login: bool = False
) -> WithoutSecrets:
    """Take secrets out of a line; a handle stands for what a browser brought back, where a login waits for it."""
    if handle is None and not looks_like_answer(text):
        shown = hide(screened(text, awaits_code=at_login))
        return WithoutSecrets(shown, shown, "" if shown == text else say(language, "secret.taken"))
    beside = screened(words_beside(text))
    if handle is not None:
        return WithoutSecrets(f"{beside} {kept_answer(handle)}".strip(), beside)
    return WithoutSecrets(f"{hide(beside)} {HIDDEN}".strip(), beside, say(language, "login.none_waits"))
