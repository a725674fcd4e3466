"""Where a message names fields and where a value may begin: what the shapes of all languages find."""

import pytest

from agent.language.brief.field_line import field_line
from agent.language.ground.quoting import masked
from tests.doubles.timing import seconds_of


def announced(said):
    return {(cue.field, said[cue.end :].split()[0]) for cue in field_line(masked(said)).cues if cue.surety != "beside"}


@pytest.mark.parametrize(
    ("said", "field", "begins"),
    [
        ("the text should say Fresh every day", "text", "Fresh"),
        ("the ad would say Fresh every day", "text", "Fresh"),
        ("change the button to learn more", "cta", "learn"),
        ("rename it to Glow", "campaign_name", "Glow"),
        ("the campaign is Clay Tuesdays", "campaign_name", "Clay"),
        ("change the name from Glow to Summer", "campaign_name", "Summer"),
        ("cambia el botón a comprar ahora", "cta", "comprar"),
        ("ponle Medialunas del Barrio", "campaign_name", "Medialunas"),
        ("der Text soll Hallo lauten", "text", "Hallo"),
        ("die Kampagne soll Luna heißen", "campaign_name", "Luna"),
        ("l'accroche est Bonjour Paris", "text", "Bonjour"),
        ("mude o botão para saiba mais", "cta", "saiba"),
        ("キャンペーン名はLuna", "campaign_name", "Luna"),
        ("ボタンも予約する", "cta", "予約する"),
        ("把文案改成你好", "text", "你好"),
        ("我想做一个广告叫夏日", "campaign_name", "夏日"),
    ],
)
def test_what_announces_a_value_is_found(said, field, begins):
    assert (field, begins) in announced(said)


@pytest.mark.parametrize(
    "said",
    [
        "my name is Maria", "mi nombre es Marta", "mein Name ist Jonas", "mon nom est Luc", "我的名字是小王",
        "the campaign is for my shop", "the song called Beat", "la que se llama Beat", "广告的名称是什么",
    ],
)  # fmt: skip
def test_names_of_people_and_of_tracks_and_what_is_no_name_announce_none(said):
    assert not {field for field, _ in announced(f"{said} and so on") if field == "campaign_name"}


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("remove the landing page please", "landing_page"),
        ("borra el presupuesto", "budget"),
        ("entferne das Budget", "budget"),
        ("supprime le lien", "landing_page"),
    ],
)
def test_a_field_that_is_to_be_emptied_is_found(said, field):
    assert field_line(said).cleared == (field,)


def test_an_ad_that_is_removed_with_its_name_empties_nothing():
    assert field_line("remove the text on the wall").cleared == ()


@pytest.mark.parametrize("said", ["the text ", "change the name to ", "soll ", "文案是", "not my name is ", "a b "])
def test_time_grows_with_the_length_of_a_line(said):
    def taken(times):
        return seconds_of(lambda: field_line(said * times).cues)

    taken(10)
    assert taken(1600) < 12 * max(taken(400), 0.02)


@pytest.mark.parametrize(
    "said",
    [
        "my dog is called Rex", "my little daughter is named Emma", "mein Hund heißt Bello", "mi perro se llama Toby",
        "mon chat s'appelle Rex", "o meu gato se chama Rex", "我的狗叫旺财", "うちの犬はポチです",
    ],
)  # fmt: skip
def test_what_somebody_else_is_called_names_no_campaign(said):
    assert announced(said) == set()
