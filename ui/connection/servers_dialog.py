"""Servers…: which servers there are, and what one can do with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QWidget

from mailplus_console.syncing.link import Link
from mailplus_console.syncing.server_profiles import ServerProfile
from ui.connection.notes_dialog import NotesDialog
from ui.connection.server_model import ACCOUNT, ADDRESS, KIND, NAME, PULLED, ServerModel
from ui.text import Texts, filled, in_language
from ui.tokens import SPACE_S
from ui.tooltips import show_plain_tooltip
from ui.widgets.buttons import button
from ui.widgets.cards import EmptyState, InfoBanner
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import StatusLabel
from ui.widgets.table_view import TableView

_tr = Texts("ServersDialog")

_SIZE = (960, 500)


class ServersDialog(FormDialog):
    """Tells what the person wants; `confirmed` means: pull from `chosen()`."""

    add_wanted = Signal()
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    test_wanted = Signal(object)
    disconnect_wanted = Signal(object)
    """The Link to forget."""

    def __init__(self, why_no_pull: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Servers"),
            _tr("Pull from it"),
            parent,
            sentence=_tr(
                "A pull reads what a server holds. Nothing is written there until you apply, and everything else works "
                "without any server."
            ),
            icon="server",
        )
        self._why_no_pull = why_no_pull
        self._links: Mapping[str, Link] = {}
        self.resize(*_SIZE)
        self.cancel.setText(self.tr("Close"))
        self.body.addLayout(self._make_tools())
        self.servers = ServerModel(self)
        self.table = self._make_table()
        nothing = EmptyState(
            "server", self.tr("No server yet"), self.tr("Add your team's hub, a directory, or the NAS itself.")
        )
        nothing.add_button(self.tr("Add a server…"), self.add_wanted.emit, icon="plus")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(nothing)
        self.body.addWidget(self._stack, 1)
        self.status = StatusLabel()
        self.status.hide()
        self.body.addWidget(self.status)
        self.synced = InfoBanner("", "neutral", icon="link")
        self.synced.hide()
        self.body.addWidget(self.synced)
        self._refresh()

    def _make_tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        self.add = button(self.tr("Add…"), self.add_wanted.emit, icon="plus")
        self.edit = button(self.tr("Edit…"), lambda: self._emit(self.edit_wanted), icon="edit")
        self.remove = button(self.tr("Remove…"), lambda: self._emit(self.remove_wanted), icon="trash")
        self.test = button(self.tr("Test sign-in"), lambda: self._emit(self.test_wanted), icon="check-circle")
        for one in (self.add, self.edit, self.remove):
            tools.addWidget(one)
        tools.addStretch(1)
        tools.addWidget(self.test)
        return tools

    def _make_table(self) -> TableView:
        table = TableView()
        table.setModel(self.servers)
        table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Servers"))
        header = table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        for column, width in ((NAME, 130), (KIND, 150), (ADDRESS, 160), (PULLED, 140)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(ACCOUNT, QHeaderView.ResizeMode.Stretch)  # a directory's is a whole DN
        table.selectionModel().selectionChanged.connect(lambda _now, _before: self._refresh())
        self.servers.modelReset.connect(self._refresh)
        table.activated.connect(self._activated)
        return table

    # ------------------------------------------------------------------ showing

    def show_servers(self, profiles: Sequence[ServerProfile], links: Mapping[str, Link], choose: str = "") -> None:
        """Show the list anew. ``choose``: id of the server to select; else the one that was, or the synced one."""
        chosen = self.chosen()
        self._links = links
        synced = next((link for link in links.values() if link.holds_configuration), None)
        self.servers.show_servers(profiles, links)
        wishes = (choose, chosen.id if chosen else "", synced.profile if synced else "")
        row = next((row for row in map(self.servers.row_of, wishes) if row >= 0), 0 if profiles else -1)
        if row >= 0:
            self.table.selectRow(row)
            self.table.setFocus()
        self._stack.setCurrentIndex(0 if profiles else 1)
        self._show_synced(synced)
        self._refresh()

    def _show_synced(self, synced: Link | None) -> None:
        self.synced.clear_buttons()
        self.synced.setVisible(synced is not None)
        if synced is not None:
            self.synced.show_text(
                filled(self.tr("This workspace is synced with “%1”, as %2."), synced.name, synced.account),
                "neutral",
                "link",
            )
            if synced.notes:
                self.synced.add_button(self.tr("Notes of the last pull…"), lambda: self._show_notes(synced))
            self.synced.add_button(self.tr("Disconnect…"), lambda: self.disconnect_wanted.emit(synced))

    def _show_notes(self, link: Link) -> None:
        NotesDialog(link.name, link.notes, self).open()

    def say(self, sentence: str, tone: str) -> None:
        """How a test of the sign-in ended, or that one runs."""
        self.status.show_status(in_language(sentence), tone)
        self.status.setVisible(bool(sentence))
        self.test.setEnabled(tone != "neutral" and self.chosen() is not None)

    def chosen(self) -> ServerProfile | None:
        """The server that is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.servers.profile_at(rows[0].row()) if rows else None

    def _refresh(self) -> None:
        one = self.chosen() is not None
        for wants_one in (self.edit, self.remove, self.test):
            wants_one.setEnabled(one)
        self.confirm.setEnabled(one and not self._why_no_pull)
        show_plain_tooltip(self.confirm, self._why_no_pull)

    # ------------------------------------------------------------------ keys

    def _emit(self, wanted: SignalInstance) -> None:
        chosen = self.chosen()
        if chosen is not None:
            wanted.emit(chosen)

    def _activated(self, _index: QModelIndex) -> None:
        self._emit(self.edit_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete) and self.table.hasFocus():
            self._emit(self.remove_wanted)
            return
        super().keyPressEvent(event)
