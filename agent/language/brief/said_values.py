"""Single values in people's words: an objective, a call to action, music, an address."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache

from agent.language.aims.called import every_name, names_in
from agent.language.aims.stated import without_refused
from agent.language.amounts.money import read_amount, spelled_amounts
from agent.language.brief.music_said import is_none, looked_for, moods_in, wants_no_music, wants_own_sound
from agent.language.brief.resembling import NameIndex, names
from agent.language.ground.smallwords import JOINT, core, from_data, letters_listed, readings, words_listed
from agent.language.numerals.numbers import whole_number
from agent.language.wants.sentence_kinds import is_bare_reply
from tools.core.cta import CALLS_TO_ACTION, read_cta, shouted
from tools.core.objective import Objective
from tools.core.patterns import lazily
from tools.gazetteer.table import is_known

_REMEMBERED = 4096  # one message asks about the same few words again and again
_LONGEST_NAME = 5
_SHORTEST_LONE_BUTTON = 7  # a shorter single word is too common to mean a button where none was asked for

_TRACK = lazily(r"(?<![a-z0-9])music[_ -]?(\d+)(?!\d)", re.IGNORECASE)
_ANY_TRACK = lazily(r"\b(?=\w*\d)(?:\w+_\w+|\d{6,})\b")
_TRACK_NUMBER = lazily(r"(?<![\w.,])0\d\d(?![\w.,]\d)")
_NUMBERED = from_data(lambda: _called_by_number(words_listed("numbered", among="tracks"), _counters()))
_CLAUSE = lazily(r"[.,;!?¿¡。，、！？]+")
_FIRST = 2  # clauses: "music? none, ..."
_LAST_TRACK = 999  # an id has three digits
_REFUSED_TRACK = from_data(
    lambda: (
        rf"\b(?:{words_listed('refused', among='tracks')})(?: (?:{words_listed('refused_use', among='tracks')}))?\s+$"
    )
)


def windows(words: str) -> Iterable[str]:
    """Give every run of up to five words, the longest first."""
    parts = words.split()
    for size in range(min(_LONGEST_NAME, len(parts)), 0, -1):
        for start in range(len(parts) - size + 1):
            yield " ".join(parts[start : start + size])


def bound(blank: str) -> str:
    """Tie the words of a button's name or of an amount together where one would part it; the length stays."""
    tied = _joined_names().sub(lambda found: found[0].replace(" ", "_"), blank)
    for start, end in spelled_amounts(tied):
        tied = f"{tied[:start]}{tied[start:end].replace(' ', '_')}{tied[end:]}"
    return tied


@cache
def _joined_names() -> re.Pattern[str]:
    """Match names of buttons that hold a word which otherwise parts two values: "shoot with this effect"."""
    joined = (said for said, _ in every_name("cta") if " " in said and JOINT.search(said))
    return re.compile("|".join(map(re.escape, joined)), re.IGNORECASE)


@lru_cache(_REMEMBERED)
def read_objective(words: str, objectives: tuple[Objective, ...], *, typos: bool = True) -> str | None:
    """Find the objective that exactly these words name."""
    return objective_reader(objectives)(words, typos)


def objective_reader(objectives: tuple[Objective, ...]) -> Callable[[str, bool], str | None]:
    """Give what reads the name of an objective, with a slip where that is borne."""
    known = _names_of(objectives)

    def read(words: str, typos: bool) -> str | None:
        is_place = typos and words[:1].isupper() and is_known(words)  # "Wales" is no misspelt goal
        return known.meaning(shouted(words), typos=typos and not is_place)

    return read


def opening_objective(words: str, objectives: tuple[Objective, ...]) -> str | None:
    """Find the objective with whose name words begin, the longest name first."""
    said = without_refused("objectives", words, objective_reader(objectives)).split()
    begun = (" ".join(said[:size]) for size in range(min(_LONGEST_NAME, len(said)), 0, -1))
    return next((name for one in begun if (name := read_objective(one, objectives, typos=False)) is not None), None)


@lru_cache(maxsize=1)
def _names_of(objectives: tuple[Objective, ...]) -> NameIndex:
    ours = {name: one.name for one in objectives for name in (one.name, one.wire, shouted(one.label), *one.aliases)}
    return names({shouted(said): name for said, name in every_name("objectives")} | ours)


@lru_cache(_REMEMBERED)
def read_call_to_action(words: str, *, typos: bool = True) -> str | None:
    """Find the call to action that exactly these words name."""
    return read_cta(words) or _buttons().meaning(shouted(words), typos=typos)


@cache
def _buttons() -> NameIndex:
    ours = {one: one for one in CALLS_TO_ACTION}
    return names({shouted(said): name for said, name in every_name("cta")} | ours)


def lone_button(word: str) -> str | None:
    """Find the call to action that a single word means where none was asked for."""
    said = shouted(word)
    if said in CALLS_TO_ACTION or (said not in _common_words() and read_cta(word) is None and _is_telling(said)):
        return _buttons().meanings.get(said)
    return None


@cache
def _common_words() -> frozenset[str]:
    return frozenset(shouted(said) for called in names_in("en", "cta").values() for said in called)


def _is_telling(said: str) -> bool:
    return len(said) >= _SHORTEST_LONE_BUTTON or said >= "\u3040"


def read_budget(words: str) -> dict[str, str]:
    """Give the amount that words name, and what it is for, as far as they say so."""
    amount = read_amount(words)
    mode = {"budget_mode": amount.mode} if amount and amount.mode else {}
    return {"budget": amount.number, **mode} if amount else {}


def read_music(words: str, *, expected: bool = False) -> str | None:
    """Find the music that words name: none, the video's own sound, or a track by its id."""
    if wants_own_sound(words):
        return "in_video"
    if wants_no_music(words) or (expected and (any(map(is_none, readings(words))) or _begins_with_none(words))):
        return "none"
    found = next((one for one in _TRACK.finditer(words) if not _REFUSED_TRACK.search(words[: one.start()])), None)
    if found is not None:
        return f"music_{found[1]}" if "_" in found[0] else f"music_{found[1]:0>3}"
    if not expected:
        return None
    unusual = _ANY_TRACK.search(words)
    number = _TRACK_NUMBER.search(words)
    return unusual[0] if unusual else f"music_{number[0]}" if number else _numbered(words)


def _counters() -> str:
    return letters_listed("counted", among="tracks")


def _called_by_number(called: str, counters: str) -> str:
    return rf"(?:(?P<called>{called}|{counters}) ?)?(?P<number>\w+?)(?P<counted>(?: (?:{counters}))*)"


def _begins_with_none(words: str) -> bool:
    """Say whether the first clause wants none, and what follows no mood: ``none at all, we rather make our own``."""
    clauses = [one for one in _CLAUSE.split(words) if core(one)][:_FIRST]
    is_said = any(is_none(one) and not is_bare_reply(one) for one in clauses)
    return is_said and not moods_in(words)


def _numbered(words: str) -> str | None:
    """Find the track that words call by its number and by nothing else: ``number two``, ``la 3``, ``3番``."""
    said = _NUMBERED.fullmatch(" ".join(looked_for(words)))
    is_one = said is not None and (said["number"].isdecimal() or said["called"] or said["counted"])
    number = whole_number(said["number"]) if said is not None and is_one else None
    return f"music_{number:03}" if number and number <= _LAST_TRACK else None


def names_a_track(piece: str) -> bool:
    """Say whether nothing but small words stands beside the id of a track."""
    return _TRACK.fullmatch(core(piece)) is not None


def choice_of_another(blank: str, known: Mapping[str, str], objectives: Iterable[Objective]) -> dict[str, str] | None:
    """Read a line that is a choice of another field where a name is awaited; nothing where that is decided."""
    said = blank.strip(" .!\n")
    objective = read_objective(said, tuple(objectives), typos=False)
    is_of_music = is_none(said) and not is_bare_reply(said)
    field, value = ("objective", objective) if objective else ("music", "none" if is_of_music else None)
    return None if value is None else {} if field in known else {field: value}
