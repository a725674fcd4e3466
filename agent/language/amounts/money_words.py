"""What people call money, and the shapes of an amount: of every language together, read when first needed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from agent.language.ground.lookup import Lookup
from agent.language.ground.pieces import UNSPACED, Piece
from agent.language.ground.shapes import Shapes, words_in
from agent.language.ground.tongues import codes, common, section
from tools.core.patterns import lazily

_WORD = lazily(r"[^\s()|?*+<>]+")
_LETTERS = lazily(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W\d_])+")
_VALUES = ("number", "before", "behind", "buck", "sign")
_TURNS = ("sets", "back_to", "rough", "corrects", "undecided", "priced", "denied", "too_much", "past", "others")
_LISTS = frozenset({"currencies", "units", "groups", "owners", "no_currency", "no_codes", "no_numbers", "home"})


class Currency(NamedTuple):
    """Words or signs of money between two tokens, and the currencies they may mean, the likeliest first."""

    start: int
    end: int
    codes: tuple[str, ...]


@cache
def shapes() -> Shapes:
    """Give the shapes of amounts, with the words of all languages in them."""
    ours = _strings(common("money"), "parts")
    parts = {name: said for name, said in _said().items() if name not in _LISTS}
    halves = (str(section(code, "numbers").get("and_a_half", "")) for code in codes())
    parts["and_a_half"] = "|".join(words_in(one) for one in halves if one)
    parts["coin"] = "|".join((parts["coin"], words_in(_listed("coins"))))
    return Shapes(parts | ours, {name: [said] for name, said in _strings(common("money"), "shapes").items()}, _VALUES)


@cache
def times() -> Shapes:
    """Give the shapes of the times that an amount is said for, by their names."""
    said = _said()
    names = {"a_day": "daily", "in_all": "total"}
    return Shapes(
        {}, {names.get(one, one): [said[one]] for one in said if one in names or one.startswith("per_")}, _VALUES
    )


@cache
def turns() -> Shapes:
    """Give the shapes of words that say what an amount is worth: set anew, taken back, a price, or left open."""
    said = _said()
    stepped = _strings(common("money"), "turns")
    return Shapes(
        said, {name: [said[name]] for name in _TURNS} | {name: [one] for name, one in stepped.items()}, _VALUES
    )


def currencies_in(tokens: Sequence[Piece], said: str) -> Iterator[Currency]:
    """Find what names money."""
    words = tuple(token.text for token in tokens)
    at = 0
    while at < len(tokens):
        found = _names().at(words, at)
        if found is None or (found.end == at + 1 and _is_a_word(tokens[at], said)):
            at += 1
        else:
            yield Currency(at, found.end, found.meaning)
            at = found.end


def signs_in(tokens: Sequence[Piece]) -> Iterator[int]:
    """Find the signs with which numbers are reckoned."""
    return (at for at, token in enumerate(tokens) if token.text in codes_listed("calculus"))


@cache
def words_listed(name: str) -> frozenset[str]:
    """Give the words of a list, of all languages and of none."""
    lists = (_listed(name), *(str(section(code, "money").get(name, "")) for code in codes()))
    return frozenset(word for one in lists for word in _WORD.findall(one.lower()))


@cache
def codes_listed(name: str) -> frozenset[str]:
    """Give the codes or signs of a list that is no language's."""
    return frozenset(_listed(name).split())


def is_code(word: str) -> bool:
    """Say whether a word is a code of ISO."""
    return word.upper() in codes_listed("codes")


_COUNT_IN_ONE_SCRIPT = frozenset({"zh", "ja"})  # and not alike


def language_of(tokens: Sequence[Piece]) -> str:
    """Tell by the words of money in which language a line speaks; nothing where none or two speak, and write, alike."""
    told = Counter(code for token in tokens for code in _vocabulary().get(token.text, ()))
    most = max(told.values(), default=0)
    alike = [code for code, count in told.items() if count == most]
    writings = {str(section(code, "money").get("groups", "")) for code in alike}
    is_told = len(alike) == 1 or (len(writings) == 1 and not {*alike} & _COUNT_IN_ONE_SCRIPT)
    return alike[0] if is_told and alike else ""


def parts_thousands(mark: str, language: str, currencies: Sequence[str]) -> bool:
    """Say whether a full stop or a comma parts thousands, by the habits of a language or of a currency."""
    of_language = str(section(language, "money").get("groups", "")).split() if language else []
    stops = codes_listed("stop_groups")
    likely = currencies[:1] if of_language else currencies
    of_currency = {"." if code in stops else "," for code in likely}
    return mark in {*of_language, *of_currency} or not (of_language or of_currency)


def _is_a_word(token: Piece, said: str) -> bool:
    """Say whether what would be a code is a word, because it is written in small letters: ``try``."""
    return token.text in words_listed("only_capital") and (
        not said[token.start : token.end].isupper() or said.isupper()
    )


@cache
def _names() -> Lookup[tuple[str, ...]]:
    return Lookup(_all_names())


def _all_names() -> Iterator[tuple[str, tuple[str, ...]]]:
    families = {name: tuple(members) for name, *members in _rows(_listed("families"))}
    languages = (str(section(code, "money").get("currencies", "")) for code in codes())
    for listed in (_listed("signs"), *languages):
        for meant, *names in _rows(listed):
            yield from ((name, families.get(meant, (meant,))) for name in names)
    yield from ((code.lower(), (code,)) for code in codes_listed("codes"))


@cache
def _vocabulary() -> Mapping[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for code in codes():
        lists = [one for name in ("money", "numbers") for one in _strings({"": section(code, name)}, "").values()]
        for word in {word for one in lists for word in _LETTERS.findall(one.lower())}:
            known[word] = (*known.get(word, ()), code)
    return known


def _said() -> dict[str, str]:
    """Put together what the languages say under each name."""
    said: dict[str, list[str]] = {}
    for code in codes():
        for name, words in _strings({"": section(code, "money")}, "").items():
            said.setdefault(name, []).append(words)
    return {name: "|".join(ways) for name, ways in said.items()}


def _listed(name: str) -> str:
    return str(common("money").get(name, ""))


def _rows(listed: str) -> Iterable[list[str]]:
    return (line.split() for line in listed.strip().splitlines())


def _strings(table: Mapping[str, object], name: str) -> dict[str, str]:
    inner = table.get(name)
    return {key: one for key, one in inner.items() if isinstance(one, str)} if isinstance(inner, Mapping) else {}
