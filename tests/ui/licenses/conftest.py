"""The License page over the office."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from mailplus_console.edits.draft import Draft
from mailplus_console.records import Configuration, difference
from mailplus_console.workspace import Workspace
from tests.ui.licenses.office import TODAY, office
from ui.licenses.page import LicensePage
from ui.main_window import MainWindow

OpenOffice = Callable[..., LicensePage]


@pytest.fixture
def open_office(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> OpenOffice:
    """Open a configuration and wait until the License page has shown its seats."""

    def open_(configuration: Configuration | None = None, *, read_only: bool = False) -> LicensePage:
        loaded = configuration or office()
        path = tmp_path / "Office.mpc"
        with Workspace.create(path, today=lambda: TODAY) as workspace:
            workspace.edit(lambda now: Draft("Loaded the office", difference(now, loaded)), allow_over_limit=True)
        empty_window.bridge.take(Workspace.open(path, read_only=read_only, today=lambda: TODAY))
        page = empty_window.page
        assert isinstance(page, LicensePage)
        qtbot.waitUntil(lambda: bool(page.seats.balance()))
        return page

    return open_


@pytest.fixture
def page(open_office: OpenOffice) -> LicensePage:
    """The License page of the office."""
    return open_office()


class Browser(QObject):
    """Stands where the person's browser would: keeps the addresses that were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        """Show a page."""
        self.addresses.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Catches what is opened in the browser."""
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "show")  # type: ignore[arg-type]  # the stub is wrong: it takes str
    yield made
    QDesktopServices.unsetUrlHandler("https")
