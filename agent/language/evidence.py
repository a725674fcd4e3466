"""What the words of a message tell about its language: somebody's copy, names, ids and addresses tell nothing."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from agent.language.accents import without_accents
from agent.language.languages import SPACED, UNSPACED, words_of
from agent.language.languages.hints import HINTS, OTHERS
from agent.language.languages.phrasebook import Language
from tools.core.patterns import lazily

OUTSIDE = ""  # stands for every language that nobody speaks here

_MOST_READ = 4000  # who writes more has said by then in which language
_LITTLE = 0.5
_SHARED = 0.5  # what one of ours says too is poor evidence for a language that is none of them
_MOSTLY = 0.6
_QUOTED = lazily(r"[“„«「『\"][^“”„«»「」『』\"]*[”“»」』\"]|(?<!\w)['‘][^'’\n]{1,200}['’](?!\w)")
_WORD = lazily(r"[^\W\d_]+")
_PART = lazily(r"\S+")
_NAMES_A_THING = lazily(r"[\d_/@]|\w\.\w")  # ids, paths and addresses
_KANA = lazily(r"[\u3041-\u30fa]")
_FOREIGN = lazily(r"[\u0370-\u1cff\u1f00-\u1fff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff]+")
_ONLY_CHINESE = lazily(r"[我你您们們吗嗎呢吧请請这這哪么麼没沒还還给個个怎什想让讓帮幫]")
_ENDS = frozenset(".!?¿¡:;\n…。！？：；(")
_CAPITAL_PRONOUNS = frozenset({"sie", "ihnen", "ihr"})  # German writes them so, and its nouns


@dataclass(frozen=True)
class Evidence:
    """How much of a message speaks for each language."""

    scores: Mapping[str, float]
    solid: frozenset[str]  # languages for which more than articles speaks
    of_ads: frozenset[str]  # languages in which the message speaks of an ad

    def score(self, language: str) -> float:
        """Give how much speaks for a language."""
        return self.scores.get(language, 0.0)

    def best(self) -> tuple[str, float, float]:
        """Give the language that most speaks for, how much, and how much speaks for the next one."""
        ranked = sorted(self.scores.items(), key=lambda one: -one[1])
        (language, most), (_, next_most) = (*ranked, (OUTSIDE, 0.0), (OUTSIDE, 0.0))[:2]
        return language, most, next_most


def evidence_in(said: str, language: str, *, is_first: bool = False) -> Evidence:
    """Weigh a message; what looks like copy counts only where the words around it are of its language."""
    unquoted = without_quotes(said)
    hearing = _Hearing(is_first, language == "ja", is_alone=len(unquoted.split()) == 1)
    talk, copy = (hearing.weigh(part) for part in _taken_apart(unquoted))
    around, most, next_most = talk.best()
    inside, found, _ = copy.best()
    belongs = (inside == around and most > next_most) or talk.score(inside) == most > talk.score(language)
    if not found or not most or not belongs:
        return talk
    scores = {**talk.scores, inside: talk.score(inside) + found}
    return Evidence(scores, talk.solid | {inside} & copy.solid, talk.of_ads | {inside} & copy.of_ads)


def without_quotes(said: str) -> str:
    """Give the beginning of a message as it is compared, without what stands in quotes."""
    return _QUOTED.sub(" ", unicodedata.normalize("NFC", said[:_MOST_READ]))


def _taken_apart(said: str) -> tuple[str, str]:
    copies: list[str] = []

    def keep(found: re.Match[str]) -> str:
        copies.append(found["copy"] or found["value"] or "")
        return f"{found['before'] or found['label']} "

    return _copy_pattern().sub(keep, said), "\n".join(copies)


@cache
def _copy_pattern() -> re.Pattern[str]:
    told, labelled = words_of(_before_copy), words_of(_before_colon)
    return re.compile(
        rf"(?i)(?P<before>{told})(?P<copy>\s*[:：=][^\n;；]*|[^\n;；,，、]*)|(?P<label>{labelled})\s?[:：=](?P<value>[^\n;；]*)"
    )


def _before_copy(language: Language) -> str:
    own = (language.called, language.saying, language.fields["campaign_name"], language.fields["text"])
    return "|".join(one for one in own if one)


def _before_colon(language: Language) -> str:
    return "|".join(language.fields_before_colon.get(field, "(?!)") for field in ("campaign_name", "text"))


@dataclass(frozen=True)
class _Hint:
    """What one word is in a language, and how many of our languages have it."""

    kind: str
    shared_by: int = 1
    is_spaced: bool = True


@dataclass(frozen=True)
class _Hearing:
    """How a message is listened to: what is borrowed everywhere counts only where nothing is known yet."""

    is_first: bool
    is_japanese: bool
    is_alone: bool  # a single word, of which only a greeting tells something

    def weigh(self, said: str) -> Evidence:
        scores: dict[str, float] = {}
        solid, of_ads = set(), set()
        words = {*_words(said)}
        for language, hint in (*_spaced_hits(words), *_unspaced_hits(said, is_japanese=self.is_japanese)):
            weight = self._weight(hint)
            scores[language] = scores.get(language, 0.0) + weight
            solid |= {language} if weight and hint.kind != "little" else set()
            of_ads |= {language} if hint.kind == "of_ads" else set()
        if outside := _outside(words, said):
            scores[OUTSIDE] = outside
            solid.add(OUTSIDE)
        return Evidence(scores, frozenset(solid), frozenset(of_ads))

    def _weight(self, hint: _Hint) -> float:
        if hint.kind == "courtesies":
            return float(self.is_first)
        if self.is_alone and hint.is_spaced:
            return 0.0
        return (_LITTLE if hint.kind == "little" else 1.0) / hint.shared_by


def _words(said: str) -> Iterator[str]:
    """Give the words that may tell a language: a capital inside a sentence begins a name, but in German a noun."""
    letters = "".join(_WORD.findall(said))
    is_shouted = sum(map(str.isupper, letters)) > _MOSTLY * len(letters)
    begins = True
    for part in _PART.finditer(said):
        begins = begins or "\n" in said[max(0, part.start() - 1) : part.start()]
        if not _NAMES_A_THING.search(part[0].strip(".")):
            for word in _WORD.findall(part[0]):
                lower = word.lower()
                if begins or is_shouted or word == lower or lower == "i" or _is_german_noun(lower):
                    yield lower
                begins = False
        begins = part[0][-1] in _ENDS


def _is_german_noun(word: str) -> bool:
    return word in _CAPITAL_PRONOUNS or any(
        language == "de" and hint.kind == "of_ads" for language, hint in _table().get(word, ())
    )


def _spaced_hits(words: Iterable[str]) -> Iterator[tuple[str, _Hint]]:
    for word in words:
        yield from _table().get(word, ())


def _unspaced_hits(said: str, *, is_japanese: bool) -> Iterator[tuple[str, _Hint]]:
    found = {(code, kind): {*pattern.findall(said)} for (code, kind), pattern in _unspaced().items()}
    has_kana = _KANA.search(said) is not None
    speaks_japanese = has_kana and any(found["ja", kind] for kind in ("words", "of_ads", "courtesies"))
    if speaks_japanese or (is_japanese and not _ONLY_CHINESE.search(said)):
        found = {key: words for key, words in found.items() if key[0] == "ja"}
    elif not has_kana:
        found = {key: words for key, words in found.items() if key[0] == "zh"}
    yield from ((code, _Hint(kind, is_spaced=False)) for (code, kind), words in found.items() for _ in words)


def _outside(words: set[str], said: str) -> float:
    foreign = {*_FOREIGN.findall(said)}
    counted = [sum(_SHARED if word in _table() else 1.0 for word in words & known) for known in _others()]
    return max(float(len(foreign)), *counted)


@cache
def _table() -> dict[str, tuple[tuple[str, _Hint], ...]]:
    """Give each word of the spaced languages with the languages it speaks for."""
    kinds: dict[str, dict[str, str]] = {}
    for language in SPACED:
        for kind, words in vars(HINTS[language.code]).items():
            for word in _spellings(words):
                kinds.setdefault(word, {}).setdefault(language.code, kind)
    return {word: tuple((code, _Hint(kind, len(own))) for code, kind in own.items()) for word, own in kinds.items()}


@cache
def _unspaced() -> dict[tuple[str, str], re.Pattern[str]]:
    return {
        (language.code, kind): re.compile(words)
        for language in UNSPACED
        for kind, words in vars(HINTS[language.code]).items()
    }


@cache
def _others() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_spellings(words)) for words in OTHERS.values())


def _spellings(words: str) -> Iterator[str]:
    for word in words.split():
        yield from (word, *without_accents(word))
