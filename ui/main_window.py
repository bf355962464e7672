"""The window: navigation, header, pages, banners, notices; it knows of pages only what `ui/pages.py` says."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, QSize
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.bridge import Bridge
from ui.jobs import Jobs
from ui.moments import Moments
from ui.notices import Notices, Question
from ui.page import Context, Page
from ui.pages import PAGES, PageEntry
from ui.places import ACCOUNT, LICENSE, USER, Place, Places
from ui.shell import commands
from ui.shell.banners import Banners
from ui.shell.first_look import FirstLook
from ui.shell.frame import Frame
from ui.shell.header import Header
from ui.shell.job_bar import JobBar
from ui.shell.late_parts import LateParts
from ui.shell.navigation import Navigation
from ui.shell.reasons import Reasons
from ui.theme import Theme
from ui.widgets.cards import EmptyState, line
from ui.workspaces import Workspaces

_GEOMETRY, _LAST_PAGE = "window/geometry", "window/page"
SMALLEST = (1024, 700)
_COMFORTABLE = QSize(1280, 820)
_FRAME = QSize(8, 40)
"""Room for the borders and the title bar that the desktop adds: on a small screen the window's foot stays in sight."""


class MainWindow(QMainWindow):
    """One window over one workspace."""

    def __init__(self, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self.settings, self.theme = settings, theme
        self.notices = Notices(self)
        self.jobs = Jobs(self.notices, self)
        self.bridge = Bridge(self.notices, self)
        self.places = Places(self)
        self.actions_register = Actions(self)
        self.first_look = FirstLook(self)
        self.files = Workspaces(self, self.bridge, self.jobs, self.notices, settings, self.first_look)
        self.moments = Moments(self.bridge, self.jobs, self.notices, self.places, self)
        self.context = Context(
            self.bridge, self.jobs, self.actions_register, self.notices, self.places, settings, theme, self.moments
        )
        self.pages: dict[str, QWidget] = {}
        self.stack = QStackedWidget()
        self.reasons = Reasons(self)
        commands.declare(self)
        self.late = LateParts(self)
        self._build()
        self.frame = Frame(self)
        self._connect()
        self._restore_geometry()
        self._show_frame(bool(self.last_page))

    # ------------------------------------------------------------------ building

    def _build(self) -> None:
        commands.fill_menus(self, self.menuBar())
        ground = QWidget()
        columns = QHBoxLayout(ground)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self.navigation = Navigation(commands.PAGE_KEYS, self.settings)
        columns.addWidget(self.navigation)
        self._edges = (line(vertical=True), line())
        columns.addWidget(self._edges[0])
        right = QVBoxLayout()
        right.setSpacing(0)
        columns.addLayout(right, 1)
        self.header = Header(self.actions_register)
        self.banners = Banners()
        self.stack.setProperty("surface", "page")
        self._waiting = EmptyState("workspace", "")
        self._no_access = EmptyState("lock", "")
        for page in (self._waiting, self._no_access):
            page.setProperty("surface", "page")
            self.stack.addWidget(page)
        right.addWidget(self.header)
        right.addWidget(self._edges[1])
        right.addWidget(self.banners)
        right.addWidget(self.stack, 1)
        right.addWidget(JobBar(self.jobs))
        self.setCentralWidget(ground)
        self.setMinimumSize(*SMALLEST)

    def _connect(self) -> None:
        self.places.went.connect(self._show_place)
        self.places.trail_changed.connect(lambda: self.actions_register.refresh("go.back", "go.forward"))
        self.navigation.chosen.connect(self.places.go)
        self.navigation.narrowed.connect(self.frame.refresh_navigation)
        names = ["file.new", "file.open", "", "file.import", "file.export", "", "file.close"]
        self.navigation.workspace.menu = self.actions_register.menu(self, names)
        self.header.operator.clicked.connect(lambda _on=False: self.open_operator_switch())
        self.notices.asked.connect(self._ask)
        self.notices.posted.connect(self.late.show_notice)
        self.bridge.opened.connect(self._show_workspace)
        self.bridge.closing.connect(self.late.close_all_over)
        self.bridge.closed.connect(self._forget_pages)
        self.bridge.server_changed.connect(lambda: self.actions_register.refresh(*commands.SERVER_COMMANDS))
        self.bridge.failed.connect(lambda error: sys.excepthook(type(error), error, error.__traceback__))
        self.files.opening.connect(self._show_opening)
        self.moments.turning.connect(self._show_turning)
        self.files.not_opened.connect(self._show_problem)
        self.files.nothing_to_open.connect(self.show_start)
        self.files.asks_first = self.moments.asks_first = self.late.asks_first

    def _restore_geometry(self) -> None:
        geometry = self.settings.value(_GEOMETRY)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(_COMFORTABLE.boundedTo(self.screen().availableSize() - _FRAME))

    # ------------------------------------------------------------------ start, opening, workspace

    def look_ahead(self, path: Path | None) -> None:
        """Before the first paint: show the first rows of what `begin` will open."""
        # A delegate may not be allowed to see those rows: that is known when everything is read.
        if self.files.operator is not None or not self.first_look.is_possible():
            return
        path = self.files.first(path)
        if path is not None and self.first_look.show_now(path):
            self.navigation.workspace.show_state(self.files.name_of(path), self.tr("Opening…"), "")

    def begin(self, path: Path | None) -> None:
        """After the first paint: open a workspace, or show the ways to get one."""
        self.files.open_first(path)
        self.setAcceptDrops(True)

    def show_start(self) -> None:
        """No workspace: the ways to begin."""
        self._show_frame(False)
        page = self.late.start_page
        page.show_problem("", None)
        page.show_recent(self.files.recent(), self.files.name_of)
        self.stack.setCurrentWidget(page)
        self.first_look.end()
        page.take_focus()
        self.frame.refresh()

    def _show_frame(self, shown: bool) -> None:
        """Navigation and header are for an open workspace only."""
        for widget in (self.navigation, self.header, *self._edges):
            widget.setVisible(shown)
        self.navigation.seats.hide()

    def close_workspace(self) -> None:
        """File › Close workspace."""
        if not self.late.asks_first(self.close_workspace):
            self.bridge.when_settled(self._close_workspace)

    def _close_workspace(self) -> None:
        self.bridge.release()
        self.show_start()

    def _show_opening(self, name: str) -> None:
        self._show_frame(True)
        self.navigation.workspace.show_state(name, self.tr("Opening…"), "")
        self._waiting.say(self.tr("Opening %1…").replace("%1", name))
        if not self.first_look.shown:
            self.stack.setCurrentWidget(self._waiting)
        self.actions_register.refresh()

    def _show_turning(self) -> None:
        self._waiting.say(self.tr("Going to another state…"))
        self.stack.setCurrentWidget(self._waiting)

    def _show_problem(self, sentence: str, path: Path, read_only_helps: bool) -> None:
        self.show_start()
        self.late.start_page.show_problem(sentence, path, read_only_helps=read_only_helps)

    def _show_workspace(self) -> None:
        self._show_frame(True)
        entry = next((entry for entry in PAGES if entry.id == self.last_page), None)
        if entry is None or self.frame.may_not_see(entry):
            entry = next(entry for entry in PAGES if not self.frame.may_not_see(entry))
        self.places.go(entry.place)
        self.first_look.end(self.page)

    def _forget_pages(self) -> None:
        """Pages belong to a workspace: the next one gets new ones, and their commands go with them."""
        self.places.forget()
        if self.stack.currentWidget() in self.pages.values():
            self.stack.setCurrentWidget(self._waiting)  # else each page would be shown as the one before it goes
        for page in self.pages.values():
            self.actions_register.forget(page)
            self.stack.removeWidget(page)
            for part in page.findChildren(QObject):
                part.blockSignals(True)  # a timer of its could fire before it is deleted: there is no workspace then
            page.deleteLater()
        self.pages.clear()

    # ------------------------------------------------------------------ places

    @property
    def last_page(self) -> str:
        """The id of the page that was shown last, maybe in an earlier session; '' before the first."""
        return str(self.settings.value(_LAST_PAGE, ""))

    @property
    def entry(self) -> PageEntry | None:
        """The page that the window shows."""
        place = self.places.current
        return next((entry for entry in PAGES if place is not None and entry.id == place.page_id), None)

    @property
    def page(self) -> Page | None:
        """The page that is visible, if one is."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def _show_place(self, place: Place) -> None:
        entry = self.entry
        if entry is None or not self.bridge.is_open:
            return
        self.navigation.show_page(entry.id)
        reason = self.frame.may_not_see(entry)
        if reason:
            self._no_access.say(self.frame.title_without(entry), reason)
            self.stack.setCurrentWidget(self._no_access)
        else:
            page = self.page_of(entry)
            focused = self.focusWidget()
            at_work = page is self.page and focused is not None and page.isAncestorOf(focused)
            self.stack.setCurrentWidget(page)
            if isinstance(page, Page):
                page.show_place(place)
                if not at_work:
                    page.take_focus()
            self.settings.setValue(_LAST_PAGE, entry.id)
        self.frame.refresh_title()
        self.actions_register.refresh()

    def show_again(self) -> None:
        """Show the present place anew: another operator may see less or more."""
        if self.places.current is not None:
            self._show_place(self.places.current)

    def page_of(self, entry: PageEntry) -> QWidget:
        """The page, made at the first call."""
        page = self.pages.get(entry.id)
        if page is None:
            page = self._make_page(entry)
            self.pages[entry.id] = page
            self.stack.addWidget(page)
        return page

    def _make_page(self, entry: PageEntry) -> QWidget:
        try:
            return entry.make(self.context)
        except Exception as error:  # noqa: BLE001 (not swallowed: the bug dialog tells it, the other pages still work)
            sys.excepthook(type(error), error, error.__traceback__)
            broken = EmptyState("bug", self.tr("This page cannot be shown"), self.tr("The other pages still work."))
            broken.setProperty("surface", "page")
            return broken

    def to_licenses(self) -> None:
        """Go to the license page."""
        self.places.go(Place(LICENSE))

    def to_seats(self) -> None:
        """Go to the users that use seats."""
        self.places.go(Place.at(ACCOUNT, USER, active="yes"))

    # ------------------------------------------------------------------ commands

    def undo(self) -> None:
        """Take back the last edit."""
        self.bridge.undo()

    def redo(self) -> None:
        """Make the last undone edit again."""
        self.bridge.redo()

    def search_here(self) -> None:
        """Ctrl+F: the page's search field, or the palette where the page has none."""
        if self.page is None or not self.page.start_search():
            self.open_palette()

    def save_csv(self) -> None:
        """File › Save table as CSV."""
        if self.page is None or not self.page.export_csv():
            self.notices.info(self.tr("There is no table with rows on this page."))

    def ask_import(self) -> None:
        """File › Import."""
        self.late.exchange.ask_import()

    def ask_export(self) -> None:
        """File › Export."""
        self.late.exchange.ask_export()

    def show_servers(self) -> None:
        """Server › Servers."""
        self.late.connection.show_list()

    def pull(self) -> None:
        """Server › Pull."""
        self.late.connection.pull()

    def apply(self) -> None:
        """Server › Apply."""
        self.late.connection.apply()

    def sync_licenses(self) -> None:
        """Server › Sync licenses."""
        self.late.connection.sync_licenses()

    def disconnect_server(self) -> None:
        """Server › Disconnect."""
        self.late.connection.disconnect_from()

    def toggle_navigation(self) -> None:
        """View › Narrow navigation, or Wide navigation."""
        self.navigation.toggle()

    def open_palette(self) -> None:
        """Ctrl+K."""
        self.late.palette.open()

    def open_operator_switch(self) -> None:
        """Choose whose eyes to look through."""
        if not self.bridge.is_open:
            return
        from ui.shell.operator_popup import OperatorPopup  # noqa: PLC0415 (not wanted at the start)

        alone = not self.bridge.workspace.may_act_as_others
        popup = OperatorPopup(self.late.found.users, self.frame.acting_as, self.frame.signed_in_as, self, alone=alone)
        popup.chosen.connect(self.use_as)
        popup.show_below(self.header.operator)

    def use_as(self, name: str | None) -> None:
        """Act as a user, None being oneself; what is not saved is asked about first: he may not see its page."""
        if name != self.frame.acting_as and not self.late.asks_first(lambda: self.use_as(name)):
            self.bridge.sign_in(name)

    def set_theme_mode(self, mode: str) -> None:
        """System, light or dark."""
        self.theme.set_mode(mode)
        self.frame.refresh_theme()

    def show_shortcuts(self) -> None:
        """Help › Keyboard shortcuts."""
        from ui.shell.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415 (seldom wanted: not at the start)

        ShortcutsDialog(self.actions_register, self).open()

    def show_about(self) -> None:
        """Help › About."""
        from ui.shell.shortcuts_dialog import AboutDialog  # noqa: PLC0415 (seldom wanted: not at the start)

        AboutDialog(self).open()

    def _ask(self, question: Question) -> None:
        from ui.shell.question_dialog import QuestionDialog  # noqa: PLC0415 (not wanted at the start)

        QuestionDialog(question, self).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.navigation.fit(event.size().width())
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.late.exchange.drop.enter(event)  # made with the first drag, it hears of all that follows by itself

    # ------------------------------------------------------------------ closing

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.late.leaving.has_to_wait():
            event.ignore()
            return
        self.settings.setValue(_GEOMETRY, self.saveGeometry())
        self.bridge.release()
        super().closeEvent(event)
