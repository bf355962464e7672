"""The left column: the workspace and its state, the pages, and the seats at the foot; narrow in a small window."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages import PAGES, PageEntry
from ui.places import ACCOUNT, CHANGES, FINDINGS, LICENSE
from ui.shell.navigation_parts import NavigationItem, Part, SeatsMeter, ServerLine, WorkspaceButton
from ui.tokens import NAVIGATION_NARROW, NAVIGATION_WIDTH, SPACE_L, SPACE_M, SPACE_S, SPACE_XS, WIDE_WINDOW
from ui.widgets.cards import line
from ui.widgets.labels import Label

_CHOSEN = "view/navigation"
_WIDE, _NARROW = "wide", "narrow"


class Navigation(QWidget):
    """The whole column. `chosen` tells the page that the person wants to see.

    Narrow, with each name below its icon, where the window is too small for the tables beside a wide one. What the
    person chooses instead is remembered; choosing what the window would do by itself leaves it to the window again.
    """

    chosen = Signal(object)
    narrowed = Signal()
    """It is narrow now, or wide again."""

    def __init__(self, shortcuts: dict[str, str], settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window_width = WIDE_WINDOW
        self.is_narrow = False
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = self._rows = QVBoxLayout(self)
        rows.setSpacing(2)
        self.workspace = WorkspaceButton()
        rows.addWidget(self.workspace)
        rows.addSpacing(SPACE_S)
        self.items: dict[str, NavigationItem] = {}
        self._headings: list[QWidget] = []
        self._lines: list[QWidget] = []
        for entry in PAGES:
            if entry.page == ACCOUNT and not any(item.entry.page == ACCOUNT for item in self.items.values()):
                self._add_section(self.tr("Account"))
            if entry.page == FINDINGS:
                self._add_section(self.tr("Overview"))
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
        self._show_width()

    def show_page(self, page_id: str) -> None:
        """Mark the page that the window shows; '' marks none."""
        for name, item in self.items.items():
            item.setChecked(name == page_id)

    # ------------------------------------------------------------------ wide and narrow

    def fit(self, window_width: int) -> None:
        """The window has this width now."""
        self._window_width = window_width
        self._follow()

    def toggle(self) -> None:
        """The person wants it the other way."""
        if self.is_narrow == self._is_narrow_by_itself():
            self._settings.setValue(_CHOSEN, _WIDE if self.is_narrow else _NARROW)
        else:
            self._settings.remove(_CHOSEN)
        self._follow()

    def _is_narrow_by_itself(self) -> bool:
        return self._window_width < WIDE_WINDOW

    def _follow(self) -> None:
        narrow = {_WIDE: False, _NARROW: True}.get(str(self._settings.value(_CHOSEN)), self._is_narrow_by_itself())
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self._show_width()
            self.narrowed.emit()

    def _show_width(self) -> None:
        narrow = self.is_narrow
        side = SPACE_XS if narrow else SPACE_M
        self._rows.setContentsMargins(side, SPACE_S, side, SPACE_S if narrow else SPACE_M)
        self.setFixedWidth(NAVIGATION_NARROW if narrow else NAVIGATION_WIDTH)
        for heading, divider in zip(self._headings, self._lines, strict=True):
            heading.setVisible(not narrow)
            divider.setVisible(narrow)
        parts: list[Part] = [self.workspace, *self.items.values(), self.server, self.seats]
        for part in parts:
            part.set_narrow(narrow)

    # ------------------------------------------------------------------ building

    def _add_section(self, title: str) -> None:
        heading = Label(title, "section")
        heading.setContentsMargins(10, SPACE_L, 0, SPACE_XS)
        divider = QWidget()
        around = QVBoxLayout(divider)
        around.setContentsMargins(SPACE_M, SPACE_XS, SPACE_M, SPACE_XS)
        around.addWidget(line())
        self._headings.append(heading)
        self._lines.append(divider)
        self._rows.addWidget(heading)
        self._rows.addWidget(divider)

    def _choose(self, entry: PageEntry) -> None:
        self.show_page(entry.id)
        self.chosen.emit(entry.place)
