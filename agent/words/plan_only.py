"""What --plan shows: the plan as it would be, which nothing holds and nobody can approve."""

from agent.deps import Deps
from agent.words.card import card
from agent.words.sentences import say
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.writes import draw_up


def plan_only_words(deps: Deps, draft: Draft, advertiser: Advertiser, language: str = "en") -> str:
    """Render the plan of a draft without writing it down anywhere."""
    objective = deps.catalogue.objective_of(draft)
    if objective is None:
        return ""
    plan = draw_up(
        deps.catalogue.fields, draft, objective, advertiser, deps.target, "0", deps.clock.now(), deps.standins
    )
    shown = card(plan, deps.catalogue.fields, 0, language=language).splitlines()[1:-2]
    return "\n".join([say(language, "card.plan_only"), *shown])
