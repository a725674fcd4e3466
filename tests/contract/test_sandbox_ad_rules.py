"""As whom an ad appears, what it shows beside its copy, and which picture may stand before its video."""

from typing import Any

import pytest

from tests.doubles.media import jpg
from tests.doubles.sandbox_client import ACCOUNT, ADVERTISER, IDENTITY, SandboxClient, ad

FOLLOWERS = {"promotion_type": None, "optimization_goal": "FOLLOWERS", "billing_event": "OCPM"}
AS_ACCOUNT = {"identity_type": "TT_USER", "identity_id": ACCOUNT}


def utm(key: object = "utm_source", value: object = "tiktok") -> dict[str, object]:
    return {"key": key, "value": value}


@pytest.fixture
async def adgroup_id(client: SandboxClient) -> str:
    return await client.create_adgroup(await client.create_campaign())


@pytest.mark.parametrize(
    "changes",
    [
        {"display_name": "Winter boots"},
        {"display_name": "靴" * 20},
        {"utm_params": []},
        {"utm_params": [utm()], "landing_page_url": "https://example.com?utm_source=tiktok"},
        {"aigc_disclosure_type": "SELF_DISCLOSURE"},
        {"aigc_disclosure_type": "NOT_DECLARED"},
        {"utm_params": [utm()] * 14},
        {"utm_params": [utm("k" * 100, "v" * 600)]},
        AS_ACCOUNT,
    ],
)
async def test_an_ad_inside_the_rules_is_created(
    client: SandboxClient, adgroup_id: str, changes: dict[str, Any]
) -> None:
    assert await client.create_ad(adgroup_id, **changes)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"display_name": ""}, "display_name"),
        ({"display_name": "n" * 41}, "display_name"),
        ({"display_name": "靴" * 21}, "display_name"),
        ({"display_name": "Boots 🥾"}, "emoji"),
        ({"display_name": 1}, "display_name"),
        ({"utm_params": [utm()] * 15}, "at most 14"),
        ({"utm_params": "utm_source=tiktok"}, "at most 14"),
        ({"utm_params": [utm()], "landing_page_url": "https://example.com?utm_source=x"}, "must match"),
        ({"aigc_disclosure_type": "YES"}, "aigc_disclosure_type"),
        ({"utm_params": ["utm_source"]}, "utm_params"),
        ({"utm_params": [utm("")]}, "utm_params"),
        ({"utm_params": [utm("k" * 101)]}, "utm_params"),
        ({"utm_params": [utm(value="v" * 601)]}, "utm_params"),
        ({"utm_params": [utm(value=1)]}, "utm_params"),
        (AS_ACCOUNT | {"identity_type": "CUSTOMIZED_USER"}, "identity_type CUSTOMIZED_USER"),
        ({"identity_type": "TT_USER", "identity_id": IDENTITY}, "identity_type TT_USER"),
    ],
)
async def test_an_ad_outside_the_rules_is_refused_with_the_rule(
    client: SandboxClient, adgroup_id: str, changes: dict[str, Any], says: str
) -> None:
    answer = await client.post("ad/create", ad(adgroup_id, **changes))
    assert (answer["code"], says in answer["message"]) == (40002, True), answer


async def test_followers_are_won_only_by_an_ad_that_appears_as_a_tiktok_account(client: SandboxClient) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign(objective_type="ENGAGEMENT"), **FOLLOWERS)
    answer = await client.post("ad/create", ad(adgroup_id))
    assert (answer["code"], "TikTok account" in answer["message"]) == (40002, True), answer
    assert await client.create_ad(adgroup_id, **AS_ACCOUNT)


async def test_a_cover_has_the_ratio_of_its_video(client: SandboxClient, adgroup_id: str) -> None:
    async def cover(width: int, height: int) -> str:
        answer = await client.upload("image", jpg(width, height), f"{width}.jpg")
        return str(answer["data"]["image_id"])

    for wrong in (await cover(1920, 1080), await cover(1000, 1000)):
        answer = await client.post("ad/create", ad(adgroup_id, image_ids=[wrong]))
        assert (answer["code"], "ratio" in answer["message"]) == (40002, True), answer
    for right in (await cover(720, 1280), await cover(719, 1280)):
        assert await client.create_ad(adgroup_id, image_ids=[right])


async def test_every_proposed_cover_has_the_ratio_of_its_video(client: SandboxClient, adgroup_id: str) -> None:
    proposed = (await client.get("file/video/suggestcover", advertiser_id=ADVERTISER, video_id="v_demo"))["data"][
        "list"
    ]
    for one in proposed:
        assert await client.create_ad(adgroup_id, image_ids=[one["id"]])
