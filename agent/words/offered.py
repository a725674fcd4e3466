"""What there is to choose from, and what it means."""

from collections.abc import Iterable

from agent.language.aims.called import named_in
from agent.words.names import cta_name, objective_name
from agent.words.sentences import has, in_a_row, listed, say
from tools.core.cta import CALLS_TO_ACTION, COMMON
from tools.core.objective import Objective


def objectives_told(objectives: tuple[Objective, ...], asked: str, language: str) -> str:
    """Say what the objectives mean: those that a question names, or all."""
    all_of_them = say(language, "talk.objectives", listed=_meanings(objectives, language))
    return meaning_of(asked, objectives, language) or all_of_them


def meaning_of(asked: str, objectives: tuple[Objective, ...], language: str) -> str:
    """Say what a word means that a question asks about; nothing where it is none of ours."""
    named = named_in(asked, "objectives")
    return _meanings([one for one in objectives if one.name in named], language)


def ctas_told(language: str) -> str:
    """Name the calls to action, the common ones first."""
    common = listed((cta_name(name, language) for name in COMMON), language)
    every = listed((cta_name(name, language) for name in CALLS_TO_ACTION if name not in COMMON), language)
    return say(language, "talk.ctas", common=common, every=every)


def _meanings(objectives: Iterable[Objective], language: str) -> str:
    return in_a_row((f"{objective_name(one, language)}: {_meaning(one, language)}" for one in objectives), language)


def _meaning(one: Objective, language: str) -> str:
    own = f"means.{one.name}"
    return say(language, own) if has(language, own) else one.means
