"""The filter chips above an account table; filters that only a link sets appear when they are set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.accounts.filter_chip import AccountChip, Choices
from ui.accounts.words import tr
from ui.widgets.buttons import LINK, button


class FilterKind(NamedTuple):
    """A filter: its name in places, its title, its values; `by_link`: shown only when it is set."""

    name: str
    title: str
    choices: Choices
    searchable: bool = False
    by_link: bool = False


class Filters(QObject):
    """The chips of a page. `changed` tells the filters that are set, by name, when the person has changed one."""

    changed = Signal(object)

    def __init__(self, kinds: Sequence[FilterKind], parent: QWidget) -> None:
        super().__init__(parent)
        self.chips: dict[str, AccountChip] = {}
        self._by_link = frozenset(kind.name for kind in kinds if kind.by_link)
        for kind in kinds:
            chip = AccountChip(kind.title, kind.choices, parent, searchable=kind.searchable)
            chip.setVisible(not kind.by_link)
            chip.changed.connect(lambda _value: self._tell())
            self.chips[kind.name] = chip
        self.clear_button = button(tr("Clear filters"), self.clear, LINK, parent=parent, small=True)
        self.clear_button.hide()

    def parts(self) -> tuple[QWidget, ...]:
        """The widgets, in the order in which they stand side by side."""
        return (*self.chips.values(), self.clear_button)

    def values(self) -> dict[str, str]:
        """The filters that are set."""
        return {name: chip.value() for name, chip in self.chips.items() if chip.value()}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Set all filters (those left out are taken off) without telling."""
        for name, chip in self.chips.items():
            chip.set_value(values.get(name, ""))
        self._show()

    def clear(self) -> None:
        """Take every filter off."""
        self.show_values({})
        self.changed.emit({})

    def _tell(self) -> None:
        self._show()
        self.changed.emit(self.values())

    def _show(self) -> None:
        values = self.values()
        for name in self._by_link:
            self.chips[name].setVisible(name in values)
        self.clear_button.setVisible(bool(values))
