"""Music with every objective: the decision table that the product promises."""

import pytest

from tests.unit.rules.examples import CATALOGUE, END, UPBEAT, facts
from tools.core.draft import Draft
from tools.core.music import InVideoMusic, LibraryTrack, Music, NoMusic, UploadedTrack
from tools.core.rule import Facts

OBJECTIVES = [objective.name for objective in CATALOGUE.objectives]
WITH_MUSIC = [InVideoMusic(), LibraryTrack(track_id="music_001"), UploadedTrack(track_id="music_001")]


def broken(objective: str, music: Music, known: Facts) -> list[str]:
    found = CATALOGUE.check(Draft().fill(objective=objective, music=music), known)
    assert {violation.field for violation in found} <= {"music"}
    return [violation.rule for violation in found]


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_no_music_breaks_exactly_one_rule_unless_the_objective_is_traffic(objective: str) -> None:
    expected = {"TRAFFIC": [], "CONVERSIONS": ["music_for_conversions"]}.get(objective, ["music_none_only_for_traffic"])
    assert broken(objective, NoMusic(), facts()) == expected


@pytest.mark.parametrize("music", WITH_MUSIC)
@pytest.mark.parametrize("objective", OBJECTIVES)
def test_a_good_track_or_the_videos_own_sound_suits_every_objective(objective: str, music: Music) -> None:
    assert broken(objective, music, facts(track=UPBEAT)) == []


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_an_unlicensed_track_is_refused_once_for_every_objective(objective: str) -> None:
    assert broken(objective, LibraryTrack(track_id="music_004"), facts(track=END)) == ["music_track_licensed"]


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_an_unknown_track_is_refused_once_for_every_objective(objective: str) -> None:
    assert broken(objective, LibraryTrack(track_id="music_999"), facts()) == ["music_track_known"]


def test_a_draft_without_music_for_conversions_is_told_both_ways_out() -> None:
    (found,) = CATALOGUE.check(Draft().fill(objective="Conversions", music=NoMusic()), facts())
    assert "library" in found.message
    assert "Traffic" in found.message


def test_a_library_that_cannot_be_asked_is_named_as_the_reason() -> None:
    known = facts(looked_up=False)
    (found,) = CATALOGUE.check(Draft().fill(music=LibraryTrack(track_id="music_001")), known)
    assert "could not be asked" in found.message
