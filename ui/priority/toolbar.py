"""The controls above a priority list: search, the double triangle, the two-way arrow, and what is done to policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ui import icons
from ui.actions import Actions
from ui.tooltips import show_tooltip
from ui.widgets.buttons import tool_button
from ui.widgets.cards import Toolbar
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from ui.priority.commands import ListCommands


class PriorityToolbar(Toolbar):
    """Keeps nothing to itself: every button shows a command."""

    def __init__(
        self, placeholder: str, actions: Actions, commands: ListCommands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._actions, self._commands = actions, commands
        self.search = SearchField(placeholder)
        self.add(self.search, 1)
        self.triangles = self._button("open_all")
        self.add(self.triangles)
        self.add(None)
        self.arrows = self._arrows()
        self.add(self.arrows)
        self.buttons = {name: self._button(name) for name in ("color", "edit", "clone", "delete", "export")}
        for made in self.buttons.values():
            self.add(made)

    def show_open(self, all_open: bool) -> None:
        """The double triangle points the way that it would go."""
        action = self._actions.action(self._commands.name("open_all"))
        action.setIcon(icons.icon("collapse" if all_open else "expand"))
        text = self.tr("Hide all targets") if all_open else self.tr("Show all targets")
        self._actions.rename(self._commands.name("open_all"), text, self.tr("Opens or closes all rows at once"))
        self.triangles.setAccessibleName(text)

    def _button(self, name: str) -> QToolButton:
        return tool_button(self._actions.action(self._commands.name(name)), size=18, outlined=True)

    def _arrows(self) -> QToolButton:
        made = QToolButton()
        made.setIcon(icons.icon("move"))
        made.setIconSize(QSize(18, 18))
        made.setText(self.tr("Move"))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setProperty("outlined", True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(self.tr("Move the selected policies"))
        show_tooltip(made, self.tr("Move"), "", self.tr("Up, down, to the top, to the bottom, to a position"))
        made.setMenu(self._commands.move_menu())
        return made
