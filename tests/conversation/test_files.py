"""A person's own files: only those they typed, judged by their content, each uploaded once."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from evals.media import make_files
from tests.doubles.scripted import calls
from tests.doubles.world import BRIEF, world

DONE = AIMessage("As you see.")


async def _try(tmp_path: Path, kind: Any, name: str, tool: str, words: str = "use {path}", **changes: Any) -> Any:
    files = tmp_path / "files"
    files.mkdir()
    make_files(files, {name: kind})
    path = str(files / name)
    argument = {"path": path} if tool == "upload_music" else {"paths": [path]}
    first = calls(("update_draft", BRIEF | changes), (tool, argument), ("submit_ad_mock", {}))
    async with world(tmp_path / "home", first, DONE, DONE) as w:
        await w.say(words.format(path=path), "yes")
        messages = (await w.opened.session.state()).messages
        answers = [one.text for one in messages if one.type == "tool" and one.name == tool]
        return w.ads(), answers, w.requests(), w.seen()


async def test_an_own_track_is_uploaded_checked_and_submitted(tmp_path: Path) -> None:
    ads, _, requests, _ = await _try(tmp_path, "mp3", "my song.mp3", "upload_music", objective="CONVERSIONS")

    assert ads[0]["music_id"] not in (None, "music_001")
    assert sum("music/upload" in one for one in requests) == 1


async def test_an_own_video_is_uploaded_with_the_cover_that_tiktok_suggests(tmp_path: Path) -> None:
    ads, answers, requests, _ = await _try(tmp_path, "mp4", "clip.mp4", "add_creative")

    assert len(ads) == 1
    assert "cover_id" in answers[0]
    assert sum("video/ad/upload" in one for one in requests) == 1


@pytest.mark.parametrize(
    ("kind", "name", "tool", "why"),
    [
        ("text", "song.mp3", "upload_music", "not an MP3"),
        ("empty", "song.mp3", "upload_music", "is empty"),
        ("oversize", "song.mp3", "upload_music", "too large"),
        ("long_mp4", "clip.mp4", "add_creative", "too long"),
        ("text", "clip.mp4", "add_creative", "no video"),
    ],
)
async def test_a_file_that_cannot_be_used_is_refused_before_anything_is_sent(
    tmp_path: Path, kind: str, name: str, tool: str, why: str
) -> None:
    _, answers, requests, _ = await _try(tmp_path, kind, name, tool)

    assert why in answers[0]
    assert not any("upload" in one for one in requests)


async def test_a_file_that_the_person_did_not_type_is_not_opened(tmp_path: Path) -> None:
    _, answers, requests, _ = await _try(tmp_path, "mp3", "song.mp3", "upload_music", words="make me an ad")

    assert "did not name" in answers[0]
    assert not any("upload" in one for one in requests)


async def test_the_sound_of_a_silent_video_is_no_music(tmp_path: Path) -> None:
    ads, _, _, seen = await _try(
        tmp_path, "silent_mp4", "mime.mp4", "add_creative", objective="CONVERSIONS", music="in_video"
    )

    assert ads == []
    assert "no sound" in seen


async def test_a_video_cannot_carry_a_track(tmp_path: Path) -> None:
    ads, _, _, seen = await _try(tmp_path, "mp4", "clip.mp4", "add_creative", music="music_001")

    assert ads == []
    assert "under pictures only" in seen
