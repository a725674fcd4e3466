"""Files: what is taken in, what is refused, and what an ad can do with it afterwards."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.clock import FakeClock
from tests.doubles.media import avi, jpg, mp3, mp4, png
from tests.doubles.sandbox_client import ADVERTISER, API, SECOND_ADVERTISER, SandboxClient, ad, carousel
from tools.core.media.films import read_film
from tools.core.media.mp3 import read_mp3
from tools.core.media.pictures import read_picture
from tools.sandbox.application import Sandbox

OF_KIND = {"image": jpg(), "video": mp4(), "music": mp3()}


async def uploaded(client: SandboxClient, kind: str, content: bytes, name: str = "mine", **changes: Any) -> Any:
    answer = await client.upload(kind, content, name, **changes)
    assert answer["code"] == 0, answer
    return answer["data"][0] if kind == "video" else answer["data"]


async def test_an_uploaded_picture_can_be_looked_up_and_shown(client: SandboxClient) -> None:
    made = await uploaded(client, "image", png(640, 480), "boots.png")
    assert made.items() >= {"format": "png", "width": 640, "height": 480, "file_name": "boots.png"}.items()
    found = await client.get("file/image/ad/info", advertiser_id=ADVERTISER, image_ids=[made["image_id"], "im_demo"])
    assert [one["image_id"] for one in found["data"]["list"]] == ["im_demo", made["image_id"]]
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    shown = {"ad_format": "CAROUSEL_ADS", "image_ids": ["im_demo", made["image_id"]], "music_id": "music_001"}
    assert await client.create_ad(adgroup_id, **shown)


async def test_an_uploaded_video_comes_as_a_list_and_can_be_shown_with_a_suggested_cover(client: SandboxClient) -> None:
    made = await uploaded(client, "video", mp4(12.5), "boots.mp4")
    expected = {"format": "mp4", "duration": 12.5, "displayable": True, "width": 1080, "height": 1920}
    assert made.items() >= expected.items()
    looked_up = await client.get("file/video/ad/info", advertiser_id=ADVERTISER, video_ids=[made["video_id"]])
    assert looked_up["data"]["list"] == [made]
    covers = await client.get("file/video/suggestcover", advertiser_id=ADVERTISER, video_id=made["video_id"])
    cover = covers["data"]["list"][0]
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    assert await client.create_ad(adgroup_id, video_id=made["video_id"], image_ids=[cover["id"]])


async def test_an_uploaded_track_is_found_by_its_source_and_plays_in_a_carousel(client: SandboxClient) -> None:
    made = await uploaded(client, "music", mp3(), "jingle.mp3")
    assert made["sources"] == ["USER"]
    assert made["duration"] == pytest.approx(2, abs=0.05)
    query = {"search_type": "SEARCH_BY_SOURCE", "music_scene": "CAROUSEL_ADS", "filtering": {"sources": ["USER"]}}
    found = await client.get("file/music/get", advertiser_id=ADVERTISER, **query)
    assert [one["music_id"] for one in found["data"]["musics"]] == [made["music_id"]]
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    body = ad(adgroup_id) | {"creatives": [carousel(music_id=made["music_id"])]}
    assert (await client.post("ad/create", body))["code"] == 0


async def test_a_track_is_put_on_the_liked_ones_and_taken_off(client: SandboxClient) -> None:
    async def liked() -> list[str]:
        found = await client.get("file/music/get", advertiser_id=ADVERTISER, search_type="SEARCH_BY_LIKED")
        return [one["music_id"] for one in found["data"]["musics"]]

    action = {"advertiser_id": ADVERTISER, "material_id": "music_002"}
    for _ in range(2):
        await client.expect_ok("file/music/upload", action | {"material_action": "ADD_TO_LIKED"})
    assert await liked() == ["music_002"]
    await client.expect_ok("file/music/upload", action | {"material_action": "REMOVE_FROM_LIKED"})
    assert await liked() == []
    unknown = action | {"material_action": "ADD_TO_LIKED", "material_id": "music_999"}
    assert (await client.post("file/music/upload", unknown))["code"] == 40905


@pytest.mark.parametrize("kind", OF_KIND)
async def test_the_same_file_again_is_the_same_file(client: SandboxClient, kind: str) -> None:
    first = await uploaded(client, kind, OF_KIND[kind], "one")
    assert await uploaded(client, kind, OF_KIND[kind], "one") == first
    assert await uploaded(client, kind, OF_KIND[kind], "two") == first


@pytest.mark.parametrize("kind", OF_KIND)
async def test_another_file_of_the_same_name_is_refused(client: SandboxClient, kind: str) -> None:
    other = {"image": jpg(640, 480), "video": mp4(5), "music": mp3(3)}[kind]
    await uploaded(client, kind, OF_KIND[kind], "one")
    assert (await client.upload(kind, other, "one"))["code"] == 40911
    assert (await client.upload(kind, other, "local name", file_name="one"))["code"] == 40911
    assert (await client.upload(kind, other, "two"))["code"] == 0


async def test_the_name_of_what_came_with_the_account_is_taken(client: SandboxClient) -> None:
    assert (await client.upload("video", mp4(), "demo.mp4"))["code"] == 40911


async def test_names_can_be_checked_beforehand(client: SandboxClient) -> None:
    await uploaded(client, "image", jpg(), "one")
    files = [{"file_name": name, "file_type": kind} for name in ("one", "two") for kind in ("IMAGE", "VIDEO")]
    found = await client.get("file/name/check", advertiser_id=ADVERTISER, files=files)
    assert [one["duplicate"] for one in found["data"]["list"]] == [True, False, False, False]
    for wrong in ("x", [], files * 6, [{"file_name": "one"}], [{"file_name": 1, "file_type": "IMAGE"}]):
        assert (await client.get("file/name/check", advertiser_id=ADVERTISER, files=wrong))["code"] == 40002


@pytest.mark.parametrize("kind", OF_KIND)
@pytest.mark.parametrize(
    ("changes", "content", "code"),
    [
        ({"signature": "0" * 32}, None, 40900),
        ({"signature": None}, None, 40002),
        ({}, b"", 40906),
        ({}, b"only words", 40908),
        ({"file_name": "n" * 101}, None, 40002),
        ({"upload_type": "UPLOAD_BY_PIGEON"}, None, 40002),
        ({"upload_type": "UPLOAD_BY_FILE_ID"}, None, 40002),
        ({"upload_type": "UPLOAD_BY_FILE_ID", "file_id": "gone"}, None, 40905),
        ({"advertiser_id": None}, None, 40002),
        ({"advertiser_id": SECOND_ADVERTISER}, None, 40001),
    ],
)
async def test_an_upload_that_breaks_a_rule_is_refused(
    client: SandboxClient, kind: str, changes: dict[str, Any], content: bytes | None, code: int
) -> None:
    named = {f"{kind}_signature" if field == "signature" else field: value for field, value in changes.items()}
    sent = OF_KIND[kind] if content is None else content
    assert (await client.upload(kind, sent, **named))["code"] == code


@pytest.mark.parametrize("kind", ["image", "video"])
async def test_nothing_is_fetched_from_an_address(client: SandboxClient, kind: str) -> None:
    body = {"advertiser_id": ADVERTISER, "upload_type": "UPLOAD_BY_URL"}
    assert (await client.post(f"file/{kind}/ad/upload", body))["code"] == 40002
    assert (await client.post(f"file/{kind}/ad/upload", body | {f"{kind}_url": "https://x.test/y"}))["code"] == 40903
    assert (await client.post("file/music/upload", body))["code"] == 40002


async def test_a_known_video_can_be_named_by_its_id(client: SandboxClient) -> None:
    body = {"advertiser_id": ADVERTISER, "upload_type": "UPLOAD_BY_VIDEO_ID", "video_id": "v_demo"}
    answer = await client.post("file/video/ad/upload", body)
    assert answer["data"][0]["video_id"] == "v_demo"
    assert (await client.post("file/video/ad/upload", body | {"video_id": "v_x"}))["code"] == 40053


async def test_a_video_longer_than_a_minute_is_taken_in_and_refused_as_a_picture(client: SandboxClient) -> None:
    made = await uploaded(client, "video", mp4(61))
    assert made["displayable"] is False
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    answer = await client.post("ad/create", ad(adgroup_id, video_id=made["video_id"]))
    assert (answer["code"], answer["message"]) == (40002, "Unsupported image size.")
    assert (await uploaded(client, "video", mp4(60), "a minute"))["displayable"] is True


async def test_size_limits(client: SandboxClient) -> None:
    assert (await client.upload("music", mp3() + bytes(10 << 20)))["code"] == 40907
    assert (await client.upload("image", jpg(1920, 1921)))["code"] == 40002
    assert (await client.upload("image", jpg(1920, 1920)))["code"] == 0


async def test_a_reset_forgets_what_was_uploaded(sandbox: Sandbox, client: SandboxClient) -> None:
    made = await uploaded(client, "image", jpg())
    sandbox.reset()
    found = await client.get("file/image/ad/info", advertiser_id=ADVERTISER, image_ids=[made["image_id"]])
    assert found["data"]["list"] == []


async def test_a_picture_of_nobody_cannot_be_shown(client: SandboxClient) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    assert (await client.post("ad/create", ad(adgroup_id, image_ids=["v_other_cover_1"])))["code"] == 40002


async def test_an_upload_that_arrives_late_arrives_whole(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    sandbox.set_faults([{"on": "upload", "do": {"late": 30}}])
    with pytest.raises(Exception, match="without an answer"):
        await client.upload("image", jpg(), "one")
    names = [{"file_name": "one", "file_type": "IMAGE"}]
    for seconds, is_there in ((29, False), (2, True)):
        clock.advance(seconds)
        found = await client.get("file/name/check", advertiser_id=ADVERTISER, files=names)
        assert found["data"]["list"][0]["duplicate"] is is_there


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "multipart/form-data; boundary=b"),
        (b"--b\r\n\r\n--b--\r\n", "multipart/form-data"),
        (b'--b\r\nContent-Disposition: form-data; name="advertiser_id"\r\n\r\n1', "multipart/form-data; boundary=b"),
        (b"--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--\r\n", "multipart/form-data; boundary=b"),
        (b"{}", "application/json"),
    ],
)
async def test_a_form_that_cannot_be_read_is_refused(client: SandboxClient, body: bytes, content_type: str) -> None:
    headers = {"Access-Token": client.token or "", "content-type": content_type}
    answer = await client.http.post(f"{API}/file/image/ad/upload/", content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (200, 40002)


async def test_a_form_of_another_program_is_read(client: SandboxClient) -> None:
    content = mp3(tag=False)
    parts = {"advertiser_id": ADVERTISER, "music_signature": "f" * 32, "upload_type": "UPLOAD_BY_FILE"}
    head = "".join(f'--b"\r\nContent-Disposition: form-data; name={n}\r\n\r\n{v}\r\n' for n, v in parts.items())
    file = '--b"\r\nContent-Disposition: form-data; name="music_file"; filename="ü.mp3"\r\n\r\n'
    body = (head + file).replace('--b"', "--b").encode() + content + b"\r\n--b--\r\n"
    headers = {"Access-Token": client.token or "", "content-type": 'multipart/form-data; boundary="b"'}
    answer = await client.http.post(f"{API}/file/music/upload/", content=body, headers=headers)
    assert answer.json()["code"] == 40900


def test_films_are_measured() -> None:
    for seconds, sound, version in ((15, True, 0), (61.5, False, 1)):
        found = read_film(mp4(seconds, sound=sound, version=version))
        assert found is not None
        assert (found.format, found.seconds, found.has_sound) == ("mp4", seconds, sound)
    assert getattr(read_film(mp4(brand=b"qt  ")), "format", None) == "mov"
    assert getattr(read_film(avi(3)), "seconds", None) == 3
    assert getattr(read_film(b"\x00\x00\x01\xba"), "format", None) == "mpeg"
    assert read_film(mp3()) is None
    assert getattr(read_film(mp4()[:60]), "is_whole", None) is False


def test_tracks_and_pictures_are_measured() -> None:
    assert getattr(read_mp3(mp3(5)), "seconds", 0) == pytest.approx(5, abs=0.05)
    assert getattr(read_mp3(mp3(5, tag=False)), "seconds", 0) == pytest.approx(5, abs=0.05)
    assert read_mp3(mp4()) is None
    assert (getattr(read_picture(jpg(3, 4)), "width", 0), getattr(read_picture(png(3, 4)), "height", 0)) == (3, 4)
    assert read_picture(mp3()) is None


@given(st.sampled_from([mp4(), mp3(0.1), jpg(), png(), avi()]), st.data())
def test_torn_and_doctored_files_are_read_without_harm(whole: bytes, data: st.DataObject) -> None:
    content = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for place in data.draw(st.lists(st.integers(0, max(0, len(content) - 1)), max_size=5)):
        content[place : place + 1] = data.draw(st.binary(min_size=1, max_size=4))
    for read in (read_film, read_mp3, read_picture):
        read(bytes(content))
