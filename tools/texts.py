"""Reads every text of the console off the syntax trees, for the catalogue that translators work with.

Read are `self.tr("…")` in a widget, what a `Texts("…")` is called with, and the sentences of the model. Qt's own
lupdate knows the first of the three only.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
MODEL, SENTENCES = "Model", "mailplus_console/sentence.py"
ERROR_CODES = "mailplus_console/servers/dsm/error_codes.json"
FIELD_NAMES = "mailplus_console/servers/dsm/fields.json"
DOORS = ("ui/text.py", "ui/language.py")
"""Who asks Qt for translations; everybody else asks them."""


class Key(NamedTuple):
    """What a translation is found by. Of a counted text the source is the plural."""

    context: str
    source: str
    counted: bool


class Text(NamedTuple):
    """A text, the English singular of a counted one, and the file that it stands in."""

    key: Key
    one: str
    file: str


class Unreadable(Exception):
    """Texts that do not stand where they are said, so that no translator would get to see them."""


def all_texts() -> list[Text]:
    """Every text of the product, by context and source; raises Unreadable."""
    files = sorted(path for folder in ("mailplus_console", "ui") for path in (ROOT / folder).rglob("*.py"))
    trees = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files}
    contexts = {_module(file): _contexts(tree) for file, tree in trees.items()}
    found: dict[Key, Text] = {}
    problems: list[str] = []
    for file, tree in trees.items():
        reader = _Reader(file, tree, contexts)
        problems += reader.problems
        for text in reader.texts:
            found.setdefault(text.key, text)
    for text in _data_texts():
        found.setdefault(text.key, text)
    if problems:
        raise Unreadable("\n".join(problems))
    return sorted(found.values())


def _data_texts() -> Iterator[Text]:
    """What stands in data files (`sentence.of_data`)."""
    codes = json.loads((ROOT / ERROR_CODES).read_text(encoding="utf-8"))
    names = json.loads((ROOT / FIELD_NAMES).read_text(encoding="utf-8"))
    for file, texts in (
        (ERROR_CODES, [words for meanings in codes.values() for words in meanings.values()]),
        (FIELD_NAMES, [call["about"] for calls in (names["reads"], names["writes"]) for call in calls.values()]),
    ):
        yield from (Text(Key(MODEL, text, False), "", file) for text in texts)


def _module(file: str) -> str:
    return file.removesuffix(".py").replace("/", ".")


def _contexts(tree: ast.Module) -> dict[str, str]:
    """The names in a module that are a `Texts("…")`, with the context."""
    found = {}
    for node in tree.body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="Texts"), args=[ast.Constant(value=str(context))]),
            ):
                found[name] = context
    return found


class _Reader(ast.NodeVisitor):
    """Collects the texts of one module."""

    def __init__(self, file: str, tree: ast.Module, contexts: Mapping[str, Mapping[str, str]]) -> None:
        self.texts: list[Text] = []
        self.problems: list[str] = []
        self._file = file
        self._class = ""
        self._texts = _contexts(tree)
        self._sentences = {"said": "said", "counted": "counted"} if file == SENTENCES else {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                self._imported(node, contexts.get(node.module or "", {}))
        self._has_later = any(isinstance(node, ast.Attribute) and node.attr == "later" for node in ast.walk(tree))
        self.visit(tree)

    def _imported(self, node: ast.ImportFrom, contexts: Mapping[str, str]) -> None:
        for name in node.names:
            if name.name in contexts:
                self._texts[name.asname or name.name] = contexts[name.name]
            if node.module == _module(SENTENCES):
                self._sentences[name.asname or name.name] = name.name

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember the class: it is the context of its `self.tr`."""
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_Call(self, node: ast.Call) -> None:
        """Take up what a call says."""
        match node.func:
            case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
                self._take(self._class, node.args[0])
            case ast.Attribute(value=ast.Name(id="self"), attr="_tr"):
                pass
            case ast.Attribute(attr="tr") | ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
                if self._file not in DOORS:
                    self._complain(node, "texts are said through self.tr or a Texts")
            case ast.Name(id=name) if name in self._texts:
                if not (self._has_later and isinstance(node.args[0], ast.Name | ast.Attribute)):
                    self._take(self._texts[name], node.args[0])
            case ast.Attribute(value=ast.Name(id=name), attr="later") if name in self._texts:
                self._take(self._texts[name], node.args[0])
            case ast.Attribute(value=ast.Name(id=name), attr="counted") if name in self._texts:
                self._take(self._texts[name], node.args[1], node.args[0])
            case ast.Name(id=name) if self._sentences.get(name) == "said":
                self._take(MODEL, node.args[0])
            case ast.Name(id=name) if self._sentences.get(name) == "counted":
                self._take(MODEL, node.args[1], node.args[0])
        self.generic_visit(node)

    def _take(self, context: str, text: ast.expr, one: ast.expr | None = None) -> None:
        sources = list(_literals(text))
        singular = "" if one is None else next(_literals(one), None)
        if not sources or singular is None:
            self._complain(text, "the text has to stand here as it is")
        for source in sources:
            self.texts.append(Text(Key(context, source, one is not None), singular or "", self._file))

    def _complain(self, node: ast.expr, why: str) -> None:
        self.problems.append(f"{self._file}:{node.lineno}: {why}")


def _literals(text: ast.expr) -> Iterator[str]:
    """The text, both of a choice between two; nothing where it is neither."""
    match text:
        case ast.Constant(value=str(literal)):
            yield literal
        case ast.IfExp(body=one, orelse=other):
            yield from _literals(one)
            yield from _literals(other)
