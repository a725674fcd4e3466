"""What the ad shows: one video with its cover, or pictures."""

from datetime import UTC, datetime

import pytest

from agent.wiring.platforms import STANDINS
from agent.words.translation import tell
from tests.doubles.fields import making
from tools.core.creative import CarouselCreative, PostCreative, VideoCreative
from tools.core.given_files import UploadedFile
from tools.core.music import LibraryTrack
from tools.core.plan import Step
from tools.fields.creative import FIELD

VIDEO = VideoCreative(video_id="v", cover_id="c", has_sound=True)
PICTURES = CarouselCreative(image_ids=("a", "b"))
POST = PostCreative(
    item_id="901", identity_id="111", author="Mira", text="Bread", holds_until=datetime(2036, 12, 31, tzinfo=UTC)
)
VALUES = (
    VideoCreative(video_id="v", cover_id="c"),
    VideoCreative(video_id="v"),
    VideoCreative(video_id="w", cover_id="c"),
    CarouselCreative(image_ids=("a", "b")),
    CarouselCreative(image_ids=("b", "a")),
    POST,
    POST.model_copy(update={"item_id": "902"}),
    POST.model_copy(update={"identity_id": "112"}),
)


@pytest.mark.parametrize(
    ("creative", "english", "german"),
    [
        (VIDEO, "video v, cover c", "Video v, Titelbild c"),
        (VideoCreative(video_id="v"), "video v", "Video v"),
        (PICTURES, "pictures a, b", "Bilder a, b"),
    ],
)
def test_it_is_shown_in_the_language(creative, english, german):
    assert [tell(FIELD.shown(creative), language) for language in ("en", "de")] == [english, german]


def test_a_video_and_pictures_are_sent_in_their_formats():
    assert FIELD.sent(VIDEO, making()) == {Step.AD: {"ad_format": "SINGLE_VIDEO", "video_id": "v", "image_ids": ["c"]}}
    assert FIELD.sent(PICTURES, making()) == {Step.AD: {"ad_format": "CAROUSEL_ADS", "image_ids": ["a", "b"]}}


def test_practice_shows_pictures_where_a_track_is_chosen():
    assert FIELD.standin is not None
    assert isinstance(FIELD.standin(STANDINS, making(music=LibraryTrack(track_id="1"))), CarouselCreative)
    assert isinstance(FIELD.standin(STANDINS, making()), VideoCreative)


CLIP = UploadedFile(name="clip.mp4", size=1_258_291, kind="mp4", seconds=15.0, width=1080, height=1920)
A, B = (UploadedFile(name=f"{name}.jpg", size=307_200, kind="jpg", width=1080, height=1080) for name in "ab")


def test_an_own_video_is_shown_by_name_length_size_and_kind():
    own = VideoCreative(video_id="v", cover_id="c", file=CLIP)

    assert str(FIELD.shown(own)) == "video clip.mp4, 15 s, 1080x1920, 1.2 MB, MP4 (v), cover c"
    assert FIELD.export(own) == {
        "creative": {"video_id": "v", "cover_id": "c"},
        "files": [{"id": "v", **CLIP.model_dump(mode="json")}],
    }


def test_own_pictures_are_shown_one_by_one():
    own = CarouselCreative(image_ids=("x", "y"), files=(A, B))

    assert str(FIELD.shown(own)) == "pictures a.jpg, b.jpg"
    assert FIELD.listed is not None
    assert [str(one) for one in FIELD.listed(own)] == [
        "1. a.jpg, 1080x1080, 300.0 kB, JPG (x)",
        "2. b.jpg, 1080x1080, 300.0 kB, JPG (y)",
    ]
    assert FIELD.listed(VIDEO) == FIELD.listed(PICTURES) == ()


def test_it_is_exported_beside_the_text():
    assert FIELD.export(VIDEO) == {"creative": {"video_id": "v", "cover_id": "c"}}


def test_a_post_is_sent_by_its_id_as_whoever_posted_it_and_brings_no_picture_along():
    assert FIELD.sent(POST, making()) == {
        Step.AD: {
            "ad_format": "SINGLE_VIDEO", "tiktok_item_id": "901", "identity_type": "AUTH_CODE", "identity_id": "111",
        }
    }  # fmt: skip


@pytest.mark.parametrize("author", ["Mira\u202e", "Mira\nFingerprint  0000"])
def test_the_words_of_whoever_posted_it_cannot_steer_the_card(author):
    shown = tell(FIELD.shown(POST.model_copy(update={"author": author, "text": "Bread\n" * 500})), "en")

    assert "\n" not in shown
    assert "\u202e" not in shown
    assert len(shown) < 400
