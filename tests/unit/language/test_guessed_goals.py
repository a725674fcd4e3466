"""What an ad is for, guessed from how it is told: read in seven languages, and never from copy, a yes or a no."""

import tomllib
from pathlib import Path

import pytest

from agent.language.brief.guessed import words_for_goal
from agent.language.learned.goal_guesses import guessed_goal
from agent.language.learned.weights import learned, packed, unpacked
from evals.learning.goals import LEARNED, digest, examples, learn
from evals.learning.linear import learned_from
from tests.unit.offline.conversation import WHOLE, decisions

ANSWERS = Path(__file__).parents[1] / "answers"
MOST_BYTES = 250_000

TOLD = (
    ("TRAFFIC", "lure folks onto our homepage"),
    ("LEAD_GENERATION", "families should leave their phone number, I call them back then"),
    ("ENGAGEMENT", "our channel dozes at 60 fans and it has to grow"),
    ("TRAFFIC", "Die Leute sollen auf den Link tippen und auf unserer Homepage landen"),
    ("APP_INSTALL", "es geht darum, dass die App auf möglichst vielen Handys installiert wird"),
    ("ENGAGEMENT", "on voudrait davantage d'abonnés sur notre compte"),
    ("LEAD_GENERATION", "qu'ils laissent leurs coordonnées dans un petit formulaire"),
    ("REACH", "que todo el barrio sepa que existimos"),
    ("CONVERSIONS", "que la gente se inscriba al taller en la página"),
    ("VIDEO_VIEWS", "queria que o trailer fosse assistido até o fim"),
    ("ENGAGEMENT", "quero que mais gente siga o meu perfil"),
    ("LEAD_GENERATION", "想让家长填表留下电话"),
    ("VIDEO_VIEWS", "希望更多人把短片看完"),
    ("APP_INSTALL", "うちのアプリをスマホに入れてもらいたい"),
    ("REACH", "できるだけ多くの人に店の名前を知ってほしい"),
)
TELLS_NONE = (
    'the text is "Install our app and follow us"', "button: Sign up", "name: Follow the Trail",
    "Text: Besuch unsere Webseite und melde dich an", 'der Text lautet "Schau dir das Video an"',
    "bouton : Télécharger", "texte : Suivez notre compte", 'el texto es "Descarga la app"', "botón: Registrarse",
    'o texto é "Siga nosso perfil"', "文案：下载我们的应用", "按钮：立即下载", "テキスト：アプリをダウンロードしてね",
    "ボタンは登録する", "no music, 30 USD a day, only in Ohio", "followers are no use to me", "keine Klicks bitte",
)  # fmt: skip
ASKED = (
    "do you count followers here?",
    "was sind Leads?",
    "¿qué son los clics?",
    "粉丝怎么算？",
    "フォロワーって何ですか？",
)


def answers(*names):
    return [
        line
        for name in names
        for value in tomllib.loads((ANSWERS / f"{name}.toml").read_text(encoding="utf-8")).values()
        for line in (value if isinstance(value, list) else ())
    ]


@pytest.mark.parametrize(("goal", "said"), TOLD)
def test_a_goal_that_is_told_where_it_was_asked_for_is_taken_as_inferred(goal, said):
    found = decisions(said, "objective")
    assert found.fields["objective"] == goal
    assert "objective" in found.inferred


@pytest.mark.parametrize("said", TELLS_NONE)
def test_copy_buttons_and_what_is_not_wanted_tell_no_goal(said):
    assert "objective" not in decisions(said).fields


@pytest.mark.parametrize("said", ASKED)
def test_a_question_tells_no_goal(said):
    assert guessed_goal(said, least=0.0) is None


def test_no_answer_to_a_card_brings_in_an_objective():
    lines = answers("yes", "no_yes", "spoken_yes", "hard_no_yes")
    assert len(lines) > 100
    assert [one for one in lines if decisions(one, "approval", WHOLE).beside] == []


def test_no_yes_tells_a_goal():
    lines = answers("yes", "spoken_yes")
    assert [one for one in lines if "objective" in decisions(one, "objective").fields] == []


def test_a_goal_that_stands_is_never_guessed_anew():
    said = "our channel dozes at 60 fans and it has to grow"
    assert "objective" in decisions(said, "objective").fields
    assert "objective" not in decisions(said, "reply", {"objective": "TRAFFIC"}).fields


def test_two_goals_in_one_message_are_no_guess():
    one, other = "our channel is stuck at 60 followers and has to grow", "lure folks onto our homepage"
    assert guessed_goal(one, least=0.7)
    assert guessed_goal(other, least=0.7)
    assert guessed_goal(f"{one}. {other}.", least=0.7) is None


def test_the_words_of_a_guess_are_the_clause_that_told_it():
    said = "so hello, we are a choir, the trailer should play until its end"
    found = words_for_goal(said, "VIDEO_VIEWS")
    assert found is not None
    assert found.words == "the trailer should play until its end"
    assert words_for_goal(said, "REACH") is None


def test_the_weights_that_are_kept_were_learned_from_this_text_in_this_way():
    assert learned("goals").digest == digest(), "the text or the way of learning has changed: make learn"
    assert LEARNED.stat().st_size <= MOST_BYTES


def test_the_same_text_gives_the_same_bytes():
    some = examples()[::40]
    once, again = (learned_from(some, times=2, most=500) for _ in range(2))
    assert packed(once) == packed(again)
    assert packed(unpacked(packed(once))) == packed(once)


def test_what_is_learned_depends_on_the_text():
    some = examples()[::40]
    assert packed(learn(some)) != packed(learn(some[::2]))
