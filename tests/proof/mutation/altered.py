"""Makes a change in a process of its own: in one function, or where it is data in all that imports it."""

import ast
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, FunctionType, ModuleType
from typing import Any

from tests.proof.mutation.rooms import File, Mutant, changed
from tests.shape.project import PACKAGES, ROOT


def is_of_a_function(mutant: Mutant) -> bool:
    """Say whether a change can be made in a function that was imported already."""
    return not mutant.change.is_data and not mutant.file.is_kept and _living(mutant) is not None


def alter_function(mutant: Mutant) -> None:
    """Give a function the code that it has with the change; whoever holds it calls that from now on."""
    living = _living(mutant)
    assert living is not None
    function, names = living
    compiled = compile(changed(mutant), function.__code__.co_filename, "exec")
    first = function.__code__.co_firstlineno
    function.__code__ = next(one for one in _codes(compiled, names) if one.co_firstlineno == first)
    _forget_results()


def alter_module(mutant: Mutant) -> None:
    """Let all of the project be imported anew, with the change in it."""
    import_anew({mutant.file: changed(mutant)})


def import_anew(trees: Mapping[File, ast.Module]) -> None:
    """Let all of the project be imported anew, some modules of it from other code than their files hold."""
    paths = {file.module: str(ROOT / file.path) for file in trees}
    compiled = {file.module: compile(tree, paths[file.module], "exec") for file, tree in trees.items()}
    sys.meta_path.insert(0, _Finder(paths, compiled))
    for name in [one for one in sys.modules if one.partition(".")[0] in (*PACKAGES, "tests")]:
        del sys.modules[name]


class _Finder(MetaPathFinder):
    """Finds modules of which the code is given."""

    def __init__(self, paths: Mapping[str, str], codes: Mapping[str, CodeType]) -> None:
        self._paths, self._codes = paths, codes

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        if fullname not in self._codes:
            return None
        own = self._paths[fullname]
        return spec_from_file_location(fullname, own, loader=_Loader(fullname, own, self._codes[fullname]))


class _Loader(SourceFileLoader):
    """Loads code that was compiled before."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._compiled = code

    def get_code(self, fullname: str) -> CodeType:
        return self._compiled


def _living(mutant: Mutant) -> tuple[FunctionType, tuple[str, ...]] | None:
    """Find the outermost function around a change, and the names that lead to it."""
    found: Any = import_module(mutant.file.module)
    names = mutant.change.inside.split(".")
    for at, name in enumerate(names):
        found = vars(found).get(name)
        function = _function_in(found)
        if function is not None:
            return function, tuple(names[: at + 1])
        if not isinstance(found, type):
            return None
    return None


def _function_in(found: Any) -> FunctionType | None:
    """Give what was decorated."""
    for wrapper in ("fget", "__func__", "__wrapped__"):
        found = getattr(found, wrapper, None) or found
    return found if isinstance(found, FunctionType) else None


def _codes(code: CodeType, names: tuple[str, ...]) -> Iterator[CodeType]:
    """Give the code that stands under a row of names."""
    for one in code.co_consts:
        if isinstance(one, CodeType) and one.co_name == names[0]:
            if len(names) == 1:
                yield one
            else:
                yield from _codes(one, names[1:])


def _forget_results() -> None:
    """Let nothing answer that was worked out before the change."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in PACKAGES:
            for one in list(vars(module).values()):
                with suppress(Exception):
                    one.cache_clear()
