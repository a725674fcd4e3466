"""What somebody tells beside the matter decides nothing of the ad; what is named, or asked for, still does."""

from datetime import date

import pytest

import tools.objectives
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import understand
from tools.core.objective import Objective
from tools.discovery import collect
from tools.fields import always_needed

OBJECTIVES = collect(tools.objectives, "OBJECTIVE", Objective)
TODAY = date(2026, 11, 29)
TOLD = [
    ("campaign_name", "I once called a cake after my aunt and she was furious"),
    ("campaign_name", "I was a teacher for eleven years before all this"),
    ("campaign_name", "maybe I should ask my sister first"),
    ("campaign_name", "con el nombre de mi hija tardamos seis meses, imagínate"),
    ("campaign_name", "我最不会起名了，我家猫就叫猫"),
    ("campaign_name", "Bis gleich"),
    ("text", "my son made the last video, he was so proud of it"),
    ("text", "Bis morgen"),
]
MEANT = [
    ("campaign_name", "sorry, my boss just called, the name is Casa Luna", {"campaign_name": "Casa Luna"}),
    ("campaign_name", "I think we should call it Casa Luna", {"campaign_name": "Casa Luna"}),
    ("text", "I was told that the button should be shop now", {"cta": "SHOP_NOW"}),
]


def understood(said, awaiting):
    missing = always_needed() if awaiting == "campaign_name" else always_needed()[2:]
    situation = Situation(submit_tool="submit_ad_mock", missing=missing, awaiting=awaiting, today=TODAY)
    return understand(said, situation, OBJECTIVES).decisions


@pytest.mark.parametrize(("awaiting", "said"), TOLD)
def test_what_is_only_told_decides_nothing(awaiting, said):
    assert not understood(said, awaiting)


@pytest.mark.parametrize(("awaiting", "said", "fields"), MEANT)
def test_what_is_named_in_between_counts(awaiting, said, fields):
    assert understood(said, awaiting).fields == fields


def test_a_wish_that_is_told_keeps_its_day():
    assert understood("I want it to run until 4 December", "text").delivery.arguments == {"ends": "2026-12-04"}


def test_an_amount_among_words_of_a_slogan_is_no_budget_but_one_alone_is():
    assert not understood("Only 7 dollars a day", "text")
    assert understood("20 dollars a day", "text").fields == {"budget": "20", "budget_mode": "daily"}


@pytest.mark.parametrize("said", ["Last price: 149 pesos", "Precio final: 149 pesos, sin letra chiquita"])
def test_an_everyday_word_before_a_colon_is_no_label_inside_a_sentence(said):
    assert understood(said, "text").fields == {"text": said}


@pytest.mark.parametrize("said", ['ok, "Sunny Side"', 'maybe "Sunny Side"', "hm, „Sunny Side“", "也许「Sunny Side」"])
def test_a_quote_beside_a_small_reply_is_the_copy(said):
    assert understood(said, "campaign_name").fields == {"campaign_name": "Sunny Side"}


@pytest.mark.parametrize("said", ['no, not "Sunny Side"', 'not "Sunny Side"', 'não "Sunny Side"'])
def test_what_the_copy_is_said_not_to_be_is_none(said):
    assert not understood(said, "text")


@pytest.mark.parametrize(
    ("said", "name"), [("たぶん雑貨", None), ("たぶん、夏祭り", "夏祭り"), ("Maybe Next Door", "Maybe Next Door")]
)
def test_a_maybe_that_may_be_the_names_own_is_asked_about_or_kept(said, name):
    assert understood(said, "campaign_name").fields == ({"campaign_name": name} if name else {})


def test_a_day_behind_its_label_is_still_one():
    assert understood("ends: 4 December", "text").delivery.arguments == {"ends": "2026-12-04"}
