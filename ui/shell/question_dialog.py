"""A question with two ways out, as a sheet over the window; what cannot be undone asks for a typed word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.notices import Question
from ui.tokens import SPACE_L, SPACE_S, SPACE_XL
from ui.widgets.buttons import DANGER, PRIMARY, button
from ui.widgets.labels import IconLabel, Label


class QuestionDialog(QDialog):
    """Shows one `Question`. Nothing destructive is the default button."""

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        self.setWindowTitle(question.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.setMaximumWidth(560)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        row.setSpacing(SPACE_L)
        icon = IconLabel("warning", 28, "danger") if question.destructive else IconLabel("info", 28, "accent_text")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout()
        rows.setSpacing(SPACE_S)
        row.addLayout(rows, 1)
        rows.addWidget(Label(question.title, "heading", wrap=True))
        rows.addWidget(Label(question.text, wrap=True))
        if question.detail:
            rows.addWidget(_detail(question.detail))
        self.field = QLineEdit()
        if question.typed:
            self._ask_for_word(rows)
        rows.addSpacing(SPACE_S)
        rows.addLayout(self._buttons())
        self.finished.connect(self._answer)

    def _ask_for_word(self, rows: QVBoxLayout) -> None:
        hint = self.tr("Type %1 to confirm.").replace("%1", f"“{self.question.typed}”")
        rows.addWidget(Label(hint, "muted", wrap=True))
        self.field.setAccessibleName(hint)
        rows.addWidget(self.field)
        self.field.textChanged.connect(self._typed)

    def _typed(self, text: str) -> None:
        """Once the word is there, Enter means what was typed it for."""
        right = text == self.question.typed
        self.confirm.setEnabled(right)
        (self.confirm if right else self.cancel).setDefault(True)

    def _buttons(self) -> QHBoxLayout:
        question = self.question
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        self.cancel = button(question.cancel_text or self.tr("Cancel"), self.reject)
        self.confirm = button(question.confirm_text, self.accept, DANGER if question.destructive else PRIMARY)
        self.confirm.setEnabled(not question.typed)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        first = self.cancel if question.destructive else self.confirm
        first.setDefault(True)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.question.typed:
            self.field.setFocus()
        else:
            (self.cancel if self.question.destructive else self.confirm).setFocus()

    def _answer(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.question.confirmed()
        elif self.question.declined is not None:
            self.question.declined()


def _detail(text: str) -> QPlainTextEdit:
    view = QPlainTextEdit(text)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setFixedHeight(120)
    return view
