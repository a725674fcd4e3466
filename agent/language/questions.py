"""Where a question begins in a sentence, and whether it is a request in disguise."""

from collections.abc import Sequence

from agent.language.answer_sentences import COMMA, kind_of
from agent.language.languages import SPACED, either
from agent.language.languages.english import ENGLISH
from agent.language.lexicon import Word
from tools.core.patterns import lazily

JOINTS = frozenset({COMMA, "and", "also", "but", "please", "oh", "then", "now", "so", "y", "pero", "und", "et", "e"})
_AUXILIARY = r"(?:is|are|was|were|am|do|does|did|can|could|will|would|may|shall|should|has|have|must)"
_SUBJECT = r"(?:it|this|that|they|there|you|i|we|the|my|our|any|anyone|these|those|he|she|their|your)"
_INVERTED = lazily(rf"^{_AUXILIARY} (?:not )?{_SUBJECT}\b|^when {_AUXILIARY}\b|^any\b")
_POLITE = r"(?:(?:please|also|and|just|kindly|oh|then|too|so|still) )*"
_MODAL = rf"(?:(?:can|could|will|would|may) (?:you|i|we) {_POLITE})"
_FACTS = (
    r"(?:address|number|phone|contact|cost|costs|price|prices|fee|rate|rates|rating|details?|info|information"
    r"|location|names?"
    r"|link|links|id|ids|times?|dates?|duration|length|total|email|status|report|reports|receipt|summary|explanation"
    r"|description|code|preview|overview|list|results?|statistics|stats|venue|genre|director|year|example|examples)"
)
_TO_OTHERS = r"(?! (?:it|this)(?: only| just)? (?:to|in) (?!me\b|us\b))"  # "show it to women" asks for no telling
_TELL = rf"(?:tell|explain|remind|show{_TO_OTHERS}|list|let me know|let us know|know|ask)"
_FETCH = r"(?:give|get|send|provide|find|share|have|see|need|list)"
_LOOK = r"(?:check|find out|verify|see|look|know)(?: (?:up|out|for me))? (?:if|whether|what|how|when|where|who|which)"
_WISH = rf"(?:i|we) (?:will |would |do )?{_POLITE}(?:need|want|like|love)"
_REQUEST = lazily(
    rf"^{_POLITE}(?:{_MODAL}?(?:{_TELL}\b|{_LOOK}\b|{_FETCH}\b.*\b{_FACTS}\b)"
    rf"|{_WISH} {_POLITE}to (?:know|see)\b|{_WISH}\b.*\b{_FACTS}\b|if (?:you|i) could {_TELL}\b)"
)
_ASKS_TO_DO = lazily(
    rf"^{_POLITE}(?:can|could|will|would|may|shall|should) (?P<subject>you|we|i|it|that) {_POLITE}(?P<verb>\w+)"
)
# "can i make another one after this?" asks about a further ad, not about this one.
_ANOTHER_AD = lazily(
    rf"\b(?:can|could|may|should|will) (?:i|we|you) {_POLITE}(?:later )?"
    r"(?:make|do|create|run|start|build|submit|set up) (?:me )?(?:another|a second|one more|more|a new|the next)\b"
)
_FORETELLS = lazily(r"^will (?:it|that|this|they)\b")
_OTHERWISE = lazily(r"\b(?:instead|rather|actually)\b|@change\b")
_HARMLESS_OF_YOU = lazily(rf"^(?:{_TELL}|check|find|look|say|please|help|confirm|see|let|do|be|think)\b")
_SPACED_ELSEWHERE = tuple(one for one in SPACED if one is not ENGLISH)
_REQUEST_ELSEWHERE = lazily(
    r"^(?:(?:y|e|et|und|lo|la|me|le|o|a|l') ?)*"
    rf"(?:{either(lambda one: one.requests, _SPACED_ELSEWHERE)})"
    rf"\W+(?!(?:{either(lambda one: one.tells, _SPACED_ELSEWHERE)}))\w+"
)


def question_start(words: Sequence[str]) -> int | None:
    """Find where a sentence turns into a question; None where it does not."""
    begins = next((i for i in range(len(words)) if _begins_question(words, i)), None)
    if begins is not None or not words or words[-1] != "?":
        return begins
    commas = [i for i, word in enumerate(words) if word == COMMA]
    return commas[-1] if commas else 0


def _begins_question(words: Sequence[str], start: int) -> bool:
    before = words[start - 1] if start else COMMA
    after_joint = before in JOINTS or before == "@filler" or kind_of(before) is Word.YES
    rest = " ".join(words[start:])
    if after_joint and (_INVERTED.match(rest) or _REQUEST.match(rest)):
        return True
    if kind_of(words[start]) is not Word.ASKS:
        return False
    return after_joint or all(kind_of(word) is not Word.UNKNOWN for word in words[:start])


def asks_for_change(words: Sequence[str]) -> bool:
    """Say whether a question asks for something to be done differently."""
    asked = " ".join(words)
    if _ANOTHER_AD.search(asked) and "instead" not in words:
        return False
    if _OTHERWISE.search(asked):
        return True
    if _REQUEST.match(asked) or "later" in words:
        return False
    request = None if _FORETELLS.match(asked) else _ASKS_TO_DO.match(asked)
    if request is None:
        return _REQUEST_ELSEWHERE.match(asked) is not None or any(kind_of(word) is Word.MARKER for word in words)
    if kind_of(request["verb"]) is Word.CHANGE or request["verb"] == "be":
        return True
    return request["subject"] == "you" and not _HARMLESS_OF_YOU.match(request["verb"])
