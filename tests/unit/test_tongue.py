"""In which language a person is answered."""

import time

import pytest

from agent.nodes._tongue import heard
from agent.state import Tongue
from tests.languages import answer_to
from tests.unit.tongue_lines import AFTERWARDS, BEGINNINGS, COPY_ASKED_FOR, NOTHING_TOLD, OUTSIDE, REQUESTS, SWITCHES
from tests.unit.tongue_talks import ANSWERS, ITALIANS, STRANGERS, TALKS

NOT_KNOWN, HEARD, ASKED = Tongue(), Tongue(known="heard"), Tongue(known="asked")


def answered(so_far: str, said: str, *, is_copy_awaited: bool = False) -> str:
    tongue = HEARD if so_far else NOT_KNOWN
    return heard(said, so_far or "en", tongue, is_copy_awaited=is_copy_awaited)[0]


def talk(*lines: str, language: str = "en", tongue: Tongue = NOT_KNOWN) -> list[str]:
    found = []
    for line in lines:
        language, tongue = heard(line, language, tongue)
        found.append(language)
    return found


@pytest.mark.parametrize(("so_far", "said"), NOTHING_TOLD)
def test_yes_no_names_places_ids_slips_and_the_words_of_others_change_no_language(so_far, said):
    assert answered(so_far, said) == (so_far or "en")


@pytest.mark.parametrize(("so_far", "said"), COPY_ASKED_FOR)
def test_a_name_or_a_text_that_was_asked_for_may_be_in_any_language(so_far, said):
    assert answered(so_far, said, is_copy_awaited=True) == so_far


def test_what_nobody_asked_for_does_change_it():
    assert sum(answered(so_far, said) != so_far for so_far, said in COPY_ASKED_FOR) >= len(COPY_ASKED_FOR) - 2


@pytest.mark.parametrize(("said", "language"), BEGINNINGS)
def test_a_first_message_needs_little_to_tell_its_language(said, language):
    assert answered("", said) == language


@pytest.mark.parametrize(("so_far", "said", "language"), SWITCHES)
def test_several_words_of_one_language_change_it(so_far, said, language):
    assert answered(so_far, said) == language


@pytest.mark.parametrize(("so_far", "said", "language"), REQUESTS)
def test_whoever_asks_for_a_language_gets_it_and_whoever_speaks_of_one_does_not(so_far, said, language):
    assert answered(so_far, said) == language


@pytest.mark.parametrize(("so_far", "said", "language"), OUTSIDE)
def test_a_language_that_nobody_speaks_here_is_never_taken_for_one_of_ours(so_far, said, language):
    assert answered(so_far, said) == language


@pytest.mark.parametrize(("so_far", "said", "language"), AFTERWARDS)
def test_whatever_people_write_is_answered_in_the_language_they_would_expect(so_far, said, language):
    assert answered(so_far, said) == language


@pytest.mark.parametrize("lines", TALKS, ids=lambda lines: lines[0][0])
def test_a_conversation_stays_in_its_language_until_somebody_leaves_it(lines):
    assert talk(*(said for said, _ in lines)) == [language for _, language in lines]


@pytest.mark.parametrize("language", ANSWERS)
def test_short_answers_leave_the_language_as_it_is(language):
    moved = {said: now for said in ANSWERS[language] if (now := answered(language, said)) != language}
    assert moved == {}


@pytest.mark.parametrize("said", STRANGERS)
def test_whoever_begins_in_a_language_that_nobody_speaks_here_is_told_which_are(said):
    language, tongue = heard(said, "en", NOT_KNOWN)
    assert (language, tongue.outside) == ("en", "now")


@pytest.mark.parametrize("said", ITALIANS)
def test_whoever_begins_in_a_language_is_told_which_are_spoken_until_it_is_one_of_them(said):
    language, tongue = heard(said, "en", NOT_KNOWN)
    assert language == answer_to("it")
    assert (tongue.outside == "now") == (language == "en")


def test_a_language_without_sentences_is_one_that_nobody_speaks_here(monkeypatch):
    assert heard("je voudrais changer le texte", "en", HEARD)[0] == "fr"
    monkeypatch.setattr("agent.nodes._tongue.is_spoken", lambda code: code != "fr")
    for said in ("je voudrais changer le texte", "can we speak French?"):
        language, tongue = heard(said, "en", HEARD)
        assert (language, tongue.outside) == ("en", "now")


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("ik begrijp geen Spaans, spreek Nederlands", "en"),
        ("I do not understand this, can we speak Dutch?", "en"),
        ("puedes hablar holandés", "es"),
    ],
)
def test_who_asks_in_another_language_for_one_that_nobody_speaks_here_does_not_stay_where_they_were(said, language):
    assert heard(said, "es", HEARD) == (language, Tongue(known="heard", outside="now"))


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("I don't understand Spanish, speak English", "en"),
        ("ich verstehe kein Spanisch, sprich Deutsch", "de"),
        ("je ne parle pas espagnol. Français", "fr"),
        ("não entendo espanhol, fala português", "pt"),
        ("スペイン語がわかりません。日本語で", "ja"),
        ("我看不懂西班牙语，请说中文", "zh"),
        ("English Breakfast", "es"),
        ("speak English", "es"),
        ("I don't speak Spanish", "es"),
    ],
)
def test_who_does_not_speak_one_language_gets_another_where_a_name_is_awaited_too(said, language):
    assert answered("es", said, is_copy_awaited=True) == language


def test_who_begins_in_one_of_ours_is_not_told_which_are():
    begun = [lines[0][0] for lines in TALKS]
    assert [said for said in begun if heard(said, "en", NOT_KNOWN)[1].outside] == []


def test_the_language_changes_back_as_easily_as_forth():
    assert talk("I want an ad", "quiero otro texto", "I want another text", "quiero otro texto") == [
        "en", "es", "en", "es",
    ]  # fmt: skip


def test_a_greeting_tells_a_language_as_the_very_first_word_alone():
    assert talk("hola") == ["es"]
    assert talk("music_001", "hola", "danke", "merci") == ["en", "en", "en", "en"]
    assert talk("music_001", "neue Anzeige") == ["en", "de"]


def test_a_language_that_was_asked_for_stays_until_somebody_goes_on_in_another():
    es = "quiero cambiar el texto otra vez"
    assert talk("in English please", es, "no", "ok", es, language="es", tongue=HEARD) == ["en", "en", "en", "en", "es"]


def test_going_back_to_what_was_asked_for_begins_the_count_anew():
    es, en = "quiero cambiar el texto otra vez", "now I want to change the music"
    assert talk("in English please", es, en, es, language="es", tongue=HEARD) == ["en", "en", "en", "en"]


def test_several_sentences_of_another_language_outweigh_what_was_asked_for():
    said = "Quiero cambiar el texto otra vez. Y también necesito otra música para el anuncio."
    assert talk("in English please", said, language="es", tongue=HEARD) == ["en", "es"]


def test_who_uses_a_language_that_nobody_speaks_here_is_told_so_once():
    tongue, told = NOT_KNOWN, []
    for said in ("Ik wil een advertentie voor mijn winkel", "call it Nova", "ik wil geen muziek voor dit"):
        _, tongue = heard(said, "en", tongue)
        told.append(tongue.outside)
    assert told == ["now", "told", "told"]


def test_who_asks_for_a_language_that_nobody_speaks_here_is_told_so_in_their_own():
    language, tongue = heard("in Dutch please", "de", HEARD)
    assert (language, tongue.outside) == ("de", "now")


@pytest.mark.parametrize("unit", ["a", "and ", "text: ", "call it ", "can you ", "'", "„", "中", "habla español. "])
def test_a_longer_line_takes_no_longer_than_in_proportion(unit):
    def taken(length: int) -> float:
        began = time.process_time()
        heard((unit * length)[:length], "en", HEARD)
        return time.process_time() - began

    taken(100)  # what is compiled once
    short, long = (min(taken(length) for _ in range(5)) for length in (4_000, 64_000))
    assert long < 16 * max(short, 1e-4)
