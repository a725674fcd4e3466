"""Answers to questions about a plan, from the plan alone."""

import re

from tools.core.money import Money
from tools.core.plan import Plan, Step

_TOPICS = (
    (re.compile(r"cost|spend|budget|money|price|charge|pay|how much|expensive", re.IGNORECASE), "_cost"),
    (re.compile(r"account|advertiser|who|whose", re.IGNORECASE), "_account"),
    (re.compile(r"text|copy|say|wording|words", re.IGNORECASE), "_text"),
    (re.compile(r"when|date|start|long|schedule|until|live", re.IGNORECASE), "_dates"),
    (re.compile(r"music|sound|track|song", re.IGNORECASE), "_music"),
    (re.compile(r"real|practice|sandbox|where", re.IGNORECASE), "_where"),
)


def answer_about(plan: Plan, question: str) -> str:
    """Answer a question about what is being approved."""
    found = [name for pattern, name in _TOPICS if pattern.search(question)]
    if not found:
        return "All I know about it stands on the card."
    return " ".join(_ANSWERS[name](plan) for name in found[:2])


def _cost(plan: Plan) -> str:
    sent = _body(plan, Step.ADGROUP)
    every = "a day" if sent["budget_mode"] == "BUDGET_MODE_DAY" else "in all"
    practice = " It is practice money." if plan.target.is_practice else ""
    amount = Money.of(str(sent["budget"]), plan.advertiser.currency)
    return f"At most {amount} {every}, and nothing while it is paused.{practice}"


def _account(plan: Plan) -> str:
    return f"It goes to the ad account {plan.advertiser.name} ({plan.advertiser.advertiser_id})."


def _text(plan: Plan) -> str:
    return f"The text is exactly: “{plan.draft.text.value if plan.draft.text else ''}”."


def _dates(plan: Plan) -> str:
    sent = _body(plan, Step.ADGROUP)
    ends = sent.get("schedule_end_time")
    until = f"ends {ends} UTC" if ends else "has no end"
    return f"The schedule starts {sent['schedule_start_time']} UTC and {until}; it stays paused until you switch it on."


def _music(plan: Plan) -> str:
    chosen = plan.payload["creative"]
    track = chosen.get("music_id") if isinstance(chosen, dict) else None
    return f"The track is {track}." if track else "No track is used."


def _where(plan: Plan) -> str:
    if plan.target.is_practice:
        return "It is practice: nothing leaves this machine."
    return f"It goes to {'TikTok for real' if plan.target == 'production' else 'TikTok’s own sandbox'}."


def _body(plan: Plan, step: Step) -> dict[str, object]:
    return dict(next(write.body for write in plan.writes if write.step is step))


_ANSWERS = {"_cost": _cost, "_account": _account, "_text": _text, "_dates": _dates, "_music": _music, "_where": _where}
