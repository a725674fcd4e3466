"""A measurement with a real model: a fixed choice of conversations, four times over, as a row of a dated table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path

from agent.wiring.settings import Settings
from evals.conversation import Conversation
from evals.prices import full_name, prices
from evals.results import Case, Run, write_value, write_whole
from evals.scores import pass_at, pass_hat
from evals.stage import made_by
from tools.core.errors import SettingsError
from tools.core.values import Value
from tools.disk.plain import MEGABYTE, NotPlain, read_text

TRIALS = 4

_NOTHING_YET = "Nothing was measured live yet.\n\n"
_STOOD_IN = "the embedded one carries on"  # in every sentence that says so; docs/gemini.md has them all
_NOT_ITS_OWN = "The embedded model answered in place of the one that is measured."
_NO_KEY = "A live measurement asks Gemini with a key of your own: set GEMINI_API_KEY and run this again."
_OTHER_MODEL = "A live measurement is of Gemini: {model} is another model. Leave --model away, or name gemini:NAME."
_NO_PRICE = (
    "evals/prices.json has no price for {model}, so no cost could be kept to. Write its price there, or choose one of: "
    "{known}."
)
_GONE = "evals/live.json names conversations that are not in the files given: {ids}. Name the folder that holds them."
_NO_TABLE = "There is no page at {table} that a row could be put into. Name docs/live.md of a clone."


class _Choice(Value):
    about: str
    conversations: tuple[str, ...]


@dataclass(frozen=True)
class Measurement:
    """What a row of the table says beside its result."""

    day: date
    commit: str
    made_by: str


def of_gemini(settings: Settings) -> Settings:
    """Name the very model that is measured, or refuse in a sentence what cannot be."""
    if settings.model.partition(":")[0] != "gemini":
        raise SettingsError(_OTHER_MODEL.format(model=settings.model))
    if settings.gemini_api_key is None:
        raise SettingsError(_NO_KEY)
    name = full_name(settings.model)
    known = prices().models
    if name not in known:
        raise SettingsError(_NO_PRICE.format(model=name, known=", ".join(known)))
    return replace(settings, model=f"gemini:{name}")


def chosen(conversations: Sequence[Conversation]) -> tuple[Conversation, ...]:
    """Give the conversations that are measured, in their order."""
    by_id, ids = {one.id: one for one in conversations}, chosen_ids()
    if gone := [one for one in ids if one not in by_id]:
        raise SettingsError(_GONE.format(ids=", ".join(gone)))
    return tuple(by_id[one] for one in ids)


def chosen_ids() -> tuple[str, ...]:
    """Read which ones they are."""
    return _Choice.model_validate_json(files("evals").joinpath("live.json").read_bytes()).conversations


def measurement(settings: Settings, day: date, commit: str) -> Measurement:
    """Say when, of what and by whom a measurement was made."""
    return Measurement(day, commit, made_by(settings))


def own_alone(run: Run) -> Run:
    """Count nothing as passed in which another model answered."""
    return run.model_copy(update={"cases": tuple(map(_own, run.cases))})


def row(run: Run, made: Measurement) -> str:
    """Write a measurement as a row; only conversations that were held four times are scored, and it says how many."""
    held = [case for case in run.cases if case.is_held]
    trials = Counter(case.id for case in held)
    whole = [case for case in held if trials[case.id] == TRIALS]
    passes = Counter({case.id: 0 for case in whole})
    passes.update(case.id for case in whole if case.passed)
    reached = Counter(passes.values())
    scores = (f"{score(whole, TRIALS):.1%}" if whole else "none" for score in (pass_hat, pass_at))
    tokens = sum(case.input_tokens for case in held), sum(case.output_tokens for case in held)
    cells = (
        made.day.isoformat(),
        made.made_by,
        made.commit,
        f"{len(passes)} of {len({case.id for case in run.cases})}",
        *(str(reached[count]) for count in range(TRIALS, -1, -1)),
        *scores,
        str(sum(case.unapproved for case in held)),
        str(sum(_NOT_ITS_OWN in case.why for case in held)),
        *(f"{one:,}" for one in tokens),
        f"{prices().cost(run.model, *tokens) or 0:.2f}",
    )
    return f"| {' | '.join(cells)} |\n"


def put_row(table: Path, new: str, *, is_live: bool) -> None:
    """Put a row at the end of a page's table; what a stand-in answered was not measured live, and the page says so."""
    try:
        page = read_text(table, MEGABYTE)
    except (FileNotFoundError, NotPlain) as error:
        raise SettingsError(_NO_TABLE.format(table=table)) from error
    told = page.replace(_NOTHING_YET, "") if is_live else page
    write_whole(table, told.rstrip("\n") + "\n" + new)


def keep(run: Run, folder: Path, ended: datetime | None) -> Path:
    """Keep a result as it was counted; with a time in its name once it is whole, so that the next begins anew."""
    write_value(folder / "result.json", run)
    if ended is None or not is_whole(run):
        return folder
    return folder.rename(folder.with_name(f"{folder.name}-{ended:%Y-%m-%dT%H-%M-%S}"))


def is_whole(run: Run) -> bool:
    """Say whether everything was held that was to be."""
    return all(case.is_held for case in run.cases)


def _own(case: Case) -> Case:
    notices = (event for event in case.events if event["type"] == "message" and event.get("by") == "rule")
    if not any(_STOOD_IN in str(event["text"]) for event in notices):
        return case
    return case.model_copy(update={"why": (*case.why, _NOT_ITS_OWN)})
