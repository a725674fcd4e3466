"""The name under which somebody wants to appear, where the account has none that fits."""

from collections.abc import Iterator

from agent.language.brief.account_names import speaks_of_the_ad
from agent.language.ground.grammars import words
from agent.language.ground.pieces import IS_UNSPACED, tokens_of
from agent.language.ground.quoting import quotes, unwrapped
from agent.language.wants.sentence_kinds import is_question
from agent.models.offline.scene import ProposedCall
from agent.models.offline.understanding import Understanding
from agent.words.tool_phrases import requests_in

MAKES_ONE = "create_identity"
_NAMES_THE_AD = "campaign_name"


def name_to_appear_under(meant: Understanding, said: str) -> str | None:
    """Give the name that a line gives where a name to appear under is awaited: naming is of that one then."""
    given = meant.decisions.fields.get(_NAMES_THE_AD)
    if given is not None and speaks_of_the_ad(said.replace(given, " ")):
        return None
    found = (_bare(one) for one in _candidates(meant, said, given))
    return next((one for one in found if one), None)


def _candidates(meant: Understanding, said: str, given: str | None) -> Iterator[str]:
    if given is not None:
        yield given
    if (behind := _behind_a_colon(said)) is not None:
        yield behind
    yield from (str(one.args.get("name", "")) for one in meant.intents.tools if one.name == MAKES_ONE)
    is_else = bool(meant.decisions.without((_NAMES_THE_AD,))) or is_question(said)
    yield from () if is_else else _named(said)


def _named(said: str) -> Iterator[str]:
    """Give what words of naming lead to or close; where they close it, what they begin with is none of it."""
    for one in requests_in(said, "named"):
        if (name := one.arguments.get("name")) is not None:
            yield _without_lead(name, "links" if one.asks_with else "making")


def _behind_a_colon(said: str) -> str | None:
    """Give what stands behind a colon to which nothing leads but that a new one is wanted: ``a new one: Luma``."""
    before, colon, name = said.replace("：", ":").rpartition(":")
    leads = [one.text for one in tokens_of(before) if one.kind == "word"]
    return name.strip() if colon and leads and all(map(_is_of_making, leads)) else None


def _bare(name: str) -> str:
    """Take the quotes off a name, and what is only said of its making; nothing is left of what says no more."""
    spans = quotes(name)
    if len(spans) == 1:
        return spans[0].inside.strip()
    said = name.strip().rstrip(" .,!。、")
    while (last := _last_word(said)) and last.islower() and _is_of_making(last):
        said = said[: -len(last)].rstrip(" ,-")
    return "" if all(map(_is_of_making, said.split())) else unwrapped(said)


def _last_word(said: str) -> str:
    """Give the word that ends a name; in scripts without blanks none stands apart."""
    word = said.rpartition(" ")[2]
    return "" if IS_UNSPACED.search(word) else word


def _without_lead(name: str, listed: str) -> str:
    parts = name.split(" ")
    while parts and parts[0].islower() and _is_listed(parts[0], listed):
        parts = parts[1:]
    return " ".join(parts)


def _is_of_making(word: str) -> bool:
    return _is_listed(word, "making")


def _is_listed(word: str, listed: str) -> bool:
    return word.lower().strip("',.") in words("owned", listed)


def as_made(name: str) -> ProposedCall:
    """Make it, or take the one of that very name."""
    return ProposedCall(name=MAKES_ONE, args={"name": name})
