"""A yes is a sentence, not a bag of words: every clause of it has the shape of an assent or of courtesy."""

import re
import time
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from agent.approval import Card, read_answer
from agent.language.assent import approval
from tests.languages import samples

APPROVES = ("approve", "approve_and_ask")
_FOLDER = Path(__file__).parent / "answers"


def listed(name: str) -> dict[str, list[str]]:
    """Read a list of answers by language."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def every(answers: dict[str, list[str]]) -> tuple[str, ...]:
    """Give the answers of all languages."""
    return tuple(chain.from_iterable(answers.values()))


_NO_YES_BY_KIND = tomllib.loads((_FOLDER / "no_yes.toml").read_text(encoding="utf-8"))
NO_YES = tuple(said for groups in (*_NO_YES_BY_KIND.values(), samples("no_yes")) for said in every(groups))
YES = listed("yes") | samples("yes")
SPOILS: dict[str, list[str]] = samples("cautious")
_EVERY = 3  # which yes is spoilt: all of them take most of a minute
GLUED = ("zh", "ja")


def spoilt(language: str) -> Iterator[str]:
    """Put every cautious word at every place of every yes."""
    glue = "" if language in GLUED else " "
    for yes in YES[language][::_EVERY]:
        words = list(yes) if language in GLUED and not any(char.isascii() for char in yes) else yes.split()
        for spoiler in SPOILS[language]:
            yield from (glue.join((*words[:at], spoiler, *words[at:])) for at in range(len(words) + 1))


def approved(said: Iterator[str] | tuple[str, ...]) -> list[str]:
    return [one for one in said if read_answer(one).kind in APPROVES]


def test_words_of_a_yes_that_make_no_yes_approve_nothing():
    assert approved(NO_YES) == []


@pytest.mark.parametrize("name", ["unseen_no_yes", "hard_no_yes", "mistaken_no_yes"])
def test_what_comes_close_to_a_yes_approves_nothing(name):
    assert approved(every(listed(name))) == []


def test_a_yes_that_opens_something_further_is_not_said_to_its_end(monkeypatch):
    said = every(listed("unended_no_yes"))
    assert approved(said) == []
    monkeypatch.setattr(approval, "_is_unended", lambda tokens: False)
    assert len(approved(said)) >= 20
    assert {"yes and also", "ja übrigens", "está bien y", "oui au fait", "sim aliás", "可以，就是"} <= {*approved(said)}


@pytest.mark.parametrize(
    "text",
    [
        "yes, and submit it", "also yes", "by the way, yes", "do so", "make it so", "ok then", "just yes", "passt so",
        "gut so", "vas-y", "oui vas y", "c'est juste", "それでいいです", "はい、それで", "可以，那就发吧", "就这样",
    ],
)  # fmt: skip
def test_what_ends_or_goes_on_behind_such_a_word_is_said(text):
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize("text", ["that's all", "this is all", "that is everything", "das ist alles", "これで"])
def test_who_only_says_that_nothing_follows_has_not_said_yes(text):
    assert read_answer(text).kind == "unclear"


@pytest.mark.parametrize("text", ["yes, that's all", "that's all I need", "das ist alles gut", "はい、これで"])
def test_beside_a_yes_or_a_reason_for_one_it_is_a_yes(text):
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize(
    ("text", "language"), [("ya", "es"), ("ya, ya", "es"), ("y", "es"), ("ok so", "en"), ("si", "fr"), ("ja", "pt")]
)
def test_a_yes_that_means_something_else_in_the_language_of_the_card_is_none(text, language):
    assert read_answer(text, Card(told=(), language=language)).kind == "unclear"


@pytest.mark.parametrize(("text", "language"), [("envíalo ya", "es"), ("ya", "en"), ("ok so", "de"), ("si", "es")])
def test_the_same_word_elsewhere_is_a_yes(text, language):
    assert read_answer(text, Card(told=(), language=language)).kind == "approve"


def test_a_yes_of_people_who_had_not_seen_the_reader_approves():
    assert [one for one in every(listed("unseen_yes")) if read_answer(one).kind != "approve"] == []


@pytest.mark.parametrize("language", YES)
def test_a_yes_made_of_clauses_approves(language):
    assert [said for said in YES[language] if read_answer(said).kind != "approve"] == []


def test_the_lists_are_long_enough_to_mean_something():
    assert len(NO_YES) >= 150
    assert len(every(listed("mistaken_no_yes"))) >= 150
    assert sum(map(len, YES.values())) >= 80


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", SPOILS)
def test_no_cautious_word_at_any_place_of_a_yes_leaves_it_a_yes(language):
    assert approved(spoilt(language)) == []


def test_without_the_check_of_clauses_much_approves(monkeypatch):
    monkeypatch.setattr(approval._Answer, "is_clean_yes", True)
    passed = set(approved(NO_YES))
    assert len(passed) >= 60
    assert {"my boss has to approve it", "it has to be perfect", "i need to go now", "go to hell"} <= passed
    assert approved(spoilt("de")) != []


@pytest.mark.parametrize(
    "text",
    [
        "my boss has to approve it", "i need to send it to my boss", "it has to be perfect", "i need to go now",
        "go to hell", "my friend will publish it", "you may want to send it to Anna", "i would approve it",
        "i approved it yesterday", "he said 'yes'", "oh great, just great", "tiene que estar perfecto",
        "es muss perfekt sein", "ça doit être bon", "tem que estar perfeito", "老板说可以", "应该可以吧", "承認が必要",
    ],
)  # fmt: skip
def test_a_duty_somebody_else_and_a_later_time_are_asked_again(text):
    assert read_answer(text).kind == "unclear"


@pytest.mark.parametrize(
    "text", ["exactly what does it cost", "exactly how does the review work", "I confirm what she did"]
)
def test_a_word_that_belongs_to_the_question_behind_it_is_no_yes(text):
    assert read_answer(text).kind not in APPROVES


@pytest.mark.parametrize("text", ["/yes", "//yes", "/ok", " / yes", "／yes", "ok /yes", "please /submit", "(/yes)"])
def test_a_word_behind_a_slash_was_meant_as_a_command_and_is_no_yes(text, monkeypatch):
    assert read_answer(text).kind == "unclear"
    monkeypatch.setattr(approval, "_NOT_SAID", re.compile("(?!)"))
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize(
    "text",
    ["~~yes~~", "y\u0336e\u0336s\u0336", "[ ] yes", "( ) ok", "!yes", "-100%", "> yes", "-yes"],
)
def test_what_is_struck_out_unticked_negated_or_quoted_is_no_yes(text, monkeypatch):
    assert read_answer(text).kind == "unclear"
    monkeypatch.setattr(approval, "_NOT_SAID", re.compile("(?!)"))
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize(
    "text", ["Post this: Awesome!", "Launch: Absolutely Fabulous!", "发布这个：太完美了", "text: ok"]
)
def test_what_stands_behind_a_colon_is_copy_and_no_yes(text):
    assert read_answer(text).kind == "change"


@pytest.mark.parametrize("end", [" -", "—", " --", " –", " (", " /", ":", ",", ";", "——", "、", "，"])
@pytest.mark.parametrize("yes", ["yes", "ja", "sí", "oui", "sim", "はい", "好"])
def test_who_breaks_off_behind_a_yes_has_not_said_it(yes, end):
    assert read_answer(yes).kind == "approve"
    assert read_answer(f"{yes}{end}").kind not in APPROVES


@pytest.mark.parametrize("text", ["yes :)", "ok ;)"])
def test_a_smile_is_no_colon(text):
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize(
    "text", ["ok so who sees this then", "yes. what happens next", "ja, wer gibt das frei?", "vale, ¿quién lo ve?"]
)
def test_who_sees_it_and_what_follows_is_answered_first(text, monkeypatch):
    assert read_answer(text).kind == "ask"
    monkeypatch.setattr(approval, "_is_elsewhere", lambda _: True)
    assert read_answer(text).kind == "approve_and_ask"


@pytest.mark.parametrize(
    "text",
    [
        "perfect, and London?", "yes, only Leeds?", "yes, can we do Monday?", "yes, what about women?",
        "sí, ¿el lunes?", "yes, why Leeds", "ok what time", "はい、何歳ですか", "oui, pourquoi Lyon ?",
        "ja, und Wien?", "oui, et Lyon ?", "sim, que tal Recife?", "好的，上海呢？", "はい、女性だけ？",
        "yes did you get the part about Leeds", "ok, which cities?", "ok, 30 USD?", "yes, is Berlin included?",
        "yes, could Anna review this?", "ok, did legal sign off?", "ok, what else is on it?", "yes, where do I see it?",
    ],
)  # fmt: skip
def test_a_question_that_may_be_about_the_ad_is_answered_first(text, monkeypatch):
    assert read_answer(text).kind == "ask"
    monkeypatch.setattr(approval, "_is_elsewhere", lambda _: True)
    assert read_answer(text).kind == "approve_and_ask"


@pytest.mark.parametrize(
    ("typed", "is_yes"),
    [("yse", True), ("yess", True), ("yyes", True), ("yeha", True), ("sii", True), ("ype", True), ("suer", False),
     ("user", False), ("valle", False), ("dse", False), ("smile", False), ("oaky", False)],
)  # fmt: skip
def test_a_swap_or_a_doubled_letter_makes_a_typo_of_the_commonest_words_alone(typed, is_yes):
    assert (read_answer(typed).kind == "approve") is is_yes


def test_the_same_word_with_a_pause_is_a_yes():
    assert read_answer("Exactly. How does the review work?").kind == "approve_and_ask"


@pytest.mark.parametrize("unit", ["yes ", "ok, ", "it is very good ", "send it and ", "so good and so "])
def test_reading_an_answer_takes_time_in_proportion_to_its_length(unit):
    read_answer(unit)
    short, long = _seconds((unit * 100)[:200]), _seconds((unit * 500)[:1000])
    assert long < 5 * short * 3


def _seconds(text: str) -> float:
    took = []
    for _ in range(9):
        began = time.process_time()
        for _ in range(5):
            read_answer(text)
        took.append(time.process_time() - began)
    return min(took)
