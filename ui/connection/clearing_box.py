"""What an apply would remove for good, set apart: it is left out unless a box is ticked and a word is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.text import Texts, filled, number
from ui.tokens import SPACE_M, SPACE_XS
from ui.widgets.labels import Label

_tr = Texts("ClearingBox")

_NAMED = 5


class ClearingBox(QFrame):
    """`changed` when `wanted` or `complete` may have another answer."""

    changed = Signal()

    def __init__(self, users: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._word = users[0] if len(users) == 1 else str(len(users))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        rows.setSpacing(SPACE_XS)
        named = ", ".join(users[:_NAMED]) + (self.tr(" and others") if len(users) > _NAMED else "")
        text = _tr.counted(
            "&Remove the mail of %Ln user for good", "&Remove the mail of %Ln users for good", len(users)
        )
        self.tick = QCheckBox(text)
        rows.addWidget(self.tick)
        said = filled(self.tr("%1. Nobody can bring it back. Without the tick these steps are left out."), named)
        rows.addWidget(Label(said, "danger", wrap=True))
        self.field = QLineEdit()
        hint = filled(self.tr("Type %1 to confirm."), f"“{self._word}”")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.hide()
        rows.addWidget(self.field)
        self.setAccessibleName(filled(self.tr("Remove mail of %1"), number(len(users))))
        self.tick.toggled.connect(self._ticked)
        self.field.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def wanted(self) -> bool:
        """Whether the person wants it removed."""
        return self.tick.isChecked()

    @property
    def complete(self) -> bool:
        """Whether the word is there, where it is needed."""
        return not self.wanted or self.field.text() == self._word

    def _ticked(self, on: bool) -> None:
        self.field.setVisible(on)
        if on:
            self.field.setFocus()
        self.changed.emit()
