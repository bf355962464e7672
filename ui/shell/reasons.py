"""Why a command of the window cannot be used now; '' when it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Reasons(QObject):
    """The enabled rules of the window's own commands."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def no_workspace(self) -> str:
        """Reason for commands that need a workspace."""
        return "" if self._window.bridge.is_open else self.tr("No workspace is open.")

    def no_writing(self) -> str:
        """Reason for commands that change something."""
        return self._window.bridge.why_read_only()

    def no_import(self) -> str:
        """Reason for 'Import'; without a workspace an import creates one."""
        return self._window.late.exchange.why_no_import() if self._window.bridge.is_open else ""

    def no_export(self) -> str:
        """Reason for 'Export'."""
        return self._window.late.exchange.why_no_export() if self._window.bridge.is_open else self.no_workspace()

    def no_way_back(self) -> str:
        """Reason for 'Back'."""
        return "" if self._window.places.can_go_back else self.tr("There is no place before this one.")

    def no_way_ahead(self) -> str:
        """Reason for 'Forward'."""
        return "" if self._window.places.can_go_forward else self.tr("There is no place after this one.")

    def no_other_moment(self) -> str:
        """Reason for 'Back to now'."""
        return "" if self._window.moments.number is not None else self.tr("You look at the present state.")

    def no_other_operator(self) -> str:
        """Reason for 'Use the console as'."""
        if self._window.moments.number is not None:
            return self.tr("An earlier state is shown as a whole. Go back to now to use the console as somebody else.")
        return self.no_workspace()

    def no_csv(self) -> str:
        """Reason for 'Save table as CSV'."""
        return "" if self._window.page is not None else self.tr("There is no table here.")

    def no_undo(self) -> str:
        """Reason for 'Undo'."""
        if not self._window.bridge.is_open or self._window.bridge.workspace.undo_sentence is None:
            return self.tr("There is nothing to undo.")
        return self.no_writing()

    def no_redo(self) -> str:
        """Reason for 'Redo'."""
        if not self._window.bridge.is_open or self._window.bridge.workspace.redo_sentence is None:
            return self.tr("There is nothing to redo.")
        return self.no_writing()

    def no_pull(self) -> str:
        """Reason for 'Pull'."""
        return self.no_workspace() or self.no_writing()

    def no_server(self) -> str:
        """Reason for 'Disconnect', and for all that needs a server."""
        if not self._window.bridge.is_open:
            return self.no_workspace()
        linked = self._window.bridge.server_side.link is not None
        return (
            self.no_writing() if linked else self.tr("This workspace is not synced with a server. Pull from one first.")
        )

    def no_apply(self) -> str:
        """Reason for 'Apply'."""
        reason = self.no_server()
        if not reason and not self._window.bridge.server_side.differing:
            return self.tr("There is nothing to apply: the server has everything as it is here.")
        return reason
