"""What became of mutants is kept beside the code, in little room, and only as long as it holds."""

import pytest

from tests.proof.mutation import outcomes
from tests.proof.mutation.kept import keep, kept, known_so_far
from tests.proof.mutation.outcomes import Outcome, Showing, outcome, still_holds
from tests.proof.mutation.rooms import Mutant, mutants, rooms
from tests.proof.mutation.seen import SeenTest

OWN = SeenTest("tests/unit/core/test_verdict.py::test_it", 1, {})
TO = Showing([OWN], [OWN, OWN], 9)
PATH = "tools/core/failure/judgement.py"


@pytest.fixture
def ours() -> list[Mutant]:
    return [one for room in rooms() for one in mutants(room) if one.file.path == PATH][:5]


def tried(ours: list[Mutant]) -> dict[str, Outcome]:
    noticed = {one.key: outcome(one, OWN.name, TO) for one in ours[:3]}
    survived = {ours[3].key: outcome(ours[3], "", TO)}
    return noticed | survived | {ours[4].key: outcome(ours[4], "it comes to no end", TO)}


def test_what_became_of_mutants_is_read_as_it_was_kept(tmp_path, ours):
    keep(tried(ours), tmp_path / "page.json")
    found = kept(tmp_path / "page.json")
    assert {key: one.noticed_by for key, one in found.items()} == {
        key: one.noticed_by for key, one in tried(ours).items()
    }
    assert found[ours[3].key] == tried(ours)[ours[3].key]
    assert '"0-2"' in (tmp_path / "page.json").read_text(encoding="utf-8")


def test_what_was_found_of_other_code_or_by_another_test_is_not_kept(tmp_path, ours):
    of_old_code = Outcome("another code", OWN.name, tried(ours)[ours[0].key].tests, 1, 1)
    by_old_test = Outcome(tried(ours)[ours[1].key].source, OWN.name, "another test", 1, 1)
    keep({ours[0].key: of_old_code, ours[1].key: by_old_test}, tmp_path / "page.json")
    assert kept(tmp_path / "page.json") == {}


def test_what_was_kept_of_a_file_that_is_changed_in_other_ways_is_not_read(tmp_path, ours):
    page = tmp_path / "page.json"
    keep(tried(ours), page)
    row_of_now = page.read_text(encoding="utf-8")
    assert kept(page)
    page.write_text(row_of_now.replace('"mutants": "', '"mutants": "0'), encoding="utf-8")
    assert kept(page) == {}


def test_what_was_tried_here_goes_before_what_was_kept_as_long_as_it_holds(tmp_path, monkeypatch, ours):
    keep({ours[0].key: outcome(ours[0], "", TO)}, tmp_path / "page.json")
    monkeypatch.setattr("tests.proof.mutation.kept.kept", lambda: kept(tmp_path / "page.json"))
    monkeypatch.setattr(outcomes, "_OUTCOMES", tmp_path / "here.json")
    holds = outcome(ours[0], OWN.name, TO)
    outcomes.write_outcomes({ours[0].key: holds})
    assert known_so_far()[ours[0].key] == holds
    outcomes.write_outcomes({ours[0].key: Outcome("another code", OWN.name, holds.tests, 1, 1)})
    assert known_so_far()[ours[0].key].survived


def test_what_survived_is_tried_again_for_longer_or_by_tests_of_another_file(ours):
    elsewhere = SeenTest("tests/unit/core/test_causes.py::test_it", 1, {})
    survived, noticed = outcome(ours[0], "", TO), outcome(ours[0], OWN.name, TO)
    for other in (Showing([OWN], [OWN], 10), Showing([OWN], [OWN, elsewhere], 9)):
        assert not still_holds(survived, ours[0], other)
        assert still_holds(noticed, ours[0], other)
    assert still_holds(survived, ours[0], Showing([], [OWN], 9))


def test_a_test_that_is_added_to_a_file_leaves_what_another_one_noticed_as_it_is(monkeypatch, ours):
    test = "import a\n@b\ndef test_it():\n    assert a\n"
    other = "def test_more():\n    pass\n"

    def noticed_in(file):
        outcomes._parts.cache_clear()
        monkeypatch.setattr(outcomes, "source", lambda _: file)
        return outcome(ours[0], OWN.name, TO).tests

    as_it_was = noticed_in(test)
    assert noticed_in(test + other) == as_it_was
    changed = [
        test.replace("assert a", "assert b"),
        test.replace("@b", "@c"),
        test.replace("import a", "import b"),
        other,
    ]
    assert as_it_was not in map(noticed_in, changed)
    outcomes._parts.cache_clear()
