"""Save as CSV: what the table shows, in its order, with the shown columns; no cell becomes a formula."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mailplus_console.effective.resolution import Resolution
from ui.accounts.words import filled, tr
from ui.jobs import Progress
from ui.notices import NoticeAction
from ui.page import Context
from ui.text import number
from ui.whole_file import write_whole


class CsvColumns(NamedTuple):
    """What one column of a table becomes in a file: one or more headings, and the cells of an account."""

    headings: tuple[str, ...]
    cells: Callable[[Any, Resolution], Sequence[object]]


class Export(NamedTuple):
    """What is to be written: made when the person asks, written on a worker."""

    columns: tuple[CsvColumns, ...]
    records: Sequence[Any]
    resolution: Resolution

    def header(self) -> list[str]:
        """The first row."""
        return [heading for column in self.columns for heading in column.headings]

    def rows(self) -> Iterable[list[object]]:
        """One row for each account."""
        for record in self.records:
            yield [cell for column in self.columns for cell in column.cells(record, self.resolution)]


def ask_where(context: Context, window: QWidget, name: str, export: Export) -> QFileDialog:
    """Ask for a file, then write it as a job."""
    start = context.bridge.path.with_name(f"{name}.csv")
    dialog = QFileDialog(window, tr("Save as CSV"), str(start), tr("CSV table") + " (*.csv)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.fileSelected.connect(lambda chosen: save(context, export, Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def save(context: Context, export: Export, path: Path) -> None:
    """Write the file on a worker; whole or not at all."""

    def work(progress: Progress) -> None:
        from mailplus_console.exchange.csv_users import write_user_table  # noqa: PLC0415 (not before it is wanted)

        write_whole(path, [write_user_table(export.rows(), export.header(), progress.report, len(export.records))])

    def done(_nothing: None) -> None:
        text = filled(tr("Saved %1 rows as %2."), number(len(export.records)), path.name)
        open_folder = NoticeAction(tr("Open folder"), lambda: _open_folder(path))
        context.notices.success(text, [open_folder])

    context.jobs.start(tr("Saving %1").replace("%1", path.name), work, done)


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
