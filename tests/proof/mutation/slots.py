"""Where in a syntax tree something stands, and walking through all of it that decides."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

# What is no decision: types, what decorates, bases, and words for people, whether they are built, raised or logged.
_NO_DECISION = {
    ast.AnnAssign: ("annotation",),
    ast.arg: ("annotation",),
    ast.FunctionDef: ("decorator_list", "returns", "type_params"),
    ast.AsyncFunctionDef: ("decorator_list", "returns", "type_params"),
    ast.ClassDef: ("decorator_list", "bases", "keywords", "type_params"),
    ast.JoinedStr: ("values",),
    ast.Raise: ("exc", "cause"),
}
_LOGS = ("_log", "_log_all", "get_stream_writer")
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Slot:
    """A place of a node that holds another one, and what is known of the place."""

    parent: ast.AST
    field: str
    at: int | None
    inside: tuple[str, ...]  # the classes and functions around it
    statement: ast.stmt
    is_data: bool  # it is worked out once, when the module is imported

    @property
    def node(self) -> ast.AST:
        """Give what stands there."""
        held = getattr(self.parent, self.field)
        found: ast.AST = held if self.at is None else held[self.at]
        return found

    def put(self, node: ast.AST | None) -> None:
        """Put something else there; in a list nothing closes the gap."""
        if self.at is None:
            setattr(self.parent, self.field, node)
        elif node is None:
            del getattr(self.parent, self.field)[self.at]
        else:
            getattr(self.parent, self.field)[self.at] = node


def slots(module: ast.Module) -> Iterator[Slot]:
    """Give every place of a module that may decide something, from the outside to the inside."""
    for at, statement in enumerate(module.body):
        yield from _within(Slot(module, "body", at, (), statement, is_data=True))


def name_of_call(node: ast.AST) -> str:
    """Say what a call calls, whoever has it; of a call's result, the call before."""
    match node:
        case ast.Await(value=inner) | ast.Call(func=inner):
            return name_of_call(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _only_tells(node: ast.AST) -> bool:
    """Say whether a statement is words or a log, whether there is a log, or what writes one."""
    match node:
        case ast.Expr(value=value):
            return isinstance(value, ast.Constant) or name_of_call(value) in _LOGS
        case ast.FunctionDef(name=name):
            return name in _LOGS
        case ast.If(body=body, orelse=[]):
            return all(map(_only_tells, body))
        case _:
            return False


def _within(slot: Slot) -> Iterator[Slot]:
    node = slot.node
    if _only_tells(node):
        return
    yield slot
    inside = (*slot.inside, node.name) if isinstance(node, _DEFINITIONS) else slot.inside
    for field, value in ast.iter_fields(node):
        if field in _NO_DECISION.get(type(node), ()):
            continue
        is_data = slot.is_data and not (isinstance(node, (*_DEFINITIONS[:2], ast.Lambda)) and field == "body")
        for at, child in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(child, ast.AST):
                statement = child if isinstance(child, ast.stmt) else slot.statement
                yield from _within(Slot(node, field, at, inside, statement, is_data))
