"""What no ad needs: on the card, sent, asked for where it is a duty, never lost by a model that does not record it."""

from pathlib import Path
from typing import Any

import pytest

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from evals.media import mp4
from tests.doubles.scripted import calls
from tests.doubles.world import World, world

_BRIEF = 'Traffic campaign called Heron House, text "Nests for herons", learn more, no music, 30 dollars a day'
_REST = "without end, in Texas, https://heron.example.com, Practice shop"


def _plan(at: World) -> dict[str, object]:
    awaited = at.awaiting()
    assert awaited["what"] == "approval", at.seen()
    return dict(awaited["plan"])


async def test_everything_is_read_from_one_line_and_stands_in_the_plan(tmp_path: Path) -> None:
    said = f"{_BRIEF}, only on iPhone, for people who speak Spanish, at most 2 dollars per click, made with AI"
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await at.say(f"{said}, https://heron.example.com, utm_source=tiktok")
        plan = _plan(at)

    assert {name: plan[name] for name in ("devices", "languages", "cost_cap", "ai_label", "tracking")} == {
        "devices": "ios",
        "languages": ["Spanish (es)"],
        "cost_cap": {"amount": "2.00 USD", "per": "click"},
        "ai_label": "yes",
        "tracking": "utm_source=tiktok",
    }
    assert plan["budget"] == {"amount": "30.00 USD", "mode": "daily"}


@pytest.mark.parametrize(("answer", "label"), [("yes", "yes"), ("no", "no"), ("it was made with AI", "yes")])
async def test_the_label_is_asked_for_last_and_once_where_the_creative_is_new(
    tmp_path: Path, answer: str, label: str
) -> None:
    (tmp_path / "clip.mp4").write_bytes(mp4())
    async with world(tmp_path, model=PROVIDER.load(ModelChoice()), TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say(f"{_BRIEF}, {_REST}, use the video {tmp_path / 'clip.mp4'}")
        if at.awaiting()["what"] == "identity":
            await at.say("Practice shop")
        assert at.awaiting()["what"] == "ai_label"
        await at.say(answer)
        assert _plan(at)["ai_label"] == label
        await at.say("40 dollars a day")
        assert _plan(at)["ai_label"] == label


async def test_practice_that_stands_in_asks_for_no_label(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(mp4())
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await at.say(f"{_BRIEF}, the file is {tmp_path / 'clip.mp4'}")
        assert "ai_label" not in _plan(at)


RECORDED = {
    "campaign_name": "Heron House",
    "objective": "TRAFFIC",
    "text": "Nests for herons",
    "cta": "LEARN_MORE",
    "music": "none",
    "budget": "30",
}


@pytest.mark.parametrize(
    ("words", "arguments"),
    [
        ("only on iPhone", {"devices": "ios"}),
        ("for people who speak Spanish", {"languages": ["Spanish"]}),
        ("people interested in yoga", {"interests": ["15101"]}),
        ("at most 2 dollars per click", {"cost_cap": "2", "cost_cap_per": "click"}),
        ("utm_source=tiktok", {"tracking": "utm_source=tiktok"}),
        ("the video is made with AI", {"ai_label": "yes"}),
    ],
)
async def test_a_model_that_does_not_record_it_gets_no_card(
    tmp_path: Path, words: str, arguments: dict[str, Any]
) -> None:
    """The positive control: with it recorded the card comes."""
    for number, given in enumerate((RECORDED, {**RECORDED, **arguments})):
        submits = calls(("update_draft", given), ("submit_ad_mock", {}))
        async with world(tmp_path / str(number), submits, "Done.", "Done.") as at:
            await at.say(f"{_BRIEF}, {words}")
            held_back = "that is not in the ad yet" in at.seen()
            assert (at.awaiting()["what"] == "approval") is (number == 1), at.seen()
            assert held_back is (number == 0)


async def test_a_name_that_nobody_gave_is_proposed_by_the_pattern_and_one_that_was_given_stays(tmp_path: Path) -> None:
    unnamed = _BRIEF.replace(" called Heron House", "")
    pattern = "{objective}_{country}"
    async with world(tmp_path, model=PROVIDER.load(ModelChoice()), TIKTOK_ADS_NAME_PATTERN=pattern) as at:
        await at.say(unnamed)
        assert _plan(at)["campaign_name"] == "Traffic_US"
        assert "“Traffic_US”  (default)" in at.seen()
        await at.say("call it Heron House")
        assert _plan(at)["campaign_name"] == "Heron House"


async def test_without_a_pattern_a_name_is_asked_for(tmp_path: Path) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await at.say(_BRIEF.replace(" called Heron House", ""))
        assert at.awaiting()["what"] == "campaign_name"
