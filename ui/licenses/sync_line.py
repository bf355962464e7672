"""When the keys were last compared with which server, what the next sync is going to do, and the button for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mailplus_console.records import License, LicenseStatus
from mailplus_console.syncing.link import Link, Pair
from ui import dates
from ui.text import Texts
from ui.tokens import SPACE_M, SPACE_XL
from ui.tooltips import show_plain_tooltip
from ui.widgets.buttons import ActionButton
from ui.widgets.cards import InfoBanner

_tr = Texts("SyncLine")


class SyncLine(QWidget):
    """Hidden where the workspace is not synced with a server."""

    def __init__(self, sync: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_M)
        self.banner = InfoBanner("", "neutral")
        made = ActionButton(sync)
        made.setProperty("compact", True)
        self.banner.add(made)
        rows.addWidget(self.banner)
        self.hide()

    def show_link(self, link: Link | None, licenses: Iterable[License]) -> None:
        """Say how it stands with this server; ``licenses`` are all that there are."""
        self.setVisible(link is not None)
        if link is None:
            return
        pending = sum(one.status is LicenseStatus.PENDING for one in licenses)
        when = dates.recent(link.at, datetime.now(UTC))
        said = [self.tr("Last synced with “%2”: %1.").replace("%1", when).replace("%2", link.name)]
        if pending:
            waiting = _tr.counted(
                "One key is pending: the next sync brings its seats once the server has confirmed it.",
                "%Ln keys are pending: the next sync brings their seats once the server has confirmed them.",
                pending,
            )
            said.append(waiting)
        if link.pair is not None:
            said.append(self._of(link.pair))
        secondary = link.pair is not None and not link.pair.is_primary
        self.banner.show_text(" ".join(said), "warning" if secondary else "neutral", "" if secondary else "server")
        show_plain_tooltip(self.banner, dates.exact(link.at))

    def _of(self, pair: Pair) -> str:
        """The server of a high-availability pair that answers, and what is advised (Guide)."""
        if pair.is_primary:
            text = self.tr("That is the primary server of a high-availability pair (%1).")
            return text.replace("%1", pair.this_server)
        if not pair.other_server:
            text = self.tr(
                "That is the secondary server of a high-availability pair (%1): manage licenses on the primary one."
            )
            return text.replace("%1", pair.this_server)
        text = self.tr(
            "That is the secondary server of a high-availability pair (%1): manage licenses on the primary one, %2."
        )
        return text.replace("%2", pair.other_server).replace("%1", pair.this_server)
