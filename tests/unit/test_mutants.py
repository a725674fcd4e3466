"""What the mutation proof changes in code that decides, what it leaves alone, and in which order tests see it."""

import ast
from dataclasses import replace
from math import inf

import pytest

from tests.proof.mutation.__main__ import Run
from tests.proof.mutation.changes import changes
from tests.proof.mutation.choice import Choice
from tests.proof.mutation.outcomes import reasons
from tests.proof.mutation.rooms import File, Mutant, Room, mutants, rooms, shown_to
from tests.proof.mutation.seen import SeenTest
from tests.shape.project import ROOT


def made(code):
    """Give every change of a piece of code, as what is left of it."""
    found = []
    for number in range(sum(1 for _ in changes(ast.parse(code)))):
        module = ast.parse(code)
        next(one for at, one in enumerate(changes(module)) if at == number).make()
        compile(ast.fix_missing_locations(module), "changed", "exec")
        found.append(ast.unparse(module))
    return found


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("a < b", ["a <= b"]),
        ("a is None", ["a is not None"]),
        ("a in b not in c", ["a not in b not in c", "a in b in c"]),
        ("a and b", ["a or b", "b", "a"]),
        ("a or b or c", ["a and b and c", "b or c", "a or c", "a or b"]),
        ("not a", ["a"]),
        ("a if b else c", ["a", "c"]),
        ("a - 1", ["a + 1", "a - 2"]),
        ("a + b", ["a"]),
        ("a = True", ["a = False"]),
        ("f(a, b=2)", ["pass", "f(a, b=3)"]),
        ("x = any(a)", ["x = all(a)"]),
        ("x = a.lower()", ["x = a"]),
        ("x = [a for a in b if c]", ["x = [a for a in b]"]),
        ("X = (a, b.c)", ["X = (b.c,)", "X = (a,)"]),
        ("X = frozenset({A, B})", ["X = frozenset({B})", "X = frozenset({A})"]),
        ("if a:\n    b = c", ["if False:\n    b = c", "if True:\n    b = c"]),
        ("while a:\n    b = c", ["while False:\n    b = c"]),
        ("for a in b:\n    continue", ["for a in ():\n    continue", "for a in b:\n    pass"]),
        ("try:\n    a = b\nexcept C:\n    a = c", ["try:\n    a = b\nexcept ():\n    a = c"]),
        ("a.b = c", ["pass"]),
        ("def f(a=1):\n    return a", ["def f(a=2):\n    return a", "def f(a=1):\n    return None"]),
        (
            "match a:\n    case B.C | B.D if e:\n        pass\n    case _:\n        pass",
            [
                "match a:\n    case B.C | B.D:\n        pass\n    case _:\n        pass",
                "match a:\n    case B.D if e:\n        pass\n    case _:\n        pass",
                "match a:\n    case B.C if e:\n        pass\n    case _:\n        pass",
                "match a:\n    case B.C | B.D if e:\n        pass",
            ],
        ),
    ],
)
def test_a_decision_is_changed_in_each_of_its_parts(code, changed):
    assert made(code) == changed


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring."""',
        "a = 'words'",
        "a = f'{b + 1} words'",
        "a = b + 'words'",
        "_log(db, fingerprint, 1)",
        "if a > 1:\n    _log(db, a)",
        "def _log(db, a):\n    db.execute(a > 1)",
        "def f(a: int | None) -> tuple[int, str]: ...",
        "def f():\n    a = b\n    return None",
        "class A(B[1]): ...",
        "a: int | None",
    ],
)
def test_words_logs_and_types_are_left_alone(code):
    assert made(code) == []


def test_what_is_raised_is_taken_away_and_its_words_are_left_alone():
    assert made("raise ValueError(1 + 2)") == ["pass"]


def mutant(line=3, *, is_data=False):
    found = next(changes(ast.parse("\n" * (line - 1) + "a < b")))
    room = Room("a", (File("a.py"),), ("tests/own.py",))
    return Mutant(room, room.files[0], 0, "a.py: f: a < b -> a <= b", replace(found, is_data=is_data))


def seen(name, seconds, *lines):
    return SeenTest(name, seconds, {"a.py": frozenset(lines)})


def test_a_mutant_is_shown_to_the_tests_that_run_its_line_the_fastest_first():
    choice = Choice([seen("t.py::slow", 2, 3), seen("t.py::fast", 1, 2, 3), seen("t.py::elsewhere", 1, 4)])
    assert [one.name for one in choice.in_order(mutant(), 9)] == ["t.py::fast", "t.py::slow"]
    assert choice.in_order(mutant(line=8), 9) == []


def test_what_is_worked_out_at_the_import_is_shown_to_all_tests_of_its_file_and_of_its_room():
    of_table, elsewhere = SeenTest("tests/own.py::a", 1, {}), SeenTest("tests/other.py::a", 1, {})
    choice = Choice([seen("t.py::a", 1, 3), seen("t.py::b", 1, 4), of_table, elsewhere])
    shown = choice.in_order(mutant(is_data=True), 9)
    assert [one.name for one in shown] == ["tests/own.py::a", "t.py::a", "t.py::b"]


def test_each_further_test_that_differs_in_its_parameters_alone_counts_for_more():
    choice = Choice([seen("a.py::one[1]", 1, 3), seen("a.py::one[2]", 1.1, 3), seen("a.py::two", 2, 3)])
    assert [one.name for one in choice.in_order(mutant(), 9)] == ["a.py::one[1]", "a.py::two", "a.py::one[2]"]


def test_tests_of_the_room_come_before_quicker_ones_of_others_but_not_before_much_quicker_ones():
    choice = Choice([seen("tests/own.py::a", 2, 3), seen("a.py::quick", 1, 3), seen("a.py::quicker", 0.1, 3)])
    assert [one.name for one in choice.in_order(mutant(), 9)] == ["a.py::quicker", "tests/own.py::a", "a.py::quick"]


def test_what_noticed_the_like_comes_first():
    choice = Choice([seen("a.py::1", 1, 3), seen("a.py::2", 2, 3), seen("a.py::3", 5, 3)])
    choice.learn(mutant(), "a.py::3")
    assert [one.name for one in choice.in_order(mutant(), 6)] == ["a.py::3", "a.py::1"]
    elsewhere = mutant()
    elsewhere = replace(elsewhere, change=replace(elsewhere.change, inside="of_another_function"))
    assert [one.name for one in choice.in_order(elsewhere, 2)] == ["a.py::1"]


def test_the_quickest_test_of_every_file_that_has_quick_ones_is_run_before_the_first_mutant():
    tests = [seen("a.py::1", 0.2), seen("a.py::2", 0.1), seen("b.py::1", 0.5), seen("c.py::1", 5)]
    assert Choice(tests).quickest() == ["b.py::1", "a.py::2"]


def test_every_file_and_function_that_is_listed_is_there_and_has_something_to_change():
    changed = {(one.file.path, one.change.inside.split(".")[0]) for room in rooms() for one in mutants(room)}
    files = [file for room in rooms() for file in room.files]
    assert {file.path for file in files} == {path for path, _ in changed}
    assert {(file.path, name) for file in files for name in file.only} <= changed


def test_the_tests_of_every_room_are_shown_to_its_mutants():
    assert all(any(room.is_own(test) for test in shown_to()) for room in rooms())
    assert all((ROOT / one).exists() for one in shown_to())
    assert not Room("a", (), ("tests/unit/a/",)).is_own("tests/unit/b/test_c.py")


def test_mutants_that_read_alike_have_names_of_their_own():
    keys = [one.key for room in rooms() for one in mutants(room)]
    assert len(keys) == len({*keys})


def test_every_reason_is_of_a_mutant_that_there_is():
    keys = {one.key for room in rooms() for one in mutants(room)}
    assert {*reasons()} <= keys


def drawn(share, until=inf):
    run = Run(rooms()[:2], share, seed=3, seconds=9, workers=1, choice=Choice([]), until=until, outcomes={})
    list(run._untried())
    return [[one.key for one in run.chosen(room)] for room in run.rooms]


def test_a_larger_share_goes_on_where_a_smaller_one_ended():
    for less, more in zip(drawn(0.1), drawn(0.2), strict=True):
        assert less
        assert more[: len(less)] == less


def test_what_was_not_tried_when_time_was_up_is_left_out_of_the_figures():
    assert drawn(0.1, until=0) == [[], []]
