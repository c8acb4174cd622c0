"""The rule names that source files raise, read from the code without running it."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# Calls that take a rule's name, and the position of that argument; functions that pass one on are found.
_RAISERS = {"Problem": 1, "PydanticCustomError": 0}
_KEYWORDS = ("rule", "type")


def raised_rules(sources: Iterable[Path]) -> dict[str, str]:
    """Each rule name given as a constant to a Problem, or to a function that makes one, with a file that does so."""
    files = tuple(_File(str(path), ast.parse(path.read_text(encoding="utf-8"))) for path in sources)
    raisers = _with_passers(files)
    return {
        name: file.path
        for file in files
        for argument in _rule_arguments(file, file.tree, raisers)
        for name in _constants(argument)
    }


@dataclass(frozen=True)
class _File:
    path: str
    tree: ast.Module

    def scoped(self, name: str) -> str:
        """A private name means something in its own file only."""
        return f"{self.path}:{name}" if name.startswith("_") else name


def _with_passers(files: Iterable[_File]) -> dict[str, int]:
    """The raisers, and every function or record that hands its own argument on as a rule."""
    raisers = dict(_RAISERS)
    while True:
        found = {file.scoped(name): index for file in files for name, index in _passers(file, raisers)}
        if found.items() <= raisers.items():
            return raisers
        raisers = found | raisers


def _passers(file: _File, raisers: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for node in ast.walk(file.tree):
        match node:
            case ast.FunctionDef():
                names = [argument.arg for argument in node.args.args if argument.arg != "self"]
                passed = {each.id for each in _rule_arguments(file, node, raisers) if isinstance(each, ast.Name)}
                yield from ((node.name, names.index(name)) for name in names if name in passed)
            case ast.ClassDef(name=name) if name != "Problem":
                fields = [each.target.id for each in node.body if _is_field(each)]  # type: ignore[attr-defined]
                yield from ((name, index) for index, field in enumerate(fields) if field == "rule")
            case _:
                pass


def _is_field(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)


def _rule_arguments(file: _File, tree: ast.AST, raisers: Mapping[str, int]) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := file.scoped(_called(node.func))) in raisers:
            index = raisers[name]
            yield from node.args[index : index + 1]
            yield from (keyword.value for keyword in node.keywords if keyword.arg in _KEYWORDS)


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _constants(argument: ast.expr) -> Iterator[str]:
    """Names in either branch of a choice count, what the choice depends on does not."""
    match argument:
        case ast.Constant(value=str(name)):
            yield name
        case ast.IfExp(body=body, orelse=orelse):
            yield from _constants(body)
            yield from _constants(orelse)
        case _:
            pass
