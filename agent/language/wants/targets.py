"""Where a person wants the ad to go: for real after practice, or to a place that they name."""

from typing import Literal, cast, get_args

from agent.language.ground.grammar import hear
from agent.language.ground.quoting import masked
from agent.language.ground.smallwords import sentences_at
from agent.language.wants.acts import adds_nothing, says_no
from agent.language.wants.sentence_kinds import is_question

_MOST_STRAY = 4  # words of courtesy before it: "perfect, so now for real"
TargetWish = Literal["real", "practice", "rehearsal", "tiktok_sandbox", "production"]


def target_wanted(said: str) -> TargetWish | None:
    """Give where the ad is to go, where a sentence says that and hardly anything else, and no other says no or asks."""
    sentences = [one for _, one in sentences_at(masked(said)) if one.strip()]
    wishes = [(one, found) for one in sentences if (found := _wish(one)) is not None]
    others = [one for one in sentences if one not in [said for said, _ in wishes]]
    is_unsure = any(says_no(one) or is_question(one) or any(map(str.isdigit, one)) for one in others)
    return None if is_unsure or not wishes else wishes[-1][1]


def _wish(sentence: str) -> TargetWish | None:
    line = hear(sentence)
    found = [one for one in line.find("targets", "wishes") if one.kind in get_args(TargetWish)]
    longest = max(found, key=lambda one: one.end - one.start, default=None)
    if longest is None or (is_question(sentence) and line.places_of_words[:1] != (longest.start,)):
        return None  # "can we do it for real?" asks for it, "is it for real?" asks about it
    covered = {at for one in found for at in range(one.start, one.end)}
    stray = [one.text for at, one in enumerate(line.tokens) if at not in covered and one.kind in ("word", "number")]
    is_alone = adds_nothing(sentence, [range(one.start, one.end) for one in found])
    ends_with_it = longest.end >= len(line.places_of_words) and len(stray) <= _MOST_STRAY
    return cast("TargetWish", longest.kind) if (is_alone or ends_with_it) and not says_no(" ".join(stray)) else None
