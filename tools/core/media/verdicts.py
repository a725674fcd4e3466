"""Whether a video or a picture can be shown, judged by its content; else what is wrong, allowed, and to do."""

from math import ceil

from tools.core.media.codecs import called, is_picture_known, is_sound_known
from tools.core.media.films import read_film
from tools.core.media.found import Media
from tools.core.media.kinds import kind_of
from tools.core.media.pictures import read_picture
from tools.core.media.ratios import TOLERANCE, near_ratio
from tools.core.sentence import Sentence, Told

_LONGEST_SECONDS = 60
_MOST_PIXELS = 3_686_400
_PERCENT = f"{TOLERANCE:.0%}".removesuffix("%")

_NOT_A_FILM = Sentence(
    "handed.not_a_film",
    "The file {path} is no video, judged by its content. A video is mp4, mov, mpeg or avi. "
    "Export it as an MP4 and give that one.",
)
_OTHER_THAN_A_FILM = Sentence(
    "handed.other_than_a_film",
    "The file {path} is {kind} by its content, whatever its name says, and no video. A video is mp4, mov, mpeg or avi. "
    "Export it as an MP4 and give that one.",
)
_PICTURE_CALLED_FILM = Sentence(
    "handed.picture_called_film",
    "The file {path} is called a video, and its content is a picture ({kind}). "
    "Give the video itself; or 2 to 35 pictures, for an ad that shows pictures.",
)
_FILM_CUT_OFF = Sentence(
    "handed.film_cut_off",
    "The video {path} is not whole: it breaks off before its end. Copy it again from where it came from, or export it "
    "once more, and give that one.",
)
_FILM_OF_NO_LENGTH = Sentence(
    "handed.film_of_no_length",
    "How long the video {path} is cannot be told from its content, and at most {most} seconds are allowed. "
    "Export it as an MP4 and give that one.",
)
_FILM_TOO_LONG = Sentence(
    "handed.film_too_long",
    "The video {path} is too long: {seconds} seconds, and {most} are allowed. Cut it and give the shorter one.",
)
_FILM_CODEC = Sentence(
    "handed.film_codec",
    "The picture of the video {path} is encoded as {codec}, which ads may not be able to show. "
    "Export it as an MP4 with H.264 and give that one.",
)
_SOUND_CODEC = Sentence(
    "handed.sound_codec",
    "The sound of the video {path} is encoded as {codec}, which ads may not be able to play. "
    "Export it as an MP4 with AAC sound and give that one.",
)
_FILM_RATIO = Sentence(
    "handed.film_ratio",
    "The video {path} is {width}x{height}. An ad's video is upright (9:16), square (1:1) or wide (16:9), "
    "give or take {percent} %. Crop it, to 1080x1920 for instance, and give that one.",
)
_NOT_A_PICTURE = Sentence(
    "handed.not_a_picture",
    "The file {path} is no picture, judged by its content. A picture is a JPG or a PNG. Save it as a JPG and give "
    "that one.",
)
_OTHER_THAN_A_PICTURE = Sentence(
    "handed.other_than_a_picture",
    "The file {path} is {kind} by its content, whatever its name says. A picture is a JPG or a PNG. "
    "Save it as a JPG and give that one.",
)
_FILM_AMONG_PICTURES = Sentence(
    "handed.film_among_pictures",
    "The file {path} is a video ({kind}). An ad shows one video, or 2 to 35 pictures, never both. "
    "Give the video alone, or the pictures alone.",
)
_PICTURE_MOVES = Sentence(
    "handed.picture_moves",
    "The picture {path} is animated, and an ad's pictures stand still. Save one frame of it as a JPG, or give a video.",
)
_PICTURE_CUT_OFF = Sentence(
    "handed.picture_cut_off",
    "The picture {path} is not whole: it breaks off before its end. Copy it again from where it came from, or save it "
    "once more, and give that one.",
)
_PICTURE_TOO_WIDE = Sentence(
    "handed.picture_too_wide",
    "The picture {path} is {width}x{height}, and width times height may be at most {most}. "
    "Make it smaller, to 1080x1920 for instance, and give that one.",
)


def judged_film(path: str, content: bytes) -> Media | Told:
    """Measure a video that can be shown, or say why it cannot."""
    found = read_film(content)
    if found is None:
        return _no_film(path, content)
    return _film_refused(path, found) or found


def judged_picture(path: str, content: bytes) -> Media | Told:
    """Measure a picture that can be shown, or say why it cannot."""
    found = read_picture(content)
    if found is None:
        return _no_picture(path, content)
    return _picture_refused(path, found) or found


def _no_film(path: str, content: bytes) -> Told:
    picture = read_picture(content)
    if picture is not None:
        return _PICTURE_CALLED_FILM.told(path=path, kind=picture.format.upper())
    kind = kind_of(content)
    return _NOT_A_FILM.told(path=path) if kind is None else _OTHER_THAN_A_FILM.told(path=path, kind=kind)


def _film_refused(path: str, found: Media) -> Told | None:
    if found.is_crowded:
        return _FILM_OF_NO_LENGTH.told(path=path, most=_LONGEST_SECONDS)
    if not found.is_whole or not found.codec:
        return _FILM_CUT_OFF.told(path=path)
    if not is_picture_known(found.codec):
        return _FILM_CODEC.told(path=path, codec=called(found.codec))
    if found.has_sound and found.sound_codec and not is_sound_known(found.sound_codec):
        return _SOUND_CODEC.told(path=path, codec=called(found.sound_codec))
    if not found.seconds:
        return _FILM_OF_NO_LENGTH.told(path=path, most=_LONGEST_SECONDS)
    if found.seconds > _LONGEST_SECONDS:
        return _FILM_TOO_LONG.told(path=path, seconds=_in_seconds(found.seconds), most=_LONGEST_SECONDS)
    is_measured = found.width and found.height
    if is_measured and near_ratio(found.width, found.height) is None:
        return _FILM_RATIO.told(path=path, width=found.width, height=found.height, percent=_PERCENT)
    return None


def _in_seconds(seconds: float) -> str:
    """Write a length rounded up: one that is hardly too long is not said to be as long as is allowed."""
    return f"{ceil(seconds * 10) / 10:g}"


def _no_picture(path: str, content: bytes) -> Told:
    film = read_film(content)
    if film is not None:
        return _FILM_AMONG_PICTURES.told(path=path, kind=film.format.upper())
    kind = kind_of(content)
    return _NOT_A_PICTURE.told(path=path) if kind is None else _OTHER_THAN_A_PICTURE.told(path=path, kind=kind)


def _picture_refused(path: str, found: Media) -> Told | None:
    if not found.is_whole or not found.width:
        return _PICTURE_CUT_OFF.told(path=path)
    if found.is_animated:
        return _PICTURE_MOVES.told(path=path)
    if found.width * found.height > _MOST_PIXELS:
        return _PICTURE_TOO_WIDE.told(path=path, width=found.width, height=found.height, most=_MOST_PIXELS)
    return None
