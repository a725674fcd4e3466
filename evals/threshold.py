"""What a run must reach for CI: a small JSON file of limits."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from evals.results import Run
from evals.scores import by_tag, must_fail_table, percentile, rate
from tools.core.errors import SettingsError
from tools.core.values import Value

Share = float


class Threshold(Value):
    """The limits; what is not written is not asked for."""

    passed: Share = Field(default=1.0, ge=0, le=1)  # of all cases
    by_tag: dict[str, Share] = Field(default_factory=dict)
    model_calls_p95: float | None = None
    unapproved_ads: int = 0  # of all agents together
    must_fail_as_they_should: bool = True


def read_threshold(path: Path) -> Threshold:
    """Read a file of limits."""
    try:
        return Threshold.model_validate_json(path.read_bytes())
    except OSError:
        msg = f"There is no threshold file {path}."
    except ValidationError as error:
        first = error.errors()[0]
        msg = f"The threshold file {path} cannot be read, at {first['loc']}: {first['msg']}."
    raise SettingsError(msg)


def shortfalls(run: Run, threshold: Threshold) -> Iterator[str]:
    """Say where a run stays below its limits, a sentence each."""
    overall = rate(run.cases)
    if overall.share < threshold.passed:
        yield f"Passed {overall}; {threshold.passed:.1%} is needed."
    rates = by_tag(run.cases)
    for tag, needed in threshold.by_tag.items():
        if tag not in rates:
            yield f"No conversation has the tag {tag}, and the threshold asks for it."
        elif rates[tag].share < needed:
            yield f"Of the tag {tag} passed {rates[tag]}; {needed:.1%} is needed."
    calls = percentile([case.model_calls for case in run.cases], 0.95)
    if threshold.model_calls_p95 is not None and calls > threshold.model_calls_p95:
        yield f"95 % of the conversations take up to {calls:g} model calls; {threshold.model_calls_p95:g} is the most."
    agents = must_fail_table(run.must_fail)
    loose = sum(case.unapproved for case in run.cases) + sum(one.unapproved for one in agents)
    if loose > threshold.unapproved_ads:
        yield f"{loose} ads exist that nobody approved; {threshold.unapproved_ads} is the most."
    if threshold.must_fail_as_they_should:
        yield from (f"The agent {one.agent} scored what it must not." for one in agents if not one.is_as_it_should)
