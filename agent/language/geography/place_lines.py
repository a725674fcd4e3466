"""A line that says nothing but where an ad is to be shown: all places that it names, but for those that it refuses."""

from collections.abc import Sequence
from itertools import chain

from agent.language.geography.place_alone import is_open
from agent.language.geography.place_choice import lies_in, names_of
from agent.language.geography.place_codes import is_a_code
from agent.language.geography.place_groups import but_for
from agent.language.geography.place_marks import Marks
from agent.language.geography.place_names import end_of_words
from agent.language.geography.place_refusals import PlaceRole, no_to, with_what_is_instead
from agent.language.geography.place_runs import PlaceRun, run_at, runs_in
from agent.language.geography.written import written
from agent.language.ground.grammars import words
from tools.gazetteer.table import is_known

_SMALL = ("small", "stated", "after_all", "at", "only_behind", "yes")
_OF_A_NO = ("not", "not_behind", "dropped", "dropped_behind", "turn", "rather", "joint")


def names_wanted(marks: Marks) -> list[str]:
    """Give the names of the places that a line wants which says nothing else; none where it leaves that open."""
    bare = marks.line.text.strip(" .!\n")
    if bare.lower() in words("places", "open_names") and not is_known(bare):
        return [bare]  # many are called so, all too small for the table: it is said that none is known
    has_codes = any(is_a_code(marks.line, at) for at in range(len(marks.line.tokens)))
    return _wanted_in(marks) or (_wanted_in(Marks(written(marks.line.text, has_codes=True))) if has_codes else [])


def wants_none_but(said: str) -> bool:
    """Say whether words refuse all places but those that they name: that leaves none of these out."""
    return bool(Marks(written(said)).of("none_but_behind"))


def _wanted_in(marks: Marks) -> list[str]:
    parts = [part for whole in _runs(marks) for part in with_what_is_instead(whole, marks)]
    wanted = [run for run, role in parts if _is_wanted(run, role, marks)]
    is_refused = len(wanted) < len(parts)
    is_left_open = any(role == "offered" for _, role in parts) or (is_refused and marks.line.has_codes)
    is_sure = bool(wanted) and not is_left_open and not is_open(parts[0][0], marks)
    if not is_sure or not _is_all([run for run, _ in parts], marks):
        return []
    refused = [one.name for run, role in parts if not _is_wanted(run, role, marks) for one in run.places]
    names = but_for(refused, names_of(list(chain.from_iterable(run.places for run in wanted))))
    are_apart = not any(lies_in(one, other) for one in names for other in names)
    is_one_list = len(wanted) == 1 or (are_apart and (is_refused or _are_each_agreed_to(wanted, marks)))
    return names if is_one_list else []


def _runs(marks: Marks) -> list[PlaceRun]:
    found = list(runs_in(marks))
    led = (run_at(marks, lead.end, any_name=True) for lead in marks.of("at")[:1])
    return found or [run for run in led if run is not None]


def _is_wanted(run: PlaceRun, role: PlaceRole, marks: Marks) -> bool:
    return role == "instead" or no_to(run, marks) is None


def _are_each_agreed_to(wanted: Sequence[PlaceRun], marks: Marks) -> bool:
    """Say whether a yes stands behind each: ``Peru yes, Chile yes``."""
    return all(marks.beginning("yes", run.end) is not None for run in wanted)


def _is_all(runs: Sequence[PlaceRun], marks: Marks) -> bool:
    """Say whether a line says nothing but these runs and what leads to them or says no, small words aside."""
    at, count = 0, len(marks.line.tokens)
    kinds = _SMALL if len(runs) == 1 and no_to(runs[0], marks) is None else (*_SMALL, *_OF_A_NO)
    behind = {run.start: run.end for run in runs}
    while at < count:
        most = min((start for start in behind if start > at), default=count)
        allowed = (kind for kind in kinds if kind != "at" or most < count)  # in what, if no place follows
        ends = [end for kind in allowed for end in marks.all_beginning(kind, at)]
        ends += [end_of_words(marks.line, at, "lying")] if most < count else []
        last = max((end for end in ends if end <= most), default=at)
        reached = behind.get(at) or max(last, at + marks.parts(at))
        if reached == at:
            return False
        at = reached
    return True
