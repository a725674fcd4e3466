"""Briefs, changes and replies in the languages people speak."""

import pytest

from agent.language.aims.called import names_in
from agent.language.ground import tongues
from tests.unit.offline.conversation import WHOLE, args, ask, fields, proposed
from tools.core.cta import CALLS_TO_ACTION

BRIEFS = [
    'Campaña «Luna», objetivo tráfico, texto «Vuela alto», botón más información, sin música',
    'Quiero llevar visitas a mi web: se llama "Luna", que diga "Vuela alto", saber más y ninguna música',
    "Kampagne: Luna\nZiel: Traffic\nText: Vuela alto\nButton: Mehr erfahren\nMusik: keine",
    "Kampagne „Luna“, Ziel Traffic, Text „Vuela alto“, mehr erfahren, ohne Musik",
    "Nom de la campagne : Luna\nObjectif : trafic\nTexte : « Vuela alto »\nBouton : En savoir plus\nMusique : aucune",
    'Une pub de trafic appelée "Luna" avec le texte "Vuela alto", bouton en savoir plus, sans musique',
    "Nome da campanha: Luna\nObjetivo: tráfego\nTexto: Vuela alto\nBotão: Saiba mais\nMúsica: nenhuma",
    "广告系列名称：Luna；目标：流量；文案：“Vuela alto”；行动号召：了解更多；音乐：无",
    "名称「Luna」，目标流量，文案「Vuela alto」，按钮了解更多，不要音乐",
    "キャンペーン名は「Luna」、目的はトラフィック、テキストは「Vuela alto」、ボタンは詳しくはこちら、音楽なし",
]  # fmt: skip
LUNA = {"campaign_name": "Luna", "objective": "TRAFFIC", "text": "Vuela alto", "cta": "LEARN_MORE", "music": "none"}


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_brief_in_any_language_fills_every_field_and_asks_for_the_card(brief):
    assert fields(brief) == LUNA
    assert proposed(ask(brief)) == ["update_draft", "submit_ad_mock"]


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("mejor cambia el botón a registrarse", {"cta": "SIGN_UP"}),
        (
            "cambia el objetivo a conversiones y la música a music_003",
            {"objective": "CONVERSIONS", "music": "music_003"},
        ),
        ("nein, ändere den Text zu „Neu“", {"text": "Neu"}),
        ("Der Text soll „Neu“ lauten", {"text": "Neu"}),
        ("remplace la musique par music_002", {"music": "music_002"}),
        ("le texte doit être « Bonsoir »", {"text": "Bonsoir"}),
        ("muda o botão para reservar agora", {"cta": "BOOK_NOW"}),
        ("不对，文案改成“新的”", {"text": "新的"}),
        ("把按钮改成立即购买", {"cta": "SHOP_NOW"}),
        ("テキストを「新しい」に変えてください", {"text": "新しい"}),
    ],
)  # fmt: skip
def test_a_change_in_any_language_changes_what_it_names_and_nothing_else(said, given):
    assert fields(said, {**WHOLE, "cta": "CALL_NOW"}) == given


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("es", "¿qué falta?", "Ahora falta: texto"),
        ("es", "¿cuántos caracteres puede tener el texto?", "100 caracteres"),
        ("de", "Wetter ist schön", "Text"),
        ("fr", "il fait beau", "texte"),
        ("pt", "que calor", "texto"),
        ("zh", "天气真好", "文案"),
        ("ja", "いい天気ですね", "テキスト"),
    ],
)
def test_replies_come_in_the_language_of_the_person(language, said, told):
    reply = ask(said, {"campaign_name": "Luna"}, missing=["text"], language=language)
    assert not reply.tool_calls
    assert told in reply.text


@pytest.mark.parametrize("language", tongues.codes())
def test_every_button_a_language_names_is_one_of_tiktoks(language):
    assert set(names_in(language, "cta")) <= set(CALLS_TO_ACTION)


@pytest.mark.parametrize("language", tongues.codes())
def test_every_name_of_a_button_is_understood_where_a_button_was_asked_for(language):
    named = names_in(language, "cta")
    wrong = {said: name for name, names in named.items() for said in names if _button(said) != name}
    assert wrong == {}


def _button(said: str) -> str | None:
    return args(ask(said, awaiting="cta")).get("cta")


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("预算每天50", ("50", "daily")), ("每天 50", ("50", "daily")), ("总共500", ("500", "total")),
        ("予算は1日50", ("50", "daily")), ("予算は1日50ドル", ("50", "daily")), ("合計 500", ("500", "total")),
    ],
)  # fmt: skip
def test_what_an_amount_is_for_may_stand_before_it(said, budget):
    assert fields(said, WHOLE) == {"budget": budget[0], "budget_mode": budget[1]}


@pytest.mark.parametrize("said", ["ボタンは何がありますか？", "目的は何ですか？", "按钮有哪些？", "目标是什么？"])
def test_a_question_in_the_shape_of_a_label_sets_nothing(said):
    assert fields(said, WHOLE) == {}


@pytest.mark.parametrize("said", ["但文案改成“新的”", "再来一个一样的，但文案改成“新的”"])
def test_a_change_may_stand_behind_a_but(said):
    assert fields(said, WHOLE)["text"] == "新的"
