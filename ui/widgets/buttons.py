"""Buttons in the few looks that the console has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui import icons
from ui.tooltips import SAID_ALREADY, show_tooltip
from ui.widgets.enter import PressedByEnter

PRIMARY, DANGER, GHOST, LINK, PLAIN = "primary", "danger", "ghost", "link", ""


class _PushButton(PressedByEnter, QPushButton):
    """Qt's push button, with Enter."""


class _ToolButton(PressedByEnter, QToolButton):
    """Qt's tool button, with Enter."""

    def follow(self, action: QAction) -> None:
        """Have the action's name and sentence read out, whatever they become."""

        def describe() -> None:
            self.setAccessibleName(action.text().replace("&", ""))
            self.setAccessibleDescription(action.statusTip() or SAID_ALREADY)

        action.changed.connect(describe)
        describe()


def button(
    text: str,
    run: Callable[[], object] | None = None,
    variant: str = PLAIN,
    icon: str = "",
    parent: QWidget | None = None,
    *,
    small: bool = False,
) -> QPushButton:
    """A push button. ``variant``: PRIMARY (one per view), DANGER, GHOST (no outline), LINK, PLAIN."""
    made = _PushButton(text, parent)
    made.setProperty("variant", variant)
    if small:
        made.setProperty("compact", True)
    if icon:
        role = {PRIMARY: "on_accent", DANGER: "on_accent", LINK: "accent_text"}.get(variant, "text")
        made.setIcon(icons.icon(icon, role))
        made.setIconSize(QSize(20, 16) if small else QSize(22, 18))
    made.setAutoDefault(False)
    if run is not None:
        made.clicked.connect(lambda _checked=False: run())
    return made


class ActionButton(PressedByEnter, QPushButton):
    """A push button that shows a command: its text, icon, tooltip and whether it can be used follow the action."""

    def __init__(self, action: QAction, variant: str = PLAIN, parent: QWidget | None = None, *, text: str = "") -> None:
        super().__init__(parent)
        self._action = action
        self._text = text
        self.setProperty("variant", variant)
        self.setAutoDefault(False)
        self.setIconSize(QSize(22, 18))
        self.clicked.connect(lambda _checked=False: action.trigger())
        action.changed.connect(self._follow)
        self._icon_role = "on_accent" if variant in (PRIMARY, DANGER) else "text"
        self._follow()

    def _follow(self) -> None:
        action = self._action
        self.setText(self._text or action.text().replace("&", ""))  # the letters are the menus'
        self.setIcon(icons.retinted(action.icon(), self._icon_role))
        self.setToolTip(action.toolTip())
        if self.hasFocus() and not action.isEnabled():
            self.clearFocus()  # else Qt hands it to the next button, which the next Enter would press
        self.setEnabled(action.isEnabled())
        self.setAccessibleDescription(action.statusTip() or SAID_ALREADY)


def tool_button(
    source: QAction | str,
    said: str = "",
    run: Callable[[], object] | None = None,
    parent: QWidget | None = None,
    *,
    size: int = 20,
    outlined: bool = False,
) -> QToolButton:
    """A square button with an icon: of a command, or by icon name with its text ``said`` and what it does."""
    made = _ToolButton(parent)
    made.setIconSize(QSize(size, size))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if outlined:
        made.setProperty("outlined", True)
    if isinstance(source, QAction):
        made.setDefaultAction(source)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        made.follow(source)
        return made
    made.setIcon(icons.icon(source))
    made.setAccessibleName(said)
    show_tooltip(made, said)
    if run is not None:
        made.clicked.connect(lambda _checked=False: run())
    return made
