"""The rules of the house, read off the syntax trees: who may import whom, and how long things may be."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator

from tests.helpers.source import ROOT, Import, Source, sources

ENTRY = "mailplus_console.__main__"
"""Where the program starts: it stands above both halves, may import `ui`, and nobody imports it but main.py."""

PURE = tuple(
    f"mailplus_console.{name}"
    for name in (
        "members",
        "packed",
        "records",
        "users",
        "permissions",
        "profiles",
        "edits",
        "effective",
        "history",
        "journal",
        "plan",
        "merge",
        "errors",
        "sentence",
        "recorded",
    )
)
"""The rules themselves: the standard library and each other only."""

DOORS = {
    "sqlalchemy": ("mailplus_console.store", "mailplus_console.servers.hub"),
    "psycopg": ("mailplus_console.servers.hub",),
    "alembic": ("mailplus_console.store",),
    "sqlite3": ("mailplus_console.store",),
    "yaml": ("mailplus_console.exchange",),
    "ldif": ("mailplus_console.exchange",),
    "csv": ("mailplus_console.exchange",),
    "requests": ("mailplus_console.servers",),
    "ldap3": ("mailplus_console.servers",),
    "keyring": ("mailplus_console.secrets",),
    "cryptography": ("mailplus_console.servers",),
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
}
"""Each outside system and format has one door: module → who may import it."""

BELOW_THE_WORKSPACE = ("mailplus_console.store", "mailplus_console.servers")
"""What the window never sees: it speaks with the workspace."""

SHARED_FOLDERS = {"widgets", "shell", "priority"}  # priority: the list that User Policy and Delegation share
"""Folders of ui/ that every page may use; any other folder is a page."""

MAKES_PAGES = ("ui.app", "ui.main_window", "ui.pages", "ui.shell")
"""Who knows the pages; a page never knows another one."""

NESTED_LOOPS = {"processEvents", "exec", "exec_", "QEventLoop"}
MESSAGE_BOXES = {"question", "information", "warning", "critical", "about", "aboutQt"}
READY_DIALOGS = {"QMessageBox", "QFileDialog", "QInputDialog", "QColorDialog", "QFontDialog"}
"""Their static functions (get… and the message boxes) return when the person has answered: a nested loop."""

LONGEST_FILE = 400
LONGEST_FUNCTION = 40

CONSOLE = sources("mailplus_console")
UI = sources("ui")
TESTS = sources("tests")
PRODUCT = [*CONSOLE, *UI, *sources("resources"), Source(ROOT / "main.py")]


def none(complaints: Iterable[str]) -> None:
    """Fail with all complaints at once."""
    found = sorted(set(complaints))
    assert not found, "\n" + "\n".join(found)


def where(source: Source, found: Import | ast.expr) -> str:
    line = found.line if isinstance(found, Import) else found.lineno
    return f"{source.place}:{line}"


def test_the_console_knows_nothing_of_the_screen() -> None:
    none(
        f"{where(source, found)} imports {found.name}: mailplus_console works without a screen"
        for source in CONSOLE
        if source.module != ENTRY
        for found in source.imports
        if found.is_within("PySide6", "ui", "shiboken6")
    )


def test_nobody_imports_the_entry_point_but_main() -> None:
    none(
        f"{where(source, found)} imports {found.name}"
        for source in [*CONSOLE, *UI]
        for found in source.imports
        if found.is_within(ENTRY, "main")
    )


def test_the_rules_import_the_standard_library_and_each_other_only() -> None:
    none(
        f"{where(source, found)} imports {found.name}: the rules stand alone"
        for source in CONSOLE
        if source.is_within(*PURE)
        for found in source.imports
        if found.name.split(".")[0] not in sys.stdlib_module_names and not found.is_within(*PURE)
    )


def test_each_outside_system_has_one_door() -> None:
    none(
        f"{where(source, found)} imports {found.name}: only {' and '.join(owners)} may"
        for source in PRODUCT
        for found in source.imports
        for system, owners in DOORS.items()
        if found.is_within(system) and not source.is_within(*owners)
    )


def test_the_window_speaks_with_the_workspace_only() -> None:
    none(
        f"{where(source, found)} imports {found.name}: the window speaks with the workspace"
        for source in UI
        for found in source.imports
        if found.is_within(*BELOW_THE_WORKSPACE)
    )


def page_of(module: str) -> str | None:
    """The page folder of ui/ that a module lies in."""
    parts = module.split(".")
    if len(parts) < 2 or parts[0] != "ui" or parts[1] in SHARED_FOLDERS or not (ROOT / "ui" / parts[1]).is_dir():
        return None
    return parts[1]


def test_a_page_is_known_to_the_main_window_only() -> None:
    none(
        f"{where(source, found)} imports {found.name}: only the main window knows the page {page_of(found.name)}"
        for source in UI
        if not source.is_within(*MAKES_PAGES)
        for found in source.imports
        if page_of(found.name) not in (None, page_of(source.module))
    )


def test_nothing_imports_everything() -> None:
    none(
        f"{where(source, found)} imports * from {found.name}"
        for source in [*PRODUCT, *TESTS]
        for found in source.imports
        if found.star
    )


def test_an_import_inside_a_function_says_why() -> None:
    """Only to be lazy, with the reason beside it or in the comment above: never to dodge a cycle."""
    none(
        f"{where(source, found)} imports {found.name} inside a function without saying why"
        for source in PRODUCT
        for found in source.imports
        if found.in_function and not _has_reason(source, found.line)
    )


def _has_reason(source: Source, line: int) -> bool:
    _, _, comment = source.lines[line - 1].partition("#")
    above = source.lines[line - 2].strip()
    return above.startswith("#") or "(" in comment or "#" in comment


def nested_loops(source: Source) -> Iterator[ast.Call]:
    for call in source.calls():
        called = call.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        owner = ast.unparse(called.value) if isinstance(called, ast.Attribute) else ""
        is_allowed = name == "exec" and (source.module == "ui.app" or "drag" in owner.lower())
        is_dialog = owner.split(".")[-1] in READY_DIALOGS and (name in MESSAGE_BOXES or name.startswith("get"))
        if (name in NESTED_LOOPS and not is_allowed) or is_dialog:
            yield call


def test_no_nested_event_loops() -> None:
    """Dialogs open with open(), menus with popup(); the application's own exec() and a drag's are all there is."""
    none(
        f"{where(source, call)} {ast.unparse(call.func)}() runs a nested event loop"
        for source in UI
        for call in nested_loops(source)
    )


def test_no_layout_is_asked_for_what_it_holds() -> None:
    """PySide would keep the item longer than Qt does: see `ui/tab_order.py`."""
    none(
        f"{where(source, call)} itemAt(): ask for indexOf(widget) instead"
        for source in UI
        for call in source.calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr == "itemAt"
    )


def test_no_test_sleeps() -> None:
    none(
        f"{where(source, call)} {ast.unparse(call.func)}(): wait for what has to happen instead"
        for source in TESTS
        for call in source.calls()
        if ast.unparse(call.func) in ("time.sleep", "sleep", "qtbot.wait", "QTest.qWait")
    )


TOLD = {"Refused", "Unavailable", "OverLimit", "Unsure", "SignInNeeded", "Draft", "Outcome", "Hint", "LeftOut"}
"""What a person is told with."""

ENGLISH_ONLY = ("mailplus_console.commands", "mailplus_console.servers.dsm.mapping_file")
"""Who speaks to people at a terminal; docs/design.md says what else stays English."""


def test_what_a_person_is_told_can_be_translated() -> None:
    none(
        f"{where(source, text)} a text of its own: said(…) can be translated"
        for source in CONSOLE
        if not source.is_within(*ENGLISH_ONLY)
        for call in source.calls()
        if ast.unparse(call.func) in TOLD
        for text in call.args
        if isinstance(text, ast.JoinedStr)
        or (isinstance(text, ast.Constant) and isinstance(text.value, str) and " " in text.value)
    )


def test_every_module_says_what_it_is_for() -> None:
    none(f"{source.place} has no docstring" for source in [*PRODUCT, *TESTS] if not ast.get_docstring(source.tree))


def test_files_stay_short() -> None:
    none(
        f"{source.place} has {len(source.lines)} lines, more than {LONGEST_FILE}"
        for source in [*PRODUCT, *TESTS]
        if len(source.lines) > LONGEST_FILE
    )


def test_functions_stay_short() -> None:
    none(
        f"{source.place}:{node.lineno} {node.name}() has {_length(node)} lines, more than {LONGEST_FUNCTION}"
        for source in [*CONSOLE, *UI]
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) > LONGEST_FUNCTION
    )


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Its lines from def to the end, the docstring not counted."""
    length = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function):
        text = function.body[0]
        length -= (text.end_lineno or text.lineno) - text.lineno + 1
    return length


def icons_named(source: Source) -> Iterator[tuple[ast.Constant, str]]:
    """Literals handed to icon(…), pixmap(…) and IconLabel(…), and to any argument called icon."""
    for call in source.calls():
        name = ast.unparse(call.func).split(".")[-1]
        candidates = [keyword.value for keyword in call.keywords if keyword.arg in ("icon", "icon_name")]
        if name in ("icon", "pixmap", "IconLabel") and call.args:
            candidates.append(call.args[0])
        for value in candidates:
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                yield value, value.value


def test_every_icon_that_the_code_names_is_drawn() -> None:
    none(
        f"{where(source, literal)} there is no icon '{name}' in resources/icons"
        for source in UI
        for literal, name in icons_named(source)
        if not (ROOT / "resources" / "icons" / f"{name}.svg").is_file()
    )
