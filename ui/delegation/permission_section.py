"""One section of the permissions: a check box for the whole, and one for each option with what it opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from mailplus_console.permissions import Permission
from ui.text import in_language
from ui.tokens import SPACE_M, SPACE_S
from ui.tooltips import show_plain_tooltip
from ui.widgets.cards import line
from ui.widgets.labels import Label

_INDENT = 33
"""Where the text of a check box begins."""


class PermissionSection(QFrame):
    """`changed` when the person ticks or unticks. ``why_not``: permission → why it cannot be granted, or ''."""

    changed = Signal()

    def __init__(
        self, title: str, options: Sequence[Permission], why_not: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_M)
        rows.setSpacing(0)
        self.whole = QCheckBox(in_language(title))
        self.whole.setTristate(True)
        font = self.whole.font()
        font.setWeight(font.Weight.DemiBold)
        self.whole.setFont(font)
        self.whole.clicked.connect(lambda _on=False: self._tick_whole())
        rows.addWidget(self.whole)
        rows.addWidget(line())
        rows.addSpacing(SPACE_S - 2)
        self.boxes: dict[str, QCheckBox] = {}
        for option in options:
            self._add(rows, option, why_not[option.id])
        self.whole.setEnabled(any(box.isEnabled() for box in self.boxes.values()))
        self._show_whole()

    def _add(self, rows: QVBoxLayout, option: Permission, reason: str) -> None:
        box = QCheckBox(in_language(option.title))
        box.setEnabled(not reason)
        pages = in_language(option.opens)
        show_plain_tooltip(box, reason or pages)
        box.clicked.connect(lambda _on=False: self._one_ticked())
        rows.addWidget(box)
        opens = Label(pages, "caption", wrap=True)
        opens.setContentsMargins(_INDENT, 0, 0, SPACE_S - 2)
        opens.setEnabled(not reason)
        show_plain_tooltip(opens, reason)
        rows.addWidget(opens)
        self.boxes[option.id] = box

    def ticked(self) -> list[str]:
        """The permissions that are ticked."""
        return [name for name, box in self.boxes.items() if box.isChecked()]

    def tick(self, granted: frozenset[str]) -> None:
        """Tick these and no others, without telling."""
        for name, box in self.boxes.items():
            box.setChecked(name in granted)
        self._show_whole()

    def _one_ticked(self) -> None:
        self._show_whole()
        self.changed.emit()

    def _tick_whole(self) -> None:
        """All that may be ticked; none, when all are ticked already."""
        able = [box for box in self.boxes.values() if box.isEnabled()]
        on = not all(box.isChecked() for box in able)
        for box in able:
            box.setChecked(on)
        self._show_whole()
        self.changed.emit()

    def _show_whole(self) -> None:
        ticked = len(self.ticked())
        states = {0: Qt.CheckState.Unchecked, len(self.boxes): Qt.CheckState.Checked}
        self.whole.setCheckState(states.get(ticked, Qt.CheckState.PartiallyChecked))
