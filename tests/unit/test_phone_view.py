"""What a phone shows of a plan is what is sent, whatever the ad is; it is said in the language of the ad."""

from typing import Any

import pytest

from agent.words.on_a_phone import kept_words, phone_view, phone_words
from tests.doubles.plans import make_plan
from tests.unit.fields.values import values_of
from tools.core.assets import Appearance
from tools.core.creative import CarouselCreative, VideoCreative
from tools.core.given_files import FileHere, UploadedFile
from tools.core.music import InVideoMusic, LibraryTrack, NoMusic, Track, UploadedTrack
from tools.core.plan import Plan, Step

CLIP = UploadedFile(name="clip.mp4", size=1_258_291, kind="mp4", seconds=15.0, width=1080, height=1920)
SONG = UploadedFile(name="song.mp3", size=720_000, kind="mp3", seconds=30.0)
HERE = FileHere(path="/somewhere/clip.mp4", size=1_258_291, md5="0" * 32)
VIDEO = VideoCreative(video_id="v", cover_id="c", file=CLIP, here=HERE)
PICTURES = CarouselCreative(image_ids=("a", "b"), files=(CLIP, CLIP), here=(HERE, None))
SHOWN: tuple[dict[str, Any], ...] = (
    {},
    {"music": LibraryTrack(track_id="music_001")},
    {"creative": VIDEO, "music": InVideoMusic()},
    {"creative": PICTURES, "music": UploadedTrack(track_id="777", file=SONG)},
    {"creative": CarouselCreative(image_ids=("a", "b", "c")), "music": LibraryTrack(track_id="music_001")},
)


def ad_of(plan: Plan) -> dict[str, Any]:
    body: Any = next(write.body for write in plan.writes if write.step is Step.AD)
    sent: dict[str, Any] = body["creatives"][0]
    return sent


@pytest.mark.parametrize("said", SHOWN)
@pytest.mark.parametrize("objective", values_of("objective"))
def test_a_phone_shows_what_is_sent(objective: str, said: dict[str, Any]) -> None:
    plan = make_plan(objective=objective, **said)
    view, sent = phone_view(plan, "en"), ad_of(plan)

    assert view.text == sent["ad_text"]
    assert view.button.upper().replace(" ", "_") == sent["call_to_action"]
    assert view.kind == ("carousel" if sent["ad_format"] == "CAROUSEL_ADS" else "video")
    assert len(view.pieces) == (len(sent["image_ids"]) if view.kind == "carousel" else 1)
    assert ("practice.example.com" in view.opens) == ("landing_page_url" in sent)
    assert view.practice == "PRACTICE"
    assert view.name in ("Practice shop", "Practice account")


@pytest.mark.parametrize(
    ("music", "sound"),
    [
        (NoMusic(), "no track"),
        (InVideoMusic(), "original sound"),
        (LibraryTrack(track_id="music_001"), "music_001"),
        (UploadedTrack(track_id="777", file=SONG), "song.mp3"),
    ],
)
def test_the_sound_is_named(music: Any, sound: str) -> None:
    assert phone_view(make_plan(music=music), "en").sound == sound


def test_a_track_is_named_by_its_title_where_that_is_known() -> None:
    plan = make_plan(music=LibraryTrack(track_id="music_001"))
    upbeat = Track(track_id="music_001", title="Upbeat", licensed=True)

    assert phone_view(plan, "en", upbeat).sound == "Upbeat"
    assert phone_view(plan, "en", upbeat.model_copy(update={"track_id": "other"})).sound == "music_001"


def test_an_own_file_is_known_by_name_and_length_and_by_where_it_rests() -> None:
    (clip,) = phone_view(make_plan(creative=VIDEO), "en").pieces
    first, second = phone_view(make_plan(creative=PICTURES), "en").pieces

    assert (clip.name, clip.facts, clip.here) == ("clip.mp4", "15 s, 1080x1920", HERE)
    assert (first.here, second.here) == (HERE, None)


def test_who_has_no_name_is_shown_by_its_id() -> None:
    assert phone_view(make_plan(identity=Appearance(identity_id="42")), "en").name == "42"


@pytest.mark.parametrize(
    ("text", "language", "button"),
    [
        ("Two for one all week", "en", "Shop now"),
        ("Two for one all week", "de", "Shop now"),
        ("Zwei für eins die ganze Woche", "de", "Jetzt einkaufen"),
        ("Zwei für eins die ganze Woche", "en", "Jetzt einkaufen"),
        ("Kettle Works", "de", "Jetzt einkaufen"),
    ],
)
def test_the_button_reads_in_the_language_of_the_text(text: str, language: str, button: str) -> None:
    assert phone_view(make_plan(text=text), language).button == button


def test_the_same_is_said_in_a_sentence_and_a_page_is_named_where_there_is_one() -> None:
    view = phone_view(make_plan(), "en")

    assert phone_words(view, "en") == kept_words(view, "en")
    assert all(
        one in phone_words(view, "en") for one in ("Practice shop", "Two for one all week", "Shop now", "v_demo")
    )
    kept = view.model_copy(update={"address": "file:///previews/1.html"})
    assert kept_words(kept, "en") == "As a phone shows it: file:///previews/1.html"
    assert kept_words(None, "en").startswith("No card waits")


@pytest.mark.parametrize("page", ["https://[", "https://user@shop.example/a?b", "https://shop.example#x", "//", ""])
def test_no_address_breaks_it(page: str) -> None:
    assert "?" not in phone_view(make_plan(landing_page=page), "en").opens
