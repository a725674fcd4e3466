"""One extension, one file: find what a package's public modules export under one name."""

import importlib
import pkgutil
from types import ModuleType
from typing import Any, TypeVar

T = TypeVar("T")


def collect(package: ModuleType, export: str, kind: type[T]) -> tuple[T, ...]:
    """Load the export of every public module of a package, in the order of their names."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__) if not found.name.startswith("_"))
    return tuple(_load(package.__name__, name, export, kind) for name in names)


def _load(package: str, name: str, export: str, kind: type[T]) -> T:
    module = importlib.import_module(f"{package}.{name}")
    found: Any = getattr(module, export, None)
    if not isinstance(found, kind):
        msg = f"{package}/{name}.py must export {export}, a {kind.__name__}"
        raise TypeError(msg)
    own_name = str(getattr(found, "name", name)).lower()
    if own_name != name:
        msg = f"{package}/{name}.py exports {export} under another name: {own_name}"
        raise ValueError(msg)
    return found
