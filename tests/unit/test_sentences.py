"""What people are told, in every language."""

import importlib
import os
import pkgutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter
from typing import NoReturn, cast

import pytest

import agent.words.sentences
import tools
import tools.calls
from agent.language.aims.called import names_in
from agent.language.ground import tongues
from agent.words.sentences import has, heard, listed, say, sentence, sentences
from agent.words.spoken import is_spoken
from agent.words.translation import tell
from tests.unit.rules.examples import CATALOGUE, examples
from tools.core.failure.causes import Cause
from tools.core.failure.row import Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.failure.words import and_now, explain, mend, with_leftovers
from tools.core.sentence import Sentence, Told

OTHERS = [code for code in tongues.codes() if code != "en"]
SPOKEN = [code for code in tongues.codes() if is_spoken(code)]
OF_THE_CODE = ("rules", "reasons", "ways_out", "logins", "handed", "caps", "slips")  # their English stands in the code


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def of_the_code() -> dict[str, str]:
    """Give every sentence that the tools can say, by name, as it is written in English."""
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(tools.__path__, "tools.")]
    found = (one for module in modules for value in vars(module).values() for one in _sentences_in(value))
    return {one.name if isinstance(one, Sentence) else one.says: one.english for one in found}


def _sentences_in(value: object) -> Iterator[Sentence | Told]:
    if isinstance(value, dict):
        yield from (one for one in value.values() if isinstance(one, Sentence | Told))
    if isinstance(value, Sentence | Told):
        yield value


def speaks(language: str, told: Told) -> bool:
    """Say whether a language has words of its own for a sentence and for all that stands in it."""
    inner = (one for fact in told.facts.values() if isinstance(fact, tuple) for one in fact)
    return has(language, told.says) and all(speaks(language, one) for one in inner)


ENGLISH = of_the_code()
OBJECTIVES = [one.name for one in CATALOGUE.objectives]
TOOLS = {one.name for one in pkgutil.iter_modules(tools.calls.__path__)}


def table_of(language: str) -> dict[str, str]:
    return {f"{group}.{name}": words for group, rows in sentences(language).items() for name, words in rows.items()}


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_keeps_the_places_of_the_english_one(language):
    own, known = table_of(language), table_of("en") | ENGLISH
    assert {name: places(words) for name, words in own.items() if name in known} == {
        name: places(known[name]) for name in own if name in known
    }


def lacking(english: dict[str, str], own: dict[str, str]) -> list[str]:
    """Name the sentences that a language does not say itself; one that is all places needs no words."""
    return sorted(name for name, words in english.items() if name not in own and _has_words(words))


def _has_words(words: str) -> bool:
    return any(letter.isalpha() for fixed, *_ in Formatter().parse(words) for letter in fixed)


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_language_says_in_english_is_listed_and_lets_no_release_pass(language):
    assert len(ENGLISH) > 100
    still_english = [*lacking(table_of("en") | ENGLISH, table_of(language)), *unnamed(language, OBJECTIVES)]
    if still_english and not os.environ.get("RELEASE"):
        pytest.skip(f"{language} says in English: {', '.join(still_english)}")
    assert still_english == []


def test_english_names_every_objective_so_that_people_can_ask_what_it_means():
    unknown = [one for one in OBJECTIVES if one not in names_in("en", "objectives")]
    assert unknown == [], "name it under [objectives.names] of agent/language/languages/en.toml"


def unnamed(language: str, objectives: Iterable[str]) -> list[str]:
    """Name the objectives that a language has no name for, or no sentence of what they mean."""
    named = names_in(language, "objectives")
    lacks = [f"the name of {one}" for one in objectives if not named.get(one)]
    return [*lacks, *(f"means.{one}" for one in objectives if not has(language, f"means.{one}"))]


@pytest.mark.parametrize("language", OTHERS)
def test_an_objective_that_a_language_cannot_name_or_explain_is_seen(language):
    lacks = {*unnamed(language, ["TRAFFIC", "BRAND_NEW"])} - {*unnamed(language, ["TRAFFIC"])}
    assert lacks == {"the name of BRAND_NEW", "means.BRAND_NEW"}


def test_a_sentence_that_a_language_lacks_is_seen_and_one_without_words_lacks_nothing():
    english = {"ask.text": "What?", "list_ads.row": "{ad_id} “{name}”", "talk.help": "I help."}
    assert lacking(english, {"talk.help": "Ich helfe."}) == ["ask.text"]


@pytest.mark.parametrize("language", OTHERS)
def test_no_language_says_what_nobody_can_be_told(language):
    said = {name for name in table_of(language) if name.partition(".")[0] in (*OF_THE_CODE, *TOOLS)}
    assert said - set(ENGLISH) - set(table_of("en")) == set()


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_people_can_ask_only_for_tools_that_exist_and_in_english_for_each(language):
    asked = {(tool, way) for tool, words in heard(language).items() for way in words}
    assert {tool for tool, _ in asked} - TOOLS == set()
    assert {way for _, way in asked} - {"asked", "wanted", "named"} == set()
    assert asked - {(tool, way) for tool, words in heard("en").items() for way in words} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_people_of_every_language_can_let_what_is_begun_go_on(language):
    said, in_english = (cast("dict[str, str]", tongues.section(code, "begun")["said"]) for code in (language, "en"))
    assert said.keys() == in_english.keys()
    assert all(said.values())


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("rule", [rule.name for rule in CATALOGUE.rules])
def test_whatever_a_rule_refuses_is_said_in_every_language(rule, language):
    for case in examples()[rule].failing:
        found = next(one for one in CATALOGUE.check(case.draft, case.facts) if one.rule == rule)
        said = tell(found.told, language)
        assert found.says in ENGLISH
        assert (said != found.message) == has(language, found.says), found.says
        assert all(str(fact) in said for fact in found.facts.values() if isinstance(fact, int))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("cause", Cause)
def test_every_failure_and_its_way_out_is_said_in_every_language(cause, language):
    for verdict in Verdict:
        for attempt in (0, 1):
            both = and_now(explain(cause), mend(cause, verdict, 2.5, attempt))
            said = tell(both, language)
            assert said != both.english or not speaks(language, both)
            assert ("2.5" in said) == (verdict in (Verdict.RETRY, Verdict.WAIT))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_said_in_every_language(trouble, language):
    for number in (40102, 40104, 40105) if trouble is Trouble.CODE else (None,):
        told = explain(Cause.TOKEN, Signal(trouble=trouble, number=number))
        assert tell(told, language) != told.english or not speaks(language, told)


@pytest.mark.parametrize("language", OTHERS)
def test_what_stays_behind_is_named_in_every_language(language):
    left = {"campaign_id": "71", "adgroup_id": "82", "ad_id": "93"}
    told = with_leftovers(explain(Cause.FILE), left)
    said = tell(told, language)
    assert said != told.english or not speaks(language, told)
    assert all(one in said for one in left.values())


def test_an_objective_and_a_button_in_a_refusal_have_their_names_in_the_language():
    found = Sentence("rules.cta_meant", "{said} {count} {button}").told(said="Buy", count=30, button="Shop now")
    assert "Comprar ahora?" in tell(found, "es")
    alone = Sentence("rules.music_none_only_for_traffic", "{objective}").told(objective="Reach")
    assert "Reichweite" in tell(alone, "de")


def test_a_sentence_that_no_language_has_is_said_in_english():
    told = Sentence("rules.brand_new", "Something new: {what}.").told(what="this")
    assert tell(told, "ja") == "Something new: this."
    assert sentence("xx", "talk.help") == sentence("en", "talk.help")


def test_things_are_listed_as_the_language_does():
    assert (listed(["a", "b"], "fr"), listed(["甲", "乙"], "zh")) == ("a, b", "甲、乙")


def test_what_a_person_named_may_hold_braces():
    assert "{odd}" in say("es", "receipt.tiktok", name="{odd}", ids="1")


def test_sentences_are_read_without_looking_through_a_folder_as_a_server_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sentences.cache_clear()
    heard.cache_clear()
    monkeypatch.setattr(Path, "iterdir", _looks_through_a_folder)

    assert all(say(code, "ask.text") and heard(code) for code in SPOKEN)


def _looks_through_a_folder(folder: Path) -> NoReturn:
    msg = f"LangGraph's server would end the run: {folder}"
    raise AssertionError(msg)


def test_every_file_of_sentences_is_read() -> None:
    here = Path(*agent.words.sentences.__path__)
    on_disk = {one.name.partition(".")[2].removesuffix("toml").rstrip(".") for one in here.glob("*.toml")}

    assert {f".{one}" if one else "" for one in on_disk} == {*agent.words.sentences._TABLES}
