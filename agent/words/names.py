"""What fields, objectives and buttons are called in a person's language."""

from collections.abc import Iterable

from agent.language.aims.called import names_in
from agent.language.ground import tongues
from agent.words.sentences import has, listed, say
from tools.core.cta import shouted, spoken_cta
from tools.core.objective import Objective


def field_name(field: str, language: str) -> str:
    """Name a field of the ad."""
    return say(language, f"fields.{field}") if has("en", f"fields.{field}") else field


def label(field: str, language: str) -> str:
    """Name a field as a row of the card does."""
    return say(language, f"card.{field}") if has("en", f"card.{field}") else _opening(field_name(field, language))


def field_names(fields: Iterable[str], language: str) -> str:
    """Name several fields."""
    return listed((field_name(field, language) for field in fields), language)


def objective_name(objective: Objective, language: str) -> str:
    """Name an objective."""
    return _usual(names_in(language, "objectives").get(objective.name) if language != "en" else None, objective.label)


def every_objective_name(name: str) -> tuple[str, ...]:
    """Give an objective as it is named in the draft, and its usual name in every language."""
    label = spoken_cta(name)
    return (name, *dict.fromkeys(objective_named(label, language) for language in tongues.codes()))


def cta_name(cta: str, language: str) -> str:
    """Name a call to action; TikTok's own name stands in English."""
    return _usual(names_in(language, "cta").get(cta) if language != "en" else None, spoken_cta(cta))


def every_cta_name(cta: str) -> tuple[str, ...]:
    """Give a call to action as TikTok calls it, and its usual name in every language."""
    return (cta, spoken_cta(cta), *(cta_name(cta, language) for language in tongues.codes()))


def part_name(part: str, language: str) -> str:
    """Name what tells a thing of the account from others: an event in the person's words, a system as it is called."""
    spoken = part.replace("_", " ").lower() if part.isupper() else part
    return _usual(names_in(language, "events").get(part), spoken)


def objective_named(label: str, language: str) -> str:
    """Name an objective that is known by one of its English names alone."""
    return _usual(names_in(language, "objectives").get(shouted(label)), label)


def cta_named(label: str, language: str) -> str:
    """Name a call to action that is known by its English name alone."""
    return cta_name(shouted(label), language)


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def _usual(names: tuple[str, ...] | None, otherwise: str) -> str:
    return names[0] if names else otherwise
