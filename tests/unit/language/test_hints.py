"""What the data files say of languages is whole, and tells a language however its words are typed."""

from collections import Counter

import pytest

from agent.language.ground import tongues
from agent.language.ground.hints import languages_told
from agent.language.speakers.evidence import OUTSIDE, evidence_in
from tests.languages import OF_ALL, samples

KINDS = ("words", "little", "of_ads", "courtesies")


def _listed(code: str, kind: str) -> list[str]:
    return str(tongues.section(code, "hints")[kind]).split()


@pytest.mark.parametrize("code", tongues.codes())
def test_every_language_says_by_which_words_it_is_told(code: str) -> None:
    assert [kind for kind in KINDS if len(_listed(code, kind)) < 4] == []


@pytest.mark.parametrize("code", tongues.codes())
def test_no_word_tells_a_language_in_two_ways(code: str) -> None:
    listed = Counter(word.lower() for kind in KINDS for word in {*_listed(code, kind)})

    assert [word for word, times in listed.items() if times > 1] == []


@pytest.mark.parametrize("code", tongues.codes())
def test_every_language_has_a_name_in_every_language(code: str) -> None:
    assert {*tongues.codes()} <= {*tongues.section(code, "speaking")["tongues"]}  # type: ignore[misc]


@pytest.mark.parametrize(
    "said", ["Je n’ai pas compris", "je n'ai pas compris", "JE N'AI PAS COMPRIS", "je n'ai  pas\ncompris"]
)
def test_a_word_is_heard_on_both_sides_of_its_apostrophe(said: str) -> None:
    assert evidence_in(said, "en").best()[0] == "fr"


def test_a_capital_inside_a_sentence_makes_a_name_but_no_german_noun() -> None:
    assert evidence_in("we visit Nous Sommes Tous", "en").score("fr") == 0
    assert evidence_in("we visit nous sommes tous", "en").score("fr") > 2
    assert evidence_in("dann die Anzeige", "en").score("de") == 2.5


def test_letters_that_two_languages_write_speak_for_the_one_whose_own_stand_beside_them() -> None:
    assert evidence_in("广告の名前を変えたい", "en").scores.keys() == {"ja"}
    assert evidence_in("我的广告", "en").scores.keys() == {"zh"}


def test_what_gets_a_file_of_its_own_is_outside_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert evidence_in("ik wil een advertentie voor mijn winkel", "en").best()[0] == OUTSIDE
    ours = tongues.codes()
    assert "nl" in tongues.outside()

    monkeypatch.setattr(tongues, "codes", lambda: (*ours, "nl"))

    assert "nl" not in tongues.outside.__wrapped__()


@pytest.mark.parametrize("code", tongues.codes())
def test_every_language_brings_what_tests_ask_of_each(code: str) -> None:
    assert [kind for kind in OF_ALL if code not in samples(kind)] == []


@pytest.mark.parametrize(
    ("said", "aside", "told"),
    [
        ("je suis né au Liban", (), {"fr"}),
        ("wir sind im Mai in Berlin", (), {"de"}),
        ("the shop und der Laden", ("the",), {"de"}),
        ("Luna 123", (), set()),
    ],
)
def test_a_line_tells_its_language_words_that_are_asked_about_aside(
    said: str, aside: tuple[str], told: set[str]
) -> None:
    assert languages_told(said, frozenset(aside)) == told
