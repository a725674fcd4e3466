import re

import pytest

from tests.shape.project import ROOT, text_files

# Written so that no pattern finds itself.
NEVER = {
    "a package index": r"(pypi|pythonhosted)\.org|(index)-(url)|(find)-(links)|(trusted)-(host)",
    "a folder of somebody's machine": r"/(root|work)/|/(home|Users)/[a-z]",
    "unfinished work": r"\b(TO)(DO)\b|\b(FIX)(ME)\b|\b(X)(XX)\b",
    "a conflict": r"^(<{7}|>{7}) ",
}


@pytest.mark.parametrize("what", NEVER)
def test_no_file_names(what):
    found = [
        f"{path.relative_to(ROOT)}:{number} {match[0]}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (match := re.search(NEVER[what], line))
    ]
    assert found == []


def test_every_text_file_ends_with_a_line_end_and_has_no_carriage_returns():
    texts = {path: path.read_bytes() for path in text_files()}
    assert [str(path) for path, text in texts.items() if text and (not text.endswith(b"\n") or b"\r" in text)] == []
