"""A field of a form with its name above it, and what is wrong with it, or how it is meant, below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.tokens import SPACE_S
from ui.widgets.buttons import button
from ui.widgets.labels import Label, restyle


class FormField(QWidget):
    """Holds any field; a text field gets the look of one that is wrong."""

    def __init__(self, title: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        field.setAccessibleName(title)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        self._title = Label(title, "strong")
        rows.addWidget(self._title)
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE_S)
        self._line.addWidget(field, 1)
        rows.addLayout(self._line)
        self._hint = hint
        self.below = Label(hint, "caption", wrap=True)
        self.below.setVisible(bool(hint))
        rows.addWidget(self.below)
        rows.addStretch(1)  # beside a field with a longer hint it stays at the top
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def add_button(self, text: str, run: Callable[[], object]) -> None:
        """A button beside the field."""
        self._line.addWidget(button(text, run))

    def rename(self, title: str, hint: str = "") -> None:
        """Another name, and how it is meant."""
        self._title.setText(title)
        self.field.setAccessibleName(title)
        self._hint = hint
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; '' says how it is meant."""
        self.below.setText(sentence or self._hint)
        restyle(self.below, role="danger" if sentence else "caption")
        self.below.setVisible(bool(sentence or self._hint))
        if isinstance(self.field, QLineEdit):
            restyle(self.field, invalid=bool(sentence))

    def problem(self) -> str:
        """What is said to be wrong, or ''."""
        return self.below.text() if self.below.property("role") == "danger" else ""
