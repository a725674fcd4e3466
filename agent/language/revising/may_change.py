"""Whether a line at a card that was not understood may ask for a change: a part of the ad or a value stands in it."""

from agent.language.assent.approval import names_a_part
from agent.language.brief.adding import adds
from agent.language.brief.field_line import field_line
from agent.language.dates.days import days_in
from agent.language.geography.places import places_named
from agent.language.ground.quoting import masked, quotes
from agent.language.revising.change_line import change_line
from agent.language.wants.further import further_in

_FEWEST = 3  # smaller numbers in words count anything: one of these days, a thing or two


def may_change(line: str) -> bool:
    """Say whether words name what could be another than it is; chatter names nothing of the kind."""
    said = masked(line)
    names = bool(quotes(line)) or names_a_part(said) or bool(field_line(said).names) or bool(further_in(line))
    return names or adds(said) or bool(places_named(said)) or _counts(said)


def _counts(said: str) -> bool:
    """Say whether words name a day or a number, or speak of the money, the time or the people of an ad."""
    line = change_line(said)
    numbers = () if line is None else line.numbers.values()
    is_counted = any(not one.is_spelled or one.value >= _FEWEST for one in numbers)
    is_a_topic = line is not None and bool(line.topics)
    return is_counted or is_a_topic or any(not one.is_at_once for one in days_in(said))
