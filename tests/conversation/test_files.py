"""A person's own files: only those they typed, judged by their content, each uploaded once."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
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


@pytest.mark.parametrize(
    ("said", "proposed"),
    [
        ("use the clip fine.mp4, never bad.mp4", "bad.mp4"),
        ("use the clip fine.mp4", "ne.mp4"),
        ("use the clip /elsewhere/fine.mp4", "fine.mp4"),
        ("nimm fine.mp4, niemals bad.mp4", "bad.mp4"),
        ("用fine.mp4，不要用bad.mp4", "bad.mp4"),
    ],
)
async def test_a_model_cannot_take_a_file_that_was_turned_down_or_is_a_part_of_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, proposed: str
) -> None:
    assert await _uploads_of(tmp_path, monkeypatch, said, proposed) == 0


async def test_a_model_takes_the_file_that_was_named_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control of the one above."""
    assert await _uploads_of(tmp_path, monkeypatch, "use the clip fine.mp4, never bad.mp4", "fine.mp4") == 1


async def _uploads_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, proposed: str) -> int:
    make_files(tmp_path, {"fine.mp4": "mp4", "bad.mp4": "mp4", "ne.mp4": "mp4"})
    monkeypatch.chdir(tmp_path)
    first = calls(("update_draft", BRIEF), ("add_creative", {"paths": [proposed]}), ("submit_ad_mock", {}))
    async with world(tmp_path / "home", first, DONE, DONE) as w:
        await w.say(said)
        return sum("video/ad/upload" in one for one in w.requests())


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


@pytest.mark.parametrize(
    ("said", "is_kept"), [("no, never bad.mp4", False), ("nein, nicht bad.mp4", False), ("never other.mp4", True)]
)
async def test_a_video_that_is_turned_down_later_is_no_longer_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, is_kept: bool
) -> None:
    make_files(tmp_path, {"bad.mp4": "mp4"})
    monkeypatch.chdir(tmp_path)
    brief = 'Campaign "Tuba Tacos", traffic, text "Low notes", order now, no music. Use the video bad.mp4'
    async with world(tmp_path / "home", model=PROVIDER.load(ModelChoice())) as w:
        await w.say(brief)
        assert "bad.mp4, 15 s" in w.awaiting()["prompt"]
        assert w.awaiting()["plan"]["files"][0]["name"] == "bad.mp4"
        await w.say(said)
        assert ("creative" in w.of("draft")[-1]["fields"]) is is_kept
