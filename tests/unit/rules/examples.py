"""For every rule, drafts it lets pass and drafts it refuses: here, or in the rule's own test as ``EXAMPLES``."""

import importlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec

import tools.objectives
import tools.rules
from tools.core.advertiser import Advertiser
from tools.core.catalogue import Catalogue
from tools.core.creative import CarouselCreative, Creative, VideoCreative
from tools.core.draft import Draft
from tools.core.money import Money
from tools.core.music import InVideoMusic, LibraryTrack, Music, NoMusic, Track, UploadedTrack
from tools.core.objective import Objective
from tools.core.rule import Facts, Rule
from tools.core.target import Target
from tools.discovery import collect
from tools.fields import every_field
from tools.fields.budget import Budget
from tools.fields.schedule import Schedule

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
CATALOGUE = Catalogue(
    fields=every_field(),
    objectives=collect(tools.objectives, "OBJECTIVE", Objective),
    rules=collect(tools.rules, "RULE", Rule),
)
RULES = {rule.name: rule for rule in CATALOGUE.rules}

AMERICAN = Advertiser(advertiser_id="1", name="Lemon House", currency="USD", country="US")
JAPANESE = Advertiser(advertiser_id="2", name="Yuzu House", currency="JPY", country="JP")
UPBEAT = Track(track_id="music_001", title="Upbeat", licensed=True)
VIDEO = VideoCreative(video_id="v_demo")
SILENT = VideoCreative(video_id="v_mime", has_sound=False)
PICTURES = CarouselCreative(image_ids=("im_demo", "im_demo_2"))
END = Track(track_id="music_004", title="End", licensed=False)
ONLY_EUROPE = Track(track_id="music_007", title="Seine", licensed=True, regions=("FR", "DE"))


def facts(
    *, advertiser: Advertiser | None = AMERICAN, track: Track | None = None, looked_up: bool = True, now: datetime = NOW
) -> Facts:
    return Facts(target=Target.SANDBOX, now=now, advertiser=advertiser, track=track, track_was_looked_up=looked_up)


@dataclass(frozen=True)
class Case:
    draft: Draft
    facts: Facts = field(default_factory=facts)

    def judged_by(self, rule: str) -> str | None:
        found = RULES[rule].judge(self.draft, CATALOGUE.objective_of(self.draft), self.facts)
        return found.message if found else None


@dataclass(frozen=True)
class Examples:
    passing: tuple[Case, ...]
    failing: tuple[Case, ...]


def _text(*texts: str) -> tuple[Case, ...]:
    return tuple(Case(Draft().fill(text=text)) for text in texts)


def _name(*names: str) -> tuple[Case, ...]:
    return tuple(Case(Draft().fill(campaign_name=name)) for name in names)


def _page(*addresses: str) -> tuple[Case, ...]:
    return tuple(Case(Draft().fill(landing_page=address)) for address in addresses)


def _cta(*words: str) -> tuple[Case, ...]:
    return tuple(Case(Draft().fill(cta=cta)) for cta in words)


def _music(music: Music, objective: str = "Traffic", known: Facts | None = None) -> Case:
    return Case(Draft().fill(music=music, objective=objective), known or facts(track=UPBEAT))


def _shown(creative: Creative, music: Music) -> Case:
    return Case(Draft().fill(creative=creative, music=music, objective="Traffic"), facts(track=UPBEAT))


def _money(amount: str, mode: str = "daily", *, ends: datetime | None = None, known: Facts | None = None) -> Case:
    number, currency = amount.split()
    draft = Draft().fill(budget=Budget.model_validate({"amount": Money.of(number, currency), "mode": mode}))
    return Case(draft.fill(schedule=Schedule(starts=NOW, ends=ends)) if ends else draft, known or facts())


def _times(starts: datetime | None, ends: datetime | None = None) -> Case:
    return Case(Draft().fill(schedule=Schedule(starts=starts, ends=ends)))


def _days(count: float) -> datetime:
    return NOW + timedelta(days=count)


TRACK = LibraryTrack(track_id="music_001")
OWN_TRACK = UploadedTrack(track_id="music_001")
NO_LIBRARY = facts(looked_up=False)
NO_LOGIN = facts(looked_up=False).model_copy(update={"library_needs_login": True})


def examples() -> dict[str, Examples]:
    """Give the examples that stand below, and those that rules have in tests of their own."""
    tests = {rule: f"{__package__}.test_{rule}" for rule in RULES if rule not in _EXAMPLES}
    modules = {rule: importlib.import_module(name) for rule, name in tests.items() if find_spec(name)}
    return _EXAMPLES | {rule: module.EXAMPLES for rule, module in modules.items() if hasattr(module, "EXAMPLES")}


_EXAMPLES: dict[str, Examples] = {
    "campaign_name_length": Examples(
        passing=_name("abc", "Summer sale", "夏の市", "  abc  "),
        failing=_name("", "ab", "  ab  ", "a\u200b\u200bb", "\u3164\u3164\u3164", "   "),
    ),
    "campaign_name_platform": Examples(
        passing=_name("Summer sale #2 {draft}", "a" * 512, "夏" * 256),
        failing=_name("a" * 513, "夏" * 257, "Sale 🎉", "Summer\nsale", "Sum\u200bmer", "\u202eelas"),
    ),
    "objective_supported": Examples(
        passing=tuple(Case(Draft().fill(objective=said)) for said in ("Traffic", "APP_PROMOTION", "video views!")),
        failing=tuple(Case(Draft().fill(objective=said)) for said in ("world peace", "", "RF_REACH")),
    ),
    "text_length": Examples(
        passing=_text("a", "a" * 100, "夏" * 100),
        failing=_text("", "   ", "\u200b", "a" * 101, "夏" * 101),
    ),
    "text_weighted_length": Examples(
        passing=_text("夏" * 50, "a" * 100, "夏" * 101, "한" * 100),
        failing=_text("夏" * 51, "ア" * 51, "a" * 99 + "夏"),
    ),
    "text_characters": Examples(
        passing=_text("Fresh lemons, 5 € a bag®", "1# 2* 3", "نمی‌خواهم", "क्‍ष"),
        failing=_text("Hot 🔥", "1️⃣ deal", "🇩🇪", "2\nlines", "a\tb", "a\u200db", "\u202eabc", "cafe\u0301", "\ue000"),
    ),
    "text_forbidden_marks": Examples(passing=_text("Ripe (new) lemons"), failing=_text("#lemons", "Hi {name}", "}")),
    "cta_chosen": Examples(passing=_cta("SHOP_NOW", "whatever"), failing=_cta("", "  ", "\u200b")),
    "cta_listed": Examples(passing=_cta("SHOP_NOW", "LEARN_MORE", ""), failing=_cta("BUY_NOW", "Shop now", "GO")),
    "music_for_conversions": Examples(
        passing=(
            _music(NoMusic()),
            *(_music(music, "Conversions") for music in (TRACK, OWN_TRACK, InVideoMusic())),
            Case(Draft().fill(objective="Conversions")),
            Case(Draft().fill(music=NoMusic())),
        ),
        failing=(_music(NoMusic(), "Conversions"), _music(NoMusic(), "WEB_CONVERSIONS")),
    ),
    "creative_fits_music": Examples(
        passing=(_shown(VIDEO, NoMusic()), _shown(VIDEO, InVideoMusic()), _shown(PICTURES, TRACK), _music(TRACK)),
        failing=(_shown(VIDEO, TRACK), _shown(PICTURES, NoMusic()), _shown(PICTURES, InVideoMusic())),
    ),
    "music_in_video_has_sound": Examples(
        passing=(_shown(VIDEO, InVideoMusic()), _shown(SILENT, NoMusic()), _music(InVideoMusic())),
        failing=(_shown(SILENT, InVideoMusic()),),
    ),
    "music_none_only_for_traffic": Examples(
        passing=(_music(NoMusic()), _music(NoMusic(), "Conversions"), _music(TRACK, "Reach"), _music(NoMusic(), "?")),
        failing=tuple(_music(NoMusic(), name) for name in ("Reach", "App install", "Video views", "Lead generation")),
    ),
    "music_track_known": Examples(
        passing=(
            _music(TRACK), _music(OWN_TRACK), _music(TRACK, known=NO_LOGIN),
            _music(NoMusic(), known=NO_LIBRARY), _music(InVideoMusic(), known=NO_LIBRARY),
        ),
        failing=(
            _music(TRACK, known=facts(track=None)),
            _music(OWN_TRACK, known=facts(track=None)),
            _music(TRACK, known=NO_LIBRARY),
            _music(LibraryTrack(track_id="music_002")),
            _music(TRACK, known=facts(track=UPBEAT, looked_up=False)),
        ),
    ),
    "music_track_licensed": Examples(
        passing=(
            _music(TRACK),
            _music(TRACK, known=facts(track=None)),
            _music(NoMusic(), known=facts(track=END)),
            _music(
                LibraryTrack(track_id="music_007"),
                known=facts(track=ONLY_EUROPE, advertiser=AMERICAN.model_copy(update={"country": "FR"})),
            ),
        ),
        failing=(
            _music(LibraryTrack(track_id="music_004"), known=facts(track=END)),
            _music(UploadedTrack(track_id="music_004"), known=facts(track=END)),
            _music(LibraryTrack(track_id="music_007"), known=facts(track=ONLY_EUROPE)),
            _music(LibraryTrack(track_id="music_007"), known=facts(track=ONLY_EUROPE, advertiser=None)),
        ),
    ),
    "budget_currency": Examples(
        passing=(_money("20 USD"), _money("20 EUR", known=facts(advertiser=None))),
        failing=(_money("20 EUR"), _money("3000 USD", known=facts(advertiser=JAPANESE))),
    ),
    "budget_floor": Examples(
        passing=(
            _money("20 USD"), _money("15 GBP"), _money("2500 JPY"), _money("1 CHF"), _money("20 USD", "total"),
            _money("620 USD", "total", ends=_days(31)), _money("20 USD", "total", ends=_days(0.5)),
        ),
        failing=(
            _money("19.99 USD"), _money("2499 JPY"), _money("0 CHF"), _money("-5 USD"),
            _money("619.99 USD", "total", ends=_days(31)), _money("20 USD", "total", ends=_days(1.1)),
        ),
    ),
    "budget_total_ends": Examples(
        passing=(_money("20 USD"), _money("100 USD", "total", ends=_days(3))), failing=(_money("100 USD", "total"),)
    ),
    "landing_page_address": Examples(
        passing=_page("https://shop.example.com/offer?utm_source=tiktok"),
        failing=_page("http://shop.example.com", "https://localhost/", "https://127.0.0.1/"),
    ),
    "schedule_order": Examples(
        passing=(
            _times(None), _times(None, _days(1)), _times(_days(1), _days(2)), _times(_days(-0.5)),
            _times(datetime.fromisoformat("2026-11-21T09:00:00"), datetime(2026, 11, 22, 9, tzinfo=UTC)),
            _times(datetime(2028, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)),
        ),
        failing=(
            _times(_days(2), _days(1)), _times(_days(1), _days(1)), _times(_days(-0.51)), _times(None, _days(-0.1)),
            _times(_days(-0.4), _days(-0.1)), _times(datetime(2028, 1, 1, 0, 1, tzinfo=UTC)),
            _times(None, datetime(2038, 1, 1, 0, 1, tzinfo=UTC)),
            _times(datetime.fromisoformat("0001-01-01T00:00:00"), datetime.fromisoformat("9999-12-31T23:59:59")),
        ),
    ),
    "advice_address_letters": Examples(
        passing=_page("https://apple.com", "http://xn--80ak6aa92e.com", "https://r3---sn.example.com"),
        failing=_page("https://xn--80ak6aa92e.com/", "https://xn--mnchen-3ya.de"),
    ),
    "advice_capitals": Examples(
        passing=_text("Made in the USA", "Try NASA ice cream on VIP seats", "夏の市"),
        failing=_text("HUGE SALE today", "SALE!!!", "Big S.a.L.e today", "S A L E"),
    ),
    "advice_claims": Examples(
        passing=_text("Fresh lemons", "Delivered in 3 days", "Best before May", "Item no. 12"),
        failing=_text(
            "The No. 1 lemon", "Best in the world", "100% natural", "Get money in 10 seconds", "Get slim right away",
            "Lose weight overnight", "Cures colds",
        ),
    ),
    "advice_links_and_mentions": Examples(
        passing=_text("Fresh lemons at 5 each", "Hello.World"),
        failing=_text("See www.lemons.example", "lemons.com", "Ask @lemons", "https://a.example"),
    ),
    "advice_mixed_alphabets": Examples(
        passing=_text("Свежие lemons", "Лимоны", "Λεμόνια"), failing=_text("fr\u0435sh lemons", "le\u03bfn")
    ),
    "advice_silent_video": Examples(
        passing=(Case(Draft().fill(creative=VIDEO)), Case(Draft().fill(creative=PICTURES))),
        failing=(Case(Draft().fill(creative=SILENT)),),
    ),
    "advice_symbols_for_letters": Examples(
        passing=_text("Sale at 5", "Write to shop@lemons.example", "B2B and iPhone13Pro", "5 US$"),
        failing=_text("S@le", "fr33dom", "$ave today", "w1th love"),
    ),
}  # fmt: skip
