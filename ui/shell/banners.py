"""The banners above a page: read-only, earlier state, restricted, seen through other eyes. Each says the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.tokens import SPACE_L, SPACE_S, SPACE_XS
from ui.widgets.cards import InfoBanner


class Banners(QWidget):
    """Four banners, each shown while it is true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_XS)
        rows.setSpacing(SPACE_S)
        self.read_only = InfoBanner(icon="lock", tone="neutral")
        self.moment = InfoBanner(icon="history", tone="warning")
        self.restricted = InfoBanner(tone="danger")
        self.delegate = InfoBanner(icon="eye", tone="warning")
        self._all = (self.read_only, self.moment, self.restricted, self.delegate)
        for banner in self._all:
            banner.hide()
            rows.addWidget(banner)
        self.hide()

    def show_read_only(self, name: str) -> None:
        """The workspace can be looked at only; '' when it can be changed."""
        text = self.tr("%1 is open for reading only: you can look at everything and export it, but change nothing.")
        self._show(self.read_only, text.replace("%1", name) if name else "", "neutral", "lock")

    def show_moment(self, sentence: str, restore: Callable[[], object] | None, back: Callable[[], object]) -> None:
        """Which earlier state is shown, with the ways back; '' when it is the present one."""
        self.moment.clear_buttons()
        self._show(self.moment, sentence, "warning", "history")
        if sentence:
            if restore is not None:
                self.moment.add_button(self.tr("Restore this state…"), restore)
            self.moment.add_button(self.tr("Back to now"), back)

    def show_restricted(self, sentence: str, to_licenses: Callable[[], object], to_seats: Callable[[], object]) -> None:
        """Why the system is restricted, with the two ways out; '' when it is not."""
        self.restricted.clear_buttons()
        self._show(self.restricted, sentence, "danger", "error")
        if sentence:
            self.restricted.add_button(self.tr("Licenses"), to_licenses)
            self.restricted.add_button(self.tr("Who uses seats"), to_seats)

    def show_delegate(self, name: str, own: str, back: Callable[[], object]) -> None:
        """The console is used as this directory user; '' when the person is himself, who is ``own`` at the server."""
        self.delegate.clear_buttons()
        text = self.tr("You use the console as %1 and see and may do what this user may.")
        self._show(self.delegate, text.replace("%1", name) if name else "", "warning", "eye")
        if name:
            to_own = self.tr("Back to %1").replace("%1", own)
            self.delegate.add_button(to_own if own else self.tr("Back to local administrator"), back)

    def _show(self, banner: InfoBanner, text: str, tone: str, icon: str) -> None:
        if text:
            banner.show_text(text, tone, icon)
        banner.setVisible(bool(text))
        self.setVisible(any(not banner.isHidden() for banner in self._all))
