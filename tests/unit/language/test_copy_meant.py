"""Words that say that the line before was the copy that is asked for; no other word may stand among them."""

import re

import pytest

from agent.language.brief.copy_meant import last_line_meant_as
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
