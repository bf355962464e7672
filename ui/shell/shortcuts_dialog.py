"""Help › Keyboard shortcuts, made from the register of commands, and Help › About."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mailplus_console import __version__
from ui.actions import Actions
from ui.shell.over_window import outlives_workspace
from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from ui.widgets.buttons import PRIMARY, button
from ui.widgets.cards import SectionHeading
from ui.widgets.labels import IconLabel, Label, Pill
from ui.widgets.reading_area import ReadingArea


class ShortcutsDialog(QDialog):
    """Every command that has a shortcut, under the heading of its section."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        outlives_workspace(self)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 560)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        rows.setSpacing(SPACE_M)
        rows.addWidget(Label(self.tr("Keyboard shortcuts"), "title"))
        inside = QWidget()
        inside.setProperty("surface", "page")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)  # clear of the ring of the focus
        self._list.setSpacing(SPACE_S - 4)
        self._fill(actions)
        self._list.addStretch(1)
        area = ReadingArea(self.tr("Keyboard shortcuts"))
        area.setWidget(inside)
        rows.addWidget(area, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        close = button(self.tr("Close"), self.accept, PRIMARY)
        close.setDefault(True)
        buttons.addWidget(close)
        rows.addLayout(buttons)

    def _fill(self, actions: Actions) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for command in actions:
            keys = [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in command_keys(actions, command.id)]
            if keys:
                title = actions.title(command.id)
                sections.setdefault(command.section, []).append((title, "   ".join(keys)))
        for section, entries in sections.items():
            self._list.addWidget(SectionHeading(section))
            grid = QGridLayout()
            grid.setVerticalSpacing(SPACE_S - 2)
            grid.setColumnStretch(0, 1)
            for row, (text, shown) in enumerate(entries):
                grid.addWidget(Label(text), row, 0)
                grid.addWidget(Pill(shown), row, 1, Qt.AlignmentFlag.AlignRight)
            self._list.addLayout(grid)


def command_keys(actions: Actions, name: str) -> list[QKeySequence]:
    """The shortcuts of a command."""
    return [keys for keys in actions.action(name).shortcuts() if not keys.isEmpty()]


class AboutDialog(QDialog):
    """What this program is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        outlives_workspace(self)
        self.setWindowTitle(self.tr("About MailPlus Console"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_XL * 2, SPACE_XL, SPACE_XL * 2, SPACE_XL)
        rows.setSpacing(SPACE_S)
        rows.addWidget(IconLabel("mail", 48, "accent_text"), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in (
            ("MailPlus Console", "title"),
            (self.tr("Version %1").replace("%1", __version__), "muted"),
            (self.tr("Licenses, accounts, user policies and delegation of a MailPlus mail server."), ""),
            (self.tr("It works on a file of your own, offline. A server hears of it only when you apply."), "muted"),
        ):
            label = Label(text, role, wrap=role != "title")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        rows.addSpacing(SPACE_M)
        close = button(self.tr("Close"), self.accept, PRIMARY)
        close.setDefault(True)
        rows.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
