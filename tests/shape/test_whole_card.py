"""A walk over every field of every write: whatever changes it changes the card and the payload, one row a value.

The ads are of every objective, with nothing decided but what is obligatory and with everything decided, as a video, as
pictures, with each sound; what changes is each value of each field, each stand-in, the account and the target.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest

import agent.words.card
from agent.bootstrap import load_catalogue
from agent.wiring.platforms import STANDINS
from agent.words.card import card
from tests.doubles.plans import ACCOUNT, NOW, make_draft
from tests.unit.fields.values import values_of
from tools.core.advertiser import Advertiser
from tools.core.assets import Appearance, Place
from tools.core.creative import CarouselCreative, VideoCreative
from tools.core.draft import Draft
from tools.core.field import Field, Fields
from tools.core.given_files import UploadedFile
from tools.core.music import LibraryTrack, NoMusic, UploadedTrack
from tools.core.plan import Plan
from tools.core.sentence import Told, alike
from tools.core.standins import Standins
from tools.core.target import Target
from tools.core.writes import draw_up
from tools.fields import every_field

KEY = "4611686018427387904"
SAME_IN_EVERY_AD = {
    *("campaign.budget_mode", "campaign.operation_status", "campaign.request_id", "adgroup.request_id"),
    *("adgroup.campaign_id.$", "adgroup.placement_type", "adgroup.placements.0", "adgroup.pacing"),
    *("adgroup.operation_status", "ad.adgroup_id.$", "ad.creatives.0.operation_status"),
}
CLIP = UploadedFile(name="clip.mp4", size=1_258_291, kind="mp4", seconds=15.0, width=1080, height=1920)
SONG = UploadedFile(name="song.mp3", size=720_000, kind="mp3", seconds=30.0)
VIDEO = VideoCreative(video_id="v", cover_id="c", file=CLIP)
PICTURES = CarouselCreative(image_ids=("a", "b"), files=(CLIP, SONG))
OTHER_STANDINS: Mapping[str, Any] = {
    "identity": Appearance(identity_id="9", name=STANDINS.identity.name),
    "account": Appearance(identity_id="9", name=STANDINS.account.name),
    "video_id": "v_other",
    "cover_id": "c_other",
    "image_ids": (STANDINS.image_ids[0], "im_other"),
    "location": Place(location_id="9", name=STANDINS.location.name),
    "landing_page": f"{STANDINS.landing_page}?utm_source=other",
    "pixel_id": "9",
    "pixel_event": "ON_WEB_REGISTER",
}
NOT_SENT: Mapping[str, Any] = {"pixel_name": "Another pixel"}


@dataclass(frozen=True)
class Ad:
    """All that an ad is drawn up from."""

    draft: Draft
    standins: Standins = STANDINS
    account: Advertiser = ACCOUNT
    target: Target = Target.SANDBOX

    def plan(self, fields: Fields) -> Plan:
        objective = load_catalogue().objective_of(self.draft)
        assert objective is not None
        return draw_up(fields, self.draft, objective, self.account, self.target, KEY, NOW, self.standins)


def ads() -> Iterator[Ad]:
    """Give ads of every objective, of every creative and sound, with little and with everything decided."""
    whole = {one.name: values_of(one.name)[0] for one in every_field()}
    seen_and_heard: tuple[dict[str, Any], ...] = (
        {"music": NoMusic()},
        {"music": LibraryTrack(track_id="music_001")},
        whole | {"creative": VIDEO, "music": NoMusic()},
        whole | {"creative": PICTURES, "music": UploadedTrack(track_id="777", file=SONG)},
    )
    for objective in values_of("objective"):
        yield from (Ad(make_draft(**{**said, "objective": objective})) for said in seen_and_heard)


def changed(ad: Ad) -> Iterator[tuple[str, Ad]]:
    """Give the ad with one thing of it changed, and the name of that."""
    for field in every_field():
        for value in values_of(field.name):
            yield field.name, replace(ad, draft=ad.draft.fill(**{field.name: value}))
    for name, value in OTHER_STANDINS.items():
        yield f"stand-in {name}", replace(ad, standins=ad.standins.model_copy(update={name: value}))
    yield "account", replace(ad, account=ad.account.model_copy(update={"advertiser_id": "9"}))
    yield "target", replace(ad, target=Target.TIKTOK_SANDBOX)


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    match value:
        case dict():
            for key, inside in value.items():
                yield from leaves(inside, f"{path}.{key}" if path else key)
        case list():
            for number, inside in enumerate(value):
                yield from leaves(inside, f"{path}.{number}")
        case _:
            yield path, value


def sent(plan: Plan) -> dict[str, object]:
    return {path: value for write in plan.writes for path, value in leaves(write.body, write.step.value)}


def on_the_card(plan: Plan, fields: Fields) -> str:
    return card(plan, fields, 0).replace(plan.fingerprint, "")


@cache
def walked() -> tuple[tuple[str, Ad, Ad], ...]:
    """Give every pair of ads that send something else, with what differs."""
    fields, pairs = every_field(), []
    for ad in ads():
        before = ad.plan(fields).fingerprint
        pairs += [(name, ad, other) for name, other in changed(ad) if other.plan(fields).fingerprint != before]
    return tuple(pairs)


def unseen(fields: Fields, seen: Callable[[Plan, Fields], object], only: str = "") -> Iterator[str]:
    """Name what changes a write and cannot be seen."""
    for name, ad, other in walked():
        if name.startswith(only) and seen(ad.plan(fields), fields) == seen(other.plan(fields), fields):
            yield name


def in_the_payload(plan: Plan, _: Fields) -> object:
    return plan.payload


def test_whatever_changes_a_write_changes_the_card_and_the_payload() -> None:
    assert {*unseen(every_field(), on_the_card)} == set()
    assert {*unseen(every_field(), in_the_payload)} == set()


def test_the_walk_comes_by_every_field_of_every_write() -> None:
    """The positive control: what nothing changes here is the same in every ad."""
    moved: set[str] = set()
    every: set[str] = set()
    for _, ad, other in walked():
        one, two = (sent(each.plan(every_field())) for each in (ad, other))
        every |= one.keys() | two.keys()
        moved |= {path for path in one.keys() | two.keys() if one.get(path) != two.get(path)}

    assert every - moved == SAME_IN_EVERY_AD
    assert {*OTHER_STANDINS, *NOT_SENT} == {*Standins.model_fields}
    assert {f"stand-in {name}" for name in OTHER_STANDINS} <= {name for name, _, _ in walked()}


@pytest.mark.parametrize("hidden", [one.name for one in every_field()])
def test_with_the_row_of_any_field_taken_out_the_walk_fails(hidden: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control: each row in turn, without the one that counts from budget and dates."""
    monkeypatch.setattr(agent.words.card, "_money", lambda *_: ())
    fields = tuple(_without_its_row(one) if one.name == hidden else one for one in every_field())

    assert next(unseen(fields, on_the_card, hidden), None) == hidden


@pytest.mark.parametrize("hidden", [one.name for one in every_field()])
def test_with_the_key_of_any_field_taken_out_the_walk_fails(hidden: str) -> None:
    """The positive control: each key of the payload in turn."""
    fields = tuple(replace(one, exported=lambda _: {}) if one.name == hidden else one for one in every_field())

    assert next(unseen(fields, in_the_payload, hidden), None) == hidden


def test_with_the_rows_of_stand_ins_taken_out_the_walk_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control: neither the card nor the payload names them by another way."""
    monkeypatch.setattr(agent.words.card, "_practice", lambda *_: ())
    standins = {f"stand-in {name}" for name in OTHER_STANDINS}

    assert {*unseen(every_field(), on_the_card, "stand-in")} == standins
    assert {*unseen(every_field(), _without_standins, "stand-in")} == standins


def _without_standins(plan: Plan, _: Fields) -> object:
    return plan.payload | {"standin_values": {}}


@pytest.mark.parametrize(
    ("fact", "value"), [("name", "bad.mp4"), ("size", 9_000_000), ("seconds", 16.0), ("kind", "mov"), ("height", 9)]
)
def test_what_a_person_knows_a_file_by_stands_on_the_card_and_in_the_payload(fact: str, value: object) -> None:
    other = CLIP.model_copy(update={fact: value})
    for one, two in (
        ({"creative": VIDEO}, {"creative": VIDEO.model_copy(update={"file": other})}),
        ({"creative": PICTURES}, {"creative": PICTURES.model_copy(update={"files": (other, SONG)})}),
        ({"music": UploadedTrack(track_id="7", file=CLIP)}, {"music": UploadedTrack(track_id="7", file=other)}),
    ):
        plans = [Ad(make_draft(**said)).plan(every_field()) for said in (one, two)]
        assert plans[0].fingerprint == plans[1].fingerprint
        assert on_the_card(plans[0], every_field()) != on_the_card(plans[1], every_field())
        assert plans[0].payload != plans[1].payload


def test_the_names_of_identity_and_pixel_stand_on_the_card() -> None:
    practice = Ad(make_draft(objective="CONVERSIONS", music=LibraryTrack(track_id="music_001"))).plan(every_field())
    shown = on_the_card(practice, every_field())

    assert str(STANDINS.identity) in shown
    assert f"{STANDINS.pixel_name} ({STANDINS.pixel_id}), purchase" in shown
    assert practice.payload["standin_values"]["identity_name"] == STANDINS.identity.name  # type: ignore[index,call-overload]


def _without_its_row(field: Field[Any]) -> Field[Any]:
    return replace(field, shown=_nothing, on_card=None, listed=None, standin_shown=field.standin_shown and _nothing)


def _nothing(_: object) -> Told:
    return alike("hidden")
