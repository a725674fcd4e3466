"""Whether replies are in the person's language, judged from what was shown alone."""

import pytest

from agent.language.ground.tongues import codes
from agent.words.sentences import say
from agent.words.spoken import is_spoken
from evals.conversation import LanguageCode
from evals.judgement import judge
from evals.seen import Seen, SeenEvent
from evals.tongues import stretches_in, wrong_tongues
from tests.languages import samples
from tests.unit.evals.cases import conversation, said

CODES: tuple[LanguageCode, ...] = tuple(code for code in codes() if is_spoken(code))
BRIEFS: dict[LanguageCode, str] = samples("brief")
BORROWED = ("no", "ok", "sí", "oui", "ja", "não", "São Paulo", "danke", "music_001", "sumbit", "はい", "好的")


def reply(language: LanguageCode, key: str = "approval.declined") -> SeenEvent:
    return said(say(language, key), role="agent")


def awaited(what: str, prompt: str = "") -> SeenEvent:
    return {"type": "awaiting", "what": what, "prompt": prompt}


def found(*events: SeenEvent, expected: LanguageCode | None = None) -> list[str]:
    return [*wrong_tongues(events, expected)]


@pytest.mark.parametrize("spoken", CODES)
@pytest.mark.parametrize("answered", CODES)
def test_a_reply_in_another_language_than_the_persons_is_told(spoken, answered):
    wrong = found(said(BRIEFS[spoken]), reply(answered))
    assert bool(wrong) == (spoken != answered)


@pytest.mark.parametrize("word", BORROWED)
def test_a_single_word_never_allows_a_reply_in_another_language(word):
    wrong = [language for language in CODES if found(said(BRIEFS["en"]), said(word), reply(language))]
    assert wrong == [language for language in CODES if language != "en"]


def test_a_prompt_and_a_failure_are_replies_too():
    card = awaited("approval", say("pt", "card.question") + say("pt", "card.paused"))
    failed: SeenEvent = {"type": "failure", "explanation": say("pt", "approval.declined"), "fix": ""}
    assert [bool(found(said(BRIEFS["en"]), one)) for one in (card, failed)] == [True, True]


def test_what_rules_say_in_english_in_the_code_is_known_too():
    assert stretches_in("TikTok takes campaign names only up to here. Nobody is logged in to TikTok here.")


@pytest.mark.parametrize(
    "told",
    [
        "You said “iPhone only”, and phones and devices cannot be set here yet. Shall the ad go on without it?",
        "budget: you said “2 or 3”, of which I am sure of 2 alone; say the amount in digits, such as 150 a day",
    ],
)
def test_what_fields_and_tools_say_in_english_is_told_from_the_persons_language(told):
    assert found(said(BRIEFS["de"]), said(told, role="agent"))
    assert not found(said(BRIEFS["en"]), said(told, role="agent"))


def test_whoever_changes_the_language_may_be_answered_in_the_new_one_and_no_longer_in_the_old():
    switched = (said(BRIEFS["en"]), said(BRIEFS["es"]))
    assert (found(*switched, reply("es")), bool(found(*switched, reply("en")))) == ([], True)


@pytest.mark.parametrize("asks", ["in English please", "en inglés por favor", "auf Englisch bitte", "请说英语"])
def test_a_language_that_was_asked_for_is_allowed(asks):
    assert found(said(BRIEFS["es"]), said(asks), reply("en")) == []


@pytest.mark.parametrize(
    "outside", ["Ik wil een campagne voor mijn winkel", "Я хочу сделать рекламу", "광고를 만들고 싶어요"]
)
def test_a_language_that_nobody_speaks_here_is_answered_in_english(outside):
    assert [bool(found(said(outside), reply(language))) for language in ("en", "es", "de")] == [False, True, True]


def test_copy_is_nobodys_language():
    pasted = (said(BRIEFS["en"]), awaited("text"), said(BRIEFS["de"]), reply("en"))
    quoted = (said(f"{BRIEFS['en']}, text “{BRIEFS['de']}”"), reply("en"))
    labelled = (said(f"{BRIEFS['en']}\ntext: {BRIEFS['de']}"), reply("en"))
    assert [found(*one) for one in (pasted, quoted, labelled)] == [[], [], []]


def test_the_same_words_said_as_words_are_the_persons_language():
    assert found(said(BRIEFS["en"]), awaited("reply"), said(BRIEFS["de"]), reply("en"))


def test_a_sentence_of_ours_that_the_person_quotes_is_theirs():
    ours = say("de", "approval.declined")
    assert found(said(f'{BRIEFS["en"]}, text "{ours}"'), said(f"The text is “{ours}”.", role="agent")) == []


def test_what_a_model_words_itself_is_judged_only_where_a_language_is_expected():
    worded = (said(BRIEFS["en"]), said(BRIEFS["de"], role="agent"))
    assert (found(*worded), bool(found(*worded, expected="en")), found(*worded, expected="de")) == ([], True, [])


def test_a_model_that_is_not_the_embedded_one_may_say_our_sentences_in_another_language_and_rules_may_not():
    def talk(model, by, expected=None):
        opened: SeenEvent = {"type": "session", "id": "talk", "model": model, "target": "sandbox"}
        return bool(found(opened, said(BRIEFS["en"]), reply("de") | {"by": by}, expected=expected))

    assert [talk("gemini", "model"), talk("gemini", "rule"), talk("offline", "model")] == [False, True, True]
    assert talk("gemini", "model", expected="en")


def test_an_expected_language_is_that_of_every_reply():
    talk = (said(BRIEFS["en"]), reply("de"), said(BRIEFS["es"]), reply("de", "logins.declined"))
    assert found(*talk, expected="de") == []
    assert len(found(*talk, reply("es"), reply("en"), expected="de")) == 2


def test_a_language_is_expected_in_vain_where_nothing_can_be_told():
    assert found(said("hallo"), said("music_001", role="agent"), expected="de") == [
        "No reply could be told to be in German."
    ]


def test_a_conversation_fails_with_the_words_after_which_it_went_wrong():
    seen = Seen(events=(said(BRIEFS["en"]), said("no"), reply("pt")))
    (why,) = judge(conversation(), seen)
    assert why.startswith("After 'no' a reply is in Portuguese, not in English: '")
