"""Chat spelling and slips of the keyboard: understood as plain words, and given back as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.brief.plainly import plainly
from tests.unit.offline.conversation import fields

SLOPPY = ["u", "wanna", "campain", "buton", "txet", "4 my", "w", "pls", "ppl", "q", "xq", "kiero", "chnage", "dont"]
PLAIN = ["Buy", "now", "the", "sale", "2 for 1", "charge", "hombre", "deadline", "Pan", "!", "—", "…", "50%"]
words = st.lists(st.sampled_from(SLOPPY + PLAIN), min_size=1, max_size=9).map(" ".join)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("can u chnage the buton pls", "can you change the button please"),
        ("i wanna get ppl 2 visit", "i want to get people to visit"),
        ("an ad 4 my shop, w/o music", "an ad for my shop, without music"),
        ("kiero una campana q diga", "quiero una campaña que diga"),
        ("the campagin nmae", "the campaign name"),
    ],
)
def test_hurried_words_are_read_as_plain_ones(said, meant):
    assert plainly(said).text == meant


@pytest.mark.parametrize(
    "said",
    [
        "2 for 1",
        "charge my card",
        "the deadline is there",
        "un hombre con campanario",
        "see https://u.example/r?u=4 and mail me@u.example",
        "music_003 in u-turn.mp3",
        "Plan B",
        "R&D",
    ],
)
def test_words_that_only_look_hurried_stay(said):
    assert plainly(said).text == said


def test_quotes_and_decided_copy_are_never_respelled():
    assert plainly('text "u wanna" pls').text == 'text "u wanna" please'
    assert plainly("change Taco 4 my U to Fiesta pls", ["Taco 4 my U"]).text == "change Taco 4 my U to Fiesta please"


def test_a_long_gap_is_one_space_to_understanding_and_stays_in_copy():
    assert plainly(f"call it{' ' * 40}Luna").text == "call it Luna"
    assert fields(f"name: Sale{' ' * 12}Now\ncta: shop now") == {
        "campaign_name": f"Sale{' ' * 12}Now",
        "cta": "SHOP_NOW",
    }


@given(words)
def test_what_was_written_can_always_be_had_back(said):
    plain = plainly(said)
    assert plain.as_written(plain.text) == said


@given(words, st.data())
def test_a_part_comes_back_as_a_part_of_what_was_written_or_not_at_all(said, data):
    plain = plainly(said)
    start = data.draw(st.integers(0, len(plain.text)))
    end = data.draw(st.integers(start, len(plain.text)))
    written = plain.as_written(plain.text[start:end])
    assert written is None or written in said


def test_what_may_have_been_written_in_two_ways_does_not_come_back():
    assert plainly("for u and for you").as_written("for you") is None
    assert plainly("for u and for u").as_written("for you") == "for u"


@given(words.filter(lambda said: said[0].isalpha()))
def test_unquoted_copy_behind_its_label_arrives_as_it_was_written(said):
    brief = f"name: Spring\ntext: {said}\ncta: shop now\nmusic: music_001"
    assert fields(brief)["text"] == said


def test_hurried_copy_is_kept_beside_hurried_words():
    said = "can u make the nmae Moms Shop n More, text: u gonna luv it"
    assert fields(said) == {"campaign_name": "Moms Shop n More", "text": "u gonna luv it"}
