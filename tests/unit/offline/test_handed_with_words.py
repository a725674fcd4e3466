"""Copy and names that stand among words to us: a lead, a hesitation, a slip, a number of a list."""

import pytest

from tests.unit.offline.conversation import WHOLE, ask, fields

_IS_OPEN = {
    "campaign_name": {},
    "objective": {"campaign_name": "Morgenrot"},
    "text": {"campaign_name": "Morgenrot", "objective": "TRAFFIC"},
}
LISTS = [
    "1) name: Pond Days 2) goal: reach 3) text: Swim with us. 4) button: learn more 5) music: none",
    "1. Name: Pond Days 2. Ziel: Reichweite 3. Text: Swim with us. 4. Button: Mehr erfahren 5. Musik: keine",
    "a) nom : Pond Days b) objectif : portée c) texte : Swim with us. d) bouton : en savoir plus e) musique : aucune",
    "(1) Nombre: Pond Days (2) objetivo: alcance (3) texto: Swim with us. (4) botón: más información (5) música: no",
    "1/ nome: Pond Days 2/ objetivo: alcance 3/ texto: Swim with us. 4/ botão: saiba mais 5/ música: nenhuma",
    "① 名称：Pond Days ② 目标：触达 ③ 文案：Swim with us. ④ 按钮：了解更多 ⑤ 音乐：不要",
    "①名前：Pond Days ②目的：リーチ ③テキスト：Swim with us. ④ボタン：詳しくはこちら ⑤音楽：なし",
]


@pytest.mark.parametrize("said", LISTS)
def test_the_number_of_the_next_item_is_no_part_of_a_value(said):
    given = {"campaign_name": "Pond Days", "objective": "REACH", "text": "Swim with us."}
    assert fields(said) == given | {"cta": "LEARN_MORE", "music": "none"}


def test_numbers_inside_copy_and_at_the_end_of_a_name_stay():
    said = "name: Fun Run 2. goal: reach, text: Three reasons: 1) cheap 2) fast 3) good"
    assert fields(said) == {
        "campaign_name": "Fun Run 2", "objective": "REACH", "text": "Three reasons: 1) cheap 2) fast 3) good",
    }  # fmt: skip


LED = [
    ("so: A loaf is never late.", "A loaf is never late."),
    ("my sister wrote this herself: A loaf is never late.", "A loaf is never late."),
    ("gut, hier: Ein Laib kommt nie zu spät.", "Ein Laib kommt nie zu spät."),
    ("voilà: Une miche n'attend pas.", "Une miche n'attend pas."),
    ("ya lo tengo: El pan no espera.", "El pan no espera."),
    ("já tenho: O pão não espera.", "O pão não espera."),
    ("想好了：面包不等人。", "面包不等人。"),
    ("書けました：パンは待たない。", "パンは待たない。"),
]


@pytest.mark.parametrize(("said", "copy"), LED)
def test_words_that_lead_to_copy_are_none_of_it(said, copy):
    assert fields(said, _IS_OPEN["text"], awaiting="text") == {"text": copy}


WHOLE_COPY = ["My promise: bread at six.", "Unser Versprechen: Brot um sechs.", "营业时间：六点到九点"]


@pytest.mark.parametrize("said", WHOLE_COPY)
def test_other_words_before_a_colon_are_copy(said):
    assert fields(said, _IS_OPEN["text"], awaiting="text") == {"text": said}


def test_a_question_behind_a_lead_is_a_question():
    assert not fields("so: when does the ad go live?", _IS_OPEN["text"], awaiting="text")


PUT_RIGHT = [
    ("Ten rolls, no regrets... no wait, Twelve rolls, no regrets", "Twelve rolls, no regrets"),
    ("Zehn Brote, null Reue... nein, warte, Zwölf Brote, null Reue", "Zwölf Brote, null Reue"),
    ("Dez pães, zero pressa... não pera, Doze pães, zero pressa", "Doze pães, zero pressa"),
]


@pytest.mark.parametrize(("said", "copy"), PUT_RIGHT)
def test_a_text_that_is_said_again_another_way_is_the_latter_alone(said, copy):
    assert fields(said, _IS_OPEN["text"], awaiting="text") == {"text": copy}


def test_a_text_that_only_plays_with_a_slip_stays_whole():
    said = "Just one roll... no wait, make that the whole tray"
    assert fields(said, _IS_OPEN["text"], awaiting="text") in ({"text": said}, {})


NAMES = [
    ("hmm the name... let's say Nora's Kiln", "Nora's Kiln"),
    ("well... Nora's Kiln", "Nora's Kiln"),
    ("Pues... Barro con Nora", "Barro con Nora"),
    ("le nom de la campagne cest Terre", "Terre"),
    ("えっと……土の器", "土の器"),
]


@pytest.mark.parametrize(("said", "name"), NAMES)
def test_a_name_begins_behind_what_is_thought_aloud(said, name):
    assert fields(said, awaiting="campaign_name") == {"campaign_name": name}


@pytest.mark.parametrize("said", ["Voilà: Terre", "Well Well Bakery", "Kaffee für alle"])
def test_a_name_may_be_made_of_such_words(said):
    assert fields(said, awaiting="campaign_name") == {"campaign_name": said}


FOR_A_GOAL = [
    ("campaign Bloom for traffic", "Bloom"),
    ("Kampagne Blüte für Traffic", "Blüte"),
    ("campaña Flor para tráfico", "Flor"),
    ("campanha Flor para tráfego", "Flor"),
    ("campagne Fleur pour du trafic", "Fleur"),
    ("Quiero una campaña llamada Zumo para Todos para tráfico", "Zumo para Todos"),
]


@pytest.mark.parametrize(("said", "name"), FOR_A_GOAL)
def test_a_name_ends_before_the_objective_that_it_is_for(said, name):
    given = fields(said)
    assert (given["campaign_name"], given["objective"]) == (name, "TRAFFIC")


RENAMED = [
    "warte, mach den namen lieber Fuchs Winter",
    "make the name rather Fuchs Winter",
]


@pytest.mark.parametrize("said", RENAMED)
def test_another_name_is_taken_while_the_objective_is_asked_for(said):
    assert fields(said, _IS_OPEN["objective"], awaiting="objective") == {"campaign_name": "Fuchs Winter"}


WISHES = [
    ("will eine Anzeige für mein Spiel, will dass die Leute es runterladen", "APP_INSTALL"),
    ("je veux une pub pour avoir des commandes avant Pâques", "CONVERSIONS"),
    ("I need an ad for my roofing firm, we want more phone calls", "LEAD_GENERATION"),
    ("wir wollen mehr Anrufe bekommen", "LEAD_GENERATION"),
    ("quiero un anuncio para recibir pedidos", "CONVERSIONS"),
    ("quero um anúncio para receber encomendas", "CONVERSIONS"),
    ("想多接一些订单", "CONVERSIONS"),
    ("もっと電話がほしい", "LEAD_GENERATION"),
]


@pytest.mark.parametrize(("said", "goal"), WISHES)
def test_what_people_wish_for_tells_the_objective(said, goal):
    assert fields(said)["objective"] == goal


MUSIC_LESS = [
    "I'll skip the music", "auf Musik verzichten wir", "je me passe de musique", "prescindo de la música",
    "Dispenso a música", "音乐就算了", "音楽は結構です",
]  # fmt: skip


@pytest.mark.parametrize("said", MUSIC_LESS)
def test_who_goes_without_music_wants_none(said):
    without = {field: value for field, value in WHOLE.items() if field != "music"}
    assert fields(said, without, awaiting="music") == {"music": "none"}


@pytest.mark.parametrize(
    "said", ["Qu'est-ce que vous avez comme musiques ?", "Was habt ihr denn an Musik?", "egal, irgendwas fröhliches"]
)
def test_who_asks_for_music_or_names_a_mood_is_shown_the_library(said):
    without = {field: value for field, value in WHOLE.items() if field != "music"}
    assert [call["name"] for call in ask(said, without, awaiting="music").tool_calls] == ["list_music"]
