"""Named values that follow one another without a pause, names that are handed over, and values that are changed."""

import pytest

from agent.language.brief.plainly import plainly
from agent.language.brief.said_fields import FieldReader
from tests.doubles.timing import seconds_of
from tools import objectives
from tools.core.objective import Objective
from tools.discovery import collect

READER = FieldReader(objectives=collect(objectives, "OBJECTIVE", Objective))
CARD = {
    "campaign_name": "Blue Lantern", "objective": "TRAFFIC", "text": "Light for long evenings",
    "cta": "SHOP_NOW", "music": "music_002",
}  # fmt: skip


def given(said, awaiting="reply", known=None):
    decisions = READER.read(said, awaiting, known or {})
    return decisions.fields | ({"track": decisions.track.lower()} if decisions.track else {})


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        (
            "the text is Tea, slowly button learn more music chill",
            {"text": "Tea, slowly", "cta": "LEARN_MORE", "track": "chill"},
        ),
        (
            "der Text ist Einsteigen, ankommen der Button ist jetzt buchen die Musik ist chill",
            {"text": "Einsteigen, ankommen", "cta": "BOOK_NOW", "track": "chill"},
        ),
        (
            "le texte est des fleurs de ce matin bouton acheter sans musique",
            {"text": "des fleurs de ce matin", "cta": "SHOP_NOW", "music": "none"},
        ),
        (
            "el texto es Tango para pies torpes el botón registrarse la música music_003",
            {"text": "Tango para pies torpes", "cta": "SIGN_UP", "music": "music_003"},
        ),
        (
            "nome Doce da Vó objetivo alcance texto brigadeiro que abraça botão saiba mais sem música",
            {
                "campaign_name": "Doce da Vó", "objective": "REACH", "text": "brigadeiro que abraça",
                "cta": "LEARN_MORE", "music": "none",
            },
        ),
        (
            "名字叫夜跑俱乐部 目标流量 文案写 换个跑法 按钮立即注册 不要音乐",
            {
                "campaign_name": "夜跑俱乐部", "objective": "TRAFFIC", "text": "换个跑法",
                "cta": "SIGN_UP", "music": "none",
            },
        ),
        (
            "名前は星見カフェ 目的はリーチ 文章は 夜空とコーヒー ボタンは予約する 音楽なし",
            {
                "campaign_name": "星見カフェ", "objective": "REACH", "text": "夜空とコーヒー",
                "cta": "BOOK_NOW", "music": "none",
            },
        ),
        ("text: Press the button, hear the music, shop now", {"text": "Press the button, hear the music, shop now"}),
        ("the text is The button of every morning", {"text": "The button of every morning"}),
        ("goal sales 40 dollars a day", {"objective": "CONVERSIONS", "budget": "40", "budget_mode": "daily"}),
    ],
)  # fmt: skip
def test_a_value_ends_where_the_next_named_value_begins(said, fields):
    assert given(said) == fields


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("put Golden Ladder", "Golden Ladder"), ("let's use Golden Ladder please", "Golden Ladder"),
        ("nimm Goldene Leiter", "Goldene Leiter"), ("schreib Goldene Leiter rein", "Goldene Leiter"),
        ("on va mettre Échelle Dorée", "Échelle Dorée"), ("mettez « Échelle Dorée » svp", "Échelle Dorée"),
        ("pon Escalera Dorada", "Escalera Dorada"), ("bota Escada Dourada", "Escada Dourada"),
        ("就用金色梯子", "金色梯子"), ("填“金色梯子”", "金色梯子"), ("就用金色酒吧", "金色酒吧"),
        ("金のはしごにしてください", "金のはしご"), ("じゃあ金のはしごで", "金のはしご"),
        ("Put A Ring On It", "Put A Ring On It"), ("Take Five", "Take Five"), ("Bota de Couro", "Bota de Couro"),
    ],
)  # fmt: skip
def test_what_hands_a_name_over_is_none_of_it(said, name):
    assert given(said, "campaign_name") == {"campaign_name": name}


@pytest.mark.parametrize("said", ["put your feet up", "pues pon escalera dorada", "写金色梯子吧"])
def test_what_may_be_a_name_or_hand_one_over_is_asked_about(said):
    assert given(said, "campaign_name") == {}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("se llama la campaña escalera dorada, objetivo tráfico", "escalera dorada"),
        ("se chama a campanha Escada Dourada, objetivo tráfego", "Escada Dourada"),
        ("elle s'appelle la campagne Échelle Dorée, objectif trafic", "Échelle Dorée"),
        ("die Kampagne soll bitte „Goldene Leiter“ heißen, Ziel Traffic", "Goldene Leiter"),
    ],
)
def test_words_between_a_name_and_what_announces_it_are_none_of_it(said, name):
    assert given(said) == {"campaign_name": name, "objective": "TRAFFIC"}


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ("scrap that name, its Red Lantern", {"campaign_name": "Red Lantern"}),
        ("vergiss den Namen, sie heißt Rote Laterne", {"campaign_name": "Rote Laterne"}),
        ("olvida ese nombre, es Farol Rojo", {"campaign_name": "Farol Rojo"}),
        ("Text doch anders: Abende, die leuchten", {"text": "Abende, die leuchten"}),
        ("texte finalement : Des soirs plus doux", {"text": "Des soirs plus doux"}),
        ("文案还是换成：夜晚更温柔", {"text": "夜晚更温柔"}),
        ("テキストはやっぱりこっち：夜をやわらかく", {"text": "夜をやわらかく"}),
        ("botão na verdade saiba mais", {"cta": "LEARN_MORE"}),
        ("and music should be sunshine not chill", {"track": "sunshine"}),
        ("音楽はchillじゃなくてsunshineで", {"track": "sunshine"}),
        ("forget that name, its too long", {}),
    ],
)
def test_a_value_is_changed_by_words_that_say_rather(said, fields):
    assert given(said, known=CARD) == fields


@pytest.mark.parametrize(
    "said",
    [
        "take the music out, it is too loud", "music off", "musik doch weg, gar keine", "nimm die Musik raus",
        "enlevez la musique, elle est trop agitée", "quite la música, que es muy movida", "la música fuera",
        "tire a música, que é muito agitada para nós", "sem musica", "把音乐去掉", "音楽を外してください",
    ],
)  # fmt: skip
def test_music_is_taken_out(said):
    assert given(said, known=CARD) == {"music": "none"}


def test_another_track_takes_the_place_of_music_that_is_taken_out():
    assert given("nimm die Musik raus und nimm Beat", known=CARD) == {"track": "beat"}


@pytest.mark.parametrize(
    ("said", "objective"),
    [
        ("instalação do aplicativo", "APP_INSTALL"), ("descargas de la aplicación", "APP_INSTALL"),
        ("l'installation de mon application", "APP_INSTALL"), ("Installation unserer App", "APP_INSTALL"),
        ("下载量", "APP_INSTALL"), ("アプリのダウンロード数", "APP_INSTALL"), ("vistas del video", "VIDEO_VIEWS"),
        ("des vues", "VIDEO_VIEWS"), ("播放量", "VIDEO_VIEWS"), ("再生回数", "VIDEO_VIEWS"),
        ("线索", "LEAD_GENERATION"), ("リーチを増やす", "REACH"), ("interações", "ENGAGEMENT"), ("acessos", "TRAFFIC"),
    ],
)  # fmt: skip
def test_an_objective_is_known_in_one_and_in_many(said, objective):
    assert given(said, "objective") == {"objective": objective}


def test_the_portuguese_da_is_no_english_article():
    assert plainly("o nome da campanha é Rede").text == "o nome da campanha é Rede"
    assert plainly("change da name").text == "change the name"


def test_a_long_row_of_names_and_values_takes_time_that_grows_with_its_length():
    said = "the text is " + "button learn more music chill "

    def read(times):
        return READER.read(said * times, "reply", {})

    assert seconds_of(lambda: read(40)) < 60 * max(seconds_of(lambda: read(4)), 0.005)


_ABOUT_THE_TEXT = (
    "text - can it be changed?",
    "Text: kann man den noch ändern?",
    "ändere bitte den Text",
    "texto: ¿se puede cambiar todavía?",
    "texte : on peut le changer ?",
    "texto: dá pra mudar ainda?",
    "muda o texto por favor",
    "テキスト：まだ変えられますか",
    "文案：还可以改吗？",
)


@pytest.mark.parametrize("said", [*_ABOUT_THE_TEXT, "テキストに間違いがあります", "テキストに絵文字を使えますか"])
def test_talk_about_the_text_is_no_text(said):
    assert "text" not in given(said, "approval", CARD)


@pytest.mark.parametrize("said", _ABOUT_THE_TEXT)
def test_talk_about_the_text_is_no_text_where_one_is_awaited(said):
    assert "text" not in given(said, "text")


@pytest.mark.parametrize("said", ["text: Can we change the world?", "Text: Kann man Brot neu erfinden?"])
def test_a_question_behind_a_label_is_a_text(said):
    assert given(said, "approval", CARD) == {"text": said.partition(": ")[2]}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Name Fit bis Ostern, Ziel Traffic, Text Komm vorbei", "Fit bis Ostern"),
        ("nombre En forma hasta Pascua, objetivo tráfico, texto Ven", "En forma hasta Pascua"),
        ("name Sale until Friday, objective traffic, text Come in", "Sale until Friday"),
        ("name: Red Moon, the text should say come in, objective traffic", "Red Moon"),
        ("nome: Lua Cheia, o texto diz Vem ver, objetivo tráfego", "Lua Cheia"),
        ("make me a campaign: name Wolf Shoes, objective traffic", "Wolf Shoes"),
        ("campaign: Name That Tune, objective traffic", "Name That Tune"),
    ],
)
def test_a_name_ends_where_another_field_begins_and_holds_its_own_days(said, name):
    decisions = READER.read(said, "reply", {})
    assert decisions.fields["campaign_name"] == name
    assert not decisions.delivery
