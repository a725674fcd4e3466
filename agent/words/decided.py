"""What is decided so far, field by field, from the draft as it is shown."""

from pydantic import JsonValue

from agent.words.delivery import audience_words, schedule_words
from agent.words.names import cta_named, objective_named
from agent.words.sentences import say
from tools.core.draft import Audience, Schedule

_MUSIC = {"none": "card.no_music", "in_video": "card.in_video"}


def decided_words(field: str, value: JsonValue, language: str) -> str:
    """Say what one field holds."""
    match field, value:
        case "objective", str():
            return objective_named(value, language)
        case "cta", str():
            return cta_named(value, language)
        case "music", str():
            return say(language, _MUSIC[value]) if value in _MUSIC else value
        case _, dict():
            return _several(field, value, language)
        case _, list():
            return ", ".join(map(str, value))
        case _:
            return str(value)


def _several(field: str, value: dict[str, JsonValue], language: str) -> str:
    match field:
        case "budget":
            return say(language, f"card.{value['mode']}", amount=value["amount"])
        case "schedule":
            return schedule_words(Schedule.model_validate(value), language)
        case "audience":
            return audience_words(Audience.model_validate(value), language)
        case _:
            return ", ".join(str(one) for one in value.values() if not isinstance(one, bool))
