"""A mail that says yes may end in a name: no word under it is free, and nothing but a name stands there."""

import pytest

from agent.approval import read_answer
from agent.language.assent.answer_grammar import Clause, grammar
from agent.language.ground import tongues
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import Piece
from tools.gazetteer.table import large_places

NAMES = str(tongues.common("answer")["words"]["given_name"]).split()  # type: ignore[index]
A_MILLION = 1_000  # thousands of people

YES = (
    "Yes please.\nThanks,\nMaria",
    "Yes, go ahead.\n\nKind regards,\nTom",
    "Yes please create it\n\nSent from my iPhone",
    "ja bitte anlegen\nGruß\nSabine",
    "Ja, passt\n\nVon meinem iPhone gesendet",
    "Sí, adelante. Saludos, Carmen",
    "sí, créalo\nEnviado desde mi móvil",
    "Oui, allez-y.\nCordialement,\nSylvie",
    "oui allez-y\nEnvoyé de mon iPhone",
    "Sim, pode criar. Abraço, João",
    "pode criar\nEnviado do meu celular",
    "お願いします\niPhoneから送信",
    "好的，发吧\n发自我的iPhone",
)
NO_YES = (
    "Maria",
    "yes, Tom has to look",
    "yes, Maria, wait",
    "yes, ask Maria",
    "ja.\nThomas nein",
    "ja\nLG\nWiderwillig",
    "yes. Tom?",
    "yes, rename it Carmen",
    "oui.\nSylvie pas encore",
    "ok\n\nSent from my iPhone by mistake",
)


@pytest.mark.parametrize("text", YES)
def test_a_name_or_a_telephone_under_a_yes_takes_nothing_back(text: str) -> None:
    assert read_answer(text).kind == "approve"


@pytest.mark.parametrize("text", NO_YES)
def test_a_name_stands_by_itself_or_not_at_all(text: str) -> None:
    assert read_answer(text).kind not in ("approve", "approve_and_ask")


def test_no_listed_name_says_anything_else_in_an_answer() -> None:
    cautious = {one for one in Clause if one not in (Clause.SIGNED, Clause.LOOSE)}
    for name in NAMES:
        line = Utterance((Piece(name, 0, len(name), "word"), Piece("", len(name), len(name), "stop")))
        assert not {Clause(one.kind) for one in grammar().matches(line, 0)} & cautious, name


def test_no_listed_name_is_that_of_a_large_city() -> None:
    cities = {one.name.casefold() for one in large_places() if one.thousands > A_MILLION}

    assert "berlin" in cities
    assert not cities & set(NAMES)
