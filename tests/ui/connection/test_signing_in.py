"""Signing in: passwords, one-time codes, certificates; each press is one attempt, and Cancel leaves all as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLineEdit

from mailplus_console.errors import Unavailable
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server import Certificate, CodeNeeded, SignInNeeded, UntrustedCertificate
from tests.helpers.listener import Listener
from tests.helpers.person import click, press, type_text
from tests.ui.connection.conftest import PASSWORD, Door, shown
from ui.connection.certificate_dialog import CertificateDialog
from ui.connection.sign_in_dialog import SignInDialog
from ui.main_window import MainWindow

Wait = Callable[[], None]


def certificate(fingerprint: str = "ab" * 32) -> Certificate:
    start, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2036, 1, 1, tzinfo=UTC)
    return Certificate(fingerprint, "CN=hub.example.com", "CN=hub.example.com", start, end)


@pytest.fixture
def dialog(office_window: MainWindow, door: Door, idle: Wait) -> SignInDialog:
    """The person has asked to pull from the head office, which wants a password."""
    office_window.late.connection.pull_from(door.shelf.profile)
    idle()
    return shown(office_window, SignInDialog)


def test_the_right_password_lets_in(dialog: SignInDialog, office_window: MainWindow, idle: Wait) -> None:
    type_text(dialog.password, PASSWORD)
    press(dialog.password, "Return")
    idle()

    assert "alice" in office_window.bridge.configuration.users
    assert not office_window.findChildren(SignInDialog) or not dialog.isVisible()


def test_a_wrong_password_is_told_in_the_dialog_and_tried_once(dialog: SignInDialog, door: Door, idle: Wait) -> None:
    attempts = len(door.tried)
    type_text(dialog.password, "wrong")
    press(dialog.password, "Return")
    idle()

    assert dialog.isVisible()
    assert "does not take the password" in dialog.reason.text()
    assert dialog.password.text() == ""
    assert len(door.tried) == attempts + 1


def test_without_a_keyring_the_dialog_says_so_and_offers_none(dialog: SignInDialog) -> None:
    assert dialog.keep.isHidden()
    assert "until the console is closed" in dialog.where.text()


def test_the_password_is_hidden_while_it_is_typed(dialog: SignInDialog) -> None:
    assert dialog.password.echoMode() == QLineEdit.EchoMode.Password


def test_cancel_leaves_everything_as_it_was(
    dialog: SignInDialog, office_window: MainWindow, said: Listener, idle: Wait
) -> None:
    press(dialog.password, "Escape")
    idle()

    assert not office_window.bridge.configuration.users
    assert office_window.bridge.server_side.link is None
    assert said.texts == []


def test_a_one_time_code_is_asked_for_after_the_password(
    dialog: SignInDialog, office_window: MainWindow, door: Door, idle: Wait
) -> None:
    door.refusals = [CodeNeeded("root has two-factor sign-in: enter the one-time code.")]
    type_text(dialog.password, PASSWORD)
    press(dialog.password, "Return")
    idle()
    assert dialog.password.isHidden()
    assert dialog.code.isVisible()

    type_text(dialog.code, "123456")
    press(dialog.code, "Return")
    idle()

    assert (door.tried[-1].password, door.tried[-1].one_time_code) == (PASSWORD, "123456")
    assert "alice" in office_window.bridge.configuration.users


def test_a_certificate_that_nobody_vouches_for_is_trusted_after_it_was_compared(
    office_window: MainWindow, door: Door, connections: Connections, idle: Wait
) -> None:
    door.password = ""
    door.refusals = [UntrustedCertificate("Nobody vouches for it.", certificate())]
    office_window.late.connection.pull_from(door.shelf.profile)
    idle()
    dialog = shown(office_window, CertificateDialog)
    assert "CN=hub.example.com" in [child.text() for child in dialog.findChildren(type(dialog.fingerprint))]
    assert dialog.fingerprint.text().replace(":", "").replace("\n", "") == "AB" * 32
    assert not dialog.confirm.isEnabled()

    dialog.compared.click()
    click(dialog.confirm)
    idle()

    assert connections.named("head office").tls.fingerprint == "ab" * 32
    assert "alice" in office_window.bridge.configuration.users


def test_a_changed_certificate_is_a_strong_warning_and_shows_both(
    office_window: MainWindow, door: Door, idle: Wait
) -> None:
    door.refusals = [UntrustedCertificate("It has changed.", certificate(), pinned="cd" * 32)]
    office_window.late.connection.pull_from(door.shelf.profile)
    idle()
    dialog = shown(office_window, CertificateDialog)

    assert dialog.warning.property("tone") == "danger"
    assert dialog.pinned.text().startswith("CD:CD")
    assert dialog.cancel.isDefault()


def test_who_does_not_trust_the_certificate_has_pulled_nothing(
    office_window: MainWindow, door: Door, connections: Connections, idle: Wait
) -> None:
    door.refusals = [UntrustedCertificate("Nobody vouches for it.", certificate())]
    office_window.late.connection.pull_from(door.shelf.profile)
    idle()
    press(shown(office_window, CertificateDialog), "Escape")
    idle()

    assert connections.named("head office").tls.fingerprint is None
    assert not office_window.bridge.configuration.users


def test_no_secret_stands_in_a_notice_or_in_the_settings(
    dialog: SignInDialog, office_window: MainWindow, said: Listener, idle: Wait
) -> None:
    type_text(dialog.password, PASSWORD)
    press(dialog.password, "Return")
    idle()

    settings = office_window.settings
    told = [*said.texts, *(notice.detail for notice in said.notices)]
    told += [str(settings.value(key)) for key in settings.allKeys()]
    assert not [text for text in told if PASSWORD in text]


def test_a_server_that_cannot_be_reached_is_told_in_the_dialog_which_stays(
    dialog: SignInDialog, door: Door, idle: Wait
) -> None:
    door.refusals = [Unavailable("The head office cannot be reached.")]
    type_text(dialog.password, PASSWORD)
    press(dialog.password, "Return")
    idle()

    assert dialog.banner.text() == "The head office cannot be reached."
    assert dialog.confirm.isEnabled()


def test_with_a_keyring_the_person_decides_whether_the_password_is_kept(dialog: SignInDialog) -> None:
    kept: list[bool] = []
    dialog.entered.disconnect()
    dialog.entered.connect(lambda _credentials, remember: kept.append(remember))
    dialog.ask(SignInNeeded("Once more."), "In the system keyring.", keyring=True)
    assert dialog.keep.isVisible()

    for tick in (True, False):
        dialog.keep.setChecked(tick)
        type_text(dialog.password, PASSWORD)
        click(dialog.confirm)

    assert kept == [True, False]
