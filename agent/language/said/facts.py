"""What a card says by a value that nobody repeats as it is shown: no music, no end, at once."""

from collections.abc import Iterator

from agent.language.assent.restated import CardFact
from tools.core.draft import Draft
from tools.core.music import NoMusic
from tools.fields.music import FIELD as MUSIC
from tools.fields.schedule import FIELD as SCHEDULE


def facts_of(draft: Draft) -> Iterator[CardFact]:
    """Give what is so in a draft, as it is sent."""
    schedule = SCHEDULE.of(draft)
    if isinstance(MUSIC.of(draft), NoMusic):
        yield "silent"
    if schedule is not None and schedule.ends is None:
        yield "endless"
    if schedule is not None and schedule.starts is None:
        yield "at_once"
