"""Web addresses in a line, with their scheme or, as people type them, without it."""

import re
from collections.abc import Iterable
from functools import cache

from agent.language.ground.pieces import UNSPACED
from agent.language.ground.smallwords import core, from_data, letters_listed, words_listed
from agent.language.ground.tongues import common

SCHEME = "https://"

_LETTERS = "a-z0-9\u00df-\u00f6\u00f8-\u024f"
# Who writes without blanks goes on right behind a page; a page's own such letters stand behind a slash: "/wiki/日本".
_GOES_ON = r"(?<=[/=%&_-])(?![\u3040-\u309f])|(?<=[{UNSPACED}])"
_FULL_WIDTH = "，；：！？（）、。「」『』【】《》"  # they end a page, where an address is followed without a blank
_WITHIN = rf"(?:[^\s\ue000<>“”\"{_FULL_WIDTH}{UNSPACED}]|(?:{_GOES_ON.format(UNSPACED=UNSPACED)})[{UNSPACED}])"
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
    lambda: (
        rf"(?<![{_LETTERS}@/\\-])(?<![{_LETTERS}-]\.)(?:[{_LETTERS}-]+\.)+"  # no part of a path
        rf"[a-z]{{2,}}(?![{_LETTERS}])(?:/{_WITHIN}*)?"
    )
)

_LEADS = from_data(lambda: _leads(words_listed("leads", among="addresses"), letters_listed("leads", among="addresses")))

_NOT_OURS = from_data(
    lambda: _any_of(words_listed("not_ours", among="addresses"), letters_listed("not_ours", among="addresses"))
)


def _leads(words: str, letters: str) -> str:
    return rf"[{_TIES}]|{_any_of(words, letters)}"


def _any_of(words: str, letters: str) -> str:
    return rf"(?<!\w)(?:{words})(?!\w)|{letters}"


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
    beside = _around(words, found) if found else ""
    is_alone = found and not core(_LEADS.sub(" ", beside)) and not _NOT_OURS.search(beside)
    return _completed(found[0]) if found and is_alone else None


def address_within(sentences: Iterable[str]) -> str | None:
    """Find the one address that sentences hold anywhere; None for several, a name in capitals, or another's page."""
    found = [(said, one) for said in sentences for one in ADDRESS.finditer(said)]
    named = {_completed(one[0]) for _, one in found}
    is_ours = all(not _NOT_OURS.search(_around(said, one)) and not _is_of_others(one) for said, one in found)
    return named.pop() if len(named) == 1 and is_ours else None


def _is_of_others(found: re.Match[str]) -> bool:
    """Say whether a host is written as a name is, ``our shop Mugs.com``, or is a market of many: ``on etsy.com``."""
    host, _, path = found[0].rpartition("://")[2].partition("/")
    is_market = not path and not _listed_hosts().isdisjoint(host.lower().split(".")[:-1])
    return is_market or (found.start() > 0 and found[0][0].isupper())


@cache
def _listed_hosts() -> frozenset[str]:
    return frozenset(str(common("addresses")["theirs"]).split())


def _around(words: str, found: re.Match[str]) -> str:
    return f"{words[: found.start()]} {words[found.end() :]}"


def _completed(address: str) -> str:
    bare = address.rstrip(_CLOSING)
    return bare if "://" in bare else f"{SCHEME}{bare}"
