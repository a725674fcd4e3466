"""What a run must reach for CI: a small JSON file of limits, none of which a run without results can pass."""

from collections.abc import Iterator
from math import ceil
from pathlib import Path

from pydantic import Field, ValidationError

from evals.results import Run
from evals.scores import MustFail, Rate, by_tag, must_fail_table, percentile, rate
from tools.core.errors import SettingsError
from tools.core.values import Value
from tools.disk.plain import MEGABYTE, NotPlain, read_bytes

Share = float

_ROUNDING = 1e-9


class Threshold(Value):
    """The limits. What is not written is not asked for, but that all pass and that no ad is unapproved."""

    conversations: int = Field(default=1, ge=1)  # that many are run, at the least
    passed: Share = Field(default=1.0, ge=0, le=1)  # of all cases
    by_tag: dict[str, Share] = Field(default_factory=dict)
    model_calls_p95: float | None = None
    unapproved_ads: int = 0  # of all agents together
    must_fail: dict[str, int] = Field(default_factory=dict)  # on how many conversations each, at the least


def read_threshold(path: Path) -> Threshold:
    """Read a file of limits."""
    try:
        return Threshold.model_validate_json(read_bytes(path, MEGABYTE))
    except FileNotFoundError:
        msg = f"There is no threshold file {path}. Name one that exists, or leave --threshold away: then all must pass."
    except NotPlain as error:
        msg = f"The threshold file {path} cannot be read: {error}. Name another one."
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "its beginning"
        msg = f"The threshold file {path} cannot be read, at {place}: {first['msg']}."
    raise SettingsError(msg)


def shortfalls(run: Run, threshold: Threshold) -> Iterator[str]:
    """Say where a run stays below its limits and by how much, a sentence each."""
    yield from _passed(run, threshold)
    yield from _by_tag(run, threshold)
    calls = percentile([case.model_calls for case in run.cases], 0.95)
    if threshold.model_calls_p95 is not None and calls > threshold.model_calls_p95:
        yield (
            f"95 % of the conversations take up to {calls:g} model calls; {threshold.model_calls_p95:g} is the most, "
            f"so it is {calls - threshold.model_calls_p95:g} too many."
        )
    table = {one.agent: one for one in must_fail_table(run.must_fail)}
    loose = sum(case.unapproved for case in run.cases) + sum(one.unapproved for one in table.values())
    if loose > threshold.unapproved_ads:
        yield f"{loose} ads exist that nobody approved; {threshold.unapproved_ads} is the most."
    for agent in dict.fromkeys((*threshold.must_fail, *table)):
        yield from _must_fail(agent, table.get(agent), threshold.must_fail.get(agent, 0))


def _passed(run: Run, threshold: Threshold) -> Iterator[str]:
    held = len({case.id for case in run.cases})
    if held < threshold.conversations:
        missing = threshold.conversations - held
        yield f"{held} conversations were run; {threshold.conversations} are needed, so {missing} are missing."
    overall = rate(run.cases)
    if run.cases and overall.share < threshold.passed:
        yield f"Passed {_short(overall, threshold.passed)}"


def _by_tag(run: Run, threshold: Threshold) -> Iterator[str]:
    rates = by_tag(run.cases)
    for tag, needed in threshold.by_tag.items():
        if tag not in rates:
            yield f"No conversation has the tag {tag}, and {needed:.1%} of them have to pass."
        elif rates[tag].share < needed:
            yield f"Of the tag {tag} passed {_short(rates[tag], needed)}"


def _short(found: Rate, needed: Share) -> str:
    missing = ceil(needed * found.of - _ROUNDING) - found.count
    return f"{found.count}/{found.of} = {found.share:.1%}; {needed:.1%} is needed, so {missing} more have to pass."


def _must_fail(agent: str, found: MustFail | None, needed: int) -> Iterator[str]:
    held = found.held if found else 0
    if held < needed:
        yield f"The agent {agent}, which must fail, held {held} conversations; {needed} are needed."
    if found and found.wrong:
        yield f"The agent {agent}, which must fail, did not score as it should: {found.wrong}."
