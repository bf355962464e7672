"""Save as CSV: what the table of a page shows; no cell becomes a formula, and a file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog

from ui.actions import Command
from ui.folder import last_folder, open_folder, remember_folder
from ui.jobs import Progress
from ui.notices import NoticeAction
from ui.page import Context, Page
from ui.text import Texts
from ui.whole_file import write_whole

_tr = Texts("TableFile")


class TableFile(NamedTuple):
    """What is to be written: settled when the person asks. `rows` is called on a worker and gives `amount` rows."""

    headings: Sequence[str]
    rows: Callable[[], Iterable[Sequence[object]]]
    amount: int


def declare_save(page: Page, word: str, section: str, why_not: Callable[[], str]) -> str:
    """Declare the page's command 'Save as CSV…' and give its id, which begins with `word`."""
    command = Command(
        f"{word}.export", _tr("Save as CSV…"), section, _tr("Save what the table shows"), (), "download"
    )  # fmt: skip
    page.context.actions.add(command, page.export_csv, why_not, owner=page)
    return command.id


def why_no_rows(amount: int) -> str:
    """Why a table with so many rows cannot be saved, or ''."""
    return "" if amount else _tr("There is no row to save.")


def offer_to_save(page: Page, name: str, table: TableFile) -> bool:
    """Ask for a file, then write it as a job; False where there is nothing to save. `name` is that of the file."""
    if not table.amount:
        return False
    start = last_folder(page.context.settings) / f"{name}.csv"
    dialog = QFileDialog(page.window(), _tr("Save as CSV"), str(start), _tr("CSV table") + " (*.csv)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.fileSelected.connect(lambda chosen: save(page.context, table, Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return True


def save(context: Context, table: TableFile, path: Path) -> None:
    """Write the file on a worker; whole or not at all."""
    remember_folder(context.settings, path)

    def work(progress: Progress) -> None:
        from mailplus_console.exchange.csv_users import write_user_table  # noqa: PLC0415 (not before it is wanted)

        write_whole(path, [write_user_table(table.rows(), table.headings, progress.report, table.amount)])

    def done(_nothing: None) -> None:
        saved = _tr.counted("Saved %Ln row as %1.", "Saved %Ln rows as %1.", table.amount)
        to_folder = NoticeAction(_tr("Open folder"), lambda: open_folder(path), lasting=True)
        context.notices.success(saved.replace("%1", path.name), [to_folder])

    context.jobs.start(_tr("Saving %1").replace("%1", path.name), work, done)
