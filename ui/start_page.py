"""What the window shows while no workspace is open: the ways to begin, or why the workspace could not be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.places import EMPTY, IMPORT, SAMPLE
from ui.tab_order import follow_layouts
from ui.theme import colors
from ui.tokens import RADIUS_L, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS
from ui.tooltips import SAID_ALREADY, show_plain_tooltip
from ui.widgets.buttons import LINK, PRIMARY, button
from ui.widgets.cards import InfoBanner
from ui.widgets.enter import PressedByEnter
from ui.widgets.labels import ElidedLabel, IconLabel, Label

_WIDTH = 760


class ChoiceCard(PressedByEnter, QAbstractButton):
    """A large button: icon, title, sentence."""

    def __init__(self, icon: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(148)
        self.setMinimumWidth(170)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_L + 2, SPACE_L + 2, SPACE_L, SPACE_L)
        rows.setSpacing(SPACE_XS)
        rows.addWidget(IconLabel(icon, 28, "accent_text"))
        rows.addSpacing(SPACE_S)
        rows.addWidget(Label(title, "heading"))
        rows.addWidget(Label(sentence, "muted", wrap=True))
        rows.addStretch(1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(230, 148)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(c.accent if hovered else c.border), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(c.pressed if self.isDown() else c.accent_soft if self.underMouse() else c.surface))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_L, RADIUS_L)


class RecentRow(PressedByEnter, QAbstractButton):
    """A workspace that was open before."""

    def __init__(self, path: Path, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.setText(name)
        self.setAccessibleName(f"{name}, {path}")
        show_plain_tooltip(self, str(path), said=SAID_ALREADY)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, 0, SPACE_M, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(IconLabel("workspace", 18, "muted"))
        row.addWidget(Label(name, "strong"))
        row.addWidget(ElidedLabel(str(path.parent), "muted", mode=Qt.TextElideMode.ElideMiddle), 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(300, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), RADIUS_L - 3, RADIUS_L - 3)


class StartPage(QScrollArea):
    """Three ways to begin, the recent workspaces, and, if there is one, the problem with its ways out."""

    begun = Signal(str)
    """SAMPLE, IMPORT or EMPTY."""
    open_wanted = Signal(object)
    """Path, or None to choose one."""
    read_only_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls along with the card or row that has the focus
        self.setProperty("surface", "page")
        ground = QWidget()
        ground.setProperty("surface", "page")
        self.setWidget(ground)
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_S)
        self._fill(rows)
        self.show_recent((), str)

    def _fill(self, rows: QVBoxLayout) -> None:
        rows.addStretch(2)
        self.title = Label(self.tr("Welcome to MailPlus Console"), "display")
        rows.addWidget(self.title)
        self._sentence = Label(
            self.tr("Plan the licenses, accounts and policies of your mail server in a file of your own."),
            "muted",
            wrap=True,
        )
        rows.addWidget(self._sentence)
        self.problem = InfoBanner("", "danger")
        self.problem.hide()
        rows.addSpacing(SPACE_S)
        rows.addWidget(self.problem)
        rows.addSpacing(SPACE_M)
        rows.addLayout(self._cards())
        rows.addSpacing(SPACE_M)
        self._recent_title = Label(self.tr("Recent workspaces"), "section")
        rows.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        rows.addLayout(self._recent)
        rows.addWidget(
            button(self.tr("Open another workspace…"), lambda: self.open_wanted.emit(None), LINK, "folder"),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        rows.addStretch(3)

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        self.cards: dict[str, ChoiceCard] = {}
        for name, icon, title, sentence in (
            (
                SAMPLE,
                "building",
                self.tr("Sample workspace"),
                self.tr("A company of 60 people to explore and to try things on."),
            ),
            (
                IMPORT,
                "import",
                self.tr("Import…"),
                self.tr("A configuration document, or accounts from LDIF or CSV."),
            ),
            (EMPTY, "file-plus", self.tr("Empty workspace"), self.tr("Begin with nothing and add what you need.")),
        ):
            card = ChoiceCard(icon, title, sentence)
            card.clicked.connect(lambda _on=False, chosen=name: self.begun.emit(chosen))
            row.addWidget(card, 1)
            self.cards[name] = card
        return row

    def take_focus(self) -> None:
        """The first card, so that Enter begins."""
        self.cards[SAMPLE].setFocus()

    def show_recent(self, paths: Sequence[Path], name_of: Callable[[Path], str]) -> None:
        """List the workspaces that were open before, the last one first, as the window calls them."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for path in paths:
            row = RecentRow(path, name_of(path))
            row.clicked.connect(lambda _on=False, chosen=path: self.open_wanted.emit(chosen))
            self._recent.addWidget(row)
        self._recent_title.setVisible(bool(paths))

    def show_problem(self, sentence: str, path: Path | None, *, read_only_helps: bool = False) -> None:
        """Say in one sentence why a workspace could not be opened, with the ways out; '' shows none."""
        self.problem.clear_buttons()
        self.problem.setVisible(bool(sentence))
        if not sentence:
            return
        self.problem.show_text(sentence, "danger")
        ways: list[QPushButton] = []
        add = self.problem.add_button
        if read_only_helps and path is not None:
            ways.append(add(self.tr("Open read-only"), lambda: self.read_only_wanted.emit(path), PRIMARY))
        if path is not None:
            ways.append(add(self.tr("Try again"), lambda: self.open_wanted.emit(path)))
        ways.append(add(self.tr("Choose another…"), lambda: self.open_wanted.emit(None)))
        follow_layouts(self)
        ways[0].setFocus()
