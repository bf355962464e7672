"""One import from the chosen file to the preview: the file is read and checked on a worker, as a job."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from mailplus_console.errors import Cancelled, Refused, Unavailable
from ui.exchange.preview_dialog import Options
from ui.exchange.previewing import Previewing
from ui.exchange.problems import show_problems
from ui.exchange.source_file import Format, called
from ui.jobs import Progress
from ui.page import Context

if TYPE_CHECKING:
    from mailplus_console.workspace import Workspace
    from ui.exchange.prospect import Prospect
    from ui.exchange.reading import Contents
from ui.text import Texts

_tr = Texts("Exchange")

Fill = Callable[["Workspace", Progress], None]


class Order(NamedTuple):
    """An import that was asked for. ``workspace`` is what it goes into: None makes a new one with ``create``.

    ``again`` lets the person choose another file.
    """

    path: Path
    format: Format
    window: QWidget
    context: Context
    workspace: Workspace | None
    create: Callable[[Fill], object]
    again: Callable[[], object]

    @property
    def overtaken(self) -> bool:
        """Whether another workspace has been opened, or this one closed, since the file was chosen."""
        bridge = self.context.bridge
        return (bridge.workspace if bridge.is_open else None) is not self.workspace


def start(order: Order) -> None:
    """Read the file and work out what it would change; then show that."""
    workspace = order.workspace

    def work(progress: Progress) -> tuple[Contents, Prospect]:
        from ui.exchange import reading  # noqa: PLC0415 (YAML is dear: not before it is wanted)

        contents = reading.read(order.path, order.format, workspace, progress.report)
        return contents, reading.prospect(contents, Options(), workspace, progress.report)

    def done(found: tuple[Contents, Prospect]) -> None:
        if not order.overtaken:
            Previewing(order, *found)

    title = _tr("Reading %1").replace("%1", called(order.path))
    order.context.jobs.start(title, work, done, lambda error: _not_read(order, error))


def _not_read(order: Order, error: BaseException) -> bool:
    if isinstance(error, Cancelled):
        text = _tr("The import of %1 was canceled. Nothing was changed.")
        order.context.notices.info(text.replace("%1", called(order.path)))
        return True
    if isinstance(error, (Refused, Unavailable)):
        show_problems(error, order.path, order.window, order.context, order.again)
        return True
    return False
