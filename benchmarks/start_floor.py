"""S0: a program that shows an empty main window with a table and says when it has been painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from benchmarks.probe import say


class FirstPaint(QObject):
    """Says so and ends the program when the widget has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _painted)
        return False


def _painted() -> None:
    say("painted")
    QApplication.quit()


def main() -> int:
    """Show the window."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    table = QTableView()
    window.setCentralWidget(table)
    first = FirstPaint()
    table.viewport().installEventFilter(first)
    window.resize(1280, 820)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
