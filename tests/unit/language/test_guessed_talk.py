"""Where the text is awaited: what is talk is asked about, and what an ad could say is taken, whatever signs it has."""

import pytest

from agent.language.brief.awaited_lines import may_be_talk
from agent.language.learned.weights import learned, packed, unpacked
from evals.learning.talk import LEARNED, digest, learn, told
from tests.unit.offline.conversation import WHOLE, args, ask

MOST_BYTES = 110_000
OPEN = {name: value for name, value in WHOLE.items() if name != "text"}

TEXTS = [
    "We bake it while you sleep", "swifts are back. so is our terrace", "Candles by the river, and soup afterwards",
    "Moving in? My sister and I paint it.", "you bring the wool, we bring the needles",
    "La canción que no sonaba en la radio.", "tejido en casa, con la lana de nuestras ovejas",
    "Italienisch nach der Arbeit, ab Mai.", "Kommt vorbei, solange die Suppe reicht",
    "La tarte que ton grand-père cachait, maintenant à emporter.", "On ouvre à six heures, le pain est déjà chaud",
    "A manta que a tua avó guardou, agora no teu sofá.", "Não deite fora, nós colamos",
    "肚子饿吗？汤好了", "あなたが忘れたレシピを、覚えています。",
]  # fmt: skip
TALK = [
    "could we change that tomorrow?", "our stall is behind the town hall", "it has to run until Easter",
    "¿y esto quién lo va a ver?", "nuestro puesto está detrás del mercado",
    "geh bitte eine Frage zurück", "unser Stand ist hinter dem Rathaus",
    "on peut revenir à la question d'avant ?", "ça doit tourner jusqu'à Pâques",
    "a nossa banca fica atrás da câmara", "isto tem que ficar até a Páscoa",
    "可以先看看价格吗", "这个会在哪里显示", "料金を先に教えてもらえますか", "前の質問に戻してください",
]  # fmt: skip


@pytest.mark.parametrize("said", TEXTS)
def test_what_an_ad_could_say_is_taken_byte_for_byte_and_without_a_mark(said):
    assert args(ask(said, OPEN, awaiting="text")) == {"text": said}


@pytest.mark.parametrize("said", TALK)
def test_what_is_talk_becomes_no_text(said):
    assert may_be_talk(said, "text")
    assert "text" not in args(ask(said, OPEN, awaiting="text"))


@pytest.mark.parametrize("said", TALK)
def test_what_is_quoted_or_labelled_is_copy_whatever_it_says(said):
    assert args(ask(f"the text: {said}", OPEN, awaiting="text"))["text"] == said
    assert args(ask(f'"{said}"', OPEN, awaiting="text"))["text"] == said


def test_a_few_words_are_judged_by_their_signs_alone():
    assert not may_be_talk("yes to summer", "text")
    assert may_be_talk("brb", "text")


def test_the_weights_that_are_kept_were_learned_from_this_text_in_this_way():
    assert learned("talk").digest == digest(), "the text or the way of learning has changed: make learn"
    assert LEARNED.stat().st_size <= MOST_BYTES


def test_the_same_text_gives_the_same_bytes_and_another_text_others():
    some = [line for _, line in told()][::40]
    once, again = (packed(learn(some)) for _ in range(2))
    assert once == again
    assert packed(unpacked(once)) == once
    assert packed(learn(some[::2])) != once
