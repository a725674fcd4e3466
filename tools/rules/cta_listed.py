"""The call to action is one of those TikTok has a button for."""

from tools.core.characters import visible_length
from tools.core.cta import CALLS_TO_ACTION, COMMON, read_cta, spoken_cta
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.cta import FIELD as CTA

_NOT_LISTED = Sentence(
    "rules.cta_listed",
    'TikTok has no button "{said}"; it offers a fixed list of {count}. Choose one, such as {buttons}.',
)
_MEANT_ANOTHER = Sentence(
    "rules.cta_meant", 'TikTok has no button "{said}"; it offers a fixed list of {count}. Did you mean {button}?'
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    cta = CTA.of(draft)
    if cta is None or cta in CALLS_TO_ACTION or not visible_length(cta):
        return None
    meant = read_cta(cta)
    count = len(CALLS_TO_ACTION)
    if meant:
        return _MEANT_ANOTHER.told(said=cta, count=count, button=spoken_cta(meant))
    return _NOT_LISTED.told(said=cta, count=count, buttons=", ".join(map(spoken_cta, COMMON)))


RULE = Rule(name="cta_listed", field="cta", kind=Kind.PLATFORM, check=_check)
