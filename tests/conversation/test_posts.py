"""A Spark ad, from the code of a post to the receipt: in seven languages, on every target of practice, by any model."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from tests.doubles.scripted import calls
from tests.doubles.world import BRIEF, World, world
from tools.sandbox.builtin import POSTS

VALID, EXPIRED, ELSEWHERE, USED, PHOTOS, FRIENDS = POSTS
YES = {"en": "yes", "de": "ja", "es": "sí", "fr": "oui", "pt": "sim", "zh": "是", "ja": "はい"}
SAID = {
    "en": "Traffic campaign called Bread, learn more, use my post, the code is {}",
    "de": "Traffic-Kampagne namens Bread, Button Mehr erfahren, nimm meinen Beitrag, der Code ist {}",
    "es": "Campaña llamada Bread, tráfico, botón Más información, usa mi publicación, el código es {}",
    "fr": "Campagne appelée Bread, trafic, bouton En savoir plus, utilise ma publication, le code est {}",
    "pt": "Campanha chamada Bread, tráfego, botão Saiba mais, usa a minha publicação, o código é {}",
    "zh": "流量广告，名称“Bread”，按钮了解更多，用我的帖子，授权码是{}",
    "ja": "キャンペーン名「Bread」、トラフィック、ボタンは詳細はこちら、私の投稿を使って、コードは{}",
}


def embedded() -> Any:
    return PROVIDER.load(ModelChoice())


def of_the_ad(at: World) -> dict[str, Any]:
    """Give the body of the ad on the card's plan as it was sent."""
    assert at.opened.platform.sandbox is not None
    return dict(at.opened.platform.sandbox.state()["ads"][-1])


@pytest.mark.parametrize("language", SAID)
async def test_a_brief_with_a_code_becomes_an_ad_of_the_post(tmp_path: Path, language: str) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(SAID[language].format(VALID))
        card = at.awaiting()
        await at.say(YES[language])

    assert card["what"] == "approval", at.seen()
    assert all(one in card["prompt"] for one in ("7300000000000000901", "Mira bakes", "2036-12-31 23:59 UTC"))
    assert card["plan"]["creative"]["item_id"] == "7300000000000000901"
    assert [(one["campaign_name"], one["text"]) for one in at.ads()] == [("Bread", None)]


@pytest.mark.parametrize("said", ["Spark ad with code {}", "{}", "my Spark code: {}"])
async def test_the_code_passes_and_the_post_is_told(tmp_path: Path, said: str) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(said.format(VALID))

    assert "[hidden]" not in at.seen()
    assert "Mira bakes" in at.seen()
    assert at.requests().count("POST /open_api/v1.3/tt_video/authorize/") == 1


async def test_where_nothing_is_stood_in_neither_identity_nor_text_is_asked_for(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded(), TIKTOK_ADS_TARGET="rehearsal") as at:
        await at.say(SAID["en"].format(VALID))
        assert at.awaiting()["what"] == "landing_page"
        await at.say("https://bread.example.com, 30 dollars a day, no end, Spain", "yes")

        assert len(at.of("receipt")) == 1


async def test_who_wants_an_ad_of_a_post_is_asked_for_its_code(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say("promote my post")

    assert "Spark ad" in at.seen()
    assert "#...=" in at.seen()


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (EXPIRED, "held until 2026-01-31"), (ELSEWHERE, "in the country of this advertiser"),
        (USED, "has been used by another advertiser"), (PHOTOS, "row of photos"), (FRIENDS, "not public"),
        ("#nobodyEverPostedAnythingByThisCode00000=", "invalid"),
    ],
)  # fmt: skip
async def test_a_code_that_opens_no_ad_is_refused_in_a_sentence(tmp_path: Path, code: str, why: str) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"my post, the code is {code}")

        assert why in at.seen()
        assert "creative" not in at.of("draft")[-1]["fields"] if at.of("draft") else True


async def test_the_text_of_a_post_is_nobody_elses_to_give(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(f"my post, the code is {VALID}", 'the text is "Words of mine"')

        assert "this is the post's own" in at.seen()
        assert "text" not in at.of("draft")[-1]["fields"]


async def test_another_model_makes_it_of_what_was_typed_alone(tmp_path: Path) -> None:
    brief = {name: BRIEF[name] for name in ("campaign_name", "objective", "cta")}
    reply = calls(("update_draft", brief), ("use_post", {"code": VALID}), ("submit_ad_mock", {}))
    async with world(tmp_path, reply, AIMessage("I could not.")) as at:
        await at.say("make an ad of my best post")
        assert "POST /open_api/v1.3/tt_video/authorize/" not in at.requests()
    async with world(tmp_path, reply, session="other") as at:
        await at.say(f"make an ad of my post, its code is {VALID}", "yes")

        assert len(at.ads()) == 1


async def test_nothing_is_opened_where_plans_are_only_drawn_up(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded(), plan_only=True) as at:
        await at.say(f"my post, the code is {VALID}")

        assert "POST /open_api/v1.3/tt_video/authorize/" not in at.requests()
        assert "only drawn up" in at.seen()
