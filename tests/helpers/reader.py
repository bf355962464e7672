"""Somebody who knows the made-up language only, and notes everything in the window that is not in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QMenuBar, QWidget

from mailplus_console.records import Configuration
from tests.helpers.made_up_language import MadeUpLanguage
from tests.helpers.visible_texts import texts_of_menu, visible_texts
from ui.main_window import MainWindow

OURS = ("MailPlus Console", "MailPlus", "Bitdefender", "Synology")


class Reader:
    """`names` are the same in every language; `left` is what was found in English."""

    def __init__(self, window: MainWindow, language: MadeUpLanguage) -> None:
        self._window, self._language = window, language
        self.names: set[str] = set(OURS)
        self.left: set[str] = set()

    def know(self, *configurations: Configuration) -> None:
        """Know what people have named themselves, and what was written into the journal earlier."""
        for configuration in configurations:
            self.names.update(names_in(configuration))
        bridge = self._window.bridge
        self.names.update((str(bridge.path), bridge.path.stem, bridge.path.name))
        self.names.update(entry.sentence for entry in bridge.workspace.entries if type(entry.sentence) is str)

    def read(self, texts: Iterable[tuple[str, str]]) -> None:
        """Read these texts."""
        for where, text in texts:
            if left := self._language.left_in_english(text, self.names):
                self.left.add(f"{where}: {left!r} of {text!r}")

    def look_at(self, *widgets: QWidget) -> None:
        """Read all that these widgets show."""
        for widget in widgets:
            self.read(visible_texts(widget))

    def look_at_menus(self) -> None:
        """Read the menu bar and every other menu."""
        for bar in self._window.findChildren(QMenuBar):
            for action in bar.actions():
                menu = action.menu()
                assert isinstance(menu, QMenu)
                self.read(texts_of_menu(menu))
        for menu in self._window.findChildren(QMenu):
            self.read(texts_of_menu(menu))

    def look_at_dialogs(self, *, close: bool = True) -> int:
        """Read the dialogs that stand before the window; says how many there were."""
        dialogs = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible() and dialog.isWindow()]
        for dialog in dialogs:
            if not isinstance(dialog, QFileDialog):  # Qt's own
                self.look_at(dialog)
            if close:
                dialog.reject()
        return len(dialogs)

    def has_understood(self) -> None:
        """Fail with all that is left in English."""
        assert not self.left, "\n" + "\n".join(sorted(self.left))


def names_in(configuration: Configuration) -> set[str]:
    """All that people have named themselves, which is the same in every language."""
    found: set[str | None] = {*configuration.licenses, *configuration.domains}
    for user in configuration.users.values():
        found.update((user.name, user.full_name, user.email))
    for group in configuration.groups.values():
        found.update((group.name, group.description))
    found.update(policy.name for policy in configuration.user_policies.values())
    found.update(delegation.name for delegation in configuration.delegations.values())
    return {name for name in found if name}
