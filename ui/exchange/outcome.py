"""After an import: the notice that says what was done, with 'Undo' and 'Show details'."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.exchange.lists import Lists
from ui.exchange.prospect import Prospect
from ui.exchange.report_dialog import ReportDialog
from ui.exchange.rows import REJECTED
from ui.exchange.source_file import called
from ui.notices import NoticeAction
from ui.page import Context
from ui.text import Texts, in_language

if TYPE_CHECKING:
    from mailplus_console.journal import Entry

_tr = Texts("Exchange")


def tell_outcome(prospect: Prospect, entry: Entry | None, path: Path, window: QWidget, context: Context) -> None:
    """Say what was imported. What was left out keeps the notice on the screen until it has been read."""
    rejected = prospect.rows.count(REJECTED)
    actions = [NoticeAction(_tr("Show details"), lambda: show_details(prospect, path, window, context), lasting=True)]
    if entry is None:
        context.notices.info(_tr("%1: everything was here already.").replace("%1", called(path)), actions)
        return
    actions.insert(0, NoticeAction(_tr("Undo"), context.bridge.undo))
    text = f"{in_language(entry.sentence)}."
    if rejected:
        left_out = _tr.counted("%Ln line was not imported.", "%Ln lines were not imported.", rejected)
        notice = context.notices.warning(text, actions, left_out)
    else:
        notice = context.notices.success(text, actions)
    _Expiry(entry, context, window, lambda: context.notices.withdraw(notice))


class _Expiry(QObject):
    """Takes the notice away as soon as its 'Undo' would take back something else."""

    def __init__(self, entry: Entry, context: Context, parent: QWidget, withdraw: Callable[[], None]) -> None:
        super().__init__(parent)
        self._entry, self._context, self._withdraw = entry, context, withdraw
        context.bridge.journal_changed.connect(self._look)
        context.bridge.closed.connect(self._end)

    def _look(self) -> None:
        if self._context.bridge.workspace.entries[-1] is not self._entry:
            self._end()

    def _end(self) -> None:
        bridge = self._context.bridge
        bridge.journal_changed.disconnect(self._look)
        bridge.closed.disconnect(self._end)
        self._withdraw()
        self.deleteLater()


def show_details(prospect: Prospect, path: Path, window: QWidget, context: Context) -> None:
    """The list of everything that the import did and left out."""
    rejected = prospect.rows.count(REJECTED)
    sentence = (
        _tr.counted("%Ln line was not imported.", "%Ln lines were not imported.", rejected)
        if rejected
        else _tr("Everything in the file was imported.")
    )
    title = _tr("Import of %1").replace("%1", called(path))
    dialog = ReportDialog(title, sentence, prospect.rows, window, icon="import")
    dialog.show_state(REJECTED)
    Lists(dialog.list, path, context.jobs, context.notices)
    dialog.open()
