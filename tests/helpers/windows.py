"""After a test with a window nothing of it may be left: no dialog, no leaked window, no waiting cursor."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Qt keeps these for itself and deletes them in its own time.
QT_OWN_WINDOWS = {"QTipLabel", "QComboBoxPrivateContainer"}


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a GUI test that leaves a visible or leaked top-level window behind, and clean up after it."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    before = _windows()
    yield
    left = [window for window in _windows() if window not in before]
    if left:
        gc.collect()  # a window in a reference cycle is not leaked, only late
        left = [window for window in _windows() if window not in before]
    complaints = [_describe(window) for window in left]
    for window in left:
        window.hide()
        window.deleteLater()
    if _restore_cursor():
        complaints.append("an override cursor")
    if complaints:
        pytest.fail("left behind: " + ", ".join(complaints), pytrace=False)


def _windows() -> list[QWidget]:
    """The top-level windows that somebody has to close; children with a window of their own follow their parent."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if not isinstance(QApplication.instance(), QApplication):
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.metaObject().className() not in QT_OWN_WINDOWS and (window.parent() is None or window.isVisible())
    ]


def _describe(window: QWidget) -> str:
    state = "visible" if window.isVisible() else "hidden, but never deleted"
    return f"{type(window).__name__} '{window.windowTitle()}' ({state})"


def _restore_cursor() -> bool:
    from PySide6.QtGui import QGuiApplication

    waiting = False
    while QGuiApplication.overrideCursor() is not None:
        QGuiApplication.restoreOverrideCursor()
        waiting = True
    return waiting
