"""Every command is declared once; menus, toolbars, context menus, the command palette and the shortcut list use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui import icons
from ui.text import tooltip

Why = Callable[[], str]
"""The enabled rule of a command: '' when it can be used now, else the reason why not, as a sentence."""


class Command(NamedTuple):
    """What a command is called and how it is reached. Texts are translated already.

    ``section`` is the heading in the palette and in the shortcut list (“Users”). ``shortcuts`` are portable texts
    (“Ctrl+D”, “Alt+Up”); ``tip`` is one sentence that says what it does. ``checkable`` makes it a switch.
    """

    id: str
    text: str
    section: str
    tip: str = ""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    in_palette: bool = True


class Actions(QObject):
    """The register of commands of one window."""

    refreshed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._rules: dict[str, Why] = {}
        self._owners: dict[str, QWidget | None] = {}

    def add(
        self,
        command: Command,
        run: Callable[[], object],
        why_not: Why | None = None,
        owner: QWidget | None = None,
    ) -> QAction:
        """Declare a command. With ``owner`` (a page) its shortcut works inside that widget only.

        Raises ValueError when the id is taken.
        """
        if command.id in self._commands:
            raise ValueError(f"The command {command.id} is declared twice.")
        action = QAction(command.text, owner or self._window)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setIconVisibleInMenu(not command.checkable)  # the tick stands there
        if command.icon:
            action.setIcon(icons.icon(command.icon))
        if command.shortcuts:
            action.setShortcuts([QKeySequence(text) for text in command.shortcuts])
        if owner is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: run())
        (owner or self._window).addAction(action)
        self._commands[command.id] = command
        self._actions[command.id] = action
        self._owners[command.id] = owner
        if why_not is not None:
            self._rules[command.id] = why_not
        self.refresh(command.id)
        return action

    def action(self, name: str) -> QAction:
        """The action of a declared command; KeyError when there is none."""
        return self._actions[name]

    def command(self, name: str) -> Command:
        """The declaration; KeyError when there is none."""
        return self._commands[name]

    def title(self, name: str) -> str:
        """What the command is called in a list: its text without dots and mnemonics."""
        return self._commands[name].text.replace("…", "").replace("&", "")

    def why_not(self, name: str) -> str:
        """Why the command cannot be used now, or ''."""
        rule = self._rules.get(name)
        return rule() if rule else ""

    def refresh(self, *names: str) -> None:
        """Apply the enabled rules anew: of these commands, or of all."""
        for name in names or tuple(self._commands):
            action, command, reason = self._actions[name], self._commands[name], self.why_not(name)
            action.setEnabled(not reason)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(tooltip(self.title(name), keys, reason or command.tip))
            action.setStatusTip(reason or command.tip)
        if not names:
            self.refreshed.emit()

    def rename(self, name: str, text: str, tip: str = "") -> None:
        """Give a command another text and tip, as undo does with the sentence that it would take back."""
        command = self._commands[name]
        self._commands[name] = command._replace(text=text, tip=tip)
        self._actions[name].setText(text)
        self.refresh(name)

    def forget(self, owner: QWidget) -> None:
        """Take back the commands of a page that goes."""
        for name in [name for name, known in self._owners.items() if known is owner]:
            for register in (self._commands, self._actions, self._rules, self._owners):
                register.pop(name, None)

    def usable_here(self, name: str) -> bool:
        """Whether the command belongs to the window or to a page that is visible now."""
        owner = self._owners[name]
        return owner is None or owner.isVisible()

    def of(self, owner: QWidget) -> list[Command]:
        """The commands of a page, in the order of their declaration."""
        return [command for command in self if self._owners[command.id] is owner]

    def takes_what_is_chosen(self, name: str) -> bool:
        """Whether it may act at once on what is chosen: it neither asks before (…) nor can always be used."""
        return not self._commands[name].text.endswith("…") and name in self._rules

    def menu(self, parent: QWidget, names: Sequence[str], title: str = "") -> QMenu:
        """A menu of these commands; '' stands for a separator."""
        menu = QMenu(title, parent)
        menu.setToolTipsVisible(True)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu

    def __iter__(self) -> Iterator[Command]:
        """All commands in the order of their declaration."""
        return iter(tuple(self._commands.values()))
