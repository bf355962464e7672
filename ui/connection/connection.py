"""The window's door to servers: Servers…, Pull, Apply… and Disconnect; what they take is imported when it is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.link import Link
from mailplus_console.syncing.server_profiles import ServerProfile
from ui.connection.applying import Applying
from ui.connection.listing import Listing
from ui.connection.pulling import Pulling
from ui.notices import NoticeAction
from ui.page import Context
from ui.text import filled


class Connection(QObject):
    """Carries out the commands of the menu Server."""

    def __init__(self, window: QWidget, context: Context, connections: Connections) -> None:
        super().__init__(window)
        self._window, self._context, self._connections = window, context, connections
        self._applying: Applying | None = None

    def show_list(self) -> None:
        """Servers…."""
        Listing(self._context, self._connections, self._window, self.pull_from, self.disconnect_from).show()

    def pull(self) -> None:
        """Pull from the server that this workspace is synced with; where there is none, ask which."""
        link = self._link()
        if link is None:
            self.show_list()
        else:
            self._with_profile_of(link, self.pull_from)

    def sync_licenses(self) -> None:
        """Pull, and where the server can ask the vendor about the licenses, it does that first."""
        link = self._link()
        if link is not None:
            self._with_profile_of(link, lambda profile: self.pull_from(profile, licenses_anew=True))

    def pull_from(self, profile: ServerProfile, *, licenses_anew: bool = False) -> None:
        """Pull from this server."""
        if self._busy():
            return
        Pulling(self._context, self._connections, profile, self._window, licenses_anew=licenses_anew).start()

    def apply(self) -> None:
        """Read the server anew, show the steps, and carry them out once the person says so."""
        link = self._link()
        if self._applying is not None:
            self._applying.show()
        elif link is not None:
            self._with_profile_of(link, self._apply_to)

    def _apply_to(self, profile: ServerProfile) -> None:
        if self._applying is None:
            self._applying = Applying(
                self._context, self._connections, profile, self._window, self.pull_from, self._applied
            )
            self._applying.start()

    def _applied(self, *, again: bool) -> None:
        self._applying = None
        if again:
            self.apply()

    def disconnect_from(self, link: Link | None = None) -> None:
        """Forget the server; asks, since what is staged is then no longer known to be."""
        link = link or self._link()
        if link is None or self._busy():
            return
        bridge = self._context.bridge

        def forgotten() -> None:
            self._context.notices.success(filled(self.tr("Disconnected from “%1”."), link.name))

        self._context.notices.ask(
            filled(self.tr("Disconnect from “%1”?"), link.name),
            self.tr(
                "Users, groups, policies and licenses stay as they are here, edits that were not applied included, and "
                "nothing happens at the server. A later pull from it compares everything anew."
            ),
            self.tr("Disconnect"),
            lambda: bridge.unlink(link.profile, forgotten),
        )

    def _busy(self) -> bool:
        """Whether steps are being written, which is then shown: what the server is known to have changes with each."""
        applying = self._applying
        if applying is None or not applying.writing:
            return False
        self._context.notices.info(self.tr("Steps are being applied just now. Wait until they are done, or stop them."))
        applying.show()
        return True

    def _link(self) -> Link | None:
        bridge = self._context.bridge
        return bridge.server_side.link if bridge.is_open else None

    def _with_profile_of(self, link: Link, run: Callable[[ServerProfile], None]) -> None:
        """The profile of a linked server; it may have been taken out of the list since, or the workspace closed."""
        bridge = self._context.bridge
        side = bridge.server_side

        def found(profiles: tuple[ServerProfile, ...]) -> None:
            if not bridge.is_open or bridge.server_side is not side:
                return
            profile = next((one for one in profiles if one.id == link.profile), None)
            if profile is not None:
                run(profile)
                return
            text = self.tr(
                "“%1” is not in the list of servers any more. Disconnect this workspace from it, add the server again, "
                "and pull."
            )
            ways = [NoticeAction(self.tr("Disconnect…"), self.disconnect_from)]
            ways.append(NoticeAction(self.tr("Servers…"), self.show_list, lasting=True))
            self._context.notices.error(filled(text, link.name), ways)

        self._context.jobs.start(
            self.tr("Reading the list of servers"), lambda _progress: self._connections.profiles(), found
        )
