"""The pages that are kept of what a phone shows: for their owner alone, few, and of the same files or of none."""

import os
from pathlib import Path

import pytest

from agent.wiring.home_files import previews_in
from agent.wiring.previews import Previews
from agent.words.on_a_phone import phone_view
from tests.doubles.media import mp4, png
from tests.doubles.plans import make_plan
from tools.core.errors import VaultError
from tools.core.given_files import FileHere, GivenFile
from tools.core.phone_view import PhonePiece, PhoneView

VIEW = phone_view(make_plan(), "en")


def as_it_is(text: str) -> str:
    return text


def piece(path: Path, content: bytes, kind: str) -> PhonePiece:
    path.write_bytes(content)
    given = GivenFile(name=path.name, size=len(content), content=content, place=str(path))
    return PhonePiece(name=path.name, format=kind, here=FileHere.of(given))


def showing(*pieces: PhonePiece) -> PhoneView:
    return VIEW.model_copy(update={"pieces": pieces, "kind": "carousel" if len(pieces) > 1 else "video"})


async def kept(home: Path, view: PhoneView, name: str = "0123456789abcdef") -> str:
    address = await previews_in(home, as_it_is)(name, view)
    assert address == (home / "previews" / f"{name}.html").as_uri()
    return (home / "previews" / f"{name}.html").read_text(encoding="utf-8")


async def test_a_page_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    assert "Two for one all week" in await kept(tmp_path, VIEW)

    assert (tmp_path / "previews").stat().st_mode & 0o777 == 0o700
    (page,) = (tmp_path / "previews").iterdir()
    assert page.stat().st_mode & 0o777 == 0o600


async def test_of_many_the_newest_thirty_stay(tmp_path: Path) -> None:
    keep = previews_in(tmp_path, as_it_is)
    for at in range(33):
        await keep(f"{at:016x}", VIEW)
        os.utime(tmp_path / "previews" / f"{at:016x}.html", (at, at))
    await keep("f" * 16, VIEW)

    names = sorted(one.stem for one in (tmp_path / "previews").glob("*.html"))
    assert names == [*(f"{at:016x}" for at in range(4, 33)), "f" * 16]


async def test_it_is_written_anew_only_where_something_changed_or_it_is_gone(tmp_path: Path) -> None:
    written: list[Path] = []

    def write(place: Path, page: bytes) -> None:
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(page)
        written.append(place)

    previews = Previews(tmp_path / "previews", write, as_it_is)
    for _ in range(3):
        await previews.keep("a", VIEW)
    assert len(written) == 1
    await previews.keep("a", VIEW.model_copy(update={"button": "Jetzt einkaufen"}))
    written[0].unlink()
    await previews.keep("a", VIEW.model_copy(update={"button": "Jetzt einkaufen"}))
    assert len(written) == 3


async def test_a_secret_that_is_known_is_hidden(tmp_path: Path) -> None:
    view = VIEW.model_copy(update={"name": "act.secret-token"})
    await previews_in(tmp_path, lambda text: text.replace("act.secret-token", "[hidden]"))("a", view)

    page = (tmp_path / "previews" / "a.html").read_text(encoding="utf-8")
    assert "act.secret-token" not in page
    assert "[hidden]" in page


@pytest.mark.parametrize("broken", ["file", "link", "open"])
async def test_where_it_cannot_be_kept_nothing_is_said_of_it(tmp_path: Path, broken: str) -> None:
    folder = tmp_path / "previews"
    if broken == "file":
        folder.write_text("in the way")
    elif broken == "link":
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        folder.symlink_to(tmp_path / "elsewhere")
    else:
        folder.mkdir(mode=0o777)
        folder.chmod(0o777)

    assert await previews_in(tmp_path, as_it_is)("a", VIEW) == ""


@pytest.mark.parametrize("error", [OSError("full"), VaultError("no")])
async def test_whatever_fails_there_is_no_page(tmp_path: Path, error: Exception) -> None:
    def write(_place: Path, _page: bytes) -> None:
        raise error

    assert await Previews(tmp_path, write, as_it_is).keep("a", VIEW) == ""


async def test_an_own_video_is_shown_from_where_it_rests(tmp_path: Path) -> None:
    clip = piece(tmp_path / 'a clip "1" <é>.mp4', mp4(3), "mp4")

    page = await kept(tmp_path, showing(clip))
    assert f'<video src="{(tmp_path / clip.name).as_uri()}"' in page
    assert "media-src file:" in page


async def test_a_small_picture_stands_in_the_page_itself_and_a_large_one_in_its_file(tmp_path: Path) -> None:
    small = piece(tmp_path / "small.png", png(), "png")
    large = piece(tmp_path / "large.png", png() + bytes(600_000), "png")

    page = await kept(tmp_path, showing(small, large))
    assert '<img src="data:image/png;base64,' in page
    assert f'<img src="{(tmp_path / "large.png").as_uri()}"' in page


async def test_small_pictures_fill_no_page_without_end(tmp_path: Path) -> None:
    pieces = [piece(tmp_path / f"{at}.png", png() + bytes(500_000), "png") for at in range(12)]

    page = await kept(tmp_path, showing(*pieces))
    assert len(page) < 5_000_000
    assert page.count("<img ") == 12


@pytest.mark.parametrize("large", [True, False])
@pytest.mark.parametrize("became", ["other", "longer", "gone", "folder", "pipe", "unreadable path"])
async def test_a_file_that_is_no_more_the_same_is_not_shown(tmp_path: Path, became: str, large: bool) -> None:
    content = png() + bytes(600_000 if large else 0)
    place = tmp_path / "picture.png"
    one = piece(place, content, "png")
    place.unlink()
    match became:
        case "other":
            place.write_bytes(content[:-1] + b"x")
        case "longer":
            place.write_bytes(content + b"x")
        case "folder":
            place.mkdir()
        case "pipe":
            os.mkfifo(place)
        case "unreadable path":
            assert one.here is not None
            one = one.model_copy(update={"here": one.here.model_copy(update={"path": "/\0"})})
        case _:
            pass

    page = await kept(tmp_path, showing(one, one))
    assert "<img" not in page
    assert "not on this machine" in page


@pytest.mark.parametrize("kind", ["avi", "mpeg", "svg", ""])
async def test_what_no_browser_plays_is_drawn(tmp_path: Path, kind: str) -> None:
    page = await kept(tmp_path, showing(piece(tmp_path / "clip", b"whatever", kind)))

    assert "<video" not in page
    assert "<img" not in page


async def test_pages_in_a_folder_that_is_named_from_here_have_a_whole_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    address = await previews_in(Path("home"), as_it_is)("0123456789abcdef", VIEW)
    assert address == (tmp_path / "home" / "previews" / "0123456789abcdef.html").as_uri()


@pytest.mark.parametrize("secret", ["language", '","facts', "carousel"])
async def test_a_secret_that_is_spelt_as_a_part_of_the_page_hides_only_words(tmp_path: Path, secret: str) -> None:
    def hide(text: str) -> str:
        return text.replace(secret, "[hidden]")

    view = VIEW.model_copy(update={"name": f"a {secret} b"})
    assert await previews_in(tmp_path, hide)("0123456789abcdef", view)
    page = (tmp_path / "previews" / "0123456789abcdef.html").read_text(encoding="utf-8")
    assert "a [hidden] b" in page


async def test_a_page_that_cannot_be_made_is_left_out(tmp_path: Path) -> None:
    def broken(_text: str) -> str:
        raise ValueError

    assert await previews_in(tmp_path, broken)("0123456789abcdef", VIEW) == ""
    assert await previews_in(tmp_path / "\0", as_it_is)("0123456789abcdef", VIEW) == ""


async def test_what_is_no_page_is_left_where_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "previews"
    folder.mkdir(mode=0o700)
    (folder / "gone.html").symlink_to(tmp_path / "nowhere")
    (folder / "folder.html").mkdir()
    os.utime(folder / "folder.html", (1, 1))
    for at in range(31):
        (folder / f"old{at}.html").touch()
        os.utime(folder / f"old{at}.html", (at + 2, at + 2))

    await kept(tmp_path, VIEW)
    assert (folder / "gone.html").is_symlink()
    assert (folder / "folder.html").is_dir()
    assert not (folder / "old1.html").exists()
    assert (folder / "old2.html").exists()
