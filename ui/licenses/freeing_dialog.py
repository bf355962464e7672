"""Who could give back a seat: hints with reasons, the way to each user, and deactivating those that one chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QWidget

from mailplus_console.effective.freeing import Freeable
from mailplus_console.effective.seats import Seats
from ui.licenses.forecast_words import balance
from ui.licenses.freeing_model import FULL_NAME, REASON, USER, FreeingModel
from ui.text import Texts, number
from ui.tokens import SPACE_S
from ui.widgets.buttons import LINK, button
from ui.widgets.cards import EmptyState
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label
from ui.widgets.search_field import SearchField
from ui.widgets.table_view import TableView

_tr = Texts("FreeingDialog")

_SIZE = (960, 560)


class FreeingDialog(FormDialog):
    """`confirmed` asks to deactivate `names()`; `user_wanted` to go to a user."""

    user_wanted = Signal(str)

    def __init__(self, why_not: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Free up seats"),
            _tr("Deactivate"),
            parent,
            sentence=_tr(
                "Activated users who may not need their seat. These are hints only: you know these people. "
                "Deactivated users keep their mail."
            ),
            icon="users",
        )
        self._why_not = why_not
        self._seats: Seats | None = None
        self.resize(*_SIZE)
        self.search = SearchField(self.tr("Search users and reasons"))
        self.users = FreeingModel(self)
        self.table = self._make_table()
        self._nothing = EmptyState(
            "check-circle", self.tr("Nobody stands out"), self.tr("No activated user looks as if the seat were spare.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        tools.addWidget(self.search, 1)
        tools.addStretch(1)
        self.all = button(self.tr("Select all"), self.table.selectAll, LINK)
        self.show_user = button(self.tr("Show user"), self._show_user, icon="user")
        tools.addWidget(self.all)
        tools.addWidget(self.show_user)
        self.body.addLayout(tools)
        self.body.addWidget(self._stack, 1)
        self.effect = Label("", "muted", wrap=True)
        self.body.addWidget(self.effect)
        self.search.changed.connect(self._narrow)
        self.search.left_downward.connect(self.table.setFocus)
        self._refresh()

    def _make_table(self) -> TableView:
        table = TableView()
        table.setModel(self.users)
        table.setAccessibleName(self.tr("Users who may not need their seat"))
        header = table.horizontalHeader()
        header.setSectionsMovable(False)
        header.resizeSection(USER, 170)
        header.resizeSection(FULL_NAME, 170)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(lambda _now, _before: self._refresh())
        self.users.modelReset.connect(self._refresh)
        table.activated.connect(self._activated)
        return table

    # ------------------------------------------------------------------ showing

    def show_users(self, users: Sequence[Freeable], seats: Seats) -> None:
        """Show who could be freed, and what the seats are now."""
        self._seats = seats
        self.users.show_users(users)
        self._refresh()

    def names(self) -> list[str]:
        """The chosen users."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.users.name_at(row) for row in rows]

    def _narrow(self, text: str) -> None:
        self.users.narrow(text)
        found = self.tr("%1 of %2").replace("%1", number(self.users.rowCount())).replace("%2", number(self.users.total))
        self.search.show_count(found if text else "")

    def _refresh(self) -> None:
        chosen = len(self.table.selectionModel().selectedRows())
        text = _tr.counted("Deactivate %Ln user", "Deactivate %Ln users", chosen)
        self.confirm.setText(text if chosen else self.tr("Deactivate"))
        self.confirm.setEnabled(bool(chosen) and not self._why_not)
        self.show_user.setEnabled(chosen == 1)
        self.all.setEnabled(self.users.rowCount() > 0)
        self._stack.setCurrentWidget(self.table if self.users.rowCount() or self.search.text() else self._nothing)
        self.effect.setText(self._why_not or self._effect(chosen))

    def _effect(self, chosen: int) -> str:
        if self._seats is None:
            return self.tr("Looking through the users…")
        now = self._seats
        if not chosen:
            return self.tr("Now %1. Select the users to deactivate.").replace("%1", balance(now.authorized, now.used))
        text = _tr.counted("Frees %Ln seat: then %1.", "Frees %Ln seats: then %1.", chosen)
        return text.replace("%1", balance(now.authorized, now.used - chosen))

    # ------------------------------------------------------------------ going to a user

    def _activated(self, index: QModelIndex) -> None:
        self.user_wanted.emit(self.users.name_at(index.row()))

    def _show_user(self) -> None:
        names = self.names()
        if len(names) == 1:
            self.user_wanted.emit(names[0])
