import ast

import pytest

from tests.shape.project import PACKAGES, ROOT, python_files

LONGEST_FUNCTION = 50
LONGEST_FILE = 300
LONGEST_TEST_FILE = 500


def _lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def _long_functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"
        for function in functions
        if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION
    ]


@pytest.mark.parametrize(("folders", "longest"), [(PACKAGES, LONGEST_FILE), (("tests",), LONGEST_TEST_FILE)])
def test_no_file_is_too_long_to_read_in_one_sitting(folders, longest):
    assert [
        f"{path.relative_to(ROOT)}: {_lines(path)}" for path in python_files(*folders) if _lines(path) > longest
    ] == []


def test_no_function_is_longer_than_a_screen():
    assert [found for path in python_files(*PACKAGES, "tests") for found in _long_functions(path)] == []


def test_every_module_says_what_it_is_in_its_first_line():
    documented = {
        path: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in python_files(*PACKAGES)
    }
    assert [str(path.relative_to(ROOT)) for path, words in documented.items() if not words] == []
