"""Eleven thousand messages that decide nothing: no crash, no field, no approval; and what understanding costs."""

import sys
import time
from datetime import date
from pathlib import Path
from random import Random
from statistics import median, quantiles

import pytest

import tools.objectives
from agent.approval import read_answer
from agent.language.brief.cues import WORDED
from agent.language.ground.tongues import codes
from agent.models.offline.decision import decide
from agent.models.offline.scene import Decided, OfflineReply, Scene, Situation, Submission
from agent.models.offline.understanding import understand
from agent.wiring.providers import embedded_model
from agent.words.spoken import is_spoken
from tests.doubles.babble import hostile_words, random_words
from tests.doubles.world import world
from tools.core.objective import Objective
from tools.discovery import collect
from tools.fields import always_needed

SEED_FIELDS = always_needed()
SPOKEN = [code for code in codes() if is_spoken(code)]
OBJECTIVES = collect(tools.objectives, "OBJECTIVE", Objective)
WHOLE = {"campaign_name": "Kites", "objective": "TRAFFIC", "text": "Fly", "cta": "SHOP_NOW", "music": "none"}
AWAITED = ("reply", "approval", "authorization", *SEED_FIELDS, "budget", "landing_page", "advertiser", "schedule")
MOST_MEDIAN_SHARE = 0.5  # of one whole turn through the graph


def random_situation(chance: Random) -> Situation:
    known = {name: Decided(value=value) for name, value in WHOLE.items() if chance.random() < 0.6}
    return Situation(
        submit_tool="submit_ad_mock",
        draft=known,
        missing=tuple(name for name in SEED_FIELDS if name not in known),
        awaiting=chance.choice(AWAITED),
        today=date(2026, 11, 29),
        language=chance.choice(SPOKEN),
        submitted=Submission(campaign_name="Kites") if chance.random() < 0.2 else None,
    )


def reply_in(situation: Situation, said: str) -> OfflineReply:
    meant = understand(said, situation, OBJECTIVES)
    return decide(Scene(situation=situation, utterance=said), meant, OBJECTIVES)


def moved(reply: OfflineReply, situation: Situation) -> set[str]:
    """Name what a reply changes, except the copy that was asked for: any line may be copy."""
    fields = {name for call in reply.calls if call.name == "update_draft" for name in call.args} - {"inferred"}
    others = {call.name for call in reply.calls} & {"start_over", "upload_music", "add_creative", "choose_advertiser"}
    shows_again = situation.awaiting == "approval"  # the card that was there already
    submits = not fields & set(WORDED) and not shows_again
    spends = {call.name for call in reply.calls if call.name == situation.submit_tool and submits}
    return (fields - ({situation.awaiting} if situation.awaiting in WORDED else set())) | others | spends


@pytest.mark.proof
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("count", "words"), [(10_000, random_words), (1_000, hostile_words)])
def test_words_that_decide_nothing_move_nothing_and_approve_nothing(count, words, capsys):
    chance = Random(count)
    wrong: list[tuple[str, str, set[str]]] = []
    for _ in range(count):
        situation, said = random_situation(chance), words(chance)
        approves = read_answer(said).kind in ("approve", "approve_and_ask")
        changed = moved(reply_in(situation, said), situation)
        if approves or changed:
            wrong.append((said, situation.awaiting, changed | ({"approved"} if approves else set())))
    with capsys.disabled():
        sys.stdout.write(f"\n{count} {words.__name__}, seed {count}: {len(wrong)} moved or approved something\n")
    assert wrong == []


def test_the_measure_sees_a_field_a_spend_and_an_approval():
    whole = Situation(submit_tool="submit_ad_mock", draft={name: Decided(value=one) for name, one in WHOLE.items()})
    assert moved(reply_in(whole, "make it conversions"), whole) == {"objective", "submit_ad_mock"}
    assert moved(reply_in(whole, "submit it"), whole) == {"submit_ad_mock"}
    assert moved(reply_in(whole, "start over"), whole) == {"start_over"}
    assert read_answer("yes").kind == "approve"


@pytest.mark.proof
async def test_understanding_is_a_small_part_of_a_turn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        'Traffic campaign called Kites, text "Fly", CTA shop now, no music', "change the button to sign up",
        "what is missing?", "Kampagne „Drachen“, Ziel Traffic, mehr erfahren", "no wait, use music_003",
    ]  # fmt: skip
    situation = Situation(submit_tool="submit_ad_mock", missing=SEED_FIELDS)
    understood = [_seconds(lambda line=line: understand(line, situation, OBJECTIVES)) for line in lines * 40]
    turns: list[float] = []
    async with world(tmp_path, model=embedded_model()) as w:
        for line in lines * 4:
            began = time.perf_counter()
            await w.say(line)
            turns.append(time.perf_counter() - began)
    share = median(understood) / median(turns)
    p95 = quantiles(understood, n=20)[-1]
    with capsys.disabled():
        sys.stdout.write(
            f"\nunderstanding: median {median(understood) * 1e3:.1f} ms, p95 {p95 * 1e3:.1f} ms; "
            f"a turn through the graph: median {median(turns) * 1e3:.1f} ms; ratio {share:.3f}\n"
        )
    assert share < MOST_MEDIAN_SHARE


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
