"""Sync now on the License page: only where the workspace is synced with a server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mailplus_console.edits.licenses import add_licenses
from mailplus_console.records import Change, Configuration, License, LicenseStatus, Product
from mailplus_console.syncing.link import Pair
from mailplus_console.syncing.server import Reading, Report
from tests.helpers.person import button, click
from tests.helpers.shelf_server import ShelfServer
from tests.ui.connection.conftest import Door
from ui.licenses.page import LicensePage
from ui.main_window import MainWindow
from ui.places import LICENSE, Place

Wait = Callable[[], None]
KEY = "SYN-0001"


def page_of(window: MainWindow) -> LicensePage:
    window.places.go(Place(LICENSE))
    page = window.page
    assert isinstance(page, LicensePage)
    return page


def test_without_a_server_there_is_nothing_to_sync(office_window: MainWindow) -> None:
    page = page_of(office_window)

    assert page.sync_line.isHidden()
    assert "keys stay pending" in office_window.actions_register.why_not("license.sync")


def test_the_page_says_when_it_was_synced(synced: MainWindow) -> None:
    assert page_of(synced).sync_line.banner.text().startswith("Last synced with “head office”: ")


def test_a_sync_confirms_a_pending_key(synced: MainWindow, shelf: ShelfServer, idle: Wait) -> None:
    synced.bridge.edit(add_licenses([License(KEY, Product.MAILPLUS, 5)]))
    idle()
    page = page_of(synced)
    assert "One key is pending" in page.sync_line.banner.text()

    confirmed = replace(synced.bridge.configuration.licenses[KEY], status=LicenseStatus.VALID)
    shelf.configuration = shelf.configuration.changed([Change("licenses", KEY, None, confirmed)])
    click(button(page, "Sync now"))
    idle()
    idle()

    assert synced.bridge.configuration.licenses[KEY].status is LicenseStatus.VALID
    assert "pending" not in page.sync_line.banner.text()


@pytest.mark.parametrize("primary, said", [(True, "primary server of"), (False, "manage licenses on the primary")])
def test_a_pair_is_told_with_the_advice_to_use_the_primary(
    synced: MainWindow, shelf: ShelfServer, idle: Wait, monkeypatch: pytest.MonkeyPatch, primary: bool, said: str
) -> None:
    read = shelf.read

    def of_a_pair(known: Configuration, report: Report) -> Reading:
        return replace(read(known, report), pair=Pair("nas-b", primary, "nas-a"))

    monkeypatch.setattr(shelf, "read", of_a_pair)
    page = page_of(synced)
    click(button(page, "Sync now"))
    idle()
    idle()

    assert said in page.sync_line.banner.text()
    assert page.sync_line.banner.property("tone") == ("neutral" if primary else "warning")


class VendorShelf(ShelfServer):
    """A server that can ask the vendor."""

    asked = 0

    def sync_licenses(self, known: Configuration, report: Report) -> Reading:
        self.asked += 1
        return self.read(known, report)


@pytest.mark.parametrize("command, times", [("license.sync", 1), ("server.sync_licenses", 1), ("server.pull", 0)])
def test_a_sync_lets_the_server_ask_the_vendor_and_a_pull_does_not(
    synced: MainWindow, shelf: ShelfServer, door: Door, idle: Wait, command: str, times: int
) -> None:
    door.shelf = vendor = VendorShelf(shelf.configuration)
    page_of(synced)
    synced.actions_register.action(command).trigger()
    idle()
    idle()
    assert vendor.asked == times
