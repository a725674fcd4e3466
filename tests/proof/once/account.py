"""Sessions played by processes of their own, and what all of them together have shown."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.proof.ledger import Control, Proof
from tests.shape.project import ROOT

WORKERS = 2
_CLAIM = (
    "killed at any moment, with late and lost answers, lists that lag, copied homes and clocks that are set: "
    "no double that could run or that nobody is told of, no ad lost, nothing said that is not so"
)
_WRONGS = ("broke", "lost", "wrong", "damaged", "unseen", "could_run")
_MAY_DOUBLE = ("beyond the window", "copied")
Line = dict[str, Any]


def played(player: str, seed: int, sessions: int, folder: Path) -> list[Line]:
    """Have sessions played by a few workers, and read what each of them wrote."""
    bounds = [sessions * part // WORKERS for part in range(WORKERS + 1)]
    outs = [folder / f"{player}-{first}.jsonl" for first in bounds[:-1]]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANGGRAPH_STRICT_MSGPACK": "true"}
    module = (sys.executable, "-m", "tests.proof.once.worker", player, str(seed))
    workers = [
        subprocess.Popen([*module, str(first), str(last), str(out)], cwd=folder, env=environment)
        for first, last, out in zip(bounds, bounds[1:], outs, strict=False)
    ]
    assert [one.wait() for one in workers] == [0] * WORKERS
    return read(outs)


def read(outs: Sequence[Path]) -> list[Line]:
    """Read the lines that workers wrote."""
    return [json.loads(line) for out in outs for line in out.read_text(encoding="utf-8").splitlines()]


def went_wrong(line: Line) -> bool:
    """Say whether a session shows what must not be; a double may be where nobody can know better, and is told."""
    may_double = any(one in line["sorts"] for one in _MAY_DOUBLE)
    return any(line.get(one) for one in _WRONGS) or bool(line.get("doubles") and not may_double)


def proof_of(lines: Sequence[Line], seed: int, controls: Sequence[Control]) -> Proof:
    """Count the sessions in which somebody was killed."""
    killed = [one for one in lines if one.get("kills") or "broke" in one]
    sorts = Counter(sort for one in killed for sort in one["sorts"])
    doubled = {sort: sum(one["doubles"] for one in killed if sort in one["sorts"]) for sort in _MAY_DOUBLE}
    within = [one for one in killed if not any(sort in one["sorts"] for sort in _MAY_DOUBLE)]
    return Proof(
        name="once",
        claim=_CLAIM,
        n=len(killed),
        failures=sum(map(went_wrong, killed)),
        seed=seed,
        controls=tuple(controls),
        figures={
            "kills": sum(one["kills"] for one in killed),
            "processes": sum(one["lives"] for one in killed),
            "approvals": sum(one["approved"] for one in killed),
            "ads": sum(one["ads"] for one in killed),
            "lost": sum(len(one["lost"]) for one in killed),
            "wrong statements": sum(len(one["wrong"]) for one in killed),
            "doubles that could run": sum(one["could_run"] for one in killed),
            "doubles nobody was told of": sum(one["unseen"] for one in killed),
            "doubles within the window": sum(one["doubles"] for one in within),
            **{f"doubles, {sort} (told)": count for sort, count in doubled.items()},
            **{f"sessions {sort}": sorts[sort] for sort in sorted(sorts)},
        },
        wrong=tuple(map(_told, filter(went_wrong, killed))),
    )


def _told(line: Line) -> str:
    found = {name: line[name] for name in _WRONGS if line.get(name)}
    return f"session {line['number']} of seed {line['seed']} ({', '.join(line['sorts'])}): {found}"


def control_of(name: str, lines: Sequence[Line]) -> Control:
    """Count the sessions of a control in which an ad was there twice."""
    killed = [one for one in lines if one.get("kills")]
    return Control(name, len(killed), sum(bool(one["doubles"]) for one in killed))
