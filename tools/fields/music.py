"""What the ad sounds like."""

from collections.abc import Sequence

from pydantic import JsonValue

from tools.core.draft import Draft
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, Spelling, always
from tools.core.given_files import UploadedFile
from tools.core.music import InVideoMusic, LibraryTrack, Music, NoMusic, UploadedTrack, spoken, track_id
from tools.core.objective import Objective
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike
from tools.fields._sound_and_picture import MUSIC, OF_THE_POST, has_track, is_carousel, is_post

_NO_MUSIC = frozenset({"none", "no", "no music", "without music", "silent", "null"})
_IN_VIDEO = frozenset({"in_video", "in video", "original", "original sound", "video sound"})
_UPLOADED = "uploaded "  # before the id of a track of one's own, where programs read it
_NO_MUSIC_NAMED = Sentence("handed.no_music", "no music was named")
_NONE = Sentence("card.no_music", "none")
_OWN_SOUND = Sentence("card.in_video", "the video's own sound, rights confirmed by you")
_CAROUSEL = Sentence("card.carousel", "a carousel of pictures with this track")
_VIDEO = Sentence("card.video", "a single video")
_QUESTION = Sentence("ask.music", "Which music? A track such as music_001, or the video's own sound.")
_QUESTION_OR_NONE = Sentence(
    "ask.music_or_none", "Which music? A track such as music_001, the video's own sound, or none."
)
_MAY_GO_WITHOUT = "TRAFFIC"


def _read(given: Given, known: FieldContext) -> Music | Told:
    if is_post(known.draft):
        return OF_THE_POST.told()
    said = str(given["music"]).strip()
    if not said:
        return _NO_MUSIC_NAMED.told()
    music = _of_words(said)
    current = known.draft.entry("music")
    before = None if current is None else MUSIC.validate_python(current.value)
    return before if isinstance(before, UploadedTrack) and before.track_id == track_id(music) else music


def _of_words(said: str) -> Music:
    if said.lower() in _NO_MUSIC:
        return NoMusic()
    if said.lower() in _IN_VIDEO:
        return InVideoMusic()
    own = said.removeprefix(_UPLOADED)
    return LibraryTrack(track_id=said) if own == said else UploadedTrack(track_id=own)


def _plain(music: Music) -> JsonValue:
    return f"{_UPLOADED}{spoken(music)}" if isinstance(music, UploadedTrack) else spoken(music)


def _of_plain(plain: JsonValue) -> Music:
    return _of_words(str(plain))


def _shown(music: Music) -> Told:
    match music:
        case NoMusic():
            return _NONE.told()
        case InVideoMusic():
            return _OWN_SOUND.told()
        case UploadedTrack(track_id=track, file=UploadedFile() as file):
            return file.shown(track)
        case _:
            return alike("{track}", track=spoken(music))


def _on_card(music: Music, draft: Draft) -> Told:
    form = _CAROUSEL if is_carousel(draft) or has_track(draft) else _VIDEO
    return alike("{sound}; {form}", sound=(_shown(music),), form=(form.told(),))


def _sent(music: Music, making: Making) -> Parts:
    track = track_id(music)
    return {Step.AD: {"music_id": track}} if track is not None and is_carousel(making.draft) else {}


def _exported(music: Music) -> dict[str, JsonValue]:
    sound: dict[str, JsonValue] = {"creative": {"music_id": track_id(music)}}
    match music:
        case UploadedTrack(track_id=track, file=UploadedFile() as file):
            return sound | {"files": [file.exported(track)]}
        case _:
            return sound


def _question(objective: Objective | None, _objectives: Sequence[Objective]) -> Told:
    none_is_allowed = objective is None or objective.name == _MAY_GO_WITHOUT
    return (_QUESTION_OR_NONE if none_is_allowed else _QUESTION).told()


def _also_runs(music: Music) -> tuple[str, ...]:
    return () if track_id(music) is None else ("validate_existing_music",)


FIELD = Field[Music](
    name="music",
    order=50,
    holds=MUSIC,
    shown=_shown,
    sent=_sent,
    needed=always,
    spared=is_post,
    arguments=(Argument("music", str, "`none`, `in_video` for the video's own sound, or a track id."),),
    read=_read,
    spelling=Spelling(write=_plain, read=_of_plain),
    exported=_exported,
    question=_question,
    on_card=_on_card,
    also_runs=_also_runs,
)
