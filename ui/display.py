"""The door to the screen: where Qt finds none it would print ten lines and abort; a person gets one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

NO_DISPLAY = (
    "The window cannot be opened: there is no display to be reached. The commands work without one, see --help."
)

STYLE = ("-style", "Fusion")
"""An argument, not a call: the call would give the style back, and PySide make all enumerations of styles for it."""


def open_display(arguments: Sequence[str]) -> QApplication:
    """The application object. Where there is no display, the process says so in a sentence and ends with exit code 1.

    Qt ends the process by itself then, so there is nothing that could be raised; its own lines are shown after the
    sentence only when QT_DEBUG_PLUGINS asks for them.
    """
    held: list[str] = []

    def hold(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        held.append(qFormatLogMessage(kind, context, text))
        if kind == QtMsgType.QtFatalMsg:
            details = held if os.environ.get("QT_DEBUG_PLUGINS") else []
            sys.stderr.write("\n".join([NO_DISPLAY, *details]) + "\n")
            sys.stderr.flush()
            os._exit(1)

    previous = qInstallMessageHandler(hold)
    application = QApplication([*arguments, *STYLE])
    qInstallMessageHandler(previous)
    for line in held:
        sys.stderr.write(line + "\n")
    return application
