"""What a person does with mouse and keyboard, as verbs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget


def press(widget: QWidget, keys: str) -> None:
    """Press a key or a chord on a widget: ``press(field, "Ctrl+Z")``, ``press(list, "Return")``."""
    QTest.keySequence(widget, QKeySequence(keys))


def type_text(widget: QWidget, text: str) -> None:
    """Type a text into a field, after what is there."""
    QTest.keyClicks(widget, text)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click into the middle of a widget, or at a point of it."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())


def button(parent: QWidget, text: str) -> QAbstractButton:
    """The visible button with that text, or with that name for screen readers. Fails the test when there is none."""
    buttons = [found for found in parent.findChildren(QAbstractButton) if found.isVisibleTo(parent)]
    for found in buttons:
        if text in (found.text().replace("&&", "&"), found.accessibleName()):
            return found
    texts = sorted({found.text() or found.accessibleName() for found in buttons})
    raise AssertionError(f"no button “{text}”, only {texts}")
