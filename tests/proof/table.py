"""Writes docs/proofs.md from the runs that were kept: ``python -m tests.proof.table``."""

from collections import defaultdict
from typing import Any

from tests.proof.ledger import gather, runs
from tests.proof.mutation.kept import keep, known_so_far
from tests.shape.project import ROOT

PAGE = ROOT / "docs" / "proofs.md"
_HEAD = """# Proofs

What `make proof` has shown, each with its control: the same proof with a guard switched off, which has to fail.
Runs of one commit with different seeds are counted together; of each proof the newest commit that it ran on is shown.
This table is written by `make proofs` from [what the runs have kept](proofs), those in `build/proofs` among them;
runs of a tree with changes of its own are left out.

| proof | claim | tried | failed | controls: failed without | day | commit | seeds | more |
|---|---|---|---|---|---|---|---|---|
"""


def main() -> None:
    """Write the page, and what became of mutants beside their code."""
    gather()
    keep(known_so_far())
    PAGE.write_text(_HEAD + "".join(f"{row}\n" for row in rows(runs())), encoding="utf-8")


def rows(kept: list[dict[str, Any]]) -> list[str]:
    """Give a row for each proof, of the newest commit that it ran on."""
    by_proof: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for run in kept:
        by_proof[str(run["name"])].append(run)
    return [_row(_of_newest_commit(found)) for _, found in sorted(by_proof.items())]


def _of_newest_commit(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    newest = max(found, key=lambda run: str(run["settled_at"]))
    return [run for run in found if run["commit"] == newest["commit"]]


def _row(found: list[dict[str, Any]]) -> str:
    first = found[0]
    cells = (
        first["name"],
        first["claim"],
        sum(run["n"] for run in found),
        sum(run["failures"] for run in found),
        "; ".join(_control([run["controls"][at] for run in found]) for at in range(len(first["controls"]))),
        first["day"],
        first["commit"],
        ", ".join(str(run["seed"]) for run in found),
        "; ".join(
            _figure(name, [run["figures"].get(name, value) for run in found])
            for name, value in first["figures"].items()
        ),
    )
    return f"| {' | '.join(str(one) for one in cells)} |"


def _control(found: list[dict[str, Any]]) -> str:
    failures, n = (sum(one[name] for one in found) for name in ("failures", "n"))
    return f"{found[0]['without']}: {failures} of {n}"


def _figure(name: str, values: list[Any]) -> str:
    """Give a figure, and from where to where it goes where the runs differ in it."""
    ends = {str(value): value for value in (min(values), max(values))}
    return f"{name} {' to '.join(ends)}"


if __name__ == "__main__":
    main()
