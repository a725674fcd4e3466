"""Shapes find the clauses of a line, wherever they end, and keep what they were asked to keep."""

from typing import Any

import pytest

from agent.language.ground import parsing
from agent.language.ground.matching import Capture, Shape, Utterance
from agent.language.ground.pieces import tokens_of
from agent.language.ground.shapes import Match, Shapes, words_in


def _found(shapes: Shapes, said: str, at: int = 0) -> set[tuple[str, int]]:
    line = Utterance(tokens_of(said))
    return {(one.kind, one.end) for one in shapes.matches(line, at)}


def test_a_shape_may_end_in_several_places() -> None:
    shapes = Shapes({}, {"praise": ["very* good (indeed)?"]})

    assert _found(shapes, "very very good indeed") == {("praise", 3), ("praise", 4)}
    assert _found(shapes, "very bad") == set()


def test_a_word_is_found_without_its_accents_too() -> None:
    shapes = Shapes({}, {"yes": ["está bien"]})

    assert _found(shapes, "esta bien") == _found(shapes, "está bien") == {("yes", 2)}


def test_letters_of_languages_without_spaces_are_words() -> None:
    shapes = Shapes({"end": "吧|啊"}, {"yes": ["提交 <end>?"]})

    assert _found(shapes, "提交吧") == {("yes", 2), ("yes", 3)}


def test_lists_join_words_by_a_low_line() -> None:
    shapes = Shapes({"yes": words_in("sure all_right ok")}, {"yes": ["<yes>+"]})

    assert _found(shapes, "sure all right ok") == {("yes", 1), ("yes", 3), ("yes", 4)}


def test_a_slot_keeps_the_value_that_stands_in_it() -> None:
    shapes = Shapes({}, {"budget": ["make it <money as budget> (and <quote as name>)?"]}, values=["money"])
    line = Utterance(tokens_of('make it 50 euros and "Glow"'), {("money", 2): (4,)})

    assert set(shapes.matches(line, 0)) == {
        Match("budget", 4, (Capture("budget", 2, 4),)),
        Match("budget", 6, (Capture("budget", 2, 4), Capture("name", 5, 6))),
    }


def test_a_part_may_hold_parts() -> None:
    shapes = Shapes({"it": "this|that", "all": "all of <it>|<it>"}, {"x": ["<all> works"]})

    assert _found(shapes, "all of this works") == {("x", 4)}


def test_what_repeats_is_matched_so_many_times_at_most() -> None:
    shapes = Shapes({}, {"yes": ["yes+ ok?"]}, most_times=2)

    assert _found(shapes, "yes yes yes") == {("yes", 1), ("yes", 2)}
    assert _found(shapes, "yes yes ok") == {("yes", 1), ("yes", 2), ("yes", 3)}


def test_a_shape_may_say_how_often_something_repeats_at_most() -> None:
    shapes = Shapes({}, {"at least one": ["(yes|ok)+2"], "none": ["well yes*2 ok"]})

    assert _found(shapes, "yes ok yes") == {("at least one", 1), ("at least one", 2)}
    assert _found(shapes, "well ok") == {("none", 2)}
    assert _found(shapes, "well yes yes ok") == {("none", 4)}
    assert _found(shapes, "well yes yes yes ok") == set()


def test_clauses_are_found_wherever_they_begin() -> None:
    shapes = Shapes({}, {"yes": ["yes|ok then"]})
    line = Utterance(tokens_of("well yes ok then ok"))

    assert [(at, match.kind, match.end) for at, match in shapes.find(line)] == [(1, "yes", 2), (2, "yes", 4)]


@pytest.mark.parametrize("pattern", ["yes?", "(please)*", "a? b*"])
def test_a_shape_that_may_say_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="may say nothing"):
        Shapes({}, {"yes": [pattern]})


def test_brackets_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="brackets"):
        Shapes({}, {"yes": ["a) b"]})


def test_a_line_of_thousands_of_words_is_matched_once_a_place() -> None:
    shapes = Shapes({"a": "a", "b": "<a>|<a> <a>"}, {"x": ["<b>* c"]})
    line = Utterance(tokens_of("a " * 60 + "c"))

    assert {one.end for one in shapes.matches(line, 0)} == {61}


def test_shapes_of_several_languages_are_matched_as_one_and_keep_their_own_parts() -> None:
    english = Shapes({"it": "it|that"}, {"send": ["send <it>"]})
    spanish = Shapes({"it": "eso|lo"}, {"send": ["manda <it>"]})
    both = Shapes.together([english, spanish])

    assert _found(both, "send it") == _found(both, "manda eso") == {("send", 2)}
    assert _found(both, "send eso") == set()
    assert both.knows("manda")
    assert both.knows("send")


def test_a_match_knows_of_which_language_it_is() -> None:
    both = Shapes.together(Shapes({}, {"send": [pattern]}, code=code) for code, pattern in (("en", "go"), ("es", "va")))

    assert [(at, one.code) for at, one in both.find(Utterance(tokens_of("go va go")))] == [
        (0, "en"),
        (1, "es"),
        (2, "en"),
    ]


@pytest.mark.parametrize(
    ("pattern", "said", "ends"),
    [
        ("(send|post) (it|this)", "send that", set()),
        ("(send|post) (it|this)", "post this", {2}),
        ("please? send it?", "please send", {2}),
        ("please? send it?", "please it", set()),
        ("(now)+ send", "now now send", {3}),
        ("(now)+ send", "now", set()),
        ("<day> (sharp|<day>)", "next week sharp", {3}),
        ("<day> (sharp|<day>)", "next week soon", set()),
        ("(<day>|today) please? run", "next week please run", {4}),
        ("<it as what> (is|was) on", "this is on", {3}),
        ("<it as what> (is|was) on", "this on", set()),
        ("zeig- (es|das)", "zeigt das", {2}),
        ("zeig- (es|das)", "zeigt dies", set()),
    ],
)
def test_a_shape_is_found_whatever_may_stand_behind_its_beginning(pattern: str, said: str, ends: set[int]) -> None:
    shapes = Shapes({"it": "this|that"}, {"x": [pattern]}, values=["day"])
    line = shapes.line(tokens_of(said), {("day", 0): (2,)} if said.startswith("next week") else {})

    assert {one.end for one in shapes.matches(line, 0)} == ends


def test_a_line_knows_where_its_words_stand() -> None:
    assert Utterance(tokens_of("well, 50 euros!")).places_of_words == (0, 2, 3)


@pytest.mark.parametrize(("said", "is_found"), [("zeige es", True), ("zeigt es", True), ("zei es", False)])
def test_a_stem_stands_for_every_word_that_begins_with_it(said: str, is_found: bool) -> None:
    shapes = Shapes({}, {"show": ["zeig- es"]})
    line = shapes.line(tokens_of(said))
    assert bool(list(shapes.matches(line, 0))) is is_found


def test_a_stem_may_end_a_word_and_lose_its_accents() -> None:
    shapes = Shapes({"fan": "-liebhaber|muéstr-"}, {"fans": ["<fan>"]})
    assert all(list(shapes.matches(shapes.line(tokens_of(one)), 0)) for one in ("weinliebhaber", "muestrala"))


def test_what_is_said_over_and_over_is_read_only_so_far_from_each_place() -> None:
    shapes = Shapes({}, {"x": ["(yes <comma>?)+"]})
    line = Utterance(tokens_of("yes " * 500))

    assert {len(list(shapes.matches(line, at))) for at in (0, 100, 400)} == {60}


def test_a_shape_is_tried_where_all_that_it_needs_may_stand_and_found_as_ever() -> None:
    shapes = Shapes({"end": "today|<day> sharp"}, {"x": ["(the)* (a b|c d)? until <end>", "a+ z"]}, values=["day"])

    assert _found(shapes, "the a b until today") == {("x", 5)}
    assert _found(shapes, "c d until tomorrow") == set()
    assert _found(shapes, "a a b") == set()
    assert _found(shapes, "a a z") == {("x", 3)}
    assert {one.end for one in shapes.matches(Utterance(tokens_of("until friday sharp"), {("day", 1): (2,)}), 0)} == {3}


@pytest.mark.parametrize("pattern", ["very*3? good", "very+? good", "(very)?* good"])
def test_a_mark_behind_a_mark_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="a mark behind a mark"):
        _found(Shapes({}, {"praise": [pattern]}), "very good")


def test_what_a_shape_is_made_of_is_the_same_for_everybody_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Shape] = []

    def noted(*told: Any, **more: Any) -> Shape:
        made.append(Shape(*told, **more))
        return made[-1]

    monkeypatch.setattr(parsing, "Shape", noted)
    Shapes({"it": "it|this"}, {"do": ["please? <it>? send it (now|at once)* then", "<it> is (very)? good"]})

    rows = [one for one in made if one.how == "row"]
    first, then = ([[part.first for part in row.make()] for row in rows] for _ in range(2))

    assert len(max(first, key=len)) == 6
    assert first == then
