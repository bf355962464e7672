"""A filter of the account tables: a chip with its values in a menu, or in a searchable list where there are many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import icons
from ui.accounts.words import tr
from ui.screen_reader import point_to
from ui.text import plain_tooltip
from ui.tokens import SPACE_M, SPACE_S
from ui.tooltips import SAID_ALREADY, show_plain_tooltip
from ui.widgets.filter_bar import Choice, FilterChip
from ui.widgets.labels import Label
from ui.widgets.popup import Popup
from ui.widgets.search_field import SearchField

_MOST_SHOWN = 200
_LINE, _AROUND_LIST = 30, 70
_CROSS_WIDTH = 26
_WIDEST = 260

Choices = Callable[[], Sequence[Choice]]


class AccountChip(FilterChip):
    """Its values are asked for when they are needed. The cross, Delete and Backspace take the filter off."""

    def __init__(
        self, title: str, choices: Choices, parent: QWidget | None = None, *, searchable: bool = False
    ) -> None:
        self._ask = choices
        super().__init__(title, (), parent)
        self.setMaximumWidth(_WIDEST)
        self.setMenu(None)  # type: ignore[arg-type]
        # Qt would open the menu of a tool button in an event loop of its own.
        self.setPopupMode(self.ToolButtonPopupMode.DelayedPopup)
        self.clicked.connect(lambda _on=False: self.open_popup() if searchable else self.open_menu())

    def set_value(self, value: str) -> None:
        """Choose without telling."""
        self._choices = list(self._ask()) if value else []
        super().set_value(value)

    def open_popup(self) -> ChoicePopup:
        """Open the searchable list below the chip."""
        popup = ChoicePopup(self._title, self._ask(), self.value(), self)
        popup.chosen.connect(self._choose_and_show)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        return popup

    def open_menu(self) -> None:
        """Open the menu of values below the chip."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def take_off(self) -> None:
        """Filter nothing any more."""
        self._choose("")

    def _choose_and_show(self, value: str) -> None:
        self._choices = list(self._ask())
        self._choose(value)

    def _fill(self) -> None:
        self._choices = list(self._ask())
        super()._fill()

    def _show(self) -> None:
        super()._show()
        if self.value():
            self.setIcon(icons.icon("close", "accent_text"))
        said = tr("Delete takes this filter off") if self.value() else SAID_ALREADY
        show_plain_tooltip(self, self.accessibleName(), said=said)

    def _on_cross(self, event: QMouseEvent) -> bool:
        return bool(self.value()) and event.position().x() > self.width() - _CROSS_WIDTH

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._on_cross(event):
            event.accept()
            self.take_off()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.value():
            self.take_off()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)


class ChoicePopup(Popup):
    """A search field over a list of values; the first entry takes the filter off."""

    chosen = Signal(str)

    def __init__(self, title: str, choices: Sequence[Choice], value: str, parent: QWidget) -> None:
        super().__init__(parent)
        lines = 1 + min(len(choices), _MOST_SHOWN)
        self.setFixedSize(300, min(360, _AROUND_LIST + lines * _LINE))
        self._choices, self._value = choices, value
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        rows.setSpacing(SPACE_S)
        self.search = SearchField(title)
        rows.addWidget(self.search)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(title)
        rows.addWidget(self.list, 1)
        self._more = Label("", "caption", wrap=True)
        rows.addWidget(self._more)
        self.search.changed.connect(self._find)
        self.search.line.installEventFilter(self)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.currentRowChanged.connect(lambda row: point_to(self.list, self.list.model().index(row, 0)))
        self._find("")
        self.search.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentRow() >= 0:
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        found = [choice for choice in self._choices if all(word in choice.text.casefold() for word in words)]
        self.list.clear()
        if not words:
            self._add(Choice("", tr("Any")))
        for choice in found[:_MOST_SHOWN]:
            self._add(choice)
        at = next((row for row in range(self.list.count()) if self.list.item(row).data(256) == self._value), 0)
        self.list.setCurrentRow(at)
        more = tr("More match. Type more of the name.") if len(found) > _MOST_SHOWN else ""
        self._more.setText(more or ("" if found else tr("Nothing matches.")))
        self._more.setVisible(bool(self._more.text()))

    def _add(self, choice: Choice) -> None:
        item = QListWidgetItem(choice.text)
        # The chosen one is ticked in place of its drawing, as in a menu; none of them begins further left.
        item.setIcon(icons.icon("check") if choice.value == self._value else choice.icon or _no_drawing())
        item.setData(Qt.ItemDataRole.UserRole, choice.value)
        item.setToolTip(plain_tooltip(choice.text))
        item.setSizeHint(QSize(100, _LINE))
        self.list.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.close()
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


def _no_drawing() -> QIcon:
    nothing = QPixmap(16, 16)
    nothing.fill(Qt.GlobalColor.transparent)
    return QIcon(nothing)
