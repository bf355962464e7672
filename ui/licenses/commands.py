"""What a person can do on the License page: declared once, carried out through edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from mailplus_console.edits.accounts import set_user_status
from mailplus_console.edits.licenses import add_licenses, remove_licenses
from mailplus_console.effective import rights
from mailplus_console.records import License, LicenseStatus, Status
from ui.actions import Command
from ui.licenses.license_words import SHOP
from ui.notices import NoticeAction
from ui.page import Context
from ui.places import ACCOUNT, USER, Place
from ui.text import Texts, full_sentence

if TYPE_CHECKING:
    from mailplus_console.workspace import Preview, Staged
    from ui.licenses.add_wizard import AddLicenseWizard

_tr = Texts("LicenseCommands")


_SYNC = "server.sync_licenses"


def open_url(address: str) -> bool:
    """Show a page of the vendor in the browser."""
    return QDesktopServices.openUrl(QUrl(address))


def _declared() -> tuple[Command, ...]:
    """Names, tips, keys and icons of the page's commands."""

    def command(name: str, text: str, tip: str, keys: str, icon: str) -> Command:
        return Command(f"license.{name}", text, _tr("License"), tip, (keys,) if keys else (), icon)

    illegal = _tr("Remove every license that the server has reported as illegal")
    spare = _tr("See which activated users may not need a seat, and deactivate them")
    return (
        command("add", _tr("Add License…"), _tr("Enter license keys, or buy some"), "Ctrl+Shift+L", "plus"),
        command("remove", _tr("Remove…"), _tr("Remove the selected licenses"), "Delete", "trash"),
        command("copy", _tr("Copy key"), _tr("Copy the selected license keys"), "Ctrl+Shift+C", "copy"),
        command("remove_illegal", _tr("Remove illegal keys…"), illegal, "", "trash"),
        command("buy", _tr("Buy licenses"), _tr("Open the vendor's shop in the browser"), "", "cart"),
        command("free", _tr("Free up seats…"), spare, "Ctrl+Shift+F", "users"),
        command("sync", _tr("Sync now"), _tr("Ask the server which keys are valid now"), "", "download"),
        command("users", _tr("Who uses the seats"), _tr("List the activated users"), "", "user"),
    )


class LicenseCommands:
    """The commands of the page; `selected` gives the licenses that are selected in its tables."""

    def __init__(self, context: Context, page: QWidget, selected: Callable[[], list[License]]) -> None:
        self._context, self._page, self._selected = context, page, selected
        self._declare()

    def refresh(self) -> None:
        """The selection, the licenses or the operator are others now."""
        self._context.actions.refresh(*self._names)

    def _declare(self) -> None:
        ways = {
            "license.add": (self.add, self._why_not_change),
            "license.remove": (self.remove, self._why_not_remove),
            "license.copy": (self.copy, self._why_not_copy),
            "license.remove_illegal": (self.remove_illegal, self._why_not_illegal),
            "license.buy": (lambda: open_url(SHOP), None),
            "license.free": (self.free, None),
            "license.users": (self.show_users, None),
            "license.sync": (lambda: self._context.actions.action(_SYNC).trigger(), self._why_not_sync),
        }
        self._names = tuple(ways)
        for command in _declared():
            run, why_not = ways[command.id]
            self._context.actions.add(command, run, why_not, owner=self._page)

    # ------------------------------------------------------------------ why not

    def _why_not_change(self) -> str:
        bridge = self._context.bridge
        if not bridge.is_open:
            return _tr("No workspace is open.")
        if bridge.read_only:
            return bridge.why_read_only()
        if not rights.may(bridge.resolution, bridge.workspace.operator).licenses:
            return _tr("Licenses are managed by administrators only.")
        return ""

    def _why_not_copy(self) -> str:
        return "" if self._context.bridge.is_open and self._selected() else _tr("Select a license first.")

    def _why_not_remove(self) -> str:
        return self._why_not_change() or self._why_not_copy()

    def _why_not_illegal(self) -> str:
        return self._why_not_change() or ("" if self._illegal() else _tr("No license is illegal."))

    def _why_not_sync(self) -> str:
        """A sync is a pull from the server that the workspace is synced with; a NAS asks the vendor first."""
        bridge = self._context.bridge
        if bridge.is_open and bridge.server_side.link is None:
            return _tr("This workspace is not synced with a server: keys stay pending until it is.")
        return self._context.actions.why_not(_SYNC)

    def _illegal(self) -> list[License]:
        known = self._context.bridge.configuration.licenses.values()
        return [license_ for license_ in known if license_.status is LicenseStatus.ILLEGAL]

    # ------------------------------------------------------------------ add

    def add(self) -> None:
        """Open the wizard."""
        from ui.licenses.add_wizard import AddLicenseWizard  # noqa: PLC0415 (not for the first visit of the page)

        bridge = self._context.bridge
        link = bridge.server_side.link
        wizard = AddLicenseWizard(
            bridge.configuration.licenses,
            bridge.resolution.seats.authorized,
            bridge.resolution.today,
            open_url,
            self._page,
            server=link.name if link is not None else "",
        )
        wizard.confirmed.connect(lambda licenses: self._add(licenses, wizard))
        wizard.open()

    def _add(self, licenses: tuple[License, ...], wizard: AddLicenseWizard) -> None:
        self._context.bridge.edit(add_licenses(licenses), self._done(wizard), _while_open(wizard, wizard.refuse))

    # ------------------------------------------------------------------ remove

    def remove(self) -> None:
        """Ask about the selected licenses."""
        self._ask_to_remove(self._selected())

    def remove_illegal(self) -> None:
        """Ask about those that the server has reported as illegal."""
        self._ask_to_remove(self._illegal())

    def _ask_to_remove(self, licenses: Sequence[License]) -> None:
        from ui.licenses.remove_dialog import RemoveDialog  # noqa: PLC0415 (not for the first visit of the page)

        bridge = self._context.bridge
        edit = remove_licenses([license_.key for license_ in licenses])
        dialog = RemoveDialog(licenses, bridge.resolution.today, self._page)

        def show(preview: Preview) -> None:
            dialog.show_effect(preview.impact.seats_before, preview.impact.seats_after)

        def confirm() -> None:
            # The dialog has shown how many seats would be missing: that was the question.
            refused = _while_open(dialog, dialog.refuse)
            bridge.edit(edit, self._done(dialog), refused, allow_over_limit=dialog.exceeds)

        dialog.confirmed.connect(confirm)
        dialog.open()
        bridge.preview(edit, _while_open(dialog, show), _while_open(dialog, dialog.refuse))

    def _done(self, dialog: QDialog) -> Callable[[Staged], None]:
        """Close the dialog whose edit was made, and say so."""
        close = _while_open(dialog, dialog.accept)

        def done(staged: Staged) -> None:
            close()
            self._tell(staged)

        return done

    def _tell(self, staged: Staged) -> None:
        if staged.changes:
            undo = NoticeAction(_tr("Undo"), self._context.bridge.undo)
            self._context.notices.success(full_sentence(staged.draft.sentence), [undo])

    # ------------------------------------------------------------------ the rest

    def copy(self) -> None:
        """Put the selected keys on the clipboard, one a line."""
        keys = [license_.key for license_ in self._selected()]
        QGuiApplication.clipboard().setText("\n".join(keys))
        self._context.notices.info(_tr.counted("Key copied", "%Ln keys copied", len(keys)))

    def show_users(self) -> None:
        """Go to the users that are activated."""
        self._context.places.go(Place.at(ACCOUNT, USER, active="yes"))

    def free(self) -> None:
        """Show who could be freed, and deactivate those that are chosen."""
        # Here, not at the top: not for the first visit of the page.
        from mailplus_console.effective.freeing import who_could_be_freed  # noqa: PLC0415
        from ui.licenses.freeing_dialog import FreeingDialog  # noqa: PLC0415 (as above)

        bridge = self._context.bridge
        dialog = FreeingDialog(self._why_not_deactivate(), self._page)

        def go(name: str) -> None:
            dialog.reject()
            self._context.places.go(Place(ACCOUNT, USER, name))

        dialog.user_wanted.connect(go)

        def confirm() -> None:
            edit = set_user_status(dialog.names(), Status.DEACTIVATED)
            bridge.edit(edit, self._done(dialog), _while_open(dialog, dialog.refuse))

        dialog.confirmed.connect(confirm)
        dialog.open()
        bridge.compute(
            "who could be freed",
            lambda resolution: (who_could_be_freed(resolution), resolution.seats),
            _while_open(dialog, lambda found: dialog.show_users(*found)),
        )

    def _why_not_deactivate(self) -> str:
        bridge = self._context.bridge
        if bridge.read_only:
            return bridge.why_read_only()
        if not rights.may(bridge.resolution, bridge.workspace.operator).account:
            return _tr("You may not change users.")
        return ""


def _while_open(dialog: QDialog, run: Callable[..., None]) -> Callable[..., None]:
    """For answers that come later: the person may have closed the dialog, and then it is gone."""

    def guarded(*found: object) -> None:
        if isValid(dialog):
            run(*found)

    return guarded
