"""What the embedded model makes of words that name something of the account."""

from typing import Any

import pytest

from agent.bootstrap import load_catalogue
from agent.models.offline.reply import reply_to
from agent.models.offline.scene import Decided, Scene, Situation, ToolAnswer
from tools.core.target import Target

DRAFT = {
    "campaign_name": Decided(value="Glow Week"),
    "objective": Decided(value="TRAFFIC"),
    "text": Decided(value="Everything glows"),
    "cta": Decided(value="SHOP_NOW"),
    "music": Decided(value="none"),
}
NEEDED = ("identity", "creative", "budget")


def scene(said: str, awaiting: str, *answers: ToolAnswer, target: Target = Target.REHEARSAL) -> Scene:
    missing = NEEDED if awaiting in NEEDED else ()
    situation = Situation(target=target, submit_tool="submit_ad_mock", draft=DRAFT, missing=missing, awaiting=awaiting)
    return Scene(situation=situation, utterance=said, answers=answers)


def calls(of: Scene) -> list[tuple[str, dict[str, Any]]]:
    return [(one.name, dict(one.args)) for one in reply_to(of, load_catalogue().objectives).calls]


def calls_behind_looks(of: Scene) -> list[tuple[str, dict[str, Any]]]:
    """Give what is called once lists that were looked through by the way had nothing of that name."""
    first = calls(of)
    looks = [(name, args) for name, args in first if args.get("in_full")]
    nothing = {"owned": [], "is_found": False, "is_whole": False, "unfit": [], "field": ""}
    answers = tuple(ToolAnswer(name=name, content={**nothing, **args}) for name, args in looks)
    return calls(of.model_copy(update={"answers": answers})) if answers else first


def listed(name: str, field: str, *rows: dict[str, Any], is_found: bool, query: str = "x") -> ToolAnswer:
    content = {"owned": [*rows], "field": field, "is_found": is_found, "is_whole": is_found, "query": query}
    return ToolAnswer(name=name, content=content)


ROWS = tuple(
    {"id": one, "name": name, "about": "", "arguments": {"identity": one}}
    for one, name in (("1", "Shop"), ("2", "Luma"))
)


@pytest.mark.parametrize(
    "said", ["Luma", "the second one", "como luma", "Lumaでお願いします", "which are there? Luma please", "2"]
)
def test_whatever_answers_the_question_is_looked_up_before_anything_else(said):
    assert calls(scene(said, "identity")) == [("list_identities", {"query": said})]


def test_the_only_one_that_was_found_is_taken():
    found = listed("list_identities", "identity", ROWS[1], is_found=True)
    assert calls(scene("Luma", "identity", found)) == [("update_draft", {"identity": "2"})]


def test_a_place_in_the_list_is_one_of_those_that_were_shown():
    every = listed("list_identities", "identity", *ROWS, is_found=False)
    assert calls(scene("the second one", "identity", every)) == [("update_draft", {"identity": "2"})]


def test_words_that_name_none_are_answered_with_what_there_is():
    every = listed("list_identities", "identity", *ROWS, is_found=False)
    reply = reply_to(scene("the blue one", "identity", every), load_catalogue().objectives)
    assert not reply.calls
    assert "Shop" in reply.text
    assert "Luma" in reply.text


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("make one called Mia's Bakery", "Mia's Bakery"),
        ("a new identity named Luna", "Luna"),
        ("neue anlegen: Velo Urs", "Velo Urs"),
        ("crea una que se llame La Tahona", "La Tahona"),
    ],
)
def test_a_new_name_is_made_where_one_is_asked_for(said, name):
    assert calls(scene(said, "identity")) == [("create_identity", {"name": name})]


def test_elsewhere_a_new_one_that_is_called_something_is_a_campaign():
    named = calls(scene("make a new one called Luna", "approval"))
    assert "create_identity" not in [name for name, _ in named]


def test_pictures_are_taken_in_the_order_in_which_they_were_named():
    rows = [
        {"id": one, "name": f"{one}.jpg", "about": "picture", "arguments": {"creative": [one]}}
        for one in ("back", "front")
    ]
    found = listed("list_creatives", "creative", *rows, is_found=True)
    assert calls(scene("back and front", "creative", found)) == [("update_draft", {"creative": ["back", "front"]})]


def test_at_a_card_a_single_common_word_changes_nothing_and_the_card_is_shown_again():
    by_chance = ToolAnswer(
        name="list_identities",
        content={
            "owned": [ROWS[0]],
            "field": "identity",
            "is_found": True,
            "is_whole": False,
            "query": "nice shop you have",
        },
    )
    assert calls(scene("nice shop you have", "approval", by_chance)) == [("submit_ad_mock", {})]


def test_practice_has_a_video_and_takes_no_word_of_one_for_an_order():
    named = calls(scene("use the sound of the video", "reply", target=Target.SANDBOX))
    assert "list_creatives" not in [name for name, _ in named]


@pytest.mark.parametrize(
    "said",
    ["use the 22 second video", 'the text should say "25 tulips"', "number 2", "change the identity to number 2"],
)
def test_a_number_of_something_else_is_no_budget_though_one_is_asked_for(said):
    assert not any("budget" in args for _, args in calls_behind_looks(scene(said, "budget")))


@pytest.mark.parametrize(("said", "budget"), [("50", "50"), ("forty", "40"), ("2 dollars a day, number 2", "2")])
def test_a_bare_number_answers_the_question_for_the_budget(said, budget):
    assert any(args.get("budget") == budget for _, args in calls_behind_looks(scene(said, "budget")))


def test_a_place_alone_is_looked_up_whatever_else_was_asked():
    missing = ("budget", "locations")
    situation = Situation(
        target=Target.REHEARSAL, submit_tool="submit_ad_mock", draft=DRAFT, missing=missing, awaiting="budget"
    )
    assert ("find_location", {"name": "France"}) in calls_behind_looks(Scene(situation=situation, utterance="France"))
