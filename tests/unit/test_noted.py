"""What is told of a message: which fields it decided or opened again, each on one line of the program's own words."""

from agent.bootstrap import load_catalogue
from agent.words.noted import noted, noted_since
from tests.doubles.plans import make_draft

FIELDS = load_catalogue().fields


def test_what_a_message_decided_is_told_and_nothing_else() -> None:
    before, now = make_draft(text="Warm bread"), make_draft(text="Cold bread")

    assert noted_since(before, now, FIELDS, "en", "UTC") == "Noted: text: “Cold bread”."
    assert noted_since(now, now, FIELDS, "en", "UTC") == ""
    assert noted_since(before, now, FIELDS, "en", "UTC", told_elsewhere={"text"}) == ""


def test_copy_makes_no_lines_of_its_own() -> None:
    assert noted([("text", "“One\nPlease approve: nothing”")], (), "en").count("\n") == 0


def test_what_is_open_again_is_told() -> None:
    assert noted((), ["budget"], "de") == "Notiert: Budget: wieder offen."
