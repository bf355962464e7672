"""Notices at the foot of the content: they do not interrupt, successes fade, everything else waits to be closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QEvent,
    QObject,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.notices import ERROR, SUCCESS, WARNING, Notice, NoticeAction, Notices
from ui.page import Page
from ui.screen_reader import announce
from ui.theme import colors
from ui.tokens import RADIUS_L, SPACE_L, SPACE_M, SPACE_S
from ui.widgets.buttons import button, tool_button
from ui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from ui.bridge import Bridge

_STAYS_MS = {SUCCESS: 7_000, "info": 10_000}
_MOST_SHOWN = 3
_LEAST_WIDTH, _MOST_WIDTH = 372, 720
_PANEL_WIDTH = 356
"""What the side panel of a page takes at most, with its edge."""
_ICONS = {
    SUCCESS: ("check-circle", "success"),
    WARNING: ("warning", "warning"),
    ERROR: ("error", "danger"),
    "info": ("info", "accent_text"),
}


class NoticeCard(QWidget):
    """One notice."""

    gone = Signal()

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S + 2, SPACE_S + 2, SPACE_S + 2)
        row.setSpacing(SPACE_M)
        icon, role = _ICONS[notice.level]
        row.addWidget(IconLabel(icon, 20, role), 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self.label = Label(notice.text, wrap=True)
        texts.addWidget(self.label)
        if notice.detail:
            texts.addWidget(Label(notice.detail, "caption", wrap=True))
        row.addLayout(texts, 1)
        self.buttons = [self._add_button(row, action) for action in notice.actions]
        self.closer = tool_button("close", self.tr("Close"), self.close_notice, size=16)
        row.addWidget(self.closer)
        for made in (*self.buttons, self.closer):
            # A click leaves the keyboard where it is: the button is gone a moment later.
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(notice.text)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._fade)
        stays = _STAYS_MS.get(notice.level)
        if stays is not None:
            self._timer.start(stays)

    def height_for(self, width: int) -> int:
        """How high the card is at that width, in pixels."""
        return max(self._row.heightForWidth(width), self._row.minimumSize().height())

    def forget(self, is_over: Callable[[NoticeAction], bool]) -> bool:
        """Hide the buttons of actions that mean nothing any more; whether there was one."""
        found = [made for made, action in zip(self.buttons, self.notice.actions, strict=True) if is_over(action)]
        for made in found:
            made.hide()
        return bool(found)

    def close_notice(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.gone.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        stays = _STAYS_MS.get(self.notice.level)
        if stays is not None:
            self._timer.start(stays // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(c.border_strong), 1))
        painter.setBrush(QColor(c.raised))
        painter.drawRoundedRect(box, RADIUS_L, RADIUS_L)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(c, _ICONS[self.notice.level][1])))
        painter.drawRoundedRect(QRectF(6, 10, 3, box.height() - 19), 1.5, 1.5)

    def _add_button(self, row: QHBoxLayout, action: NoticeAction) -> QWidget:
        def run() -> None:
            self.close_notice()
            action.run()

        made = button(action.text, run, small=True)
        row.addWidget(made)
        return made

    def _fade(self) -> None:
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        animation = QPropertyAnimation(effect, b"opacity", self)
        animation.setDuration(350)
        animation.setStartValue(1.0)
        animation.setEndValue(0.0)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.finished.connect(self.close_notice)
        animation.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)


class NoticeBar(QWidget):
    """Lies over the foot of the page that is shown; as large as its notices, so that it covers nothing else."""

    def __init__(self, notices: Notices, bridge: Bridge, parent: QStackedWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_S)
        self.cards: list[NoticeCard] = []
        notices.withdrawn.connect(self._withdraw)
        self._last_edit = (bridge.undo, bridge.redo)
        bridge.changed.connect(lambda _touched: self.forget_last_edit())
        bridge.closed.connect(self._forget_workspace)
        parent.installEventFilter(self)
        parent.currentChanged.connect(self._show_on_page)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Add a notice; the same one again replaces the earlier, and of many the oldest goes."""
        for card in [card for card in self.cards if card.notice.text == notice.text]:
            self._remove(card)
        while len(self.cards) >= _MOST_SHOWN:
            self._remove(self.cards[0])
        card = NoticeCard(notice, self)
        card.gone.connect(lambda: self._remove(card))
        self.cards.append(card)
        self._rows.addWidget(card)
        card.show()
        self.show()
        self.raise_()
        self._place()
        announce(card, ". ".join(text for text in (notice.text, notice.detail) if text))

    def forget_last_edit(self) -> None:
        """Take Undo and Redo out of all notices: after another edit they would mean that one.

        A success goes with it; what tells more than that (a list of results) stays until it is closed.
        """
        for card in list(self.cards):
            if card.forget(lambda action: action.run in self._last_edit) and card.notice.level == SUCCESS:
                self._remove(card)
        self._place()

    def _forget_workspace(self) -> None:
        """What was said stays until it is read; only what leads into the workspace goes with it."""
        self.forget_last_edit()
        for card in self.cards:
            card.forget(lambda action: not action.lasting)
        self._place()

    def _show_on_page(self) -> None:
        self.raise_()  # Qt has put the page that is shown on top
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.cards:
            self._place()
        return super().eventFilter(watched, event)

    def _withdraw(self, number: int) -> None:
        for card in [card for card in self.cards if card.notice.number == number]:
            self._remove(card)

    def _remove(self, card: NoticeCard) -> None:
        if card in self.cards:
            self.cards.remove(card)
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.setVisible(bool(self.cards))
        self._place()

    def _place(self) -> None:
        room = self._room
        # Side panels have their buttons at the lower right: what is left of them is free for a notice.
        page = room.currentWidget()
        panel = max(_PANEL_WIDTH, page.panel_width() if isinstance(page, Page) else 0)
        free = room.width() - panel - SPACE_L
        width = min(max(free, _LEAST_WIDTH), _MOST_WIDTH, room.width() - 2 * SPACE_L)
        height = sum(card.height_for(width) for card in self.cards) + SPACE_S * max(0, len(self.cards) - 1)
        self.setGeometry(SPACE_L, room.height() - height - SPACE_L, width, height)
