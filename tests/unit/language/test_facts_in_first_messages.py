"""Pages, places, days, ages, buttons, music and money as first messages of strangers say them, in seven languages."""

from datetime import date

import pytest

import tools.objectives
from agent.language.amounts.money import amounts_in
from agent.language.brief.decisions import Decisions
from agent.language.brief.said_fields import FieldReader
from agent.language.dates.days import Calendar
from tools.core.objective import Objective
from tools.discovery import collect

OBJECTIVES = tuple(collect(tools.objectives, "OBJECTIVE", Objective))
READER = FieldReader(objectives=OBJECTIVES, calendar=Calendar(today=date(2026, 11, 30)))


def _read(said: str) -> Decisions:
    return READER.read(said, "reply", {})


@pytest.mark.parametrize(
    "said",
    [
        "i would love folks to browse lumenloft.com, 15 dollars a day",
        "ich will damit Kundschaft auf lumenloft.com bringen",
        "j'aimerais attirer du monde sur lumenloft.com cet hiver",
        "me gustaría que la clientela visitara lumenloft.com este mes",
        "queria que os clientes abrissem lumenloft.com neste mês",
        "お客さんにlumenloft.comを見てほしい",
        "想让大家点进lumenloft.com看看，每天20美元",
    ],
)
def test_a_bare_address_in_a_sentence_is_the_page_and_to_be_checked(said: str) -> None:
    decisions = _read(said)
    assert decisions.fields["landing_page"] == "https://lumenloft.com"
    assert "landing_page" in decisions.inferred


@pytest.mark.parametrize(
    "said",
    [
        "we are unlike lumenloft.com, and cheaper, 15 dollars a day",
        "nicht mehr auf lumenloft.com schicken, 15 Dollar am Tag",
        "comme lumenloft.com mais moins cher, 15 dollars par jour",
        "un competidor es lumenloft.com, 15 dólares al día",
        "um concorrente é lumenloft.com, 15 dólares por dia",
        "lumenloft.comのような店です、1日15ドル",
        "不要用lumenloft.com，每天15美元",
        "our shop Lumenloft.com is ten years old, 15 dollars a day",
        "we also sell on ebay.com and it goes well, 15 dollars a day",
        "shall people go to lumenloft.com?",
        "ask ann@lumenloft.com about it, 15 dollars a day",
        "either lumenloft.com or lumenloft.de works for the folks, 15 dollars a day",
    ],
)
def test_an_address_that_is_not_ours_or_not_sure_is_no_page(said: str) -> None:
    assert "landing_page" not in _read(said).fields


def test_a_page_that_is_decided_stays_where_an_address_is_only_mentioned() -> None:
    known = {"landing_page": "https://old.example"}
    assert "landing_page" not in READER.read("i saw folks browse lumenloft.com today", "reply", known).fields


def test_a_comma_of_full_width_ends_an_address() -> None:
    assert _read("落地页 lumenloft.com/gift，12月5日开始").fields["landing_page"] == "https://lumenloft.com/gift"


@pytest.mark.parametrize(
    ("said", "currency"),
    [
        ("三十块一天（美元）", "USD"),
        ("30塊美金一天", "USD"),
        ("30 balles par jour en dollars", "USD"),
        ("30 pavos al día en dólares", "USD"),
        ("30 Mäuse am Tag in Dollar", "USD"),
        ("30块一天", "CNY"),
        ("30 balles par jour", "EUR"),
    ],
)
def test_another_name_of_money_tells_which_a_colloquial_one_is(said: str, currency: str) -> None:
    (amount,) = amounts_in(said)
    assert (amount.number, amount.currencies[0], amount.mode, amount.is_sure) == ("30", currency, "daily", True)


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("Get quote (button) for our windows, 20 dollars a day", "GET_QUOTE"),
        ("Angebot einholen (Button), 20 Dollar am Tag", "GET_QUOTE"),
        ("botão: pedir cotação", "GET_QUOTE"),
        ("按鈕索取報價", "GET_QUOTE"),
        ("Button: Spiel spielen", "PLAY_GAME"),
    ],
)
def test_a_button_is_known_in_brackets_and_by_its_other_names(said: str, button: str) -> None:
    assert _read(said).fields["cta"] == button


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("广告投在 法国德国荷兰，每天20美元", ("France", "Germany", "Netherlands")),
        ("新茶到了，文案是 冬天来了，按钮立即预购，法国，每天20美元", ("France",)),
        ("falls ja dann Portugal, Traffic", ("Portugal",)),
        ("if so, then Portugal, traffic", ("Portugal",)),
        ("si oui le Portugal, trafic", ("Portugal",)),
        ("si se puede, Portugal, tráfico", ("Portugal",)),
        ("let's just say Cleveland, traffic", ("Cleveland",)),
        ("on va dire Marseille et c'est tout, trafic", ("Marseille",)),
        ("sagen wir einfach Dortmund, Traffic", ("Dortmund",)),
        ("Reichweite in Dortmund, 20 Dollar am Tag", ("Dortmund",)),
    ],
)
def test_places_are_read_as_people_list_them_and_settle_on_them(said: str, places: tuple[str, ...]) -> None:
    assert set(places) <= set(_read(said).delivery.places)


@pytest.mark.parametrize(
    "said", ["we run a bakery in Cleveland, traffic", "wir verkaufen in Dortmund, Traffic", "京都でパン屋をしています"]
)
def test_where_a_shop_is_limits_nothing(said: str) -> None:
    assert _read(said).delivery.places == ()


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("it must be over by the 20th of December", "2026-12-20"),
        ("die Anzeige muss bis 20. Dezember vorbei sein", "2026-12-20"),
        ("la pub doit être terminée le 20 décembre", "2026-12-20"),
        ("quisiera que el anuncio acabara el 20 de diciembre", "2026-12-20"),
        ("queria que o anúncio terminasse a 20 de dezembro", "2026-12-20"),
    ],
)
def test_what_has_to_be_over_ends(said: str, ends: str) -> None:
    assert _read(said).delivery.arguments["ends"] == ends


@pytest.mark.parametrize("said", ["the sale is over by the 20th of December, traffic", "二十ドル一日で、男性向け"])
def test_a_sale_that_is_over_or_an_amount_for_a_day_ends_no_ad(said: str) -> None:
    assert "ends" not in _read(said).delivery.arguments


@pytest.mark.parametrize(
    ("said", "reach"),
    [
        ("readers 40 and up, traffic", {"age_from": "40"}),
        ("Spieler zwischen 20 und 30, Traffic", {"age_from": "20", "age_to": "30"}),
        ("étudiants entre 20 et 30 ans", {"age_from": "20", "age_to": "30"}),
        ("jugadores de 20 a 30", {"age_from": "20", "age_to": "30"}),
        ("acima dos 40 anos, tráfego", {"age_from": "40"}),
        ("13到24岁的玩家", {"age_from": "13", "age_to": "24"}),
        ("Damen und Herren ab 40, Traffic", {"age_from": "40", "gender": "all"}),
        ("des messieurs de 30 à 50 ans", {"age_from": "30", "age_to": "50", "gender": "male"}),
        ("Messieurs, il me faut du trafic", {}),
    ],
)
def test_ages_stand_beside_the_people_they_are_of(said: str, reach: dict[str, str]) -> None:
    assert _read(said).delivery.arguments == reach


@pytest.mark.parametrize(
    "said",
    [
        "nothing playing in the background, traffic",
        "im Hintergrund keine Musik, Traffic",
        "rien en fond sonore, trafic",
        "nada de fondo, tráfico",
        "nada de fundo, tráfego",
        "背景不要放音乐，流量",
    ],
)
def test_nothing_in_the_background_is_no_music(said: str) -> None:
    assert _read(said).fields["music"] == "none"
