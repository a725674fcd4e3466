"""In which language replies are, told from the words that were shown and never from the program's own state."""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import agent.language.said
import tools.calls
import tools.core
import tools.fields
import tools.rules
from agent.language.aims.called import tongue_called
from agent.language.ground.tongues import codes
from agent.words.sentences import sentences
from agent.words.spoken import is_spoken
from evals.conversation import LanguageCode
from evals.seen import SeenEvent, reply_in
from evals.tongue_words import CHINESE, JAPANESE, NAMES, SMALL_WORDS
from tools.core.sentence import Sentence, Told
from tools.fields import copy_fields

_ENGLISH: LanguageCode = "en"
_EMBEDDED = "offline"  # the model whose words are sentences of ours
_CLEAR, _SOME, _AT_FIRST = 3, 2, 1
_LEAST, _LEAST_UNSPACED = 12, 6  # shorter stretches of a sentence may stand in other languages too
_SHOWN = 80

_PLACE = re.compile(r"\{[^}]*\}|`[^`]*`|\n")
_QUOTED = re.compile(r"[“„«「『\"][^“”„«»「」『』\"]*[”“»」』\"]|`[^`]*`")
_OF_A_LABEL = re.compile(r"[:：][^\n;；]*")
_WORD = re.compile(r"(?<![\w/.@-])[^\W\d_]+(?![\w/@]|\.\w)")
_KANA = re.compile(r"[\u3041-\u30fa]")
_UNSPACED = re.compile(r"[\u3041-\u30fa\u4e00-\u9fff]")
_FOREIGN = re.compile(r"[\u0370-\u1cff\u3131-\u318e\uac00-\ud7ff]+")


@dataclass
class _Listener:
    """What the person's words so far allow: the last clear language, what they lean to, and what they asked for."""

    clear: LanguageCode | None = None
    leaning: set[LanguageCode] = field(default_factory=set)
    asked: set[LanguageCode] = field(default_factory=set)
    said: str = ""
    last: str = ""

    @property
    def allowed(self) -> set[LanguageCode]:
        return {self.clear or _ENGLISH, *self.leaning, *self.asked}

    def hear(self, words: str, awaited: str) -> None:
        """Take one message in; where copy was asked for it may be copy, in whatever language."""
        self.said, self.last = f"{self.said}\n{words}", words
        self.asked |= {code for code in _called() if re.search(NAMES[code], words, re.IGNORECASE)}
        unquoted = _QUOTED.sub(" ", words)
        clear = _clear_in(unquoted)
        if clear is not None and awaited not in copy_fields() and clear in _told_by(_OF_A_LABEL.sub(" ", unquoted)):
            self.clear, self.leaning = clear, set()
        else:
            self.leaning |= _leaning_to(unquoted, _AT_FIRST if self.clear is None else _SOME)


def wrong_tongues(events: tuple[SeenEvent, ...], expected: LanguageCode | None) -> Iterator[str]:
    """Say which replies are in a language that they must not be in; a model's own words are judged by request alone."""
    heard, awaited, told = _Listener(), "reply", False
    is_embedded = all(event["model"] == _EMBEDDED for event in events if event["type"] == "session")
    for event in events:
        if event["type"] == "message" and event["role"] == "person":
            heard.hear(str(event["text"]), awaited)
        if event["type"] == "awaiting":
            awaited = str(event["what"])
        reply = reply_in(event)
        is_judged = is_embedded or expected is not None or event.get("by") != "model"
        if reply is not None and is_judged:
            wrong, is_told = _judged(reply, heard, expected)
            told = told or is_told
            yield from wrong
    if expected is not None and not told:
        yield f"No reply could be told to be in {_called()[expected]}."


@cache
def _called() -> dict[LanguageCode, str]:
    """Give the languages in which people are answered, and what they are called."""
    return {code: tongue_called(code, _ENGLISH) for code in codes() if is_spoken(code)}


def _judged(reply: str, heard: _Listener, expected: LanguageCode | None) -> tuple[list[str], bool]:
    found = {stretch: of for stretch, of in stretches_in(reply).items() if stretch not in heard.said}
    if expected is None:
        wrong = [(stretch, of) for stretch, of in found.items() if not of & heard.allowed]
        wanted = " or ".join(sorted(_called()[one] for one in heard.allowed))
    else:
        wrong = [(stretch, of) for stretch, of in found.items() if expected not in of]
        wanted = _called()[expected]
        if not found:
            clear = _clear_in(_QUOTED.sub(" ", reply))
            found = {} if clear is None else {reply: frozenset({clear})}
            wrong = [] if clear in (None, expected) else [*found.items()]
    told = [
        f"After {heard.last[:_SHOWN]!r} a reply is in {_named(of)}, not in {wanted}: {stretch[:_SHOWN]!r}."
        for stretch, of in wrong[:1]
    ]
    return told, any(expected in of for of in found.values())


def _named(languages: frozenset[LanguageCode]) -> str:
    return " or ".join(sorted(_called()[one] for one in languages))


def stretches_in(reply: str) -> dict[str, frozenset[LanguageCode]]:
    """Find what is said in the words of the sentence files, and the languages that say it so."""
    found: dict[str, frozenset[LanguageCode]] = {}
    at = 0
    while at < len(reply):
        known = [*_stretches_from(reply, at)]
        if known:
            longest = max(known, key=len)
            found[longest] = _table()[longest]
            at += len(longest)
        else:
            at += 1
    return found


def _stretches_from(reply: str, at: int) -> Iterator[str]:
    for beginning in {reply[at : at + _LEAST], reply[at : at + _LEAST_UNSPACED]}:
        yield from (one for one in _by_beginning().get(beginning, ()) if reply.startswith(one, at))


@cache
def _by_beginning() -> dict[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for stretch in _table():
        beginning = stretch[: _LEAST_UNSPACED if _UNSPACED.search(stretch) else _LEAST]
        grouped[beginning] = (*grouped.get(beginning, ()), stretch)
    return grouped


@cache
def _table() -> dict[str, frozenset[LanguageCode]]:
    """Give every stretch of words between the places of a sentence, with all languages that have it anywhere."""
    told = {code: [words for group in sentences(code).values() for words in group.values()] for code in _called()}
    told[_ENGLISH] += _english_of_the_code()
    whole = {code: "\n".join(words) for code, words in told.items()}
    parts = {part for words in told.values() for one in words for part in _stretches(one)}
    return {part: frozenset(code for code in _called() if part in whole[code]) for part in parts}


def _stretches(words: str) -> Iterator[str]:
    for part in map(str.strip, _PLACE.split(words)):
        is_unspaced = _UNSPACED.search(part) is not None
        if len(part) >= (_LEAST_UNSPACED if is_unspaced else _LEAST) and (is_unspaced or " " in part):
            yield part


def _english_of_the_code() -> list[str]:
    """Collect the English of rules, fields, tools, failures and log-ins, which stands with them in the code."""
    packages = (tools.core, tools.rules, tools.fields, tools.calls, agent.language.said)
    names = [
        one.name for package in packages for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    values += [inner for value in values if isinstance(value, dict) for inner in value.values()]
    return [value.english for value in values if isinstance(value, Sentence | Told)]


def _clear_in(words: str) -> LanguageCode | None:
    (language, most), *others = _told_by(words).most_common(2) or [(_ENGLISH, 0)]
    return language if most >= _CLEAR and all(most > 2 * other for _, other in others) else None


def _leaning_to(words: str, least: int) -> set[LanguageCode]:
    counts = _told_by(words)
    most = max(counts.values(), default=0)
    return {language for language, count in counts.items() if count == most >= least}


def _told_by(words: str) -> Counter[LanguageCode]:
    """Count the small words that speak for each language."""
    counts: Counter[LanguageCode] = Counter()
    said = {word.lower() for word in _WORD.findall(words)}
    for code, known in _small_words().items():
        answered = code if code in _called() else _ENGLISH  # who speaks none of ours is told in English
        counts[answered] = max(counts[answered], len(said & known))
    counts[_ENGLISH] = max(counts[_ENGLISH], len(set(_FOREIGN.findall(words))))
    is_kana = len(_KANA.findall(words)) > 1
    counts["ja"] = max(1, len(set(re.findall(JAPANESE, words)))) if is_kana else 0
    counts["zh"] = 0 if counts["ja"] else len(set(re.findall(CHINESE, words)))
    return +counts


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}
