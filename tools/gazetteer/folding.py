"""One spelling for all spellings of a name."""

import unicodedata


def folded(name: str) -> str:
    """Take capitals, accents, points and an English article away."""
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.replace(".", " ").replace("-", " ").replace("’", "'").split()).removeprefix("the ")
