"""'To position…': asks for the number that a policy, or the first of several, should have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from ui.priority.words import policies_text
from ui.text import Texts, filled, number, quoted
from ui.tokens import SPACE_S
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label

_tr = Texts("PositionDialog")


class PositionDialog(FormDialog):
    """``names`` are moved together; ``places`` is how many policies there are; ``now`` is the first one's number."""

    def __init__(
        self, names: Sequence[str], now: int, places: int, move: Callable[[int], None], parent: QWidget
    ) -> None:
        what = quoted(names[0]) if len(names) == 1 else policies_text(len(names))
        super().__init__(filled(_tr("Move %1"), what), _tr("Move"), parent, icon="position")
        last = places - len(names) + 1
        self.setMinimumWidth(400)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.field = QSpinBox()
        self.field.setRange(1, max(1, last))
        self.field.setValue(now)
        self.field.setMinimumWidth(110)
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setAccessibleName(_tr("New position"))
        row.addWidget(Label(_tr("Position")))
        row.addWidget(self.field)
        row.addWidget(Label(filled(_tr("of %1"), number(places)), "muted"))
        row.addStretch(1)
        self.body.addLayout(row)
        text = _tr("1 has the highest priority. Several policies keep their order; the first gets this number.")
        hint = _tr("1 has the highest priority.") if len(names) == 1 else text
        self.body.addWidget(Label(hint, "muted", wrap=True))
        self.field.selectAll()
        self.field.setFocus()
        self.confirmed.connect(lambda: self._move(move))

    def _move(self, move: Callable[[int], None]) -> None:
        self.field.interpretText()
        place = self.field.value()
        self.accept()
        move(place)
