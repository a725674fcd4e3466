"""In which language a person is answered: on several words of it or on request, back as easily as forth."""

from collections.abc import Sequence

from pydantic import JsonValue

from agent.language.speakers.evidence import OUTSIDE, Evidence, evidence_in
from agent.language.speakers.wished import wished_in
from agent.state import State, Tongue, Update
from agent.words.spoken import is_spoken
from tools.core.patterns import lazily
from tools.fields import copy_fields

_ASKS = ("?", "？")
_FALLBACK = "en"
_ENOUGH_TO_BEGIN = 1.0
_ENOUGH_TO_CHANGE = 2.0
_AHEAD_AT_FIRST = 0.5
_AHEAD = 1.0
_MUCH_MORE = 3.0
_LINES_THAT_TELL = 12
_SENTENCE = lazily(r"[^.!?…\n。！？]+")


def answered_in(state: State, words: str) -> Update:
    """Give the language of the next answer, and how it is known, as an update of the state."""
    language, tongue = heard(words, state.language, state.tongue, is_copy_awaited=state.awaiting in copy_fields())
    return {"language": language, "tongue": tongue}


def language_of(state: State, transcript: Sequence[dict[str, JsonValue]]) -> str:
    """Give the language a person is answered in; where the state is lost, by what they said last."""
    if state.tongue.known in ("heard", "asked"):
        return state.language
    said = [one for one in transcript if one.get("type") == "message" and one.get("role") == "person"]
    for one in said[-_LINES_THAT_TELL:]:
        state = state.model_copy(update=answered_in(state, str(one.get("text", ""))))
    return state.language


def heard(words: str, language: str, tongue: Tongue, *, is_copy_awaited: bool = False) -> tuple[str, Tongue]:
    """Judge one message: what was asked for wins until the person clearly goes on in another language."""
    tongue = tongue.model_copy(update={"outside": "told" if tongue.outside == "now" else tongue.outside})
    wish = _answered(wished_in(words, is_copy_awaited=is_copy_awaited))
    if wish:
        return wish, tongue.model_copy(update={"known": "asked", "leaning": None})
    if wish == OUTSIDE:
        tongue = tongue.model_copy(update={"outside": "now"})
    clear = _answered(_clear_in(words, language, tongue, is_copy_awaited=is_copy_awaited))
    if clear is None:
        silent = {"known": "nothing_told"} if tongue.known == "nothing_said" else {}
        return language, tongue.model_copy(update=silent)
    if clear == OUTSIDE:
        tongue = tongue.model_copy(update={"outside": tongue.outside or "now"})
    if tongue.known == "asked" and not _goes_on(words, clear, language, tongue):
        return language, tongue.model_copy(update={"leaning": None if clear == language else clear})
    return clear or _FALLBACK, tongue.model_copy(update={"known": "heard", "leaning": None})


def _answered(language: str | None) -> str | None:
    """Take a language in which nothing is said yet for one that nobody speaks here."""
    return OUTSIDE if language and not is_spoken(language) else language


def _clear_in(words: str, language: str, tongue: Tongue, *, is_copy_awaited: bool) -> str | None:
    """Name the language a message is clearly in; None where it is not clear, or may be the copy that was asked for."""
    found = evidence_in(words, language, is_first=tongue.known == "nothing_said")
    is_known = tongue.known in ("heard", "asked")
    best = _to_change(found, language) if is_known else _to_begin(found)
    may_be_copy = is_copy_awaited and not words.rstrip().endswith(_ASKS)
    return None if may_be_copy and best not in found.of_ads else best


def _to_begin(found: Evidence) -> str | None:
    best, most, next_most = found.best()
    needed = _ENOUGH_TO_CHANGE if best == OUTSIDE else _ENOUGH_TO_BEGIN
    return best if most >= needed and best in found.solid and most >= next_most + _AHEAD_AT_FIRST else None


def _to_change(found: Evidence, language: str) -> str | None:
    best, most, next_most = found.best()
    if most < _ENOUGH_TO_CHANGE or best not in found.solid or most < next_most + _AHEAD:
        return None
    before = found.score(language)
    return best if best == language or most > 2 * before or most >= before + _MUCH_MORE else None


def _goes_on(words: str, clear: str, language: str, tongue: Tongue) -> bool:
    """Say whether somebody who asked for one language has left it: twice in another, or by several sentences."""
    if clear == language or clear == tongue.leaning:
        return clear != language
    sentences = [one for one in _SENTENCE.findall(words) if _to_change(evidence_in(one, language), language) == clear]
    return len(sentences) > 1
