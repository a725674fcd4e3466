"""Buttons, music and people in strangers' words, above all where they were just asked for."""

import pytest

from agent.language.brief import awaited_button, tracks
from agent.language.brief.said_values import read_music
from tests.unit.offline.conversation import WHOLE, args, ask, fields


def without(field):
    return {known: value for known, value in WHOLE.items() if known != field}


BUTTONS = [
    ("They have to queue otherwise, so I suppose the one that says Book now", "BOOK_NOW"),
    ("people should sign up for lessons, so sign up I guess", "SIGN_UP"),
    ("Order now, right?", "ORDER_NOW"),
    ("what about download now", "DOWNLOAD_NOW"),
    ("na da soll halt Mehr erfahren draufstehen", "LEARN_MORE"),
    ("Jetzt bestelle wär guet", "ORDER_NOW"),
    ("ben mettez Réserver, ce sera très bien", "BOOK_NOW"),
    ("celui qui dit Acheter maintenant", "SHOP_NOW"),
    ("el que dice Pedir ahora, ¿no?", "ORDER_NOW"),
    ("que ponga Reservar ahora", "BOOK_NOW"),
    ("acho que Saiba mais fica melhor", "LEARN_MORE"),
    ("会員登録ってやつでいいかな", "SIGN_UP"),
    ("就寫立即預約好了", "BOOK_NOW"),
    ("掣用立即購買", "SHOP_NOW"),
]


@pytest.mark.parametrize(("said", "button"), BUTTONS)
def test_where_a_button_is_awaited_the_words_of_one_are_it_and_nothing_else(said, button):
    assert fields(said, without("cta"), awaiting="cta") == {"cta": button}


REFUSED_BUTTONS = [
    "not Shop now", "anything but Shop now please", "bloß nicht Jetzt kaufen", "surtout pas Acheter maintenant",
    "no me gusta Comprar ahora", "tudo menos Comprar agora", "不要立即购买", "今すぐ購入はいやです",
]  # fmt: skip


@pytest.mark.parametrize("said", REFUSED_BUTTONS)
def test_a_button_that_is_turned_down_is_not_taken(said):
    assert "cta" not in fields(said, without("cta"), awaiting="cta")


def test_it_would_be_taken_if_nobody_looked_for_what_is_turned_down(monkeypatch):
    monkeypatch.setattr(awaited_button, "without_refused", lambda what, said, read: said)
    assert fields("anything but Shop now please", without("cta"), awaiting="cta") == {"cta": "SHOP_NOW"}


@pytest.mark.parametrize("said", ["Sign up or Book now?", "either Learn more or Shop now", "what does Book now do?"])
def test_of_two_buttons_or_of_a_question_none_is_taken(said):
    assert "cta" not in fields(said, without("cta"), awaiting="cta")


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("Oh and it ought to say order now down there on the button", "ORDER_NOW"),
        ("Might we use the Book now button?", "BOOK_NOW"),
        ("could the button be Sign up?", "SIGN_UP"),
        ("Auf dem Knopf hätte ich lieber Kontakt", "CONTACT_US"),
        ("sur le bouton on lit Télécharger", "DOWNLOAD_NOW"),
        ("按鈕放立即預訂", "BOOK_NOW"),
        ("ボタンの文字は「もっと見る」で", "LEARN_MORE"),
    ],
)
def test_what_is_said_of_the_button_is_its_words_and_no_text(said, button):
    assert fields(said, WHOLE | {"cta": "VIEW_NOW"}, awaiting="approval") == {"cta": button}


NO_MUSIC = [
    "none needed thanks", "nah we're good without", "braucht's nicht, danke", "I wott kei Musig",
    "Musig bruuchts keini", "non ça ira, pas besoin", "no hace falta, gracias",
    "não precisa não", "なしで大丈夫です", "配樂就唔使啦",
]  # fmt: skip


@pytest.mark.parametrize("said", NO_MUSIC)
def test_who_needs_no_music_has_none(said):
    assert fields(said, without("music"), awaiting="music") == {"music": "none"}


@pytest.mark.parametrize("said", ["just what you can hear in the video itself", "whatever you hear in the clip anyway"])
def test_what_is_heard_in_the_video_is_its_own_sound(said):
    assert fields(said, without("music"), awaiting="music") == {"music": "in_video"}


def test_what_is_seen_in_the_video_is_no_sound():
    assert "music" not in fields("there are two cats in the video", without("music"), awaiting="music")


@pytest.mark.parametrize("said", ["number two please", "Nummer zwei", "numéro deux", "número dos"])
def test_a_track_may_be_called_by_its_number(said):
    assert fields(said, without("music"), awaiting="music") == {"music": "music_002"}


@pytest.mark.parametrize("said", ["not the Chill one", "don't use the track Chill"])
def test_a_track_that_is_turned_down_is_not_looked_for(said):
    assert args(ask(said, without("music"), awaiting="music"), "list_music").get("query") in (None, "")


def test_it_would_be_looked_for_if_nobody_asked_whether_it_is_turned_down(monkeypatch):
    monkeypatch.setattr("agent.models.offline.music_search.turns_down", lambda said, words: False)
    assert tracks.turns_down("not the Chill one", "chill")
    assert args(ask("not the Chill one", without("music"), awaiting="music"), "list_music") == {"query": "chill"}


def test_a_piece_that_is_called_something_is_no_campaign():
    reply = ask("Might we use the Book now button and the piece called Chill?", without("music"))
    assert "campaign_name" not in args(reply)
    assert "list_music" in [call["name"] for call in reply.tool_calls]


PEOPLE = [
    ("only Germany and 18 to 24", ("18", "24", None)),
    ("the ad is for mums in their thirties", ("30", "39", "female")),
    ("que la vean señoras de 50 para arriba", ("50", None, "female")),
    ("d'Lüt sötted zwüsche 25 und 50 si", ("25", "50", None)),
    ("pour des mamans de 25 à 40 ans", ("25", "40", "female")),
    ("30代のママに見せたい", ("30", "39", "female")),
    ("only women, 25 up to 40", ("25", "40", "female")),
]


@pytest.mark.parametrize(("said", "people"), PEOPLE)
def test_people_are_read_beside_places_and_in_everyday_words(said, people):
    given = fields(said, WHOLE, awaiting="approval")
    assert (given.get("age_from"), given.get("age_to"), given.get("gender")) == people


@pytest.mark.parametrize("said", ["for mums and their kids", "rooms 12 and 18 to 24"])
def test_people_without_ages_and_numbers_of_other_things_limit_nothing(said):
    assert not {"age_from", "age_to", "gender"} & fields(said, WHOLE, awaiting="approval").keys()


ENDLESS = [
    "Ann just rang, age is 35 and up now, no upper limit", "no upper limit", "ohne Obergrenze bitte",
    "sans limite supérieure", "sin límite superior", "sem limite máximo de idade", "上限なしで", "不设上限",
]  # fmt: skip


@pytest.mark.parametrize("said", ENDLESS)
def test_no_upper_limit_sets_the_end_of_the_ages_open(said):
    shown = WHOLE | {"audience": {"age_from": 35, "age_to": 54}}
    given = fields(said, shown, awaiting="approval", today="2026-12-01")
    assert (given.get("age_from"), given.get("age_to")) == ("35", None)


@pytest.mark.parametrize(
    ("said", "track"),
    [("la 2", "music_002"), ("track 3", "music_003"), ("2號", "music_002"), ("3番", "music_003"), ("a 6", "music_006"),
     ("第三首", "music_003"), ("number two", "music_002")],
)  # fmt: skip
def test_where_music_is_asked_for_a_number_alone_is_the_track(said, track):
    assert read_music(said, expected=True) == track


@pytest.mark.parametrize("said", ["3 minutes", "30 euros", "2 of them", "the second one", "no, the chill one"])
def test_a_number_that_counts_something_is_no_track(said):
    assert read_music(said, expected=True) is None


@pytest.mark.parametrize(
    "said", ["none at all please. We make our own.", "¿música? ninguna, que bastante ruido hay", "gar keine Musi"]
)
def test_none_in_the_first_clause_is_none(said):
    assert read_music(said, expected=True) == "none"


def test_a_name_is_taken_without_the_courtesy_behind_it():
    assert fields("Cosy Rooms, please", awaiting="campaign_name")["campaign_name"] == "Cosy Rooms"


def test_a_line_that_corrects_something_is_no_text_by_itself():
    assert "text" not in fields("no wait, Crumb Club", awaiting="text")
