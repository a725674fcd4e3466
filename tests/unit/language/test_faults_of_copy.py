"""Words that find fault with a name or a text are talk about it, and never what stands there instead."""

import pytest

from agent.language.brief.said_fields import FieldReader
from tools import objectives
from tools.core.objective import Objective
from tools.discovery import collect

READER = FieldReader(objectives=collect(objectives, "OBJECTIVE", Objective))
CARD = {"campaign_name": "Soap Works", "objective": "TRAFFIC", "text": "Soap that floats", "cta": "SHOP_NOW"}


@pytest.mark.parametrize(
    "said",
    [
        "the text reads weird", "the text is awful", "the text is full of typos", "the name is spelled wrong",
        "the text has a typo", "the name is wrong", "I called it wrong", "the text says the wrong thing",
        "der Text ist komisch", "der Text ist voller Fehler", "der Text soll kürzer sein", "der Name ist blöd",
        "el texto es raro", "el texto es un error", "el texto debe ser más corto", "el nombre está mal escrito",
        "le texte est bizarre", "le texte est plein de fautes", "le texte doit être plus court", "le nom est mal écrit",
        "o texto é estranho", "o texto é cheio de erros", "o texto tem que ser mais curto", "o nome é feio",
        "テキストは間違い", "テキストは誤字があります", "テキストを直して", "テキストを短くして",
        "名前は間違っています",
        "文案写错了", "文案改一下", "文案是错的", "文案写短一点", "名字叫错了", "名字改一下",
    ],
)  # fmt: skip
@pytest.mark.parametrize("awaiting", ["approval", "text", "campaign_name"])
def test_a_complaint_decides_nothing(said, awaiting):
    assert not READER.read(said, awaiting, CARD)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("text: weird", "weird"),
        ('the text is "weird"', "weird"),
        ("the text is Weird and wonderful soap", "Weird and wonderful soap"),
        ("der Text ist Fehlerfrei waschen", "Fehlerfrei waschen"),
        ("el texto es Malo para la mancha", "Malo para la mancha"),
        ("le texte est Bête de savon", "Bête de savon"),
        ("o texto é Feio é não lavar", "Feio é não lavar"),
        ("テキストは変わらない香り", "変わらない香り"),
        ("テキストは「間違い」", "間違い"),
        ("文案是错过就没了", "错过就没了"),
        ("文案：错了", "错了"),
        ("the text is wrong, it should be Soap for all", "Soap for all"),
        ("文案写错了，应该是 好肥皂", "好肥皂"),
        ("テキストは間違いで、正しくは良い石けん", "良い石けん"),
    ],
)
def test_copy_that_begins_with_such_a_word_stays_copy(said, text):
    assert READER.read(said, "approval", CARD).fields == {"text": text}


def test_a_campaign_may_be_called_by_such_a_word_with_a_capital():
    assert READER.read("a campaign called Wrong", "reply", {}).fields == {"campaign_name": "Wrong"}
