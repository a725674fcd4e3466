"""The state as LangGraph's server keeps it on disk."""

import pickle
from datetime import UTC, datetime

from tests.doubles.plans import make_draft
from tools.core.assets import Place
from tools.core.audience import Audience
from tools.core.creative import VideoCreative
from tools.core.draft import Draft
from tools.core.money import Money
from tools.core.music import LibraryTrack
from tools.fields import every_field
from tools.fields.app import App
from tools.fields.budget import Budget
from tools.fields.pixel import Pixel
from tools.fields.schedule import Schedule


def whole_draft() -> Draft:
    return make_draft(
        music=LibraryTrack(track_id="music_001"),
        identity="7000000000000000111",
        creative=VideoCreative(video_id="v_demo", cover_id="im_demo"),
        landing_page="https://example.com/",
        budget=Budget(amount=Money.of("20.50", "USD"), mode="daily"),
        schedule=Schedule(starts=datetime(2026, 11, 21, 12, 0, tzinfo=UTC)),
        locations=(Place(location_id="6252001", name="United States"),),
        audience=Audience(age_to=54),
        pixel=Pixel(pixel_id="7000000000000000222", event="ON_WEB_ORDER"),
        app=App(app_id="7000000000000000333", system="IOS"),
        lead_form="7000000000000000444",
    )


def test_a_draft_comes_back_whole_from_a_pickle() -> None:
    draft = whole_draft()

    assert all(draft.has(field.name) for field in every_field())
    assert pickle.loads(pickle.dumps(draft, protocol=2)) == draft
