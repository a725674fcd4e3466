"""Which track of the library words mean: by title, typos allowed, or by mood."""

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from pydantic import JsonValue

from agent.language.amounts.money import amounts_in
from agent.language.brief.account_names import owned_in
from agent.language.brief.cues import find
from agent.language.brief.field_line import field_line
from agent.language.brief.labels import field_named, names_field, without_ending
from agent.language.brief.music_said import looked_for, moods_in, wants_beneath
from agent.language.brief.said_values import read_music
from agent.language.ground.addresses import ADDRESS
from agent.language.ground.smallwords import INSTEAD_OF, JOINT, POLITE_END, words_listed
from tools.core.patterns import lazily

TrackRow = Mapping[str, JsonValue]

_UNSPACED = lazily(r"[\u3040-\u9fff]")
_SIMILAR_ENOUGH = 0.84
_LONG_ENOUGH = 5  # letters
_MOST_WORDS = 4
_TRACK = "music_"
_LONGEST_TITLE = 2  # words
_SEGMENT = lazily(r"[,;:|\n。、]|[.!?](?=\s|$)|\s/\s")
_VALUE_END = lazily(r"[,;\n|]")


def described(rest: str, decided_by: Callable[[str], str | None]) -> str | None:
    """Give the words by which a message describes a track, where it speaks of music and names no id."""
    if (better := _put_right(rest, decided_by)) is not None:
        return better
    said = (POLITE_END.sub("", INSTEAD_OF.sub("", one)) for one in _SEGMENT.split(ADDRESS.sub(" ", rest)))
    segments = [_without_what_is_shown(_without_amounts(one)) for one in said]
    for segment, behind in pairwise((*segments, "")):
        if names_field(segment, "music") and read_music(segment, expected=True) is None:
            words = query_of(_undecided(segment, decided_by)) or _title_alone(behind)
            words = query_of(behind) if moods_in(behind) and not moods_in(words) else words
            if words and not turns_down(segment, words) and (len(words.split()) <= _MOST_WORDS or moods_in(words)):
                return words
    return _behind_a_label(rest) or next((query_of(one) for one in segments if wants_beneath(one)), None)


def _without_what_is_shown(segment: str) -> str:
    """Cut out what a segment says of videos and pictures beside the music."""
    for one in owned_in(segment):
        if one.kind in ("videos", "pictures") and not names_field(one.words, "music"):
            segment = segment.replace(one.words, " ")
    return segment


def _put_right(rest: str, decided_by: Callable[[str], str | None]) -> str | None:
    """Give the title that takes the place of another in the same breath: ``music Chill, no wait, Beat``."""
    line = field_line(rest)
    for slip in reversed(line.found.get("slip", ())):
        named = [one.field for one in line.names if one.end <= slip.start]
        right = [one.end for one in line.found.get("right", ()) if one.start == slip.end]
        begin = max(right, default=slip.end)
        if named[-1:] != ["music"] or begin >= len(line.pieces):
            continue
        start = line.pieces[begin].start
        said = POLITE_END.sub("", rest[start : find(_SEGMENT, rest, start, len(rest))])
        words = query_of(without_ending("closing_of_a_name", said))
        is_title = 0 < len(words.split()) <= _LONGEST_TITLE and decided_by(said) is None
        if is_title and not names_field(said, "music"):
            return words
    return None


def _undecided(segment: str, decided_by: Callable[[str], str | None]) -> str:
    """Leave out the pieces that decide another field: ``a sign up button and the Sunshine track``."""
    pieces = JOINT.split(segment)
    if len(pieces) > 1 and (named := next((one for one in pieces if _is_for_music(one)), None)) is not None:
        return named
    others = [piece for piece in pieces if decided_by(piece) not in (None, "music")]
    return " ".join(piece for piece in pieces if piece not in others) if others else segment


def _is_for_music(piece: str) -> bool:
    """Say whether a piece says for what its first words are: ``Upbeat for the music``."""
    line = field_line(piece)
    last = len(line.pieces)
    said_for = [one for one in line.found.get("for_field", ()) if one.field == "music" and one.end == last]
    return any(names_a_title(piece[: line.pieces[one.start].start]) for one in said_for if one.start)


def _title_alone(segment: str) -> str:
    """Give the title that stands by itself behind words that want music: ``with music after all, Upbeat``."""
    words = query_of(segment)
    return words if len(words.split()) <= _LONGEST_TITLE and names_a_title(segment) else ""


def _without_amounts(segment: str) -> str:
    for amount in amounts_in(segment):
        if amount.is_sure and amount.mode:
            segment = segment.replace(amount.quote, " ")
    return segment


def is_a_track(music: str) -> bool:
    """Say whether the music that was decided is a track of the library."""
    return music.startswith(_TRACK)


def track_put_in(rest: str, decided_by: Callable[[str], str | None]) -> str | None:
    """Give the track that is put in the place of another or of none: ``take the music out and use Beat``."""
    for piece in map(str.strip, JOINT.split(rest)):
        begin = field_line(piece).opens_with("naming")
        title = piece[begin:] if begin else without_ending("closing_of_a_name", piece)
        if title != piece and decided_by(piece) is None and (words := query_of(title)):
            is_title = " " not in words or (len(words.split()) <= _LONGEST_TITLE and names_a_title(title))
            return words if is_title else None
    return None


def _behind_a_label(rest: str) -> str | None:
    cue = next((one for one in field_line(rest).cues if one.kind == "hard" and one.field == "music"), None)
    words = "" if cue is None else rest[cue.end : find(_VALUE_END, rest, cue.end, len(rest))]
    if not words or read_music(words, expected=True) is not None:
        return None
    return query_of(words) or None


def query_of(words: str) -> str:
    """Leave of words what can be looked for in a library."""
    left = looked_for(words)
    latin = [word for word in left if word.isascii()]
    # Among words of an unspaced script, the title is what stands apart.
    return " ".join(latin if latin and any(_UNSPACED.search(word) for word in left) else left)


def turns_down(said: str, words: str) -> bool:
    """Say whether what would be looked for is what words turn down: ``not the Chill one``."""
    refused = words_listed("refused", among="tracks")
    said = said[field_line(said).opens_with("suggested") or 0 :]  # "pourquoi pas" turns nothing down
    before = rf"(?<!\w)(?:{refused})(?: \w+){{0,3}}? {re.escape(words.split()[-1])}(?!\w)"
    return re.search(before, said, re.IGNORECASE) is not None


def names_a_title(leftover: str) -> bool:
    """Say whether among words that nothing explains one is written as a title is."""
    return any(word[0].isupper() for word in re.findall(r"\w{3,}", leftover))


def put_beneath(blank: str) -> str | None:
    """Give the title of a track that a line only says to put, and not what for: ``ponle Upbeat``."""
    begin = field_line(blank).opens_with("puts")
    title = "" if begin is None or names_field(blank, "campaign_name") else _title_alone(blank[begin:])
    return title if moods_in(title) else None


def may_hold_a_title(leftover: str) -> bool:
    """Say whether a piece that nothing explains is hardly more than what may be a title: ``and I want Chill``."""
    return any(names_a_title(one) and len(looked_for(one)) <= _LONGEST_TITLE for one in leftover.splitlines())


def best_track(rows: Sequence[TrackRow], words: str) -> TrackRow | None:
    """Choose the one track that fits words best; None where none does, or several do alike."""
    said = words.lower().split()
    named = [{*title} for row in rows if (title := str(row.get("title", "")).lower().split()) and {*title} <= {*said}]
    if any(one != max(named, key=len) and not one < max(named, key=len) for one in named):
        return None  # two titles are named: which one is meant is asked
    return _only_best(rows, [_fitness(row, said) for row in rows])


def moody_track(rows: Sequence[TrackRow], words: str) -> TrackRow | None:
    """Choose the first licensed track that feels most as words ask; how music feels is a matter of taste."""
    wanted = moods_in(words)
    scores = [len(wanted & moods_in(f"{row.get('title', '')} {row.get('style', '')}")) for row in rows]
    fitting = [row for row, score in zip(rows, scores, strict=True) if score and row.get("licensed")]
    return max(fitting, key=lambda row: scores[rows.index(row)], default=None)


def titled_track(rows: Sequence[TrackRow], leftover: str) -> TrackRow | None:
    """Choose the track whose title stands among words that nothing else explains, written as a title."""
    said = [word for word in re.findall(r"\w+", leftover) if word[0].isupper() and field_named(word) is None]
    named = [any(_is_titled(title, word) for word in said) for row in rows for title in (str(row.get("title", "")),)]
    return _only_best(rows, [float(one) for one in named])


def titled_instead(rows: Sequence[TrackRow], new: str, old: str) -> TrackRow | None:
    """Choose the track of a title that replaces one of another title, or of an id; both are in the library."""
    titled = {str(row.get("title", "")).casefold(): row for row in rows}
    stood = {*titled, *(str(row.get("track_id", "")).casefold() for row in rows)}
    return titled.get(new.casefold()) if old.casefold() in stood else None


def _only_best(rows: Sequence[TrackRow], scores: Sequence[float]) -> TrackRow | None:
    best = max(scores, default=0.0)
    return rows[scores.index(best)] if best > 0 and list(scores).count(best) == 1 else None


def _fitness(row: TrackRow, said: Sequence[str]) -> float:
    title = str(row.get("title", "")).lower()
    if title == " ".join(said):
        return len(said) + 2.0
    tokens = title.split()
    style = re.findall(r"\w+", str(row.get("style", "")).lower())
    of_title = sum(2 for word in said if any(_is_like(token, word) for token in tokens))
    of_style = sum(1 for word in said if word in style)
    within = sum(0.5 for word in said if len(word) > 2 and word in title)
    return of_title + of_style + within


def _is_titled(title: str, word: str) -> bool:
    """Say whether a word is a title; a short one with a slip is another word: ``Ende`` is no track called End."""
    return _is_like(title, word) if len(word) >= _LONG_ENOUGH else title.lower() == word.lower()


def _is_like(title: str, word: str) -> bool:
    return SequenceMatcher(None, title.lower(), word.lower()).ratio() >= _SIMILAR_ENOUGH
