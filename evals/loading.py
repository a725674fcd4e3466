"""Read conversation files; whatever is wrong is named with its file and line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError

from evals.conversation import Conversation
from tools.core.errors import SettingsError

_ENDINGS = (".yaml", ".yml")
_NULL = "tag:yaml.org,2002:null"
_WORDS = {
    "extra_forbidden": "there is no such key here",
    "missing": "this key is missing",
    "string_type": "words are expected here",
}


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file, and where."""

    path: Path
    line: int
    words: str

    def __str__(self) -> str:
        """Write it as compilers do, so that editors can jump there."""
        return f"{self.path}:{self.line}: {self.words}"


@dataclass(frozen=True)
class Loaded:
    """A conversation and where it is written."""

    conversation: Conversation
    path: Path
    line: int


class _Twice(Exception):
    """A key is written twice."""

    def __init__(self, node: yaml.Node) -> None:
        super().__init__()
        self.node = node


def load(paths: Sequence[Path]) -> tuple[Conversation, ...]:
    """Read every conversation, or say in one error all that is wrong."""
    loaded, problems = read(paths)
    if problems:
        raise SettingsError("\n".join(map(str, problems)))
    return tuple(one.conversation for one in loaded)


def read(paths: Sequence[Path]) -> tuple[list[Loaded], list[Problem]]:
    """Read files and folders: the conversations that can be read, and all that is wrong."""
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    for path in _files(paths):
        found, wrong = _read_file(path)
        loaded += found
        problems += wrong
    return loaded, [*problems, *_written_twice(loaded)]


def _files(paths: Sequence[Path]) -> Iterable[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.suffix in _ENDINGS)
        elif path.is_file():
            yield path
        else:
            msg = f"There is no file or folder {path}. Name the conversation files to use, or a folder of them."
            raise SettingsError(msg)


def _read_file(path: Path) -> tuple[list[Loaded], list[Problem]]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return [], [Problem(path, line, f"This is not YAML: {error.problem}.")]
    except (UnicodeDecodeError, yaml.YAMLError):
        return [], [Problem(path, 1, "This is not YAML in UTF-8.")]
    if root is None:
        return [], []
    if not isinstance(root, yaml.SequenceNode):
        return [], [Problem(path, 1, "A conversation file is a list of conversations; begin each with `- id:`.")]
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    for node in root.value:
        try:
            conversation = Conversation.model_validate(_plain(node))
            loaded.append(Loaded(conversation, path, _line(node)))
        except ValidationError as error:
            problems += [_problem(path, node, one["loc"], one["type"], one["msg"]) for one in error.errors()]
        except _Twice as error:
            problems.append(Problem(path, _line(error.node), f"`{error.node.value}` is written twice."))
    return loaded, problems


def _plain(node: yaml.Node) -> object:
    """Keep every scalar as it is written: `yes` and `0815` are words, and only the schema makes numbers of them."""
    if isinstance(node, yaml.MappingNode):
        seen: dict[object, object] = {}
        for key, value in node.value:
            if (name := _plain(key)) in seen:
                raise _Twice(key)
            seen[name] = _plain(value)
        return seen
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    return None if node.tag == _NULL else node.value


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _problem(path: Path, node: yaml.Node, place: tuple[int | str, ...], kind: str, message: str) -> Problem:
    at, reached = node, []
    for part in place:
        below = _below(at, part)
        if below is not None:
            at = below
            reached.append(str(part))
    named = ".".join(reached) or "this conversation"
    last = f" ({place[-1]})" if kind == "missing" else ""
    return Problem(path, _line(at), f"{named}: {_WORDS.get(kind, message)}{last}.")


def _below(node: yaml.Node, part: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        below: yaml.Node = node.value[part]
        return below
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == part), None)
    return None


def _written_twice(loaded: Sequence[Loaded]) -> Iterable[Problem]:
    first: dict[str, Loaded] = {}
    for one in loaded:
        known = first.setdefault(one.conversation.id, one)
        if known is not one:
            words = f"The id {one.conversation.id!r} is taken already, at {known.path}:{known.line}."
            yield Problem(one.path, one.line, words)
