"""Catches errors of the console itself, so that a person sees the bug dialog and never a bare traceback."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget


class BugCatcher:
    """The process's exception hook: one bug dialog at a time, and the traceback on standard error for the log."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self.dialog: QDialog | None = None

    def install(self) -> None:
        """Take over `sys.excepthook`."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show the dialog for what was raised; a keyboard interrupt ends the program as usual."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        from ui.shell.bug_dialog import BugDialog, report  # noqa: PLC0415 (seldom wanted: not at the start)

        text = report(kind, error, trace)
        print(text, file=sys.stderr)
        if self.dialog is not None:
            return
        self.dialog = BugDialog(text, self._parent)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None
