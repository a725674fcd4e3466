"""Results as files: one JSON file for each conversation and trial, and one for the whole run. Written whole or not."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import Field, ValidationError

from evals.approvals import unapproved
from evals.conversation import Conversation, ExpectedAd
from evals.judgement import judge
from evals.seen import Seen, SeenEvent
from tools.core.errors import SettingsError
from tools.core.values import Value, digest
from tools.disk.plain import MEGABYTE, NotPlain, read_bytes

_LARGEST_BYTES = 512 * MEGABYTE


class Case(Value):
    """How one trial of one conversation went."""

    id: str
    trial: int
    about: str
    tags: tuple[str, ...]
    conversation: str  # its digest
    submits: bool
    expected: tuple[ExpectedAd, ...] | None
    why: tuple[str, ...]
    unapproved: int
    ads: tuple[SeenEvent, ...]
    tools: tuple[str, ...]
    denied: tuple[str, ...]  # the rules by which the gate denied
    model_calls: int
    input_tokens: int
    output_tokens: int
    turns: int
    trouble: str | None = None
    is_held: bool = True  # the whole run did not end before its turn
    seconds: float
    events: tuple[SeenEvent, ...] = Field(repr=False)

    @property
    def passed(self) -> bool:
        """Say whether every expectation held."""
        return not self.why

    @property
    def name(self) -> str:
        """Name the conversation, and the trial from the second on."""
        return self.id if self.trial == 1 else f"{self.id} (trial {self.trial})"

    @property
    def objections(self) -> tuple[str, ...]:
        """Name the rules that objected to a draft or denied a call, each once."""
        return tuple(dict.fromkeys((*self.denied, *_violated(self.events))))

    @property
    def seen(self) -> Seen:
        """Give what was seen, to be judged again."""
        return Seen(events=self.events, ads=self.ads, turns=self.turns, trouble=self.trouble)

    def row(self) -> dict[str, object]:
        """Give the case as ``--json`` prints it."""
        ads, tools, why = list(self.ads), list(self.tools), list(self.why)
        row: dict[str, object] = {"id": self.id, "passed": self.passed, "why": why, "ads": ads, "tools": tools}
        counted = ("model_calls", "turns", "seconds", "input_tokens", "output_tokens")
        return row | {name: getattr(self, name) for name in counted}


class Run(Value):
    """A whole run: what was run, and every case of it. Agents that must fail are kept apart, by their names."""

    model: str
    trials: int
    cases: tuple[Case, ...]
    must_fail: dict[str, tuple[Case, ...]] = Field(default_factory=dict)

    @property
    def passed(self) -> int:
        """Count the cases that passed."""
        return sum(case.passed for case in self.cases)

    def summary(self) -> dict[str, object]:
        """Give what ``--json`` prints."""
        rows = [case.row() for case in self.cases]
        return {"model": self.model, "passed": self.passed, "failed": len(rows) - self.passed, "cases": rows}


def case_of(conversation: Conversation, trial: int, seen: Seen, seconds: float) -> Case:
    """Judge what was seen and count what it cost."""
    return Case(
        id=conversation.id,
        trial=trial,
        about=conversation.about,
        tags=conversation.tags,
        conversation=conversation.digest,
        submits=conversation.submits,
        expected=conversation.expect.ads,
        why=judge(conversation, seen),
        unapproved=len(unapproved(seen)),
        ads=seen.ads,
        tools=seen.tools,
        denied=tuple(str(gate["rule"]) for gate in seen.of("gate") if gate["decision"] == "deny"),
        model_calls=seen.spent("model_calls"),
        input_tokens=seen.spent("input_tokens"),
        output_tokens=seen.spent("output_tokens"),
        turns=seen.turns,
        trouble=seen.trouble,
        seconds=round(seconds, 3),
        events=seen.events,
    )


def _violated(events: Sequence[SeenEvent]) -> Iterator[str]:
    for event in events:
        violations = event.get("violations")
        if event["type"] == "draft" and isinstance(violations, list):
            yield from (str(one["rule"]) for one in violations if isinstance(one, dict))


def rescored(run: Run, conversations: Sequence[Conversation]) -> Run:
    """Judge an old run by conversations as they are written now; a case without one stays as it was."""
    known = {one.id: one for one in conversations}

    def again(case: Case) -> Case:
        conversation = known.get(case.id)
        return case if conversation is None else case_of(conversation, case.trial, case.seen, case.seconds)

    must_fail = {agent: tuple(map(again, cases)) for agent, cases in run.must_fail.items()}
    return run.model_copy(update={"cases": tuple(map(again, run.cases)), "must_fail": must_fail})


def case_file(folder: Path, agent: str, conversation_id: str, trial: int) -> Path:
    """Say where a case rests; ids may hold anything, so their hash tells them apart."""
    readable = re.sub(r"[^a-z0-9]+", "-", conversation_id.lower())[:60].strip("-")
    return folder / "cases" / agent / f"{readable}-{digest(conversation_id)}-{trial}.json"


def read_case(path: Path) -> Case | None:
    """Read a case, or None where there is none that can be read."""
    try:
        return Case.model_validate_json(read_bytes(path, _LARGEST_BYTES))
    except (FileNotFoundError, NotPlain, ValidationError):
        return None


def read_run(path: Path) -> Run:
    """Read the result of a run, from its file or its folder."""
    file = path / "result.json" if path.is_dir() else path
    try:
        return Run.model_validate_json(read_bytes(file, _LARGEST_BYTES))
    except NotPlain as error:
        msg = f"The result {file} cannot be read: {error}. Name the folder of a run, or the result.json in it."
        raise SettingsError(msg) from None
    except FileNotFoundError:
        msg = f"There is no result at {file}. `tiktok-ads eval run` writes one."
        if (path / "cases").is_dir():
            msg = f"The run in {path} did not come to its end. Start it again as before, with --out {path}: it goes on."
        raise SettingsError(msg) from None
    except ValidationError:
        msg = f"{file} is not the result of an eval run of this version. Run the evals again."
        raise SettingsError(msg) from None


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all, whenever the program is killed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def write_value(path: Path, value: Case | Run) -> None:
    """Write a result; unset keys stay unset, because an ad is compared on the keys that are written."""
    write_whole(path, value.model_dump_json(indent=1, exclude_unset=True) + "\n")


def sorted_like(cases: Sequence[Case], conversations: Sequence[Conversation]) -> tuple[Case, ...]:
    """Put cases into the order of their conversations, whatever order they ended in."""
    places = {one.id: at for at, one in enumerate(conversations)}
    return tuple(sorted(cases, key=lambda case: (places[case.id], case.trial)))
