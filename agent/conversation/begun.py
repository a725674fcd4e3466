"""What a person's words mean for an ad that is approved and not finished: what is not clearly a yes holds it."""

from functools import cache
from typing import Literal

from agent.approval import read_answer
from agent.language.quoting import masked
from agent.language.tongues import codes
from agent.words.sentences import heard
from tools.core.pasted import looks_like_answer, looks_like_bare_code
from tools.core.patterns import lazily
from tools.core.ports import Clock, Journal

BegunWish = Literal["go_on", "stop", "change", "other"]

_LONGEST_TO_GO_ON = 80  # who says more than this says more than that it goes on
_PAUSES = lazily(r"[\s.,;:!?…。、，！？；：]+")
_ADDRESS = lazily(r"\S+://\S+")
_WORD = lazily(r"[^\W\d_]{1,20}(?:['\u2019][^\W\d_]{1,10})?[.,;:!?…。、，！？；：]*")
_NO_SPACES = lazily(r"[\u2e80-\u9fff]")


def read_wish(words: str) -> BegunWish:
    """Read what the person wants of it. Only a clear word lets it go on, and only a clear word ends it."""
    plain = _plain(words)
    if len(plain) <= _LONGEST_TO_GO_ON and _without_courtesy(plain) in _said("go_on"):
        return "go_on"
    if not plain or any(_holds(plain, one) for one in (*_said("login_fails"), *_said("not_stopping"))):
        return "other"
    match read_answer(words).kind:
        case "approve" | "approve_and_ask":
            return "go_on"
        case "decline":
            return "stop"
        case "change":
            return "change"
        case _:
            return "stop" if read_answer(_behind_an_assent(words)).kind == "decline" else "other"


def is_trouble(words: str) -> bool:
    """Say whether somebody tells that a login does not work; that is no word about the ad."""
    plain = _plain(words)
    return any(_holds(plain, one) for one in _said("login_fails"))


def words_beside(pasted: str) -> str:
    """Give what was said beside what a browser brought back; pieces of an address broken over lines are no words."""
    lines = [line.split() for line in pasted.splitlines()]
    said = [one for words in lines for one in words if len(words) > 1 and _WORD.fullmatch(one)]
    beside = " ".join(said)
    return "" if _without_courtesy(_plain(beside)) in _said("hands_over") else beside


def is_brought_alone(text: str) -> bool:
    """Say whether a line is what a browser brought back, with no words of the person's beside it."""
    return (looks_like_answer(text) or looks_like_bare_code(text)) and not words_beside(text)


async def heed(journal: Journal, clock: Clock, session: str, words: str) -> None:
    """Hold what is begun the moment words arrive; then let go on or take back what they clearly say."""
    if not await journal.hold(session, clock.now(), "words"):
        return
    match read_wish(words):
        case "go_on":
            await journal.lift(session, clock.now(), "words")
        case "stop" | "change":
            await journal.withdraw(session)
        case "other":
            return


async def heeded_before(_session: str, _words: str) -> None:
    """Do nothing: the session has heeded them already, and what a state says it heard is not believed."""


def _plain(words: str) -> str:
    """Give words without what is quoted, without addresses, capitals and pauses."""
    return _PAUSES.sub(" ", _ADDRESS.sub(" ", masked(words)).replace("\u2019", "'").casefold()).strip()


def _behind_an_assent(words: str) -> str:
    """Give what is said behind a yes that only takes note: `ok, cancel it` is no yes."""
    said = words.split()
    noted = next((at for at, one in enumerate(said) if read_answer(one).kind != "approve"), len(said))
    return " ".join(said[noted:]) if noted else ""


def _without_courtesy(plain: str) -> str:
    for one in sorted(_said("courtesy"), key=len, reverse=True):
        plain = plain.removeprefix(f"{one} ").removesuffix(f" {one}")
    return plain


def _holds(plain: str, phrase: str) -> bool:
    return phrase in plain if _NO_SPACES.search(phrase) else f" {phrase} " in f" {plain} "


@cache
def _said(what: str) -> frozenset[str]:
    """Give the words for something, of all languages; those that let an ad go on are said by themselves."""
    return frozenset(said for code in codes() for said in heard(code).get("begun", {}).get(what, ()))
