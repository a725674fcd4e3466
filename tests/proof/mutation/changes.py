"""The small changes that are made to what decides: one comparison, one bound, one branch, one statement at a time."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tests.proof.mutation.slots import Slot, slots

_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OTHER_SUM: dict[type[ast.operator], type[ast.operator]] = {
    ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Pow: ast.Mult,
}  # fmt: skip
_OTHER_CALL = {
    "any": "all",
    "all": "any",
    "min": "max",
    "max": "min",
    "startswith": "endswith",
    "endswith": "startswith",
}
_LIKENESS = ("casefold", "lower", "upper", "strip", "lstrip", "rstrip")  # without it, less is taken for the same
_CALLED_FOR_WHAT_THEY_DO = (ast.Call, ast.Await)


@dataclass(frozen=True)
class Change:
    """One change, and how it is made in the tree that it was found in."""

    inside: str
    line: int
    statement: int  # the line of the statement that is run wherever the change could be noticed
    old: ast.AST
    new: ast.AST | None
    is_data: bool
    make: Callable[[], None]

    @property
    def before(self) -> str:
        """Say what stood there."""
        return _short(ast.unparse(self.old))

    @property
    def after(self) -> str:
        """Say what stands there now."""
        return "nothing" if self.new is None else _short(ast.unparse(self.new))


def changes(module: ast.Module) -> Iterator[Change]:
    """Give every change of a module, always in the same order."""
    for slot in slots(module):
        node = slot.node
        if isinstance(node, ast.expr):
            yield from (_change(slot, node, other) for other in _others(slot, node))
            yield from _of_choice(slot, node)
        elif isinstance(node, ast.stmt):
            yield from _of_statement(slot, node)
        elif isinstance(node, ast.comprehension):
            yield from (_dropped(slot, node, "ifs", at) for at in range(len(node.ifs)))
        elif isinstance(node, ast.match_case):
            yield from _of_case(slot, node)
        elif isinstance(node, ast.ExceptHandler) and node.type is not None:
            yield _change(Slot(node, "type", None, slot.inside, slot.statement, slot.is_data), node.type, _nothing())


def _change(slot: Slot, node: ast.AST, other: ast.AST | None) -> Change:
    return Change(
        inside=".".join(slot.inside),
        line=getattr(node, "lineno", slot.statement.lineno),
        statement=slot.statement.lineno,
        old=node,
        new=other,
        is_data=slot.is_data,
        make=lambda: slot.put(other),
    )


def _dropped(slot: Slot, node: ast.AST, field: str, at: int) -> Change:
    inner = Slot(node, field, at, slot.inside, slot.statement, slot.is_data)
    return _change(inner, inner.node, None)


def _others(slot: Slot, node: ast.expr) -> Iterator[ast.expr]:
    """Give what may stand for an expression."""
    yield from _in_conditions(slot, node)
    match node:
        case ast.Compare() | ast.BoolOp() | ast.UnaryOp() | ast.IfExp():
            yield from _other_truths(node)
        case ast.BinOp():
            yield from _other_sums(node)
        case ast.Constant(value=value) if not _is_one_of_many(slot):
            yield from _other_values(value)
        case ast.Call():
            yield from _other_calls(node)
        case _:
            pass


def _other_truths(node: ast.Compare | ast.BoolOp | ast.UnaryOp | ast.IfExp) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left=left, ops=operators, comparators=compared):
            for at, one in enumerate(operators):
                turned = [*operators[:at], _TURNED[type(one)](), *operators[at + 1 :]]
                yield ast.Compare(left, turned, compared)
        case ast.BoolOp(op=operator, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
            for at in range(len(values)):
                rest = [*values[:at], *values[at + 1 :]]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(operator, rest)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.IfExp(body=then, orelse=otherwise):
            yield from (then, otherwise)
        case _:
            pass


def _in_conditions(slot: Slot, node: ast.expr) -> Iterator[ast.expr]:
    """Give both ends of a condition: never, and always; a loop that never ends tells nothing."""
    if slot.field == "test" and isinstance(slot.parent, ast.If | ast.While) and not isinstance(node, ast.Constant):
        yield ast.Constant(value=False)
        if isinstance(slot.parent, ast.If):
            yield ast.Constant(value=True)


def _other_sums(node: ast.BinOp) -> Iterator[ast.expr]:
    if any(isinstance(one, ast.JoinedStr) or _is_text(one) for one in (node.left, node.right)):
        return
    other = _OTHER_SUM.get(type(node.op))
    yield node.left if other is None else ast.BinOp(node.left, other(), node.right)


def _other_values(value: object) -> Iterator[ast.expr]:
    if isinstance(value, bool):
        yield ast.Constant(value=not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value=value + 1)


def _other_calls(node: ast.Call) -> Iterator[ast.expr]:
    match node.func:
        case ast.Name(id=name) if name in _OTHER_CALL:
            yield ast.Call(ast.Name(_OTHER_CALL[name], ast.Load()), node.args, node.keywords)
        case ast.Attribute(value=of, attr=name) if name in _OTHER_CALL:
            yield ast.Call(ast.Attribute(of, _OTHER_CALL[name], ast.Load()), node.args, node.keywords)
        case ast.Attribute(value=of, attr=name) if name in _LIKENESS:
            yield of


def _of_choice(slot: Slot, node: ast.expr) -> Iterator[Change]:
    """Leave out one of what is listed to choose from: at the level of a module or a class, or behind an `in`."""
    is_looked_in = isinstance(slot.parent, ast.Compare) and slot.field == "comparators"
    is_kept = slot.is_data and slot.field in ("value", "args")
    if not isinstance(node, ast.Tuple | ast.List | ast.Set) or not (is_looked_in or is_kept):
        return
    if all(isinstance(one, ast.Name | ast.Attribute | ast.Starred) or _is_number(one) for one in node.elts):
        for at, one in enumerate(node.elts):
            rest = [*node.elts[:at], *node.elts[at + 1 :]]
            other = ast.Set(rest) if isinstance(node, ast.Set) and rest else _listed(rest)
            yield replace(_change(slot, node, other), old=one, new=None, line=one.lineno)


def _of_statement(slot: Slot, node: ast.stmt) -> Iterator[Change]:
    match node:
        case ast.Expr(value=value) if isinstance(value, _CALLED_FOR_WHAT_THEY_DO):
            yield _change(slot, node, ast.Pass())
        case ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break() | ast.Delete():
            yield _change(slot, node, ast.Pass())
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield _change(slot, node, ast.Pass())
        case ast.Return(value=value):
            yield from _other_returns(slot, node, value)
        case ast.For() | ast.AsyncFor():
            inner = Slot(node, "iter", None, slot.inside, node, slot.is_data)
            yield _change(inner, node.iter, _nothing())
        case _:
            pass


def _other_returns(slot: Slot, node: ast.Return, value: ast.expr | None) -> Iterator[Change]:
    if value is None or (isinstance(value, ast.Constant) and value.value is None):
        if not _is_the_end(slot):
            yield _change(slot, node, ast.Pass())
    elif not isinstance(value, ast.Constant | ast.Compare) or _is_text(value):
        yield _change(slot, node, ast.Return(ast.Constant(value=None)))


def _of_case(slot: Slot, node: ast.match_case) -> Iterator[Change]:
    if node.guard is not None:
        inner = Slot(node, "guard", None, slot.inside, slot.statement, slot.is_data)
        yield _change(inner, node.guard, None)
    if isinstance(node.pattern, ast.MatchOr):
        patterns = node.pattern.patterns
        for at in range(len(patterns)):
            rest = [*patterns[:at], *patterns[at + 1 :]]
            inner = Slot(node, "pattern", None, slot.inside, slot.statement, slot.is_data)
            yield _change(inner, node.pattern, rest[0] if len(rest) == 1 else ast.MatchOr(rest))
    elif slot.at is not None and len(slot.parent.cases) > 1:  # type: ignore[attr-defined] # a case stands in a match
        yield _change(slot, node.pattern, None)


def _is_the_end(slot: Slot) -> bool:
    """Say whether a function is over there anyway, so that returning nothing decides nothing."""
    return isinstance(slot.parent, ast.FunctionDef | ast.AsyncFunctionDef) and slot.node is slot.parent.body[-1]


def _is_one_of_many(slot: Slot) -> bool:
    return slot.is_data and isinstance(slot.parent, ast.Tuple | ast.List | ast.Set)  # it is dropped, which is enough


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)


def _nothing() -> ast.Tuple:
    return _listed([])


def _listed(elements: list[ast.expr]) -> ast.Tuple:
    return ast.Tuple(elements, ast.Load())


def _short(text: str) -> str:
    first, *more = text.splitlines()
    return first[:160] + (" ..." if more or len(first) > 160 else "")
