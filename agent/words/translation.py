"""Sentences of rules, failures and log-ins in the person's language; where a language lacks one, its English."""

from agent.words.names import cta_named, objective_named, part_name
from agent.words.sentences import has, listed, say
from tools.core.sentence import JOINT, Fact, Told, pattern_of


def tell(told: Told, language: str) -> str:
    """Say a sentence in a language."""
    pattern = pattern_of(told)
    if pattern is None and not has(language, told.says):
        return told.english
    facts = {name: _shown(name, fact, language) for name, fact in told.facts.items()}
    return say(language, told.says, **facts) if pattern is None else pattern.format(**facts)


def _shown(name: str, fact: Fact, language: str) -> str:
    if isinstance(fact, tuple):
        return listed((tell(one, language) for one in fact), language)
    match name:
        case "objective":
            return objective_named(str(fact), language)
        case "button" | "buttons":
            return listed((cta_named(one, language) for one in str(fact).split(JOINT)), language)
        case "part":
            return part_name(str(fact), language)
        case _:
            return str(fact)
