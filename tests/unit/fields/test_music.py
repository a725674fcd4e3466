"""Music: none, the video's own sound, or a track that goes with pictures."""

import pytest

from agent.words.translation import tell
from tests.doubles.fields import making, read
from tools.core.creative import CarouselCreative, VideoCreative
from tools.core.draft import Draft
from tools.core.music import InVideoMusic, LibraryTrack, NoMusic, UploadedTrack
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.music import FIELD

TRACK = LibraryTrack(track_id="music_001")
OWN = UploadedTrack(track_id="777")
PICTURES = CarouselCreative(image_ids=("a", "b"))
VALUES = (TRACK, UploadedTrack(track_id="music_002"), NoMusic())


@pytest.mark.parametrize(
    ("said", "music"),
    [("none", NoMusic()), ("No music", NoMusic()), ("in video", InVideoMusic()), (" music_001 ", TRACK)],
)
async def test_music_is_read_as_it_is_said(said, music):
    assert await read(FIELD, music=said) == music


async def test_a_track_of_ones_own_stays_that():
    assert await read(FIELD, Draft().fill(music=OWN), music="777") == OWN
    assert await read(FIELD, Draft().fill(music=OWN), music="778") == LibraryTrack(track_id="778")


@pytest.mark.parametrize("said", ["", "  "])
async def test_nothing_is_no_track(said):
    refused = await read(FIELD, music=said)

    assert isinstance(refused, Told)
    assert refused.english == "no music was named"


async def test_a_track_of_ones_own_can_be_said_again_after_another():
    again = FIELD.said_again(FIELD.plain(OWN))

    assert await read(FIELD, Draft().fill(music=TRACK), music=again["music"]) == OWN


@pytest.mark.parametrize("music", [NoMusic(), InVideoMusic(), TRACK, OWN])
def test_what_programs_read_is_read_back(music):
    assert FIELD.of_plain(FIELD.plain(music)) == music


def test_the_card_also_says_what_the_ad_shows():
    assert FIELD.on_card is not None
    assert str(FIELD.on_card(NoMusic(), Draft())) == "none; a single video"
    assert str(FIELD.on_card(TRACK, Draft().fill(music=TRACK))) == "music_001; a carousel of pictures with this track"
    assert tell(FIELD.on_card(NoMusic(), Draft()), "de") == "keine; ein einzelnes Video"


def test_a_track_is_sent_with_pictures_alone():
    assert FIELD.sent(TRACK, making(creative=PICTURES)) == {Step.AD: {"music_id": "music_001"}}
    assert FIELD.sent(TRACK, making(creative=VideoCreative(video_id="v"))) == {}
    assert FIELD.sent(NoMusic(), making(creative=PICTURES)) == {}


@pytest.mark.parametrize(("objective", "may_be_none"), [("TRAFFIC", True), ("REACH", False)])
def test_none_is_offered_where_it_is_allowed(objective, may_be_none):
    assert FIELD.question is not None
    assert ("or none" in FIELD.question(making(objective).objective, ()).english) is may_be_none
