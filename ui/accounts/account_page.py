"""What the pages User and Group have in common: search, filters, table, panel, empty state, export."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mailplus_console.records import Configuration, Touched
from ui import icons
from ui.accounts.account_rows import AccountRows, RowsKind
from ui.accounts.account_table import AccountTable
from ui.accounts.column_widths import ColumnWidths, Width
from ui.accounts.export import CsvColumns, table_of
from ui.accounts.filters import FilterKind, Filters
from ui.accounts.more_menu import more_menu
from ui.accounts.no_accounts import NoAccounts
from ui.accounts.results import Results
from ui.accounts.side_panel import WIDTH, SidePanel
from ui.accounts.table_model import AccountModel, Columns
from ui.accounts.why_not import WhyNot
from ui.accounts.words import tr
from ui.jobs import Progress
from ui.page import Context, Page
from ui.places import ACCOUNT, Place
from ui.table_file import offer_to_save
from ui.text import filled, number
from ui.tokens import SEARCH_WIDTH, SPACE_M, SPACE_S, SPACE_XL
from ui.widgets.buttons import PLAIN, ActionButton, button
from ui.widgets.cards import PageHeader, line
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.workspace import Staged

_WIDE = 900
"""From this width of the page on there is room for every button."""


class PageKind(NamedTuple):
    """What distinguishes the two pages."""

    tab: str
    title: str
    search: str
    columns: Columns
    csv_columns: tuple[CsvColumns, ...]
    widths: tuple[Width, ...]
    info_column: int
    rows: RowsKind
    filters: tuple[FilterKind, ...]
    filter_of: Callable[[Mapping[str, str], Configuration], Any]
    canonical: Callable[[Mapping[str, str]], dict[str, str]] = dict
    """One name for each filter of a place."""


class AccountPage(Page):
    """A table of accounts with a panel on the right that explains the current one."""

    def __init__(self, context: Context, kind: PageKind) -> None:
        super().__init__(context)
        self.kind = kind
        self.bridge = context.bridge
        self.results, self.why_not = Results(context, self), WhyNot(context.bridge)
        self._values: dict[str, str] = {}
        self._wanted = ""
        self._said = ""
        self.model = AccountModel(kind.columns, self)
        self.table = AccountTable(self.model, kind.info_column)
        self.rows = AccountRows(context.bridge, self.table, kind.rows, self._filter)
        self.search = SearchField(kind.search)
        self.filters = Filters(kind.filters, self)
        self.panel = self.make_panel()
        self.empty = NoAccounts(kind.tab, context.actions, self.clear_all)
        self._build()
        self.widths = ColumnWidths(self.table, kind.widths, context.settings, f"accounts/{kind.tab}/columns")
        self.declare_commands()
        self._fill_header()
        self._connect()
        if context.bridge.is_open:
            self.rows.read()

    # ------------------------------------------------------------------ what a page adds

    def make_panel(self) -> SidePanel:
        """The panel on the right."""
        raise NotImplementedError

    def declare_commands(self) -> None:
        """Declare the page's commands."""
        raise NotImplementedError

    def header_commands(self) -> Sequence[str]:
        """Commands with a button in the header."""
        raise NotImplementedError

    def menu_commands(self) -> Sequence[str]:
        """All commands of a row, in the order of the menu; '' = a separator."""
        raise NotImplementedError

    def show_panel(self, record: Any) -> None:
        """Fill the panel."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """The line under the title."""
        raise NotImplementedError

    def open_row(self) -> None:
        """Enter or double click on a row."""
        self.explain()

    def filters_shown(self) -> None:
        """Other filters are set."""

    # ------------------------------------------------------------------ building

    def _build(self) -> None:
        self.header = PageHeader(self.kind.title, " ")
        bar = QWidget()
        self.bar = FlowLayout(SPACE_S, bar)
        self.bar.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_M)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.bar.addWidget(self.search)
        for chip in self.filters.parts():
            self.bar.addWidget(chip)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.panel.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(bar)
        rows.addWidget(line())
        rows.addWidget(self.splitter, 1)
        self.table.setAccessibleName(self.kind.title)

    def _fill_header(self) -> None:
        actions = self.context.actions
        buttons = [self.header.add(ActionButton(actions.action(name))) for name in self.header_commands()]
        self._last_button = buttons[-1]
        self.more = button(tr("More"), None, PLAIN)
        self.more.setProperty("menu", True)
        self.more.setIcon(icons.icon("more"))
        self.more.setMenu(more_menu(self))
        self.header.add(self.more)

    def _connect(self) -> None:
        self.search.changed.connect(self.rows.search)
        self.search.left_downward.connect(self._into_table)
        self.filters.changed.connect(self._filters_chosen)
        self.rows.shown.connect(self._rows_shown)
        self.table.activated.connect(lambda _index: self.open_row())
        self.table.explain_wanted.connect(self.explain)
        self.table.copy_wanted.connect(self._copy_many)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.sort_wanted.connect(self.sort)
        self.table.typed.connect(self._type_into_search)
        self.table.resized.connect(self.widths.fit)
        self.table.selection_count_changed.connect(lambda _count: self._selection_changed())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._follow_row())
        self.panel.closed.connect(self.table.setFocus)
        bridge = self.bridge
        bridge.changed.connect(self._changed)
        bridge.operator_changed.connect(self.refresh_commands)

    # ------------------------------------------------------------------ rows

    def _filter(self, configuration: Configuration) -> Any:
        return self.kind.filter_of(self._values, configuration)

    def _filters_chosen(self, values: dict[str, str]) -> None:
        self._values = dict(values)
        self.rows.filter()
        self.filters_shown()
        self.context.places.stay(self.place())

    def place(self) -> Place:
        """Where the page is now: its filters, and the account in the panel."""
        record = self.current() if self.panel.isVisible() else None
        return Place.at(ACCOUNT, self.kind.tab, record.name if record else "", **self._values)

    def clear_all(self) -> None:
        """Show every account again."""
        self.search.set_text("")
        self.filters.clear()
        self.table.setFocus()

    def sort(self, column: int, descending: bool) -> None:
        """Sort by a column of the table."""
        self.table.show_order(column, descending)
        self.rows.sort(self.kind.columns.names[column], descending)

    def _rows_shown(self) -> None:
        count, total = self.model.rowCount(), self.model.total
        narrowed = bool(self._values or self.search.text().strip())
        self.search.show_count(filled(tr("%1 of %2"), number(count), number(total)) if narrowed else "")
        nobody = count == 0 and not self.rows.searching
        self.stack.setCurrentWidget(self.empty if nobody else self.table)
        if nobody:
            self.empty.say_why(narrowed)
        self._show_subtitle()
        if self._wanted and self.rows.loaded:
            wanted, self._wanted = self._wanted, ""
            self._show_account(wanted)
        self._follow_row()

    def _show_subtitle(self) -> None:
        text = self.subtitle()
        if text != self._said:  # to set it lays the header out anew
            self._said = text
            self.header.set_subtitle(text)

    # ------------------------------------------------------------------ the selection

    def current(self) -> Any:
        """The account with the focus, or None."""
        row = self.table.current_row()
        return self.model.record(row) if 0 <= row < self.model.rowCount() else None

    def chosen(self, most: int | None = None) -> list[Any]:
        """The selected accounts in the order shown, or the first of them."""
        return self.model.records(self.table.selected_rows(most))

    def chosen_names(self) -> tuple[str, ...]:
        """The names of the selected accounts in the order shown."""
        return tuple(record.name for record in self.chosen())

    def refresh_commands(self) -> None:
        """Look anew at which commands can be used."""
        self.context.actions.refresh(*(name for name in self.menu_commands() if name))

    def _selection_changed(self) -> None:
        if self.bridge.is_open:
            self.refresh_commands()
            self._show_subtitle()
            if self.table.selection_count():
                self.bridge.expect_edit()

    def _open_menu(self, at: QPoint) -> None:
        menu = self.context.actions.menu(self, self.menu_commands())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _copy_many(self, rows: list[int]) -> None:
        lines = self.table.lines(rows)

        def work(progress: Progress) -> str:
            made = []
            for line_number, text in enumerate(lines()):
                made.append(text)
                if line_number % 500 == 0:
                    progress.report(line_number, len(rows))
            return "\n".join(made)

        def done(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.context.notices.success(tr("Copied %1 rows.").replace("%1", number(len(rows))))

        self.context.jobs.start(tr("Copying %1 rows").replace("%1", number(len(rows))), work, done)

    def _into_table(self) -> None:
        if self.model.rowCount():
            if self.table.current_row() < 0:
                self.table.go_to(0)
            self.table.setFocus()

    def search_for(self, text: str) -> None:
        self._type_into_search(text)

    def _type_into_search(self, text: str) -> None:
        self.search.line.setFocus()
        self.search.set_text(self.search.text() + text)

    def make(self, edit: Edit) -> None:
        """Make an edit and tell its results."""
        self.results.make(edit)

    def tell(self, staged: Staged) -> None:
        """Tell the results of an edit."""
        self.results.tell(staged)

    # ------------------------------------------------------------------ the panel

    def explain(self) -> None:
        """Open the panel for the current account."""
        if self.current() is None and self.table.selection_count():
            self.table.go_to(self.table.selected_rows()[0])
        if self.current() is None or not self.rows.loaded:
            return
        if not self.panel.isVisible():
            self.panel.show()
            self.splitter.setSizes([max(1, self.splitter.width() - WIDTH), WIDTH])
            self.table.scrollTo(self.table.currentIndex())
        self._follow_row()
        self.context.places.stay(self.place())

    def _follow_row(self) -> None:
        if self.panel.isHidden() or not self.rows.worked_out:
            return
        record = self.current()
        if record is None:
            self.panel.hide()
        else:
            self.show_panel(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.panel.isHidden():
            self.panel.close_panel()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------ the window

    def show_place(self, place: Place) -> None:
        values = self.kind.canonical(dict(place.filters))
        if values != self._values:
            self._values = values
            self.filters.show_values(values)
            self.search.set_text("")
            self.rows.filter()
            self.filters_shown()
        if place.key:
            if self.rows.loaded:
                self._show_account(place.key)
            else:
                self._wanted = place.key

    def _show_account(self, name: str) -> None:
        self.rows.find_all()
        row = self.model.row_of(name)
        if row is None:
            self.clear_all()
            row = self.model.row_of(name)
        if row is None:
            self.context.notices.info(tr("“%1” is not in the directory any more.").replace("%1", name))
            return
        self.table.go_to(row)
        self.table.setFocus()
        self.explain()

    def export_csv(self) -> bool:
        self.rows.find_all()
        listing = self.rows.listing
        if listing is None or not len(listing):
            return False
        columns = tuple(self.kind.csv_columns[column] for column in self.widths.shown())
        records = listing.records(range(len(listing)))
        return offer_to_save(self, self.kind.title, table_of(columns, records, listing.resolution))

    def start_search(self) -> bool:
        self.search.start()
        return True

    def _changed(self, touched: Touched) -> None:
        self.rows.follow(touched)
        self.refresh_commands()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._last_button.setVisible(self.width() >= _WIDE)  # it is in the menu too
        self.search.setFixedWidth(SEARCH_WIDTH if self.width() >= _WIDE else 186)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.rows.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.rows.sleep()
