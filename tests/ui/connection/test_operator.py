"""Who is signed in at the server is the operator here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from mailplus_console.syncing.server import Account
from tests.helpers.listener import Listener
from tests.helpers.person import button, click
from tests.helpers.shelf_server import ShelfServer
from tests.ui.connection.conftest import Door
from ui.main_window import MainWindow
from ui.notices import Question
from ui.shell.operator_popup import OperatorPopup

Wait = Callable[[], None]


def test_the_switch_says_who_is_signed_in_where(synced: MainWindow) -> None:
    switch = synced.header.operator

    assert switch.text() == "root"
    assert switch.accessibleName() == "Signed in at “head office” as root"
    assert synced.banners.delegate.isHidden()


def test_the_popup_offers_that_account_instead_of_the_local_administrator(synced: MainWindow) -> None:
    click(synced.header.operator)
    popup = synced.findChild(OperatorPopup)
    assert isinstance(popup, OperatorPopup)
    offered = [popup.list.item(row).text() for row in range(popup.list.count())]

    assert offered[0] == "root  ·  signed in at “head office”"
    assert "Local administrator" not in offered
    assert popup.list.item(0).data(Qt.ItemDataRole.UserRole) is None
    popup.close()


def test_who_looks_through_other_eyes_gets_back_to_his_own(synced: MainWindow) -> None:
    synced.bridge.sign_in("alice")
    assert synced.header.operator.text() == "alice"
    assert not synced.banners.delegate.isHidden()

    click(button(synced.banners, "Back to root"))

    assert synced.header.operator.text() == "root"
    assert synced.banners.delegate.isHidden()


def test_a_delegate_who_is_signed_in_is_himself_not_a_visitor(
    office_window: MainWindow, shelf: ShelfServer, door: Door, idle: Wait
) -> None:
    """Carol of the desk may change accounts, and sees no licenses."""
    shelf.account = Account("carol")
    door.password = ""
    office_window.late.connection.pull_from(shelf.profile)
    idle()
    idle()

    assert office_window.header.operator.text() == "carol"
    assert office_window.banners.delegate.isHidden()
    assert office_window.bridge.workspace.operator.name == "carol"

    click(office_window.header.operator)
    popup = office_window.findChild(OperatorPopup)
    assert isinstance(popup, OperatorPopup)
    offered = [popup.list.item(row).text() for row in range(popup.list.count())]
    assert offered == ["carol  ·  signed in at “head office”"]  # as an administrator he could raise himself
    assert popup.search.isHidden(), "of one there is nothing to search"
    assert popup.height() < 200
    assert popup.list.hasFocus()
    popup.close()


def test_without_the_server_one_is_the_local_administrator_again(synced: MainWindow, idle: Wait) -> None:
    link = synced.bridge.server_side.link
    assert link is not None
    synced.bridge.unlink(link.profile)
    idle()

    assert synced.header.operator.text() == "Local administrator"


def test_a_delegate_who_may_not_disconnect_is_not_told_that_it_was_done(
    office_window: MainWindow, shelf: ShelfServer, door: Door, idle: Wait, said: Listener
) -> None:
    shelf.account = Account("carol")
    door.password = ""
    office_window.late.connection.pull_from(shelf.profile)
    idle()
    idle()
    asked: list[Question] = []
    office_window.notices.asked.connect(asked.append)
    office_window.late.connection.disconnect_from()
    asked[0].confirmed()
    idle()

    assert "Only an administrator may disconnect" in said.last
    assert not any(text.startswith("Disconnected") for text in said.texts)
    assert office_window.bridge.server_side.link is not None
