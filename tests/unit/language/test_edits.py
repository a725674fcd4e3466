"""Edits of the words that an ad has: a mark, a letter, a word of a name or of a text, and nothing besides."""

import pytest

from agent.language.brief.replacing import replaced
from agent.language.ground.quoting import masked, quotes

CARD = {"campaign_name": "Blue Lantern", "text": "Soft lamps for long nights", "cta": "LEARN_MORE", "music": "none"}


def edited(said, **more):
    swap = replaced(said, masked(said), quotes(said), CARD | more)
    return {} if swap is None else swap.fields


@pytest.mark.parametrize(
    "said",
    [
        "please put an exclamation mark at the end of the text", "end the text with an exclamation point",
        "my boss wants an exclamation mark at the end of the copy", "ans Ende vom Text bitte ein Ausrufezeichen",
        "der Text soll mit einem Ausrufezeichen enden", "mets un point d'exclamation à la fin du texte",
        "il faudrait un point d'exclamation au bout du texte", "ponle un signo de exclamación al final del texto",
        "falta un signo de admiración en el texto", "coloca um ponto de exclamação no fim do texto",
        "falta o ponto de exclamação no texto", "文案最后加个感叹号", "在文案末尾添一个感叹号",
        "テキストの最後に感嘆符をつけて", "テキストの末尾に「!」を追加してください",
    ],
)  # fmt: skip
def test_a_mark_is_put_where_it_is_wanted_and_the_words_stay(said):
    assert edited(said) == {"text": "Soft lamps for long nights!"}


@pytest.mark.parametrize(
    "said", ["kein Ausrufezeichen im Text", "text without the exclamation mark", "文案里的感叹号去掉"]
)
def test_a_mark_is_taken_off(said):
    assert edited(said, text="Soft lamps!") == {"text": "Soft lamps"}
    assert edited(said) == {}


@pytest.mark.parametrize(
    "said",
    [
        "take the s off lamps", "could you drop the s from lamps?", "it's lamp, not lamps",
        "mach das s bei lamps weg",
        "lamp im Text in der Einzahl", "enlève le s de lamps", "lamp au singulier", "quítale la s a lamps",
        "es lamp, no lamps, me equivoqué en el texto", "tira o s de lamps", "把lamps的s去掉", "lampsのsを取って",
    ],
)  # fmt: skip
def test_one_letter_of_one_word_is_taken_off(said):
    assert edited(said) == {"text": "Soft lamp for long nights"}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("capitalise lamps in the text", "Soft Lamps for long nights"), ("lamps in caps",
        "Soft LAMPS for long nights"),
        ("im Text bitte lamps groß", "Soft Lamps for long nights"), ("Soft in Kleinbuchstaben",
        "soft lamps for long nights"),
        ("lamps avec une majuscule", "Soft Lamps for long nights"), ("pon lamps en mayúsculas",
        "Soft LAMPS for long nights"),
        ("lamps com maiúscula no texto", "Soft Lamps for long nights"), ("文案全部大写", "SOFT LAMPS FOR LONG NIGHTS"),
        ("テキストを全部大文字にして", "SOFT LAMPS FOR LONG NIGHTS"),
    ],
)  # fmt: skip
def test_letters_are_written_large_or_small(said, text):
    assert edited(said) == {"text": text}


@pytest.mark.parametrize(
    "said",
    [
        "change lamps in the text to lights", "swap the lamps of the text for lights",
        "ersetze im Text lamps durch lights",
        "remplace lamps par lights dans le texte", "lamps deviendrait lights dans le texte",
        "en el texto donde dice lamps pon lights", "troca o lamps do texto por lights", "文案里的lamps改成lights",
        "テキストのlampsをlightsに変えて", "'lights' sounds better than 'lamps'",
        "mein Chef meint, 'lights' ist besser als 'lamps'",
    ],
)  # fmt: skip
def test_a_word_takes_the_place_of_another(said):
    assert edited(said) == {"text": "Soft lights for long nights"}


@pytest.mark.parametrize(
    "said",
    [
        "drop long from the text", "streich long aus dem Text", "enlève long du texte", "quita long del texto",
        "tira o long do texto, fica Soft lamps for nights", "文案里的long删掉", "テキストからlongを消して",
    ],
)  # fmt: skip
def test_a_word_is_taken_out(said):
    assert edited(said) == {"text": "Soft lamps for nights"}


@pytest.mark.parametrize(
    "said",
    [
        "put 2027 behind the name", "rename it, Blue Lantern 2027", "häng 2027 hinten an den Namen",
        "ajoute 2027 à la fin du nom", "al nombre agrégale 2027 al final", "acrescenta 2027 no fim do nome",
        "名字后面加个2027", "名前の後ろに2027を付けて", "the name should be Blue Lantern 2027",
    ],
)  # fmt: skip
def test_a_word_is_put_behind(said):
    assert edited(said) == {"campaign_name": "Blue Lantern 2027"}


@pytest.mark.parametrize(
    "said",
    [
        "the name is too plain, call it Amber Hours instead", "der Name klingt öde, lieber Amber Hours",
        "le nom fait trop froid, prenez plutôt Amber Hours", "el nombre suena muy soso, mejor Amber Hours",
        "o nome está muito sem graça, usa Amber Hours", "名字太普通了，改叫Amber Hours",
        "Blue Lantern sounds dull, say Amber Hours",
    ],
)  # fmt: skip
def test_another_name_takes_the_place_of_one_that_does_not_please(said):
    assert edited(said) == {"campaign_name": "Amber Hours"}


def test_a_whole_new_wording_follows_what_is_said_of_the_old_one():
    assert edited("The text is a bit dull. Make it: Light, all night.") == {"text": "Light, all night."}


@pytest.mark.parametrize(
    "said",
    [
        "do not put an exclamation mark at the end of the text",
        "should there be a full stop at the end of the text?",
        "the exclamation mark at the end of the text looks silly", "don't drop lamps from the text",
        "add a heart at the end of the text", "add something about delivery at the end of the text",
        "Blue Lantern is great", "yes, blue lantern", "the text says Soft lamps for long nights, right?",
        "change the text to lamps", "the text should be in Spanish", "is the name too plain?",
        "no le pongas punto al texto",
        "der Text ist gut so", "il n'y a pas de point à la fin du texte", "文案不用加感叹号", "put lamps first",
        "the name is too long, take Learn more",
        "Soft lamps for long nights is fine, but the button should be Shop now",
    ],
)  # fmt: skip
def test_what_is_unsure_asked_or_refused_edits_nothing(said):
    assert edited(said) == {}


def test_a_word_that_stands_in_the_name_and_in_the_text_is_asked_about():
    assert edited("capitals for lamps please", campaign_name="Lamps at Dusk", text="Our lamps glow") != {}
    assert edited("drop glow", campaign_name="Amber glow", text="Our lamps glow") == {}
    assert edited("drop glow from the name", campaign_name="Amber glow", text="Our lamps glow") == {
        "campaign_name": "Amber"
    }


def test_an_edit_that_contradicts_the_words_given_with_it_is_asked_about():
    assert edited("drop long from the text, it should read Soft lamps for nights") != {}
    assert edited("drop long from the text, it should read Soft lamps for short nights") == {}
