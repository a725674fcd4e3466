"""Posts, the codes that open them, and ads that show one: as strict as TikTok is told to be."""

from typing import Any

import pytest

from tests.doubles.sandbox_client import ADVERTISER, IDENTITY, SandboxClient, ad
from tools.sandbox.builtin import POSTS

VALID, EXPIRED, ELSEWHERE, USED, PHOTOS, FRIENDS = POSTS
POST = POSTS[VALID]


async def opened(client: SandboxClient, code: str, advertiser: str = ADVERTISER) -> tuple[int, str]:
    answer = await client.post("tt_video/authorize", {"advertiser_id": advertiser, "auth_code": code})
    return int(answer["code"]), str(answer["message"])


def post_ad(adgroup_id: str, **changes: Any) -> dict[str, Any]:
    of_a_post = {"identity_type": "AUTH_CODE", "identity_id": POST["identity_id"], "tiktok_item_id": POST["item_id"]}
    beside = dict.fromkeys(("ad_text", "video_id", "image_ids"))
    return {
        name: value
        for name, value in (ad(adgroup_id)["creatives"][0] | beside | of_a_post | changes).items()
        if value is not None
    }


async def made(client: SandboxClient, **changes: Any) -> int:
    campaign_id = await client.create_campaign()
    adgroup_id = await client.create_adgroup(campaign_id)
    body = {"advertiser_id": ADVERTISER, "adgroup_id": adgroup_id, "creatives": [post_ad(adgroup_id, **changes)]}
    return int((await client.post("ad/create", body))["code"])


async def test_a_code_tells_of_its_post_before_and_after_it_is_used(client: SandboxClient) -> None:
    before = await client.get("tt_video/info", advertiser_id=ADVERTISER, auth_code=VALID)
    assert await opened(client, VALID) == (0, "OK")
    after = await client.get("tt_video/info", advertiser_id=ADVERTISER, auth_code=VALID)

    assert before["data"]["item_info"]["item_id"] == after["data"]["item_info"]["item_id"] == POST["item_id"]
    assert before["data"]["auth_info"]["auth_end_time"] == POST["ends"]
    assert [one["data"]["auth_info"]["ad_auth_status"] for one in (before, after)] == ["UNAUTHORIZED", "AUTHORIZED"]
    assert after["data"]["user_info"] == {
        "identity_id": POST["identity_id"], "identity_type": "AUTH_CODE", "tiktok_name": "Mira bakes",
    }  # fmt: skip


async def test_what_was_opened_is_listed_with_whoever_posted_it(client: SandboxClient) -> None:
    await opened(client, VALID)
    opened_posts = await client.get("tt_video/list", advertiser_id=ADVERTISER)
    identities = await client.get("identity/get", advertiser_id=ADVERTISER, identity_type="AUTH_CODE")

    assert [row["item_info"]["auth_code"] for row in opened_posts["data"]["list"]] == [VALID]
    assert [one["identity_id"] for one in identities["data"]["identity_list"]] == [POST["identity_id"]]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (EXPIRED, "expired"), (ELSEWHERE, "country"), (USED, "another advertiser"), ("#nobody", "invalid"),
        ("", "required"), (7, "auth_code"),
    ],
)  # fmt: skip
async def test_a_code_that_opens_nothing_is_refused_with_the_reason(client: SandboxClient, code: Any, why: str) -> None:
    number, message = await opened(client, code)

    assert number == 40002
    assert why in message


async def test_a_code_is_applied_to_an_account_once(client: SandboxClient) -> None:
    assert [(await opened(client, VALID))[0] for _ in range(2)] == [0, 40002]


async def test_an_ad_shows_a_post_that_was_opened_and_nothing_beside_it(client: SandboxClient) -> None:
    assert await made(client) == 40002
    await opened(client, VALID)
    assert await made(client) == 0
    for wrong in (
        {"video_id": "v_demo"},
        {"image_ids": ["im_demo"]},
        {"ad_text": "Words of mine"},
        {"ad_format": "CAROUSEL_ADS"},
        {"identity_type": "CUSTOMIZED_USER", "identity_id": IDENTITY},
        {"identity_id": IDENTITY},
        {"tiktok_item_id": POSTS[USED]["item_id"]},
        {"tiktok_item_id": 7},
        {"tiktok_item_id": None},
    ):
        assert await made(client, **wrong) == 40002, wrong
