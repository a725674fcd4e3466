"""The files that the program keeps: by which name each is known, and what a person does where it cannot be read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KeptFile:
    """One of the program's files."""

    name: str
    file: str  # in the program's folder
    mend: str


_SET_ASIDE = "run `tiktok-ads doctor --set-aside {name}`, which keeps it under another name and begins a new one."
JOURNAL = KeptFile(
    name="journal",
    file="journal.db",
    mend="It alone says what was approved and sent, so nothing is sent without it. Put a copy of it back; or look at "
    f"`tiktok-ads ads list` and {_SET_ASIDE.format(name='journal')}",
)
TRANSCRIPTS = KeptFile(
    name="transcripts", file="transcripts.db", mend=f"To go on, {_SET_ASIDE.format(name='transcripts')}"
)
CHECKPOINTS = KeptFile(
    name="checkpoints", file="checkpoints.db", mend=f"To go on, {_SET_ASIDE.format(name='checkpoints')}"
)
SANDBOX = KeptFile(
    name="sandbox",
    file="sandbox.db",
    mend="It is practice alone: move it away, and an empty one begins; `tiktok-ads doctor --set-aside sandbox` does "
    "that for the program's own.",
)
LIMITS = KeptFile(name="pace file", file="limits", mend="Move it away; a new one begins by itself.")
SET_ASIDE_BY_NAME = (JOURNAL, TRANSCRIPTS, CHECKPOINTS, SANDBOX)
