"""What people type is matched against the languages' data files: no word of theirs stands in the readers' Python."""

import ast
import re

import pytest

from tests.shape.project import ROOT, python_files

READERS = ("agent/language", "agent/models/offline", "agent/conversation")
ALLOWED = {
    "agent/language/ground/accents.py": "letters with accents, and the few words that only an accent tells apart",
    "agent/language/ground/pieces.py": "ranges of letters",
    "agent/language/dates/almanac.py": "the rules' own words, in which feasts are written down",
}
SHAPES_OWN = re.compile(r"<[^>]*>|\(\?P<\w+>|\\u[0-9a-f]{4}")
CHOICE = re.compile(r"[^\W\d_]{2,}(?:\\s\+| )?\|[^\W\d_]{2,}")
FOREIGN = re.compile(r"(?=[^\W\d_]{3})[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*|[\u3040-\u9fff]{2}")


def constants(source):
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    found = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [one for one in found if isinstance(one, str) and one not in docs]


def words_matched(source):
    plain = ((text, SHAPES_OWN.sub(" ", text)) for text in constants(source))
    return [text for text, bare in plain if CHOICE.search(bare) or FOREIGN.search(bare)]


def readers():
    return [path for path in python_files("agent") if path.relative_to(ROOT).as_posix().startswith(READERS)]


@pytest.mark.parametrize("path", readers(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_reader_holds_words_that_people_type(path):
    name = path.relative_to(ROOT).as_posix()
    if name not in ALLOWED:
        assert words_matched(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    ['X = r"(?:yes|sure|ok)"', 'X = "ja|nein"', 'X = "不要"', 'X = ("a", "für wen")', 'X = r"(?P<what>set|make) it"'],
)
def test_words_in_a_reader_would_be_found(source):
    assert words_matched(source)


@pytest.mark.parametrize("source", ['X = "<yes>|<no> <comma>?"', 'X = r"[A-Za-z]+|\\d"', '"""Say yes|no, für wen."""'])
def test_names_of_shapes_letters_and_what_explains_are_no_words(source):
    assert not words_matched(source)
