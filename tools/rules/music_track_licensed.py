"""A chosen track is licensed for advertising in the account's country."""

from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.music import Track, track_id
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.music import FIELD as MUSIC

_UNLICENSED = Sentence(
    "rules.music_track_licensed",
    '"{title}" ({track}) is not licensed for ads. '
    "Choose another track from the library, upload one of your own, or use the video's own sound.",
)
_LICENSED_ELSEWHERE = Sentence(
    "rules.music_track_elsewhere",
    '"{title}" ({track}) is licensed for ads in {countries} only, and this ad account is in {country}. '
    "Choose another track from the library, upload one of your own, or use the video's own sound.",
)
_COUNTRY_UNKNOWN = Sentence(
    "rules.music_country_unknown",
    '"{title}" ({track}) is licensed for ads in {countries} only, and the country of the ad account is not known yet. '
    "Choose the ad account first.",
)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> Told | None:
    chosen = track_id(MUSIC.of(draft))
    if chosen is None or facts.track is None or facts.track.track_id != chosen:
        return None
    if not facts.track.licensed or facts.track.regions == ():
        return _UNLICENSED.told(title=facts.track.title, track=chosen)
    return _refuse_region(facts.track, facts.advertiser)


def _refuse_region(track: Track, advertiser: Advertiser | None) -> Told | None:
    if track.regions is None:
        return None
    countries = ", ".join(track.regions)
    if advertiser is None:
        return _COUNTRY_UNKNOWN.told(title=track.title, track=track.track_id, countries=countries)
    if advertiser.country in track.regions:
        return None
    return _LICENSED_ELSEWHERE.told(
        title=track.title, track=track.track_id, countries=countries, country=advertiser.country
    )


RULE = Rule(name="music_track_licensed", field="music", kind=Kind.PRODUCT, check=_check)
