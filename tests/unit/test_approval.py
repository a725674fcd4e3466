"""What counts as a yes, and above all what does not."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.approval import read_answer, read_words
from agent.language.assent.answer_cover import ASSENTS
from agent.language.assent.answer_grammar import grammar
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import tokens_of

APPROVES = ("approve", "approve_and_ask")

PLAIN_YES = [
    "that should work", "please do", "you have my approval", "yes, the text is right", "it's a deal", "create it",
    "yes", "y", "Yes!", "YESSS", "yep", "ok", "Okay.", "sure", "👍", "👍🏽", "go ahead", "Go ahead and submit it.",
    "yes please", "looks good to me, thanks!", "perfect", "approved", "I approve", "confirmed", "let's do it",
    "alright, publish it", "of course", "that works for me", "all good, send it", "no problem", "spot on",
    "no changes, submit it", "everything is correct, go ahead", "Yes, that's exactly what I wanted.", '"yes"',
    "yes, launch it now", "you got it right, thank you so much", "it is just what we discussed", "perfct",
    "make it so",
    "sí", "si", "Sí, adelante", "vale, envíalo", "claro que sí", "me parece bien", "de acuerdo",
    "ja, bitte", "passt", "in Ordnung", "oui, d'accord", "c'est parfait", "sim, pode enviar", "tudo bem",
    "好的", "可以", "没问题", "确认提交", "はい", "はい、お願いします", "了解です", "yepp, go for it", "si dale",
    "ja, bitte absenden", "ja, sieht gut aus", "oui, envoyez", "c'est bon pour moi", "d'accord, publiez",
    "está bom, pode publicar", "sí, está bien", "好的，提交吧", "可以，提交", "はい、送信してください",
]  # fmt: skip

REFUSALS = [
    "no", "nope", "No thanks", "cancel it", "never", "stop", "don't submit it", "do not publish this", "no, gracias",
    "nein", "non merci", "não", "不行", "いいえ", "👎", "nein, lieber nicht", "不要提交", "いいえ、やめます",
]  # fmt: skip

HESITATIONS = [
    "maybe", "hmm", "hmm, ok", "I guess so", "I think so", "not sure", "not yet", "wait", "hold on", "ok, wait",
    "sure, but not today", "yes... no", "yeah right", "yes later", "almost perfect", "let me think",
    "give me a minute",
    "that would be better", "it was better before", "too good to be true", "quizás", "vielleicht", "peut-être",
    "等一下", "todavía no, déjame pensarlo", "noch nicht", "pas encore", "ainda não sei", "我再想想", "まだです",
    "alles gut",
    "ich weiß nicht so recht", "bueno...", "jein", "bof", "egal", "tanto faz", "da igual", "大丈夫です",
    "結構です",
    "好吧", "随便", "comme tu veux",
]  # fmt: skip

CHANGES = [
    "make it live", "yes, and make it live", "ok, turn it on", "yes, publish it live",
    "enable it", "the name should be Harvest", "our campaign must be called Harvest", "the text has to say Hello",
    "it should be sign up", "should it be sign up?",
    "yes, but change the text", "ok but make it conversions", "yes and call it Autumn", "Great! Make it cheaper.",
    "yes, if it costs less than 20", "ok as long as it is free", "yes unless it is expensive",
    "approve it once it is fixed",
    "no, the button should be learn more", "actually I want another name", "use music_002", "it's wrong",
    "perfect except the name", "good, now shorten the copy", "could you make it two weeks?",
    "yes, can we use a track instead?",
    "sure, how about Winter Sale?", 'yes, and the text is "Go ahead"', "sí pero cambia el nombre", "gut, aber kürzer",
    "d'accord si c'est gratuit", "可以，但是改名字", "undo", "start over", "undo that", "empecemos de nuevo",
    "von vorne",
    "撤销",
    "oui mais avec music_006 plutôt", "sim, mas troca o texto", "はい、でも音楽を変えて",
]  # fmt: skip

ASKED_ABOUT_THE_PLAN = [
    "yes, is it paused?", "ok, will it be live?", "yes, does it go live at once?", "sure, is this for real?",
    "what does it cost?", "yes, what does it cost?", "Yes but how much is it?", "ok. which account does it go to?",
    "sure, is the text right?", "looks good. when does it start?", "is that right?", "sí, ¿cuánto cuesta?",
    "多少钱？",
    "how much", "yes, tell me the price first", "Yes. What happens next?", "ok, who reviews it?",
    "ok so who sees this then", "sure, who approves", "ok and then what", "yes, will people see it?",
    "perfect. tell me who it is shown to",
]  # fmt: skip

ASKED_ABOUT_SOMETHING_ELSE = [
    "yes, how many ads do I have?", "sure - how does the review work",
    "go ahead, and can you tell me what the weather is like", "perfect! do you do Instagram too?",
    "yes please. could you show me my other ads?",
    "yes. by the way, how long may an ad text be?",
    "ok, what else can you do?", "sure, how do I make a second one?", "yes, when will it be reviewed?",
    "ok, where do I see it later?", "yes, thanks. anything else to do?", "yes, how long does the review take?",
    "yes, and can you list what else I have?", "ok, and please list the other campaigns",
]  # fmt: skip

NOT_UNDERSTOOD = ["", "  ", "?!", "the", "good night", "nice try", "yes to what", "Tuesday", "\u200b", "{}", "уes"]


@pytest.mark.parametrize("text", PLAIN_YES)
def test_a_plain_yes_approves(text):
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize("text", REFUSALS)
def test_a_refusal_declines(text):
    assert read_answer(text).kind == "decline"


@pytest.mark.parametrize("text", HESITATIONS)
def test_a_hesitation_is_asked_again(text):
    assert read_answer(text).kind in ("unclear", "change")


@pytest.mark.parametrize("text", CHANGES)
def test_a_correction_or_a_yes_with_a_condition_is_a_change(text):
    assert read_answer(text).kind == "change"


@pytest.mark.parametrize("text", ASKED_ABOUT_THE_PLAN)
def test_a_question_about_the_plan_is_answered_before_anything_is_approved(text):
    assert read_answer(text).kind == "ask"


@pytest.mark.parametrize("text", ASKED_ABOUT_SOMETHING_ELSE)
def test_a_yes_that_also_asks_about_something_else_approves_and_is_answered(text):
    assert read_answer(text).kind == "approve_and_ask"


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_unclear(text):
    assert read_answer(text).kind not in APPROVES


@pytest.mark.parametrize("yes", ["yes", "sure", "ok", "sounds good", "sí", "perfect, thanks"])
@pytest.mark.parametrize(
    "spoiler",
    ["not", "never mind", "wait", "maybe tomorrow", "but shorter", "if it is free", "except the name",
    "with music_001",
     "for 20 dollars", "change it", "actually no", "unless it rains", "when I am back",
     "without the link", "I am unsure"],
)  # fmt: skip
def test_no_yes_survives_a_word_that_takes_it_back(yes, spoiler):
    for joint in (" ", ", ", ". ", "\n", " - "):
        assert read_answer(f"{yes}{joint}{spoiler}").kind not in APPROVES
        assert read_answer(f"{spoiler}{joint}{yes}").kind not in APPROVES


def test_the_words_are_kept_as_they_were_said():
    assert read_answer("  YES, do it \n").text == "  YES, do it \n"


@pytest.mark.parametrize(
    "word", ["butter", "bitter", "incorect", "imperfect", "corrected", "conform", "punish", "reverse"]
)
def test_a_word_that_only_resembles_a_yes_approves_nothing(word):
    assert read_answer(word).kind not in APPROVES
    assert read_answer(f"yes, {word}").kind not in APPROVES


def test_a_very_long_answer_is_something_new():
    assert read_answer("yes " * 500).kind == "change"


def test_an_invisible_character_does_not_hide_a_no():
    assert read_answer("n\u200bo").kind == "decline"


def assents_in(text):
    line = Utterance(grammar().spelt(tokens_of(f"{text}.")))
    begun = (one.kind for at in range(len(line.tokens)) for one in grammar().matches(line, at))
    return ASSENTS & set(begun)


@given(st.text(max_size=80))
def test_any_text_is_read_and_none_approves_without_a_clause_that_assents(text):
    answer = read_answer(text)
    assert answer.kind not in APPROVES or assents_in(text)


@given(st.sampled_from(PLAIN_YES), st.from_regex(r"[bcdfghjklmnpqrstvwxz]{4,9}", fullmatch=True))
def test_a_yes_with_a_word_nobody_knows_approves_nothing(yes, unknown):
    is_known = any(grammar().knows(token.text) for token in grammar().spelt(tokens_of(unknown)))
    assert is_known or read_answer(f"{yes} {unknown}").kind not in APPROVES


def test_reading_an_answer_needs_no_framework():
    probe = "import sys, agent.approval; print(any(name.startswith('lang') for name in sys.modules))"
    shown = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"


def test_the_fingerprint_of_the_card_is_a_yes_and_words_that_nobody_said_are_no_answer():
    fingerprint, another = "0123456789abcdef", "fedcba9876543210"
    read = [read_words(words, fingerprint).kind for words in (fingerprint, "yes", "no", None)]
    assert read == ["approve", "approve", "decline", "unclear"]
    assert read_words(another, fingerprint).kind not in APPROVES
