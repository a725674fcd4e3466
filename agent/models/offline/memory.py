"""What only the conversation still tells: how the last submission ended, and which change came last."""

from collections.abc import Sequence

from agent.language.brief.cues import WORDED
from agent.models.offline.account_lists import LISTS
from agent.models.offline.scene import Change, ProposedCall, Setback, Situation, Submission, ToolAnswer, told_in
from agent.models.offline.tool_answers import OWNED, is_edit, is_list, is_login, rows_under
from tools.core.sentence import Told
from tools.core.suggested import SUGGESTS, WHAT_IS_SOLD
from tools.core.tool import NEEDS_ACCOUNT
from tools.fields.text import FIELD as TEXT


def with_last_outcome(situation: Situation, answers: Sequence[ToolAnswer]) -> Situation:
    """Add the outcome that an earlier turn reported, unless the draft was changed or a login made since."""
    if situation.failure is not None:
        return situation.model_copy(update={"failure": _as_it_was_told(situation.failure, answers)})
    if situation.submitted is not None:
        return situation
    for answer in reversed(answers):
        if is_edit(answer) or is_login(answer):
            return situation
        receipt = answer.content.get("submitted")
        if isinstance(receipt, dict):
            return situation.model_copy(update={"submitted": Submission.model_validate(receipt)})
        if "code" in answer.content:
            why = told_in(answer) or Told(says="", english=str(answer.content.get("error", "")))
            setback = Setback(code=str(answer.content["code"]), explanation=why)
            return situation.model_copy(update={"failure": _as_it_was_told(setback, answers)})
    return situation


def _as_it_was_told(failure: Setback, answers: Sequence[ToolAnswer]) -> Setback:
    """Add the platform's own words, which only the answer of the call that failed has."""
    last = next((one for one in reversed(answers) if "code" in one.content), None)
    if last is None or last.content["code"] != failure.code:
        return failure
    return failure.model_copy(update={"platform_words": str(last.content.get("platform_said", ""))})


def last_list(answers: Sequence[ToolAnswer], awaiting: str) -> ToolAnswer | None:
    """Give the list that was shown last; where copy is awaited, only one that was shown just before."""
    recent = _of_copy(answers, awaiting) if awaiting in WORDED else answers
    is_just_shown = bool(answers) and answers[-1].name in LISTS.values() and not answers[-1].content.get("query")
    if awaiting in LISTS and not is_just_shown:
        recent = [one for one in answers if one.name == LISTS[awaiting]]
    else:
        recent = [one for one in recent if one.content.get("is_found", True) or not one.content.get("query")]
    return next((one for one in reversed(recent) if is_list(one)), None)


def _of_copy(answers: Sequence[ToolAnswer], awaiting: str) -> Sequence[ToolAnswer]:
    """Give what was just shown; the wordings that were suggested last stay open until there is a text."""
    suggested = [one for one in answers if one.name == SUGGESTS] if awaiting == TEXT.name else []
    return [*suggested[-1:], *answers[-1:]]


def asked_what_is_sold(answers: Sequence[ToolAnswer]) -> bool:
    """Say whether the last that was done is to ask what is sold, so that wordings can be suggested."""
    told = told_in(answers[-1]) if answers and answers[-1].name == SUGGESTS else None
    return told is not None and told.says == WHAT_IS_SOLD.name


def last_change(answers: Sequence[ToolAnswer]) -> Change | None:
    """Give the last change that still stands; one that only took back the one before it leaves neither."""
    standing: list[Change] = []
    for answer in answers:
        if answer.name == "start_over" and "error" not in answer.content:
            standing.clear()
        elif answer.name == "update_draft" and "was" in answer.content and "now" in answer.content:
            kept = ("was", "now", "was_inferred")
            change = Change.model_validate({name: answer.content[name] for name in kept if name in answer.content})
            if standing and (standing[-1].was, standing[-1].now) == (change.now, change.was):
                standing.pop()
            else:
                standing.append(change)
    return standing[-1] if standing else None


def narrowed(answers: Sequence[ToolAnswer]) -> dict[str, tuple[str, ...]]:
    """Give by list the several things that a line named of it last, so that a later one may say which."""
    found: dict[str, tuple[str, ...]] = {}
    for answer in answers:
        if answer.name in LISTS.values() and answer.content.get("is_found"):
            found[answer.name] = tuple(str(row.get("name")) for row in rows_under(answer, OWNED))
    return found


def unasked(calls: Sequence[tuple[ProposedCall, ToolAnswer]]) -> tuple[ProposedCall, ...]:
    """Give what was looked for in lists that nobody could be asked for then, nor was asked for since."""
    open_looks: dict[str, ProposedCall] = {}
    for call, answer in calls:
        told = told_in(answer)
        if call.name == "start_over":
            open_looks.clear()
        elif call.name in LISTS.values() and told is not None and told.says == NEEDS_ACCOUNT.name:
            open_looks[f"{call.name} {call.args}"] = call
        elif call.name in LISTS.values():
            open_looks = {key: one for key, one in open_looks.items() if one.name != call.name}
    return tuple(open_looks.values())
