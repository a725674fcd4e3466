"""What people change at the card: places beside and instead, a better button, a mood, a goal with its music."""

import pytest

from agent.language.brief.adding import added_places, adds
from agent.language.brief.at_the_card import decides_plainly
from agent.language.brief.said_fields import FieldReader
from agent.language.geography.places import places_left_out, read_places
from tests.unit.offline.conversation import WHOLE, ask, proposed
from tools import objectives
from tools.core.objective import Objective
from tools.discovery import collect

GOALS = collect(objectives, "OBJECTIVE", Objective)
READER = FieldReader(objectives=GOALS)
CARD = {
    "campaign_name": "Blue Lantern",
    "text": "Soft lamps",
    "cta": "LEARN_MORE",
    "music": "none",
    "objective": "TRAFFIC",
}


@pytest.mark.parametrize(
    "said",
    [
        "also add Canada", "can you also add Canada", "Canada as well please", "Canada too if possible",
        "so Canada in addition to the US", "Kanada bitte noch zusätzlich", "rajoutez aussi le Canada",
        "donc Canada en plus des États-Unis", "añade también Canadá", "bota o Canadá junto com os EUA", "再加个加拿大",
        "カナダも追加で", "でもカナダも入れて",
    ],
)  # fmt: skip
def test_a_country_is_put_beside_those_of_the_card(said):
    assert adds(said)
    assert [one.name for one in added_places(said)] or "カナダ" in said


@pytest.mark.parametrize(
    "said",
    [
        "Texas instead of the whole US", "not all of the US, Texas is enough", "could we do Texas",
        "Texas instead, please",
        "Texas statt ganz USA", "Pas tous les États-Unis ! Le Texas suffit largement.",
        "Texas en vez de todo Estados Unidos",
        "o Texas em vez do país inteiro", "德克萨斯州就够了",
    ],
)  # fmt: skip
def test_a_part_takes_the_place_of_the_whole_country(said):
    assert len(read_places(said)) == 1
    assert not [one for one in places_left_out(said) if one.name == "Texas"]


def test_what_is_left_out_is_still_left_out():
    assert [one.name for one in places_left_out("not in Texas")] == ["Texas"]


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("Shop now is better than Learn more", "SHOP_NOW"),
        ("the button does not fit, contact us would be better", "CONTACT_US"),
        ("der Button passt nicht, Kontaktieren wäre besser", "CONTACT_US"),
        ("le bouton, j'aurais dit Nous contacter", "CONTACT_US"),
        ("Acheter maintenant, c'est mieux que En savoir plus", "SHOP_NOW"),
    ],
)  # fmt: skip
def test_a_better_button_is_taken(said, button):
    assert READER.read(said, "approval", CARD).fields["cta"] == button
    assert decides_plainly(said, CARD, GOALS)


@pytest.mark.parametrize(
    "said", ["is the button better?", "the button is fine", "the button does not fit", "contact us"]
)
def test_no_button_is_taken_where_none_is_preferred(said):
    assert not decides_plainly(said, CARD, GOALS)


@pytest.mark.parametrize(
    "said",
    [
        "something calm underneath", "it's sad without music, put a calm one", "leg was Ruhiges drunter",
        "c'est triste sans musique, mets-en une calme", "配点音乐，安静的那首",
    ],
)  # fmt: skip
def test_a_mood_at_the_card_is_a_change(said):
    assert READER.read(said, "approval", CARD).track
    assert decides_plainly(said, CARD, GOALS)


@pytest.mark.parametrize("said", ["make it about followers instead, with Upbeat", "Ziel Reichweite, mit Upbeat"])
def test_a_goal_comes_with_its_track(said):
    assert proposed(ask(said, WHOLE, awaiting="approval")) == ["update_draft", "list_music"]
