"""Export: the configuration as one document, or its users as CSV; written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from mailplus_console.errors import Cancelled
from mailplus_console.exchange.writing import written
from ui.exchange.source_file import called
from ui.folder import last_folder, open_folder, remember_folder
from ui.jobs import Progress
from ui.notices import NoticeAction
from ui.page import Context
from ui.whole_file import write_whole

_AT_ONCE = 1 << 20


class Exporting(QObject):
    """Asks for a file and writes the present configuration into it."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context

    def ask(self) -> QFileDialog:
        """Choose the file and, by its ending, the format."""
        start = last_folder(self._context.settings) / f"{self._context.bridge.path.stem}.yaml"
        dialog = QFileDialog(self._window, self.tr("Export the configuration"), str(start))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        endings = {
            self.tr("YAML document") + " (*.yaml *.yml)": "yaml",
            self.tr("JSON document") + " (*.json)": "json",
            self.tr("Users as CSV, to import again") + " (*.csv)": "csv",
        }
        dialog.setNameFilters(list(endings))
        dialog.setDefaultSuffix("yaml")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(endings[chosen]))
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export(self, path: Path) -> None:
        """Write the present configuration as a job; a later edit does not change what is written."""
        configuration = self._context.bridge.configuration
        remember_folder(self._context.settings, path)

        def work(progress: Progress) -> None:
            text = written(configuration, path.suffix, progress.report)
            write_whole(path, _pieces(text, progress))

        self._context.jobs.start(
            self.tr("Exporting to %1").replace("%1", called(path)),
            work,
            done=lambda _nothing: self._done(path),
            failed=lambda error: self._failed(path, error),
        )

    def _done(self, path: Path) -> None:
        users = path.suffix.lower() == ".csv"
        said = self.tr("Exported the users to %1.") if users else self.tr("Exported the configuration to %1.")
        self._context.notices.success(
            said.replace("%1", called(path)),
            [NoticeAction(self.tr("Open folder"), lambda: open_folder(path), lasting=True)],
        )

    def _failed(self, path: Path, error: BaseException) -> bool:
        if not isinstance(error, Cancelled):
            return False
        text = self.tr("The export was canceled: %1 was not written.")
        self._context.notices.info(text.replace("%1", called(path)))
        return True


def _pieces(text: str, progress: Progress) -> Iterator[str]:
    """The text piece by piece, so that the writing can be stopped."""
    for start in range(0, len(text), _AT_ONCE):
        progress.report(start, len(text))
        yield text[start : start + _AT_ONCE]
    progress.report(len(text), len(text))
