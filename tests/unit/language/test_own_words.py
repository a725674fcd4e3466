"""A word that means something else in another language counts only in a line of its own."""

from collections.abc import Iterator

import pytest

from agent.language.ground import grammars
from agent.language.ground.grammars import grammar, own_words
from agent.language.ground.pieces import tokens_of

SOWN = {"places": {"no": "mai né", "at": "fuori_da"}}


@pytest.fixture(autouse=True)
def _words_of_its_own(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let English, whose lines tell it by its own small words, have words of its own for places."""
    table = grammars.table

    def with_own(code: str, name: str, table_name: str) -> object:
        return SOWN.get(name, {}) if (code, table_name) == ("en", "own") else table(code, name, table_name)

    monkeypatch.setattr(grammars, "table", with_own)
    for made in (grammars._own_shapes, grammars._all_own):
        made.cache_clear()
    yield
    for made in (grammars._own_shapes, grammars._all_own):
        made.cache_clear()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("show it and not mai Paris", {("own no", 4): (5,)}),
        ("wir sind im Mai in Berlin", {}),
        ("je suis né au Liban", {}),
        ("this is fuori da Paris", {("own at", 2): (4,)}),
        ("Luna mai Paris", {("own no", 1): (2,)}),
    ],
)
def test_it_counts_where_no_other_words_tell_another_language(said: str, found: object) -> None:
    assert own_words("places", said, tokens_of(said)) == found


def test_a_list_holds_its_own_words_beside_those_of_all_languages() -> None:
    shapes = grammar(
        "places",
        ("tie",),
        more={"tried": ("<no> paris",)},
        parts={"gap": "x", "ages": "x", "leading": "x", "group": "x", "dropping": "x"},
    )

    def is_matched(said: str) -> bool:
        tokens = tokens_of(said)
        line = shapes.line(tokens, own_words("places", said, tokens))
        return any(one.kind == "tried" for _, one in shapes.find(line))

    assert is_matched("show it and not mai paris")
    assert is_matched("wir sind nie in dem niemals paris")
    assert not is_matched("wir sind es und mai paris")
