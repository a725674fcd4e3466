"""Words that say that the line before was the copy that is asked for; no other word may stand among them."""

import itertools
import re

import pytest

from agent.language.brief.copy_meant import last_line_meant_as, says_again
from agent.language.ground.tongues import codes
from agent.words.names import field_name
from agent.words.sentences import say
from tools.fields import copy_fields

OF_THE_TEXT = [
    "yes, that is the text", "That's my slogan", "I meant it as the text", "use that as the text please",
    "ja, das ist der Text", "das war als Text gemeint", "sí, ese es el texto", "si, es el texto", "oui, c'est le texte",
    "sim, esse é o texto", "对，这就是文案", "はい、それがテキストです",
]  # fmt: skip
OF_THE_NAME = [
    "yes, that is the name", "ja, das ist der Name", "sí, es el nombre de la campaña",
    "oui, c'est le nom de la campagne",
    "sim, esse é o nome da campanha", "对，这就是名字", "はい、それが名前です",
]  # fmt: skip
OF_NEITHER = [
    "yes", "the text", "that is not the text", "is that the text?", "yes, that is the text of my song",
    "That Is The Text", "ja, das ist der Text nicht",
    "no es el texto", "não é o texto", "no, that is the text", "ce n'est pas le texte", "这不是文案",
    "それがテキストではない", "yes, that is the text, but shorter",
]  # fmt: skip


@pytest.mark.parametrize("said", OF_THE_TEXT)
def test_who_says_that_it_was_the_text_means_the_line_before(said):
    assert last_line_meant_as(said) == "text"


@pytest.mark.parametrize("said", OF_THE_NAME)
def test_who_says_that_it_was_the_name_means_the_line_before(said):
    assert last_line_meant_as(said) == "campaign_name"


@pytest.mark.parametrize("said", OF_NEITHER)
def test_whoever_says_anything_else_does_not(said):
    assert last_line_meant_as(said) is None


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("field", copy_fields())
def test_what_people_are_told_to_say_is_understood(language, field):
    told = say(language, "talk.as_copy", field=field_name(field, language))

    assert field in [last_line_meant_as(one) for one in re.split(r"[.。「」:：]", told)]


SLOGANS = [
    "We have been baking since 1987", "We still knead by hand, and it shows", "Wir haben schon wieder Kirschen da",
    "Wir backen noch selbst und das schmeckt man", "Nous avons encore des places au soleil",
    "Nosotros todavía amasamos a mano", "Nós ainda fazemos tudo à mão", "我们的面馆又开门了，来坐坐吧",
    "私たちは今日も五時から焼いています",
]  # fmt: skip
MARKED = ["{}", "{}.", "{}!", "  {} ", "“{}”"]


@pytest.mark.parametrize("slogan", SLOGANS)
@pytest.mark.parametrize("first", MARKED[:3])
@pytest.mark.parametrize("then", MARKED[:4])
def test_who_says_the_same_words_again_says_them_again_whatever_the_marks(slogan, first, then):
    assert says_again(then.format(slogan), first.format(slogan).lower(), "campaign_name")


@pytest.mark.parametrize(("said", "before"), [*itertools.permutations(SLOGANS, 2)])
def test_who_says_other_words_does_not(said, before):
    assert not says_again(said, before, "campaign_name")


@pytest.mark.parametrize(
    "said",
    [
        "", "hello", "hold on, my phone is ringing", "can you write it for me?", "what should I write here",
        "ich weiß nicht, was ich schreiben soll", "je ne sais pas quoi écrire", "no sé qué poner aquí",
        "eu não sei o que escrever", "我不知道写什么好", "ちょっと待ってください", "moment, mein Chef ruft gerade an",
    ],
)  # fmt: skip
def test_who_asks_again_or_only_talks_does_not_mean_it_as_copy(said):
    assert not says_again(said, said, "campaign_name")


def test_a_text_may_be_a_question_and_is_meant_where_it_is_typed_once_more():
    question = "Have you ever eaten a cloud, and would you again?"
    assert says_again(question, question, "text")
    assert not says_again(question, question, "campaign_name")
