"""The window's door to files: Import, Export, dropped files; what it takes to do them is imported when it is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.exchange.dropping import FileDrop
from ui.exchange.source_file import called, format_of, import_filters
from ui.folder import last_folder, remember_folder
from ui.page import Context
from ui.text import in_language
from ui.workspaces import Workspaces

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class Exchange(QObject):
    """Carries out File › Import… and File › Export…, and takes files that are dropped onto the window."""

    def __init__(self, window: QWidget, context: Context, files: Workspaces) -> None:
        super().__init__(window)
        self._window, self._context, self._files = window, context, files
        self.drop = FileDrop(window, self.import_file, self.why_no_import)

    # ------------------------------------------------------------------ why not

    def why_no_import(self) -> str:
        """Why nothing can be imported now, or ''. Without a workspace an import makes one."""
        bridge = self._context.bridge
        if not bridge.is_open:
            return ""
        if bridge.read_only:
            return bridge.why_read_only()
        from mailplus_console.effective import rights  # noqa: PLC0415 (imported with the workspace, not before)

        if rights.may(bridge.resolution, bridge.workspace.operator).account:
            return ""
        return self.tr("You may not change accounts. An administrator can import, or grant the permission “Account”.")

    def why_no_export(self) -> str:
        """Why the configuration cannot be exported now, or ''."""
        bridge = self._context.bridge
        if not bridge.is_open:
            return self.tr("No workspace is open.")
        from mailplus_console.effective import rights  # noqa: PLC0415 (imported with the workspace, not before)

        document = rights.View.DOCUMENT
        return in_language(rights.why_hidden(bridge.resolution, bridge.workspace.operator, document) or "")

    # ------------------------------------------------------------------ import

    def ask_import(self) -> QFileDialog | None:
        """Choose the file to import."""
        if self.why_no_import():
            return None
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 (not wanted at the start)

        dialog = QFileDialog(self._window, self.tr("Import"), str(last_folder(self._context.settings)))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(import_filters())
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def import_file(self, path: Path) -> None:
        """Read a file, show what it would change, and import it when the person agrees."""
        reason = self.why_no_import()
        format_ = format_of(path)
        if not reason and format_ is None:
            reason = self.tr(
                "%1 cannot be imported: documents (.yaml, .yml, .json), LDIF (.ldif) and CSV (.csv) files can."
            ).replace("%1", called(path))
        if reason or format_ is None:
            self._context.notices.error(reason)
            return
        remember_folder(self._context.settings, path)
        from ui.exchange import importing  # noqa: PLC0415 (seldom wanted: not at the start)

        bridge = self._context.bridge
        importing.start(
            importing.Order(
                path,
                format_,
                self._window,
                self._context,
                bridge.workspace if bridge.is_open else None,
                self._files.create_somewhere,
                self.ask_import,
            )
        )

    # ------------------------------------------------------------------ export

    def ask_export(self) -> QFileDialog | None:
        """Choose the file to export to."""
        if self.why_no_export():
            return None
        from ui.exchange.exporting import Exporting  # noqa: PLC0415 (seldom wanted: not at the start)

        return Exporting(self._window, self._context).ask()
