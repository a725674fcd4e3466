"""Read conversation files; whatever is wrong is named with its file and line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError

from evals.conversation import Conversation
from tools.core.errors import SettingsError
from tools.disk.plain import MEGABYTE, NotPlain, read_text

_ENDINGS = (".yaml", ".yml")
_LARGEST_BYTES = MEGABYTE  # some seconds of reading
_NULL = "tag:yaml.org,2002:null"
_MOST_VALUES = 20_000  # in one conversation, aliases written out
_TOO_DEEP = "This is nested too deeply, or holds itself."
_TOO_MUCH = "Aliases make too much of this conversation. Write out what it says."
_NO_NAME = "A key has to be one word."
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


class _Refused(Exception):
    """What stands somewhere cannot be read."""

    def __init__(self, node: yaml.Node, words: str) -> None:
        super().__init__()
        self.node = node
        self.words = words


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
        elif path.exists():
            yield path
        else:
            msg = f"There is no file or folder {path}. Name the conversation files to use, or a folder of them."
            raise SettingsError(msg)


def _read_file(path: Path) -> tuple[list[Loaded], list[Problem]]:
    root = _composed(path)
    if isinstance(root, Problem):
        return [], [root]
    read = [_read_node(path, node) for node in (root.value if root is not None else ())]
    return [one for found, _ in read for one in found], [one for _, wrong in read for one in wrong]


def _composed(path: Path) -> yaml.SequenceNode | Problem | None:
    """Read the nodes of a file; None where it is empty."""
    try:
        root = yaml.compose(read_text(path, _LARGEST_BYTES), Loader=yaml.SafeLoader)
    except (FileNotFoundError, NotPlain) as error:
        why = str(error) if isinstance(error, NotPlain) else "it is not there any more"
        return Problem(path, 1, f"This cannot be read: {why}.")
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return Problem(path, line, f"This is not YAML: {error.problem}.")
    except yaml.YAMLError:
        return Problem(path, 1, "This is not YAML.")
    except RecursionError:
        return Problem(path, 1, _TOO_DEEP)
    if root is None or isinstance(root, yaml.SequenceNode):
        return root
    return Problem(path, 1, "A conversation file is a list of conversations; begin each with `- id:`.")


def _read_node(path: Path, node: yaml.Node) -> tuple[list[Loaded], list[Problem]]:
    try:
        return [Loaded(Conversation.model_validate(_Writing().out(node)), path, _line(node))], []
    except ValidationError as error:
        return [], [_problem(path, node, one["loc"], one["type"], one["msg"]) for one in error.errors()]
    except _Refused as error:
        return [], [Problem(path, _line(error.node), error.words)]
    except RecursionError:
        return [], [Problem(path, _line(node), _TOO_DEEP)]


class _Writing:
    """Writes a conversation out, aliases too, as far as that stays within bounds."""

    def __init__(self) -> None:
        self._left = _MOST_VALUES

    def out(self, node: yaml.Node) -> object:
        """Keep every scalar as it is written: `yes` and `0815` are words, and only the schema makes numbers of them."""
        self._left -= 1
        if self._left < 0:
            raise _Refused(node, _TOO_MUCH)
        if isinstance(node, yaml.MappingNode):
            return self._keys(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.out(one) for one in node.value]
        return None if node.tag == _NULL else node.value

    def _keys(self, node: yaml.MappingNode) -> dict[object, object]:
        seen: dict[object, object] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _Refused(key, _NO_NAME)
            if (name := self.out(key)) in seen:
                raise _Refused(key, f"`{key.value}` is written twice.")
            seen[name] = self.out(value)
        return seen


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
