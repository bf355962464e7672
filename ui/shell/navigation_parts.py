"""What the left column consists of: pages, workspace, seats, server. Each can be narrow, with its words below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.pages import PageEntry
from ui.text import number, tooltip
from ui.theme import colors
from ui.tokens import RADIUS_M, SPACE_S, SPACE_XS
from ui.tooltips import SAID_ALREADY, show_plain_tooltip, show_tooltip
from ui.widgets.gauge import SeatsBar, seats_sentence
from ui.widgets.labels import ElidedLabel, IconLabel, Label, paint_pill, pill_size, restyle, small_font

_ITEM_HEIGHT, _NARROW_HEIGHT = 34, 44


def _turn(layout: QBoxLayout, narrow: bool) -> None:
    """One below the other, or side by side."""
    layout.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def _alignment(narrow: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignHCenter if narrow else Qt.AlignmentFlag.AlignLeft)


class Part(QAbstractButton):
    """A button that is painted flat: hover, pressed, focus ring. Up and Down move between neighbors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_narrow(self, narrow: bool) -> None:
        """Take the shape for a narrow column, or for a wide one."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter, fill: str = "") -> None:
        """The rounded ground of the present state."""
        c = colors()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown():
            fill = c.pressed
        elif self.underMouse() and self.isEnabled() and not fill:
            fill = c.hover
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(self.rect().toRectF(), RADIUS_M, RADIUS_M)
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_M - 1, RADIUS_M - 1)


class NavigationItem(Part):
    """One page of the navigation."""

    def __init__(self, entry: PageEntry, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setCheckable(True)
        self.setFixedHeight(_ITEM_HEIGHT)
        self.setText(entry.title)
        self.setObjectName(f"navigation/{entry.id}")
        self._badge, self._tone, self._narrow = "", "neutral", False
        self._shortcut, self._reason = shortcut, ""
        self._describe("")

    def set_narrow(self, narrow: bool) -> None:
        """Stand with the name below the icon, or beside it."""
        self._narrow = narrow
        self.setFixedHeight(_NARROW_HEIGHT if narrow else _ITEM_HEIGHT)
        self.update()

    def set_badge(self, text: str, tone: str, said: str) -> None:
        """Show a count at the right end, with what it counts for screen readers; '' shows none."""
        self._badge, self._tone = text, tone
        self._describe(said)
        self.update()

    @property
    def badge(self) -> str:
        """The count that it shows, or ''."""
        return self._badge

    def set_reason(self, reason: str) -> None:
        """Why the operator may not see the page; '' when he may."""
        if reason != self._reason:
            self._reason = reason
            self._describe(self._said)
            self.update()

    def _describe(self, said: str) -> None:
        self._said = said
        self.setAccessibleName(self.entry.title)
        show_tooltip(self, self.entry.title, self._shortcut, self._reason or said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        here = self.isChecked()
        self.paint_ground(painter, c.selection if here else "")
        ink = c.accent_text if here else c.muted
        if self._reason:
            ink = c.disabled
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Medium)
        if self._narrow:
            self._paint_below(painter, small_font(font, font.weight()), ink)
        else:
            self._paint_beside(painter, font, ink)

    def _paint_beside(self, painter: QPainter, font: QFont, ink: str) -> None:
        """Icon, name, and at the right end the count or a lock."""
        self._paint_icon(painter, self.entry.icon, 10, (self.height() - 20) // 2, 20, ink)
        room = self.rect().adjusted(40, 0, -8, 0)
        if self._reason:
            self._paint_icon(painter, "lock", self.width() - 26, (self.height() - 14) // 2, 14, ink)
            room.setRight(self.width() - 30)
        elif self._badge:
            painter.setFont(small_font(self.font(), QFont.Weight.DemiBold))
            width = max(22, pill_size(self._badge, painter.fontMetrics()).width())
            box = self.rect().adjusted(self.width() - width - 8, 0, -8, 0)
            paint_pill(painter, box, self._badge, self._tone)
            room.setRight(box.x() - 4)
        self._paint_name(painter, font, room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _paint_below(self, painter: QPainter, font: QFont, ink: str) -> None:
        """The icon with the count or a lock at its shoulder, the name below."""
        middle = self.width() // 2
        self._paint_icon(painter, self.entry.icon, middle - 10, 5, 20, ink)
        if self._reason:
            self._paint_icon(painter, "lock", middle + 10, 3, 14, ink)
        elif self._badge:
            painter.setFont(small_font(self.font(), QFont.Weight.DemiBold))
            width = min(max(22, pill_size(self._badge, painter.fontMetrics()).width()), middle - 4)
            paint_pill(painter, QRect(min(middle + 6, self.width() - width), 2, width, 20), self._badge, self._tone)
        room = self.rect().adjusted(1, 0, -1, -3)
        self._paint_name(painter, font, room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)

    def _paint_icon(self, painter: QPainter, name: str, left: int, top: int, size: int, ink: str) -> None:
        picture = icons.pixmap(name, size, ratio=self.devicePixelRatioF(), color=ink)
        painter.drawPixmap(left, top, picture)

    def _paint_name(self, painter: QPainter, font: QFont, room: QRect, place: Qt.AlignmentFlag) -> None:
        c = colors()
        painter.setFont(font)
        painter.setPen(QColor(c.disabled if self._reason else c.text))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room.toRectF(), int(place), text)


class WorkspaceButton(Part):
    """The workspace's name and state; opens the menu of workspaces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._icon = IconLabel("workspace", 22, "accent_text")
        row.addWidget(self._icon)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._name = ElidedLabel("", "strong")
        self._state = ElidedLabel("", "caption")
        texts.addWidget(self._name)
        texts.addWidget(self._state)
        row.addLayout(texts, 1)
        self._arrows = IconLabel("chevrons-up-down", 16, "muted")
        row.addWidget(self._arrows)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.menu: QMenu | None = None
        self.clicked.connect(lambda _on=False: self._open_menu())
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Only the icon with the name below; the state is in the tooltip."""
        self._narrow = narrow
        _turn(self._rows, narrow)
        self._rows.setContentsMargins(*((4, 6, 4, 4) if narrow else (SPACE_S + 2, SPACE_S, SPACE_S, SPACE_S)))
        self._rows.setSpacing(2 if narrow else SPACE_S + 2)
        self._rows.setAlignment(self._icon, Qt.AlignmentFlag.AlignCenter)
        self._arrows.setVisible(not narrow)
        self._state.setVisible(bool(self.state()) and not narrow)
        self._name.setAlignment(_alignment(narrow))
        restyle(self._name, role="caption" if narrow else "strong")

    def show_state(self, name: str, state: str, more: str, icon: str = "workspace") -> None:
        """Name the workspace and its state; ``more`` is for the tooltip."""
        self._name.setText(name)
        self._state.setText(state)
        self._state.setVisible(bool(state) and not self._narrow)
        self._icon.set_icon(icon)
        self.setAccessibleName(f"{name}, {state}" if state else name)
        show_plain_tooltip(self, "\n".join(line for line in (name, more) if line), said=more or SAID_ALREADY)

    def state(self) -> str:
        """The state line."""
        return self._state.whole_text()

    def name(self) -> str:
        """The workspace's name."""
        return self._name.whole_text()

    def sizeHint(self) -> QSize:
        return self._rows.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paint_ground(QPainter(self))

    def _open_menu(self) -> None:
        if self.menu is not None:
            self.menu.setMinimumWidth(0 if self._narrow else self.width())
            self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class SeatsMeter(Part):
    """Seats used of seats authorized, always in sight; leads to the license page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = self._rows = QVBoxLayout(self)
        line = self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._title = Label(self.tr("Seats"), "strong")
        line.addWidget(self._title)
        line.addStretch(1)
        self._numbers = Label("", "muted")
        line.addWidget(self._numbers)
        rows.addLayout(line)
        self._bar = SeatsBar()
        rows.addWidget(self._bar)
        self._left = ElidedLabel("", "caption")
        self.setAccessibleName(self.tr("Seats"))
        rows.addWidget(self._left)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """The same one below the other, centered."""
        side = SPACE_S if narrow else SPACE_S + 2
        self._rows.setContentsMargins(side, SPACE_S - 2 if narrow else SPACE_S, side, side)
        self._rows.setSpacing(SPACE_XS if narrow else 6)
        _turn(self._line, narrow)
        self._line.setSpacing(0 if narrow else SPACE_XS)
        for label in (self._title, self._numbers, self._left):
            label.setAlignment(_alignment(narrow))
        self._numbers.setWordWrap(narrow)
        for label, role in ((self._title, "strong"), (self._numbers, "muted")):
            restyle(label, role="caption" if narrow else role)

    def show_seats(self, used: int, limit: int) -> None:
        """Show other numbers."""
        self._numbers.setText(f"{number(used)} / {number(limit)}")
        self._bar.show_seats(used, limit)
        sentence = seats_sentence(used, limit)
        left = sentence.rpartition(", ")[2]
        self._left.setText(left[:1].upper() + left[1:])
        self.setAccessibleName(sentence)
        self.setToolTip(tooltip(self.tr("Seats"), "", sentence))
        self.setAccessibleDescription(SAID_ALREADY)

    def sizeHint(self) -> QSize:
        return self._rows.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paint_ground(QPainter(self))


class ServerLine(Part):
    """How old the server's state is and how much is staged, always in sight; leads to the changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_S + 2, SPACE_S - 2, SPACE_S + 2, SPACE_S - 2)
        rows.setSpacing(0)
        self._icon = IconLabel("server", 16, "muted")
        rows.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._age, self._amount, self._short = (ElidedLabel("", "caption") for _ in range(3))
        rows.addWidget(self._short)
        rows.addWidget(self._age)
        rows.addWidget(self._amount)
        self.setAccessibleName(self.tr("Server state"))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._short.setAlignment(_alignment(True))
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Only when it was read; how much is staged is told by the count beside Changes."""
        self._narrow = narrow
        self._icon.setVisible(narrow)
        self._short.setVisible(narrow)
        self._age.setVisible(not narrow)
        self._amount.setVisible(bool(self._amount.whole_text()) and not narrow)

    def show_state(self, age: str, short: str, amount: str, name: str, exact: str) -> None:
        """Age and amount, and for the tooltip the server's name and the moment to the second."""
        self._age.setText(age)
        self._short.setText(short)
        self._amount.setText(amount[:1].upper() + amount[1:])
        self.set_narrow(self._narrow)
        self.setAccessibleName(f"{age}, {amount}" if amount else age)
        show_tooltip(self, name, "", exact)

    def text(self) -> str:
        """What it says."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        return self._rows.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paint_ground(QPainter(self))
