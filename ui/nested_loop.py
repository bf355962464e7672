"""A drag, and the menu of a button, run an event loop inside of a widget's own code: what takes that widget waits."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets  # each class is made at its first use: not at the start


def is_running() -> bool:
    """Whether something is being dragged, or a menu is open that belongs to a button, or Qt waits for an answer."""
    return QtCore.QThread.currentThread().loopLevel() > 1


def end() -> None:
    """Have it end: a moment later it has, unless it is a question of Qt's own, which waits for its answer."""
    if QtGui.QGuiApplication.mouseButtons():  # else nothing is dragged, and some platforms complain
        QtGui.QDrag.cancel()
    popup = QtWidgets.QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
