"""What people say at a card is on the next one; of what was not understood no yes is silent."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from tests.doubles.world import World, world

_TABLE = Path(__file__).with_name("data") / "card_changes.toml"
_CHANGES: list[dict[str, Any]] = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["changes"]
_ONE_OF = 7  # lines is played, another one in each language, so that every kind of change is
_BRIEF = (
    'Traffic campaign called "Lamp Week", text "Light for long evenings", button shop now, no music, identity '
    "Practice account, https://lamps.example.com/week, 30 dollars a day, from 10 January to 12 February 2027, in "
    "Lyon and Paris, women from 25 to 54, only on iPhone, at most 2 dollars per click"
)
_VIDEO = "the video summer sale.mp4"
_TALKS = {
    "en": "what can you do?", "fr": "tu parles français ?", "es": "¿hablas español?", "de": "sprichst du Deutsch?",
    "pt": "você fala português?", "ja": "日本語は話せますか？", "zh": "你会说中文吗？",
}  # fmt: skip


def _at_rehearsal(home: Path) -> Any:
    return world(home, model=PROVIDER.load(ModelChoice()), TIKTOK_ADS_TARGET="rehearsal")


async def _card(at: World, language: str = "en") -> None:
    await at.say(_BRIEF, _VIDEO, _TALKS[language])
    assert at.awaiting()["what"] == "approval", at.seen()


def _shown(plan: dict[str, Any]) -> dict[str, Any]:
    people, schedule, cap = plan["audience"], plan["schedule"], plan.get("cost_cap")
    return {
        "places": sorted(one.split(",")[0] for one in plan["locations"]),
        "budget": f"{plan['budget']['amount']} {plan['budget']['mode']}",
        "starts": schedule.get("starts", "")[:10],
        "ends": schedule.get("ends", "")[:10],
        "gender": people["gender"],
        "ages": f"{people['age_from']}-{people['age_to']}",
        "devices": plan.get("devices", ""),
        "cap": cap["amount"] if cap else "",
        "languages": [one[-3:-1] for one in plan.get("languages", ())],
        "cta": plan["creative"]["cta"],
        "text": plan["creative"]["text"],
        "name": plan["campaign_name"],
        "identity": plan["identity_name"],
        "creative": plan["files"][0]["name"],
        "page": plan["landing_page"],
        "tracking": plan.get("tracking", ""),
        "objective": plan["objective"],
    }


def _some(language: str) -> list[tuple[str, dict[str, Any]]]:
    said = [(line, one["makes"]) for one in _CHANGES for line in one.get(language, "").strip().splitlines()]
    return said[[*_TALKS].index(language) :: _ONE_OF]


@pytest.mark.parametrize("language", _TALKS)
async def test_what_is_said_at_a_card_is_on_the_next_one_and_all_else_stays(tmp_path: Path, language: str) -> None:
    async with _at_rehearsal(tmp_path / "whole") as at:
        await _card(at, language)
        before = _shown(at.awaiting()["plan"])
    wrong = []
    for number, (line, makes) in enumerate(_some(language)):
        shutil.copytree(tmp_path / "whole", tmp_path / str(number))
        async with _at_rehearsal(tmp_path / str(number)) as at:
            events = await at.say(line)
        plans = [one["plan"] for one in events if one.get("plan")]
        made = {name: sorted(value) if name == "places" else value for name, value in makes.items()}
        if not plans or _shown(plans[-1]) != before | made:
            wrong.append(line)

    assert wrong == []


_NOT_UNDERSTOOD = [
    "zap the Grenoble thing in 45", "dans le coin de Hogsmeade, 45 pareil", "lo de Hogsmeade con 45",
    "das mit Hogsmeade, 45 so", "aquilo de Hogsmeade com 45", "ホグズミードの件45", "那个霍格莫德的45",
]  # fmt: skip


@pytest.mark.parametrize("line", _NOT_UNDERSTOOD)
async def test_no_yes_is_silent_about_a_line_that_may_have_asked_for_a_change(tmp_path: Path, line: str) -> None:
    async with _at_rehearsal(tmp_path) as at:
        await _card(at)
        await at.say(line, "yes")
        assert at.of("receipt") == []


async def test_a_yes_to_going_without_what_was_said_sends_it(tmp_path: Path) -> None:
    async with _at_rehearsal(tmp_path) as at:
        await _card(at)
        await at.say("zap the Grenoble thing in 45", "yes")
        assert "“zap the Grenoble thing in 45”" in at.awaiting()["prompt"]
        await at.say("yes")
        assert len(at.of("receipt")) == 1


async def test_what_is_let_go_of_is_not_asked_about(tmp_path: Path) -> None:
    async with _at_rehearsal(tmp_path) as at:
        await _card(at)
        await at.say("zap the Grenoble thing in 45", "leave it out", "yes")
        assert len(at.of("receipt")) == 1


async def test_what_was_said_again_and_understood_is_not_asked_about(tmp_path: Path) -> None:
    async with _at_rehearsal(tmp_path) as at:
        await _card(at)
        await at.say("zap the Grenoble thing in 45", "add Grenoble", "yes")
        assert len(at.of("receipt")) == 1


@pytest.mark.parametrize("line", ["my dog is barking lol", "hang on, phone", "so exciting", "uf, qué calor", "puh"])
async def test_chatter_at_a_card_keeps_no_yes_back(tmp_path: Path, line: str) -> None:
    async with _at_rehearsal(tmp_path) as at:
        await _card(at)
        await at.say(line, "yes, send it")
        assert len(at.of("receipt")) == 1
