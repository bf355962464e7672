"""The real window; it says when it has been painted, when the first users stand on the screen, and when all do."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.probe import say
from ui import app


def main(workspace: str, settings: str, users: int) -> int:
    """Open the workspace as `./run --workspace` does, on the User page."""
    application = QApplication(sys.argv[:1])
    stored = QSettings(settings, QSettings.Format.IniFormat)
    stored.setValue("window/page", "account/user")
    window = app.make_window(application, stored)
    app.CollectorOfThisThread(application)

    def painted() -> None:
        say("painted")
        if users:
            look.start()
            window.begin(Path(workspace))
        else:
            QTimer.singleShot(0, application.quit)

    seen = False

    def look_for_rows() -> None:
        nonlocal seen
        rows = max((_rows(table) for table in window.findChildren(QTableView) if table.isVisible()), default=0)
        if rows and not seen:
            seen = True
            say("first")
            look.setInterval(25)  # from here on the looking itself would slow the loading down
        if rows >= users:
            say("all")
            look.stop()
            QTimer.singleShot(0, application.quit)

    look = QTimer(interval=2)
    look.timeout.connect(look_for_rows)
    app.AfterFirstPaint(window, painted)
    window.show()
    return application.exec()


def _rows(table: QTableView) -> int:
    model = table.model()
    return model.rowCount() if model is not None else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
