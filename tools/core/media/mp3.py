"""MP3 files read from their frames: how long the sound is."""

from dataclasses import dataclass

from tools.core.media.found import Media

_TAG = b"ID3"
_TAG_HEAD = 10
_FRAME_HEAD = 4
_KILOBITS = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_FIRST_VERSION, _THIRD_LAYER = 3, 1
_ENOUGH_FRAMES = 3


@dataclass(frozen=True)
class _Frame:
    length: int
    seconds: float


def read_mp3(content: bytes) -> Media | None:
    """Measure an MP3 file; anything else is none."""
    place = _after_tag(content)
    seconds, frames = 0.0, 0
    while (frame := _frame(content[place : place + _FRAME_HEAD])) is not None:
        seconds += frame.seconds
        frames += 1
        place += frame.length
    is_whole = frames > 0 and place >= len(content)
    if not (content.startswith(_TAG) or frames >= _ENOUGH_FRAMES or is_whole):
        return None
    return Media(format="mp3", seconds=round(seconds, 3), has_sound=True)


def _after_tag(content: bytes) -> int:
    if not content.startswith(_TAG) or len(content) < _TAG_HEAD:
        return 0
    size = 0
    for byte in content[6:_TAG_HEAD]:
        size = size << 7 | byte & 0x7F
    return _TAG_HEAD + size


def _frame(head: bytes) -> _Frame | None:
    if len(head) < _FRAME_HEAD or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    if version not in _RATES or layer != _THIRD_LAYER or rate == 3 or bitrate in (0, 15):
        return None
    is_first = version == _FIRST_VERSION
    hertz = _RATES[version][rate]
    samples = 1152 if is_first else 576
    length = samples // 8 * _KILOBITS[is_first][bitrate] * 1000 // hertz + (head[2] >> 1 & 1)
    return _Frame(length, samples / hertz)
