"""Copy without quotes that runs on over line breaks: kept as it was written, so that it is asked about."""

import pytest

from agent.language.brief.said_fields import FieldReader
from tests.doubles.timing import seconds_of
from tools import objectives
from tools.core.objective import Objective
from tools.discovery import collect

READER = FieldReader(objectives=collect(objectives, "OBJECTIVE", Objective))


def given(said, awaiting="reply", known=None):
    return READER.read(said, awaiting, known or {}).fields


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Text: Soap that floats\nand a towel\nButton: Shop now", "Soap that floats\nand a towel"),
        ("text: Soap\nthat\nfloats", "Soap\nthat\nfloats"),
        ("text: Soap\n\nthat floats", "Soap\n\nthat floats"),
        ("the text is Soap that floats\nand a towel", "Soap that floats\nand a towel"),
        ("Text: Soap that floats\nand a towel, button shop now, no music", "Soap that floats\nand a towel"),
        ("Text: Seife, die schwimmt\nund ein Handtuch\nButton: Jetzt kaufen", "Seife, die schwimmt\nund ein Handtuch"),
        ("Texto: Jabón que flota\ny una toalla\nBotón: Comprar", "Jabón que flota\ny una toalla"),
        ("Texte : Un savon qui flotte\net une serviette\nBouton : acheter", "Un savon qui flotte\net une serviette"),
        ("Texto: Sabão que boia\ne uma toalha\nBotão: Comprar agora", "Sabão que boia\ne uma toalha"),
        ("テキスト：浮く石けん\nタオルもどうぞ\nボタン：購入する", "浮く石けん\nタオルもどうぞ"),
        ("文案：会浮的肥皂\n还有毛巾\n按钮：立即购买", "会浮的肥皂\n还有毛巾"),
    ],
)
def test_a_line_behind_copy_that_is_nothing_else_belongs_to_it(said, text):
    assert given(said)["text"] == text


def test_so_does_one_behind_a_name_that_a_label_announces():
    assert given("Campaign: Soap\nWorks\nGoal: traffic") == {"campaign_name": "Soap\nWorks", "objective": "TRAFFIC"}
    assert given("a campaign called Soap Works\nwe wash in Ohio") == {"campaign_name": "Soap Works"}
    assert given("a campaign called Soap works") == {"campaign_name": "Soap"}


@pytest.mark.parametrize(
    "behind",
    [
        "Music: none", "Button: to be decided", "2. button: shop now", "- goal: later", "3) no music",
        "Button", "no music", "shop now", "20 euros a day", "in Berlin",
        "women 20 to 30", "https://soap.example", '"Soap Works"', "thanks!", "yes", "ok\nMaria", "please submit it",
        "how much does it cost?", "I still have to ask my boss", "---",
        "ohne Musik", "danke", "sin música", "gracias", "sans musique", "merci", "sem música", "obrigada",
        "不要音乐", "谢谢", "音楽なし", "ありがとう",
    ],
)  # fmt: skip
def test_a_label_a_value_and_what_is_said_to_us_do_not(behind):
    assert given(f"Text: Soap that floats\n{behind}")["text"] == "Soap that floats"


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ("change the text to:\nSoap that sinks", {"text": "Soap that sinks"}),
        ("ändere den Text zu:\nSeife, die sinkt", {"text": "Seife, die sinkt"}),
        ("cambia el texto a:\nJabón que se hunde", {"text": "Jabón que se hunde"}),
        ("change le texte en :\nUn savon qui coule", {"text": "Un savon qui coule"}),
        ("mude o texto para:\nSabão que afunda", {"text": "Sabão que afunda"}),
        ("テキスト：\n沈む石けん", {"text": "沈む石けん"}),
        ("文案改成：\n会沉的肥皂", {"text": "会沉的肥皂"}),
        ("Name:\nSoap Works\nText:\nSoap that sinks", {"campaign_name": "Soap Works", "text": "Soap that sinks"}),
        ('Text:\n"Soap"\nName:\n"Soap Works"', {"campaign_name": "Soap Works", "text": "Soap"}),
        ("Name:\nText:\nButton: shop now", {"cta": "SHOP_NOW"}),
    ],
)
def test_copy_that_a_colon_announces_may_stand_in_the_next_line(said, fields):
    assert given(said) == fields


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ("traffic", {"objective": "TRAFFIC"}), ("Traffic.", {"objective": "TRAFFIC"}), ("none", {"music": "none"}),
        ("tráfico", {"objective": "TRAFFIC"}), ("reichweite", {"objective": "REACH"}),
        ("trafic", {"objective": "TRAFFIC"}), ("tráfego", {"objective": "TRAFFIC"}),
        ("流量", {"objective": "TRAFFIC"}), ("トラフィック", {"objective": "TRAFFIC"}),
        ("Traffic Jam", {"campaign_name": "Traffic Jam"}), ("nonesuch", {"campaign_name": "nonesuch"}),
    ],
)  # fmt: skip
def test_the_choice_of_another_field_is_no_name(said, fields):
    assert given(said, "campaign_name") == fields
    assert given(said, "campaign_name", {"campaign_name": "Soap\nWorks"}) == fields


def test_a_choice_that_is_made_already_is_asked_about_where_a_name_is_awaited():
    known = {"objective": "REACH", "music": "music_002"}
    assert given("traffic", "campaign_name", known) == given("none", "campaign_name", known) == {}


def test_many_lines_behind_copy_take_no_longer_each():
    def read(times):
        return READER.read("text: soap\n" + "that floats far\n" * times, "reply", {})

    read(1)
    assert seconds_of(lambda: read(400)) < 150 * max(seconds_of(lambda: read(10)), 0.005)
