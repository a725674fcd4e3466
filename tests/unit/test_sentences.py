"""What people are told, in every language."""

from string import Formatter

import pytest

from agent.reading.languages import LANGUAGES
from agent.words.sentences import say, sentence, sentences

OTHERS = [one.code for one in LANGUAGES if one.code != "en"]
# Briefs, approvals, changes and refusals are answered in every language; these groups hold their words.
EVERYWHERE = ("ask", "card", "receipt", "approval", "login")
NOT_YET = {"identity", "creative", "pixel", "app", "lead_form"}  # asked on TikTok's own hosts alone
RULES = {
    "campaign_name_length", "objective_supported", "text_length", "text_weighted_length", "text_characters",
    "cta_listed", "music_for_conversions", "music_none_only_for_traffic", "music_track_known", "music_track_licensed",
}  # fmt: skip


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_keeps_the_places_of_the_english_one(language):
    english = sentences("en")
    wrong = [
        f"{group}.{name}"
        for group, table in sentences(language).items()
        for name, words in table.items()
        if group in english and places(words) != places(english[group][name])
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_cards_questions_and_refusals_are_said_in_every_language(language):
    english, own = sentences("en"), sentences(language)
    missing = {group: set(english[group]) - set(own[group]) - NOT_YET for group in EVERYWHERE}
    assert missing == {group: set() for group in EVERYWHERE}
    assert set(own["rules"]) >= RULES


def test_spanish_lacks_no_sentence():
    english, own = sentences("en"), sentences("es")
    assert {group: set(english[group]) - set(own[group]) for group in english} == {group: set() for group in english}


def test_what_a_language_lacks_is_said_in_english():
    assert sentence("ja", "talk.help") == sentence("en", "talk.help")


def test_what_a_person_named_may_hold_braces():
    assert "{odd}" in say("es", "receipt.tiktok", name="{odd}", ids="1")
