"""Whether a piece of text is made of chance, as secrets are, or of words, numbers and days, as all else is."""

from tools.core.patterns import lazily

_TURN = lazily(r"(?<=[0-9])(?=[A-Za-z])|(?<=[A-Za-z])(?=[0-9])")
_RISE = lazily(r"(?<=[a-z])(?=[A-Z])")
_RUN = lazily(r"[A-Za-z0-9]{20,}")
_PART = lazily(r"[A-Za-z0-9]{10,}")
_LONG_RUN = lazily(r"[A-Za-z0-9]{30}")
_VOWEL = lazily(r"[aeiouyAEIOUY]")
_LETTERS_AND_DIGITS = lazily(r"(?=[^A-Za-z]*[A-Za-z])(?=\D*\d)")
_FILE_ENDING = lazily(r"\.[A-Za-z0-9]{2,4}$")
COUNTED = lazily(r"[A-Z]?[a-z]{3,}\d{1,4}")  # a word and its number: "Clip01", "Summer2024"
_TURNS = 3  # between digits and letters; a year or a size in a word makes one or two
_TURNS_OF_A_CODE = 4
_TURNS_OF_MANY = 5  # in whatever parts: names hold a size, a year and a version at most
_RISES = 2  # large letters behind small ones, in the midst of what is no word
_SHORTEST_PIECE = 6


def turns(value: str) -> int:
    """Count how often letters and digits take turns."""
    return len(_TURN.findall(value))


def _rises(value: str) -> int:
    return len(_RISE.findall(value))


def is_mixed(value: str) -> bool:
    """Say whether small and large letters stand in it."""
    return value != value.lower() and value != value.upper()


def is_chance(value: str) -> bool:
    """Say whether a long run in it looks like a token of no known maker."""
    return any(is_mixed(one) and turns(one) >= _TURNS_OF_A_CODE for one in _RUN.findall(value))


def goes_on_by_chance(value: str) -> bool:
    """Say whether what stands behind a maker's mark is no name, whose parts are short and hold a size or a year."""
    if turns(value) >= _TURNS_OF_MANY or _LONG_RUN.search(value):
        return True
    return any(turns(one) >= _TURNS or _rises(one) > _RISES for one in _PART.findall(value))


def holds_both(value: str) -> bool:
    """Say whether letters and digits stand in a value that is no file and no address."""
    is_named = _FILE_ENDING.search(value) is not None or "://" in value
    return _LETTERS_AND_DIGITS.match(value) is not None and not is_named


def is_code(value: str) -> bool:
    """Say whether a short value behind a secret's name looks like one, and like no word with a year."""
    if not holds_both(value):
        return False
    return turns(value) >= _TURNS or (is_mixed(value) and (turns(value) >= _TURNS - 1 or _rises(value) >= _RISES))


def is_no_word(piece: str) -> bool:
    """Say whether a piece that stands below a secret's beginning goes on with it: it is neither word nor number."""
    if len(piece) < _SHORTEST_PIECE or not any(char.isalpha() for char in piece) or COUNTED.fullmatch(piece):
        return False
    if turns(piece) >= _TURNS - 1 or _rises(piece) >= _RISES:
        return True
    return (turns(piece) >= 1 and is_mixed(piece)) or not _VOWEL.search(piece)
