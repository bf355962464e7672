"""A list to read, copy and save: everything that is wrong with a document, or what an import did and left out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabBar, QWidget

from ui.exchange.rows import STATES, RowList, state_in_words
from ui.exchange.rows_view import RowsView
from ui.text import number
from ui.tokens import SPACE_M
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import IconLabel

_SIZE = QSize(820, 560)


class ReportDialog(FormDialog):
    """Shows rows with a tab for each state that there is. ``again`` offers to choose another file."""

    def __init__(
        self,
        title: str,
        sentence: str,
        rows: RowList,
        parent: QWidget | None,
        *,
        icon: str = "info",
        again: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(title, "", parent, sentence=sentence, icon=icon)
        self.resize(_SIZE)
        self.body.setSpacing(SPACE_M)
        if icon == "error":
            self.findChildren(IconLabel)[0].set_icon(icon, "danger")
        self._rows = rows
        self._states = [state for state in STATES if rows.count(state)]
        self.list = RowsView()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(title)
        for state in self._states:
            self.tabs.addTab(f"{state_in_words(state)}  {number(rows.count(state))}")
        self.tabs.setVisible(len(self._states) > 1)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.list, 1)
        self._name_buttons(again)
        self.tabs.currentChanged.connect(self._show_tab)
        self._show_tab(0)

    def _name_buttons(self, again: Callable[[], object] | None) -> None:
        self.cancel.setText(self.tr("Close"))
        self.confirm.setVisible(again is not None)
        self.confirm.setText(self.tr("Choose another file…"))
        if again is None:
            self.cancel.setDefault(True)
            return

        def choose() -> None:
            self.accept()
            again()

        self.confirmed.connect(choose)

    def show_state(self, state: str) -> None:
        """Go to the tab of a state, if there is one."""
        if state in self._states:
            self.tabs.setCurrentIndex(self._states.index(state))

    def _show_tab(self, index: int) -> None:
        state = self._states[index] if self._states else ""
        self.list.show_rows(self._rows, state)
