"""A chosen track is licensed for advertising in the account's country."""

from tools.core.draft import Draft
from tools.core.music import Track, track_id
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.target import Advertiser

_WAYS_OUT = "Choose another track from the library, upload one of your own, or use the video's own sound."


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> str | None:
    chosen = track_id(draft.music.value) if draft.music else None
    if chosen is None or facts.track is None or facts.track.track_id != chosen:
        return None
    if not facts.track.licensed:
        return f'"{facts.track.title}" ({chosen}) is not licensed for ads. {_WAYS_OUT}'
    return _refuse_region(facts.track, facts.advertiser)


def _refuse_region(track: Track, advertiser: Advertiser | None) -> str | None:
    if track.regions is None:
        return None
    countries = ", ".join(track.regions) or "no country"
    licensed_in = f'"{track.title}" ({track.track_id}) is licensed for ads in {countries} only'
    if advertiser is None:
        return f"{licensed_in}, and the country of the ad account is not known yet. Choose the ad account first."
    if advertiser.country in track.regions:
        return None
    return f"{licensed_in}, and this ad account is in {advertiser.country}. {_WAYS_OUT}"


RULE = Rule(name="music_track_licensed", field="music", kind=Kind.PRODUCT, check=_check)
