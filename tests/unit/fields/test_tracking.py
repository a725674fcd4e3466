"""Tracking: parameters behind the landing page, with the macros that TikTok knows."""

import pytest

from tests.doubles.fields import making, read
from tools.core.draft import Draft
from tools.core.parameters import MACROS, Parameter, with_parameters
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.tracking import FIELD

SOURCE, CAMPAIGN = Parameter(key="utm_source", value="tiktok"), Parameter(key="utm_campaign", value="__CAMPAIGN_NAME__")
VALUES = ((SOURCE,), (CAMPAIGN,), (SOURCE, CAMPAIGN))


@pytest.mark.parametrize(
    "said",
    [
        "utm_source=tiktok, utm_campaign=__CAMPAIGN_NAME__",
        "utm_source=tiktok&utm_campaign=__CAMPAIGN_NAME__",
        "?utm_source=tiktok&utm_campaign=__CAMPAIGN_NAME__",
        "utm_source: tiktok utm_campaign: __CAMPAIGN_NAME__",
        "https://gin.example.com/a?utm_source=tiktok&utm_campaign=__CAMPAIGN_NAME__#top",
    ],
)
async def test_parameters_are_read_as_people_write_them(said):
    assert await read(FIELD, tracking=said) == (SOURCE, CAMPAIGN)


async def test_parameters_are_added_to_those_there_are_and_take_the_place_of_their_namesakes():
    before = Draft().fill(tracking=(SOURCE, Parameter(key="utm_medium", value="paid")))
    changed = Parameter(key="utm_medium", value="cpc")

    assert await read(FIELD, before, tracking="utm_medium=cpc&utm_campaign=__CAMPAIGN_NAME__") == (
        SOURCE,
        changed,
        CAMPAIGN,
    )


@pytest.mark.parametrize("macro", MACROS)
async def test_every_macro_of_tiktok_passes(macro):
    assert await read(FIELD, tracking=f"utm_content=a-{macro}|{macro}") == (
        Parameter(key="utm_content", value=f"a-{macro}|{macro}"),
    )


@pytest.mark.parametrize(
    ("wrong", "nearest"),
    [
        ("__CAMPAIGN__", "__CAMPAIGN_ID__"),
        ("__CAMPAIN_NAME__", "__CAMPAIGN_NAME__"),
        ("__campaign_name__", "__CAMPAIGN_NAME__"),
        ("__CAMPAIGN_NAME", "__CAMPAIGN_NAME__"),
        ("CAMPAIGN_NAME__", "__CAMPAIGN_NAME__"),
        ("_CAMPAIGN_NAME_", "__CAMPAIGN_NAME__"),
        ("{{campaign.name}}", "__CAMPAIGN_NAME__"),
        ("__PLACMENT__", "__PLACEMENT__"),
    ],
)
async def test_what_looks_like_a_macro_is_refused_with_the_nearest_one(wrong, nearest):
    refused = await read(FIELD, tracking=f"utm_campaign={wrong}")

    assert isinstance(refused, Told)
    assert refused.facts == {"said": wrong, "nearest": nearest}


@pytest.mark.parametrize("plain", ["spring_sale", "spring__sale", "a_b", "50%", "SPRING_SALE"])
async def test_a_plain_value_is_no_macro(plain):
    assert await read(FIELD, tracking=f"utm_campaign={plain}") == (Parameter(key="utm_campaign", value=plain),)


@pytest.mark.parametrize(
    "said",
    [
        "tiktok",
        "",
        "utm_source=a&utm_source=b",
        f"utm_source={'x' * 601}",
        f"{'k' * 101}=x",
        "&".join(f"k{number}=v" for number in range(15)),
    ],
)
async def test_what_is_no_list_of_parameters_or_too_much_is_refused(said):
    assert isinstance(await read(FIELD, tracking=said), Told)


@pytest.mark.parametrize(
    ("page", "sent"),
    [
        ("https://a.example.com", "https://a.example.com?utm_source=tiktok"),
        ("https://a.example.com/b?c=d", "https://a.example.com/b?c=d&utm_source=tiktok"),
        ("https://a.example.com/b?", "https://a.example.com/b?utm_source=tiktok"),
        ("https://a.example.com/b#top", "https://a.example.com/b?utm_source=tiktok#top"),
    ],
)
def test_they_are_sent_behind_the_address(page, sent):
    assert FIELD.sent((SOURCE,), making(landing_page=page)) == {Step.AD: {"landing_page_url": sent}}


def test_an_ad_without_a_page_sends_none():
    assert FIELD.sent((SOURCE,), making()) == {}
    assert FIELD.sent((SOURCE,), making("APP_INSTALL", landing_page="https://a.example.com")) == {}


def test_macros_stay_as_they_are_and_blanks_do_not():
    asked = (CAMPAIGN, Parameter(key="utm_content", value="two for one & more"))

    assert with_parameters("https://a.example.com", asked) == (
        "https://a.example.com?utm_campaign=__CAMPAIGN_NAME__&utm_content=two%20for%20one%20%26%20more"
    )
