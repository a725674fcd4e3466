"""An ad shows a post only as long as the code of whoever posted it holds."""

from tools.core.creative import PostCreative
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.creative import FIELD as CREATIVE

_OVER = Sentence(
    "rules.post_code_holds",
    "The code of the post held until {ends} UTC. Ask whoever posted it for a new one, or show a video or pictures.",
)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> Told | None:
    shown = CREATIVE.of(draft)
    if not isinstance(shown, PostCreative) or shown.holds_until > facts.now:
        return None
    return _OVER.told(ends=f"{shown.holds_until:%Y-%m-%d %H:%M}")


RULE = Rule(name="post_code_holds", field="creative", kind=Kind.PLATFORM, check=_check)
