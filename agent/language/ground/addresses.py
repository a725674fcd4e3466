"""Web addresses in a line, with their scheme or, as people type them, without it."""

import re

from agent.language.ground.pieces import UNSPACED
from agent.language.ground.smallwords import core, from_data, letters_listed, words_listed
from agent.language.ground.tongues import common

SCHEME = "https://"

_LETTERS = "a-z0-9\u00df-\u00f6\u00f8-\u024f"
# Who writes without blanks goes on right behind a page; a page's own such letters stand behind a slash: "/wiki/日本".
_GOES_ON = r"(?<=[/=%&_-])(?![\u3040-\u309f])|(?<=[{UNSPACED}])"
_WITHIN = rf"(?:[^\s\ue000<>“”\"{UNSPACED}]|(?:{_GOES_ON.format(UNSPACED=UNSPACED)})[{UNSPACED}])"
_WITH_SCHEME = rf"https?://{_WITHIN}+"
_TIES = "=→⇒➡➔➜➝⟶⟹►▸"
_CLOSING = ".,;:!?)"


def _endings() -> str:
    return "|".join(map(re.escape, str(common("addresses")["endings"]).split()))


def _bare() -> str:
    """Match a host that has an ending as hosts have it, or begins as they do, or has a path behind it."""
    part = rf"[{_LETTERS}][{_LETTERS}-]{{0,60}}"
    path = rf"/(?:(?![,;]){_WITHIN})*"
    known = rf"(?:{part}\.){{1,4}}(?:{_endings()})(?![{_LETTERS}@-]|\.[{_LETTERS}])"
    opened = rf"www\.(?:{part}\.){{1,4}}[a-z]{{2,12}}(?![{_LETTERS}@-])"
    with_path = rf"(?:{part}\.){{1,4}}[a-z]{{2,12}}(?=/[{_LETTERS}])"
    return rf"(?<![{_LETTERS}@/._-])(?:(?:{opened}|{known})(?:{path})?|{with_path}{path})"


ADDRESS = from_data(lambda: rf"{_WITH_SCHEME}|{_bare()}")
_EXPECTED = from_data(
    lambda: rf"(?<![{_LETTERS}@-])(?<![{_LETTERS}-]\.)(?:[{_LETTERS}-]+\.)+[a-z]{{2,}}(?:/{_WITHIN}*)?"
)

_LEADS = from_data(lambda: _leads(words_listed("leads", among="addresses"), letters_listed("leads", among="addresses")))


def _leads(words: str, letters: str) -> str:
    return rf"(?<!\w)(?:{words})(?!\w)|[{_TIES}]|{letters}"


def address_with_scheme(words: str) -> str | None:
    """Find a web address that is written with its scheme."""
    found = re.search(_WITH_SCHEME, words, re.IGNORECASE)
    return found[0].rstrip(_CLOSING) if found else None


def address_expected(words: str) -> str | None:
    """Find a web address where one is expected; one without its scheme is given the encrypted one."""
    found = ADDRESS.search(words) or _EXPECTED.search(words)
    return _completed(found[0]) if found else None


def address_alone(words: str) -> str | None:
    """Find the address that words are, but for small words and such as lead to one; it may lack its scheme."""
    found = ADDRESS.search(words)
    return _completed(found[0]) if found and not core(_LEADS.sub(" ", _around(words, found))) else None


def _around(words: str, found: re.Match[str]) -> str:
    return f"{words[: found.start()]} {words[found.end() :]}"


def _completed(address: str) -> str:
    bare = address.rstrip(_CLOSING)
    return bare if "://" in bare else f"{SCHEME}{bare}"
