"""Ctrl+K finds every action wherever one is: it leads to the page of the action, and does it there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.helpers.listener import Listener
from tests.helpers.person import press
from ui.command_palette import CommandPalette, Hit
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.places import ACCOUNT, SETTINGS, USER, USER_POLICY, Place
from ui.shell.elsewhere import Elsewhere


@pytest.fixture
def on_settings(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window on Settings, the other pages not visited yet."""
    window.places.go(Place(ACCOUNT, SETTINGS))
    qtbot.waitUntil(lambda: not window.jobs.running)
    return window


def asked(window: MainWindow, text: str) -> CommandPalette:
    window.actions_register.action("window.palette").trigger()
    palette = window.late.palette
    palette.field.setText(text)
    return palette


def found(palette: CommandPalette, title: str, section: str) -> Hit | None:
    return next((hit for hit in palette.model.hits if (hit.title, hit.section) == (title, section)), None)


def choose(qtbot: QtBot, palette: CommandPalette, title: str, section: str) -> None:
    qtbot.waitUntil(lambda: found(palette, title, section) is not None)
    row = next(at for at, hit in enumerate(palette.model.hits) if (hit.title, hit.section) == (title, section))
    palette.list.setCurrentIndex(palette.model.index(row))
    press(palette.field, "Return")


def test_add_license_is_found_from_anywhere_and_opens_its_wizard(qtbot: QtBot, on_settings: MainWindow) -> None:
    choose(qtbot, asked(on_settings, "add license"), "Add License", "License")
    assert on_settings.places.current == Place("license")
    wizards = [part for part in on_settings.findChildren(QDialog) if part.isVisible()]
    assert [part.windowTitle().partition(" – ")[0] for part in wizards] == ["Add License"]
    wizards[0].reject()


def test_what_is_chosen_out_of_sight_is_not_touched(
    qtbot: QtBot, on_settings: MainWindow, said: Listener, settled: Callable[[], None]
) -> None:
    """Somebody was chosen on User an hour ago: 'deactivate' shows him, and does nothing yet."""
    window = on_settings
    window.places.go(Place(ACCOUNT, USER, "lea.moreau"))
    qtbot.waitUntil(lambda: not window.actions_register.why_not("user.deactivate"))
    window.places.go(Place(ACCOUNT, SETTINGS))
    before = window.bridge.configuration
    choose(qtbot, asked(window, "deactivate"), "Deactivate", "Users")
    settled()
    assert window.places.current is not None
    assert window.places.current.page_id == "account/user"
    assert window.bridge.configuration is before
    assert any("is about to act on" in text for text in said.texts)


def test_an_action_that_needs_a_choice_leads_to_its_page_and_says_so(
    qtbot: QtBot, on_settings: MainWindow, said: Listener
) -> None:
    choose(qtbot, asked(on_settings, "set quota"), "Set quota", "Users")
    assert on_settings.places.current == Place(ACCOUNT, USER)
    assert said.texts[-1].startswith("Set quota: ")


def test_every_command_of_every_page_is_found(qtbot: QtBot, on_settings: MainWindow) -> None:
    palette = asked(on_settings, "")
    qtbot.waitUntil(lambda: len(on_settings.pages) == len(PAGES))
    register = on_settings.actions_register
    for command in register:
        if command.in_palette:
            title = register.title(command.id)
            palette.field.setText(title)
            qtbot.waitUntil(lambda title=title, at=command.section: found(palette, title, at) is not None)  # type: ignore[misc]
    press(palette.field, "Escape")


@pytest.mark.parametrize(
    "typed, title, section",
    [
        ("operator", "Use the console as", "View"),
        ("back", "Back", "Go"),
        ("default", "Default", "User policy"),
        ("policy clone", "Clone", "User Policy"),
        ("delegation clone", "Clone", "Delegation"),
    ],
)
def test_it_is_found_by_the_word_that_one_has_for_it(
    qtbot: QtBot, on_settings: MainWindow, typed: str, title: str, section: str
) -> None:
    palette = asked(on_settings, typed)
    qtbot.waitUntil(lambda: found(palette, title, section) is not None)
    press(palette.field, "Escape")


def test_the_default_policy_is_shown(qtbot: QtBot, on_settings: MainWindow) -> None:
    choose(qtbot, asked(on_settings, "default"), "Default", "User policy")
    assert on_settings.places.current == Place(ACCOUNT, USER_POLICY, "default")


def test_a_delegate_is_not_offered_what_he_may_not_see(qtbot: QtBot, on_settings: MainWindow) -> None:
    window = on_settings
    asked(window, "")  # as administrator: every page is made
    qtbot.waitUntil(lambda: len(window.pages) == len(PAGES))
    press(window.late.palette.field, "Escape")
    resolution = window.bridge.resolution
    users = window.bridge.configuration.users.values()
    delegate = next(user.name for user in users if not user.administrator and resolution.permissions_of(user.name))
    window.bridge.sign_in(delegate)
    hits = [hit for hit in Elsewhere(window).commands("license") if hit is not None]
    assert not [hit.title for hit in hits if hit.section == "License"]


def test_the_palette_finds_no_record_on_a_page_that_is_closed_to_the_operator(
    qtbot: QtBot, on_settings: MainWindow
) -> None:
    window = on_settings
    sections = {"User", "Group", "User policy", "Delegation"}

    def found_by(operator: str | None) -> set[str]:
        window.bridge.sign_in(operator)
        found = window.late.found
        providers = (found.people, found.groups, found.policies, found.delegations)
        hits = [hit for provider in providers for hit in provider("e") if hit is not None]
        return {hit.section for hit in hits} & sections

    assert found_by(None) == sections
    configuration, resolution = window.bridge.configuration, window.bridge.resolution
    people = [user.name for user in configuration.users.values() if not user.administrator]
    assert found_by(next(name for name in people if not resolution.permissions_of(name))) == set()
    desk = next(name for name in people if "account.account" in resolution.permissions_of(name))
    opened = {"User policy": "account.user_policy", "Delegation": "account.delegation"}
    held = resolution.permissions_of(desk)
    assert found_by(desk) == {"User", "Group"} | {title for title, needed in opened.items() if needed in held}


def test_a_workspace_that_closes_meanwhile_gets_no_more_pages(qtbot: QtBot, on_settings: MainWindow) -> None:
    window = on_settings
    search = Elsewhere(window).commands("clone")
    assert next(search) is None  # about to make the first page
    window.close_workspace()
    qtbot.waitUntil(lambda: not window.bridge.is_open)
    assert not any(search)
    assert not window.pages
