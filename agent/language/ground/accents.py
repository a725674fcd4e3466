"""Accents that people leave out when they type: one place that knows which letters may stand for which."""

from tools.core.patterns import lazily

# Words that another word resembles but for the accent: there it carries the meaning.
_TELLING = frozenset(
    [
        "qué",
        "sí",
        "él",
        "mí",
        "tú",
        "sé",
        "dé",
        "té",
        "qués",
        "où",
        "là",
        "dû",
        "é",
        "è",
        "à",
        "á",
        "ó",
        "às",
        "nós",
        "só",
        "avó",
        "pôr",
        "dá",
        "vês",
        "três",
    ]
)
_WITHOUT = {
    letter: plain
    for plain, letters in {
        "a": "áàâãå", "c": "ç", "e": "éèêë", "i": "íìîï", "n": "ñ", "o": "óòôõ", "u": "úùû", "y": "ýÿ",
    }.items()
    for letter in letters
}  # fmt: skip
_SPELT_OUT = {"ä": ("a", "ae"), "ö": ("o", "oe"), "ü": ("u", "ue"), "ß": ("ss",), "œ": ("oe",)}
_MARKED = frozenset((*_WITHOUT, *_SPELT_OUT))
_FOLDED = str.maketrans(_WITHOUT | {letter: plain[0] for letter, plain in _SPELT_OUT.items()})
_SPELLED = str.maketrans(_WITHOUT | {letter: plain[-1] for letter, plain in _SPELT_OUT.items()})
_PIECE = lazily(r"(?P<kept>\\.|\[(?:\\.|[^\]])*\])|[^\W\d_]+")


def without_accents(words: str) -> tuple[str, ...]:
    """Give the ways to write words without accents; none where there are no accents, or where they tell."""
    lower = words.lower()
    if _MARKED.isdisjoint(lower) or not _TELLING.isdisjoint(lower.split()):
        return ()
    return tuple(way for way in dict.fromkeys((lower.translate(_FOLDED), lower.translate(_SPELLED))) if way != lower)


def folded(word: str) -> str:
    """Give a word in small letters without its accents, so that with and without them it is the same."""
    return word.lower().translate(_FOLDED)


def accents_optional(pattern: str) -> str:
    """Let a regular expression match words that are written without their accents, outside of its brackets."""
    return _PIECE.sub(lambda found: found[0] if found["kept"] else _optional(found[0]), pattern)


def _optional(word: str) -> str:
    return word if word.lower() in _TELLING else "".join(map(_either, word))


def _either(letter: str) -> str:
    if letter in _WITHOUT:
        return f"[{letter}{_WITHOUT[letter]}]"
    return f"(?:{'|'.join((letter, *_SPELT_OUT[letter]))})" if letter in _SPELT_OUT else letter
