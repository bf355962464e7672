"""The left column: the workspace and its state, the pages, and the seats at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.pages import PAGES, PageEntry
from ui.places import ACCOUNT, CHANGES, FINDINGS, LICENSE
from ui.text import number, tooltip
from ui.theme import colors
from ui.tokens import NAVIGATION_WIDTH, RADIUS_M, SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from ui.tooltips import SAID_ALREADY, show_plain_tooltip, show_tooltip
from ui.widgets.gauge import SeatsBar, seats_sentence
from ui.widgets.labels import ElidedLabel, IconLabel, Label, paint_pill, pill_size, small_font

_ITEM_HEIGHT = 34


class _Flat(QAbstractButton):
    """A button that is painted flat: hover, pressed, focus ring. Up and Down move between neighbors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

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


class NavigationItem(_Flat):
    """One page of the navigation."""

    def __init__(self, entry: PageEntry, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setCheckable(True)
        self.setFixedHeight(_ITEM_HEIGHT)
        self.setText(entry.title)
        self.setObjectName(f"navigation/{entry.id}")
        self._badge, self._tone = "", "neutral"
        self._shortcut, self._reason = shortcut, ""
        self._describe("")

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

    def sizeHint(self) -> QSize:
        return QSize(NAVIGATION_WIDTH - 2 * SPACE_M, _ITEM_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        here = self.isChecked()
        self.paint_ground(painter, c.selection if here else "")
        ink = c.accent_text if here else c.muted
        if self._reason:
            ink = c.disabled
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(10, (self.height() - 20) // 2, icons.pixmap(self.entry.icon, 20, ratio=ratio, color=ink))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(c.disabled if self._reason else c.text))
        room = QRectF(40, 0, self.width() - 48, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self._reason:
            painter.drawPixmap(
                self.width() - 26, (self.height() - 14) // 2, icons.pixmap("lock", 14, ratio=ratio, color=ink)
            )
        elif self._badge:
            painter.setFont(small_font(self.font(), QFont.Weight.DemiBold))
            width = max(22, pill_size(self._badge, painter.fontMetrics()).width())
            box = self.rect().adjusted(self.width() - width - 8, 0, -8, 0)
            paint_pill(painter, box, self._badge, self._tone)


class WorkspaceButton(_Flat):
    """The workspace's name and state; opens the menu of workspaces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = self._rows = QHBoxLayout(self)
        row.setContentsMargins(SPACE_S + 2, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_S + 2)
        self._icon = IconLabel("workspace", 22, "accent_text")
        row.addWidget(self._icon)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._name = ElidedLabel("", "strong")
        self._state = ElidedLabel("", "caption")
        texts.addWidget(self._name)
        texts.addWidget(self._state)
        row.addLayout(texts, 1)
        row.addWidget(IconLabel("chevrons-up-down", 16, "muted"))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.menu: QMenu | None = None
        self.clicked.connect(lambda _on=False: self._open_menu())

    def show_state(self, name: str, state: str, more: str, icon: str = "workspace") -> None:
        """Name the workspace and its state; ``more`` is for the tooltip."""
        self._name.setText(name)
        self._state.setText(state)
        self._state.setVisible(bool(state))
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
            self.menu.setMinimumWidth(self.width())
            self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class SeatsMeter(_Flat):
    """Seats used of seats authorized, always in sight; leads to the license page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_S + 2, SPACE_S, SPACE_S + 2, SPACE_S + 2)
        rows.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(SPACE_XS)
        line.addWidget(Label(self.tr("Seats"), "strong"))
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


class ServerLine(_Flat):
    """How old the server's state is and how much is staged, always in sight; leads to the changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_S + 2, SPACE_S - 2, SPACE_S + 2, SPACE_S - 2)
        rows.setSpacing(0)
        self._age, self._amount = ElidedLabel("", "caption"), ElidedLabel("", "caption")
        rows.addWidget(self._age)
        rows.addWidget(self._amount)
        self.setAccessibleName(self.tr("Server state"))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, age: str, amount: str, name: str, exact: str) -> None:
        """Both lines, and for the tooltip the server's name and the moment to the second."""
        self._age.setText(age)
        self._amount.setText(amount[:1].upper() + amount[1:])
        self._amount.setVisible(bool(amount))
        self.setAccessibleName(f"{age}, {amount}" if amount else age)
        show_tooltip(self, name, "", exact)

    def text(self) -> str:
        """What it says."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        return self._rows.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paint_ground(QPainter(self))


class Navigation(QWidget):
    """The whole column. `chosen` tells the page that the person wants to see."""

    chosen = Signal(object)

    def __init__(self, shortcuts: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(NAVIGATION_WIDTH)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_M)
        rows.setSpacing(2)
        self.workspace = WorkspaceButton()
        rows.addWidget(self.workspace)
        rows.addSpacing(SPACE_S)
        self.items: dict[str, NavigationItem] = {}
        for entry in PAGES:
            if entry.page == ACCOUNT and not any(item.entry.page == ACCOUNT for item in self.items.values()):
                self._add_section(rows, self.tr("Account"))
            if entry.page == FINDINGS:
                self._add_section(rows, self.tr("Overview"))
            item = NavigationItem(entry, shortcuts.get(entry.id, ""))
            item.clicked.connect(lambda _on=False, chosen=entry: self._choose(chosen))
            rows.addWidget(item)
            self.items[entry.id] = item
        rows.addStretch(1)
        self.server = ServerLine()
        self.server.clicked.connect(lambda _on=False: self.chosen.emit(self.items[CHANGES].entry.place))
        self.server.hide()
        rows.addWidget(self.server)
        self.seats = SeatsMeter()
        self.seats.clicked.connect(lambda _on=False: self.chosen.emit(self.items[LICENSE].entry.place))
        rows.addWidget(self.seats)

    def show_page(self, page_id: str) -> None:
        """Mark the page that the window shows; '' marks none."""
        for name, item in self.items.items():
            item.setChecked(name == page_id)

    def _add_section(self, rows: QVBoxLayout, title: str) -> None:
        heading = Label(title, "section")
        heading.setContentsMargins(10, SPACE_L, 0, SPACE_XS)
        rows.addWidget(heading)

    def _choose(self, entry: PageEntry) -> None:
        self.show_page(entry.id)
        self.chosen.emit(entry.place)
