"""In which language a person writes."""

import pytest

from agent.reading.tongue import spoken_in


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("I want a traffic campaign", "en"),
        ("quiero un anuncio para mi web", "es"),
        ("ich möchte eine Anzeige", "de"),
        ("je voudrais une annonce", "fr"),
        ("quero um anúncio", "pt"),
        ("我想做一个广告", "zh"),
        ("広告を作りたいです", "ja"),
        ("Kampagnenname: X\nZiel: Traffic\nMusik: keine", "de"),
        ('campaign "Quiero un anuncio para ti", text "Das ist für dich und nicht für mich"', "en"),
        ("music_003", "en"),
        ("", "en"),
    ],
)
def test_a_message_tells_its_language_by_its_small_words_and_never_by_its_copy(said, language):
    assert spoken_in(said) == language


@pytest.mark.parametrize("said", ["Traffic", "music_001", "OK", "no", "Shop now"])
def test_a_word_that_tells_nothing_leaves_the_language_as_it_was(said):
    assert spoken_in(said, "es") == "es"


def test_whoever_changes_the_language_is_followed():
    assert spoken_in("please change the button to learn more", "es") == "en"
    assert spoken_in("quiero cambiar el texto, por favor", "en") == "es"


def test_japanese_written_without_kana_stays_japanese():
    assert spoken_in("承認", "ja") == "ja"
    assert spoken_in("承認") == "zh"


@pytest.mark.parametrize("said", ["use music_001", "music_004", "https://www.example.com/the-shop", "./my/song.mp3"])
def test_an_id_an_address_or_a_path_changes_no_language(said):
    assert spoken_in(said, "pt") == "pt"
