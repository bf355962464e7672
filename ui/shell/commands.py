"""The window's own commands: declared here once, carried out by the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import Command, Why
from ui.pages import PAGES
from ui.places import Place
from ui.theme import DARK_MODE, LIGHT_MODE, SYSTEM

if TYPE_CHECKING:
    from ui.main_window import MainWindow
from ui.text import Texts

_tr = Texts("Commands")

THEMES = {SYSTEM: "view.theme_system", LIGHT_MODE: "view.theme_light", DARK_MODE: "view.theme_dark"}
SERVER_COMMANDS = ("server.pull", "server.sync_licenses", "server.apply", "server.disconnect")
PAGE_KEYS = {entry.id: f"Ctrl+{number}" for number, entry in enumerate(PAGES, 1)}


def page_command(page_id: str) -> str:
    """The id of the command that goes to a page."""
    return f"go.{page_id}"


def declare(window: MainWindow) -> None:
    """Declare every command of the window."""
    _declare_file(window)
    _declare_edit(window)
    _declare_go(window)
    _declare_view(window)
    _declare_server(window)


class _Section:
    """Declares the commands of one section, each in one line."""

    def __init__(self, window: MainWindow, title: str) -> None:
        self._register, self._title = window.actions_register, title

    def add(
        self,
        name: str,
        text: str,
        keys: str,
        icon: str,
        run: Callable[[], object],
        why_not: Why | None = None,
        tip: str = "",
        *,
        checkable: bool = False,
        in_palette: bool = True,
    ) -> None:
        shortcuts = tuple(keys.split())
        command = Command(name, text, self._title, tip, shortcuts, icon, checkable, in_palette)
        self._register.add(command, run, why_not)


def _declare_file(window: MainWindow) -> None:
    add, files = _Section(window, _tr("File")).add, window.files
    closed = window.reasons.no_workspace
    tip = _tr("Create an empty workspace file")
    add("file.new", _tr("&New workspace…"), "Ctrl+Shift+N", "file-plus", files.ask_new, None, tip)
    tip = _tr("Open another workspace file")
    add("file.open", _tr("&Open workspace…"), "Ctrl+O", "folder", files.ask_open, None, tip)
    tip = _tr("Read a configuration document, or users and groups from LDIF or CSV")
    add("file.import", _tr("&Import…"), "Ctrl+I", "import", window.ask_import, window.reasons.no_import, tip)
    tip = _tr("Write the configuration as YAML or JSON, or the users as CSV")
    add("file.export", _tr("&Export…"), "Ctrl+E", "export", window.ask_export, window.reasons.no_export, tip)
    tip = _tr("Save what the table of this page shows")
    csv = _tr("&Save table as CSV…")
    add("file.save_csv", csv, "Ctrl+Shift+S", "download", window.save_csv, window.reasons.no_csv, tip)
    tip = _tr("Go back to the start page")
    add("file.close", _tr("&Close workspace"), "Ctrl+W", "close", window.close_workspace, closed, tip)
    tip = _tr("Close the window; everything is saved already")
    add("file.quit", _tr("&Quit"), "Ctrl+Q", "power", window.close, None, tip)


def _declare_edit(window: MainWindow) -> None:
    add = _Section(window, _tr("Edit")).add
    add("edit.undo", _tr("&Undo"), "Ctrl+Z", "undo", window.undo, window.reasons.no_undo)
    add("edit.redo", _tr("&Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo", window.redo, window.reasons.no_redo)
    tip = _tr("Go to the page's search field")
    add(
        "edit.find", _tr("&Find on this page"), "Ctrl+F", "search", window.search_here, window.reasons.no_workspace, tip
    )
    tip = _tr("Search users, groups, policies, pages and commands")
    add("window.palette", _tr("Find &anything…"), "Ctrl+K", "search", window.open_palette, None, tip, in_palette=False)


def _declare_go(window: MainWindow) -> None:
    add, places = _Section(window, _tr("Go")).add, window.places
    tip = _tr("The place before")
    add("go.back", _tr("&Back"), "Alt+Left", "left", places.back, window.reasons.no_way_back, tip)
    tip = _tr("The place that you came back from")
    ahead = window.reasons.no_way_ahead
    add("go.forward", _tr("&Forward"), "Alt+Right", "right", places.forward, ahead, tip)
    tip = _tr("Leave the earlier state that is shown")
    no_moment = window.reasons.no_other_moment
    add("go.now", _tr("Back to &now"), "Alt+Home", "history", window.moments.to_now, no_moment, tip)
    for entry in PAGES:
        run = _go_to(window, entry.place)
        add(page_command(entry.id), entry.title, PAGE_KEYS[entry.id], entry.icon, run, window.reasons.no_workspace)


def _go_to(window: MainWindow, place: Place) -> Callable[[], None]:
    return lambda: window.places.go(place)


def _declare_view(window: MainWindow) -> None:
    add = _Section(window, _tr("View")).add
    for mode, text, icon in (
        (SYSTEM, _tr("Colors as the &system"), "display"),
        (LIGHT_MODE, _tr("&Light colors"), "sun"),
        (DARK_MODE, _tr("&Dark colors"), "moon"),
    ):
        add(THEMES[mode], text, "", icon, _set_mode(window, mode), checkable=True)
    tip = _tr("Change the operator: see the console as another user would")
    switch, why_not = window.open_operator_switch, window.reasons.no_other_operator
    add("view.operator", _tr("&Use the console as…"), "Ctrl+Shift+O", "person-switch", switch, why_not, tip)
    toggle, why_not = window.toggle_navigation, window.reasons.no_workspace
    add("view.navigation", _tr("&Narrow navigation"), "Ctrl+B", "panel-left", toggle, why_not)
    add = _Section(window, _tr("Help")).add
    tip = _tr("Every command that has keys")
    add("help.shortcuts", _tr("&Keyboard shortcuts"), "F1", "keyboard", window.show_shortcuts, None, tip)
    add("help.about", _tr("&About MailPlus Console"), "", "info", window.show_about)


def _declare_server(window: MainWindow) -> None:
    add, reasons = _Section(window, _tr("Server")).add, window.reasons
    tip = _tr("The hubs, directories and NAS that the console knows: add, edit, test, pull")
    add("server.list", _tr("&Servers…"), "", "server", window.show_servers, None, tip)
    tip = _tr("Read what the server holds now; your edits are carried over")
    add("server.pull", _tr("&Pull"), "F5", "download", window.pull, reasons.no_pull, tip)
    tip = _tr("Ask the server which keys are valid now; everything else is pulled along")
    sync, why_not = window.sync_licenses, reasons.no_server
    add("server.sync_licenses", _tr("Sync &licenses"), "", "license", sync, why_not, tip, in_palette=False)
    tip = _tr("Write what is staged here to the server, step by step")
    add("server.apply", _tr("&Apply…"), "F9", "send", window.apply, reasons.no_apply, tip)
    tip = _tr("Forget the server; the configuration stays as it is")
    add("server.disconnect", _tr("&Disconnect…"), "", "link", window.disconnect_server, reasons.no_server, tip)


def _set_mode(window: MainWindow, mode: str) -> Callable[[], None]:
    return lambda: window.set_theme_mode(mode)


def fill_menus(window: MainWindow, bar: QMenuBar) -> None:
    """File, Edit, View, Go, Server, Help."""
    actions = window.actions_register
    pages = [page_command(entry.id) for entry in PAGES]
    for title, names in (
        (
            _tr("&File"),
            [
                "file.new",
                "file.open",
                "recent",
                "",
                "file.import",
                "file.export",
                "file.save_csv",
                "",
                "file.close",
                "file.quit",
            ],
        ),
        (_tr("&Edit"), ["edit.undo", "edit.redo", "", "edit.find", "window.palette"]),
        (_tr("&View"), ["view.navigation", "", *THEMES.values(), "", "view.operator"]),
        (_tr("&Go"), ["go.back", "go.forward", "go.now", "", *pages]),
        (
            _tr("&Server"),
            ["server.pull", "server.sync_licenses", "server.apply", "", "server.list", "server.disconnect"],
        ),
        (_tr("&Help"), ["help.shortcuts", "help.about"]),
    ):
        menu = actions.menu(bar, [name for name in names if name != "recent"], title)
        if "recent" in names:
            recent = QMenu(_tr("Open &recent"), menu)
            recent.aboutToShow.connect(lambda menu=recent: window.files.fill_recent(menu))
            menu.insertMenu(actions.action("file.import"), recent)
            menu.insertSeparator(actions.action("file.import"))
        bar.addMenu(menu)
