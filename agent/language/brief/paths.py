"""Files that a person names by their path, in the conversation and never inside copy."""

import re

from agent.language.ground.quoting import Quote
from tools.core.patterns import lazily
from tools.core.values import Value

_SOUNDS = ("mp3", "wav", "m4a", "ogg", "aac", "flac")
_PICTURES = ("jpg", "jpeg", "png", "mp4", "mov", "mpeg", "mpg", "avi")
_ENDING = rf"\.(?:{'|'.join((*_SOUNDS, *_PICTURES))})(?!\w)"
_SPACED = r"[^\n,;\ue000]{0,1000}?"  # no path is longer, and none is looked for to the end of a long line
# Only a path that begins as one may hold spaces without being quoted.
_PATH = lazily(
    rf"(?:(?<!\S)(?:~|\.{{1,2}})?/{_SPACED}|(?<!\S)[A-Za-z]:\\{_SPACED}|(?<![\w:/.-])[\w-][\w./-]*?){_ENDING}",
    re.IGNORECASE,
)
_QUOTED_PATH = lazily(rf"[^\n]*{_ENDING}", re.IGNORECASE)


class HandedFiles(Value):
    """What a message hands over: a track, and a video or pictures."""

    sound: str | None = None
    shown: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return self.sound is not None or bool(self.shown)


def files_in(blank: str, free: tuple[Quote, ...]) -> HandedFiles:
    """Find the files that a message names outside of copy; ``free`` are the quotes that are no copy."""
    found = [(one.start(), one[0]) for one in _PATH.finditer(blank) if "://" not in one[0]]
    found += [(span.start, span.inside) for span in free if is_path(span.inside)]
    named = [path for _, path in sorted(found)]
    sounds = [path for path in named if _ends_as(path, _SOUNDS)]
    return HandedFiles(
        sound=sounds[-1] if sounds else None, shown=tuple(path for path in named if _ends_as(path, _PICTURES))
    )


def is_path(words: str) -> bool:
    """Say whether words are nothing but the path of a file."""
    return _QUOTED_PATH.fullmatch(words) is not None


def _ends_as(path: str, endings: tuple[str, ...]) -> bool:
    return path.lower().rpartition(".")[2] in endings
