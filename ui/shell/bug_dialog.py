"""What a person sees when the console itself has an error: what still works, and what to send to whoever repairs it."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSysInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mailplus_console import __version__
from ui.shell.over_window import outlives_workspace
from ui.theme import fixed_font
from ui.tokens import SPACE_L, SPACE_S, SPACE_XL
from ui.widgets.buttons import PRIMARY, button
from ui.widgets.labels import IconLabel, Label


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Environment and traceback as plain text, ready to be sent."""
    lines = [
        f"MailPlus Console {__version__}",
        f"Python {platform.python_version()}, PySide6 {pyside_version}, Qt {qVersion()}",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}, {QGuiApplication.platformName()}",
        "",
        *(line.rstrip("\n") for line in traceback.format_exception(kind, error, trace)),
    ]
    return "\n".join(lines)


class BugDialog(QDialog):
    """Says what happened and what still works; the report is behind 'Details'."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outlives_workspace(self)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        row.setSpacing(SPACE_L)
        row.addWidget(IconLabel("bug", 28, "danger"), 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout()
        rows.setSpacing(SPACE_S)
        row.addLayout(rows, 1)
        rows.addWidget(Label(self.tr("The console has run into an error of its own"), "heading", wrap=True))
        still = self.tr(
            "Every edit that was confirmed before is safe on disk. You can go on working; if something looks wrong, "
            "close the console and open it again. The details below help whoever repairs it."
        )
        rows.addWidget(Label(still, wrap=True))
        self.details = QPlainTextEdit(text)
        self.details.setReadOnly(True)
        self.details.setFont(fixed_font(9))
        self.details.setMinimumSize(520, 220)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.hide()
        rows.addWidget(self.details)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        self.toggle = button(self.tr("Details"), self._toggle)
        buttons.addWidget(self.toggle)
        buttons.addWidget(button(self.tr("Copy details"), self._copy, icon="copy"))
        buttons.addStretch(1)
        close = button(self.tr("Go on"), self.accept, PRIMARY)
        close.setDefault(True)
        buttons.addWidget(close)
        rows.addSpacing(SPACE_S)
        rows.addLayout(buttons)
        close.setFocus()

    def _toggle(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self.toggle.setText(self.tr("Details") if self.details.isHidden() else self.tr("Hide details"))
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
