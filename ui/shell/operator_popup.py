"""The popup in which one chooses whose eyes to look through."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import icons
from ui.screen_reader import point_to
from ui.tokens import SPACE_M, SPACE_S
from ui.widgets.labels import Label
from ui.widgets.popup import Popup
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from mailplus_console.records import User
    from ui.lookup import UserLookup

_MOST_SHOWN = 100
_WIDTH, _ROW_HEIGHT = 330, 32


class OperatorPopup(Popup):
    """A search field over the list of users. `chosen` tells a user's name, or None for the person himself."""

    chosen = Signal(object)

    def __init__(
        self,
        lookup: UserLookup,
        current: str | None,
        signed_in_as: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
        *,
        alone: bool = False,
    ) -> None:
        """``signed_in_as``: who the person is at which server; without one he is the local administrator.

        ``alone``: nobody else is offered, since he is no administrator there.
        """
        super().__init__(parent)
        self._own, self._server = signed_in_as
        self._alone = alone
        self._lookup, self._current = lookup, current
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        rows.setSpacing(SPACE_S)
        rows.addWidget(Label(self.tr("Use the console as"), "strong"))
        self.search = SearchField(self.tr("Search users"))
        rows.addWidget(self.search)
        self.list = QListWidget()
        self.list.setIconSize(QSize(18, 18))
        self.list.setProperty("surface", "raised")
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Users"))
        rows.addWidget(self.list, 1)
        self._more = Label("", "caption", wrap=True)
        rows.addWidget(self._more)
        self.search.changed.connect(self._fill)
        self.search.line.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(lambda index, _before: point_to(self.list, index))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._fill("")
        self.search.start()
        if alone:
            self._shrink()
        else:
            self.setFixedSize(_WIDTH, 400)

    def _shrink(self) -> None:
        """There is one row and nothing to search: as small as that."""
        self.search.hide()
        self.list.setFixedHeight(_ROW_HEIGHT + 2 * self.list.frameWidth())
        self.list.setFocus()
        self.setFixedWidth(_WIDTH)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentRow() >= 0:
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self.list.clear()
        own = self.tr("Local administrator")
        if self._own:
            own = self.tr("%1  ·  signed in at “%2”").replace("%2", self._server).replace("%1", self._own)
        if text.casefold() in own.casefold():
            account = self._lookup.users.get(self._own)
            self._add(own, None, administrator=not self._own or (account is not None and account.administrator))
        every = () if self._alone else self._lookup.find(text)
        others = (user for user in every if user and user.name != self._own)
        found: list[User] = list(islice(others, _MOST_SHOWN + 1))
        for user in found[:_MOST_SHOWN]:
            title = f"{user.name}  ·  {user.full_name}" if user.full_name else user.name
            self._add(title, user.name, administrator=user.administrator)
        self.list.setCurrentRow(0)
        if self._alone:
            self._more.setText(self.tr("Only an administrator can use the console as somebody else."))
        elif len(found) > _MOST_SHOWN:
            self._more.setText(self.tr("More users match. Type more of the name."))
        else:
            self._more.setText("" if self.list.count() else self.tr("No user matches."))
        self._more.setVisible(bool(self._more.text()))

    def _add(self, title: str, name: str | None, *, administrator: bool) -> None:
        here = name == self._current
        icon = "check" if here else "administrator" if administrator else "user"
        item = QListWidgetItem(icons.icon(icon, "accent_text" if here else "muted"), title)
        item.setData(Qt.ItemDataRole.UserRole, name)
        words = (title, self.tr("administrator") if administrator else "", self.tr("used now") if here else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, words)))
        item.setSizeHint(QSize(100, _ROW_HEIGHT))
        self.list.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.close()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def show_below(self, button: QWidget) -> None:
        """Open under a button, right edges aligned."""
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        self.move(corner)
        self.show()
