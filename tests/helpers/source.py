"""The project's own source, as the tests of its architecture read it."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Import:
    """One imported module or name, absolute: `from mailplus_console import edits` is `mailplus_console.edits`."""

    name: str
    line: int
    in_function: bool
    star: bool

    def is_within(self, *packages: str) -> bool:
        """Whether it is one of these packages or lies inside one."""
        return any(self.name == package or self.name.startswith(package + ".") for package in packages)


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path

    @cached_property
    def place(self) -> str:
        """The path from the top of the checkout, with slashes."""
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def module(self) -> str:
        """The dotted name; a package's is its folder's."""
        return self.place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def lines(self) -> list[str]:
        with tokenize.open(self.path) as file:
            return file.read().splitlines()

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse("\n".join(self.lines), self.place)

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        return tuple(self._imports(self.tree, in_function=False))

    def is_within(self, *packages: str) -> bool:
        """Whether the module is one of these packages or lies inside one."""
        return any(self.module == package or self.module.startswith(package + ".") for package in packages)

    def calls(self) -> Iterator[ast.Call]:
        """Every call in the file."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def _imports(self, node: ast.AST, *, in_function: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                for alias in child.names:
                    yield Import(alias.name, child.lineno, in_function, star=False)
            elif isinstance(child, ast.ImportFrom):
                origin = self._origin(child)
                for alias in child.names:
                    star = alias.name == "*"
                    yield Import(origin if star else f"{origin}.{alias.name}", child.lineno, in_function, star)
            else:
                is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
                yield from self._imports(child, in_function=in_function or is_function)

    def _origin(self, statement: ast.ImportFrom) -> str:
        if not statement.level:
            return statement.module or ""
        package = self.module.split(".")
        if self.path.name != "__init__.py":
            package.pop()
        package = package[: len(package) - statement.level + 1]
        return ".".join(package + ([statement.module] if statement.module else []))


def sources(*folders: str) -> list[Source]:
    """The Python files in these top-level folders, those of folders that are not there left out."""
    return [Source(path) for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
