"""What people ask for that the program cannot do: it is recognised, so that it can be told, and has no other effect."""

from enum import StrEnum

from agent.language.ground.grammar import hear
from agent.language.wants.acts import adds_nothing, is_titled
from agent.language.wants.sentence_kinds import is_question
from agent.language.wants.topics import Topic, topics_in


class Beyond(StrEnum):
    """What the program cannot do."""

    DUPLICATE = "duplicate"  # an ad, a group or a campaign of the account
    VARIANTS = "variants"  # several ads at once
    RULES = "rules"  # that do something while an ad runs
    SMART = "smart"  # campaigns that decide by themselves
    LIVE = "live"  # a change of what was submitted
    SPARK = "spark"  # an ad of a post that stands on TikTok, as long as nobody gives its code
    MAIL = "mail"  # something sent to the person


def beyond_in(sentence: str, *, is_copy_awaited: bool = False) -> frozenset[Beyond]:
    """Name what a sentence asks for in vain; where it may be copy, only if it hardly says more than that.

    Texts of ads often speak of mails: those count only where nothing else is said.
    """
    found = [one for one in hear(sentence).find("beyond", "asked") if not _is_only_asked(one.kind, sentence)]
    is_alone = not is_titled(sentence) and adds_nothing(sentence, [range(one.start, one.end) for one in found])
    beyond = frozenset(Beyond(one.kind) for one in found)
    if is_alone:
        return beyond
    return frozenset() if is_copy_awaited else beyond - {Beyond.MAIL}


def _is_only_asked(kind: str, sentence: str) -> bool:
    """Say whether a sentence asks what could be done later, instead of asking for it."""
    is_later = kind == Beyond.LIVE and is_question(sentence)
    return is_later and bool({Topic.STOPPING, Topic.CHANGING} & set(topics_in([sentence])))
