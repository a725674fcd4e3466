"""An answer cut into sentences of words, set phrases already replaced by what they do."""

import re
import unicodedata

from agent.language.lexicon import UNSPACED, Word, class_of
from agent.language.phrases import kind_of_mark, mark
from tools.core.patterns import lazily

COMMA = ","

_UNSPACED_LETTERS = "\u3040-\u9fff"
_LETTER = rf"[^\W\d_{_UNSPACED_LETTERS}]"
_QUOTED = lazily(r"[“„«「『\"][^“”„«»「」『』\"]*[”“»」』\"]")
_WRAPPED = lazily(r"^[“„«「\"'](?P<inside>[^“”„«»「」\"']*)[”“»」\"']$")
_SENTENCE_END = lazily(r"(?<=[.!?;:。\n…])|\s[-–—]+\s|—")
_STOPS = " .…。"
# What is handed over behind a colon is copy, whatever it says; ":d" is a smile, "10:30" a time.
_HANDED_OVER = lazily(r"(?<=[^\W\d]):(?=\s*[^\W_])|(?<=\s):(?=\s+[^\W_])")
_DRAWN_OUT = lazily(r"([^\W\d_])\1{2,}")
_CONTRACTIONS = tuple(
    (lazily(pattern), full)
    for pattern, full in (
        (r"n't\b", " not"),
        (r"\b(do|does|did|ca|wo|is|are|was|would|should|could|have|has)nt\b", r"\1 not"),
        (r"\blets\b|\blet's\b", "let us"),
        (r"\bim\b", "i am"),
        (r"'s\b", " is"),
        (r"'ll\b", " will"),
        (r"'d\b", " would"),
        (r"'m\b", " am"),
        (r"'re\b", " are"),
        (r"'ve\b", " have"),
        (r"\b(what|that|it)s\b", r"\1 is"),
        (r"\bbtw\b", "by the way"),
        (r"\bsii\b", "si"),
        (r"\b(?:c|cest|c est) (?=[^\W\d_])", "c'est "),
    )
)
_WORD = lazily(
    rf"@\w+|[{_UNSPACED_LETTERS}]+|{_LETTER}+(?:['-]{_LETTER}+)*|\d[\d.,:/]*\w*|[,、]|[^\w\s.!?;:…。~*()\[\]/&+<>=|#%'¡-]"
)
_UNSPACED_WORD = lazily("|".join(map(re.escape, UNSPACED)) + f"|[{_UNSPACED_LETTERS}]")


def sentences(text: str) -> list[list[str]]:
    """Cut an answer into sentences, each as its words; a question keeps its mark as the last word."""
    spoken = _HANDED_OVER.sub(" @quoted ", _QUOTED.sub(" @quoted ", _plain(text)))
    for pattern, full in _CONTRACTIONS:
        spoken = pattern.sub(full, spoken)
    parts = (part.strip() for part in _SENTENCE_END.split(spoken))
    return [_words(mark(part.rstrip(_STOPS))) + ["?"] * _is_asked(part) for part in parts if part]


def _is_asked(part: str) -> bool:
    """Say whether a question mark stands at the end, or one that opens a question before it."""
    return part.endswith("?") or "¿" in part


def kind_of(word: str) -> Word:
    """Say what a word or a mark does."""
    return kind_of_mark(word) or class_of(word)


def _plain(text: str) -> str:
    """Write an answer in one way: no invisible characters, straight apostrophes, no letters drawn out."""
    composed = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").replace("`", "'")
    seen = "".join(char for char in composed if unicodedata.category(char) not in ("Cf", "Mn", "Sk"))
    plain = _DRAWN_OUT.sub(r"\1", seen.replace("@", " ").lower().strip())
    wrapped = _WRAPPED.match(plain)
    return wrapped["inside"].strip() if wrapped else plain


def _words(spoken: str) -> list[str]:
    words: list[str] = []
    for found in _WORD.findall(spoken):
        if found in ("、", "¿"):
            words.append(COMMA)
        elif "\u3040" <= found[0] <= "\u9fff":
            words.extend(_UNSPACED_WORD.findall(found))
        else:
            words.append(found)
    return words
