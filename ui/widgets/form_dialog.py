"""A sheet over the window with a heading, a form and two buttons; it stays open until the edit is done or refused."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from ui.widgets.buttons import DANGER, PRIMARY, button
from ui.widgets.cards import InfoBanner
from ui.widgets.labels import IconLabel, Label


class FormDialog(QDialog):
    """`body` takes the form. The confirm button emits `confirmed`; who listens calls `accept` or `refuse`."""

    confirmed = Signal()

    def __init__(
        self,
        title: str,
        confirm_text: str,
        parent: QWidget | None,
        *,
        sentence: str = "",
        icon: str = "",
        destructive: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        rows = self._column = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        rows.setSpacing(SPACE_M)
        rows.addLayout(self._head(title, sentence, icon, "danger" if destructive else "accent_text"))
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_S)
        rows.addLayout(self.body, 1)
        self.banner = InfoBanner("", "danger")
        self.banner.hide()
        rows.addWidget(self.banner)
        rows.addSpacing(SPACE_S)
        rows.addLayout(self._buttons(confirm_text, destructive))

    def _head(self, title: str, sentence: str, icon: str, role: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        if icon:
            row.addWidget(IconLabel(icon, 26, role), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(title, "heading", wrap=True))
        self.sentence = Label(sentence, "muted", wrap=True)
        if not sentence:
            self.sentence.hide()  # shown before it has a parent it would be a window for a moment
        texts.addWidget(self.sentence)
        row.addLayout(texts, 1)
        return row

    def _buttons(self, confirm_text: str, destructive: bool) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        self.cancel = button(self.tr("Cancel"), self.reject)
        self.confirm = button(confirm_text, self._confirm, DANGER if destructive else PRIMARY)
        (self.cancel if destructive else self.confirm).setDefault(True)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:
        """The Tab key goes through the form first, then to the buttons; the form has the focus at the beginning."""
        super().showEvent(event)
        form = [widget for widget in self._focus_chain() if widget not in (self.cancel, self.confirm)]
        QWidget.setTabOrder(form[-1], self.cancel)
        QWidget.setTabOrder(self.cancel, self.confirm)
        stops = (widget for widget in form if widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first = next((stop for stop in stops if stop.isEnabled() and stop.isVisibleTo(self)), None)
        if self.focusWidget() is None and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)  # selects nothing in it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Tab turns to the form's next tab wherever the focus is; Qt does it only where that is inside of them."""
        step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
        tabs = self.findChild(QTabBar)
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier and tabs is not None and tabs.count():
            tabs.setCurrentIndex((tabs.currentIndex() + step) % tabs.count())
        else:
            super().keyPressEvent(event)

    def _focus_chain(self) -> Iterator[QWidget]:
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            yield widget
            widget = widget.nextInFocusChain()

    def _confirm(self) -> None:
        self.banner.hide()
        self.confirm.setEnabled(False)  # until the edit is done or refused
        self.confirmed.emit()

    def make_room(self) -> None:
        """Grow where the form has come to need more height: Qt does not for texts that wrap."""
        rows = self._column
        needed = rows.totalHeightForWidth(self.width()) if rows.hasHeightForWidth() else rows.sizeHint().height()
        if self.isVisible() and needed > self.height():
            self.resize(self.width(), needed)

    def accept(self) -> None:
        """The edit was made. That may be after the person has canceled, who did not want to wait: then it is gone."""
        if isValid(self):
            super().accept()

    def abandon(self) -> None:
        """Close without a question, whatever is going on: the workspace is closed that it belongs to."""
        self.done(0)

    def refuse(self, sentence: str) -> None:
        """The edit was not made: say why and let the person change it. '' says nothing (a question was declined)."""
        if not isValid(self):
            return  # as in `accept`
        self.confirm.setEnabled(True)
        self.banner.setVisible(bool(sentence))
        if sentence:
            self.banner.show_text(sentence, "danger")
        self.make_room()
