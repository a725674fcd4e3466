"""Who says the card again, excuses themselves or signs says yes; whatever differs from the card does not."""

import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from agent.approval import Card, read_answer
from agent.language.assent import approval
from agent.language.assent.answer_grammar import grammar
from agent.language.said.repeated_days import days_repeated
from tests.languages import samples
from tools.fields.schedule import Schedule

SAID = tomllib.loads((Path(__file__).parent / "answers" / "said_again.toml").read_text(encoding="utf-8"))
APPROVES = ("approve", "approve_and_ask")
GLUED = ("zh", "ja")
VALUES = {
    "campaign_name": ("Morning Bread",),
    "objective": ("Traffic",),
    "text": ("Fresh at dawn",),
    "cta": ("LEARN_MORE", "Learn more"),
    "budget": ("40 dollars a day", "40 Dollar am Tag", "40 dólares al día"),
    "locations": ("Austria", "Österreich", "Autriche", "Áustria", "奥地利", "オーストリア"),
    "account": ("Corner Bakery",),
}
TOLD = tuple(one for values in VALUES.values() for one in values)
TAKES_BACK = {
    "en": ("but not yet", "if my boss agrees", "and?"),
    "de": ("aber noch nicht", "wenn mein Chef zustimmt", "oder?"),
    "es": ("pero todavía no", "si mi jefe quiere", "¿o no?"),
    "fr": ("mais pas encore", "si mon chef veut", "ou pas ?"),
    "pt": ("mas ainda não", "se meu chefe quiser", "ou não?"),
    "zh": ("但是先等等", "如果老板同意", "吗？"),
    "ja": ("でもまだです", "上司が良ければ", "ですか？"),
}


def card(language: str, *, has_several: bool = False) -> Card:
    fields = tuple(VALUES.items())
    return Card(told=TOLD, language=language, of_fields=fields, has_several=has_several, facts=("silent",))


def approved(language: str, said: Iterator[str] | list[str]) -> list[str]:
    return [one for one in said if read_answer(one, card(language)).kind in APPROVES]


def spoilt(language: str) -> Iterator[str]:
    glue = "" if language in GLUED else " "
    for at, yes in enumerate(SAID[language]["yes"]):
        words = list(yes) if language in GLUED and yes.isalpha() else yes.split(" ")
        spoilers = (one for one in samples("cautious")[language][at % 3 :: 3] if one.casefold() not in grammar().names)
        for spoiler in spoilers:  # a first name stands well in a signature
            yield from (glue.join((*words[:at], spoiler, *words[at:])) for at in range(len(words) + 1))


@pytest.mark.parametrize("language", SAID)
def test_who_says_the_card_again_excuses_themselves_or_signs_approves(language):
    assert [one for one in SAID[language]["yes"] if not approved(language, [one])] == []


@pytest.mark.parametrize("language", SAID)
def test_praise_of_looks_places_and_what_the_card_says_of_something_else_approve_nothing(language):
    assert approved(language, SAID[language]["no"]) == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", SAID)
def test_no_cautious_word_at_any_place_leaves_it_a_yes(language):
    assert approved(language, spoilt(language)) == []


@pytest.mark.parametrize("language", SAID)
def test_an_ending_that_takes_it_back_leaves_it_no_yes(language):
    comma = "，" if language in GLUED else ", "
    said = [f"{yes}{comma}{end}" for yes in SAID[language]["yes"] for end in TAKES_BACK[language]]
    assert approved(language, said) == []


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize(("kind", "field"), [("button", "cta"), ("budget", "budget"), ("text", "text")])
def test_a_value_is_said_again_as_its_own_field_alone(language, kind, field):
    said = SAID[language][kind]
    others = ["Sign up", "90 dollars a day", "Stale at noon", "Canada"]
    assert approved(language, [said.format(VALUES[field][0])])
    assert approved(language, [said.format(one) for one in others]) == []
    strange = [one for name, values in VALUES.items() for one in values if name not in (field, "budget", "locations")]
    assert kind == "budget" or approved(language, [said.format(one) for one in strange]) == []


@pytest.mark.parametrize("language", SAID)
def test_without_the_values_of_the_card_none_of_them_is_said_again(language):
    said = [one for one in SAID[language]["yes"] if any(value in one for value in TOLD)]
    assert said
    assert [one for one in said if read_answer(one, Card(told=(), language=language)).kind in APPROVES] == []


@pytest.mark.parametrize(
    "said", ["Austria only, yes", "ja, nur Österreich", "Autriche seulement, oui", "só Áustria, sim"]
)
def test_one_of_several_places_alone_is_a_change(said):
    assert read_answer(said, card("en")).kind in APPROVES
    assert read_answer(said, card("en", has_several=True)).kind not in APPROVES


RANGES: tuple[str, ...] = (
    "{} to {} {en}", "from {en} {} to {en} {}", "vom {}. bis {}. {de}", "{}. bis {}. {de}", "del {} al {} de {es}",
    "du {} au {} {fr}", "de {} a {} de {pt}", "{month}月{}号到{}号", "{month}月{}日から{}日まで",
)  # fmt: skip
MONTHS = {
    5: {"en": "May", "de": "Mai", "es": "mayo", "fr": "mai", "pt": "maio"},
    11: {"en": "November", "de": "November", "es": "noviembre", "fr": "novembre", "pt": "novembro"},
}
SCHEDULE = Schedule(starts=datetime.fromisoformat("2027-05-04T00:00"), ends=datetime.fromisoformat("2027-05-26T23:59"))


@pytest.mark.parametrize("written", RANGES)
def test_days_are_said_again_where_both_are_those_of_the_card(written):
    def said(first: int, last: int, month: int) -> str:
        return str(written.format(first, last, month=month, **MONTHS[month]))

    assert [*days_repeated(said(4, 26, 5), SCHEDULE)]
    for other in (said(5, 26, 5), said(4, 27, 5), said(4, 26, 11)):
        assert [*days_repeated(other, SCHEDULE)] == []


@pytest.mark.parametrize(
    "said", ["tomorrow", "from 26 May", "until 4 May", "on Monday", "4 May to the end of the month"]
)
def test_another_role_and_days_that_count_from_today_are_not_said_again(said):
    assert [*days_repeated(said, SCHEDULE)] == []


@pytest.mark.parametrize("said", ["Approved.\nSwen T.", "Freigabe erteilt.\nK. Brenner"])
def test_a_name_is_known_by_where_it_stands(said, monkeypatch):
    assert read_answer(said).kind in APPROVES
    assert read_answer(said.replace("\n", " ")).kind not in APPROVES
    assert read_answer(said.lower()).kind not in APPROVES
    monkeypatch.setattr(approval, "signed_in", lambda said, tokens: {})
    assert read_answer(said).kind not in APPROVES
