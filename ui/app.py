"""Starts the window: first paint before anything dear is imported, then the workspace on a worker."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from ui import quick_imports

# isort: split
from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from ui.display import open_display
from ui.main_window import MainWindow
from ui.shell.bug_catcher import BugCatcher
from ui.text_keys import TextKeys
from ui.theme import Theme

_LANGUAGE = "window/language"
_ENGLISH = ("en", "C", "POSIX")

quick_imports.end()


def run(workspace_path: Path | None, operator: str | None) -> NoReturn:
    """Show the window and stay until it is closed, then end the process. There must be a display."""
    application = open_display([sys.argv[0]])
    window = make_window(application, name_program())
    BugCatcher(window).install()
    window.files.operator = operator
    show(window, workspace_path)
    code = application.exec()
    window.settings.sync()
    _end(code)


def _end(code: int) -> NoReturn:
    """End the process at once: everything is on the disk.

    Python would take apart what there is in an order that Qt does not know, and an icon that outlives its engine ends
    in a crash. Nor does anybody want to wait until a hundred thousand users are freed one by one.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def name_program() -> QSettings:
    """Name the program for the desktop, and give its settings."""
    QGuiApplication.setApplicationName("mailplus-console")
    QGuiApplication.setApplicationDisplayName("MailPlus Console")
    QGuiApplication.setDesktopFileName("mailplus-console")
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "mailplus-console", "console")


def make_window(application: QApplication, settings: QSettings) -> MainWindow:
    """The window in its language and theme, not shown yet."""
    speak_language(application, settings)
    theme = Theme(application, settings)
    TextKeys(application)
    CollectorOfThisThread(application)
    return MainWindow(settings, theme)


def speak_language(application: QApplication, settings: QSettings) -> None:
    """Load a translation where the person has chosen a language, or the system has one, that is not English."""
    language = str(settings.value(_LANGUAGE, "")) or system_language()
    if not language.startswith(_ENGLISH):
        from ui.translation import speak  # noqa: PLC0415 (most starts are without)

        speak(application, language)


def system_language() -> str:
    """What the system speaks: ``de_DE``, ``C``. Read here as Qt does it: its class takes long to make (`ui.text`)."""
    if sys.platform in ("win32", "darwin"):
        return QtCore.QLocale.system().name()
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, named), "C").partition(".")[0].partition("@")[0]


def show(window: MainWindow, workspace_path: Path | None) -> None:
    """The first paint, with the first rows of the workspace where they are quickly there; then all of it is opened."""
    window.look_ahead(workspace_path)
    AfterFirstPaint(window, lambda: _begin(window, workspace_path))
    window.show()


def _begin(window: MainWindow, workspace_path: Path | None) -> None:
    group_digits()  # not for the first paint: there is no number in it
    window.begin(workspace_path)


def group_digits() -> None:
    """Write “4,096” where the system names no language: that locale writes “4096”, for machines to read."""
    locale = QtCore.QLocale()
    locale.setNumberOptions(locale.numberOptions() & ~QtCore.QLocale.NumberOption.OmitGroupSeparator)
    QtCore.QLocale.setDefault(locale)


class AfterFirstPaint(QObject):
    """Calls something once, when a widget has been painted for the first time and the event loop is free again."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


_BULK = 20_000
"""More new objects than this at once are records that a worker has made."""


class CollectorOfThisThread(QObject):
    """Runs Python's cycle collector on the GUI thread only.

    A collection on a worker could destroy widgets there, which Qt answers with a crash. Records that come by the
    hundred thousand hold no cycles and are exempted: looking through them would stop the window for a moment.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._thresholds = gc.get_threshold()
        timer = QTimer(self, interval=2_000)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the generations that are due."""
        if gc.get_count()[0] > _BULK:
            gc.freeze()
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                if _objects_up_to(generation) > _BULK:  # as many were freed meanwhile: the count does not tell
                    gc.freeze()
                else:
                    gc.collect(generation)
                return


def _objects_up_to(generation: int) -> int:
    """How many objects a collection of that generation would look at."""
    return sum(len(gc.get_objects(younger)) for younger in range(generation + 1))
