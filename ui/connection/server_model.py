"""The servers that the console knows, as rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mailplus_console.syncing.link import Link
from mailplus_console.syncing.server_profiles import ServerProfile
from ui import dates, icons
from ui.connection.words import kind_icon, kind_word
from ui.text import Texts, filled, plain_tooltip

_tr = Texts("Servers")

NAME, KIND, ADDRESS, ACCOUNT, PULLED = range(5)
_DISPLAY, _TOOLTIP, _ICON = (
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DecorationRole)
)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ServerModel(QAbstractTableModel):
    """By name; what this workspace was last told by each stands in the last column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profiles: Sequence[ServerProfile] = ()
        self._links: Mapping[str, Link] = {}

    def show_servers(self, profiles: Sequence[ServerProfile], links: Mapping[str, Link]) -> None:
        """Show these servers, and what is linked of them."""
        self.beginResetModel()
        self._profiles, self._links = tuple(profiles), dict(links)
        self.endResetModel()

    def profile_at(self, row: int) -> ServerProfile:
        """The server of a row."""
        return self._profiles[row]

    def row_of(self, profile_id: str) -> int:
        """The row of a server, -1 where there is none."""
        return next((row for row, profile in enumerate(self._profiles) if profile.id == profile_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._profiles)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        profile = self._profiles[index.row()]
        if role == _DISPLAY:
            return self._cell(profile, index.column())
        if role == _TOOLTIP:
            return plain_tooltip(self._said(profile, index.column()))
        if role == _ICON and index.column() == KIND:
            return icons.icon(kind_icon(profile.kind), "muted")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return (_tr("Name"), _tr("Kind"), _tr("Address"), _tr("Account"), _tr("This workspace"))[section]
        return None

    def _cell(self, profile: ServerProfile, column: int) -> str:
        if column == PULLED:
            return self._pulled(profile)
        return (profile.name, kind_word(profile.kind), profile.address, profile.account or _tr("Anonymous"))[column]

    def _pulled(self, profile: ServerProfile) -> str:
        link = self._links.get(profile.id)
        if link is None:
            return _tr("Never pulled")
        when = dates.recent(link.at, datetime.now(UTC))
        return filled(_tr("Synced · %1") if link.holds_configuration else _tr("Pulled · %1"), when)

    def _said(self, profile: ServerProfile, column: int) -> str:
        link = self._links.get(profile.id)
        if column == PULLED and link is not None:
            return dates.exact(link.at)
        return self._cell(profile, column)
