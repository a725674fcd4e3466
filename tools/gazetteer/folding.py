"""One spelling for all spellings of a name."""

import unicodedata


def folded(name: str) -> str:
    """Take capitals, accents, points and an English article away."""
    bare = name.strip().casefold()
    if not bare.isascii():
        plain = unicodedata.normalize("NFKD", bare)
        bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.replace(".", " ").replace("-", " ").replace("’", "'").split()).removeprefix("the ")
