"""What is true at the end of a session, and whether that is what was said: doubles, lost ads, wrong statements."""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.core.plan import Plan, Step

Event = dict[str, Any]
_ID = re.compile(r"\b17800\d{14}\b")
_NOT_THERE = (
    "nothing was sent of what was under way",
    "Nothing of it exists yet",
    "has not gone out",
    "Nothing was sent",
)
_CARD, _NOT_ASKING = "Please approve", ("", "yes", "go on")
_ENDS = ("stop", "fix", "ask")
_SAYS_TWICE, _SAYS_DELETED, _SAYS_ARRIVED = "times instead of once", "Deleted: ad", "arrived at TikTok after all"


@dataclass(frozen=True)
class Told:
    """What one person saw, in the order of seeing."""

    home: Path
    seen: Sequence[Event]

    def texts(self) -> list[str]:
        """Give the words of the program."""
        return [
            str(one.get("text") or one.get("prompt") or "")
            for one in self.seen
            if one["type"] == "awaiting" or (one["type"] == "message" and one["role"] == "agent")
        ]

    def ids(self) -> set[str]:
        """Give every id that was said to be there."""
        receipts = (one for event in self.seen if event["type"] == "receipt" for one in event["ids"].values())
        return {*receipts, *(one for text in self.texts() for one in _ID.findall(text))}


@dataclass(frozen=True)
class Thing:
    """Something that the sandbox created."""

    id: str
    kind: str
    name: str
    status: str
    can_run: bool


@dataclass
class Verdict:
    """What came of a session."""

    approved: int = 0
    ads: int = 0
    doubles: int = 0  # that existed
    unseen: int = 0  # doubles of which nobody was told by the end
    could_run: int = 0
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def things_in(db_file: Path) -> list[Thing]:
    """Read everything that the sandbox ever created since it was emptied, deleted or not."""
    found = (
        "select one.id, one.kind, one.name, one.status, campaign.status as above, adgroup.status as beside "
        "from objects one left join objects campaign on campaign.id = one.campaign_id "
        "left join objects adgroup on adgroup.id = one.adgroup_id"
    )
    with closing(sqlite3.connect(db_file)) as db:
        return [
            Thing(str(row[0]), row[1], row[2], row[3], all(one == "ENABLE" for one in (row[3], row[4], row[5])))
            for row in db.execute(found)
        ]


def approved_in(home: Path) -> list[Plan]:
    """Read the plans that were ever approved at a home, the last one last."""
    found = (
        "select body from plans join (select fingerprint, max(number) as last from log where what = 'approved' "
        "group by fingerprint) using (fingerprint) order by last"
    )
    with closing(sqlite3.connect(home / "journal.db")) as db:
        return [Plan.model_validate_json(body) for (body,) in db.execute(found)]


def judged(told: Sequence[Told], things: Sequence[Thing]) -> Verdict:
    """Judge a session by what there is."""
    verdict = Verdict()
    ads = [one for one in things if one.kind == Step.AD.value]
    plans = {plan.fingerprint: plan for one in told for plan in approved_in(one.home)}
    verdict.approved, verdict.ads = len(plans), len(ads)
    for plan in plans.values():
        _judge_plan(verdict, plan, [one for one in ads if one.name == _ad_name(plan)], told)
    approved = {_ad_name(plan) for plan in plans.values()}
    verdict.wrong += [f"an ad that nobody approved: {one.id}" for one in ads if one.name not in approved]
    for one in told:
        verdict.wrong += _wrong_in(one, things)
        verdict.damaged += _damaged(one.home)
    return verdict


def _judge_plan(verdict: Verdict, plan: Plan, ads: Sequence[Thing], told: Sequence[Told]) -> None:
    words = [text for one in told for text in one.texts()]
    doubles = sorted(ads, key=lambda one: int(one.id))[1:]
    verdict.doubles += len(doubles)
    verdict.could_run += sum(one.can_run for one in doubles)
    verdict.unseen += sum(not _was_told(one.id, words) for one in doubles)
    approved = [(one, [known.fingerprint for known in approved_in(one.home)]) for one in told]
    mine = [one for one, known in approved if plan.fingerprint in known]
    if not ads and not any(_said_not_there(one) for one in mine):
        verdict.lost.append(plan.fingerprint)
    known = {one for side in told for one in side.ids()}
    if ads and not any(one.id in known for one in ads):
        verdict.wrong.append(f"there is {ads[0].id}, and nobody was told")
    verdict.wrong += [
        f"there is {ads[0].id}, and the last word was no"
        for one, known in approved
        if ads and known[-1:] == [plan.fingerprint] and _ends_in_a_no(one, ads)
    ]


def _ends_in_a_no(told: Told, ads: Sequence[Thing]) -> bool:
    judged = [one for one in told.seen if one["type"] in ("receipt", "failure")]
    return _is_final(judged) and not any(one.id in told.ids() for one in ads)


def _is_final(judged: Sequence[Event]) -> bool:
    return bool(judged) and judged[-1]["type"] == "failure" and judged[-1]["verdict"] in _ENDS


def _wrong_in(told: Told, things: Sequence[Thing]) -> list[str]:
    """Find what was said and is not so."""
    there = {one.id: one for one in things}
    wrong = []
    for event in told.seen:
        if event["type"] == "receipt":
            wrong += [f"a receipt of {one}, which never was" for one in event["ids"].values() if one not in there]
    for text in told.texts():
        wrong += [f"told of {one}, which never was" for one in _ID.findall(text) if one not in there]
        if _SAYS_DELETED in text:
            extra, kept = _ID.findall(text)[:-1], _ID.findall(text)[-1]
            wrong += [f"said to be deleted: {one}" for one in extra if there[one].status != "DELETE"]
            wrong += [f"said to be kept: {kept}"] if there[kept].status == "DELETE" else []
    end = next((one for one in told.seen[-1:] if one["type"] == "end"), None)  # of the last one that there was
    if end is None or end["reason"] in ("unknown", "error", "interrupted"):
        wrong.append(f"it ended as {end and end['reason']}")
    return wrong


def _said_not_there(told: Told) -> bool:
    failures = [one for one in told.seen if one["type"] == "failure"]
    is_said = any(phrase in text for text in told.texts() for phrase in _NOT_THERE)
    return is_said or _is_final(failures) or _is_asked_again(told)


def _is_asked_again(told: Told) -> bool:
    """Say whether a card was shown once more after a yes, though nobody had asked for it."""
    said, is_yes_said = "", False
    for event in told.seen:
        if event["type"] == "session":
            said = ""
        elif event["type"] == "message" and event["role"] == "person":
            said = event["text"]
            is_yes_said |= said == "yes"
        elif event["type"] == "awaiting" and event["prompt"].startswith(_CARD) and is_yes_said and said in _NOT_ASKING:
            return True
    return False


def _was_told(ad_id: str, words: Iterable[str]) -> bool:
    return any(ad_id in text and (_SAYS_TWICE in text or _SAYS_DELETED in text) for text in words)


def _ad_name(plan: Plan) -> str:
    body = next(write.body for write in plan.writes if write.step is Step.AD)
    found = json.dumps(body)
    return str(re.findall(r'"ad_name": "((?:[^"\\]|\\.)*)"', found)[0].encode().decode("unicode_escape"))


def _damaged(home: Path) -> list[str]:
    damaged = []
    for name in ("journal.db", "checkpoints.db"):
        with closing(sqlite3.connect(home / name)) as db:
            if db.execute("pragma integrity_check").fetchone() != ("ok",):
                damaged.append(name)
    return damaged
