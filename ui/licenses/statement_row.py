"""A sentence with the icon of its tone, as the cards of the License page say things."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.licenses.compliance_words import Statement
from ui.tokens import SPACE_S
from ui.widgets.labels import STATUS_ICONS, IconLabel, Label


class StatementRow(QWidget):
    """Icon and wrapped sentence."""

    def __init__(self, statement: Statement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S + 2)
        role = {"info": "accent_text", "neutral": "muted"}.get(statement.tone, statement.tone)
        icon = IconLabel(statement.icon or STATUS_ICONS[statement.tone], 18, role)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        text = Label(statement.text, wrap=True)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(text, 1)
        self.setAccessibleName(statement.text)


class Statements(QWidget):
    """Statements below each other; others take their place with `show_statements`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_S)
        self._said: list[Statement] = []

    def show_statements(self, said: list[Statement]) -> None:
        """Say these, and nothing else."""
        if said == self._said:
            return
        self._said = said
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for statement in said:
            self._rows.addWidget(StatementRow(statement))

    def texts(self) -> list[str]:
        """What is said."""
        return [statement.text for statement in self._said]
