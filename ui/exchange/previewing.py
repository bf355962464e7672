"""From the preview to the notice: other options are checked anew, 'Import' makes one edit of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mailplus_console.errors import Cancelled, Refused, Unavailable
from mailplus_console.records import Source
from ui.exchange.lists import Lists
from ui.exchange.outcome import tell_outcome
from ui.exchange.preview_dialog import Options, PreviewDialog
from ui.exchange.prospect import Prospect
from ui.exchange.source_file import called
from ui.jobs import Job, Progress
from ui.text import in_language

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Draft
    from mailplus_console.journal import Entry
    from mailplus_console.records import Configuration
    from mailplus_console.workspace import Staged, Workspace
    from ui.exchange.importing import Order
    from ui.exchange.reading import Contents


class Previewing(QObject):
    """Serves one preview dialog, and goes with it."""

    def __init__(self, order: Order, contents: Contents, prospect: Prospect) -> None:
        account_type = order.workspace.configuration.server.account_type if order.workspace else Source.LOCAL
        dialog = PreviewDialog(called(order.path), order.format, account_type, order.window)
        super().__init__(dialog)
        self._order, self._contents, self._prospect = order, contents, prospect
        self._dialog = dialog
        self._checking: Job | None = None
        self._stopped = False
        bridge = order.context.bridge
        dialog.options_changed.connect(self._check_again)
        dialog.confirmed.connect(self._import)
        dialog.stop_wanted.connect(self._stop)
        dialog.finished.connect(self._finished)
        bridge.failed.connect(self._broken)
        Lists(dialog.list, order.path, order.context.jobs, order.context.notices)
        dialog.show_prospect(prospect, contents.sentence)
        dialog.open()

    # ------------------------------------------------------------------ other options

    def _check_again(self, options: Options) -> None:
        """Work out anew what the import would change."""
        contents, workspace = self._contents, self._order.workspace
        if self._checking is not None:
            self._checking.cancel()

        def work(progress: Progress) -> Prospect:
            from ui.exchange import reading  # noqa: PLC0415 (YAML is dear: not before it is wanted)

            return reading.prospect(contents, options, workspace, progress.report)

        self._dialog.show_progress(self.tr("Working out what this changes…"))
        title = self.tr("Checking %1").replace("%1", called(self._order.path))
        job = self._order.context.jobs.start(
            title, work, lambda prospect: self._checked(job, prospect), lambda error: self._not_checked(job, error)
        )
        self._checking = job

    def _checked(self, job: Job, prospect: Prospect) -> None:
        if job is self._checking:
            self._checking = None
            self._prospect = prospect
            self._dialog.show_prospect(prospect, self._contents.sentence)

    def _not_checked(self, job: Job, error: BaseException) -> bool:
        if job is not self._checking:
            return isinstance(error, Cancelled)  # other options were chosen meanwhile, or the dialog was closed
        self._checking = None
        if isinstance(error, Cancelled):
            self._dialog.reject()
            return True
        if isinstance(error, (Refused, Unavailable)):
            self._dialog.refuse(in_language(error.sentence))
            return True
        return False

    # ------------------------------------------------------------------ the edit

    def _import(self) -> None:
        if self._order.workspace is None:
            self._import_into_new()
            return
        prospect = self._prospect
        self._stopped = False
        self._dialog.show_writing(self.tr("Importing…"))

        def edit(configuration: Configuration) -> Draft:
            draft = prospect.edit(configuration)
            if self._stopped:
                raise Refused("")
            return draft

        bridge, allowed = self._order.context.bridge, self._dialog.allows_over_limit
        bridge.edit(edit, self._imported, self._refused, allow_over_limit=allowed)

    def _imported(self, staged: Staged) -> None:
        self._dialog.abandon()
        self._tell(staged.entry)

    def _refused(self, sentence: str) -> None:
        if self._stopped:
            self._dialog.abandon()
            text = self.tr("The import of %1 was canceled. Nothing was changed.")
            self._order.context.notices.info(text.replace("%1", called(self._order.path)))
        else:
            self._dialog.refuse(sentence)

    def _stop(self) -> None:
        """Cancel while the edit is being made: it ends before anything is written, or it is done and can be undone."""
        self._stopped = True

    def _broken(self, _error: object) -> None:
        if self._dialog.is_writing:
            self._dialog.refuse("")

    def _import_into_new(self) -> None:
        """Without a workspace the import makes one; it is not there before everything is in it."""
        prospect, allowed = self._prospect, self._dialog.allows_over_limit
        order, entries = self._order, list["Entry | None"]()

        def fill(workspace: Workspace, _progress: Progress) -> None:
            entries.append(workspace.edit(prospect.edit, allow_over_limit=allowed).entry)

        def opened() -> None:
            order.context.bridge.opened.disconnect(opened)
            if entries:
                tell_outcome(prospect, entries[0], order.path, order.window, order.context)

        self._dialog.abandon()
        order.context.bridge.opened.connect(opened)
        order.create(fill)

    def _tell(self, entry: Entry | None) -> None:
        order = self._order
        tell_outcome(self._prospect, entry, order.path, order.window, order.context)

    def _finished(self, _result: int) -> None:
        if self._checking is not None:
            job, self._checking = self._checking, None
            job.cancel()
