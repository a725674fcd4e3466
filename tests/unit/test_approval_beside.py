"""What stands beside a yes: leave-taking and praise of parts beside an order to send alone, good wishes anywhere."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import read_answer
from agent.language.assent import answer_cover, approval
from agent.language.assent.answer_grammar import Clause

APPROVES = ("approve", "approve_and_ask")
BESIDE = tomllib.loads((Path(__file__).parent / "answers" / "beside.toml").read_text(encoding="utf-8"))
UNSPACED = ("zh", "ja")
BORNE = [(language, one) for language in BESIDE for one in ("leaving", "parts") if BESIDE[language][one]]


def joined(language: str, first: str, second: str) -> tuple[str, ...]:
    """Put two sayings one behind the other as people do."""
    joints = ("，", "。") if language in UNSPACED else (", ", ". ", "; ", "\n")
    return tuple(f"{first}{joint}{second}" for joint in joints)


def paired(language: str, first: str, beside: str) -> list[str]:
    """Pair a saying with each of a list, before and behind it."""
    others = BESIDE[language][beside]
    return [pair for one in others for pair in (*joined(language, first, one), *joined(language, one, first))]


def approved(said: list[str]) -> list[str]:
    return [one for one in said if read_answer(one).kind in APPROVES]


def behind(language: str, first: str, beside: str) -> list[str]:
    """Give a saying with each of a list behind it."""
    return [pair for one in BESIDE[language][beside] for pair in joined(language, first, one)]


@pytest.mark.parametrize("language", BESIDE)
@pytest.mark.parametrize("beside", ["leaving", "parts", "wishes"])
def test_an_order_to_send_bears_leave_taking_praise_of_parts_and_good_wishes(language, beside):
    said = behind(language, BESIDE[language]["order"], beside)
    assert [one for one in said if read_answer(one).kind != "approve"] == []


@pytest.mark.parametrize(("language", "beside"), BORNE)
def test_a_word_of_assent_alone_bears_no_leave_taking_and_no_praise_of_parts(language, beside, monkeypatch):
    said = paired(language, BESIDE[language]["word"], beside)
    assert approved(said) == []
    monkeypatch.setattr(approval, "BORNE", frozenset())
    assert approved(said) != []


@pytest.mark.parametrize("language", BESIDE)
@pytest.mark.parametrize("beside", ["leaving", "parts", "wishes"])
def test_what_stands_beside_a_yes_is_none_by_itself_and_none_beside_a_no(language, beside):
    assert approved([*BESIDE[language][beside], *paired(language, BESIDE[language]["no"], beside)]) == []


@pytest.mark.parametrize("language", BESIDE)
@pytest.mark.parametrize("beside", ["later", "others"])
def test_a_later_day_and_somebody_else_take_back_even_an_order_to_send(language, beside):
    assert approved([f"{BESIDE[language]['order']}"]) != []
    assert approved(paired(language, BESIDE[language]["order"], beside)) == []


@pytest.mark.parametrize("language", [one for one in BESIDE if BESIDE[one]["echoed"]])
def test_the_question_of_the_card_asked_back_is_answered_by_what_stands_behind_it(language):
    order, no = BESIDE[language]["order"], BESIDE[language]["no"]
    for asked in BESIDE[language]["echoed"]:
        assert read_answer(f"{asked} {order}").kind == "approve"
        assert read_answer(asked).kind == "ask"
        assert read_answer(f"{asked} {no}").kind not in APPROVES


@pytest.mark.parametrize(
    ("settled", "open_"),
    [
        ("everything is right: send it", "my boss says: send it"),
        ("no changes: go ahead", "headline: go ahead"),
        ("sin cambios: envíalo", "el texto: envíalo"),
        ("und ja: bitte absenden", "der Text: bitte absenden"),
        ("tout est bon : publiez-la", "le titre : publiez-la"),
        ("sem alterações: envia", "o texto: envia"),
        ("没意见：提交吧", "老板说：提交吧"),
        ("問題ありません：送信してください", "タイトル：送信してください"),
    ],
)
def test_a_colon_joins_an_order_to_what_is_settled_and_hands_over_copy_elsewhere(settled, open_):
    assert read_answer(settled).kind == "approve"
    assert read_answer(open_).kind not in APPROVES


@pytest.mark.parametrize(
    "text",
    [
        "a+", "A+", "take it", "take it away", "chuck it over", "push it off", "c'est bien beau", "c'est bien joli",
        "ok, né", "good bye my friend", "承認なし", "それなしで送信してください", "that's all very well",
        "sofort einstellen",
        "ok, bye until Monday", "send it late", "send it off to the shop", "publica até amanhã", "envoie à lundi",
        "vale, hasta el lunes", "ok, à lundi", "gut, bis Montag", "ok, até segunda",
    ],
)  # fmt: skip
def test_praise_that_sighs_tossing_away_and_a_day_of_return_are_no_yes(text):
    assert read_answer(text).kind not in APPROVES


@pytest.mark.parametrize("text", ["enviar", "envoyer", "senden", "publicar", "送信"])
def test_the_verb_of_the_question_alone_is_a_yes(text):
    assert read_answer(text).kind == "approve"


def test_there_is_something_that_only_an_order_bears():
    assert Clause.ASIDE in answer_cover.BORNE
