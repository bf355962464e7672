"""Loads the translation into the person's language, where there is one; not imported where that is English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources

FOLDER = Path(resources.__file__).parent / "translations"


def speak(application: QCoreApplication, language: str, folder: Path = FOLDER) -> bool:
    """Speak a language (``de``, ``pt_BR``) from now on; widgets that are there already keep theirs.

    Says whether there is a translation: without one everything stays English, Qt's own dialogs too.
    """
    locale = QLocale(language)
    ours = QTranslator()
    if not ours.load(locale, "console", "_", str(folder)):
        return False
    ours.setParent(application)
    application.installTranslator(ours)
    qt = QTranslator(application)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    if locale.language() != QLocale().language():
        QLocale.setDefault(locale)  # chosen by the person against the system: numbers and dates go with it
    return True
