"""The History page: the list of entries on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mailplus_console.effective.resolution import Resolution
from mailplus_console.journal import Entry, EntryKind
from ui.history.commands import HistoryCommands
from ui.history.entry_file import table_of
from ui.history.entry_list import EntryList
from ui.history.entry_model import Wanted
from ui.history.entry_panel import EntryPanel
from ui.history.entry_words import START, kind_words, operator_name
from ui.history.looking import CHANGES, COMPARE, Look, look_at_changes, look_at_state
from ui.page import Context, Page
from ui.pages import page_title
from ui.places import HISTORY, Place
from ui.table_file import declare_save, offer_to_save, why_no_rows
from ui.text import Texts, number
from ui.widgets.buttons import ActionButton, tool_button
from ui.widgets.cards import EmptyState, PageHeader, Toolbar
from ui.widgets.filter_bar import Choice, FilterBar
from ui.widgets.search_field import SearchField

_tr = Texts("HistoryPage")

_MINUTE_MS = 60_000


class HistoryPage(Page):
    """Every edit, newest first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.look: Look | None = None
        self.view = CHANGES
        self.list = EntryList()
        self.commands = HistoryCommands(context, self)
        declare_save(self, "history", self.tr("History"), lambda: why_no_rows(len(self.list.entries.shown())))
        action = context.actions.action
        self._header = PageHeader(self.tr("History"))
        self._header.add(ActionButton(action("edit.undo")))
        self._header.add(ActionButton(action("edit.redo")))
        self.search = SearchField(self.tr("Search history"))
        self.filters = FilterBar()
        self.filters.add("operator", self.tr("Operator"), ())
        kinds = [Choice(kind.value, kind_words(kind).text) for kind in EntryKind]
        self.filters.add("kind", self.tr("Kind"), kinds)
        self.filters.add("page", self.tr("Page"), ())
        self.panel = EntryPanel(action("history.restore"), action("history.look"), action("history.go"))
        self._lay_out()
        self._connect()
        self._stale = True

    def _lay_out(self) -> None:
        toolbar = Toolbar()
        toolbar.add(self.search, 1)
        toolbar.add(self.filters, 2)
        toolbar.add(tool_button(self.context.actions.action("history.export"), size=18, outlined=True))
        self._nothing_found = EmptyState("search", self.tr("No entry found"))
        self._nothing_found.add_button(self.tr("Show all entries"), self.clear_filters)
        self._empty = EmptyState(
            "history", self.tr("Nothing was changed yet"), self.tr("Every edit will be listed here, with the way back.")
        )
        self._left = QStackedWidget()
        for widget in (self.list, self._nothing_found, self._empty):
            self._left.addWidget(widget)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([560, 480])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header)
        rows.addWidget(toolbar)
        rows.addWidget(splitter, 1)

    def _connect(self) -> None:
        bridge = self.context.bridge
        bridge.journal_changed.connect(self._journal_changed)
        bridge.operator_changed.connect(self._operator_changed)
        self.search.changed.connect(lambda _text: self._narrow())
        self.search.left_downward.connect(self.list.setFocus)
        self.filters.changed.connect(lambda _values: self._narrow())
        self.list.chosen.connect(self._chosen)
        self.panel.view_chosen.connect(self.show_view)
        clock = QTimer(self, interval=_MINUTE_MS)
        clock.timeout.connect(self._minute_passed)
        clock.start()

    # ------------------------------------------------------------------ place

    def show_place(self, place: Place) -> None:
        if self._stale:
            self._read_journal()
        if place.filters:
            self.search.set_text(place.filter("text"))
            self.filters.set_values(dict(place.filters))
        if place.key.isdigit() and self.list.row_of(int(place.key)) < 0:
            self.clear_filters()
        if place.key.isdigit():
            self.list.select_entry(int(place.key))
        elif self.list.entry is None:
            self.list.select_first()

    def start_search(self) -> bool:
        self.search.start()
        return True

    def export_csv(self) -> bool:
        return offer_to_save(self, page_title(HISTORY), table_of(self.list.entries))

    def clear_filters(self) -> None:
        """Show everything."""
        self.search.clear()
        self.filters.clear()

    # ------------------------------------------------------------------ the list

    def _journal_changed(self) -> None:
        self._stale = True
        if self.context.bridge.is_open and self.isVisible():
            self._read_journal()

    def _operator_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._stale = False
            self._look_again()

    def _read_journal(self) -> None:
        self._stale = False
        bridge = self.context.bridge
        workspace = bridge.workspace.present  # the history of an earlier state is a part of the present one
        had = self.list.entry
        self.list.show_journal(workspace.entries, datetime.now(UTC))
        operators = [Choice(name, operator_name(name)) for name in self.list.entries.operators()]
        self.filters.chips["operator"].set_choices(operators)
        self._show_amount()

        def work(_resolution: Resolution) -> Mapping[int, frozenset[str]]:
            return workspace.kinds_of_entries()

        bridge.compute("history kinds", work, self._show_kinds)
        if had is None:
            self.list.select_first()
        else:
            self._look_again()

    def _show_kinds(self, kinds: Mapping[int, frozenset[str]]) -> None:
        self.list.entries.show_kinds(kinds)
        pages = [Choice(page, page) for page in self.list.entries.pages()]
        self.filters.chips["page"].set_choices(pages)
        self._show_head()

    def _narrow(self) -> None:
        entry = self.list.entry
        values = self.filters.values()
        self.list.narrow(
            Wanted(self.search.text(), values.get("operator", ""), values.get("kind", ""), values.get("page", ""))
        )
        if entry is not None and self.list.row_of(entry.number) >= 0:
            self.list.select_entry(entry.number)
        else:
            self.list.select_first()
        self._show_amount()

    def _show_amount(self) -> None:
        entries = self.list.entries
        total, shown = entries.total, len(entries.shown())
        self._header.set_subtitle(_tr.counted("%Ln entry", "%Ln entries", total))
        narrowed = bool(self.search.text() or self.filters.values())
        found = self.tr("%1 of %2").replace("%1", number(shown)).replace("%2", number(total))
        self.search.show_count(found if narrowed else "")
        self._left.setCurrentWidget(self.list if entries.rowCount() else self._nothing_found if total else self._empty)
        self.panel.setVisible(bool(entries.rowCount()))
        self.context.actions.refresh("history.export")

    def panel_width(self) -> int:
        return self.panel.width() if self.panel.isVisibleTo(self) else 0

    def _minute_passed(self) -> None:
        if self.isVisible():
            self.list.entries.now = datetime.now(UTC)
            self.list.entries.refresh_words()
            self._show_head()

    # ------------------------------------------------------------------ the entry

    def show_view(self, view: str) -> None:
        """CHANGES or COMPARE."""
        self.view = view
        self.panel.show_view(view)
        self._look_again()

    def _chosen(self, entry: Entry) -> None:
        self.context.places.stay(Place(HISTORY, key=str(entry.number), filters=tuple(self.filters.values().items())))
        self._look_again()

    def _show_head(self) -> None:
        entry = self.list.entry
        if entry is not None:
            entries = self.list.entries
            self.panel.show_entry(entry, entries.story(entry), entries.page(entry), entries.now)

    def _look_again(self) -> None:
        entry = self.list.entry
        self.look = None
        self.commands.refresh()
        if entry is None:
            return
        self._show_head()
        self.panel.expect_look()
        workspace = self.context.bridge.workspace.present
        view = COMPARE if entry.number == START else self.view
        look_at = look_at_state if view == COMPARE else look_at_changes

        def show(look: Look) -> None:
            self.look = look
            self.panel.show_look(look, view, entry)
            self.commands.refresh()

        self.context.bridge.compute("history", lambda _resolution: look_at(workspace, entry.number), show)
