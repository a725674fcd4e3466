"""Which name a line gives for a new one to appear under, where it is asked who the ad appears as."""

from typing import Any

import pytest

from agent.bootstrap import load_catalogue
from agent.models.offline.reply import reply_to
from agent.models.offline.scene import Decided, Scene, Situation
from tools.core.target import Target

DRAFT = {"campaign_name": Decided(value="Glow Week"), "objective": Decided(value="TRAFFIC")}

NAMED = {
    "I'd like a new one. Call it Red Barn Cheese": "Red Barn Cheese",
    "create a new one, it should be called Red Barn": "Red Barn",
    "a new one: Red Barn": "Red Barn",
    "add Red Barn as a new identity": "Red Barn",
    "could you set up one with the name Red Barn?": "Red Barn",
    "make one called the red barn please": "the red barn",
    "call it Red Barn": "Red Barn",
    "Leg bitte eine neue an, sie soll Töpferei Seewald heißen": "Töpferei Seewald",
    "eine neue, die Töpferei Seewald heißt": "Töpferei Seewald",
    "bitte Töpferei Seewald anlegen": "Töpferei Seewald",
    "Neuer Name: Töpferei Seewald": "Töpferei Seewald",
    "Créez-en une au nom de La Poterie": "La Poterie",
    "Une nouvelle, nommée L'Atelier d'Odette": "L'Atelier d'Odette",
    "une nouvelle qui s'appelle La Poterie": "La Poterie",
    "hacé una que se llame Taller Quilmes": "Taller Quilmes",
    "crea una nueva con el nombre La Alfarera": "La Alfarera",
    "una nueva, se llama La Alfarera": "La Alfarera",
    "cria uma nova com o nome Olaria da Vila": "Olaria da Vila",
    "uma nova, chama-se Olaria da Vila": "Olaria da Vila",
    "新建一个，叫「陶里」": "陶里",
    "创建一个新的，名字叫陶里工坊": "陶里工坊",
    "新しく「陶の里」で作って": "陶の里",
    "陶の里という名前で新規作成": "陶の里",
}
NONE = [
    "a new one please",
    "eine neue anlegen",
    "bitte ein neues Profil anlegen",
    "make the budget 50",
    "create some buzz, 20 dollars a day",
    "what is an identity?",
    "the second",
    "Practice shop",
]
OF_THE_CAMPAIGN = ["call the campaign Red Barn", "Die Kampagne soll Töpferei heißen"]


def calls(said: str, target: Target = Target.REHEARSAL) -> dict[str, dict[str, Any]]:
    situation = Situation(
        target=target, submit_tool="submit_ad_mock", draft=DRAFT, missing=("identity", "text"), awaiting="identity"
    )
    reply = reply_to(Scene(situation=situation, utterance=said), load_catalogue().objectives)
    return {one.name: dict(one.args) for one in reply.calls}


@pytest.mark.parametrize(("said", "name"), NAMED.items())
def test_what_is_named_where_an_identity_is_awaited_is_a_new_identity_and_no_campaign(said, name):
    made = calls(said)
    assert made["create_identity"] == {"name": name}
    assert "campaign_name" not in made.get("update_draft", {})


@pytest.mark.parametrize("said", NONE)
def test_words_that_give_no_name_make_nothing(said):
    assert "create_identity" not in calls(said)


@pytest.mark.parametrize("said", OF_THE_CAMPAIGN)
def test_a_campaign_that_is_named_as_one_is_renamed(said):
    made = calls(said)
    assert "create_identity" not in made
    assert "campaign_name" in made["update_draft"]
