"""Filters as chips: each names what it filters and the chosen value; a chosen one can be taken off with its cross."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui import icons
from ui.text import Texts
from ui.tokens import SPACE_S
from ui.widgets.buttons import LINK, button
from ui.widgets.labels import restyle

_tr = Texts("FilterChip")


class Choice(NamedTuple):
    """One value of a filter: its id, its text, and an icon if it has one."""

    value: str
    text: str
    icon: QIcon | None = None


class FilterChip(QToolButton):
    """One filter: a button with a menu of its values. '' means that nothing is filtered."""

    changed = Signal(str)

    def __init__(self, title: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._choices = list(choices)
        self._value = ""
        self.setProperty("chip", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.setLayoutDirection(self.layoutDirection().RightToLeft)
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(self.layoutDirection().LeftToRight)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.aboutToHide.connect(self._let_go)
        self.setMenu(self._menu)
        self._show()

    def value(self) -> str:
        """The chosen value, or ''."""
        return self._value

    def set_value(self, value: str) -> None:
        """Choose without telling."""
        self._value = value
        self._show()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Other values to choose from; a chosen value stays, even when it is no longer among them."""
        self._choices = list(choices)
        self._show()

    def _fill(self) -> None:
        self._menu.clear()
        everything = Choice("", _tr("Any"))
        for choice in (everything, *self._choices):
            action = self._menu.addAction(choice.text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice.value == self._value)
            if choice.icon is not None and not action.isChecked():  # the tick of the chosen one stands in its place
                action.setIcon(choice.icon)
            action.triggered.connect(lambda _on=False, value=choice.value: self._choose(value))
            if not choice.value:
                self._menu.addSeparator()

    def _let_go(self) -> None:
        """The mouse left while the menu had it, of which nobody told the chip: it would stay gray."""
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, self.rect().contains(self.mapFromGlobal(QCursor.pos())))
        self.update()

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.changed.emit(value)

    def _show(self) -> None:
        text = next((choice.text for choice in self._choices if choice.value == self._value), self._value)
        shown = f"{self._title}: {text}" if self._value else self._title
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(shown)
        self.setIcon(icons.icon("chevron-down", "accent_text" if self._value else "muted"))
        restyle(self, active=bool(self._value))


class FilterBar(QWidget):
    """A row of filter chips and 'Clear filters'. `changed` tells all values that are set, by filter name."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S - 2)
        self.chips: dict[str, FilterChip] = {}
        self._clear = button(self.tr("Clear filters"), self.clear, LINK, small=True)
        self._clear.hide()
        self._row.addWidget(self._clear)
        self._row.addStretch(1)

    def add(self, name: str, title: str, choices: Sequence[Choice]) -> FilterChip:
        """Add a filter with its id, title and values."""
        chip = FilterChip(title, choices, self)
        chip.changed.connect(lambda _value: self._tell())
        self._row.insertWidget(len(self.chips), chip)
        self.chips[name] = chip
        return chip

    def values(self) -> dict[str, str]:
        """The filters that are set."""
        return {name: chip.value() for name, chip in self.chips.items() if chip.value()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Set all filters (those left out are cleared) and tell it once."""
        for name, chip in self.chips.items():
            chip.set_value(values.get(name, ""))
        self._tell()

    def clear(self) -> None:
        """Filter nothing."""
        self.set_values({})

    def _tell(self) -> None:
        values = self.values()
        self._clear.setVisible(bool(values))
        self.changed.emit(values)
