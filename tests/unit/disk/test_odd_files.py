"""Whatever stands in the place of a file that is read: one sentence that names it, at once and in bounded memory."""

import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from agent.models.replay.recording import RecordedReply, RecordingHeader, read_recording
from agent.wiring.env_files import read_env_file
from evals.conversation_files import load
from evals.results import read_run
from evals.stage import recording_file
from evals.threshold import read_threshold
from tests.doubles.odd_files import ODD
from tools.core.errors import SettingsError
from tools.core.given_files import Unread
from tools.disk.plain import NotPlain, read_text
from tools.files.local import LocalFiles

READERS: dict[str, Callable[[Path], object]] = {
    "settings": read_env_file,
    "a recording": read_recording,
    "conversations": lambda path: load([path]),
    "conversations of a folder": lambda path: load([path.parent]),
    "limits": read_threshold,
    "a result": read_run,
}
# A folder of conversations is what may be named.
CASES = [one for one in product(ODD, READERS) if one != ("a folder", "conversations")]
MOST_SECONDS = 2.0


def made(tmp_path: Path, kind: str) -> Path:
    path = tmp_path / "given.yaml"
    ODD[kind](path)
    return path


@pytest.mark.parametrize(("kind", "reader"), CASES)
def test_whatever_stands_there_is_one_sentence_that_names_it(tmp_path: Path, kind: str, reader: str) -> None:
    path, began = made(tmp_path, kind), time.monotonic()
    with pytest.raises(SettingsError) as raised:
        READERS[reader](path)
    assert "given.yaml" in str(raised.value) or str(path.parent) in str(raised.value)
    assert len(str(raised.value).splitlines()) == 1
    assert time.monotonic() - began < MOST_SECONDS


@pytest.mark.parametrize("kind", [one for one in ODD if one not in ("no UTF-8", "nothing but zeros")])
async def test_a_creative_file_that_is_none_is_not_read(tmp_path: Path, kind: str) -> None:
    found = await LocalFiles().read(str(made(tmp_path, kind)), 1000)
    assert isinstance(found, Unread) or (found.content == b"" and found.size > 1000)


def test_a_file_of_exactly_the_most_bytes_is_read_and_one_more_is_too_many(tmp_path: Path) -> None:
    """The positive control: a plain file is read as it is, and a link to one as well."""
    path = tmp_path / "plain.txt"
    path.write_text("four", encoding="utf-8")
    (tmp_path / "link").symlink_to(path)
    assert read_text(tmp_path / "link", 4) == "four"
    with pytest.raises(NotPlain, match="more than 3 bytes"):
        read_text(path, 3)


def recording(path: Path, *entries: RecordedReply) -> Path:
    header = RecordingHeader(made_by="a test", prompt="", tools={})
    path.write_text("\n".join(one.model_dump_json() for one in (header, *entries)), encoding="utf-8")
    return path


def test_a_recording_whose_questions_grow_without_bounds_is_refused(tmp_path: Path) -> None:
    entry = RecordedReply(keeps=10_000, adds=({"person": "hi"},) * 20, reply={"content": "hello"})
    with pytest.raises(SettingsError, match="more of each other"):
        read_recording(recording(tmp_path / "bomb.jsonl", *[entry] * 2000))


@pytest.mark.parametrize(
    "reply", [{"content": 7}, {"tool_calls": [{"name": 7}]}, {"usage": "much"}, {"content": [[1]]}]
)
def test_a_reply_that_is_none_is_refused_with_its_line_before_it_is_played(tmp_path: Path, reply: object) -> None:
    good = RecordedReply(keeps=0, adds=(), reply={"content": "hello"})
    bad = good.model_copy(update={"reply": reply})
    with pytest.raises(SettingsError, match="Line 3 of the recording"):
        read_recording(recording(tmp_path / "bad.jsonl", good, bad))


@pytest.mark.parametrize("name", ["../up", "/etc/passwd", "a/b", "..", ".hidden", "x" * 300, "a\0b", "\u202egnp"])
def test_a_recording_rests_in_its_folder_whatever_the_conversation_is_called(tmp_path: Path, name: str) -> None:
    path = recording_file(tmp_path, name)
    assert path.parent == tmp_path
    path.write_text("", encoding="utf-8")
    assert recording_file(tmp_path, "plain-name") == tmp_path / "plain-name.jsonl"
