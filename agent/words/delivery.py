"""When an ad runs, where it is shown and who sees it, in a person's language."""

from collections.abc import Sequence
from datetime import datetime

from agent.words.sentences import say
from tools.core.audience import age_groups, is_exact
from tools.core.draft import Audience, Schedule
from tools.core.moment import in_some_zone


def schedule_words(schedule: Schedule, language: str) -> str:
    """Say from when until when."""
    starts, ends = (None if one is None else _moment(one) for one in (schedule.starts, schedule.ends))
    if starts is None:
        return say(language, "delivery.now_until", ends=ends) if ends else say(language, "delivery.now_on")
    if ends is None:
        return say(language, "delivery.from_on", starts=starts)
    return say(language, "delivery.from_until", starts=starts, ends=ends)


def place_words(places: Sequence[object]) -> str:
    """List places by name and id."""
    return ", ".join(str(place) for place in places)


def audience_words(audience: Audience, language: str) -> str:
    """Say whom, and which age groups of TikTok stand for them where these differ."""
    who = say(language, f"delivery.{audience.gender}")
    ages = "delivery.ages_on" if audience.age_to is None else "delivery.ages"
    told = say(language, ages, who=who, first=audience.age_from, last=audience.age_to)
    if is_exact(audience):
        return told
    groups = ", ".join(str(group) for group in age_groups(audience))
    return f"{told}{say(language, 'delivery.groups', groups=groups)}"


def _moment(moment: datetime) -> str:
    return f"{in_some_zone(moment):%Y-%m-%d %H:%M}"
