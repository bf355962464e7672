"""What a screen reader is told of that does not have the focus: notices, impacts, what the arrow keys choose."""

from __future__ import annotations

from PySide6 import QtGui  # its accessibility classes are made at their first use: not for the first paint
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QListView


def announce(source: QObject, text: str) -> None:
    """Have a text read out that appeared somewhere on the screen, when what is being read has ended."""
    if text and QtGui.QAccessible.isActive():
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(source, text))


def point_to(view: QListView, index: QModelIndex) -> None:
    """Have a row read out as if it had the focus, of a list that is steered from a text field."""
    if index.isValid() and QtGui.QAccessible.isActive():
        event = QtGui.QAccessibleEvent(view, QtGui.QAccessible.Event.Focus)
        event.setChild(index.row())
        QtGui.QAccessible.updateAccessibility(event)
