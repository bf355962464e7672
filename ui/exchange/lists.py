"""Takes a list out of a dialog: to the clipboard, or into a text or CSV file; both on a worker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from ui.exchange.rows import Row
from ui.exchange.rows_text import as_cells, as_lines, header, pieces
from ui.exchange.rows_view import RowsView
from ui.exchange.source_file import called
from ui.folder import open_folder
from ui.jobs import Jobs, Progress
from ui.notices import NoticeAction, Notices
from ui.text import Texts
from ui.whole_file import write_whole

_tr = Texts("Lists")


class Lists(QObject):
    """Serves the buttons of a `RowsView`; ``source`` is the file that the list is about."""

    def __init__(self, view: RowsView, source: Path, jobs: Jobs, notices: Notices) -> None:
        super().__init__(view)
        self._view, self._source = view, source
        self._jobs, self._notices = jobs, notices
        view.copy_wanted.connect(self.copy)
        view.save_wanted.connect(self.ask_where)

    def copy(self, rows: Sequence[Row]) -> None:
        """Put the rows on the clipboard as lines of text."""

        def work(progress: Progress) -> str:
            return "".join(_texts(rows, progress))

        def done(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._notices.info(_tr.counted("Copied %Ln line.", "Copied %Ln lines.", len(rows)))

        self._jobs.start(self.tr("Copying the list"), work, done)

    def ask_where(self, rows: Sequence[Row]) -> QFileDialog:
        """Choose the file, then write it."""
        start = self._source.with_name(self.tr("Import of %1").replace("%1", self._source.stem) + ".csv")
        dialog = QFileDialog(self._view.window(), self.tr("Save list"), str(start))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("CSV table") + " (*.csv)", self.tr("Text") + " (*.txt)"])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("txt" if "*.txt" in chosen else "csv"))
        dialog.fileSelected.connect(lambda name: self.save(rows, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, rows: Sequence[Row], path: Path) -> None:
        """Write the rows: a table that a spreadsheet opens safely, or lines of text where the name ends in .txt."""

        def work(progress: Progress) -> None:
            write = _texts if path.suffix.lower() == ".txt" else _table
            write_whole(path, write(rows, progress))

        def done(_nothing: None) -> None:
            self._notices.success(
                _tr("Saved the list as %1.").replace("%1", called(path)),
                [NoticeAction(self.tr("Open folder"), lambda: open_folder(path), lasting=True)],
            )

        self._jobs.start(self.tr("Saving %1").replace("%1", called(path)), work, done)


def _texts(rows: Sequence[Row], progress: Progress) -> Iterator[str]:
    for done, piece in enumerate(pieces(rows)):
        progress.report(done * len(piece), len(rows))
        yield as_lines(piece)


def _table(rows: Sequence[Row], progress: Progress) -> Iterator[str]:
    from mailplus_console.exchange.csv_users import write_user_table  # noqa: PLC0415 (not before it is wanted)

    cells = (cell for piece in pieces(rows) for cell in as_cells(piece))
    yield write_user_table(cells, header(), progress.report, len(rows))
