"""Makes the pictures of the user guide: every page and the main dialogs of the sample workspace, light and dark."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSettings, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.records import Configuration, Quota, Status
from mailplus_console.sample import fill_with_sample
from mailplus_console.syncing.server import Account, Reading
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile
from mailplus_console.workspace import Workspace
from ui import app
from ui.command_palette import CommandPalette
from ui.display import open_display
from ui.main_window import MainWindow
from ui.places import Place

TODAY = date(2026, 3, 2)
PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
QUIET_MS = 900
"""How long a page is left to itself before its picture is taken: counts and findings come from workers."""


class Scene(NamedTuple):
    """One picture: where to go, which record to choose there by its name, and which command to give."""

    name: str
    place: Place
    chosen: str = ""
    command: str = ""


SCENES = (
    Scene("license", Place("license")),
    Scene("add-license", Place("license"), command="license.add"),
    Scene("user", Place("account", "user")),
    Scene("user-explained", Place("account", "user"), "lea.moreau", "user.explain"),
    Scene("group", Place("account", "group")),
    Scene("settings", Place("account", "settings")),
    Scene("user-policy", Place("account", "user_policy"), "Sales on the road"),
    Scene("user-policy-editor", Place("account", "user_policy"), "Interns", "user_policy.edit"),
    Scene("delegation", Place("account", "delegation"), "Mail desk"),
    Scene("delegation-editor", Place("account", "delegation"), "Mail desk", "delegation.edit"),
    Scene("findings", Place("findings")),
    Scene("history", Place("history")),
    Scene("changes", Place("changes")),
    Scene("palette", Place("account", "user"), command="window.palette"),
)


class Photographer:
    """Goes from scene to scene in the real window, a step at a time, while the event loop runs."""

    def __init__(self, application: QApplication, window: MainWindow, workspace: Workspace, theme: str) -> None:
        self._application, self._window, self._workspace, self._theme = application, window, workspace, theme
        self._steps = self._tour()
        self._clock = QTimer(window, interval=QUIET_MS)
        self._clock.timeout.connect(self._next)

    def start(self) -> None:
        """Begin the tour; the application quits at its end."""
        self._clock.start()

    def _next(self) -> None:
        if next(self._steps, None) is None:
            self._clock.stop()
            self._application.quit()

    def _tour(self) -> Iterator[bool]:
        self._window.show_start()
        yield True
        self._take("start")
        self._window.bridge.take(self._workspace)
        yield True
        for scene in SCENES:
            self._window.places.go(scene.place._replace(key=self._key(scene)))
            yield True
            if scene.command:
                self._window.actions_register.action(scene.command).trigger()
                yield True
            self._take(scene.name)
            for dialog in self._over():
                dialog.close()
            for palette in self._window.findChildren(CommandPalette):
                palette.close_palette()
            yield True

    def _key(self, scene: Scene) -> str:
        """Policies are chosen by id, everything else by name."""
        now = self._workspace.configuration
        ids = {policy.name: policy.id for policy in now.user_policies.values()}
        ids.update({delegation.name: delegation.id for delegation in now.delegations.values()})
        return ids.get(scene.chosen, scene.chosen)

    def _over(self) -> list[QDialog]:
        """The dialogs that stand before the window."""
        return [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible() and dialog.isWindow()]

    def _take(self, name: str) -> None:
        picture = self._window.grab()
        for dialog in self._over():
            _lay_over(picture, self._window, dialog)
        PICTURES.mkdir(parents=True, exist_ok=True)
        picture.save(str(PICTURES / f"{name}-{self._theme}.png"))


def _lay_over(picture: QPixmap, window: MainWindow, dialog: QDialog) -> None:
    """The dialog in the middle of the dimmed window, where a desktop would put it."""
    painter = QPainter(picture)
    painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
    left = (window.width() - dialog.width()) // 2
    painter.drawPixmap(QPoint(left, max(0, (window.height() - dialog.height()) // 2)), dialog.grab())
    painter.end()


def main(themes: list[str]) -> int:
    """Take all pictures in each of the themes."""
    application = open_display(sys.argv[:1])
    app.group_digits()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = app.make_window(application, settings)
        window.resize(1280, 820)
        window.show()
        for theme in themes:
            window.context.theme.set_mode(theme)
            _tour_of(application, window, Path(folder) / theme, theme)
    return 0


def _tour_of(application: QApplication, window: MainWindow, folder: Path, theme: str) -> None:
    folder.mkdir()
    workspace = Workspace.create(folder / "Aurora Instruments.mpc", today=lambda: TODAY)
    fill_with_sample(workspace)
    _sync(workspace)
    photographer = Photographer(application, window, workspace, theme)
    QTimer.singleShot(0, photographer.start)
    application.exec()
    window.close_workspace()


def _sync(workspace: Workspace) -> None:
    """As if it had been pulled from a hub, with an afternoon's edits since."""
    there = ServerProfile("head office", ServerKind.HUB, "hub.aurora.example", "joao.ferreira")
    reading = Reading(workspace.configuration, datetime.now(UTC), Account(there.account))
    workspace.adopt(workspace.server_side.stage_pull(there, Configuration(), reading))
    order = workspace.configuration.user_policy_order
    workspace.edit(accounts.set_user_status(["hannah.weiss"], Status.DEACTIVATED))
    workspace.edit(accounts.set_user_quota(["lea.moreau"], Quota(20_480, 10)))
    workspace.edit(policies.move_by(USER_POLICIES, [order[2]], -2))
    workspace.edit(policies.delete(USER_POLICIES, [order[-1]]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["light", "dark"]))
