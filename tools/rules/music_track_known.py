"""A chosen track exists. While the library cannot be asked, no track is taken on trust.

Where only a login is missing, the login comes first: nothing is sent without one, and the track is judged after it.
"""

from tools.core.draft import Draft
from tools.core.music import track_id
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.music import FIELD as MUSIC

_NOT_ASKED = Sentence(
    "rules.music_library_silent",
    'The music library could not be asked about the track "{track}", so nobody knows whether it may be used. '
    "Try again in a moment, or use the video's own sound.",
)
_NO_SUCH_TRACK = Sentence(
    "rules.music_track_known",
    'The music library has no track "{track}". Check the id, ask for the list of tracks and choose one, '
    "or upload your own.",
)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> Told | None:
    chosen = track_id(MUSIC.of(draft))
    if chosen is None or facts.library_needs_login:
        return None
    if not facts.track_was_looked_up:
        return _NOT_ASKED.told(track=chosen)
    if facts.track is not None and facts.track.track_id == chosen:
        return None
    return _NO_SUCH_TRACK.told(track=chosen)


RULE = Rule(name="music_track_known", field="music", kind=Kind.PRODUCT, check=_check)
