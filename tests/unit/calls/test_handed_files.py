"""Fifty files that people hand over: each is judged by its content, and what is wrong is said with what to do."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from agent.words.translation import tell
from tests.doubles.context import call, context
from tests.doubles.media import GIF, HEIC, WEBP, Film, avi, jpg, mp3, mp4, mpeg, png
from tools.core.given_files import NamedFiles
from tools.core.sentence import Told
from tools.files.local import LocalFiles

GOOD = Film()
Make = Callable[[Path], object]


@dataclass
class KeptUploads:
    """Takes whatever is sent, and remembers under which names."""

    names: list[str] = field(default_factory=list)

    async def open_post(self, advertiser_id: str, code: str) -> None:
        raise NotImplementedError

    async def identity(self, advertiser_id: str, name: str) -> str:
        return self._kept(name)

    async def image(self, advertiser_id: str, name: str, content: bytes) -> str:
        return self._kept(name)

    async def video(self, advertiser_id: str, name: str, content: bytes) -> str:
        return self._kept(name)

    async def music(self, advertiser_id: str, name: str, content: bytes) -> str:
        return self._kept(name)

    def _kept(self, name: str) -> str:
        self.names.append(name)
        return f"id_{len(self.names)}"


def holding(content: bytes) -> Make:
    return lambda path: path.write_bytes(content)


def of_size(megabytes: int, beginning: bytes) -> Make:
    def make(path: Path) -> None:
        path.write_bytes(beginning)
        with path.open("r+b") as file:
            file.truncate(megabytes << 20)  # a hole: it costs no disk

    return make


def linked(content: bytes) -> Make:
    def make(path: Path) -> None:
        target = path.with_name("behind the link.bin")
        target.write_bytes(content)
        path.symlink_to(target)

    return make


def locked(path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything, so no file can be kept from this test")
    path.write_bytes(GOOD.whole())
    path.chmod(0)


RIGHT = "right"
FILMS: dict[str, tuple[str, Make, str]] = {
    "an MP4": ("clip.mp4", holding(GOOD.whole()), RIGHT),
    "one written as cameras do": ("clip.mp4", holding(GOOD.written_first()), RIGHT),
    "a MOV": ("clip.mov", holding(Film(brand=b"qt  ", codec=b"hvc1", sound=b"sowt").whole()), RIGHT),
    "an old MOV without a brand": ("clip.mov", holding(GOOD.whole()[24:]), RIGHT),
    "an AVI": ("clip.avi", holding(avi(20, size=(1280, 720))), RIGHT),
    "an MPEG": ("clip.mpg", holding(mpeg(12)), RIGHT),
    "fragments whose length is told": ("clip.mp4", holding(GOOD.in_fragments(told=True)), RIGHT),
    "fragments that are added up": ("clip.mp4", holding(GOOD.in_fragments()), RIGHT),
    "fragments of samples alike": ("clip.mp4", holding(GOOD.in_fragments(each=False)), RIGHT),
    "held upright by its head": ("clip.mp4", holding(Film(size=(1920, 1080), is_turned=True).whole()), RIGHT),
    "square": ("clip.mp4", holding(Film(size=(1080, 1080)).whole()), RIGHT),
    "wide": ("clip.mp4", holding(Film(size=(1920, 1088)).whole()), RIGHT),
    "exactly a minute": ("clip.mp4", holding(Film(60).whole()), RIGHT),
    "a name with spaces": ("my summer  clip (1).mp4", holding(GOOD.whole()), RIGHT),
    "a name of other letters": ("été – 夏の犬 🐕.mp4", holding(GOOD.whole()), RIGHT),
    "a name in capitals": ("CLIP.MP4", holding(GOOD.whole()), RIGHT),
    "a name without an ending": ("clip", holding(GOOD.whole()), RIGHT),
    "a video that is called a picture": ("clip.jpg", holding(GOOD.whole()), RIGHT),
    "a link to a video": ("clip.mp4", linked(GOOD.whole()), RIGHT),
    "without sound": ("mime.mp4", holding(Film(sound=None).whole()), "has no sound, and TikTok's reviewers"),
    "hardly too long": ("long.mp4", holding(Film(60.04).whole()), "60.1 seconds, and 60 are allowed. Cut it"),
    "too long": ("long.mp4", holding(mp4(61)), "too long: 61 seconds, and 60 are allowed. Cut it"),
    "too long in fragments": ("long.mp4", holding(Film(75).in_fragments()), "too long: 75 seconds"),
    "too long as MPEG": ("long.mpeg", holding(mpeg(90)), "too long: 90 seconds"),
    "fragments of no length": ("clip.mp4", holding(GOOD.in_fragments(known=False)), "How long the video"),
    "an MPEG without a clock": ("clip.mpg", holding(b"\0\0\1\xb3\x78\x04\x38\x13" + bytes(40)), "How long the video"),
    "an AVI that never was closed": ("clip.avi", holding(avi(0, size=(1280, 720))), "How long the video"),
    "too large": ("huge.mp4", of_size(501, GOOD.whole()), "too large: 501 MB, and 500 MB are allowed. Export it"),
    "a terabyte": ("huge.mp4", of_size(1 << 20, GOOD.whole()), "too large: 1048576 MB, and 500 MB"),
    "cut off": ("clip.mp4", holding(GOOD.whole()[:-9]), "breaks off before its end. Copy it again"),
    "cut off before its description": ("clip.mp4", holding(GOOD.written_first()[:-200]), "breaks off before its end"),
    "an AVI cut off": ("clip.avi", holding(avi()[:-20]), "breaks off before its end"),
    "a picture with the name of a video": ("clip.mp4", holding(jpg()), "its content is a picture (JPEG)"),
    "a PNG with the name of a video": ("clip.mov", holding(png()), "its content is a picture (PNG)"),
    "a Matroska": ("clip.mkv", holding(b"\x1a\x45\xdf\xa3" + bytes(60)), "is WEBM/MKV by its content"),
    "a renamed Matroska": ("clip.mp4", holding(b"\x1a\x45\xdf\xa3" + bytes(60)), "is WEBM/MKV by its content"),
    "a song with the name of a video": ("clip.mp4", holding(mp3(3)), "is MP3 by its content"),
    "a song in boxes": ("clip.mp4", holding(Film(brand=b"M4A ").whole()), "is M4A by its content"),
    "words": ("clip.mp4", holding(b"These are only words.\n"), "is no video, judged by its content. A video is mp4"),
    "a page that was saved": ("clip.mp4", holding(b"<!DOCTYPE html><p>Not found"), "is HTML by its content"),
    "AV1": ("clip.mp4", holding(Film(codec=b"av01").whole()), "encoded as AV1, which ads may not"),
    "a codec nobody knows": ("clip.mp4", holding(Film(codec=b"zzzz").whole()), "encoded as zzzz"),
    "protected": ("clip.mp4", holding(Film(codec=b"encv").whole()), "encoded as DRM"),
    "sound nobody knows": ("clip.mp4", holding(Film(sound=b"Opus").whole()), "sound of the video"),
    "of the old televisions": ("clip.mp4", holding(Film(size=(1440, 1080)).whole()), "is 1440x1080. An ad's video is"),
    "held sideways": ("clip.mp4", holding(Film(size=(1080, 2400), is_turned=True).whole()), "is 2400x1080"),
    "empty": ("clip.mp4", holding(b""), "is empty. Copy it again"),
    "a folder": ("clips", Path.mkdir, "is a folder, not a file. Give the path"),
    "nothing": ("clip.mp4", lambda path: None, "There is no file"),
    "a link to nothing": ("clip.mp4", lambda path: path.symlink_to("nowhere.mp4"), "There is no file"),
    "a link to itself": ("clip.mp4", lambda path: path.symlink_to(path), "There is no file"),
    "a pipe": ("clip.mp4", os.mkfifo, "is a pipe, a socket or a device"),
    "a device": ("clip.mp4", lambda path: path.symlink_to("/dev/zero"), "is a pipe, a socket or a device"),
    "not to be read": ("clip.mp4", locked, "this program may not read it. Allow it to be read"),
    "one picture": ("front.jpg", holding(jpg()), "one video, or 2 to 35 pictures (jpg or png). Give that many"),
}  # fmt: skip
PICTURES: dict[str, tuple[str, Make, str]] = {
    "a PNG": ("two.png", holding(png()), RIGHT),
    "a JPG that is called PNG": ("two.png", holding(jpg()), RIGHT),
    "as large as may be": ("two.jpg", holding(jpg(1440, 2560)), RIGHT),
    "a GIF": ("two.gif", holding(GIF), "is GIF by its content"),
    "a WEBP that is called JPG": ("two.jpg", holding(WEBP), "is WEBP by its content, whatever its name"),
    "a photograph of an iPhone": ("two.heic", holding(HEIC), "is HEIC by its content"),
    "an animated PNG": ("two.png", holding(png(animated=True)), "is animated, and an ad's pictures stand still"),
    "a JPG cut off": ("two.jpg", holding(jpg()[:-2]), "breaks off before its end"),
    "a PNG cut off": ("two.png", holding(png()[:-14]), "breaks off before its end"),
    "too many pixels": ("two.jpg", holding(jpg(4000, 3000)), "is 4000x3000, and width times height may be"),
    "too large": ("two.jpg", of_size(51, jpg()), "too large: 51 MB, and 50 MB are allowed"),
    "a video": ("two.mp4", holding(GOOD.whole()), "is a video (MP4). An ad shows one video, or"),
    "a document": ("two.jpg", holding(b"%PDF-1.7"), "is PDF by its content"),
    "words": ("two.jpg", holding(b"These are only words.\n"), "is no picture, judged by its content. A picture is"),
}  # fmt: skip


async def handed_over(*paths: Path) -> tuple[dict[str, Any], list[str]]:
    """Hand files over, and give what is answered and what was sent."""
    uploads, named = KeptUploads(), tuple(str(path) for path in paths)
    at = replace(context(), files=LocalFiles(), uploads=uploads, files_named=NamedFiles(used=named))
    answer = await call("add_creative", at, paths=named)
    assert isinstance(answer.content, dict)
    return dict(answer.content), uploads.names


def verdict_of(content: dict[str, Any]) -> str:
    """Give what is said: the refusal, or what is advised; nothing where all is right."""
    return str(content.get("problem") or " ".join(one["message"] for one in content["violations"])) or RIGHT


@pytest.mark.parametrize("case", FILMS)
async def test_each_file_handed_over_as_a_video_gets_its_verdict(tmp_path: Path, case: str) -> None:
    name, make, verdict = FILMS[case]
    make(tmp_path / name)
    content, sent = await handed_over(tmp_path / name)
    assert verdict in verdict_of(content)
    assert bool(sent) is ("problem" not in content)


@pytest.mark.parametrize("case", PICTURES)
async def test_each_file_handed_over_among_pictures_gets_its_verdict(tmp_path: Path, case: str) -> None:
    name, make, verdict = PICTURES[case]
    (tmp_path / "one.jpg").write_bytes(jpg())
    make(tmp_path / name)
    content, sent = await handed_over(tmp_path / "one.jpg", tmp_path / name)
    assert verdict in verdict_of(content)
    assert len(sent) == (0 if "problem" in content else 2)


def test_there_are_fifty_files_and_more() -> None:
    assert len(FILMS) + len(PICTURES) >= 50


@pytest.mark.parametrize("case", [case for case, (*_, verdict) in FILMS.items() if verdict != RIGHT])
async def test_each_refusal_names_the_file_and_says_what_to_do_in_every_language(tmp_path: Path, case: str) -> None:
    name, make, _ = FILMS[case]
    make(tmp_path / name)
    content, _ = await handed_over(tmp_path / name)
    if "told" not in content:
        return
    told = Told.model_validate(content["told"])
    said = {language: tell(told, language) for language in ("en", "es", "de", "fr", "pt", "zh", "ja")}
    assert len(set(said.values())) == len(said)
    for words in said.values():
        assert name in words or case == "one picture"
        assert words.count(".") + words.count("。") >= 2


async def test_a_video_that_is_right_is_measured(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(Film(12.5, size=(1920, 1080), is_turned=True).in_fragments())
    content, _ = await handed_over(tmp_path / "clip.mp4")
    seen = content["creative"]["file"]
    assert (seen["seconds"], seen["width"], seen["height"], seen["kind"]) == (12.5, 1080, 1920, "mp4")
    assert content["creative"]["has_sound"] is True
