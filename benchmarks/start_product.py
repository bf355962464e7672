"""The real window; it says when it has been painted, when the first users stand on the screen, and when all do."""

from __future__ import annotations

import sys
from pathlib import Path

from ui import quick_imports  # noqa: F401 (the first import of the product, too)

# isort: split
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QTableView

from benchmarks.probe import say
from ui import app
from ui.display import open_display


def main(workspace: str, settings: str, users: int) -> int:
    """Open the workspace as `./run --workspace` does: on the page User, or to see the first paint only."""
    application = open_display(sys.argv[:1])
    stored = QSettings(settings, QSettings.Format.IniFormat)
    stored.setValue("window/page", "account/user" if users else "license")
    window = app.make_window(application, stored)
    seen = False

    def painted() -> None:
        say("painted")
        if users:
            look_for_rows()
            look.start()
        else:
            application.quit()

    def look_for_rows() -> None:
        nonlocal seen
        if not seen and any(_rows(table) for table in window.findChildren(QTableView) if table.isVisible()):
            seen = True
            say("first")
            look.setInterval(10)  # each look takes Python from the worker that reads
        elif seen and _all_are_there(window.page):  # a cheap look: a thorough one would slow the loading down
            say("all")
            look.stop()
            QTimer.singleShot(0, application.quit)

    look = QTimer(interval=2)
    look.timeout.connect(look_for_rows)
    app.show(window, Path(workspace))
    app.AfterFirstPaint(window, painted)  # it hears of the paint before the window's own, which begins to read
    return application.exec()


def _all_are_there(page: object) -> bool:
    return bool(getattr(getattr(page, "rows", None), "loaded", False))


def _rows(table: QTableView) -> int:
    model = table.model()
    return model.rowCount() if model is not None else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
