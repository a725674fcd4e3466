"""What quotes are for, guessed from the words around them: letter for letter, and never against what rules found."""

import pytest

from agent.language.brief.at_the_card import decides_plainly
from agent.language.learned.quote_roles import NO_COPY, guessed_quotes
from agent.language.learned.weights import learned, packed, unpacked
from evals.learning import spans
from evals.learning.linear import learned_from
from evals.learning.quotes import LEARNED, digest, examples
from tests.unit.offline.conversation import KNOWN, decisions

MOST_BYTES = 120_000

ROLES = (
    ("text", 'underneath they should be reading "Ten loaves, one oven"'),
    ("campaign_name", 'file the whole thing under "Harbour Nights"'),
    ("text", "Und drunter schreibst du „Zehn Brote, ein Ofen“"),
    ("campaign_name", "intern läuft das bei uns unter „Hafennächte“"),
    ("text", "en dessous tu mets « Dix pains, un seul four »"),
    ("campaign_name", "la campagne, baptise-la « Nuits du port »"),
    ("text", "y abajo que se lea «Diez panes, un solo horno»"),
    ("campaign_name", "la campaña bautízala como «Noches del puerto»"),
    ("text", 'e embaixo bota "Dez pães, um forno só"'),
    ("campaign_name", 'a campanha batiza de "Noites do Porto"'),
    ("text", "下面打上「十個麵包，一個烤爐」"),
    ("campaign_name", "这个活动就叫“港口之夜”"),
    ("text", "下に「パン十個、窯はひとつ」って出して"),
    ("campaign_name", "キャンペーンの名前は「港の夜」やで"),
)
NO_ROLE = (
    'my accountant only says "too dear"',
    'the button should be the one with "Book now" on it',
    "mein Chef meinte nur „viel zu teuer“",
)
WITH_A_QUOTE_INSIDE = ('The "real" thing', 'Say "moin" to winter')


@pytest.mark.parametrize(("field", "said"), ROLES)
def test_a_quote_is_guessed_by_the_words_around_it(field, said):
    assert [one.role for one in guessed_quotes(said)] == [field]


@pytest.mark.parametrize(("field", "said"), ROLES)
def test_what_was_asked_for_is_the_quote_and_not_the_line_around_it(field, said):
    inside = guessed_quotes(said)[0].quote.inside
    assert decisions(said, field).fields[field] == inside


@pytest.mark.parametrize("said", NO_ROLE)
def test_what_somebody_says_and_a_button_are_no_copy(said):
    assert [one.role for one in guessed_quotes(said)] == [NO_COPY]


@pytest.mark.parametrize("said", WITH_A_QUOTE_INSIDE)
def test_a_text_with_a_quote_inside_stays_whole(said):
    assert decisions(said, "text").fields == {"text": said}


def test_a_few_words_and_a_colon_lead_to_copy_where_no_rule_knows_them():
    assert decisions("words under it: Ten loaves, one oven, no hurry", "campaign_name").fields == {
        "text": "Ten loaves, one oven, no hurry"
    }


@pytest.mark.parametrize("said", ["Our promise: always warm", "Warnung: macht satt", "Nuestro secreto: la masa"])
def test_a_slogan_with_a_colon_stays_whole(said):
    assert decisions(said, "text").fields == {"text": said}


@pytest.mark.parametrize(
    ("awaiting", "said"), [("cta", "« Nous contacter », je vous prie"), ("cta", "「今すぐ購入」でお願いいたします")]
)
def test_a_quoted_answer_is_the_answer_alone(awaiting, said):
    assert decisions(said, awaiting).fields.keys() == {awaiting}


def test_at_the_card_a_quote_of_another_value_is_a_change_and_one_of_the_same_value_none():
    known = {"campaign_name": "Harbour Nights", "text": "Ten loaves, one oven"}
    assert decides_plainly('underneath it should read "Nine loaves, one oven"', known, KNOWN)
    assert not decides_plainly('underneath it reads "Ten loaves, one oven"', known, KNOWN)
    assert not decides_plainly('my accountant only says "too dear"', known, KNOWN)


def test_a_question_about_the_rules_gives_no_text():
    assert "text" not in decisions("question before I answer: are emojis allowed in the text?", "text").fields


def test_the_weights_that_are_kept_were_learned_from_this_text_in_this_way():
    assert learned("quotes").digest == digest(), "the text or the way of learning has changed: make learn"
    assert LEARNED.stat().st_size <= MOST_BYTES


def test_the_same_lines_give_the_same_bytes_and_others_give_others():
    some = [line for _, line in spans.told()][::20]
    once, again = (learned_from(examples(some), times=2, most=500) for _ in range(2))
    assert packed(once) == packed(again) == packed(unpacked(packed(once)))
    assert packed(once) != packed(learned_from(examples(some[::2]), times=2, most=500))


def test_of_two_quotes_the_one_behind_a_slip_is_meant():
    said = 'Als Namen vielleicht "Hafennächte"? Ach nein, "Lichter am Kai", das ist besser.'
    assert decisions(said, "campaign_name").fields == {"campaign_name": "Lichter am Kai"}


def test_words_that_lead_to_a_text_and_its_colon_are_none_of_it():
    said = "Und als Text soll drunter stehen: Zehn Brote, ein Ofen"
    assert decisions(said, "text").fields["text"] == "Zehn Brote, ein Ofen"


def test_a_quote_that_is_most_of_the_line_is_the_copy_that_was_asked_for():
    said = "「焼きたてを、もう一度どうですか」でお願いいたします"
    assert decisions(said, "text").fields == {"text": "焼きたてを、もう一度どうですか"}
