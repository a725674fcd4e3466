"""Who should see the ad, the age groups by which TikTok reaches people, and which of them an audience means."""

from typing import Literal

from tools.core.values import Value

YOUNGEST, OLDEST = 18, 100


class Audience(Value):
    """Who should see the ad."""

    age_from: int = YOUNGEST
    age_to: int | None = None
    gender: Literal["all", "female", "male"] = "all"


class AgeGroup(Value):
    """One of TikTok's age groups, first and last year included."""

    first: int
    last: int
    wire: str

    def __str__(self) -> str:
        """Write the group for people; the last one has no end."""
        return f"{self.first}+" if self.last == OLDEST else f"{self.first}–{self.last}"


_GROUPS = tuple(
    AgeGroup(first=first, last=last, wire=f"AGE_{first}_{last}")
    for first, last in ((18, 24), (25, 34), (35, 44), (45, 54), (55, OLDEST))
)


def age_groups(audience: Audience) -> tuple[AgeGroup, ...]:
    """Give the groups of which the audience holds at least half; the fullest one where there is none such."""
    chosen = tuple(group for group in _GROUPS if 2 * _shared_years(group, audience) >= _years(group))
    return chosen or (max(_GROUPS, key=lambda group: _shared_years(group, audience)),)


def is_exact(audience: Audience) -> bool:
    """Say whether TikTok's groups begin and end where the audience does."""
    groups = age_groups(audience)
    return groups[0].first == audience.age_from and groups[-1].last == (audience.age_to or OLDEST)


def _shared_years(group: AgeGroup, audience: Audience) -> int:
    last = OLDEST if audience.age_to is None else audience.age_to
    return max(0, min(group.last, last) - max(group.first, audience.age_from) + 1)


def _years(group: AgeGroup) -> int:
    return min(group.last, 64) - group.first + 1  # the last group holds few people of its later years
