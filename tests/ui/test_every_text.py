"""In another language nothing is left in English: every page, menu and dialog, and what the window says of edits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts, licenses, policies, settings
from mailplus_console.edits.draft import Edit
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.records import Configuration, Delegation, Quota, Settings, Status, UserPolicy
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.made_up_language import MadeUpLanguage
from tests.helpers.reader import Reader
from ui.answers import Parts
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.places import Place

CHOSEN = {"account/user": "lea.moreau", "account/group": "sales", "history": "3"}
"""Page → the record that is chosen there, so that its commands can be used; of the others the first in the list."""

pytestmark = pytest.mark.usefixtures("made_up")


@pytest.fixture
def reader(made_up: MadeUpLanguage, window: MainWindow) -> Reader:
    reader = Reader(window, made_up)
    reader.know(window.bridge.configuration)
    return reader


@pytest.fixture
def quiet(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    """Wait until everything is answered that was asked, and what came of it: what is asked aside comes after that."""

    def nothing() -> Parts[None]:
        yield

    def wait() -> None:
        answers: list[None] = []
        window.bridge.compute_aside("test", lambda _now: nothing(), answers.append)
        qtbot.waitUntil(lambda: bool(answers))

    return wait


def key_on(page: str, configuration: Configuration) -> str:
    """A record to choose on a page."""
    first = {
        "license": configuration.licenses,
        "account/user_policy": configuration.user_policy_order,
        "account/delegation": configuration.delegation_order,
    }
    return CHOSEN.get(page) or next(iter(first.get(page, ())), "")


@pytest.mark.parametrize("page", [entry.id for entry in PAGES])
def test_a_page_with_its_menus_and_dialogs(
    window: MainWindow, settled: Callable[[], None], quiet: Callable[[], None], reader: Reader, page: str
) -> None:
    head, _, tab = page.partition("/")
    window.places.go(Place(head, tab, key_on(page, window.bridge.configuration)))
    settled()
    quiet()
    reader.look_at(window)
    reader.look_at_menus()
    register, opened = window.actions_register, 0
    for name, command in list(register._commands.items()):
        texts = command.text, command.section, command.tip, register.why_not(name)
        reader.read((name, text) for text in texts)
        action = register.action(name)
        if name.startswith((f"{tab or head}.", "window.", "server.")) and action.isEnabled() and "…" in command.text:
            action.trigger()
            quiet()
            settled()
            opened += reader.look_at_dialogs()
    assert opened
    reader.has_understood()


def test_the_first_start(empty_window: MainWindow, made_up: MadeUpLanguage) -> None:
    empty_window.begin(None)
    reader = Reader(empty_window, made_up)
    reader.look_at(empty_window)
    reader.look_at_menus()
    empty_window.show_shortcuts()
    empty_window.show_about()
    assert reader.look_at_dialogs() == 2
    reader.has_understood()


def test_the_palette_and_the_operators(
    window: MainWindow, settled: Callable[[], None], quiet: Callable[[], None], reader: Reader
) -> None:
    window.open_palette()
    quiet()
    reader.look_at(window)
    window.late.palette.close_palette()
    window.open_operator_switch()
    reader.look_at(window)
    window.bridge.sign_in("lea.moreau")
    settled()
    for page in ("license", "history"):
        window.places.go(Place(page))
        quiet()
        reader.look_at(window)
    reader.has_understood()


def edits_of_a_day(now: Configuration) -> list[Edit]:
    """Each kind of edit that a person can make, with names that are in the sample."""
    policy, delegation = now.user_policy_order, now.delegation_order
    illegal = [key for key, item in now.licenses.items() if item.status == "illegal"]
    return [
        accounts.set_user_status(["lea.moreau", "mei.tanaka", "nobody"], Status.DEACTIVATED),
        accounts.set_user_status(["lea.moreau"], Status.UNSPECIFIED),
        accounts.set_user_status(["lea.moreau"], Status.ACTIVATED),
        accounts.set_group_status(["sales"], Status.DEACTIVATED),
        accounts.set_user_quota(["lea.moreau"], Quota(2048, 10)),
        accounts.set_user_quota(["lea.moreau"], None),
        accounts.set_group_quota(["sales"], Quota(0)),
        settings.set_settings(Settings(activate_all_users=False, default_quota=Quota(512))),
        policies.move_to_top(USER_POLICIES, [policy[-1]]),
        policies.move_by(USER_POLICIES, policy[1:3], 1),
        policies.add(USER_POLICIES, UserPolicy("fresh", "Night shift", "#3858f7")),
        policies.add_targets(USER_POLICIES, "fresh", ["lea.moreau"], ["sales"]),
        policies.clone(DELEGATIONS, delegation[0], "copied"),
        policies.add(DELEGATIONS, Delegation("extra", "Front desk", "#3858f7")),
        policies.set_color(DELEGATIONS, delegation[:2], "#dd1b33"),
        policies.delete(USER_POLICIES, policy[:2]),
        licenses.remove_licenses(illegal),
    ]


def test_what_is_said_of_edits_their_history_and_the_plan(
    window: MainWindow, settled: Callable[[], None], quiet: Callable[[], None], reader: Reader, said: Listener
) -> None:
    bridge = window.bridge
    reader.names.update(("Night shift", "Front desk"))
    for edit in edits_of_a_day(bridge.configuration):
        bridge.edit(edit)
        settled()
    for move in (bridge.undo, bridge.redo):
        move()
        settled()
    reader.know(bridge.configuration)
    assert len(said.texts) > 1
    reader.read(("notice", text) for text in said.texts)
    newest = bridge.workspace.entries[-1].number
    for number in range(newest, newest - 18, -1):
        window.places.go(Place("history", key=str(number)))
        settled()
        quiet()
        reader.look_at(window)
    reader.has_understood()


def test_what_is_refused_is_told_in_the_language(
    window: MainWindow, settled: Callable[[], None], reader: Reader, said: Listener
) -> None:
    bridge = window.bridge
    policy = bridge.configuration.user_policies[bridge.configuration.user_policy_order[0]]
    bridge.edit(policies.add(USER_POLICIES, UserPolicy("new", policy.name, "#3858f7")))
    bridge.edit(policies.delete(USER_POLICIES, ["gone"]))
    bridge.edit(licenses.add_licenses([]))
    bridge.edit(accounts.clear_data(["nobody"]))
    settled()
    bridge.sign_in("lea.moreau")
    bridge.edit(accounts.set_user_status(["mei.tanaka"], Status.DEACTIVATED))
    bridge.edit(licenses.remove_licenses(list(bridge.configuration.licenses)))
    settled()
    assert len(said.texts) == 6
    reader.read(("notice", text) for text in said.texts)
    reader.has_understood()


def test_a_restricted_system(
    window: MainWindow, settled: Callable[[], None], quiet: Callable[[], None], reader: Reader
) -> None:
    with Workspace.open(window.bridge.path, read_only=True) as looked_at:
        first = looked_at.entries[0].number
    bridge = window.bridge
    bridge.restore(first, lambda _staged: None, allow_over_limit=True)
    settled()
    assert bridge.resolution.seats.restriction is not None
    reader.know(bridge.configuration)
    for page in (Place("license"), Place("findings"), Place("account", "user")):
        window.places.go(page)
        settled()
        quiet()
        reader.look_at(window)
    reader.has_understood()
