"""Files that a person names by their path, in the conversation and never inside copy, and what is said of them."""

import re
from collections.abc import Iterator, Sequence

from agent.language.brief.paths_refused import FilesSaid, files_refused
from agent.language.ground.grammars import words
from agent.language.ground.pieces import IS_UNSPACED, UNSPACED
from agent.language.ground.quoting import MASK, Quote
from agent.language.ground.smallwords import sentences_at
from agent.language.wants.sentence_kinds import is_question
from tools.core.patterns import lazily
from tools.core.values import Value

_SOUNDS = ("mp3", "wav", "m4a", "ogg", "aac", "flac")
_SHOWN = ("jpg", "jpeg", "png", "mp4", "mov", "mpeg", "mpg", "avi")
_OF_NO_USE = ("gif", "webp", "heic", "webm", "mkv", "wmv")  # handed over all the same: they are told what they are
_ENDING = rf"\.(?:{'|'.join((*_SOUNDS, *_SHOWN, *_OF_NO_USE))})(?!\.?[^\W{UNSPACED}])"
_SPACED = r"[^\n,;\ue000]{0,1000}?"  # no path is longer, and none is looked for to the end of a long line
_HERE = r"(?:~|\.{1,2})/"  # a folder, and a file without an ending, can only be known by how they begin
_BEGINS = rf"(?:(?<![\w:/.@-])|(?<=[^\W{UNSPACED}])(?=[{UNSPACED}]))"
_AT_THE_BEGINNING = r"(?<![^\n])[\w.-]{1,100}"  # of a line: a folder, as nothing else is followed by a slash there
# Only a path that begins as one may hold spaces without being quoted.
_PATH = lazily(
    rf"(?:(?<!\S)(?:~|\.{{1,2}})?/{_SPACED}|(?<!\S)[A-Za-z]:\\{_SPACED}|{_AT_THE_BEGINNING}/[^\n,;:\ue000]{{0,1000}}?"
    rf"|{_BEGINS}[\w-][\w./-]{{0,1000}}?){_ENDING}"
    rf"|(?<!\S){_HERE}[^\s,;\ue000]{{0,1000}}[\w/]",
    re.IGNORECASE,
)
_MAY_BE_A_PATH = lazily(rf"{_ENDING}|(?<![\w/.]){_HERE}", re.IGNORECASE)
_QUOTED_PATH = lazily(rf"[^\n]*{_ENDING}|{_HERE}[^\n]+", re.IGNORECASE)
_A_LETTER = "x"  # a file is a word that a sentence may begin with
_BEHIND_UNSPACED = lazily(rf"(?<=[{UNSPACED}])[^{UNSPACED}]+$")


class HandedFiles(Value):
    """What a message hands over: a track, and a video or pictures; and what it says is not to be used."""

    sound: str | None = None
    shown: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is handed over."""
        return self.sound is not None or bool(self.shown)

    @property
    def used(self) -> tuple[str, ...]:
        """Give all that is handed over."""
        return (*self.shown, *(() if self.sound is None else (self.sound,)))


def files_in(blank: str, free: tuple[Quote, ...]) -> HandedFiles:
    """Find the files that a message names outside of copy; ``free`` are the quotes that are no copy."""
    named = [*_bare(blank), *(FilesSaid(span.start, span.end, span.inside) for span in free if is_path(span.inside))]
    named.sort()
    refused = files_refused(_masked(blank, named), named) | frozenset(_asked_about(blank, named))
    used = [one.path for one in named if one not in refused]
    sounds = [path for path in used if _is_sound(path)]
    return HandedFiles(
        sound=sounds[-1] if sounds else None,
        shown=tuple(path for path in used if not _is_sound(path)),
        refused=tuple(one.path for one in named if one in refused),
    )


def may_name_a_file(text: str) -> bool:
    """Say whether a message holds what may be of a path; most hold nothing, and need no closer look."""
    return _MAY_BE_A_PATH.search(text) is not None


def without_paths(blank: str) -> str:
    """Mask the paths in a message: no part of a file's name says anything of the ad."""
    return _masked(blank, [*_bare(blank)]) if may_name_a_file(blank) else blank


def is_path(words: str) -> bool:
    """Say whether words are nothing but the path of a file."""
    return _QUOTED_PATH.fullmatch(words) is not None


def _bare(blank: str) -> Iterator[FilesSaid]:
    for one in _PATH.finditer(blank):
        if "://" not in one[0]:
            path = _without_lead(one[0])
            yield FilesSaid(one.end() - len(path), one.end(), path)


def _without_lead(run: str) -> str:
    """Cut off words that no blank parts from the path: only such as are known to lead to one."""
    path = _BEHIND_UNSPACED.search(run)
    if path is None or IS_UNSPACED.match(run) is None:
        return run
    head = run[: path.start()]
    return path[0] if head.endswith(tuple(words("files", "leads"))) else run


def _masked(blank: str, named: Sequence[FilesSaid]) -> str:
    letters = list(blank)
    for one in named:
        letters[one.start : one.end] = MASK * (one.end - one.start)
    return "".join(letters)


def _asked_about(blank: str, named: Sequence[FilesSaid]) -> Iterator[FilesSaid]:
    """Give what is only asked about: ``what is in clip.mp4?``."""
    for at, sentence in sentences_at(_masked(blank, named)) if named else ():
        asked = [one for one in named if at <= one.start < at + len(sentence)]
        if asked and is_question(sentence.replace(MASK, _A_LETTER)):
            yield from asked


def _is_sound(path: str) -> bool:
    return path.lower().rpartition(".")[2] in _SOUNDS
