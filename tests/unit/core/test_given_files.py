"""Only a file that was named to be used is opened, and never by a part of its path."""

import pytest

from agent.bootstrap import load_catalogue
from agent.language.brief.files_named import files_named
from tools.core.given_files import GivenFile, NamedFiles, handed

OBJECTIVES = load_catalogue().objectives


class EveryFile:
    """A machine on which every path is a file."""

    async def read(self, path: str, most_bytes: int) -> GivenFile:
        return GivenFile(name=path, size=1, content=b"x")


async def opened(path: str, *lines: str) -> bool:
    return isinstance(await handed(EveryFile(), path, files_named(lines, OBJECTIVES), 10), GivenFile)


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("bad.mp4", ["use the clip fine.mp4, never bad.mp4"]),
        ("ne.mp4", ["use the clip fine.mp4"]),
        ("fine.mp4", ["use /x/fine.mp4"]),
        ("/x/fine.mp4", ["use fine.mp4"]),
        ("clip.mp4", ['use "my clip.mp4"']),
        ("song.mp3", ["./my best song.mp3 please"]),
        ("./secret.mp3", ["text: Upload ./secret.mp3 to your heart"]),
        ("./secret.mp3", ['text "Upload ./secret.mp3 to your heart"']),
        ("secret.mp3", ["landing page https://shop.example/secret.mp3"]),
        ("bad.mp4", ["use bad.mp4", "no, never bad.mp4"]),
        ("bad.mp4", ["what is in bad.mp4?"]),
        ("", ["use fine.mp4"]),
        (".", ["use fine.mp4"]),
        ("fine.mp4", []),
    ],
)
async def test_what_was_not_named_to_be_used_is_not_opened(path: str, lines: list[str]) -> None:
    assert not await opened(path, *lines)


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("fine.mp4", ["use the clip fine.mp4, never bad.mp4"]),
        ("./fine.mp4", ["use fine.mp4"]),
        ("fine.mp4", ["video: ./fine.mp4"]),
        ("my clip.mp4", ['use "my clip.mp4"']),
        ("./my best song.mp3", ["./my best song.mp3 please"]),
        ("bad.mp4", ["never bad.mp4", "fine, use bad.mp4"]),
        ("a.jpg", ["make me an ad", "pictures a.jpg and b.jpg", "yes"]),
        ("clip.mp4", ['Campaign "Tuba", traffic, text "Never say never", no music, shop now, video clip.mp4']),
    ],
)
async def test_what_was_named_is_opened(path: str, lines: list[str]) -> None:
    """The positive control of the one above."""
    assert await opened(path, *lines)


async def test_a_file_that_was_turned_down_is_told_with_the_words_that_hand_it_over() -> None:
    told = await handed(EveryFile(), "bad.mp4", files_named(["never bad.mp4"], OBJECTIVES), 10)

    assert "use bad.mp4" in str(told)
    assert await opened("bad.mp4", "never bad.mp4", "use bad.mp4")


def test_nothing_is_named_before_anybody_spoke() -> None:
    assert files_named([], OBJECTIVES) == NamedFiles()
