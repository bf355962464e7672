"""A file that is refused: one problem as a notice, many as a list with their places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.sentence import apart, opening
from ui.exchange.lists import Lists
from ui.exchange.report_dialog import ReportDialog
from ui.exchange.rows import REJECTED, Row, RowList, one_line
from ui.exchange.source_file import called
from ui.notices import NoticeAction
from ui.page import Context
from ui.text import Texts, in_language

_tr = Texts("Exchange")


def show_problems(
    error: Refused | Unavailable, path: Path, window: QWidget, context: Context, again: Callable[[], object]
) -> None:
    """Say what is wrong with a file, every problem in it, and offer another one."""
    problems: tuple[str, ...] = getattr(error, "problems", ())
    if not problems:

        def choose() -> None:
            again()

        another = NoticeAction(_tr("Choose another file…"), choose, lasting=True)
        context.notices.error(f"{called(path)}: {in_language(error.sentence)}", [another])
        return
    sentence = _tr.counted("Nothing was imported: %Ln problem.", "Nothing was imported: %Ln problems.", len(problems))
    if getattr(error, "more", False):
        sentence = _tr("Nothing was imported. These are the first %1 problems; there are more.").replace(
            "%1", str(len(problems))
        )
    dialog = ReportDialog(
        _tr("%1 cannot be imported").replace("%1", called(path)),
        sentence,
        RowList(_row(problem) for problem in problems),
        window,
        icon="error",
        again=again,
    )
    dialog.list.name_places()
    Lists(dialog.list, path, context.jobs, context.notices)
    dialog.open()


def _row(problem: str) -> Row:
    """``users[3].status: must be …`` as place and sentence, each of which stands alone."""
    place, sentence = (one_line(in_language(opening(text))) for text in apart(problem))
    return Row(REJECTED, "", place, sentence)
