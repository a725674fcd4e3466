"""Trials with odd answers, and what must never come of one."""

import gc
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from agent.language.ground.tongues import codes
from agent.state import Sent
from agent.words.translation import tell
from tests.doubles.asked_of_tiktok import Asked, client_of, everything_asked
from tests.doubles.odd_answers import NEVER_LEFT, Answering, OddAnswer, odd_answer
from tests.unit.core.test_causes import MAY_HAVE_BEEN_APPLIED, PUBLISHED
from tools.core.errors import AdsError, PlatformError
from tools.core.failure.judgement import Failure, Limits, judge_absence, judge_gate, judge_write
from tools.core.failure.row import Outcome, Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Step

SAYS_NOTHING_WAS_DONE = frozenset(PUBLISHED) - MAY_HAVE_BEEN_APPLIED
_SERIALIZER = JsonPlusSerializer(allowed_msgpack_modules=[Sent, Failure, Outcome, Step, Trouble, Verdict])
_GOING_ON = (Verdict.RETRY, Verdict.WAIT)
_LONGEST_CODE, _LONGEST_SENTENCE = 40, 1500
_COLLECTED_EACH = 500  # trials


@dataclass
class Tried:
    """What came of many answers."""

    n: int = 0
    wrong: list[str] = field(default_factory=list)
    failures: int = 0  # trials in which something was wrong
    came: Counter[str] = field(default_factory=Counter)


async def tried(seed: int, times: int) -> Tried:
    """Have everything asked and written in turn, and each answered oddly."""
    transport, made = Answering(), Tried()
    client = client_of(transport)
    everything = everything_asked(client)
    with pytest.MonkeyPatch.context() as patch, _nothing_is_collected_deep_down():
        patch.setattr("tools.tiktok.paging._MOST_PAGES", 5)
        for number in range(times):
            if number % _COLLECTED_EACH == 0:
                gc.collect()
            chance = Random(f"{seed} {number}")
            transport.answer, transport.asked = odd_answer(chance), 0
            asked = everything[number % len(everything)]
            wrong = await _judged(asked, transport.answer, chance, made)
            client.http.cookies.clear()
            made.n += 1
            made.failures += bool(wrong)
            made.wrong += [f"{number}, {asked.name}: {one}" for one in wrong]
    return made


@contextmanager
def _nothing_is_collected_deep_down() -> Iterator[None]:
    """Let no loop of another test be finalised at the end of the stack, where an answer of many levels is read."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def _judged(asked: Asked, answer: OddAnswer, chance: Random, made: Tried) -> list[str]:
    try:
        return [*await _asked(asked, answer, chance, made)]
    except Exception as error:  # noqa: BLE001 -- whatever is raised is what is looked for
        return [f"raised {error!r} on {told(answer)}"]


async def _asked(asked: Asked, answer: OddAnswer, chance: Random, made: Tried) -> Iterator[str]:
    try:
        given = await asked.ask()
    except PlatformError as error:
        made.came["refused"] += 1
        return _wrong_with_failure(asked, answer, error.signal, chance)
    except AdsError as error:
        made.came["refused otherwise"] += 1
        return iter(() if str(error) else ("no sentence",))
    made.came["answered"] += 1
    return _wrong_with_success(asked, answer, given)


def told(answer: OddAnswer) -> str:
    """Tell an answer in a line."""
    what = answer.at_once or answer.midway or answer.body[:300]
    return f"{answer.status} {dict(answer.headers)} {what!r}"[:600]


def _wrong_with_success(asked: Asked, answer: OddAnswer, given: Any) -> Iterator[str]:
    data = _data(answer)
    if asked.makes:
        found = data.get(asked.makes) or next(iter(_list(data.get(f"{asked.makes}s"))), None)
        if not isinstance(given, str) or given != found or not given.strip() or given == "None":
            yield f"gave {given!r} on {told(answer)}"
        if asked.step and not (given.isascii() and given.isdigit()):
            yield f"took {given!r} for an id"
    if asked.looks_for and given == () and not _says_nothing_is_there(data):
        yield f"found nothing on {told(answer)}"


def _says_nothing_is_there(data: dict[str, Any]) -> bool:
    pages = data.get("page_info")
    total = pages.get("total_number") if isinstance(pages, dict) else None
    rows = data.get("list")
    return isinstance(rows, list) or (rows is None and total == 0)


def _wrong_with_failure(asked: Asked, answer: OddAnswer, signal: Signal, chance: Random) -> Iterator[str]:
    limits, attempt, renewals = Limits(), chance.randrange(1, 5), chance.randrange(3)
    failures = [judge_gate(signal)]
    if asked.step is not None:
        failures = [
            judge_write(signal, asked.step, attempt, limits, renewals),
            judge_absence(signal, asked.step, attempt, limits),
        ]
        yield from _wrong_with_write(asked.step, answer, failures[0])
    for failure in failures:
        yield from _wrong_with_words(failure, chance)
        yield from _wrong_with_keeping(Sent(signal=signal, step=asked.step, attempt=attempt), failure)


def _wrong_with_keeping(sent: Sent, failure: Failure) -> Iterator[str]:
    try:
        kept = _SERIALIZER.loads_typed(_SERIALIZER.dumps_typed({"sent": sent, "failure": failure}))
    except (TypeError, ValueError) as error:
        yield f"cannot be kept: {error!r}"
    else:
        if kept != {"sent": sent, "failure": failure}:
            yield f"kept is {kept}"


def _wrong_with_write(step: Step, answer: OddAnswer, failure: Failure) -> Iterator[str]:
    expected = outcomes_of(answer)
    if failure.outcome not in expected:
        yield f"{failure.outcome} instead of {' or '.join(sorted(expected))} on {told(answer)}"
    if (failure.verdict is Verdict.LOOK_UP) != (failure.outcome is Outcome.UNKNOWN):
        yield f"{failure.verdict} of what is {failure.outcome} on {told(answer)}"
    if failure.verdict in _GOING_ON and not failure.retryable:
        yield f"{failure.verdict} of what cannot be tried again on {told(answer)}"
    if failure.step is not step:
        yield f"a failure of {failure.step}"


def _wrong_with_words(failure: Failure, chance: Random) -> Iterator[str]:
    language = chance.choice(codes())
    said = [tell(failure.explanation, language), tell(failure.fix, language)]
    if failure.verdict not in Verdict or not all(said) or "inf" in said[1].split() or "nan" in said[1].split():
        yield f"{failure.verdict}: {said}"
    if not failure.code or len(failure.code) > _LONGEST_CODE or any(len(one) > _LONGEST_SENTENCE for one in said):
        yield f"too long or too short: {failure.code[:80]!r} {[len(one) for one in said]}"


def outcomes_of(answer: OddAnswer) -> frozenset[Outcome]:
    """Say what a write may be said to have come to; what cannot be read to its end may always be looked up."""
    expected = outcome_of(answer)
    is_refused = answer.is_encoded and 400 <= answer.status < 500  # whatever its body would say
    more = (*(Outcome.UNKNOWN,) * answer.is_cut_off, *(Outcome.REJECTED,) * is_refused)
    return frozenset({expected, *more})


def outcome_of(answer: OddAnswer) -> Outcome:
    """Say what became of a write, by what HTTP and TikTok's list of codes say alone."""
    if answer.at_once is not None:
        return Outcome.NOT_SENT if isinstance(answer.at_once, NEVER_LEFT) else Outcome.UNKNOWN
    if answer.midway is not None or answer.is_encoded:
        return Outcome.UNKNOWN
    code = _code(answer)
    if code is None:
        return Outcome.REJECTED if 400 <= answer.status < 500 else Outcome.UNKNOWN
    return Outcome.REJECTED if code in SAYS_NOTHING_WAS_DONE else Outcome.UNKNOWN


def _parsed(answer: OddAnswer) -> dict[str, Any]:
    try:
        found = json.loads(answer.body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _code(answer: OddAnswer) -> int | None:
    found = _parsed(answer).get("code")
    return found if type(found) is int else None


def _data(answer: OddAnswer) -> dict[str, Any]:
    data = _parsed(answer).get("data") if answer.status < 400 and _code(answer) == 0 else None
    first = data[0] if isinstance(data, list) and data else data
    return first if isinstance(first, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
